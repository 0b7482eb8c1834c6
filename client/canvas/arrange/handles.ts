// The handles around a selection: where they are on the screen, which one a pointer means, how they look.
import { centreOf, type Point } from '../../../shared/base/geometry.ts'
import type { Camera } from '../camera.ts'
import { turned } from '../connector-route.ts'
import type { Scene } from '../scene.ts'
import type { Selection } from '../selection.ts'
import type { Palette } from '../theme.ts'
import { frameOf, type Handle, handlePoint, type SelectionFrame } from './transform.ts'

/** A handle's side as it is seen, CSS pixels. */
const SEEN = 11
/** Half the side of what one can press, CSS pixels. */
const REACH = { fine: 12, coarse: 22 }
/** Inside of a thing less than that is for its handles: the rest moves it, CSS pixels. */
const INSIDE = 8
/** The turning handle above the frame, CSS pixels: the dots that connectors are drawn from lie between. */
export const TURN_AWAY = 42
/** Between a frame and its things, CSS pixels: as its outline is drawn. */
const OUTSIDE = 2
/** Frames that look smaller than this have no handles on their sides, and smaller ones none at all, CSS pixels. */
const SIDES_FROM = 52
const SMALLEST = 10

/** What handles are asked of: a part of the canvas. */
export interface HandleWorld {
  readonly scene: Scene
  readonly camera: Camera
  readonly selection: Selection
  readonly editable: boolean
}

/** The frame around what is selected; null when there is nothing to take hold of. */
export function selectionFrame({ scene, selection, editable, camera }: HandleWorld): SelectionFrame | null {
  if (!editable || selection.ids.length === 0) return null
  const frame = frameOf(selection.ids.flatMap((id) => scene.object(id) ?? []))
  if (!frame) return null
  const [w, h] = [frame.rect.w * camera.z, frame.rect.h * camera.z]
  if (Math.max(w, h) < SMALLEST) return null
  const handles = frame.handles.filter((handle) => {
    if (handle === 'turn') return true
    if (handle[0] === 0) return w >= SIDES_FROM
    return handle[1] !== 0 || h >= SIDES_FROM || frame.handles.length <= 7
  })
  return { ...frame, handles }
}

/** Where a handle is, CSS pixels from the viewport's corner. */
export function handleOnScreen(frame: SelectionFrame, handle: Handle, camera: Camera): Point {
  const [x, y] = camera.toScreen(handlePoint(frame, handle, TURN_AWAY / camera.z))
  if (handle === 'turn') return [x, y]
  const [dx, dy] = turned([handle[0] * OUTSIDE, handle[1] * OUTSIDE], [0, 0], frame.angle)
  return [x + dx, y + dy]
}

/** The handle a pointer means; the nearest one where they are close. */
export function handleAt(
  frame: SelectionFrame,
  screen: Point,
  camera: Camera,
  touch: boolean,
): Handle | null {
  const reach = touch ? REACH.coarse : REACH.fine
  let found: Handle | null = null
  let least = Number.POSITIVE_INFINITY
  for (const handle of frame.handles) {
    const [x, y] = handleOnScreen(frame, handle, camera)
    const away = Math.max(Math.abs(x - screen[0]), Math.abs(y - screen[1]))
    const distance = Math.hypot(x - screen[0], y - screen[1])
    if (away > reach || distance >= least) continue
    found = handle
    least = distance
  }
  return found !== null && found !== 'turn' && isWellInside(frame, screen, camera) ? null : found
}

/** The middle of a small thing is for moving it. */
function isWellInside({ rect, angle }: SelectionFrame, screen: Point, camera: Camera): boolean {
  const centre = centreOf(rect)
  const [x, y] = turned(camera.toBoard(screen), centre, -angle)
  const inside = (at: number, middle: number, length: number) =>
    Math.abs(at - middle) < length / 2 - Math.min(INSIDE / camera.z, length / 3)
  return inside(x, centre[0], rect.w) && inside(y, centre[1], rect.h)
}

const CURSORS = ['ns-resize', 'nesw-resize', 'ew-resize', 'nwse-resize'] as const

/** The mouse cursor over a handle, turned with the frame. */
export function cursorOf(handle: Handle, angle: number): string {
  if (handle === 'turn') return 'grab'
  const direction = (Math.atan2(handle[0], -handle[1]) * 180) / Math.PI + angle
  const eighth = Math.round((((direction % 180) + 180) % 180) / 45) % 4
  return CURSORS[eighth] ?? 'default'
}

/** Draws the frame and its handles, in CSS pixels of the viewport. */
export function drawHandles(
  context: CanvasRenderingContext2D,
  frame: SelectionFrame,
  camera: Camera,
  { accent, sheet }: Palette,
): void {
  context.lineWidth = 1.5
  context.strokeStyle = accent
  if (frame.things.length > 1) outlineFrame(context, frame, camera)
  context.fillStyle = sheet
  context.lineWidth = 2
  for (const handle of frame.handles) {
    const [x, y] = handleOnScreen(frame, handle, camera)
    context.beginPath()
    if (handle === 'turn') {
      context.arc(x, y, SEEN / 2 + 1, 0, 2 * Math.PI)
    } else {
      context.save()
      context.translate(x, y)
      context.rotate((frame.angle * Math.PI) / 180)
      context.roundRect(-SEEN / 2, -SEEN / 2, SEEN, SEEN, 3)
      context.restore()
    }
    context.fill()
    context.stroke()
    if (handle === 'turn') turnSign(context, [x, y])
  }
}

/** An arrow around the middle of the turning handle. */
function turnSign(context: CanvasRenderingContext2D, [x, y]: Point): void {
  context.beginPath()
  context.arc(x, y, 2.6, -0.5, 4.2)
  context.lineWidth = 1.4
  context.stroke()
  context.lineWidth = 2
}

/** Draws the edge of a frame. */
export function outlineFrame(
  context: CanvasRenderingContext2D,
  frame: Pick<SelectionFrame, 'rect' | 'angle'>,
  camera: Camera,
): void {
  const corners = (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
  ).map((corner) => camera.toScreen(handlePoint(frame, corner, 0)))
  context.beginPath()
  for (const corner of corners) context.lineTo(...corner)
  context.closePath()
  context.stroke()
}

/** Draws a small lock at the corner of things that are locked, in CSS pixels of the viewport. */
export function drawLocks(
  context: CanvasRenderingContext2D,
  { scene, selection, camera }: Omit<HandleWorld, 'editable'>,
  { accent, sheet }: Palette,
): void {
  for (const id of selection.ids) {
    const object = scene.object(id)
    if (!object?.locked) continue
    const [x, y] = camera.toScreen(handlePoint(object, [1, -1], 0))
    if (x < 0 || y < 0 || x > camera.width || y > camera.height) continue
    context.beginPath()
    context.arc(x, y, 10, 0, 2 * Math.PI)
    context.fillStyle = accent
    context.fill()
    context.fillStyle = sheet
    context.strokeStyle = sheet
    context.lineWidth = 1.6
    context.fillRect(x - 4, y - 1, 8, 6)
    context.beginPath()
    context.arc(x, y - 1.5, 2.7, Math.PI, 2 * Math.PI)
    context.stroke()
  }
}
