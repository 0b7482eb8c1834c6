// Putting a note into a cell without a pointer: the next free place, the cell's kind, and no author where none is kept.
import { firstNoteIn, type PlacedCell } from '../../shared/agenda/frame.ts'
import { type Box, boxAt, overlaps, type Size } from '../../shared/base/geometry.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { tidy } from '../../shared/base/text.ts'
import type { Board } from '../../shared/board/board.ts'
import { isLaid } from '../../shared/board/item.ts'
import { freePlace, nextSpot } from '../../shared/board/room-in-cell.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'

export interface Written {
  readonly id: string
  readonly text: string
  readonly author: string
  readonly createdAt: number
  /** The kind, when it is not the cell's own. */
  readonly colour?: ColourCode
}

/** What already lies in a cell. @param without a note that does not count, because it is the one that moves */
export function takenIn(board: Board, { box }: PlacedCell, without?: string): readonly Box[] {
  const taken: Box[] = []
  for (const item of board.items.values()) {
    if (!isLaid(item) || item.type === 'stroke' || item.type === 'shape' || item.id === without) continue
    const lies = boxAt(item.place.at, item.size)
    if (overlaps(lies, box)) taken.push(lies)
  }
  return taken
}

/** The size of the largest note that belongs to the cell, or null when it is empty. */
function neighbourSize(board: Board, { frame, cell }: PlacedCell): Size | null {
  let size: Size | null = null
  for (const item of board.items.values()) {
    if (item.type !== 'note' && item.type !== 'placement') continue
    if (item.place.frame !== frame.id || item.place.cell !== cell.id) continue
    if (size === null || item.size[0] > size[0]) size = item.size
  }
  return size
}

/** Whether a text can become a note: not empty, and not too long. */
export function fitsNote(text: string): boolean {
  const { length } = tidy(text)
  return length > 0 && length <= LIMITS.noteText
}

/**
 * Writes a note into a cell; in an anonymous cell its author is not stored.
 *
 * @throws {RangeError} when the text is empty or too long
 */
export function writeNote(
  board: Board,
  placed: PlacedCell,
  { id, text, author, createdAt, colour }: Written,
): void {
  if (!fitsNote(text)) throw new RangeError(`A note of ${text.length} characters`)
  const usual = neighbourSize(board, placed) ?? firstNoteIn(placed)
  const { at, size } = nextSpot(placed.box, takenIn(board, placed), usual)
  board.createNote({
    id,
    text: tidy(text),
    place: { frame: placed.frame.id, cell: placed.cell.id, at },
    size,
    colour: colour ?? placed.cell.colour,
    author: placed.cell.anonymous ? null : author,
    createdAt,
  })
}

/** Moves what lies on the board to the next free place of another cell. */
export function moveToCell(board: Board, id: string, target: PlacedCell): void {
  const item = board.items.get(id)
  if (!isLaid(item)) return
  const at = freePlace(target.box, takenIn(board, target, id), item.size)
  board.moveItems([{ id, place: { frame: target.frame.id, cell: target.cell.id, at } }])
}
