// Where a note goes when nobody chose a spot, and how large it is there: the next free place of a cell, row by row, like
// a careful person would.
import { type Box, boxAt, overlaps, type Point, type Size } from '../base/geometry.ts'
import { NOTE_SIZE } from './board.ts'

const GAP = 8
/** Height of the strip that holds a cell's prompt, board units. */
export const CELL_PROMPT = 40

/** Below the prompt of a lower cell a note would be too small to read: its notes stand beside the prompt. */
const LOW = 80
const PROMPT_WIDTH = 320

/** The part of a cell that notes are put into, apart from its prompt. */
function roomOf({ x, y, w, h }: Box): Box {
  const below = h - CELL_PROMPT - GAP
  const room = { x: x + GAP, y: y + CELL_PROMPT, w: w - 2 * GAP, h: below }
  if (below >= LOW || w < 2 * PROMPT_WIDTH) return room
  return { x: x + PROMPT_WIDTH, y: y + GAP, w: w - PROMPT_WIDTH - GAP, h: h - 2 * GAP }
}

/** How many notes of a size stand beside and below each other, at least one. */
function gridOf(room: Box, [w, h]: Size): { readonly columns: number; readonly rows: number } {
  return { columns: fitting(room.w, w), rows: fitting(room.h, h) }
}

function fitting(room: number, each: number): number {
  return Math.max(1, Math.floor((room + GAP) / (each + GAP)))
}

/**
 * The first free place for a note in a cell, reading order; when the cell is full, a place shifted a little from the
 * last so that every note keeps a visible edge.
 *
 * @param taken boxes of what already lies in the cell
 * @returns the note's top left corner, board units
 */
export function freePlace(cell: Box, taken: readonly Box[], size: Size): Point {
  const [w, h] = size
  const room = roomOf(cell)
  const { x: left, y: top } = room
  const { columns, rows } = gridOf(room, size)
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
  const room = roomOf(cell)
  for (let scale = 1; scale > 0.5; scale -= 0.05) {
    const tried: Size = [size[0] * scale, size[1] * scale]
    const { columns, rows } = gridOf(room, tried)
    const fits = tried[0] <= room.w && tried[1] <= room.h
    if (fits && columns * rows >= count) return [Math.round(tried[0]), Math.round(tried[1])]
  }
  return [Math.round(size[0] / 2), Math.round(size[1] / 2)]
}

/** The size of the first note of a cell: the usual one, a little less where two would then stand side by side. */
export function firstSizeIn(cell: Box): Size {
  const room = roomOf(cell)
  const [w, h] = NOTE_SIZE
  const half = Math.floor((room.w - GAP) / 2)
  const width = half < w && half >= w * 0.75 ? half : Math.min(w, room.w)
  return [Math.round(Math.max(width, w / 2)), Math.round(Math.max(LOW / 2, Math.min(h, room.h)))]
}
