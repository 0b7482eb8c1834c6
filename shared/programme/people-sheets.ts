// The sheets of the workbook that are about people: participants, attendance, certificates.
import { type Sheet, type SheetCell, type SheetKind, sheetColumn } from '../base/sheet.ts'
import { sectorOf } from '../method/method.ts'
import type { CertificateState } from '../people/certificate.ts'
import type { Reporting } from './reporting.ts'
import { attendees, bySector, localitiesOf, localityName, workshopsOf } from './tables.ts'
import { type ReportWord, reportWord } from './words.ts'

type Row = readonly SheetCell[]
type Column = readonly [heading: ReportWord, kind?: SheetKind, width?: number]

const STATE: Readonly<Record<CertificateState, ReportWord>> = {
  valid: 'valid',
  cancelled: 'annulled',
  erased: 'erased',
}

function sheet(
  { language }: Reporting,
  name: ReportWord,
  columns: readonly Column[],
  rows: readonly Row[],
): Sheet {
  return {
    name: reportWord(name, language),
    columns: columns.map(([heading, kind, width]) => sheetColumn(reportWord(heading, language), kind, width)),
    rows,
  }
}

/** A column, and what stands in it, only where names may be. */
function named<T>({ variant }: Reporting, value: T): readonly T[] {
  return variant === 'organiser' ? [value] : []
}

function participants(reporting: Reporting): Sheet {
  const { language, people } = reporting
  const rows = people.map(
    (person): Row => [
      person.code,
      ...named(reporting, person.name),
      person.organisation,
      person.organisationType,
      sectorOf(person.sector).label[language],
      localityName(reporting, person.locality),
      person.minutes,
      person.contactMinutes === 0 ? null : Math.floor((person.minutes * 1000) / person.contactMinutes) / 10,
      Math.floor(person.minutes / 45),
      person.certificate?.number ?? '',
    ],
  )
  return sheet(
    reporting,
    'participants',
    [
      ['code', 'text', 16],
      ...named<Column>(reporting, ['name', 'text', 26]),
      ['organisation', 'text', 32],
      ['organisationType'],
      ['sector'],
      ['locality', 'text', 14],
      ['attendedMinutes', 'whole'],
      ['attendedPercent', 'share'],
      ['hours', 'whole'],
      ['certificateNumber', 'text', 18],
    ],
    rows,
  )
}

/** In the public variant: how many came, by sector and locality. */
function publicParticipants(reporting: Reporting): Sheet {
  const counts = bySector(reporting)
  const localities = localitiesOf(reporting)
  const rows = counts.labels.flatMap((sector, row) =>
    localities.map(({ name }, column): Row => [name, sector, counts.rows[row]?.[column] ?? '< 3']),
  )
  return sheet(
    reporting,
    'participants',
    [['locality', 'text', 14], ['sector'], ['attendees', 'whole']],
    rows,
  )
}

function attendance(reporting: Reporting): Sheet {
  const { language } = reporting
  const rows = reporting.people.flatMap((person) =>
    person.visits.map(
      ({ workshop, row }): Row => [
        person.code,
        ...named(reporting, person.name),
        workshop.title,
        localityName(reporting, workshop.locality),
        row.cameAt,
        row.leftAt,
        row.minutes,
        reportWord(workshop.sessions[0]?.mode ?? 'onsite', language),
      ],
    ),
  )
  return sheet(
    reporting,
    'attendance',
    [
      ['code', 'text', 16],
      ...named<Column>(reporting, ['name', 'text', 26]),
      ['session', 'text', 30],
      ['locality', 'text', 14],
      ['came', 'minute'],
      ['left', 'minute'],
      ['minutes', 'whole'],
      ['way', 'text', 14],
    ],
    rows,
  )
}

function publicAttendance(reporting: Reporting): Sheet {
  const came = attendees(reporting)
  const rows = workshopsOf(reporting).map(
    ({ id, title, locality, startsAt, contactMinutes }): Row => [
      startsAt,
      title,
      localityName(reporting, locality),
      contactMinutes,
      came.get(id) ?? '< 3',
    ],
  )
  return sheet(
    reporting,
    'attendance',
    [
      ['date', 'date'],
      ['session', 'text', 30],
      ['locality', 'text', 14],
      ['contactMinutes', 'whole'],
      ['attendees', 'whole'],
    ],
    rows,
  )
}

function certificates(reporting: Reporting): Sheet {
  const { language, facts } = reporting
  const rows = facts.workshops
    .flatMap((workshop) => workshop.certificates)
    .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
    .map(
      ({ number, name, title, hours, issuedAt, state }): Row => [
        number,
        ...named(reporting, name ?? ''),
        title,
        hours,
        issuedAt,
        reportWord(STATE[state], language),
      ],
    )
  return sheet(
    reporting,
    'certificates',
    [
      ['certificateNumber', 'text', 20],
      ...named<Column>(reporting, ['name', 'text', 26]),
      ['programme', 'text', 36],
      ['hours', 'whole'],
      ['date', 'date'],
      ['status', 'text', 14],
    ],
    rows,
  )
}

/** The three sheets, as the variant may have them. */
export function peopleSheets(reporting: Reporting): {
  readonly participants: Sheet
  readonly attendance: Sheet
  readonly certificates: Sheet
} {
  const isPublic = reporting.variant === 'public'
  return {
    participants: isPublic ? publicParticipants(reporting) : participants(reporting),
    attendance: isPublic ? publicAttendance(reporting) : attendance(reporting),
    certificates: certificates(reporting),
  }
}
