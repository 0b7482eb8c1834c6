// Where a note goes when nobody chose a spot, and how large it is there: the next free place of a cell, row by row, like
// a careful person would.
import { type Box, boxAt, overlaps, type Point, type Size } from '../base/geometry.ts'
import { firstSizeIn, NOTE_GAP as GAP, gridOf, roomOf } from '../method/cell-room.ts'
import { NOTE_SIZE } from './board.ts'

/** The part of a note's height that holds its first words. */
const BEGINNING = 0.45
/** How finely places are tried in a full cell, board units. */
const STRIDE = 12

/** Where a new note goes and how large it is. */
export interface Spot {
  readonly at: Point
  readonly size: Size
}

/**
 * The next place of a cell for a new note: free, if need be a little smaller; in a full cell where it covers the least.
 *
 * @param taken boxes of what already lies in the cell
 * @param size the size of its neighbours, null when it is the first
 */
export function nextSpot(cell: Box, taken: readonly Box[], size: Size | null): Spot {
  const usual = size ?? firstSizeIn(cell)
  for (const scale of [1, 0.9, 0.8, 0.7, 0.6]) {
    const tried: Size = [Math.round(usual[0] * scale), Math.round(usual[1] * scale)]
    if (scale < 1 && tried[0] < NOTE_SIZE[0] / 2) break
    const at = firstFree(roomOf(cell), taken, tried)
    if (at) return { at, size: tried }
  }
  return { at: leastCovering(roomOf(cell), taken, usual), size: usual }
}

/**
 * The first free place for a note of this size in a cell, reading order; in a full cell the one that covers the least.
 *
 * @returns the note's top left corner, board units
 */
export function freePlace(cell: Box, taken: readonly Box[], size: Size): Point {
  const room = roomOf(cell)
  return firstFree(room, taken, size) ?? leastCovering(room, taken, size)
}

function firstFree(room: Box, taken: readonly Box[], size: Size): Point | null {
  const [w, h] = size
  const { columns, rows } = gridOf(room, size)
  const isFree = (at: Point) => !taken.some((other) => overlaps(other, boxAt(at, size)))
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at: Point = [room.x + column * (w + GAP), room.y + row * (h + GAP)]
      if (isFree(at)) return at
    }
  }
  // People moved the notes off the grid: beside or below any of them.
  const xs = [room.x, ...taken.map((box) => box.x + box.w + GAP)].filter(
    (x) => x >= room.x && x + w <= room.x + room.w,
  )
  const ys = [room.y, ...taken.map((box) => box.y + box.h + GAP)].filter(
    (y) => y >= room.y && y + h <= room.y + room.h,
  )
  xs.sort((one, other) => one - other)
  ys.sort((one, other) => one - other)
  for (const y of ys) {
    for (const x of xs) {
      if (isFree([x, y])) return [x, y]
    }
  }
  return null
}

/** The place within the room that hides the least of the notes' beginnings: they are what tells notes apart. */
function leastCovering(room: Box, taken: readonly Box[], [w, h]: Size): Point {
  const beginnings = taken.map((box) => ({ ...box, h: box.h * BEGINNING }))
  let best: Point = [room.x, room.y]
  let least = Number.POSITIVE_INFINITY
  for (let y = room.y; y === room.y || y + h <= room.y + room.h; y += STRIDE) {
    for (let x = room.x; x === room.x || x + w <= room.x + room.w; x += STRIDE) {
      let covered = 0
      for (const each of beginnings) covered += sharedArea(each, boxAt([x, y], [w, h]))
      if (covered < least) {
        least = covered
        best = [x, y]
      }
    }
  }
  return best
}

function sharedArea(one: Box, other: Box): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x)
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y)
  return w > 0 && h > 0 ? w * h : 0
}
