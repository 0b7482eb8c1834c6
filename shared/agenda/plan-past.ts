// The plan now and as it was: what to change to have it back. Where the workshop stands, its frames and its people are not
// the plan's; an item added since is taken out as by hand, and what was written in it stays.
import type { Agenda } from './agenda.ts'
import type { AgendaItem } from './plan.ts'
import { changesBetween, type ItemChange, listed } from './plan-edit.ts'

/** The changes that make the plan what it was, in the order of the plan that was and then of the one that is. */
export function changesBackTo(
  then: readonly AgendaItem[],
  now: readonly AgendaItem[],
): readonly ItemChange[] {
  const known = new Set(then.map(({ id }) => id))
  const since = now.filter(({ id }) => !known.has(id)).map((item) => ({ ...item, removed: true }))
  const order = new Map([...then, ...since].map(({ id }, index) => [id, index]))
  return changesBetween(now, [...then, ...since])
    .filter(({ before, after }) => isThere(before) || isThere(after))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

/** Whether an item is in the plan. */
export function isThere(item: AgendaItem | null): item is AgendaItem {
  return item !== null && item.removed !== true
}

/** Where an item stands among those of the plan, from 1. */
export function numberIn(items: readonly AgendaItem[], id: string): number {
  return listed(items).findIndex((item) => item.id === id) + 1
}

/** The items of an agenda as plain values; later changes do not show in them. */
export function planOf(agenda: Agenda): readonly AgendaItem[] {
  return [...agenda.everyItem]
}
