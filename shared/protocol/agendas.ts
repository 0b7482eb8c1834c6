// Own agendas of a programme: what the organiser sends and gets. Checked here, so that workshops can be made from them blindly.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { tidy } from '../base/text.ts'
import type { AgendaTemplate } from '../method/agenda-template.ts'
import { findActivity } from '../method/method.ts'

const text = z.pipe(
  z.pipe(z.string().check(z.maxLength(LIMITS.title * 4)), z.transform(tidy)),
  z.string().check(z.maxLength(LIMITS.title)),
)
const bilingual = z.object({ lt: text, en: text })
const id = z.string().check(z.regex(/^[\w-]{1,60}$/))

const itemSchema = z
  .object({
    activity: z.nullable(z.string().check(z.maxLength(60))),
    kind: z.enum(['activity', 'break', 'admin']),
    minutes: z.number().check(z.int(), z.gte(0), z.lte(600)),
    note: bilingual,
  })
  .check(
    z.refine(
      ({ activity, kind }) =>
        (kind === 'activity') === (activity !== null && findActivity(activity) !== undefined),
    ),
  )

const partSchema = z.object({
  id,
  name: bilingual,
  start: z.nullable(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  items: z.array(itemSchema).check(z.maxLength(100)),
})

/** POST /api/programmes/:id/agendas. With an id it replaces the agenda that has it. */
export const ownAgendaSchema = z
  .object({
    id: z.optional(id),
    name: z.pipe(text, z.string().check(z.minLength(1))),
    parts: z.array(partSchema).check(z.minLength(1), z.maxLength(10)),
  })
  .check(
    z.refine(({ parts }) => new Set(parts.map((part) => part.id)).size === parts.length),
    z.refine(({ parts }) => parts.some(({ items }) => items.length > 0)),
  )
export type OwnAgenda = z.infer<typeof ownAgendaSchema>

/** What is sent of an own agenda. */
export interface NewOwnAgenda {
  readonly id?: string
  readonly name: string
  readonly parts: readonly Omit<AgendaTemplate['parts'][number], 'totalMinutes'>[]
}

/** An own agenda, as a template like the ready ones. */
export type OwnAgendaReply = AgendaTemplate & {
  readonly programme: string
  /** ms since 1970. */
  readonly createdAt: number
  readonly changedAt: number
}
