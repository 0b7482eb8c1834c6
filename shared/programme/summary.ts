// The numbers a programme's report begins with.
import type { Reporting } from './reporting.ts'
import { type ReportWord, reportWord } from './words.ts'

/** The counts the summary prints, with where each comes from. */
export function summaryRows({
  numbers,
  language,
}: Pick<Reporting, 'numbers' | 'language'>): readonly (readonly [
  label: string,
  value: number,
  source: string,
])[] {
  const from = (source: ReportWord) => reportWord(source, language)
  const row = (label: ReportWord, value: number, source: ReportWord) =>
    [reportWord(label, language), value, from(source)] as const
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

/** A number with the language's decimal sign. */
export function decimal(value: number, language: Reporting['language']): string {
  const text = String(value)
  return language === 'lt' ? text.replace('.', ',') : text
}
