// How large a frame is for the people who will write in it: each cell must hold its share of their notes, none lying on
// another, at the size notes begin with there.
import type { Box, Size } from '../base/geometry.ts'
import { type Activity, type Cell, cellBox, frameSizeOf } from './activity.ts'
import { firstSizeIn, gridOf, roomOf } from './cell-room.ts'

/** Notes never come as evenly as cells are drawn. */
const UNEVEN = 1.2
/** Frames do not grow beyond this: on a projector nothing could be read any more. */
const LARGEST = 2
/** The least a sheet for one person or two is drawn with. */
const SHEET = 0.6
const STEP = 0.05

/** How many notes stand in a cell at the size the first of them has. */
function capacityOf(cell: Box): number {
  const { columns, rows } = gridOf(roomOf(cell), firstSizeIn(cell))
  return columns * rows
}

/** The notes a cell will be given: those of all people, by the cells' areas. */
function notesFor(activity: Activity, cell: Cell, people: number): number {
  const cells = activity.cells.filter(({ kind }) => kind === 'notes' || kind === 'sketch' || kind === 'photo')
  if (!cells.includes(cell)) return 0
  const area = cells.reduce((sum, { w, h }) => sum + w * h, 0)
  const all = (activity.notesPerPerson ?? 0) * people
  const share = (all * cell.w * cell.h) / area
  return Math.ceil(people > 2 ? share * UNEVEN : share)
}

function scaled([w, h]: Size, by: number): Size {
  return [Math.round(w * by), Math.round(h * by)]
}

function holds(activity: Activity, size: Size, people: number): boolean {
  return activity.cells.every(
    (cell) => capacityOf(cellBox(cell, [0, 0], size)) >= notesFor(activity, cell, people),
  )
}

function grown(activity: Activity, people: number, from: number): Size {
  const drawn = frameSizeOf(activity)
  for (let by = from; by < LARGEST; by += STEP) {
    const size = scaled(drawn, by)
    if (holds(activity, size, people)) return size
  }
  return scaled(drawn, LARGEST)
}

/**
 * The size of a frame of an activity for so many people, board units: as drawn, larger when their notes need it.
 *
 * @param people who will write in it; 0 when nobody knows
 */
export function frameSizeFor(activity: Activity, people: number): Size {
  return grown(activity, people, 1)
}

/** The size of a sheet one person or a pair works on: smaller than a frame for all where its cells hold their notes. */
export function sheetSizeFor(activity: Activity, people: number): Size {
  return grown(activity, people, SHEET)
}
