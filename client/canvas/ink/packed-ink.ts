// Ink between the pen and the document: points in board units into what an item stores, and back into what is drawn.
// A stored stroke's box holds all of its ink, the width of the line included. Pure.
import type { Box, Point, Size } from '../../../shared/base/geometry.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Pen, Stroke } from '../../../shared/board/item.ts'

export interface InkPoint {
  readonly x: number
  readonly y: number
  /** How hard the pen pressed, 0 to 1. */
  readonly p: number
}

/** A stroke as an item stores it. */
export interface PackedStroke {
  readonly at: Point
  readonly extent: Size
  /** Triples: x and y in tenths of a board unit from `at`, pressure in hundredths. */
  readonly points: number[]
}

/** A stroke as it is drawn. */
export interface Ink {
  /** Board units from the corner of its box. */
  readonly points: readonly InkPoint[]
  /** Board units. */
  readonly width: number
}

/** How much of a line's width lies on each side of its middle at most: a pen pressed hard draws one and a half. */
const HALF: Readonly<Record<Pen, number>> = { pen: 0.75, highlighter: 0.5 }
/** Nothing is drawn nearer to the end of the board, board units. */
const RIM = 1_000

const within = (value: number, low: number, high: number): number =>
  low > high ? (low + high) / 2 : Math.max(low, Math.min(high, value))

/** Packs a line into as many strokes as its length asks for; each begins where the one before ends. */
export function packInk(points: readonly InkPoint[], pen: Pen, width: number): readonly PackedStroke[] {
  const margin = HALF[pen] * width
  const span = LIMITS.itemSide - 2 * margin - 4
  const packed: PackedStroke[] = []
  let piece: InkPoint[] = []
  let box = { left: 0, top: 0, right: 0, bottom: 0 }
  const close = () => {
    if (piece.length > 0) packed.push(packPiece(piece, box, margin))
  }
  for (const point of subdivided(points.map(onBoard), span)) {
    const next =
      piece.length === 0
        ? { left: point.x, top: point.y, right: point.x, bottom: point.y }
        : around(box, point)
    const last = piece.at(-1)
    const full = next.right - next.left > span || next.bottom - next.top > span
    if (last && (full || piece.length >= LIMITS.strokePoints)) {
      close()
      piece = [last, point]
      box = around({ left: last.x, top: last.y, right: last.x, bottom: last.y }, point)
    } else {
      piece.push(point)
      box = next
    }
  }
  close()
  return packed
}

/** Reads a stroke as it lies on the board, resized or not. Whatever a document says, the ink stays inside its box. */
export function inkOf(stroke: Pick<Stroke, 'points' | 'extent' | 'width' | 'pen'>, rect: Box): Ink {
  const { points, extent } = stroke
  const width = inkWidth(stroke, rect)
  const half = Math.min(HALF[stroke.pen] * width, rect.w / 2, rect.h / 2)
  const ink: InkPoint[] = []
  for (let index = 0; index + 2 < points.length; index += 3) {
    ink.push({
      x: within(((points[index] ?? 0) / (extent[0] * 10)) * rect.w, half, rect.w - half),
      y: within(((points[index + 1] ?? 0) / (extent[1] * 10)) * rect.h, half, rect.h - half),
      p: within((points[index + 2] ?? 50) / 100, 0, 1),
    })
  }
  return { points: ink, width }
}

/** The width of a stroke's line as it lies on the board, board units: it grows with the whole. */
export function inkWidth({ extent, width }: Pick<Stroke, 'extent' | 'width'>, rect: Box): number {
  return Math.min(width * Math.min(rect.w / extent[0], rect.h / extent[1]), rect.w, rect.h)
}

interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function around({ left, top, right, bottom }: Bounds, { x, y }: InkPoint): Bounds {
  return {
    left: Math.min(left, x),
    top: Math.min(top, y),
    right: Math.max(right, x),
    bottom: Math.max(bottom, y),
  }
}

function packPiece(piece: readonly InkPoint[], box: Bounds, margin: number): PackedStroke {
  // Whole units: a place is stored rounded, and ink must not jump on release.
  const at: Point = [Math.floor(box.left - margin), Math.floor(box.top - margin)]
  const extent: Size = [
    Math.max(1, Math.ceil(box.right + margin - at[0])),
    Math.max(1, Math.ceil(box.bottom + margin - at[1])),
  ]
  const points = piece.flatMap(({ x, y, p }) => [
    Math.round((x - at[0]) * 10),
    Math.round((y - at[1]) * 10),
    Math.round(p * 100),
  ])
  return { at, extent, points }
}

function onBoard({ x, y, p }: InkPoint): InkPoint {
  const reach = LIMITS.boardReach - RIM
  return { x: within(x, -reach, reach), y: within(y, -reach, reach), p: within(p, 0, 1) }
}

/** Puts points between those that lie further apart than one stroke may reach. */
function* subdivided(points: readonly InkPoint[], span: number): Generator<InkPoint> {
  let before: InkPoint | null = null
  for (const point of points) {
    if (before) {
      const parts = Math.ceil(Math.hypot(point.x - before.x, point.y - before.y) / span)
      for (let part = 1; part < parts; part += 1) yield between(before, point, part / parts)
    }
    yield point
    before = point
  }
}

/** The point a part of the way from one to another. */
export function between(from: InkPoint, to: InkPoint, share: number): InkPoint {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    p: from.p + (to.p - from.p) * share,
  }
}

/** How straight a line goes on at a point: 1 straight on, 0 at a right angle, -1 back; 1 where it does not move. */
export function cosine(before: InkPoint, at: InkPoint, next: InkPoint): number {
  const [ax, ay] = [at.x - before.x, at.y - before.y]
  const [bx, by] = [next.x - at.x, next.y - at.y]
  const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by)
  return lengths === 0 ? 1 : (ax * bx + ay * by) / lengths
}
