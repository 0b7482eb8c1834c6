// What only people can say in a programme's report: texts of its sections, what was planned, and what was spent. Typed by
// the organiser, kept with the programme.
import type { Language } from '../i18n/language.ts'

/** Short facts, then texts of the sections, in the order of the report. */
export const TYPED_LINES = ['contract', 'applicant', 'funder', 'cooperating'] as const
export const TYPED_TEXTS = [
  'publicSummary',
  'goalMet',
  'deviations',
  'lessons',
  'publications',
  'contributions',
  'continuation',
  'bilateral',
] as const
export type TypedText = (typeof TYPED_LINES)[number] | (typeof TYPED_TEXTS)[number]

/** What the system counts and an application promises. */
export const PLANNED = [
  'localities',
  'sessionCount',
  'involved',
  'certified',
  'organisations',
  'academicHours',
  'conceptsApproved',
] as const
export type Planned = (typeof PLANNED)[number]

/** Where the programme's own money comes from. */
export const MONEY = ['support', 'ownShare', 'others'] as const
export type MoneySource = (typeof MONEY)[number]

export const TYPED_LIMITS = { line: 300, text: 4_000, planned: 1_000_000, cents: 100_000_000_000 } as const

export type TypedTexts = Readonly<Partial<Record<TypedText, string | undefined>>>
export type PlannedValues = Readonly<Partial<Record<Planned, number | undefined>>>
/** In cents. */
export type Amounts = Readonly<Partial<Record<MoneySource, number | undefined>>>
export interface TypedMoney {
  readonly planned: Amounts
  readonly spent: Amounts
}

export interface TypedReport {
  /** Counts what was kept: who writes over another's words is told. */
  readonly revision: number
  readonly texts: Readonly<Record<Language, TypedTexts>>
  readonly planned: PlannedValues
  readonly money: TypedMoney
}

export const NOTHING_TYPED: TypedReport = {
  revision: 0,
  texts: { lt: {}, en: {} },
  planned: {},
  money: { planned: {}, spent: {} },
}

/** A text in a language, or in the other one when it was typed in that only; empty when nowhere. */
export function typedText({ texts }: TypedReport, key: TypedText, language: Language): string {
  const own = texts[language][key]?.trim()
  return own || (texts[language === 'lt' ? 'en' : 'lt'][key]?.trim() ?? '')
}

/** What is kept: the texts of one language, and the numbers. */
export interface TypedReportRequest {
  /** The revision it was begun from. */
  readonly revision: number
  readonly language: Language
  readonly texts: TypedTexts
  readonly planned: PlannedValues
  readonly money: TypedMoney
}

export interface TypedReportReply {
  /** Not kept when somebody else has kept something since; then `typed` is theirs. */
  readonly isKept: boolean
  readonly typed: TypedReport
}
