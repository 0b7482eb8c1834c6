// Where many notes go at once: the free places of a cell, or tidy rows on the free board.
import { type Box, boxAt, overlaps, type Point, type Size } from '../base/geometry.ts'
import { roomOf } from '../method/cell-room.ts'
import { nextSpot, type Spot } from './room-in-cell.ts'

const GAP = 8
/** Between notes on the free board, board units. */
const FREE_GAP = 16
/** How much wider than high a heap of notes is laid out: as screens are. */
const SHAPE = 1.6

export interface LaidNotes {
  readonly spots: readonly Spot[]
  /** Whether they lie free of each other and of what was there. */
  readonly fits: boolean
}

/** The places of a room for notes of one size, in reading order. */
function placesIn(room: Box, [w, h]: Size): readonly Point[] {
  const columns = Math.max(1, Math.floor((room.w + GAP) / (w + GAP)))
  const rows = Math.max(1, Math.floor((room.h + GAP) / (h + GAP)))
  return Array.from(
    { length: columns * rows },
    (_, index): Point => [
      room.x + (index % columns) * (w + GAP),
      room.y + Math.floor(index / columns) * (h + GAP),
    ],
  )
}

/**
 * Places for several new notes in a cell: free ones in reading order, smaller if need be. Where they do not all fit, rows
 * that cover each other evenly.
 *
 * @param taken boxes of what already lies in the cell
 * @param size the size of its neighbours, null when they are the first
 */
export function spotsIn(cell: Box, taken: readonly Box[], size: Size | null, count: number): LaidNotes {
  const usual = size ?? nextSpot(cell, [], null).size
  const room = roomOf(cell)
  for (const scale of [1, 0.9, 0.8, 0.7, 0.6, 0.5]) {
    const tried: Size = [Math.round(usual[0] * scale), Math.round(usual[1] * scale)]
    if (tried[0] > room.w || tried[1] > room.h) continue
    const free = placesIn(room, tried).filter(
      (at) => !taken.some((other) => overlaps(other, boxAt(at, tried))),
    )
    if (free.length >= count) return { spots: free.slice(0, count).map((at) => spot(at, tried)), fits: true }
  }
  return {
    spots: overlapping(room, [Math.round(usual[0] / 2), Math.round(usual[1] / 2)], count),
    fits: false,
  }
}

function spot([x, y]: Point, size: Size): Spot {
  return { at: [Math.round(x), Math.round(y)], size }
}

function overlapping(room: Box, size: Size, count: number): readonly Spot[] {
  const columns = Math.max(1, Math.floor((room.w + GAP) / (size[0] + GAP)))
  const rows = Math.ceil(count / columns)
  const step = rows > 1 ? Math.min(size[1] + GAP, Math.max(0, room.h - size[1]) / (rows - 1)) : 0
  return Array.from({ length: count }, (_, index) =>
    spot([room.x + (index % columns) * (size[0] + GAP), room.y + Math.floor(index / columns) * step], size),
  )
}

/** Rows of equal notes on the free board, from a top left corner. */
export function rowsFrom([x, y]: Point, [w, h]: Size, count: number): readonly Spot[] {
  const columns = columnsFor([w, h], count)
  return Array.from({ length: count }, (_, index) =>
    spot([x + (index % columns) * (w + FREE_GAP), y + Math.floor(index / columns) * (h + FREE_GAP)], [w, h]),
  )
}

/** The room such rows take. */
export function sizeOfRows([w, h]: Size, count: number): Size {
  const columns = Math.min(count, columnsFor([w, h], count))
  const rows = Math.ceil(count / columns)
  return [columns * (w + FREE_GAP) - FREE_GAP, rows * (h + FREE_GAP) - FREE_GAP]
}

function columnsFor([w, h]: Size, count: number): number {
  return Math.max(1, Math.ceil(Math.sqrt((count * SHAPE * (h + FREE_GAP)) / (w + FREE_GAP))))
}
