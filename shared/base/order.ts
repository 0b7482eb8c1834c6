// Order keys: a place between two neighbours without an index, so concurrent inserts never fight over a number.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** A key between two keys; null stands for the open end. Equal neighbours (two clients made the same key) sort by id. */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null)
  return generateKeyBetween(before, after)
}

export function ordersBetween(before: string | null, after: string | null, count: number): readonly string[] {
  return generateNKeysBetween(before, after, count)
}

interface Ordered {
  readonly order: string
  readonly id: string
}

/** Compares by order key, then id: the same on every client. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
