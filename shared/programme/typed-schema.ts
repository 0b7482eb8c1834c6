// How what an organiser typed for a report is read: from a request, and from the record.
import { z } from 'zod/mini'
import { LANGUAGES } from '../i18n/language.ts'
import { MONEY, PLANNED, TYPED_LIMITS, TYPED_LINES, TYPED_TEXTS } from './typed.ts'

const number = (most: number) => z.optional(z.number().check(z.int(), z.gte(0), z.lte(most)))
const text = (most: number) => z.optional(z.string().check(z.maxLength(most)))
const shapeOf = <K extends string, V>(keys: readonly K[], value: V) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Readonly<Record<K, V>>

const typedTextsSchema = z.object({
  ...shapeOf(TYPED_LINES, text(TYPED_LIMITS.line)),
  ...shapeOf(TYPED_TEXTS, text(TYPED_LIMITS.text)),
})
const plannedSchema = z.object(shapeOf(PLANNED, number(TYPED_LIMITS.planned)))
const amountsSchema = z.object(shapeOf(MONEY, number(TYPED_LIMITS.cents)))
/** Amounts in cents. */
const moneySchema = z.object({ planned: amountsSchema, spent: amountsSchema })

export const typedReportReader = z.object({
  revision: z.number(),
  texts: z.object(shapeOf(LANGUAGES, typedTextsSchema)),
  planned: plannedSchema,
  money: moneySchema,
})

/** POST /api/programmes/:id/report */
export const typedReportSchema = z.object({
  revision: z.number().check(z.int(), z.gte(0)),
  language: z.enum(['lt', 'en']),
  texts: typedTextsSchema,
  planned: plannedSchema,
  money: moneySchema,
})
