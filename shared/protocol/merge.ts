// Two workshops of one place made into a new one, over HTTP.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { tidy } from '../base/text.ts'

const id = z.string().check(z.minLength(1), z.maxLength(60))

/** POST /api/programmes/:id/merge; a preview answers counts and writes nothing. */
export const mergeSchema = z.object({
  workshops: z.tuple([id, id]),
  title: z.pipe(
    z.pipe(z.string().check(z.maxLength(LIMITS.title * 4)), z.transform(tidy)),
    z.string().check(z.minLength(1), z.maxLength(LIMITS.title)),
  ),
  isPreview: z.boolean(),
})
export type MergeRequest = z.infer<typeof mergeSchema>
