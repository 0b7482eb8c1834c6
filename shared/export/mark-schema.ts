// How marks are read: from the record, and from a request.
import { z } from 'zod/mini'
import { MARK_LIMITS } from './mark.ts'

const text = z.string().check(z.maxLength(MARK_LIMITS.words))
const words = z.object({ lt: text, en: text })

export const marksReader = z.object({
  marks: z.array(z.object({ id: z.string(), words, width: z.number(), height: z.number(), png: z.string() })),
})

/** POST /api/programmes/:id/marks/:mark */
export const markChangeSchema = z.object({
  words: z.optional(words),
  place: z.optional(z.number().check(z.int(), z.gte(0), z.lt(MARK_LIMITS.most))),
})
