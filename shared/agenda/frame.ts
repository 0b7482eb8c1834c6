// Frames laid on the board: which agenda item and activity each belongs to, where it lies, and its cells as boxes.
import { type Box, boxAt, centreOf, holdsPoint, type Point, type Size } from '../base/geometry.ts'
import {
  type Activity,
  type Cell,
  cellBox,
  frameSizeOf,
  staysOffTheWall,
  takesNotes,
} from '../method/activity.ts'
import { findActivity, STAGES } from '../method/method.ts'

/** A frame as the agenda document keeps it. */
export interface Frame {
  /** Made from the agenda item (and group), so laying out twice lays out once. */
  readonly id: string
  readonly item: string
  readonly activity: string
  /** The small group it is for, or null when for everybody. */
  readonly group: string | null
  readonly at: Point
  readonly size: Size
}

/** The board distance between frames, board units. */
const GAP = 240

/** One row of the board a stage, tall enough for the largest frame. */
const ROW = 1080 + GAP

export function frameId(item: string, group: string | null): string {
  return group === null ? item : `${item}:${group}`
}

/**
 * The frames an agenda item still lacks: one for everybody, or one a group, in the row of their stage after the last.
 *
 * @param existing the frames already on the board, those of this item included
 */
export function missingFrames(
  item: string,
  activity: Activity,
  groups: readonly string[],
  existing: readonly Frame[],
): readonly Frame[] {
  const stage = STAGES.find(({ id }) => id === activity.stage)
  const y = (stage?.order ?? 0) * ROW
  const size = frameSizeOf(activity)
  const wanted = activity.scope === 'group' && groups.length > 0 ? groups : [null]
  let x = 0
  for (const frame of existing) {
    if (frame.at[1] === y) x = Math.max(x, frame.at[0] + frame.size[0] + GAP)
  }
  const missing: Frame[] = []
  for (const group of wanted) {
    const id = frameId(item, group)
    if (existing.some((frame) => frame.id === id)) continue
    missing.push({ id, item, activity: activity.id, group, at: [x, y], size })
    x += size[0] + GAP
  }
  return missing
}

/** A cell of a frame on the board. */
export interface PlacedCell {
  readonly frame: Frame
  readonly cell: Cell
  readonly box: Box
}

/** The cells of a frame in reading order; none when this version does not know the activity. */
export function cellsOf(frame: Frame): readonly PlacedCell[] {
  const activity = findActivity(frame.activity)
  return (activity?.cells ?? []).map((cell) => ({ frame, cell, box: cellBox(cell, frame.at, frame.size) }))
}

/** Whether a note at this place stays off the wall, by its activity and cell. */
export function isOffTheWall(
  frames: readonly Frame[],
  place: { frame: string | null; cell: string | null },
): boolean {
  const frame = frames.find(({ id }) => id === place.frame)
  const activity = frame && findActivity(frame.activity)
  const cell = activity?.cells.find(({ id }) => id === place.cell)
  return activity !== undefined && cell !== undefined && staysOffTheWall(activity, cell)
}

export function frameBox(frame: Frame): Box {
  return boxAt(frame.at, frame.size)
}

/** The note-taking cell under the centre of a box, or null on the free board. */
export function cellUnder(frames: readonly Frame[], box: Box): PlacedCell | null {
  const centre = centreOf(box)
  for (const frame of frames) {
    if (!holdsPoint(frameBox(frame), centre)) continue
    for (const placed of cellsOf(frame)) {
      if (takesNotes(placed.cell) && holdsPoint(placed.box, centre)) return placed
    }
  }
  return null
}
