// Writes board items exactly as an archive kept them: their order keys, times and texts, and items of a newer version
// as raw values. Everyday writing is in board.ts, which gives order keys itself and holds the limits.
import * as Y from 'yjs'
import type { Board } from './board.ts'
import type { BoardItem } from './item.ts'

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

function itemMap(item: BoardItem): Y.Map<unknown> {
  switch (item.type) {
    case 'note': {
      const { id: _id, text, restored, ...fields } = item
      const map = new Y.Map<unknown>(Object.entries(fields))
      map.set('text', new Y.Text(text))
      // Deleted once with other words than it has now: that is what makes a note a restored one.
      if (restored) map.set('deleted', { by: null, at: item.createdAt, text: text === '' ? '\u00a0' : '' })
      return map
    }
    case 'cluster': {
      const { id: _id, title, members, ...fields } = item
      const map = new Y.Map<unknown>(Object.entries(fields))
      map.set('title', new Y.Text(title))
      map.set('members', new Y.Map(members.map((member) => [member, true] as const)))
      return map
    }
    case 'placement': {
      const { id: _id, ...fields } = item
      return new Y.Map<unknown>(Object.entries(fields))
    }
  }
}
