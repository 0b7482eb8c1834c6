// Copies beside the originals, on the same board: tied to each other as those are. A copy is its maker's; where a note
// was first copied from stays its source.
import { type Box, boxAt, type Point } from '../base/geometry.ts'
import { LIMITS } from '../base/limits.ts'
import { byOrder } from '../base/order.ts'
import type { Board } from './board.ts'
import { clustersWithin, connectorsWithin } from './clip.ts'
import { type BoardItem, type ConnectorEnd, isLaid, type Place } from './item.ts'

export interface DuplicateWorld {
  readonly me: string | null
  now(): number
  newId(): string
  /** Where a box lies, and whether the author of what is made there is kept. */
  groundOf(box: Box): { readonly place: Place; readonly anonymous: boolean }
}

/**
 * Copies items at a distance from where they lie, with the connectors and whole clusters among them, as one transaction.
 *
 * @returns the ids of the copies that can be selected
 */
export function duplicateItems(
  board: Board,
  ids: readonly string[],
  [dx, dy]: Point,
  world: DuplicateWorld,
): readonly string[] {
  const chosen = new Set(ids)
  for (const id of connectorsWithin(board, chosen)) chosen.add(id)
  const items = [...chosen].flatMap((id) => board.items.get(id) ?? []).sort(byOrder)
  const copies = new Map(items.map(({ id }) => [id, world.newId()]))
  const idOf = (item: string): string => copies.get(item) ?? item
  const moved = ([x, y]: Point): Point => [inReach(x + dx), inReach(y + dy)]
  const endOf = (end: ConnectorEnd): ConnectorEnd => ({
    item: end.item === null ? null : idOf(end.item),
    at: moved(end.at),
  })
  const made = { author: world.me, createdAt: world.now() }

  const copy = (item: BoardItem): readonly string[] => {
    const id = idOf(item.id)
    if (isLaid(item)) {
      const { place, anonymous } = world.groundOf(boxAt(moved(item.place.at), item.size))
      const by = { ...made, author: anonymous ? null : made.author }
      if (item.type === 'placement') board.createPlacement({ ...item, id, note: idOf(item.note), place })
      else if (item.type !== 'note') board.createDrawing({ ...item, ...by, id, place })
      else {
        const { size, colour, source, text } = item
        board.createNote({ ...by, id, place, size, colour, source, text: text.slice(0, LIMITS.noteText) })
        if (text.length > LIMITS.noteText) board.editText(id, text, text.length)
      }
      return [id]
    }
    if (item.type !== 'connector') return []
    board.createDrawing({ ...item, ...made, id, from: endOf(item.from), to: endOf(item.to) })
    return [id]
  }

  return board.change(() => {
    // Notes before their second showings: a copy of a showing shows the copy.
    const made = items.flatMap(copy)
    for (const { title, activity, cell, insight, members } of clustersWithin(board, new Set(ids))) {
      const own = members.filter((member) => copies.has(member)).map(idOf)
      board.createCluster({ id: world.newId(), title, activity, cell, insight, members: own })
    }
    return made
  })
}

function inReach(coordinate: number): number {
  return Math.max(-LIMITS.boardReach, Math.min(LIMITS.boardReach, Math.round(coordinate)))
}
