// What lies on the board put into a cell without a pointer, in the next free place.
import { firstNoteIn, type PlacedCell } from '../../shared/agenda/frame.ts'
import type { Board } from '../../shared/board/board.ts'
import { isLaid } from '../../shared/board/item.ts'
import { freePlace } from '../../shared/board/room-in-cell.ts'
import { takenIn, type Written, writeNote as writeInto } from '../../shared/board/write-note.ts'

/**
 * Writes a note into a cell; in an anonymous cell its author is not stored.
 *
 * @throws {RangeError} when the text is empty or too long
 */
export function writeNote(board: Board, placed: PlacedCell, written: Written): void {
  writeInto(board, placed, written, firstNoteIn(placed))
}

/** Moves what lies on the board to the next free place of another cell. */
export function moveToCell(board: Board, id: string, target: PlacedCell): void {
  const item = board.items.get(id)
  if (!isLaid(item)) return
  const at = freePlace(target.box, takenIn(board, target, id), item.size)
  board.moveItems([{ id, place: { frame: target.frame.id, cell: target.cell.id, at } }])
}
