// Neat places for what lies in a heap: rows in reading order, clusters kept together, nothing over anything else. Pure:
// boxes in, places out. What is on the board, and what stays where it is, is said in tidying.ts.
import { type Box, boxAt, overlaps, type Point, type Size } from '../base/geometry.ts'
import { roomOf } from '../method/cell-room.ts'
import { NOTE_SIZE } from './board.ts'

const GAP = 8
/** Between a cluster and its neighbours: its outline lies there. */
const CLUSTER_GAP = 20
/** Above a cluster's notes: its sentence lies there. */
const TITLE = 32
/** That room is left where the notes keep this share of their area. */
const WORTH = 0.65
/** Smaller notes cannot be read by anybody: they rather cover each other, board units. */
const LEAST: Size = [64, 38]
/** The width of a note for its height, at most and at least. */
const FLATTEST = 2.3
const HIGHEST = 1.25
/** Between things on the free board. */
const FREE_GAP = 16
/** How much wider than high a heap on the free board becomes: as screens are. */
const SHAPE = 1.6

export interface Untidy {
  readonly id: string
  readonly box: Box
  /** The cluster it belongs to, or null. */
  readonly cluster: string | null
}

export interface TidySpot {
  readonly id: string
  readonly at: Point
  readonly size: Size
}

export interface Tidied {
  readonly spots: readonly TidySpot[]
  /** Whether nothing covers anything. */
  readonly fits: boolean
}

/** In the order one reads: rows from the top, each from the left. */
export function inReadingOrder<T extends { readonly id: string; readonly box: Box }>(
  items: readonly T[],
): readonly T[] {
  const byTop = [...items].sort((a, b) => a.box.y - b.box.y || byLeft(a, b))
  const rows: T[][] = []
  for (const item of byTop) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && item.box.y < first.box.y + first.box.h / 2) row.push(item)
    else rows.push([item])
  }
  return rows.flatMap((row) => row.sort(byLeft))
}

function byLeft(a: { id: string; box: Box }, b: { id: string; box: Box }): number {
  return a.box.x - b.box.x || a.box.y - b.box.y || (a.id < b.id ? -1 : 1)
}

interface Section {
  readonly cluster: string | null
  readonly items: readonly Untidy[]
}

/** What belongs together, each where its first item is read; `loose` puts what is in no cluster into one section. */
function sectionsOf(items: readonly Untidy[], loose: 'together' | 'apart'): readonly Section[] {
  const sections = new Map<string, Untidy[]>()
  for (const item of inReadingOrder(items)) {
    const alone = loose === 'together' ? '' : `:${item.id}`
    const key = item.cluster === null ? alone : `cluster:${item.cluster}`
    const section = sections.get(key)
    if (section) section.push(item)
    else sections.set(key, [item])
  }
  return [...sections.values()].map((each) => ({
    cluster: each[0]?.cluster ?? null,
    // Something high beside a cluster must not make one row of its rows.
    items: inReadingOrder(each),
  }))
}

/**
 * Tidy places for the notes of a cell: one size for all, the board's usual one where that fits, smaller in a full cell.
 * Where even small ones do not fit side by side, even rows that leave each note's beginning to be seen.
 *
 * @param obstacles boxes of what stays where it is
 */
export function tidyCell(cell: Box, notes: readonly Untidy[], obstacles: readonly Box[]): Tidied {
  if (notes.length === 0) return { spots: [], fits: true }
  const room = wholeUnits(roomOf(cell))
  const sections = sectionsOf(notes, 'together')
  const inTheWay = obstacles.filter((box) => overlaps(box, room))
  const spots = inTheWay.length > 0 ? amongObstacles(room, sections, inTheWay) : inShelves(room, sections)
  return spots ? { spots, fits: true } : { spots: coveringEvenly(room, sections), fits: false }
}

function wholeUnits({ x, y, w, h }: Box): Box {
  const [left, top] = [Math.ceil(x), Math.ceil(y)]
  return { x: left, y: top, w: Math.floor(x + w) - left, h: Math.floor(y + h) - top }
}

const areaOf = ([w, h]: Size): number => w * h

/** The size of a note in a space: no larger than usual, not too flat and not too high; null when it could not be read. */
function sizeWithin(width: number, height: number): Size | null {
  const w = Math.floor(Math.min(NOTE_SIZE[0], width, height * FLATTEST))
  const h = Math.floor(Math.min(NOTE_SIZE[1], height, w / HIGHEST))
  return w >= LEAST[0] && h >= LEAST[1] ? [w, h] : null
}

/** Sections side by side, as far as the columns go. */
interface Shelf {
  readonly blocks: readonly { readonly section: Section; readonly columns: number }[]
  readonly columns: number
  readonly rows: number
  readonly hasCluster: boolean
}

interface Arrangement {
  readonly shelves: readonly Shelf[]
  readonly size: Size
  /** Room above a cluster. */
  readonly title: number
}

