// Whether a point lies on an object: turned boxes, lines and ink by their distance. Pure.
import { centreOf, holdsPoint, type Point } from '../../shared/base/geometry.ts'
import type { DrawnObject } from './drawn.ts'
import { turned } from './object-shape.ts'

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
  if (item.kind === 'connector') return distanceToLine(at, item.from, item.to) <= slack
  const point = item.angle === 0 ? at : turned(at, centreOf(item.rect), -item.angle)
  if (item.kind === 'stroke') return isOnInk(item, point, slack)
  if (!holdsPoint(item.rect, point)) return false
  if (item.kind !== 'shape' || item.shape.fill !== null || item.shape.text !== '') return true
  // One can see through it, and reach through it: only its edge is it.
  const { x, y, w, h } = item.rect
  const inset = Math.min(slack + 4, w / 3, h / 3)
  return !holdsPoint({ x: x + inset, y: y + inset, w: w - 2 * inset, h: h - 2 * inset }, point)
}

function isOnInk(item: Extract<DrawnObject, { kind: 'stroke' }>, at: Point, slack: number): boolean {
  const { points, extent, width } = item.stroke
  const { x, y, w, h } = item.rect
  const [kx, ky] = [w / extent[0] / 10, h / extent[1] / 10]
  const reach = slack + width / 2
  let before: Point | null = null
  for (let index = 0; index + 1 < points.length; index += 3) {
    const point: Point = [x + (points[index] ?? 0) * kx, y + (points[index + 1] ?? 0) * ky]
    if (distanceToLine(at, before ?? point, point) <= reach) return true
    before = point
  }
  return false
}
