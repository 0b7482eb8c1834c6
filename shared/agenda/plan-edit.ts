// Changes to a plan: minutes, order, additions, what is skipped or taken out. Pure: items in, items out; what differs is
// written into the agenda document as one transaction, and can be taken back the same way.
import { byOrder, orderBetween } from '../base/order.ts'
import type { Agenda } from './agenda.ts'
import { type AgendaItem, type AgendaPart, isOnTheWay } from './plan.ts'

type Items = readonly AgendaItem[]

/** A place in the plan: in a part, before an item of it, or at its end. */
export interface PlanPlace {
  readonly part: string
  readonly before: string | null
}

/** One item before and after a change; null where it is not there. */
export interface ItemChange {
  readonly id: string
  readonly before: AgendaItem | null
  readonly after: AgendaItem | null
}

/** The items people see, in their order. */
export function listed(items: Items): Items {
  return items.filter(({ removed }) => removed !== true).sort(byOrder)
}

function replaced(items: Items, id: string, next: (item: AgendaItem) => AgendaItem): Items {
  return items.map((item) => (item.id === id ? next(item) : item))
}

/** Gives items other minutes, 0 to 600; what is not known is passed over. */
export function withMinutes(items: Items, minutes: ReadonlyMap<string, number>): Items {
  return items.map((item) => {
    const wanted = minutes.get(item.id)
    return wanted === undefined || !(wanted >= 0 && wanted <= 600) ? item : { ...item, minutes: wanted }
  })
}

/** Names an own item, or says something about an activity. */
export function withNote(items: Items, id: string, note: AgendaItem['note']): Items {
  return replaced(items, id, (item) => ({ ...item, note }))
}

/** Skips an item, or brings it back onto the way. */
export function withSkipped(items: Items, id: string, skipped: boolean): Items {
  return replaced(items, id, ({ skipped: _, ...item }) => (skipped ? { ...item, skipped } : item))
}

export function withoutItem(items: Items, id: string): Items {
  return replaced(items, id, (item) => ({ ...item, removed: true }))
}

/** The order key of a place among the parts of a plan. */
function orderAt(parts: readonly AgendaPart[], items: Items, place: PlanPlace): string {
  const all = listed(items)
  const partIndex = parts.findIndex(({ id }) => id === place.part)
  const indexOf = new Map(parts.map(({ id }, index) => [id, index]))
  const beforeIndex =
    place.before === null
      ? all.findIndex(({ part }) => (indexOf.get(part) ?? 0) > partIndex)
      : all.findIndex(({ id }) => id === place.before)
  const index = beforeIndex < 0 ? all.length : beforeIndex
  return orderBetween(all[index - 1]?.order ?? null, all[index]?.order ?? null)
}

/** Puts a new item at a place. */
export function withItem(
  parts: readonly AgendaPart[],
  items: Items,
  item: Omit<AgendaItem, 'order' | 'part'>,
  place: PlanPlace,
): Items {
  return [...items, { ...item, part: place.part, order: orderAt(parts, items, place) }].sort(byOrder)
}

/** Moves an item to another place; before itself is where it is. */
export function movedTo(parts: readonly AgendaPart[], items: Items, id: string, place: PlanPlace): Items {
  if (place.before === id) return items
  const others = items.filter((item) => item.id !== id)
  const order = orderAt(parts, others, place)
  return [...replaced(items, id, (item) => ({ ...item, order, part: place.part }))].sort(byOrder)
}

/** The place one up or down; over the edge of a part into the next one. Null at the ends of the plan. */
export function placeBeside(
  parts: readonly AgendaPart[],
  items: Items,
  id: string,
  by: -1 | 1,
): PlanPlace | null {
  const item = items.find((each) => each.id === id)
  if (!item) return null
  const inPart = listed(items).filter(({ part }) => part === item.part)
  const at = inPart.findIndex((each) => each.id === id)
  const neighbour = inPart[at + by]
  if (neighbour && by < 0) return { part: item.part, before: neighbour.id }
  if (neighbour) return { part: item.part, before: inPart[at + 2]?.id ?? null }
  const part = parts[parts.findIndex((each) => each.id === item.part) + by]
  if (!part) return null
  const first = listed(items).find((each) => each.part === part.id)
  return { part: part.id, before: by > 0 ? (first?.id ?? null) : null }
}

function isSame(one: AgendaItem | null, other: AgendaItem | null): boolean {
  if (one === null || other === null) return one === other
  return (
    one.order === other.order &&
    one.part === other.part &&
    one.kind === other.kind &&
    one.activity === other.activity &&
    one.minutes === other.minutes &&
    one.note.lt === other.note.lt &&
    one.note.en === other.note.en &&
    isOnTheWay(one) === isOnTheWay(other) &&
    (one.removed === true) === (other.removed === true)
  )
}

/** What differs between two plans. */
export function changesBetween(before: Items, after: Items): readonly ItemChange[] {
  const was = new Map(before.map((item) => [item.id, item]))
  const is = new Map(after.map((item) => [item.id, item]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const change = { id, before: was.get(id) ?? null, after: is.get(id) ?? null }
    return isSame(change.before, change.after) ? [] : [change]
  })
}

export function reversed(changes: readonly ItemChange[]): readonly ItemChange[] {
  return changes.map(({ id, before, after }) => ({ id, before: after, after: before }))
}

/**
 * Writes changes as one transaction. An item somebody else changed meanwhile stays as they have it.
 *
 * @returns how many items changed
 */
export function applyChanges(agenda: Agenda, changes: readonly ItemChange[]): number {
  const here = new Map(agenda.everyItem.map((item) => [item.id, item]))
  const open = changes.filter(({ id, before }) => isSame(here.get(id) ?? null, before))
  if (open.length === 0) return 0
  agenda.setRowsOf(
    'items',
    open.map(({ id, after }) => {
      if (after === null) return [id, null] as const
      const { id: _, ...row } = after
      return [id, row] as const
    }),
  )
  return open.length
}
