// The workbook of a programme: twelve sheets, real numbers and days. Names stand in the organiser's variant only; in the
// public one, what would be a row a person becomes counts that give nobody away.
import { type Sheet, type SheetCell, type SheetColumn, type SheetKind, sheetColumn } from '../base/sheet.ts'
import { readDay } from '../concept/cell-check.ts'
import { readNumber } from '../concept/field.ts'
import { notesSheet, votesSheet } from '../concept/workshop-sheets.ts'
import { SECTORS, sectorOf } from '../method/method.ts'
import { organisationKey } from '../people/roster.ts'
import { FEWEST_PEOPLE, type Shown } from './guard.ts'
import { peopleSheets } from './people-sheets.ts'
import type { Reporting } from './reporting.ts'
import { summaryRows } from './summary.ts'
import {
  attendees,
  byLocality,
  bySector,
  conceptRows,
  localitiesOf,
  localityName,
  workshopsOf,
} from './tables.ts'
import { type ReportWord, reportWord } from './words.ts'

type Row = readonly SheetCell[]

/** A number that may be shown, or the words that say why it is not. */
export function shownCell(shown: Shown): SheetCell {
  return shown === null ? '< 3' : shown
}

export function columnsOf(
  { language }: Reporting,
  columns: readonly (readonly [heading: ReportWord, kind?: SheetKind, width?: number])[],
): readonly SheetColumn[] {
  return columns.map(([heading, kind, width]) => sheetColumn(reportWord(heading, language), kind, width))
}

function sheet(
  reporting: Reporting,
  name: ReportWord,
  columns: Parameters<typeof columnsOf>[1],
  rows: readonly Row[],
): Sheet {
  return { name: reportWord(name, reporting.language), columns: columnsOf(reporting, columns), rows }
}

function summary(reporting: Reporting): Sheet {
  const rows = summaryRows(reporting).map(
    ([label, value, source, planned]): Row => [
      label,
      planned,
      value,
      planned ? value / planned : null,
      source,
    ],
  )
  return sheet(
    reporting,
    'summarySheet',
    [
      ['measure', 'text', 32],
      ['planned', 'decimal'],
      ['achieved', 'decimal'],
      ['percent', 'share'],
      ['note', 'text', 28],
    ],
    rows,
  )
}

function localities(reporting: Reporting): Sheet {
  const { language } = reporting
  const counts = byLocality(reporting)
  const rows = counts.rows.map(({ locality, involved, certified }): Row => {
    const own = workshopsOf(reporting).filter((workshop) => workshop.locality === locality.id)
    return [
      locality.name,
      locality.municipality,
      locality.county,
      own.reduce((sum, { sessions }) => sum + sessions.length, 0),
      shownCell(involved),
      shownCell(involved),
      shownCell(certified),
      own.map(({ concept }) => concept.name).join(', '),
      own.map(({ concept }) => reportWord(concept.status, language)).join(', '),
    ]
  })
  return sheet(
    reporting,
    'localities',
    [
      ['locality', 'text', 16],
      ['municipality'],
      ['county'],
      ['sessionCount', 'whole'],
      ['involvedShort', 'whole'],
      ['cycle', 'whole'],
      ['certificates', 'whole'],
      ['concept', 'text', 28],
      ['status', 'text', 14],
    ],
    rows,
  )
}

function sessions(reporting: Reporting): Sheet {
  const { language, variant } = reporting
  const came = attendees(reporting)
  const rows = workshopsOf(reporting).flatMap((workshop) =>
    workshop.sessions.map(
      (session): Row => [
        session.startsAt,
        session.startsAt,
        session.endsAt,
        localityName(reporting, workshop.locality),
        workshop.venue,
        reportWord(session.mode, language),
        session.contactMinutes,
        Math.floor(session.contactMinutes / 45),
        shownCell(came.get(workshop.id) ?? null),
        ...(variant === 'public' ? [] : [workshop.facilitator]),
      ],
    ),
  )
  const columns = [
    ['date', 'date'],
    ['start', 'minute'],
    ['end', 'minute'],
    ['locality', 'text', 16],
    ['place'],
    ['form', 'text', 14],
    ['contactMinutes', 'whole'],
    ['hours', 'whole'],
    ['attendees', 'whole'],
  ] as const
  return sheet(
    reporting,
    'sessions',
    variant === 'public' ? columns : [...columns, ['facilitator', 'text', 26]],
    rows,
  )
}

function organisations(reporting: Reporting): Sheet {
  const { language, people, variant, facts } = reporting
  const known = new Map<
    string,
    { name: string; type: string; sector: string; place: string; people: number }
  >()
  for (const person of people) {
    const key = organisationKey(person.organisation)
    if (key === '') continue
    const before = known.get(key)
    const locality = facts.localities.find(({ id }) => id === person.locality)
    known.set(key, {
      name: before?.name ?? person.organisation,
      type: before?.type || person.organisationType,
      sector: before?.sector ?? sectorOf(person.sector).label[language],
      place: before?.place ?? locality?.municipality ?? '',
      people: (before?.people ?? 0) + 1,
    })
  }
  // One of two people of an organisation would be known by it.
  const shown = [...known.values()].filter((one) => variant !== 'public' || one.people >= FEWEST_PEOPLE)
  const rows = shown
    .sort((a, b) => new Intl.Collator('lt').compare(a.name, b.name))
    .map(({ name, type, sector, place, people: count }): Row => [name, type, sector, place, count])
  return sheet(
    reporting,
    'organisations',
    [
      ['organisation', 'text', 34],
      ['organisationType'],
      ['sector'],
      ['municipality'],
      ['attendees', 'whole'],
    ],
    rows,
  )
}

