// New order keys for items that go to the front or back, or a step towards it. Pure.
import { orderBetween, ordersBetween } from '../base/order.ts'

/** Where in the z order items go. */
export type Restack = 'front' | 'forward' | 'backward' | 'back'

interface Ordered {
  readonly id: string
  readonly order: string
}

/**
 * The keys that bring the chosen items where they are wanted, keeping their order among themselves.
 *
 * @param items everything, sorted bottom to top
 */
export function restacked(
  items: readonly Ordered[],
  chosen: ReadonlySet<string>,
  where: Restack,
): ReadonlyMap<string, string> {
  const moving = items.filter(({ id }) => chosen.has(id))
  const staying = items.filter(({ id }) => !chosen.has(id))
  if (moving.length === 0) return new Map()
  const [before, after] = gap(items, moving, staying, where)
  const keys = keysBetween(before?.order ?? null, after?.order ?? null, moving.length)
  return new Map(moving.map(({ id }, index) => [id, keys[index] ?? keys[0] ?? '']))
}

/** The neighbours between which the moving items go. */
function gap(
  items: readonly Ordered[],
  moving: readonly Ordered[],
  staying: readonly Ordered[],
  where: Restack,
): readonly [Ordered | undefined, Ordered | undefined] {
  const [lowest] = moving
  const highest = moving.at(-1)
  if (where === 'front') return [staying.at(-1), undefined]
  if (where === 'back') return [undefined, staying[0]]
  const edge = items.findIndex(({ id }) => id === (where === 'forward' ? highest : lowest)?.id)
  const chosen = new Set(moving)
  const below = items.slice(0, Math.max(0, edge)).filter((item) => !chosen.has(item)).length
  const index = where === 'forward' ? below + 1 : below - 1
  const within = Math.max(0, Math.min(staying.length, index))
  return [staying[within - 1], staying[within]]
}

/** Keys between two neighbours; when two clients made the same key, above both. */
function keysBetween(before: string | null, after: string | null, count: number): readonly string[] {
  if (before !== null && after !== null && before >= after) {
    return ordersBetween(orderBetween(before, null), null, count)
  }
  return ordersBetween(before, after, count)
}
