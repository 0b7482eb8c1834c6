// Snapping: how far a box that is moved or resized goes to stand in line with its neighbours, at equal distances to them,
// or on the grid of its cell; and the guides that show it. Pure.
import { type Box, overlaps, type Point } from '../../../shared/base/geometry.ts'

/** A line that shows why something snapped; a gap is one of several equal distances. Board units. */
export interface Guide {
  readonly kind: 'line' | 'gap'
  readonly from: Point
  readonly to: Point
}

export interface Snapped {
  /** What is added to the box's place, or to the edges that move. */
  readonly by: Point
  readonly guides: readonly Guide[]
}

export interface Surroundings {
  /** Boxes to stand in line with. */
  readonly neighbours: readonly Box[]
  /** The room of the cell it is in: notes stand in it from its top left corner, `gap` apart. */
  readonly room: Box | null
  /** How near is near enough, board units. */
  readonly near: number
}

/** Which edges of a box move: -1 the left or top one, 1 the right or bottom one, 0 none. */
export type Edges = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]

/** The gap of a cell's grid, board units. */
const GRID_GAP = 8
/** Two lengths this alike are the same, board units. */
const SAME = 0.05
const NOTHING: Snapped = { by: [0, 0], guides: [] }

/** A box along one axis, and what lies across it. */
interface Span {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

type Axis = 0 | 1

function spanOf({ x, y, w, h }: Box, axis: Axis): Span {
  return axis === 0
    ? { start: x, end: x + w, from: y, to: y + h }
    : { start: y, end: y + h, from: x, to: x + w }
}

const middleOf = ({ start, end }: Span): number => (start + end) / 2

/** The nearer of two corrections; of equal ones the one to the left or up, so that the order of neighbours is nothing. */
function nearer(one: number | null, other: number): number {
  if (one === null || Math.abs(other) < Math.abs(one)) return other
  return Math.abs(other) === Math.abs(one) ? Math.min(one, other) : one
}

/** How far a box that is moved goes to snap. */
export function snapMove(box: Box, { neighbours, room, near }: Surroundings): Snapped {
  if (![box.x, box.y, box.w, box.h, near].every(Number.isFinite)) return NOTHING
  const by = ([0, 1] as const).map((axis) => {
    const span = spanOf(box, axis)
    const others = neighbours.map((each) => spanOf(each, axis))
    const lined = within(alignment(span, others), near)
    const spaced = within(spacing(span, others).shift, near)
    const best = lined !== null && spaced !== null ? nearer(lined, spaced) : (lined ?? spaced)
    return best ?? within(room && gridShift(span, spanOf(room, axis)), near) ?? 0
  })
  const [dx = 0, dy = 0] = by
  const snapped = { ...box, x: box.x + dx, y: box.y + dy }
  return { by: [dx, dy], guides: guidesOf(snapped, neighbours, room, [true, true]) }
}

/** How far the moving edges of a box that is resized go to snap. */
export function snapEdges(box: Box, edges: Edges, { neighbours, room, near }: Surroundings): Snapped {
  if (![box.x, box.y, box.w, box.h, near].every(Number.isFinite)) return NOTHING
  const by = ([0, 1] as const).map((axis) => {
    if (edges[axis] === 0) return 0
    const { start, end } = spanOf(box, axis)
    const edge = edges[axis] < 0 ? start : end
    let best: number | null = null
    for (const other of [...neighbours, ...(room ? [room] : [])]) {
      const span = spanOf(other, axis)
      for (const line of [span.start, span.end]) best = nearer(best, line - edge)
    }
    return within(best, near) ?? 0
  })
  const [dx = 0, dy = 0] = by
  const x = edges[0] < 0 ? box.x + dx : box.x
  const y = edges[1] < 0 ? box.y + dy : box.y
  const snapped = { x, y, w: box.w + dx * edges[0], h: box.h + dy * edges[1] }
  const guides = guidesOf(snapped, neighbours, room, [edges[0] !== 0, edges[1] !== 0])
  return { by: [dx, dy], guides: guides.filter(({ kind }) => kind === 'line') }
}

function within(shift: number | null, near: number): number | null {
  return shift !== null && Math.abs(shift) <= near ? shift : null
}

function alignment(span: Span, others: readonly Span[]): number | null {
  let best: number | null = null
  for (const other of others) {
    best = nearer(best, other.start - span.start)
    best = nearer(best, other.end - span.end)
    best = nearer(best, other.end - span.start)
    best = nearer(best, other.start - span.end)
    best = nearer(best, middleOf(other) - middleOf(span))
  }
  return best
}

/** To the next place of the cell's grid for boxes of this size; none outside the room. */
function gridShift(span: Span, room: Span): number | null {
  const step = span.end - span.start + GRID_GAP
  const index = Math.round((span.start - room.start) / step)
  const start = room.start + index * step
  return index >= 0 && start + step - GRID_GAP <= room.end + SAME ? start - span.start : null
}

interface Spacing {
  readonly shift: number | null
  /** The equal gaps, each from one thing's end to the next one's start. */
  readonly gaps: readonly (readonly [number, number])[]
}

const beside = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** The nearest thing before a place in the same row, and the one after it. */
function before(row: readonly Span[], at: number): Span | null {
  let found: Span | null = null
  for (const each of row) if (each.end <= at + SAME && (!found || each.end > found.end)) found = each
  return found
}

function after(row: readonly Span[], at: number): Span | null {
  let found: Span | null = null
  for (const each of row) if (each.start >= at - SAME && (!found || each.start < found.start)) found = each
  return found
}

/** To equal distances: in the middle between two things, or as far from one as that is from the next. */
function spacing(span: Span, others: readonly Span[]): Spacing {
  const row = others.filter((other) => beside(other, span))
  const length = span.end - span.start
  const left = before(row, middleOf(span))
  const right = after(row, middleOf(span))
  const tried: Spacing[] = []
  if (left && right && right.start - left.end > length) {
    const start = (left.end + right.start - length) / 2
    tried.push({
      shift: start - span.start,
      gaps: [
        [left.end, start],
        [start + length, right.start],
      ],
    })
  }
  const further = left && before(row, left.start)
  if (left && further && left.start - further.end > SAME) {
    const gap = left.start - further.end
    tried.push({
      shift: left.end + gap - span.start,
      gaps: [
        [further.end, left.start],
        [left.end, left.end + gap],
      ],
    })
  }
  const beyond = right && after(row, right.end)
  if (right && beyond && beyond.start - right.end > SAME) {
    const gap = beyond.start - right.end
    tried.push({
      shift: right.start - gap - span.end,
      gaps: [
        [right.start - gap, right.start],
        [right.end, beyond.start],
      ],
    })
  }
  let best: Spacing = { shift: null, gaps: [] }
  for (const each of tried) {
    if (each.shift !== null && nearer(best.shift, each.shift) !== best.shift) best = each
  }
  return best
}

/** What a box that has snapped stands in line with. */
function guidesOf(
  box: Box,
  neighbours: readonly Box[],
  room: Box | null,
  shown: readonly [x: boolean, y: boolean],
): readonly Guide[] {
  return ([0, 1] as const).flatMap((axis) => {
    if (!shown[axis]) return []
    const span = spanOf(box, axis)
    const others = neighbours.map((each) => spanOf(each, axis))
    return [...linesOf(span, others, axis), ...gapsOf(span, others, axis), ...roomLines(span, room, axis)]
  })
}

const along = (axis: Axis, at: number, across: number): Point => (axis === 0 ? [at, across] : [across, at])

function linesOf(span: Span, others: readonly Span[], axis: Axis): readonly Guide[] {
  const found: Guide[] = []
  for (const at of [span.start, middleOf(span), span.end]) {
    let [from, to] = [span.from, span.to]
    let lined = false
    for (const other of others) {
      const lines = at === middleOf(span) ? [middleOf(other)] : [other.start, other.end]
      if (!lines.some((line) => Math.abs(line - at) < SAME)) continue
      lined = true
      from = Math.min(from, other.from)
      to = Math.max(to, other.to)
    }
    if (lined) found.push({ kind: 'line', from: along(axis, at, from), to: along(axis, at, to) })
  }
  return found
}

function gapsOf(span: Span, others: readonly Span[], axis: Axis): readonly Guide[] {
  const { shift, gaps } = spacing(span, others)
  if (shift === null || Math.abs(shift) >= SAME) return []
  const across = (span.from + span.to) / 2
  return gaps.map(([from, to]) => ({
    kind: 'gap',
    from: along(axis, from, across),
    to: along(axis, to, across),
  }))
}

function roomLines(span: Span, room: Box | null, axis: Axis): readonly Guide[] {
  if (!room) return []
  const { start, end, from, to } = spanOf(room, axis)
  return [start, end]
    .filter((line) => Math.abs(line - span.start) < SAME || Math.abs(line - span.end) < SAME)
    .map((line) => ({ kind: 'line', from: along(axis, line, from), to: along(axis, line, to) }))
}

/** The nearest of many boxes: what is far away is not looked at. */
export function nearestBoxes(box: Box, others: readonly Box[], most: number): readonly Box[] {
  if (others.length <= most) return others
  const away = (other: Box): number => {
    if (overlaps(box, other)) return 0
    const dx = Math.max(other.x - box.x - box.w, box.x - other.x - other.w, 0)
    const dy = Math.max(other.y - box.y - box.h, box.y - other.y - other.h, 0)
    return Math.hypot(dx, dy)
  }
  return others
    .map((other) => ({ other, distance: away(other) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ other }) => other)
}
