// The way a connector takes from one thing to another: straight, or a gentle curve where things lie askew. Pure.
import { type Box, boxAt, centreOf, type Point, unionOf } from '../../shared/base/geometry.ts'
import type { Meaning, ShapeKind } from '../../shared/board/item.ts'
import { leaving } from './shape-outline.ts'

/** What an end is attached to. */
export interface Anchor {
  readonly rect: Box
  readonly angle: number
  readonly outline: ShapeKind
}

/** An end: where it is, or what it is attached to. */
export interface RouteEnd {
  readonly at: Point
  readonly anchor: Anchor | null
}

export interface Route {
  readonly from: Point
  readonly to: Point
  /** Bends the line; null when it is straight. */
  readonly via: Point | null
}

/** How far the middle of the longest curve swings out, board units, and as a part of the line's length. */
const SWING = 34
const SWING_SHARE = 0.11
/** A curve flatter than this would look like a mistake, board units. */
const LEAST_SWING = 4
/** Between a thing and the line attached to it, board units. */
export const GAP = 4
/** The box of the meaning's sign and word on the line, board units. */
export const LABEL = { w: 124, h: 22 } as const
/** Straight pieces that stand for a curve. */
const PIECES = 12

/** A point turned about a centre, degrees clockwise. */
export function turned([x, y]: Point, [cx, cy]: Point, angle: number): Point {
  const turn = (angle * Math.PI) / 180
  const [dx, dy] = [x - cx, y - cy]
  return [cx + dx * Math.cos(turn) - dy * Math.sin(turn), cy + dx * Math.sin(turn) + dy * Math.cos(turn)]
}

/** Where the line from a thing's middle towards a point leaves its outline, turned as it is. */
export function edgeTowards({ rect, angle, outline }: Anchor, towards: Point): Point {
  if (angle % 360 === 0) return leaving(outline, rect, towards)
  const centre = centreOf(rect)
  return turned(leaving(outline, rect, turned(towards, centre, -angle)), centre, angle)
}

/** The way between two ends. A curve swings to the left of its direction, so that there and back are two lines. */
export function routeBetween(from: RouteEnd, to: RouteEnd): Route {
  const [ax, ay] = from.anchor ? centreOf(from.anchor.rect) : from.at
  const [bx, by] = to.anchor ? centreOf(to.anchor.rect) : to.at
  const via = from.anchor && to.anchor ? bend([ax, ay], [bx, by]) : null
  const start = from.anchor ? edgeTowards(from.anchor, via ?? [bx, by]) : from.at
  const end = to.anchor ? edgeTowards(to.anchor, via ?? [ax, ay]) : to.at
  if (!via || (start[0] === ax && start[1] === ay) || (end[0] === bx && end[1] === by)) {
    return { from: start, to: end, via: null }
  }
  return { from: start, to: end, via }
}

function bend([ax, ay]: Point, [bx, by]: Point): Point | null {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy)
  if (length === 0) return null
  const skew = Math.abs(2 * dx * dy) / (length * length)
  const swing = Math.min(SWING, length * SWING_SHARE) * skew
  if (swing < LEAST_SWING) return null
  // A curve's middle is half way to the point that bends it.
  return [(ax + bx) / 2 + (dy / length) * 2 * swing, (ay + by) / 2 - (dx / length) * 2 * swing]
}

/** A point of the way, from 0 to 1. */
export function pointOn({ from, to, via }: Route, share: number): Point {
  const rest = 1 - share
  if (!via) return [from[0] * rest + to[0] * share, from[1] * rest + to[1] * share]
  const [a, b, c] = [rest * rest, 2 * rest * share, share * share]
  return [from[0] * a + via[0] * b + to[0] * c, from[1] * a + via[1] * b + to[1] * c]
}

/** The way as points joined by straight lines. */
export function pathOf(route: Route): readonly Point[] {
  if (!route.via) return [route.from, route.to]
  return Array.from({ length: PIECES + 1 }, (_, index) => pointOn(route, index / PIECES))
}

/** The same way, leaving some air at its ends. */
export function shortened({ from, to, via }: Route, atFrom: number, atTo: number): Route {
  return { from: nearer(from, via ?? to, atFrom), to: nearer(to, via ?? from, atTo), via }
}

function nearer([ax, ay]: Point, [bx, by]: Point, by_: number): Point {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return [ax, ay]
  const share = Math.min(0.45, by_ / length)
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}

export function lengthOf({ from, to }: Route): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1])
}

/** Where the meaning's sign and word lie. */
export function labelBox(route: Route): Box {
  const [x, y] = pointOn(route, 0.5)
  return boxAt([x - LABEL.w / 2, y - LABEL.h / 2], [LABEL.w, LABEL.h])
}

/** The upright box around the line and what is written on it. */
export function boxOfRoute(route: Route, meaning: Meaning): Box {
  const boxes = pathOf(route).map((point) => boxAt(point, [0, 0]))
  if (meaning !== 'plain') boxes.push(labelBox(route))
  return unionOf(boxes) ?? boxAt(route.from, [0, 0])
}
