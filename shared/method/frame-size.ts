// How large a frame is, and the first note in each of its cells, for the people who will write in it: each cell holds its share
// of their notes, none lying on another. Notes give way before frames grow, for a frame is looked at as a whole.
import type { Box, Size } from '../base/geometry.ts'
import { type Activity, type Cell, cellBox, frameSizeOf } from './activity.ts'
import { firstSizeIn, gridOf, NOTE_GAP, roomOf } from './cell-room.ts'

/** Notes never come as evenly as cells are drawn. */
const UNEVEN = 1.2
/** A note where it has room, board units, and how much smaller it can be and still be read. */
const USUAL: Size = [176, 112]
const SMALLEST = 0.6
/** Frames do not grow beyond this: seen as a whole, nothing in them could be read any more. */
const LARGEST = 1.3
/** The least a sheet for one person or two is drawn with. */
const SHEET = 0.6
const STEP = 0.05

/** The notes a cell will be given by so many people: what they all write, by the cells' areas. */
function notesFor(activity: Activity, cell: Cell, people: number): number {
  const cells = activity.cells.filter(({ kind }) => kind === 'notes' || kind === 'sketch' || kind === 'photo')
  if (!cells.some(({ id }) => id === cell.id)) return 0
  const area = cells.reduce((sum, { w, h }) => sum + w * h, 0)
  const all = (activity.notesPerPerson ?? 0) * people
  const share = (all * cell.w * cell.h) / area
  return Math.ceil(people > 2 ? share * UNEVEN : share)
}

/** The largest notes of which so many stand in a cell, at most the usual ones. */
function sizeToHold(cell: Box, count: number): Size {
  const room = roomOf(cell)
  let best: Size = [0, 0]
  for (let rows = 1; rows <= Math.max(1, count); rows += 1) {
    const columns = Math.ceil(count / rows)
    const w = Math.min(USUAL[0], Math.floor((room.w + NOTE_GAP) / columns - NOTE_GAP))
    const h = Math.min(USUAL[1], Math.floor((room.h + NOTE_GAP) / rows - NOTE_GAP))
    if (scaleOf([w, h]) > scaleOf(best)) best = [w, h]
  }
  return best
}

function scaleOf([w, h]: Size): number {
  return Math.min(w / USUAL[0], h / USUAL[1])
}

/** Whether so many notes stand in a cell at the size the first of them has by itself. */
function holdsAsItIs(cell: Box, count: number): boolean {
  const { columns, rows } = gridOf(roomOf(cell), firstSizeIn(cell))
  return columns * rows >= count
}

/**
 * The size notes begin with in a cell, so that those of all people find room; null where they do anyway.
 *
 * @param box the cell on the board
 * @param people who will write in its frame; 0 when nobody knows
 */
export function firstNoteSize(activity: Activity, cell: Cell, box: Box, people: number): Size | null {
  const count = notesFor(activity, cell, people)
  if (holdsAsItIs(box, count)) return null
  const [w, h] = sizeToHold(box, count)
  return [Math.max(w, Math.round(USUAL[0] * SMALLEST)), Math.max(h, Math.round(USUAL[1] * SMALLEST))]
}

function scaled([w, h]: Size, by: number): Size {
  return [Math.round(w * by), Math.round(h * by)]
}

function grown(activity: Activity, people: number, from: number, smallest: number): Size {
  const drawn = frameSizeOf(activity)
  const holds = (size: Size) =>
    activity.cells.every((cell) => {
      const count = notesFor(activity, cell, people)
      const box = cellBox(cell, [0, 0], size)
      return holdsAsItIs(box, count) || scaleOf(sizeToHold(box, count)) >= smallest
    })
  for (let by = from; by < LARGEST; by += STEP) {
    const size = scaled(drawn, by)
    if (holds(size)) return size
  }
  return scaled(drawn, LARGEST)
}

/**
 * The size of a frame of an activity for so many people, board units: as drawn, larger when their notes need it.
 *
 * @param people who will write in it; 0 when nobody knows
 */
export function frameSizeFor(activity: Activity, people: number): Size {
  return grown(activity, people, 1, SMALLEST)
}

/** The size of a sheet one person or a pair works on: smaller than a frame for all where its cells hold whole notes. */
export function sheetSizeFor(activity: Activity, people: number): Size {
  return grown(activity, people, SHEET, 1)
}
