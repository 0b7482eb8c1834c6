// The minutes of a session: its agenda as planned and as held, who took part by sector, votes and what was chosen. Plain lines
// for whatever prints it; no names but those of staff, and no sector of fewer than three people.
import type { Agenda } from '../agenda/agenda.ts'
import { isOnTheWay, minutesTaken, plannedStarts } from '../agenda/plan.ts'
import { chosenOf, orderOf } from '../agenda/poll.ts'
import type { VoteResult } from '../agenda/record.ts'
import { isoMinute, longDate } from '../concept/format.ts'
import type { Language } from '../i18n/language.ts'
import { findActivity, SECTORS } from '../method/method.ts'
import type { AttendanceRow, Span } from '../people/attendance.ts'

interface MinutesTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string
}

export interface SessionMinutes {
  readonly language: Language
  readonly title: string
  readonly head: readonly (readonly [name: string, value: string])[]
  readonly agenda: MinutesTable
  readonly people: MinutesTable
  readonly votesTitle: string
  readonly votes: readonly MinutesTable[]
  readonly decisionsTitle: string
  readonly decisions: readonly string[]
  /** Where nobody voted, and where nothing was marked as chosen. */
  readonly noVotes: string
  readonly noDecisions: string
  readonly prepared: string
}

export interface MinutesSource {
  readonly agenda: Agenda
  /** A candidate's words. */
  readonly textOf: (note: string) => string
  readonly rows: readonly AttendanceRow[]
  readonly meetings: readonly (readonly Span[])[]
  readonly contactMinutes: number
}

/** Fewest people a number of a breakdown may stand for. */
const FEWEST = 3
/** Candidates a vote's table shows; the whole of it is in the concept. */
const CANDIDATES_SHOWN = 10
const MINUTE = 60_000

const WORDS = {
  lt: {
    title: 'SUSITIKIMO PROTOKOLAS',
    programme: 'Programa',
    event: 'Susitikimas',
    date: 'Data ir laikas',
    place: 'Vieta',
    organiser: 'Organizatorius',
    staff: 'Moderavo',
    agenda: 'Darbotvarkė: planuota ir įvykdyta',
    agendaColumns: ['Darbotvarkės dalis', 'Planuota', 'Planuota min.', 'Vyko', 'Vyko min.'],
    pause: 'Pertrauka',
    notHeld: 'nevyko',
    unlogged: 'Žingsniai programoje nebuvo paleisti, todėl rodomas tik planas.',
    people: 'Dalyviai',
    peopleColumns: ['Sektorius', 'Dalyvių'],
    others: 'Kiti sektoriai',
    all: 'Iš viso',
    peopleNote: (minutes: number) =>
      `Kontaktinio laiko: ${minutes} min. Sektoriai, kuriems atstovavo mažiau kaip trys žmonės, sudėti į vieną eilutę.`,
    votes: 'Balsavimai',
    voteColumns: ['Vieta', 'Pasiūlymas', 'Taškai'],
    voted: (vote: VoteResult) =>
      `Balsavo ${vote.voted} iš ${vote.eligible}, ${vote.secret ? 'slaptai' : 'atvirai'}; ${isoMinute(vote.closedAt)}.`,
    decisions: 'Ką nuspręsta',
    chosen: (question: string, text: string) => `${question}: pasirinkta „${text}“.`,
    noVotes: 'Nebalsuota.',
    noDecisions: 'Po balsavimų nieko nepažymėta kaip pasirinkta.',
    prepared: 'Protokolą parengė',
  },
  en: {
    title: 'MINUTES OF THE SESSION',
    programme: 'Programme',
    event: 'Session',
    date: 'Date and time',
    place: 'Place',
    organiser: 'Organiser',
    staff: 'Facilitated by',
    agenda: 'Agenda: planned and held',
    agendaColumns: ['Item', 'Planned', 'Planned min', 'Held', 'Held min'],
    pause: 'Break',
    notHeld: 'not held',
    unlogged: 'No step was started in the programme, so only the plan is shown.',
    people: 'Participants',
    peopleColumns: ['Sector', 'People'],
    others: 'Other sectors',
    all: 'Total',
    peopleNote: (minutes: number) =>
      `Contact time: ${minutes} min. Sectors of fewer than three people are put into one row.`,
    votes: 'Votes',
    voteColumns: ['Rank', 'Proposal', 'Dots'],
    voted: (vote: VoteResult) =>
      `${vote.voted} of ${vote.eligible} voted, ${vote.secret ? 'in secret' : 'openly'}; ${isoMinute(vote.closedAt)}.`,
    decisions: 'What was decided',
    chosen: (question: string, text: string) => `${question}: “${text}” was chosen.`,
    noVotes: 'There were no votes.',
    noDecisions: 'Nothing was marked as chosen after the votes.',
    prepared: 'Minutes prepared by',
  },
} as const

