// Putting a note into a cell without a pointer: the next free place, the cell's kind, and no author where none is kept.
import { type Box, boxAt, overlaps, type Size } from '../base/geometry.ts'
import { LIMITS } from '../base/limits.ts'
import { tidy } from '../base/text.ts'
import type { ColourCode } from '../method/vocabulary.ts'
import type { Board } from './board.ts'
import { isLaid } from './item.ts'
import { nextSpot } from './room-in-cell.ts'

/** A cell as it lies on the board. */
export interface CellOnBoard {
  readonly frame: { readonly id: string }
  readonly cell: { readonly id: string; readonly colour: ColourCode; readonly anonymous: boolean }
  readonly box: Box
}

export interface Written {
  readonly id: string
  readonly text: string
  readonly author: string
  readonly createdAt: number
  /** The kind, when it is not the cell's own. */
  readonly colour?: ColourCode
}

/** What already lies in a cell. @param without a note that does not count, because it is the one that moves */
export function takenIn(board: Board, { box }: CellOnBoard, without?: string): readonly Box[] {
  const taken: Box[] = []
  for (const item of board.items.values()) {
    if (!isLaid(item) || item.type === 'stroke' || item.type === 'shape' || item.id === without) continue
    const lies = boxAt(item.place.at, item.size)
    if (overlaps(lies, box)) taken.push(lies)
  }
  return taken
}

/** The size of the largest note that belongs to the cell, or null when it is empty. */
function neighbourSize(board: Board, { frame, cell }: CellOnBoard): Size | null {
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
 * @param firstSize the size notes begin with in the cell, null where they do anyway
 * @throws {RangeError} when the text is empty or too long
 */
export function writeNote(
  board: Board,
  placed: CellOnBoard,
  { id, text, author, createdAt, colour }: Written,
  firstSize: Size | null,
): void {
  if (!fitsNote(text)) throw new RangeError(`A note of ${text.length} characters`)
  const usual = neighbourSize(board, placed) ?? firstSize
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
