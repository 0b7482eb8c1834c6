// Where things of a board lie after aligning, distributing and tidying: reads the board and gives what is to be written.
import { cellsOf, cellUnder, type Frame, type PlacedCell } from '../../shared/agenda/frame.ts'
import { type Box, boxAt, type Point, turnedBox } from '../../shared/base/geometry.ts'
import type { Shifts, Standing } from '../../shared/board/align.ts'
import type { Board, Layout } from '../../shared/board/board.ts'
import { angleOf, isLaid, type Laid } from '../../shared/board/item.ts'
import { tidyCell, tidyFree, type Untidy } from '../../shared/board/tidy.ts'
import { takesNotes } from '../../shared/method/activity.ts'
import { placeOf } from './place-of.ts'

/** The items of these ids that have a place and a size, each once. */
export function laidAmong(board: Board, ids: readonly string[]): readonly Laid[] {
  return [...new Set(ids)].map((id) => board.items.get(id)).filter(isLaid)
}

/** The upright box around an item. */
export function boxOf(item: Laid): Box {
  return turnedBox(boxAt(item.place.at, item.size), angleOf(item))
}

export function standing(item: Laid): Standing {
  return { id: item.id, box: boxOf(item), locked: item.locked }
}

/** What is written when things move by these distances. */
export function layoutsOf(board: Board, frames: readonly Frame[], shifts: Shifts): readonly Layout[] {
  return [...shifts].flatMap(([id, [dx, dy]]): readonly Layout[] => {
    const item = board.items.get(id)
    if (!isLaid(item)) return []
    const [x, y] = item.place.at
    return [{ id, place: placeOf(frames, boxAt([x + dx, y + dy], item.size)) }]
  })
}

export interface Tidying {
  readonly layouts: readonly Layout[]
  /** How many things were tidied, moved or not. */
  readonly count: number
  /** Whether nothing covers anything now. */
  readonly fits: boolean
}

/** Tidies things where they lie: each cell by itself, and the free board. A note alone means all of its cell. */
export function tidySelected(board: Board, frames: readonly Frame[], ids: readonly string[]): Tidying {
  const heaps = new Map<string, Laid[]>()
  for (const item of laidAmong(board, ids)) {
    const { frame, cell } = item.place
    const key = frame === null || cell === null ? '' : `${frame}\n${cell}`
    heaps.set(key, [...(heaps.get(key) ?? []), item])
  }
  const done = [...heaps].flatMap(([key, items]): readonly Tidying[] => {
    const [frame, cell] = key.split('\n')
    const placed = frames
      .filter(({ id }) => id === frame)
      .flatMap(cellsOf)
      .find((each) => each.cell.id === cell)
    if (!placed) return [tidyOnFreeBoard(board, frames, items)]
    // Notes go into the cell's rows; whatever else was chosen is put in order where it is.
    const notes = items.filter(isPaper)
    const chosen = notes.length > 1 ? new Set(notes.map(({ id }) => id)) : null
    const others = tidyOnFreeBoard(
      board,
      frames,
      items.filter((item) => !isPaper(item)),
    )
    return notes.length > 0 ? [tidyIn(board, placed, chosen), others] : [others]
  })
  return together(done)
}

/** Tidies all notes of a cell. */
export function tidyCells(board: Board, cells: readonly PlacedCell[]): Tidying {
  return together(cells.map((cell) => tidyIn(board, cell, null)))
}

/** The cells a person means who has nothing selected: the one under the pointer, else all of the frame at work. */
export function cellsMeant(
  frames: readonly Frame[],
  at: Point | null,
  active: string | null,
): readonly PlacedCell[] {
  const under = at && cellUnder(frames, boxAt(at, [0.01, 0.01]))
  if (under) return [under]
  const frame = frames.find(({ id }) => id === active)
  return frame ? cellsOf(frame).filter(({ cell }) => takesNotes(cell)) : []
}

function together(done: readonly Tidying[]): Tidying {
  return {
    layouts: done.flatMap(({ layouts }) => layouts),
    count: done.reduce((sum, { count }) => sum + count, 0),
    fits: done.every(({ fits }) => fits),
  }
}

const isPaper = (item: Laid): boolean => item.type === 'note' || item.type === 'placement'

/** @param chosen the notes to be tidied; null: all of the cell */
function tidyIn(board: Board, { frame, cell, box }: PlacedCell, chosen: ReadonlySet<string> | null): Tidying {
  const inside = [...board.items.values()]
    .filter(isLaid)
    .filter(({ place }) => place.frame === frame.id && place.cell === cell.id)
  const notes: Laid[] = []
  const stays: Laid[] = []
  for (const item of inside) {
    if (isPaper(item) && !item.locked && chosen?.has(item.id) !== false) notes.push(item)
    else if (isPaper(item) || item.locked || item.type === 'image') stays.push(item)
  }
  const untidy = untidyOf(board, notes)
  let tidied = tidyCell(box, untidy, stays.map(boxOf))
  // No room beside the others: then at least in order among themselves.
  if (!tidied.fits) tidied = tidyCell(box, untidy, stays.filter(({ locked }) => locked).map(boxOf))
  const layouts = tidied.spots.flatMap(({ id, at, size }): readonly Layout[] => {
    const item = board.items.get(id)
    if (!isLaid(item)) return []
    const [x, y] = item.place.at
    const [w, h] = item.size
    if (x === at[0] && y === at[1] && w === size[0] && h === size[1]) return []
    return [{ id, place: { frame: frame.id, cell: cell.id, at }, size }]
  })
  return { layouts, count: notes.length, fits: tidied.fits }
}

function tidyOnFreeBoard(board: Board, frames: readonly Frame[], items: readonly Laid[]): Tidying {
  const loose = items.filter(({ locked }) => !locked)
  if (loose.length < 2) return { layouts: [], count: 0, fits: true }
  const untidy = untidyOf(board, loose)
  const boxes = new Map(untidy.map(({ id, box }) => [id, box]))
  const shifts = new Map<string, Point>()
  for (const { id, at } of tidyFree(untidy, items.filter(({ locked }) => locked).map(boxOf))) {
    const box = boxes.get(id)
    if (box && (box.x !== at[0] || box.y !== at[1])) shifts.set(id, [at[0] - box.x, at[1] - box.y])
  }
  return { layouts: layoutsOf(board, frames, shifts), count: loose.length, fits: true }
}

function untidyOf(board: Board, items: readonly Laid[]): readonly Untidy[] {
  const clusters = new Map<string, string>()
  for (const { id, members } of [...board.clusters].reverse()) {
    for (const member of members) clusters.set(member, id)
  }
  return items.map((item) => ({ id: item.id, box: boxOf(item), cluster: clusters.get(item.id) ?? null }))
}
