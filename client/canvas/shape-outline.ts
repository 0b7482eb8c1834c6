// The outlines of the six shapes, and of everything else as a rectangle: what is painted, pointed at, written in and
// attached to reads the same numbers. Pure.
import { type Box, centreOf, holdsPoint, type Point } from '../../shared/base/geometry.ts'
import type { ShapeKind } from '../../shared/board/item.ts'

/** Of a rectangle's and a bubble's corners, board units. */
export const CORNER = 8
/** Sides of the polygon that stands for an ellipse where a curve is not needed. */
const SIDES = 40
/** Between a shape's edge and its words, board units. */
const PAD = 8

/** How far the corners of a hexagon stand in from its sides. */
function hexagonInset({ w, h }: Box): number {
  return Math.min(w / 4, h * 0.3)
}

/** The round box of a speech bubble, above its tail. */
export function bubbleOf({ x, y, w, h }: Box): Box {
  return { x, y, w, h: h - Math.min(26, h * 0.22) }
}

/** The tail of a speech bubble: where it begins, its tip, where it ends. */
export function tailOf(rect: Box): readonly [Point, Point, Point] {
  const { x, y, w, h } = bubbleOf(rect)
  const wide = Math.min(26, w * 0.2)
  const from = x + Math.min(CORNER + 22, w * 0.18)
  return [
    [from + wide, y + h],
    [from - wide * 0.15, rect.y + rect.h],
    [from, y + h],
  ]
}

/** The outline as a polygon, clockwise, rounded corners left out. */
export function outlineOf(kind: ShapeKind, rect: Box): readonly Point[] {
  const { x, y, w, h } = rect
  const [cx, cy] = centreOf(rect)
  const [right, bottom] = [x + w, y + h]
  switch (kind) {
    case 'rectangle':
      return [
        [x, y],
        [right, y],
        [right, bottom],
        [x, bottom],
      ]
    case 'ellipse':
      return Array.from({ length: SIDES }, (_, index): Point => {
        const turn = (index / SIDES) * 2 * Math.PI
        return [cx + (w / 2) * Math.cos(turn), cy + (h / 2) * Math.sin(turn)]
      })
    case 'diamond':
      return [
        [cx, y],
        [right, cy],
        [cx, bottom],
        [x, cy],
      ]
    case 'triangle':
      return [
        [cx, y],
        [right, bottom],
        [x, bottom],
      ]
    case 'hexagon': {
      const inset = hexagonInset(rect)
      return [
        [x + inset, y],
        [right - inset, y],
        [right, cy],
        [right - inset, bottom],
        [x + inset, bottom],
        [x, cy],
      ]
    }
    case 'callout': {
      const foot = y + bubbleOf(rect).h
      return [[x, y], [right, y], [right, foot], ...tailOf(rect), [x, foot]]
    }
  }
}

/** Where a shape's words have room. */
export function roomIn(kind: ShapeKind, rect: Box): Box {
  const { x, y, w, h } = rect
  switch (kind) {
    case 'rectangle':
      return inset(rect, PAD + 2, PAD)
    case 'callout':
      return inset(bubbleOf(rect), PAD + 2, PAD)
    case 'ellipse':
      return inset(rect, w * 0.147 + 3, h * 0.147 + 2)
    case 'diamond':
      return inset(rect, w * 0.25 + 1, h * 0.25 + 1)
    case 'triangle':
      return { x: x + w * 0.26, y: y + h * 0.52, w: w * 0.48, h: Math.max(1, h * 0.48 - PAD / 2) }
    case 'hexagon':
      return inset(rect, hexagonInset(rect) * 0.62, h * 0.2)
  }
}

function inset({ x, y, w, h }: Box, dx: number, dy: number): Box {
  const [left, top] = [Math.min(dx, w / 2 - 0.5), Math.min(dy, h / 2 - 0.5)]
  return { x: x + left, y: y + top, w: w - 2 * left, h: h - 2 * top }
}

/** Whether a point lies inside the outline. */
export function holds(kind: ShapeKind, rect: Box, at: Point): boolean {
  if (kind === 'rectangle') return holdsPoint(rect, at)
  const [x, y] = at
  const corners = outlineOf(kind, rect)
  let inside = false
  let [bx, by] = corners.at(-1) ?? at
  for (const [ax, ay] of corners) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    ;[bx, by] = [ax, ay]
  }
  return inside
}

/** Where the line from a box's middle towards a point leaves the outline; the middle when the point lies inside. */
export function leaving(kind: ShapeKind, rect: Box, towards: Point): Point {
  const [cx, cy] = centreOf(rect)
  const [dx, dy] = [towards[0] - cx, towards[1] - cy]
  let share = Number.POSITIVE_INFINITY
  if (kind === 'ellipse') {
    share = 1 / Math.hypot(dx / (rect.w / 2), dy / (rect.h / 2))
  } else {
    const corners = outlineOf(kind, rect)
    let before = corners.at(-1)
    for (const corner of corners) {
      if (before) share = Math.min(share, crossing([cx, cy], [dx, dy], before, corner))
      before = corner
    }
  }
  return share < 1 ? [cx + dx * share, cy + dy * share] : [cx, cy]
}

/** How far along a ray it crosses the side from one corner to the next; infinity when it does not. */
function crossing([cx, cy]: Point, [dx, dy]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [sx, sy] = [bx - ax, by - ay]
  const across = dx * sy - dy * sx
  if (across === 0) return Number.POSITIVE_INFINITY
  const along = ((ax - cx) * sy - (ay - cy) * sx) / across
  const side = ((ax - cx) * dy - (ay - cy) * dx) / across
  return along >= 0 && side >= -1e-9 && side <= 1 + 1e-9 ? along : Number.POSITIVE_INFINITY
}