/** The arrangement with the largest notes; null when they would be too small to read. */
function inShelves(room: Box, sections: readonly Section[]): readonly TidySpot[] | null {
  const titled = largest(room, sections, TITLE)
  const bare = largest(room, sections, GAP)
  // A sentence has room of its own unless the notes would become much smaller.
  const best = titled && bare && areaOf(titled.size) >= WORTH * areaOf(bare.size) ? titled : bare
  return best && placed(room, best)
}

function largest(room: Box, sections: readonly Section[], title: number): Arrangement | null {
  const most = Math.max(1, Math.floor((room.w + GAP) / (LEAST[0] + GAP)))
  let best: Arrangement | null = null
  // The most columns first: of equally large notes, rows that are filled read best.
  for (let columns = most; columns > 0; columns -= 1) {
    for (const isWide of [true, false]) {
      const shelves = shelvesOf(sections, columns, isWide)
      const size = sizeIn(room, shelves, title)
      if (size && (best === null || areaOf(size) > areaOf(best.size))) best = { shelves, size, title }
    }
  }
  return best
}

function shelvesOf(sections: readonly Section[], columns: number, isWide: boolean): readonly Shelf[] {
  const shelves: Shelf[] = []
  for (const section of sections) {
    const { length } = section.items
    const isCluster = section.cluster !== null
    const wanted = isWide || !isCluster ? length : Math.ceil(Math.sqrt(length))
    const block = { section, columns: Math.min(columns, wanted) }
    const rows = Math.ceil(length / block.columns)
    const last = shelves.at(-1)
    if (last && last.columns + block.columns <= columns) {
      shelves[shelves.length - 1] = {
        blocks: [...last.blocks, block],
        columns: last.columns + block.columns,
        rows: Math.max(last.rows, rows),
        hasCluster: last.hasCluster || isCluster,
      }
    } else shelves.push({ blocks: [block], columns: block.columns, rows, hasCluster: isCluster })
  }
  return shelves
}

/** Room above a shelf: the gap to the one before, and its clusters' sentences. */
function above(shelf: Shelf, index: number, title: number): number {
  return (index > 0 ? GAP : 0) + (shelf.hasCluster ? title : 0)
}

/** How large notes may be for the shelves to fit into a room. */
function sizeIn(room: Box, shelves: readonly Shelf[], title: number): Size | null {
  let width = Number.POSITIVE_INFINITY
  let [height, rows] = [room.h, 0]
  for (const [index, shelf] of shelves.entries()) {
    const gaps = (shelf.columns - shelf.blocks.length) * GAP + (shelf.blocks.length - 1) * CLUSTER_GAP
    width = Math.min(width, (room.w - gaps) / shelf.columns)
    height -= above(shelf, index, title) + (shelf.rows - 1) * GAP
    rows += shelf.rows
  }
  return sizeWithin(width, height / rows)
}

function placed(room: Box, { shelves, size, title }: Arrangement): readonly TidySpot[] {
  const [w, h] = size
  const spots: TidySpot[] = []
  let y = room.y
  for (const [index, shelf] of shelves.entries()) {
    y += above(shelf, index, title)
    let { x } = room
    for (const { section, columns } of shelf.blocks) {
      for (const [place, { id }] of section.items.entries()) {
        const at: Point = [x + (place % columns) * (w + GAP), y + Math.floor(place / columns) * (h + GAP)]
        spots.push({ id, at, size })
      }
      x += columns * (w + GAP) - GAP + CLUSTER_GAP
    }
    y += shelf.rows * (h + GAP) - GAP
  }
  return spots
}

/** The free places of the grid with the largest notes; null when they would be too small to read. */
function amongObstacles(
  room: Box,
  sections: readonly Section[],
  obstacles: readonly Box[],
): readonly TidySpot[] | null {
  const items = sections.flatMap((section) => section.items)
  for (const size of sizesFor(room)) {
    const free = gridOf(room, size).filter((at) => !obstacles.some((box) => overlaps(box, boxAt(at, size))))
    if (free.length < items.length) continue
    return items.flatMap(({ id }, index) => {
      const at = free[index]
      return at ? [{ id, at, size }] : []
    })
  }
  return null
}

/** The sizes of which a whole number fits beside and above each other, the largest first. */
function sizesFor(room: Box): readonly Size[] {
  const counts = (length: number, least: number) =>
    Array.from({ length: Math.max(0, Math.floor((length + GAP) / (least + GAP))) }, (_, index) => index + 1)
  const sizes = counts(room.w, LEAST[0]).flatMap((columns) =>
    counts(room.h, LEAST[1]).flatMap((rows): readonly Size[] => {
      const size = sizeWithin((room.w + GAP) / columns - GAP, (room.h + GAP) / rows - GAP)
      return size ? [size] : []
    }),
  )
  const different = new Map(sizes.map((size) => [String(size), size]))
  return [...different.values()].sort((a, b) => areaOf(b) - areaOf(a) || b[0] - a[0])
}

