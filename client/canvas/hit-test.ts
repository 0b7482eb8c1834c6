// Whether a point lies on an object: turned boxes, lines and ink by their distance. Pure.
import { centreOf, holdsPoint, type Point } from '../../shared/base/geometry.ts'
import { LABEL, pathOf, pointOn, turned } from './connector-route.ts'
import type { DrawnConnector, DrawnObject, DrawnShape, DrawnStroke } from './drawn.ts'
import { inkOf } from './ink/packed-ink.ts'
import { holds, outlineOf } from './shape-outline.ts'

/** How far inside a see-through shape its edge can still be taken, board units. */
const EDGE = 4

/** The distance of a point from a line between two points. */
export function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - share * dx, y - ay - share * dy)
}

/**
 * Whether the object is what somebody points at.
 *
 * @param slack how far beside a line still counts, board units
 */
export function isHit(item: DrawnObject, at: Point, slack: number): boolean {
  if (item.kind === 'connector') return isOnLine(item, at, slack)
  const point = item.angle === 0 ? at : turned(at, centreOf(item.rect), -item.angle)
  if (item.kind === 'stroke') return isSwept(item, point, point, slack)
  if (item.kind !== 'shape') return holdsPoint(item.rect, point)
  const inside = holds(item.shape.shape, item.rect, point)
  if (inside && (item.shape.fill !== null || item.shape.text !== '')) return true
  // One can see through it, and reach through it: only its edge is it.
  const { w, h } = item.rect
  const reach = inside ? Math.min(slack + EDGE, w / 3, h / 3) : slack
  return distanceToEdge(item, point) <= reach
}

function distanceToEdge({ shape, rect }: DrawnShape, at: Point): number {
  const corners = outlineOf(shape.shape, rect)
  let least = Number.POSITIVE_INFINITY
  let before = corners.at(-1)
  for (const corner of corners) {
    least = Math.min(least, distanceToLine(at, before ?? corner, corner))
    before = corner
  }
  return least
}

function isOnLine(item: DrawnConnector, at: Point, slack: number): boolean {
  if (item.connector.meaning !== 'plain' && isOnLabel(item, at)) return true
  let before: Point | null = null
  for (const point of pathOf(item)) {
    if (before && distanceToLine(at, before, point) <= slack) return true
    before = point
  }
  return false
}

function isOnLabel(item: DrawnConnector, [x, y]: Point): boolean {
  const [cx, cy] = pointOn(item, 0.5)
  return Math.hypot(x - cx, y - cy) <= LABEL.h / 2
}

/**
 * Whether something moved from one point to another comes near a stroke's ink.
 *
 * @param reach how near, board units
 */
export function isSwept({ stroke, rect }: DrawnStroke, from: Point, to: Point, reach: number): boolean {
  const { points, width } = inkOf(stroke, rect)
  const [a, b]: readonly [Point, Point] = [
    [from[0] - rect.x, from[1] - rect.y],
    [to[0] - rect.x, to[1] - rect.y],
  ]
  let before: Point | null = null
  for (const { x, y } of points) {
    const point: Point = [x, y]
    if (distanceOfLines(a, b, before ?? point, point) <= reach + width / 2) return true
    before = point
  }
  return false
}

/** The distance of two lines between two points each; 0 when they cross. */
function distanceOfLines(a: Point, b: Point, c: Point, d: Point): number {
  const side = ([px, py]: Point, [qx, qy]: Point, [rx, ry]: Point): number =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px)
  if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return 0
  return Math.min(
    distanceToLine(a, c, d),
    distanceToLine(b, c, d),
    distanceToLine(c, a, b),
    distanceToLine(d, a, b),
  )
}
