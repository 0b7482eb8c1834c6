// The outline of ink as a path: a pen's line as wide as it was pressed, a highlighter's even one. Pure but for Path2D.
import { getStrokeOutlinePoints, type StrokePoint } from 'perfect-freehand'
import type { Pen } from '../../../shared/board/item.ts'
import { CORNER, curve } from './ink-curve.ts'
import { cosine, type Ink, type InkPoint } from './packed-ink.ts'

/** How much a pen's pressure changes its width: from half to one and a half (HALF in packed-ink.ts). */
const THINNING = 0.5
const SMOOTHING = 0.5
/** How far a curve may leave the straight way between two stored points, board units: what simplifying took. */
const BEND = 0.2
/** A curve is walked in steps of the line's width, board units; a very long line in this many. */
const MOST_STEPS = 8_000

/** Where a path is drawn to: a Path2D, or a context. */
export type PathSink = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'closePath'>

/** The edges of a pen's line, point after point; the line is the union of what they enclose. */
export function penOutlines({ points, width }: Ink): readonly (readonly (readonly [number, number])[])[] {
  return partedAtCorners(points).map((part) =>
    getStrokeOutlinePoints(strokePoints(part, width), {
      size: width,
      thinning: THINNING,
      smoothing: SMOOTHING,
      simulatePressure: false,
      last: true,
    }),
  )
}

/** Adds the outline of a pen's line, to be filled. */
export function addPenPath(path: PathSink, ink: Ink): void {
  for (const outline of penOutlines(ink)) addOutline(path, outline)
}

function addOutline(path: PathSink, outline: readonly (readonly [number, number])[]): void {
  const [first, second] = outline
  if (!first || !second) return
  path.moveTo((first[0] + second[0]) / 2, (first[1] + second[1]) / 2)
  for (let index = 1; index <= outline.length; index += 1) {
    const corner = outline[index % outline.length] ?? first
    const next = outline[(index + 1) % outline.length] ?? first
    path.quadraticCurveTo(corner[0], corner[1], (corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2)
  }
  path.closePath()
}

/**
 * Adds the middle of a line, to be stroked.
 *
 * @param every takes one point in so many: for what is too small to show them all
 */
export function addMiddlePath(path: PathSink, points: readonly InkPoint[], every = 1): void {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return
  path.moveTo(first.x, first.y)
  for (let index = every; index < points.length - 1; index += every) {
    const point = points[index]
    if (point) path.lineTo(point.x, point.y)
  }
  // A line without length would have no caps: a dot is a very short one.
  path.lineTo(last.x + 0.01, last.y)
}

/** The path to fill (a pen) or to stroke (a highlighter). */
export function inkPath(ink: Ink, pen: Pen, path = new Path2D()): Path2D {
  if (pen === 'pen') addPenPath(path, ink)
  else addMiddlePath(path, ink.points)
  return path
}

/** Cuts a line at its sharp corners, where one outline around both sides would pinch. */
function partedAtCorners(points: readonly InkPoint[]): readonly (readonly InkPoint[])[] {
  const parts: InkPoint[][] = []
  let part: InkPoint[] = []
  for (const [index, point] of points.entries()) {
    part.push(point)
    const before = part.at(-2)
    const next = points[index + 1]
    if (!before || !next || cosine(before, point, next) > CORNER) continue
    parts.push(part)
    part = [point]
  }
  parts.push(part)
  return parts.filter(({ length }) => length > 0)
}

/** The points as the library walks them, none far from the next: its curves would cut the corners between. */
function strokePoints(points: readonly InkPoint[], width: number): StrokePoint[] {
  let length = 0
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (before) length += Math.hypot(point.x - before.x, point.y - before.y)
  }
  const step = Math.max(width, 0.5, length / MOST_STEPS)
  const walked: StrokePoint[] = []
  let last: InkPoint | null = null
  let run = 0
  const walk = (to: InkPoint): void => {
    const distance = last ? Math.hypot(to.x - last.x, to.y - last.y) : 0
    if (last && distance === 0) return
    run += distance
    const vector: [number, number] = last ? [(last.x - to.x) / distance, (last.y - to.y) / distance] : [1, 1]
    walked.push({ point: [to.x, to.y], pressure: to.p, vector, distance, runningLength: run })
    last = to
  }
  for (const [index, to] of points.entries()) {
    const from = points[index - 1]
    if (from) {
      const [before, next] = [points[index - 2] ?? from, points[index + 1] ?? to]
      for (const point of curve(before, from, to, next, step, BEND)) walk(point)
    }
    walk(to)
  }
  const [first, second] = walked
  if (first && second) first.vector = second.vector
  return walked
}
