// The numbers a programme's report begins with.
import type { Reporting } from './reporting.ts'
import { PLANNED } from './typed.ts'
import { type ReportWord, reportWord } from './words.ts'

/** The counts the summary prints, with where each comes from. */
export function summaryRows({
  numbers,
  language,
  facts: { typed },
}: Pick<Reporting, 'numbers' | 'language' | 'facts'>): readonly (readonly [
  label: string,
  value: number,
  source: string,
  /** What the application promised; null where nobody said. */
  planned: number | null,
])[] {
  const from = (source: ReportWord) => reportWord(source, language)
  const plannedFor = (label: ReportWord) => {
    const key = PLANNED.find((known) => known === label)
    return (key && typed.planned[key]) ?? null
  }
  const row = (label: ReportWord, value: number, source: ReportWord) =>
    [reportWord(label, language), value, from(source), plannedFor(label)] as const
  return [
    row('localities', numbers.localities, 'fromAttendance'),
    row('sessionCount', numbers.sessions, 'fromAttendance'),
    row('involved', numbers.involved, 'fromAttendance'),
    row('certified', numbers.certified, 'fromRegister'),
    row('organisations', numbers.organisations, 'fromAttendance'),
    row('contactMinutes', numbers.contactMinutes, 'fromAttendance'),
    row('academicHours', numbers.academicHours, 'fromAttendance'),
    row('personHours', Math.round(numbers.personMinutes / 6) / 10, 'fromAttendance'),
    row('conceptsApproved', numbers.concepts.approved, 'fromConcepts'),
    row('conceptsDraft', numbers.concepts.draft, 'fromConcepts'),
  ]
}

/** Whole percents of what was planned that were achieved; null where nothing was planned. */
export function percentOf(value: number, planned: number | null): number | null {
  return planned ? Math.round((value / planned) * 100) : null
}

/** A number with the language's decimal sign. */
export function decimal(value: number, language: Reporting['language']): string {
  const text = String(value)
  return language === 'lt' ? text.replace('.', ',') : text
}
