// Resizing and turning: the frame around a selection, its handles, and where its things then lie. Pure.
import { type Box, boxAt, centreOf, type Point, type Size, unionOf } from '../../../shared/base/geometry.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { turned } from '../connector-route.ts'
import type { DrawnObject } from '../drawn.ts'
import type { Edges } from './snap.ts'

/** A box turned about its middle. */
export interface TurnedBox {
  readonly rect: Box
  /** Clockwise, degrees. */
  readonly angle: number
}

/** What a handle moves: edges of the frame, or the frame around its middle. */
export type Handle = Edges | 'turn'

type Kind = Exclude<DrawnObject['kind'], 'connector'>
export type Resizable = Exclude<DrawnObject, { readonly kind: 'connector' }>

/** The frame around the things of a selection that can be transformed, and which handles it has. */
export interface SelectionFrame extends TurnedBox {
  readonly things: readonly Resizable[]
  readonly handles: readonly Handle[]
  /** Whether corners keep its proportions, shift or not. */
  readonly proportional: boolean
}

const CORNERS: readonly Edges[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
]
const SIDES: readonly Edges[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
]

/** The least and the most sides of each kind, board units. */
const LEAST: Readonly<Record<Kind, Size>> = {
  note: [64, 40],
  shape: [16, 16],
  text: [24, 8],
  stroke: [4, 4],
  image: [24, 24],
}
const MOST: Readonly<Record<Kind, Size>> = {
  note: [1200, 900],
  shape: [LIMITS.itemSide, LIMITS.itemSide],
  text: [LIMITS.itemSide, LIMITS.itemSide],
  stroke: [LIMITS.itemSide, LIMITS.itemSide],
  image: [LIMITS.itemSide, LIMITS.itemSide],
}
const FONT = { least: 8, most: 400 } as const
const TURNABLE: ReadonlySet<Kind> = new Set(['shape', 'text', 'image'])
/** Kinds that may be stretched one way. */
const STRETCHABLE: ReadonlySet<Kind> = new Set(['note', 'shape', 'stroke'])

/** The frame around things; null when none of them can be transformed. */
export function frameOf(objects: readonly DrawnObject[]): SelectionFrame | null {
  const things = objects.filter((each): each is Resizable => each.kind !== 'connector' && !each.locked)
  const [only] = things
  if (!only) return null
  const handles: Handle[] = [...CORNERS]
  if (things.every(({ kind }) => TURNABLE.has(kind))) handles.push('turn')
  if (things.length === 1) {
    if (STRETCHABLE.has(only.kind)) handles.push(...SIDES)
    if (only.kind === 'text') handles.push([-1, 0], [1, 0])
    const proportional = only.kind !== 'note' && only.kind !== 'shape'
    return { rect: only.rect, angle: only.angle, things, handles, proportional }
  }
  const rect = unionOf(things.map(({ box }) => box))
  if (!rect) return null
  if (things.every(({ kind, angle }) => STRETCHABLE.has(kind) && angle % 90 === 0)) handles.push(...SIDES)
  return { rect, angle: 0, things, handles, proportional: true }
}

/** A handle of a frame, on the board. */
export function handlePoint({ rect, angle }: TurnedBox, handle: Handle, away: number): Point {
  const centre = centreOf(rect)
  const at: Point =
    handle === 'turn'
      ? [centre[0], rect.y - away]
      : [centre[0] + (handle[0] * rect.w) / 2, centre[1] + (handle[1] * rect.h) / 2]
  return turned(at, centre, angle)
}

/** How one thing lies after a transformation. */
export interface Lie {
  readonly at: Point
  readonly size: Size
  readonly angle: number
  readonly fontSize?: number
}

/** What a transformation does: to each thing, and to any point of the board. */
export interface Transformed {
  readonly frame: TurnedBox
  readonly lies: ReadonlyMap<string, Lie>
  map(point: Point): Point
}

export interface ResizeHow {
  /** Keeps the proportions. */
  readonly keep: boolean
  /** From the middle instead of the opposite edge. */
  readonly middle: boolean
}

/** The height of a text's lines at a width, board units. */
export type TextHeight = (text: string, width: number, fontSize: number) => number

