// Where a note goes when nobody chose a spot: the next free place of a cell, row by row, like a careful person would.
import { type Box, boxAt, overlaps, type Point, type Size } from '../base/geometry.ts'

const GAP = 8
/** Height of the strip that holds a cell's prompt, board units. */
export const CELL_PROMPT = 40

/**
 * The first free place for a note in a cell, reading order; when the cell is full, a place shifted a little from the
 * last so that every note keeps a visible edge.
 *
 * @param taken boxes of what already lies in the cell
 * @returns the note's top left corner, board units
 */
export function freePlace(cell: Box, taken: readonly Box[], size: Size): Point {
  const [w, h] = size
  const left = cell.x + GAP
  const top = cell.y + CELL_PROMPT
  const columns = Math.max(1, Math.floor((cell.w - GAP) / (w + GAP)))
  const rows = Math.max(1, Math.floor((cell.h - CELL_PROMPT) / (h + GAP)))
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at: Point = [left + column * (w + GAP), top + row * (h + GAP)]
      const box = boxAt(at, size)
      if (!taken.some((other) => overlaps(other, box))) return at
    }
  }
  const extra = Math.max(0, taken.length - rows * columns)
  const slot = extra % (rows * columns)
  const shift = 14 * (1 + (Math.floor(extra / (rows * columns)) % 6))
  return [left + (slot % columns) * (w + GAP) + shift, top + Math.floor(slot / columns) * (h + GAP) + shift]
}

/**
 * A size at which `count` notes fit into a cell without overlapping, at most the given one and at least half of it.
 */
export function sizeToFit(cell: Box, count: number, size: Size): Size {
  for (let scale = 1; scale > 0.5; scale -= 0.05) {
    const [w, h] = [size[0] * scale, size[1] * scale]
    const columns = Math.floor((cell.w - GAP) / (w + GAP))
    const rows = Math.floor((cell.h - CELL_PROMPT) / (h + GAP))
    if (columns * rows >= count) return [Math.round(w), Math.round(h)]
  }
  return [Math.round(size[0] / 2), Math.round(size[1] / 2)]
}
