// Attendance: minutes from when somebody was seen, within the hours that count; what was put right by hand, and who has
// enough of them for a certificate. Pure: what counts as contact time is given (shared/agenda/contact.ts), and so is now.
import type { SectorCode } from '../method/vocabulary.ts'
import type { Person } from './person.ts'

/** From an instant up to another, ms since 1970. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** How the minutes are known: from connections, from the moment of joining alone, or from somebody's hand. */
export type MinutesFrom = 'presence' | 'joined' | 'hand'

/** Something put right by hand; the last of its kind counts, and all are kept. */
export type AttendanceChange = {
  readonly at: number
  /** A person's id or `role:<role>`. */
  readonly by: string
  readonly reason: string
} & (
  | { readonly kind: 'minutes'; readonly minutes: number | null }
  /** Whether they get a certificate whatever the minutes say; null leaves it to them. */
  | { readonly kind: 'certificate'; readonly certify: boolean | null }
  | { readonly kind: 'name'; readonly name: string }
)

/** One row of the attendance list: one person in one workshop. */
export interface AttendanceRow {
  readonly person: string
  /** D01, D02, ... */
  readonly code: string
  readonly name: string
  readonly organisation: string
  readonly sector: SectorCode
  /** When they were first and last there, ms since 1970; null when they never were. */
  readonly cameAt: number | null
  readonly leftAt: number | null
  /** Minutes that count, and what they would be without a hand. */
  readonly minutes: number
  readonly recordedMinutes: number
  /** All minutes that could be had. */
  readonly contactMinutes: number
  /** Whole percent, rounded down: 79.9 is not 80. */
  readonly percent: number
  readonly from: MinutesFrom
  /** Whether the minutes are enough. */
  readonly reaches: boolean
  /** Whether a certificate is due: the minutes are enough, unless somebody decided otherwise. */
  readonly certifies: boolean
  /** Everything put right by hand, oldest first. */
  readonly changes: readonly AttendanceChange[]
}

/** What the server saw of a person. */
export interface Seen {
  readonly person: Person
  /** When somebody was connected as this person, with whichever device. */
  readonly presence: readonly Span[]
  readonly changes: readonly AttendanceChange[]
}

/** What counts in a workshop. */
export interface AttendanceRule {
  /** The hours that count, a list for each meeting: breaks lie between the spans. */
  readonly meetings: readonly (readonly Span[])[]
  /** Percent of the contact minutes. */
  readonly threshold: number
  readonly now: number
}

export const THRESHOLD_PERCENT = 80
export const ACADEMIC_HOUR_MINUTES = 45
/** A phone sleeps in a pocket: somebody who is back within so long was there all the while, ms. */
export const GAP_MS = 45 * 60_000
/** Devices go dark as people pack up: whoever was there so close to the end was there until the end, ms. */
export const END_MS = 10 * 60_000

const MINUTE = 60_000

/** Whole academic hours of minutes. */
export function academicHours(minutes: number): number {
  return Math.floor(minutes / ACADEMIC_HOUR_MINUTES)
}

/** Spans in order, those that touch or are no farther apart than `gap` made one. */
export function joinSpans(spans: readonly Span[], gap = 0): readonly Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from - last.until <= gap) {
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, span.until) }
    } else joined.push(span)
  }
  return joined
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.until, b.until) - Math.max(a.from, b.from))
}

function totalOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, until }) => sum + Math.max(0, until - from), 0)
}

/** All minutes that could be had. */
export function contactMinutes({ meetings }: Pick<AttendanceRule, 'meetings'>): number {
  return Math.round(meetings.reduce((sum, spans) => sum + totalOf(spans), 0) / MINUTE)
}

/** When somebody was there, meeting by meeting: short gaps closed, and the last minutes given. */
function thereIn(meeting: readonly Span[], presence: readonly Span[]): readonly Span[] {
  const from = meeting[0]?.from ?? 0
  const until = meeting.at(-1)?.until ?? 0
  const inside = joinSpans(presence, GAP_MS).filter((span) => span.until >= from && span.from <= until)
  return inside.map((span) =>
    span.until < until && until - span.until <= END_MS ? { from: span.from, until } : span,
  )
}

/** Who has no device is taken to have stayed, from joining to the end of that meeting. */
function presumed({ joinedAt }: Person, meetings: AttendanceRule['meetings'], now: number): readonly Span[] {
  const meeting = meetings.find((spans) => joinedAt <= (spans.at(-1)?.until ?? 0))
  const end = meeting?.at(-1)?.until
  return end === undefined || now < joinedAt ? [] : [{ from: joinedAt, until: Math.min(end, now) }]
}

function lastOf<K extends AttendanceChange['kind']>(
  changes: readonly AttendanceChange[],
  kind: K,
): Extract<AttendanceChange, { kind: K }> | undefined {
  return changes.findLast((change): change is Extract<AttendanceChange, { kind: K }> => change.kind === kind)
}

/** The row of one person. */
export function attendanceOf({ person, presence, changes }: Seen, rule: AttendanceRule): AttendanceRow {
  const { meetings, threshold, now } = rule
  const isSeen = presence.length > 0
  const there = isSeen
    ? meetings.flatMap((meeting) => thereIn(meeting, presence))
    : presumed(person, meetings, now)
  const spans = joinSpans(there)
  const hours = meetings.flat()
  const inHours = spans.reduce(
    (sum, span) => sum + hours.reduce((part, hour) => part + overlap(span, hour), 0),
    0,
  )
  const recordedMinutes = Math.round(inHours / MINUTE)
  const byHand = lastOf(changes, 'minutes')?.minutes ?? null
  const contact = contactMinutes(rule)
  const minutes = Math.min(byHand ?? recordedMinutes, contact)
  const reaches = contact > 0 && minutes * 100 >= threshold * contact
  return {
    person: person.id,
    code: person.code,
    name: lastOf(changes, 'name')?.name ?? person.name,
    organisation: person.organisation,
    sector: person.sector,
    cameAt: spans[0]?.from ?? null,
    leftAt: spans.at(-1)?.until ?? null,
    minutes,
    recordedMinutes,
    contactMinutes: contact,
    percent: contact === 0 ? 0 : Math.floor((minutes * 100) / contact),
    from: byHand !== null ? 'hand' : isSeen ? 'presence' : 'joined',
    reaches,
    certifies: lastOf(changes, 'certificate')?.certify ?? reaches,
    changes,
  }
}

const LITHUANIAN = new Intl.Collator('lt')

/** The last word of a name stands first in a list. */
function surnameOf(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? ''
}

/** The order of a list people sign: by surname, then the whole name, as Lithuanian letters stand. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return LITHUANIAN.compare(surnameOf(a.name), surnameOf(b.name)) || LITHUANIAN.compare(a.name, b.name)
}

/** The attendance of a workshop, in the order of the list people sign. */
export function attendanceRows(people: readonly Seen[], rule: AttendanceRule): readonly AttendanceRow[] {
  return people.map((seen) => attendanceOf(seen, rule)).sort(byName)
}
