// Finding time: what a plan comes to, and where minutes can be taken when the workshop runs late. Proposes; people decide.
import { findActivity } from '../method/method.ts'
import { type AgendaItem, type AgendaPart, isOnTheWay, minutesTaken, type Position } from './plan.ts'

/** People need a meal and a stretch of the legs: a long break keeps 30 minutes, another 10, a shorter one what it has. */
const MEAL = 30
const PAUSE = 10

/** The least an item can be cut to: the short end of its activity's range; nobody but people cuts what they wrote themselves. */
export function leastMinutes(item: AgendaItem): number {
  const activity = item.activity === null ? undefined : findActivity(item.activity)
  if (activity) return Math.min(item.minutes, activity.range[0] ?? item.minutes)
  if (item.kind !== 'break') return item.minutes
  return Math.min(item.minutes, item.minutes >= MEAL ? MEAL : PAUSE)
}

export interface Cut {
  readonly item: AgendaItem
  readonly from: number
  readonly to: number
}

export interface Replan {
  readonly cuts: readonly Cut[]
  /** Minutes that could not be found. */
  readonly missing: number
}

/** The items still to come in the same part, in order; the first part's when the workshop has not begun. */
export function remainingItems(
  items: readonly AgendaItem[],
  position: Position | null,
): readonly AgendaItem[] {
  const at = position === null ? -1 : items.findIndex(({ id }) => id === position.item)
  const part = (items[at] ?? items[0])?.part
  return items.slice(at + 1).filter((item) => item.part === part && isOnTheWay(item))
}

/**
 * Where to take minutes from what remains: from activities in proportion to what each can spare, then from breaks, never
 * below `leastMinutes`.
 *
 * @param items as the agenda document has them, removed ones among them
 */
export function proposeCuts(
  items: readonly AgendaItem[],
  position: Position | null,
  minutes: number,
): Replan {
  const remaining = remainingItems(items, position)
  const taken = new Map<string, number>()
  let missing = Math.max(0, Math.round(minutes))
  for (const isTurn of [isWork, isBreak]) {
    const spare = remaining
      .filter(isTurn)
      .map((item) => ({ id: item.id, spare: Math.floor(item.minutes - leastMinutes(item)) }))
      .filter((each) => each.spare > 0)
    for (const [id, cut] of shared(spare, missing)) {
      taken.set(id, cut)
      missing -= cut
    }
  }
  const cuts = remaining.flatMap((item) => {
    const cut = taken.get(item.id) ?? 0
    return cut > 0 ? [{ item, from: item.minutes, to: item.minutes - cut }] : []
  })
  return { cuts, missing }
}

function isBreak({ kind }: AgendaItem): boolean {
  return kind === 'break'
}

function isWork(item: AgendaItem): boolean {
  return !isBreak(item)
}

/** Whole minutes in proportion to what each can spare; what rounding leaves goes to those who lost the most by it. */
function shared(
  spare: readonly { readonly id: string; readonly spare: number }[],
  wanted: number,
): ReadonlyMap<string, number> {
  const total = spare.reduce((sum, each) => sum + each.spare, 0)
  const given = Math.min(wanted, total)
  if (given === 0) return new Map()
  const exact = spare.map(({ id, spare: most }) => ({ id, share: (most * given) / total }))
  const result = new Map(exact.map(({ id, share }) => [id, Math.floor(share)]))
  let left = given - [...result.values()].reduce((sum, value) => sum + value, 0)
  const byRest = [...exact].sort((a, b) => (b.share % 1) - (a.share % 1))
  for (const { id } of byRest) {
    if (left === 0) break
    result.set(id, (result.get(id) ?? 0) + 1)
    left -= 1
  }
  return result
}

/** The items that can take minutes freed elsewhere, or give some: others of the same part that were not begun yet. */
export function exchangePartners(
  items: readonly AgendaItem[],
  id: string,
  /** Positive: to be given to another item; negative: to be taken from one. */
  minutes: number,
  begun: ReadonlySet<string>,
): readonly AgendaItem[] {
  const own = items.find((item) => item.id === id)
  return items.filter(
    (item) =>
      item.id !== id &&
      item.part === own?.part &&
      isOnTheWay(item) &&
      !begun.has(item.id) &&
      item.minutes + minutes >= 1 &&
      item.minutes + minutes <= 600,
  )
}

/** What a part of a plan comes to. */
export interface PartTotals {
  readonly part: AgendaPart
  /** Minutes: all, without breaks, of breaks. */
  readonly minutes: number
  readonly contact: number
  readonly breaks: number
  /** ms since 1970; null where the part has no hour. */
  readonly endsAt: number | null
}

export function totalsOf(parts: readonly AgendaPart[], items: readonly AgendaItem[]): readonly PartTotals[] {
  return parts.map((part) => {
    const own = items.filter((item) => item.part === part.id)
    const minutes = own.reduce((sum, item) => sum + minutesTaken(item), 0)
    const breaks = own.filter(isBreak).reduce((sum, item) => sum + minutesTaken(item), 0)
    return {
      part,
      minutes,
      breaks,
      contact: minutes - breaks,
      endsAt: part.startsAt === null ? null : part.startsAt + minutes * 60_000,
    }
  })
}
