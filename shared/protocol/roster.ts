// People who are expected: what is sent of a list, and what is known of those who have not come yet.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { SECTORS } from '../method/method.ts'
import type { SectorCode } from '../method/vocabulary.ts'
import { ROSTER_MOST } from '../people/roster.ts'

const line = (longest: number) => z.string().check(z.trim(), z.maxLength(longest))

/** POST /api/workshops/:id/expected */
export const newExpectedSchema = z.object({
  people: z
    .array(
      z.object({
        name: line(LIMITS.personName).check(z.minLength(1)),
        organisation: line(LIMITS.organisation),
        kind: line(LIMITS.personName),
        sector: z.enum(SECTORS.map(({ code }) => code) as [SectorCode, ...SectorCode[]]),
      }),
    )
    .check(z.minLength(1), z.maxLength(ROSTER_MOST)),
})
export type NewExpected = z.infer<typeof newExpectedSchema>

/** GET /api/workshops/:id/expected, and the answer to what changes it: in the order of their codes. */
export interface ExpectedReply {
  /** The person's id and code when they come. */
  readonly id: string
  readonly code: string
  readonly name: string
  readonly organisation: string
  readonly kind: string
  readonly sector: SectorCode
}
