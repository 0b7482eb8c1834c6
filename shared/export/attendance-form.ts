// The attendance list on paper: who is expected, to be signed before the meeting; who was there how long, after it. Names and
// organisations only: nothing by which somebody can be reached.
import type { About } from '../agenda/record.ts'
import { isoDate, isoMinute, longDate } from '../concept/format.ts'
import type { Language } from '../i18n/language.ts'
import { type AttendanceRow, byName, type Span } from '../people/attendance.ts'

export type ListMoment = 'before' | 'after'

export interface AttendanceList {
  readonly language: Language
  readonly title: string
  /** "Renginys: …" and the like, one fact a line. */
  readonly head: readonly (readonly [name: string, value: string])[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly emptyRows: number
  readonly total: string
  readonly privacy: string
  readonly funding: string
  readonly page: string
}

export interface ListSource {
  readonly about: About | null
  readonly meetings: readonly (readonly Span[])[]
  readonly rows: readonly AttendanceRow[]
  /** People who are on the list and have not come. */
  readonly expected: readonly {
    readonly name: string
    readonly organisation: string
    readonly kind: string
  }[]
  /** What the list from a spreadsheet says people are, by their id. */
  readonly kinds: ReadonlyMap<string, string>
  readonly contactMinutes: number
  readonly academicHours: number
  readonly funding: string
}

/** Rows for people who come unannounced. */
const EMPTY_ROWS = 5

const WORDS = {
  lt: {
    title: 'DALYVIŲ SĄRAŠAS',
    project: 'Programa',
    event: 'Renginys',
    date: 'Data ir laikas',
    place: 'Vieta',
    form: 'Forma',
    organiser: 'Organizatorius',
    forms: { onsite: 'vietoje', online: 'nuotoliu', mixed: 'mišri' },
    before: ['Nr.', 'Vardas, pavardė', 'Organizacija', 'Pareigos', 'Parašas'],
    after: ['Nr.', 'Vardas, pavardė', 'Organizacija', 'Prisijungė', 'Išėjo', 'Minutės', 'Proc.', 'Pastaba'],
    total: (people: number, minutes: number, hours: number) =>
      `Dalyvių: ${people}. Kontaktinio laiko: ${minutes} min. (${hours} akad. val.).`,
    byHand: 'pataisyta ranka',
    privacy:
      'Duomenys renkami dalyvavimui patvirtinti ir atsiskaityti programos finansuotojui. Jų valdytojas – organizatorius; saugomi tiek, kiek reikalauja finansavimo sutartis. Susipažinti su savo duomenimis, juos taisyti ar prašyti ištrinti galite kreipęsi į organizatorių.',
    page: 'lapas',
  },
  en: {
    title: 'ATTENDANCE LIST',
    project: 'Programme',
    event: 'Event',
    date: 'Date and time',
    place: 'Place',
    form: 'Form',
    organiser: 'Organiser',
    forms: { onsite: 'on site', online: 'online', mixed: 'mixed' },
    before: ['No.', 'Name, surname', 'Organisation', 'Position', 'Signature'],
    after: ['No.', 'Name, surname', 'Organisation', 'Joined', 'Left', 'Minutes', '%', 'Note'],
    total: (people: number, minutes: number, hours: number) =>
      `Participants: ${people}. Contact time: ${minutes} min (${hours} academic hours).`,
    byHand: 'corrected by hand',
    privacy:
      'The data are collected to confirm attendance and to account to the programme’s funder. Their controller is the organiser; they are kept as long as the funding contract requires. To see, correct or have your data erased, turn to the organiser.',
    page: 'page',
  },
} as const

function hoursText(meetings: readonly (readonly Span[])[], language: Language): string {
  return meetings
    .flatMap((spans) => {
      const from = spans[0]?.from
      const until = spans.at(-1)?.until
      if (from === undefined || until === undefined) return []
      return [`${longDate(from, language)}, ${isoMinute(from).slice(11)}–${isoMinute(until).slice(11)}`]
    })
    .join('; ')
}

function modeOf(about: About | null): 'onsite' | 'online' | 'mixed' {
  const modes = new Set((about?.sessions ?? []).map(({ mode }) => mode).filter((mode) => mode !== 'async'))
  const [only] = modes
  return modes.size > 1 || only === 'mixed' ? 'mixed' : only === 'online' ? 'online' : 'onsite'
}

/** The list to sign before the meeting, or the one of who was there after it. */
export function attendanceList(source: ListSource, moment: ListMoment, language: Language): AttendanceList {
  const { about, meetings, rows, expected, kinds } = source
  const words = WORDS[language]
  const head: readonly (readonly [string, string])[] = [
    [words.project, about?.programme ?? ''],
    [words.event, about?.title ?? ''],
    [words.date, hoursText(meetings, language)],
    [words.place, [about?.locality.name, about?.venue].filter(Boolean).join(', ')],
    [words.form, words.forms[modeOf(about)]],
    [words.organiser, about?.organiser ?? ''],
  ]
  const registered = [
    ...rows.map(({ person, name, organisation }) => ({ name, organisation, kind: kinds.get(person) ?? '' })),
    ...expected,
  ].sort(byName)
  // Meetings of several days need the day beside the hour.
  const isOneDay = new Set(meetings.flat().map(({ from }) => isoDate(from))).size <= 1
  const clock = (at: number | null) =>
    at === null ? '–' : isOneDay ? isoMinute(at).slice(11) : isoMinute(at).slice(5)
  const isBefore = moment === 'before'
  return {
    language,
    title: words.title,
    head: head.filter(([, value]) => value !== ''),
    columns: isBefore ? words.before : words.after,
    rows: isBefore
      ? registered.map(({ name, organisation, kind }, index) => [
          `${index + 1}.`,
          name,
          organisation,
          kind,
          '',
        ])
      : rows.map((row, index) => [
          `${index + 1}.`,
          row.name,
          row.organisation,
          clock(row.cameAt),
          clock(row.leftAt),
          String(row.minutes),
          String(row.percent),
          row.from === 'hand' ? words.byHand : '',
        ]),
    emptyRows: isBefore ? EMPTY_ROWS : 0,
    total: isBefore ? '' : words.total(rows.length, source.contactMinutes, source.academicHours),
    privacy: words.privacy,
    funding: source.funding,
    page: words.page,
  }
}
