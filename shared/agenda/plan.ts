// The plan of a workshop: parts (sessions, homework), their items in order, clock times, and the way through the steps.
import { ordersBetween } from '../base/order.ts'
import type { Bilingual } from '../i18n/language.ts'
import { type ActivityStep, scaledMinutes } from '../method/activity.ts'
import type { AgendaItemKind, AgendaTemplate } from '../method/agenda-template.ts'
import { findActivity } from '../method/method.ts'

/** One entry of the agenda: an activity, a break or something to arrange. */
export interface AgendaItem {
  readonly id: string
  readonly order: string
  readonly part: string
  readonly kind: AgendaItemKind
  readonly activity: string | null
  readonly minutes: number
  readonly note: Bilingual
  /** Passed over for now: it takes no time and can be begun all the same. */
  readonly skipped?: boolean | undefined
  /** Taken out of the agenda. It stays as a trace, so that whoever still works in it can finish and go on from there. */
  readonly removed?: boolean | undefined
}

export interface AgendaPart {
  readonly id: string
  readonly name: Bilingual
  /** Instant the part starts at, ms since 1970; null for homework. */
  readonly startsAt: number | null
}

/** Where the workshop stands: an item, and a step of its activity (0 for breaks). */
export interface Position {
  readonly item: string
  readonly step: number
}

export interface TimedStep extends ActivityStep {
  /** Minutes this agenda gives the step. */
  readonly plannedMinutes: number
}

const NOTHING: Bilingual = { lt: '', en: '' }
const WHOLE_BREAK: readonly TimedStep[] = []

/** The items of a template, with ids that say where they come from ("single-03"). */
export function itemsOf(template: AgendaTemplate): readonly AgendaItem[] {
  const entries = template.parts.flatMap((part) =>
    part.items.map((item, index) => ({ part: part.id, item, index })),
  )
  const orders = ordersBetween(null, null, entries.length)
  return entries.map(({ part, item, index }, position) => ({
    id: `${part}-${String(index + 1).padStart(2, '0')}`,
    order: orders[position] ?? '',
    part,
    kind: item.kind,
    activity: item.activity,
    minutes: item.minutes,
    note: item.note ?? NOTHING,
  }))
}

/** The timed steps of an item: its activity's, scaled to the item's minutes; one untexted step for a break. */
export function stepsOf(item: AgendaItem): readonly TimedStep[] {
  const activity = item.activity === null ? undefined : findActivity(item.activity)
  if (!activity) {
    return item.minutes > 0
      ? [{ minutes: item.minutes, plannedMinutes: item.minutes, mode: 'plenary', text: item.note }]
      : WHOLE_BREAK
  }
  const minutes = scaledMinutes(activity, item.minutes)
  return activity.steps.map((step, index) => ({ ...step, plannedMinutes: minutes[index] ?? step.minutes }))
}

/** Whether the way through the workshop leads over an item. */
export function isOnTheWay({ skipped, removed }: AgendaItem): boolean {
  return skipped !== true && removed !== true
}

/** The minutes an item takes of the plan; none when it is skipped or was removed. */
export function minutesTaken(item: AgendaItem): number {
  return isOnTheWay(item) ? item.minutes : 0
}

/**
 * The position after this one: the next step, then the next item; null at the end. The first when there is none.
 *
 * @param items removed ones among them, so that the way goes on from where one of them stood
 */
export function positionAfter(items: readonly AgendaItem[], position: Position | null): Position | null {
  const first = items.find(isOnTheWay)
  if (position === null) return first ? { item: first.id, step: 0 } : null
  const index = items.findIndex(({ id }) => id === position.item)
  const item = items[index]
  if (!item) return first ? { item: first.id, step: 0 } : null
  if (position.step + 1 < stepsOf(item).length) return { item: item.id, step: position.step + 1 }
  const next = items.slice(index + 1).find(isOnTheWay)
  return next ? { item: next.id, step: 0 } : null
}

/** The position before this one; null at the beginning. Items as in `positionAfter`. */
export function positionBefore(items: readonly AgendaItem[], position: Position | null): Position | null {
  if (position === null) return null
  const index = items.findIndex(({ id }) => id === position.item)
  if (index < 0) return null
  if (position.step > 0) return { item: position.item, step: position.step - 1 }
  const previous = items.slice(0, index).reverse().find(isOnTheWay)
  return previous ? { item: previous.id, step: Math.max(0, stepsOf(previous).length - 1) } : null
}

/** When each item begins by plan: the start of its part plus the minutes before it. Null where the part has no start. */
export function plannedStarts(
  parts: readonly AgendaPart[],
  items: readonly AgendaItem[],
): ReadonlyMap<string, number | null> {
  const starts = new Map<string, number | null>()
  for (const part of parts) {
    let at = part.startsAt
    for (const item of items) {
      if (item.part !== part.id) continue
      starts.set(item.id, at)
      if (at !== null) at += minutesTaken(item) * 60_000
    }
  }
  return starts
}