function sectors(reporting: Reporting): Sheet {
  const { language } = reporting
  const counts = bySector(reporting)
  const columns: readonly SheetColumn[] = [
    sheetColumn(reportWord('sector', language), 'text', 24),
    ...localitiesOf(reporting).map(({ name }) => sheetColumn(name, 'whole')),
    sheetColumn(reportWord('total', language), 'whole'),
  ]
  const rows: readonly Row[] = [
    ...SECTORS.map(
      (_, index): Row => [
        counts.labels[index] ?? '',
        ...(counts.rows[index] ?? []).map(shownCell),
        shownCell(counts.rowTotals[index] ?? null),
      ],
    ),
    [reportWord('total', language), ...counts.columnTotals.map(shownCell), shownCell(counts.total)],
  ]
  return { name: reportWord('bySector', language), columns, rows }
}

function concepts(reporting: Reporting): Sheet {
  const { language } = reporting
  const rows = workshopsOf(reporting).map(
    ({ locality, concept, votes, attendance }): Row => [
      localityName(reporting, locality),
      concept.name,
      concept.slogan,
      concept.question,
      new Set(votes.map((row) => row[1])).size,
      new Set(attendance.map(({ sector }) => sector)).size,
      concept.budgetCents / 100,
      reportWord(concept.status, language),
      concept.versionAt,
    ],
  )
  return sheet(
    reporting,
    'conceptsShort',
    [
      ['locality', 'text', 16],
      ['concept', 'text', 26],
      ['slogan', 'text', 30],
      ['question', 'text', 44],
      ['votesCast', 'whole'],
      ['sectors', 'whole'],
      ['budget', 'money'],
      ['status', 'text', 14],
      ['date', 'date'],
    ],
    rows,
  )
}

/** A number or a day as one, and other words as they are. */
function numberOf(typed: string): SheetCell {
  return readNumber(typed) ?? typed
}

function dayOf(typed: string): SheetCell {
  const day = readDay(typed)
  return day === null ? typed : Date.parse(`${day}T12:00Z`)
}

function indicators(reporting: Reporting): Sheet {
  const { language, facts } = reporting
  const word = (key: ReportWord) => reportWord(key, language)
  const own = summaryRows(reporting).map(
    ([label, value, source, planned]): Row => [
      '',
      label,
      word('output'),
      '',
      0,
      planned,
      value,
      facts.readAt,
      source,
    ],
  )
  const columns = ['name', 'kind', 'unit', 'baseline', 'target', 'date', 'source']
  const rows = conceptRows(reporting, ({ concept }) => concept.indicators, columns).map(
    ([
      locality = '',
      name = '',
      kind = '',
      unit = '',
      baseline = '',
      target = '',
      date = '',
      source = '',
    ]): Row => [
      locality,
      name,
      kind,
      unit,
      baseline === '' ? word('unknown') : numberOf(baseline),
      numberOf(target),
      null,
      dayOf(date),
      source,
    ],
  )
  return sheet(
    reporting,
    'indicators',
    [
      ['locality', 'text', 14],
      ['measure', 'text', 36],
      ['kind', 'text', 12],
      ['unit', 'text', 10],
      ['baseline', 'decimal'],
      ['target', 'decimal'],
      ['achieved', 'decimal'],
      ['date', 'date'],
      ['source', 'text', 28],
    ],
    [...own, ...rows],
  )
}

/** Who wrote a note, and how many voted for one thing, is told to nobody outside. */
function forReaders({ variant }: Reporting, table: Sheet, hidden: readonly number[]): Sheet {
  if (variant !== 'public') return table
  const shown = <T>(cells: readonly T[]) => cells.filter((_, index) => !hidden.includes(index))
  return { ...table, columns: shown(table.columns), rows: table.rows.map(shown) }
}

const AUTHOR_COLUMNS = [6, 7]
const VOTER_COLUMNS = [5]

/** The twelve sheets of the workbook. */
export function programmeSheets(reporting: Reporting): readonly Sheet[] {
  const { language } = reporting
  const workshops = workshopsOf(reporting)
  const { participants, attendance, certificates } = peopleSheets(reporting)
  const notes = workshops.flatMap((workshop) => workshop.notes)
  const votes = workshops.flatMap((workshop) => workshop.votes)
  return [
    summary(reporting),
    localities(reporting),
    sessions(reporting),
    participants,
    attendance,
    organisations(reporting),
    sectors(reporting),
    concepts(reporting),
    forReaders(reporting, votesSheet(votes, language), VOTER_COLUMNS),
    forReaders(reporting, notesSheet(notes, language), AUTHOR_COLUMNS),
    indicators(reporting),
    certificates,
  ]
}
