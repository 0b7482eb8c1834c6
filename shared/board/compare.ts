// Two moments of a board side by side: what came, what went, what is different now. Plain data; writes nothing.

import { sameValue } from '../base/same-value.ts'
import type { Board } from './board.ts'
import type { BoardItem } from './item.ts'

/** A board at one moment: what it shows, and the ids of what this version cannot read. */
export interface BoardMoment {
  readonly items: ReadonlyMap<string, BoardItem>
  readonly unread: ReadonlySet<string>
}

/** In what an item differs: its words, where and how large it lies, how it looks, or which notes a cluster holds. */
export type Aspect = 'text' | 'place' | 'look' | 'members'

export interface ItemChange {
  readonly id: string
  readonly before: BoardItem
  readonly after: BoardItem
  readonly aspects: readonly Aspect[]
}

export interface BoardDifference {
  readonly added: readonly BoardItem[]
  readonly removed: readonly BoardItem[]
  readonly changed: readonly ItemChange[]
}

const ASPECT: Readonly<Record<string, Aspect>> = {
  text: 'text',
  title: 'text',
  caption: 'text',
  credit: 'text',
  place: 'place',
  size: 'place',
  angle: 'place',
  order: 'place',
  from: 'place',
  to: 'place',
  points: 'place',
  extent: 'place',
  note: 'place',
  members: 'members',
}

/** Says how an item came to be, not what it is: a note brought back is the note it was. */
const UNTOLD = 'restored'

/** The board as it is now; later changes do not show in it. */
export function momentOf(board: Board): BoardMoment {
  return { items: new Map(board.items), unread: new Set(Object.keys(board.unreadItems())) }
}

/** In what two items differ; empty when they are the same. */
export function aspectsOf(before: BoardItem, after: BoardItem): readonly Aspect[] {
  if (before === after) return []
  const [one, other] = [before as object, after as object] as Readonly<Record<string, unknown>>[]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  const found = new Set<Aspect>()
  for (const key of keys) {
    if (key !== UNTOLD && !sameValue(one?.[key], other?.[key])) found.add(ASPECT[key] ?? 'look')
  }
  return [...found].sort()
}

/** What happened between two moments. What either could not read is in no list. */
export function compareBoards(before: BoardMoment, after: BoardMoment): BoardDifference {
  const added: BoardItem[] = []
  const changed: ItemChange[] = []
  for (const [id, item] of after.items) {
    const earlier = before.items.get(id)
    if (!earlier) {
      if (!before.unread.has(id)) added.push(item)
      continue
    }
    const aspects = aspectsOf(earlier, item)
    if (aspects.length > 0) changed.push({ id, before: earlier, after: item, aspects })
  }
  const removed = [...before.items.values()].filter(({ id }) => !after.items.has(id) && !after.unread.has(id))
  return { added, removed, changed }
}
