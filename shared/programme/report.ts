// The programme's report as plain data: numbers, tables and sections in one language and for one kind of reader. Each
// table is made once here, so documents and sheets say the same. Renders nothing.
import type { Concept } from '../concept/composed.ts'
import { longDate } from '../concept/format.ts'
import type { Language } from '../i18n/language.ts'
import type { ProgrammeFacts, ReportVariant } from './facts.ts'
import { type ProgrammePerson, programmeNumbers, programmePeople } from './people.ts'
import type { Reporting } from './reporting.ts'
import { reportSections } from './sections.ts'
import { reportWord } from './words.ts'

export interface ProgrammeReport extends Reporting {
  /** Who was there and has no certificate. */
  readonly uncertified: readonly ProgrammePerson[]
  /** People who came to more than one workshop and are counted once: for the organiser to confirm. */
  readonly merged: readonly ProgrammePerson[]
  /** "2 January 2017 – 30 June 2017" */
  readonly period: string
  /** The report as the same kind of document a concept is: whatever prints one prints the other. */
  readonly document: Concept
}

function periodOf({ workshops }: ProgrammeFacts, language: Language): string {
  const days = workshops.flatMap(({ sessions, startsAt }) =>
    sessions.length > 0 ? sessions.flatMap((session) => [session.startsAt, session.endsAt]) : [startsAt],
  )
  if (days.length === 0) return ''
  const [first, last] = [Math.min(...days), Math.max(...days)].map((at) => longDate(at, language))
  return first === last ? (first ?? '') : `${first} – ${last}`
}

/** The whole report of a programme. */
export function composeProgrammeReport(
  facts: ProgrammeFacts,
  language: Language,
  variant: ReportVariant,
): ProgrammeReport {
  const people = programmePeople(facts)
  const numbers = programmeNumbers(facts, people)
  const period = periodOf(facts, language)
  const reporting: Reporting = { facts, language, variant, people, numbers }
  const visited = new Set(facts.workshops.map(({ locality }) => locality))
  const document: Concept = {
    language,
    title: facts.title,
    name: reportWord('report', language),
    slogan: reportWord('report', language),
    locality: '',
    place: facts.localities
      .filter(({ id }) => visited.has(id))
      .map(({ name }) => name)
      .sort(new Intl.Collator('lt').compare)
      .join(', '),
    dates: period,
    version: [reportWord(`${variant}Variant`, language), longDate(facts.readAt, language)].join(', '),
    versionNumber: '1.0',
    versionAt: facts.readAt,
    isDraft: false,
    organiser: facts.organiser,
    sections: [
      { id: 'cover', number: 0, heading: reportWord('cover', language), fields: [] },
      ...reportSections(reporting, period),
    ],
    frames: [],
  }
  return {
    ...reporting,
    uncertified: people.filter(({ certificate }) => certificate === null),
    merged: people.filter(({ visits }) => new Set(visits.map(({ workshop }) => workshop.id)).size > 1),
    period,
    document,
  }
}