function clock(at: number): string {
  return isoMinute(at).slice(11)
}

function agendaTable(agenda: Agenda, language: Language): MinutesTable {
  const words = WORDS[language]
  const parts = (agenda.about?.parts ?? []).filter(({ startsAt }) => startsAt !== null)
  const starts = plannedStarts(parts, agenda.items)
  const { log } = agenda
  const rows = agenda.items
    .filter((item) => parts.some(({ id }) => id === item.part))
    .map((item) => {
      const activity = item.activity === null ? undefined : findActivity(item.activity)
      const own = item.note[language]
      const name = activity?.name[language] ?? (own === '' ? words.pause : own)
      const start = starts.get(item.id) ?? null
      const held = log.filter((step) => step.item === item.id)
      const first = held[0]?.startedAt
      const last = held.at(-1)?.endedAt ?? null
      const spent = held.reduce(
        (sum, step) => sum + Math.max(0, (step.endedAt ?? step.startedAt) - step.startedAt),
        0,
      )
      const heldText =
        first === undefined
          ? log.length > 0 && item.kind === 'activity'
            ? words.notHeld
            : ''
          : `${clock(first)}–${last === null ? '' : clock(last)}`
      return [
        name,
        start === null || !isOnTheWay(item) ? '' : clock(start),
        String(minutesTaken(item)),
        heldText,
        first === undefined ? '' : String(Math.round(spent / MINUTE)),
      ]
    })
  return {
    title: words.agenda,
    columns: words.agendaColumns,
    rows,
    note: log.length === 0 ? words.unlogged : '',
  }
}

function peopleTable({ rows, contactMinutes }: MinutesSource, language: Language): MinutesTable {
  const words = WORDS[language]
  const counts = SECTORS.map(({ code, label }) => ({
    label: label[language],
    count: rows.filter(({ sector }) => sector === code).length,
  }))
  const shown = counts.filter(({ count }) => count >= FEWEST)
  const few = counts.filter(({ count }) => count > 0 && count < FEWEST)
  const rest = few.reduce((sum, { count }) => sum + count, 0)
  // One small sector alone would be told by the total: then nothing is broken down.
  const isTold = rest > 0 && rest < FEWEST
  return {
    title: words.people,
    columns: words.peopleColumns,
    rows: [
      ...(isTold ? [] : shown.map(({ label, count }) => [label, String(count)])),
      ...(isTold || rest === 0 ? [] : [[words.others, String(rest)]]),
      [words.all, String(rows.length)],
    ],
    note: words.peopleNote(contactMinutes),
  }
}

/** The minutes of a session as it stands. */
export function sessionMinutes(source: MinutesSource, language: Language): SessionMinutes {
  const { agenda, textOf, meetings } = source
  const words = WORDS[language]
  const { about, votes } = agenda
  const dates = meetings.flatMap((spans) => {
    const from = spans[0]?.from
    const until = spans.at(-1)?.until
    return from === undefined || until === undefined
      ? []
      : [`${longDate(from, language)}, ${clock(from)}–${clock(until)}`]
  })
  const staff = (about?.staff ?? []).filter(({ role }) => role === 'facilitator').map(({ name }) => name)
  const head: readonly (readonly [string, string])[] = [
    [words.programme, about?.programme ?? ''],
    [words.event, about?.title ?? ''],
    [words.date, dates.join('; ')],
    [words.place, [about?.locality.name, about?.venue].filter(Boolean).join(', ')],
    [words.organiser, about?.organiser ?? ''],
    [words.staff, staff.join(', ')],
  ]
  return {
    language,
    title: words.title,
    head: head.filter(([, value]) => value !== ''),
    agenda: agendaTable(agenda, language),
    people: peopleTable(source, language),
    votesTitle: words.votes,
    votes: votes.map((vote) => ({
      title: vote.question,
      columns: words.voteColumns,
      rows: orderOf(votes, vote)
        .slice(0, CANDIDATES_SHOWN)
        .flatMap((note) => {
          const result = vote.results.find((each) => each.note === note)
          return result ? [[String(result.rank), textOf(note), String(result.dots)]] : []
        }),
      note: words.voted(vote),
    })),
    decisionsTitle: words.decisions,
    decisions: votes.flatMap((vote) => {
      const chosen = vote.roundOf ? null : chosenOf(votes, vote)
      return chosen === null ? [] : [words.chosen(vote.question.replace(/[?:.]\s*$/, ''), textOf(chosen))]
    }),
    noVotes: words.noVotes,
    noDecisions: words.noDecisions,
    prepared: words.prepared,
  }
}