/** Resizes a frame so that the handle comes to a point, as far as its things allow. */
export function resized(
  frame: SelectionFrame,
  edges: Edges,
  to: Point,
  how: ResizeHow,
  heightOf: TextHeight,
): Transformed {
  const { rect, angle, things } = frame
  const centre = centreOf(rect)
  const [only] = things
  const wraps = things.length === 1 && only?.kind === 'text' && edges[1] === 0
  const keep = (how.keep || (frame.proportional && edges[0] !== 0 && edges[1] !== 0)) && !wraps
  const pointed = turned(to, centre, -angle)
  if (wraps && only?.kind === 'text') return wrapped(only, edges, pointed, how.middle, heightOf)
  const [sx, sy] = scalesAt(rect, edges, pointed, { ...how, keep }, things)
  const size: Size = [rect.w * sx, rect.h * sy]
  const corner: Point = how.middle
    ? [centre[0] - size[0] / 2, centre[1] - size[1] / 2]
    : [startOf(rect.x, rect.w, size[0], edges[0]), startOf(rect.y, rect.h, size[1], edges[1])]
  const local = boxAt(corner, size)
  // The frame turns about its old middle; what is written turns about its new one.
  const middle = turned(centreOf(local), centre, angle)
  const next = { rect: boxAt([middle[0] - size[0] / 2, middle[1] - size[1] / 2], size), angle }
  const inside = ([x, y]: Point): Point => [local.x + (x - rect.x) * sx, local.y + (y - rect.y) * sy]
  const map = (point: Point): Point => turned(inside(turned(point, centre, -angle)), centre, angle)
  const lies = new Map(
    things.map((thing): [string, Lie] => [
      thing.id,
      scaled(thing, map(centreOf(thing.rect)), [sx, sy], frame),
    ]),
  )
  return { frame: next, lies, map }
}

function startOf(start: number, before: number, after: number, edge: -1 | 0 | 1): number {
  if (edge > 0) return start
  return edge < 0 ? start + before - after : start + (before - after) / 2
}

