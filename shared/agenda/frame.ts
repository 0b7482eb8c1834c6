// Frames laid on the board: which agenda item and activity each belongs to, where it lies, and its cells as boxes.
import { type Box, boxAt, centreOf, holdsPoint, overlaps, type Point, type Size } from '../base/geometry.ts'
import { type Activity, type Cell, cellBox, staysOffTheWall, takesNotes } from '../method/activity.ts'
import { firstNoteSize, frameSizeFor, sheetSizeFor } from '../method/frame-size.ts'
import { findActivity, STAGES } from '../method/method.ts'
import { sheetMark } from './group-name.ts'

/** A frame as the agenda document keeps it. */
export interface Frame {
  /** Made from the agenda item (and group), so laying out twice lays out once. */
  readonly id: string
  readonly item: string
  readonly activity: string
  /** The small group it is for, or null when for everybody. A sheet of a person or a pair has a mark (group-name.ts). */
  readonly group: string | null
  /** Ids of the people whose sheet it is, where the method gives each person or pair their own. */
  readonly people?: readonly string[] | undefined
  /** The cell to begin with, where a sheet came from somebody else; the first unless it says another. */
  readonly begin?: string | undefined
  /** How many people it was laid out for; not there when nobody knew. */
  readonly writers?: number | undefined
  readonly at: Point
  readonly size: Size
}

/** The board distance between frames, board units. */
const GAP = 240

/** What is left free above and below a frame, board units. */
const CLEAR = 80

/** One row of the board a stage, tall enough for the largest frame. */
const ROW = 1080 + GAP

export function frameId(item: string, group: string | null): string {
  return group === null ? item : `${item}:${group}`
}

/** More sheets than this nobody could look through: then all share one frame. */
const MOST_SHEETS = 40

/**
 * The frames an agenda item still lacks: one for everybody, one a group, or a sheet for each person or pair; in the row of
 * their stage, on free ground. What is laid out already stays as it is.
 *
 * @param groups ids of small groups
 * @param existing the frames already on the board, those of this item included
 * @param people ids of everybody who takes part: frames are sized for them, sheets are theirs
 */
export function missingFrames(
  item: string,
  activity: Activity,
  groups: readonly string[],
  existing: readonly Frame[],
  people: readonly string[] = [],
): readonly Frame[] {
  const own = existing.filter((frame) => frame.item === item)
  if (isOnSheets(activity, people, own)) return missingSheets(item, activity, own, existing, people)
  const inGroups = activity.scope === 'group' && groups.length > 0
  const writers = inGroups ? Math.ceil(people.length / groups.length) : people.length
  const size = frameSizeFor(activity, writers)
  const wanted = (inGroups ? groups : [null]).filter(
    (group) => !own.some((frame) => frame.id === frameId(item, group)),
  )
  if (wanted.length === 0) return []
  const spots = freeRow(
    activity,
    wanted.map(() => size),
    wanted.length,
    existing,
  )
  return wanted.map((group, index) => ({
    id: frameId(item, group),
    item,
    activity: activity.id,
    group,
    at: spots[index] ?? [0, 0],
    size,
    ...(writers > 0 && { writers }),
  }))
}

/** Whether an item is worked on in sheets: by the method, for people who are known, unless all share a frame already. */
function isOnSheets(activity: Activity, people: readonly string[], own: readonly Frame[]): boolean {
  if (activity.scope !== 'person' && activity.scope !== 'pair') return false
  if (own.length > 0) return own.every((frame) => frame.people !== undefined)
  return people.length > 0 && people.length <= MOST_SHEETS
}

function missingSheets(
  item: string,
  activity: Activity,
  own: readonly Frame[],
  existing: readonly Frame[],
  people: readonly string[],
): readonly Frame[] {
  const provided = new Set(own.flatMap((frame) => frame.people ?? []))
  // In the order of their ids, which say nothing: a sheet's number must not tell whose it is.
  const lacking = people.filter((id) => !provided.has(id)).sort()
  const room = MOST_SHEETS - own.length
  const sheets = (activity.scope === 'pair' ? inPairs(lacking) : lacking.map((id) => [id])).slice(
    0,
    Math.max(0, room),
  )
  if (sheets.length === 0) return []
  const size = sheetSizeFor(activity, activity.scope === 'pair' ? 2 : 1)
  const spots = freeRow(
    activity,
    sheets.map(() => size),
    Math.ceil(Math.sqrt(sheets.length * 1.5)),
    existing,
  )
  return sheets.map((members, index) => {
    const group = sheetMark(own.length + index + 1, activity.scope === 'pair')
    return {
      id: frameId(item, `sheet-${members.join('-')}`),
      item,
      activity: activity.id,
      group,
      people: members,
      at: spots[index] ?? [0, 0],
      size,
    }
  })
}

/** Two and two; who would be left over joins the last. */
function inPairs(people: readonly string[]): readonly (readonly string[])[] {
  const pairs: string[][] = []
  for (const [index, id] of people.entries()) {
    const last = pairs.at(-1)
    if (last && (index % 2 === 1 || index === people.length - 1)) last.push(id)
    else pairs.push([id])
  }
  return pairs
}

/**
 * Places for frames of one size, so many beside each other, as one block on free ground: after the last in the row of their
 * stage, and past whatever tall frames of other rows reach into it.
 */
function freeRow(
  activity: Activity,
  sizes: readonly Size[],
  columns: number,
  existing: readonly Frame[],
): readonly Point[] {
  const [w, h] = sizes[0] ?? [0, 0]
  const stage = STAGES.find(({ id }) => id === activity.stage)
  const y = (stage?.order ?? 0) * ROW
  const rows = Math.ceil(sizes.length / columns)
  const block: Size = [columns * (w + GAP) - GAP, rows * (h + CLEAR) - CLEAR]
  const inRow = existing.filter((frame) => frame.at[1] === y)
  let x = Math.max(0, ...inRow.map((frame) => frame.at[0] + frame.size[0] + GAP))
  for (;;) {
    const wanted = grownBy(boxAt([x, y], block), CLEAR / 2)
    const across = existing.filter((frame) => overlaps(grownBy(frameBox(frame), CLEAR / 2), wanted))
    if (across.length === 0) break
    x = Math.max(...across.map((frame) => frame.at[0] + frame.size[0] + GAP))
  }
  return sizes.map((_, index) => [
    x + (index % columns) * (w + GAP),
    y + Math.floor(index / columns) * (h + CLEAR),
  ])
}

function grownBy({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
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

/** The size notes begin with in a cell, so that everybody's find room; null where they do anyway. */
export function firstNoteIn({ frame, cell, box }: PlacedCell): Size | null {
  const activity = findActivity(frame.activity)
  return activity && frame.writers ? firstNoteSize(activity, cell, box, frame.writers) : null
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
