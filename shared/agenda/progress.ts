// Where a workshop stands against its plan: which frames the current item has, what was already done, how late it is.
import type { Frame } from './frame.ts'
import { type AgendaItem, type AgendaPart, type Position, plannedStarts, stepsOf } from './plan.ts'
import type { SmallGroup, StepLog } from './record.ts'
import type { Timer } from './timer.ts'

const MINUTE = 60_000

/** Farther than this from the clock, the plan's hours say nothing: the workshop runs on another day. */
const SAME_DAY = 6 * 60 * MINUTE

/** The frames of the current item, the person's own first: their sheet, else the frame of their group. */
export function currentFrames(
  frames: readonly Frame[],
  groups: readonly SmallGroup[],
  position: Position | null,
  person: string | null,
): readonly Frame[] {
  if (position === null) return []
  const own = groups.find(({ members }) => person !== null && members.includes(person))?.id ?? null
  const current = frames.filter(({ item }) => item === position.item)
  const isOwn = ({ group, people }: Frame) =>
    people ? person !== null && people.includes(person) : own !== null && group === own
  return [...current.filter(isOwn), ...current.filter((frame) => !isOwn(frame))]
}

/** The items that were begun and left again. */
export function doneItems(log: readonly StepLog[], position: Position | null): ReadonlySet<string> {
  return new Set(log.map(({ item }) => item).filter((item) => item !== position?.item))
}

/** When a step begins and ends by plan, ms since 1970; null where the part has no hour. */
function plannedSpan(
  parts: readonly AgendaPart[],
  items: readonly AgendaItem[],
  position: Position,
): { readonly startsAt: number; readonly endsAt: number; readonly part: string } | null {
  const item = items.find(({ id }) => id === position.item)
  const itemStart = plannedStarts(parts, items).get(position.item) ?? null
  if (!item || itemStart === null) return null
  const steps = stepsOf(item)
  const before = steps.slice(0, position.step).reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)
  const startsAt = itemStart + before * MINUTE
  return {
    startsAt,
    endsAt: startsAt + (steps[position.step]?.plannedMinutes ?? 0) * MINUTE,
    part: item.part,
  }
}

function expectedEnd(timer: Timer, now: number): number {
  switch (timer.state) {
    case 'idle':
      return now
    case 'running':
      return Math.max(timer.endsAt, now)
    case 'paused':
      return now + Math.max(timer.remainingMs, 0)
  }
}

/**
 * How much later than planned the current step will end, ms; negative when earlier.
 *
 * Counted against the plan's hours; on another day, against the moment this part was really begun.
 *
 * @returns null before the start and in parts without an hour
 */
export function delayMs(
  plan: { readonly parts: readonly AgendaPart[]; readonly items: readonly AgendaItem[] },
  standing: {
    readonly position: Position | null
    readonly timer: Timer
    readonly log: readonly StepLog[]
  },
  now: number,
): number | null {
  if (standing.position === null) return null
  const planned = plannedSpan(plan.parts, plan.items, standing.position)
  if (planned === null) return null
  const delay = expectedEnd(standing.timer, now) - planned.endsAt
  if (Math.abs(delay) <= SAME_DAY) return delay
  const partOf = new Map(plan.items.map(({ id, part }) => [id, part]))
  const first = standing.log.find(({ item }) => partOf.get(item) === planned.part)
  const firstPlanned = first && plannedSpan(plan.parts, plan.items, first)
  return first && firstPlanned ? delay - (first.startedAt - firstPlanned.startsAt) : null
}