/** How much wider and higher the frame becomes. */
function scalesAt(
  rect: Box,
  edges: Edges,
  to: Point,
  { keep, middle }: ResizeHow,
  things: readonly Resizable[],
): readonly [number, number] {
  const [left, top] = [rect.x, rect.y]
  const scaleOf = (edge: -1 | 0 | 1, at: number, start: number, length: number): number => {
    if (edge === 0) return 1
    const from = middle ? start + length / 2 : edge > 0 ? start : start + length
    return ((at - from) * edge * (middle ? 2 : 1)) / length
  }
  const wanted = [scaleOf(edges[0], to[0], left, rect.w), scaleOf(edges[1], to[1], top, rect.h)].map(
    (scale) => (Number.isFinite(scale) ? scale : 1),
  ) as [number, number]
  const [across, down] = boundsOf(things)
  if (keep) {
    const scale = edges[0] === 0 ? wanted[1] : edges[1] === 0 ? wanted[0] : Math.max(wanted[0], wanted[1])
    const both = clamp(scale, Math.max(across[0], down[0]), Math.min(across[1], down[1]))
    return [both, both]
  }
  return [edges[0] === 0 ? 1 : clamp(wanted[0], ...across), edges[1] === 0 ? 1 : clamp(wanted[1], ...down)]
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

/** The least and the most scale that all things bear; 1 is always among them. */
function boundsOf(things: readonly Resizable[]): readonly [[number, number], [number, number]] {
  const bounds: [[number, number], [number, number]] = [
    [0, Number.POSITIVE_INFINITY],
    [0, Number.POSITIVE_INFINITY],
  ]
  for (const thing of things) {
    const isOnSide = things.length > 1 && Math.abs(thing.angle % 180) === 90
    const sides: Size = [thing.rect.w, thing.rect.h]
    for (const axis of [0, 1] as const) {
      const side = isOnSide ? 1 - axis : axis
      const length = sides[side] ?? 1
      const bound = bounds[axis]
      bound[0] = Math.max(bound[0], Math.min(1, (LEAST[thing.kind][side] ?? 1) / length))
      bound[1] = Math.min(bound[1], Math.max(1, (MOST[thing.kind][side] ?? 1) / length))
      if (thing.kind !== 'text') continue
      bound[0] = Math.max(bound[0], Math.min(1, FONT.least / thing.fontSize))
      bound[1] = Math.min(bound[1], Math.max(1, FONT.most / thing.fontSize))
    }
  }
  return bounds
}

function scaled(
  thing: Resizable,
  middle: Point,
  [sx, sy]: readonly [number, number],
  frame: SelectionFrame,
): Lie {
  const isOnSide = frame.things.length > 1 && Math.abs(thing.angle % 180) === 90
  const [across, down] = isOnSide ? [sy, sx] : [sx, sy]
  const size: Size = [thing.rect.w * across, thing.rect.h * down]
  const lie = { at: [middle[0] - size[0] / 2, middle[1] - size[1] / 2] as const, size, angle: thing.angle }
  return thing.kind === 'text' ? { ...lie, fontSize: thing.fontSize * across } : lie
}

/** A text made wider or narrower: its font stays, its lines break anew, its top stays where it is. */
function wrapped(
  text: Extract<Resizable, { readonly kind: 'text' }>,
  edges: Edges,
  [pointed]: Point,
  middle: boolean,
  heightOf: TextHeight,
): Transformed {
  const { rect, angle, fontSize } = text
  const centre = centreOf(rect)
  const fixed = middle ? centre[0] : edges[0] > 0 ? rect.x : rect.x + rect.w
  const wanted = (pointed - fixed) * edges[0] * (middle ? 2 : 1)
  const width = clamp(wanted, Math.min(rect.w, Math.max(LEAST.text[0], fontSize)), MOST.text[0])
  const height = heightOf(text.text.text, width, fontSize)
  const x = middle ? centre[0] - width / 2 : startOf(rect.x, rect.w, width, edges[0])
  const [cx, cy] = turned([x + width / 2, rect.y + height / 2], centre, angle)
  const at: Point = [cx - width / 2, cy - height / 2]
  const lie = { at, size: [width, height] as const, angle, fontSize }
  return {
    frame: { rect: boxAt(at, lie.size), angle },
    lies: new Map([[text.id, lie]]),
    map: (point) => point,
  }
}

/** Turns a frame about its middle. @param by clockwise, degrees */
export function turnedBy({ rect, angle, things }: SelectionFrame, by: number): Transformed {
  const centre = centreOf(rect)
  const map = (point: Point): Point => turned(point, centre, by)
  const lies = new Map(
    things.map((thing): [string, Lie] => {
      const [x, y] = map(centreOf(thing.rect))
      const { w, h } = thing.rect
      const lie = {
        at: [x - w / 2, y - h / 2] as const,
        size: [w, h] as const,
        angle: uprightAngle(thing.angle + by),
      }
      return [thing.id, lie]
    }),
  )
  return { frame: { rect, angle: angle + by }, lies, map }
}

/** An angle from just above -180 to 180, in tenths of a degree. */
export function uprightAngle(angle: number): number {
  if (!Number.isFinite(angle)) return 0
  const whole = Math.round((((angle % 360) + 540) % 360) * 10) / 10 - 180
  return whole === -180 ? 180 : Math.round(whole * 10) / 10
}

/** By how much a frame turns when its handle is drawn from one point to another, degrees. */
export function turnBetween(centre: Point, from: Point, to: Point): number {
  const angleTo = ([x, y]: Point) => Math.atan2(y - centre[1], x - centre[0])
  return ((angleTo(to) - angleTo(from)) * 180) / Math.PI
}

/** How far angles go to upright ones by themselves, and to steps while shift is held, degrees. */
const STEP = 15
const UPRIGHT = 3

/** The angle somebody means who turns to about here. */
export function meantAngle(
  angle: number,
  { steps, free }: { readonly steps: boolean; readonly free: boolean },
): number {
  if (steps) return Math.round(angle / STEP) * STEP
  const upright = Math.round(angle / 90) * 90
  return !free && Math.abs(angle - upright) < UPRIGHT ? upright : angle
}
