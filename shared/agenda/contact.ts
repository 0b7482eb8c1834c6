// The hours of a workshop that count as attended: its activities and what is arranged, without the breaks. By the steps as
// they were really held where the log knows them, else by the plan. Homework has no hours.
import { joinSpans, type Span } from '../people/attendance.ts'
import { type AgendaItem, type AgendaPart, minutesTaken, plannedStarts } from './plan.ts'
import type { StepLog } from './record.ts'

const MINUTE = 60_000

/** A log that holds less of the plan than this was a rehearsal, or nobody pressed "on". */
const HELD_SHARE = 0.5

interface Held {
  readonly parts: readonly AgendaPart[]
  /** Removed ones among them: what was held before it was taken out was held. */
  readonly items: readonly AgendaItem[]
  readonly log: readonly StepLog[]
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, until }) => sum + until - from, 0)
}

function planned({ parts, items }: Held, part: string): readonly Span[] {
  const starts = plannedStarts(parts, items)
  const spans = items
    .filter((item) => item.part === part && item.kind !== 'break' && minutesTaken(item) > 0)
    .flatMap((item) => {
      const from = starts.get(item.id) ?? null
      return from === null ? [] : [{ from, until: from + minutesTaken(item) * MINUTE }]
    })
  return joinSpans(spans)
}

/** A step nobody ended lasted as long as it was given. */
function held({ items, log }: Held, part: string, now: number): readonly Span[] {
  const counting = new Set(
    items.filter((item) => item.part === part && item.kind !== 'break').map(({ id }) => id),
  )
  return joinSpans(
    log
      .filter(({ item }) => counting.has(item))
      .map(({ startedAt, endedAt, plannedMs, extendedMs }) => ({
        from: startedAt,
        until: endedAt ?? Math.min(now, startedAt + plannedMs + extendedMs),
      }))
      .filter(({ from, until }) => until > from),
  )
}

/** The hours that count, a list for each meeting, in order. */
export function contactHours(workshop: Held, now: number): readonly (readonly Span[])[] {
  return workshop.parts
    .filter(({ startsAt }) => startsAt !== null)
    .flatMap(({ id }) => {
      const plan = planned(workshop, id)
      const real = held(workshop, id, now)
      const spans = lengthOf(real) >= HELD_SHARE * lengthOf(plan) ? real : plan
      return spans.length === 0 ? [] : [spans]
    })
}
