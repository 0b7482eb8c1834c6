// Writes board items exactly as an archive kept them: their order keys, times and texts, and items of a newer version
// as raw values. Everyday writing is in board.ts, which gives order keys itself and holds the limits.
import * as Y from 'yjs'
import type { Board } from './board.ts'
import type { BoardItem } from './item.ts'
import { itemMap } from './item-map.ts'

/**
 * Writes items into a board in one transaction.
 *
 * @param unread items this version cannot read, as `Board.unreadItems` gave them
 */
export function restoreItems(
  board: Board,
  items: Iterable<BoardItem>,
  unread: Readonly<Record<string, unknown>>,
): void {
  const map = board.doc.getMap('items')
  board.change(() => {
    for (const item of items) map.set(item.id, itemMap(item))
    for (const [id, value] of Object.entries(unread)) map.set(id, rawValue(value))
  })
}

/** A plain value as the document would hold it: an object becomes a map, so that a newer version can go on with it. */
export function rawValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return new Y.Map(Object.entries(value))
}