function gridOf(room: Box, [w, h]: Size): readonly Point[] {
  const columns = Math.floor((room.w + GAP) / (w + GAP))
  const rows = Math.floor((room.h + GAP) / (h + GAP))
  return Array.from(
    { length: Math.max(0, columns * rows) },
    (_, index): Point => [
      room.x + (index % columns) * (w + GAP),
      room.y + Math.floor(index / columns) * (h + GAP),
    ],
  )
}

/** Rows that cover each other evenly: of every note its beginning is seen. */
function coveringEvenly(room: Box, sections: readonly Section[]): readonly TidySpot[] {
  const items = sections.flatMap((section) => section.items)
  const w = Math.max(1, Math.min(room.w, NOTE_SIZE[0] / 2))
  const h = Math.max(1, Math.min(room.h, NOTE_SIZE[1] / 2))
  const most = Math.max(1, Math.floor((room.w + GAP) / (w + GAP)))
  const rows = Math.ceil(items.length / most)
  const columns = Math.ceil(items.length / rows)
  const down = rows > 1 ? Math.min(h + GAP, (room.h - h) / (rows - 1)) : 0
  return items.map(({ id }, index) => ({
    id,
    at: [
      room.x + (index % columns) * (w + GAP),
      Math.floor(room.y + Math.floor(index / columns) * Math.max(0, down)),
    ],
    size: [w, h],
  }))
}

interface Unit {
  readonly spots: readonly TidySpot[]
  readonly size: Size
  readonly isCluster: boolean
}

/**
 * Tidy places for things on the free board, sizes as they are: balanced rows from their top left corner, clusters
 * together.
 *
 * @param obstacles boxes of what stays where it is
 */
export function tidyFree(items: readonly Untidy[], obstacles: readonly Box[]): readonly TidySpot[] {
  const left = Math.round(Math.min(...items.map(({ box }) => box.x)))
  const top = Math.round(Math.min(...items.map(({ box }) => box.y)))
  const units = sectionsOf(items, 'apart').map(({ cluster, items: each }) => unitOf(each, cluster !== null))
  const area = units.reduce((sum, { size: [w, h] }) => sum + (w + FREE_GAP) * (h + FREE_GAP), 0)
  const widest = Math.max(Math.sqrt(area * SHAPE), ...units.map(({ size: [w] }) => w))
  const spots: TidySpot[] = []
  let y = top
  for (const row of rowsOf(units, widest)) {
    if (y > top && row.some(({ isCluster }) => isCluster)) y += TITLE
    let x = left
    for (const unit of row) {
      const at: Point = [clearOf(obstacles, [x, y], unit.size), y]
      for (const spot of unit.spots) {
        spots.push({ ...spot, at: [at[0] + spot.at[0], at[1] + spot.at[1]] })
      }
      x = at[0] + unit.size[0] + (unit.isCluster ? CLUSTER_GAP : 0) + FREE_GAP
    }
    y += Math.max(...row.map(({ size }) => size[1])) + FREE_GAP
  }
  return spots
}

/** How far to the right a thing goes to lie free of what stays. */
function clearOf(obstacles: readonly Box[], [left, y]: Point, size: Size): number {
  let x = left
  for (const box of [...obstacles].sort((a, b) => a.x - b.x)) {
    if (overlaps(box, boxAt([x, y], size))) x = Math.ceil(box.x + box.w) + FREE_GAP
  }
  return x
}

function rowsOf(units: readonly Unit[], widest: number): readonly (readonly Unit[])[] {
  const rows: Unit[][] = []
  let width = 0
  for (const unit of units) {
    const row = rows.at(-1)
    const next = width + unit.size[0] + FREE_GAP
    if (row && next - FREE_GAP <= widest + FREE_GAP) {
      row.push(unit)
      width = next
    } else {
      rows.push([unit])
      width = unit.size[0] + FREE_GAP
    }
  }
  return rows
}

/** One thing, or the notes of a cluster in rows of their own. */
function unitOf(items: readonly Untidy[], isCluster: boolean): Unit {
  const columns = Math.ceil(Math.sqrt(items.length))
  const w = Math.max(...items.map(({ box }) => Math.ceil(box.w)))
  const spots: TidySpot[] = []
  let y = 0
  for (let start = 0; start < items.length; start += columns) {
    const row = items.slice(start, start + columns)
    for (const [index, { id, box }] of row.entries()) {
      spots.push({ id, at: [index * (w + GAP), y], size: [box.w, box.h] })
    }
    y += Math.ceil(Math.max(...row.map(({ box }) => box.h))) + GAP
  }
  const width = Math.min(columns, items.length) * (w + GAP) - GAP
  return { spots, size: [width, y - GAP], isCluster }
}
