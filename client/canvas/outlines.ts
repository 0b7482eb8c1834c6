// Draws what lies over the picture: the marquee, the outlines of my selection and of others'. One Konva shape draws
// them all, so that a thousand selected notes cost one path.
import type Konva from 'konva/lib/Core.js'
import { type Box, centreOf, type Point } from '../../shared/base/geometry.ts'
import { drawHandles, drawLocks, selectionFrame } from './arrange/handles.ts'
import type { CanvasState } from './canvas-state.ts'
import { pathOf, turned } from './connector-route.ts'
import type { DrawnConnector, DrawnObject } from './drawn.ts'
import type { Palette } from './theme.ts'

/** The band around a selected line: its width, CSS pixels, and how much it covers, 0 to 1. */
const BAND_WIDTH = 9
const BAND_STRENGTH = 0.3

/** Whether there is anything to draw over the picture. */
export function hasOutlines(state: CanvasState): boolean {
  return (
    state.marquee !== null ||
    state.drawing !== null ||
    state.grips.shown ||
    state.search.hits.length > 0 ||
    state.selection.ids.length > 0 ||
    (state.presence?.people().some(({ selection, editing }) => selection.length > 0 || editing !== null) ??
      false)
  )
}

/** Draws the outlines in screen pixels. */
export function drawOutlines(context: Konva.Context, state: CanvasState, look: Palette): void {
  const { accent } = look
  for (const { colour, selection, editing } of state.presence?.people() ?? []) {
    const ids = editing === null ? selection : [...selection, editing]
    outline(context, state, ids, [0, 0], colour, 2)
  }
  context.setAttr('globalAlpha', 0.75)
  outline(context, state, state.search.hits, [0, 0], look.found, 5)
  context.setAttr('globalAlpha', 1)
  outline(context, state, state.selection.ids, state.dragged?.by ?? [0, 0], accent, 2.5)
  if (state.drawing) {
    context.save()
    state.drawing(context._context, state.camera, look)
    context.restore()
  }
  if (!state.dragged && !state.drawing && !state.marquee && state.editable) {
    context.save()
    state.grips.draw(context._context, look)
    context.restore()
  }
  if (state.handles) {
    context.save()
    const frame = selectionFrame(state)
    if (frame) drawHandles(context._context, frame, state.camera, look)
    drawLocks(context._context, state, look)
    context.restore()
  }
  if (!state.marquee) return
  const { x, y, w, h } = onScreen(state, state.marquee, [0, 0])
  context.beginPath()
  context.rect(x, y, w, h)
  context.setAttr('globalAlpha', 0.08)
  context.setAttr('fillStyle', accent)
  context.fill()
  context.setAttr('globalAlpha', 1)
  context.setAttr('strokeStyle', accent)
  context.setAttr('lineWidth', 1.5)
  context.stroke()
}

function outline(
  context: Konva.Context,
  state: CanvasState,
  ids: readonly string[],
  by: Point,
  colour: string,
  width: number,
): void {
  if (ids.length === 0) return
  const lines: DrawnConnector[] = []
  context.beginPath()
  for (const id of ids) {
    const item = state.scene.object(id)
    if (!item) continue
    const { x, y, w, h } = onScreen(state, item.box, by)
    if (x > state.camera.width || y > state.camera.height || x + w < 0 || y + h < 0) continue
    if (item.kind === 'connector') lines.push(item)
    else if (item.angle === 0) context.rect(x - 2, y - 2, w + 4, h + 4)
    else turnedRect(context, state, item, by)
  }
  context.setAttr('strokeStyle', colour)
  context.setAttr('lineWidth', width)
  context.stroke()
  if (lines.length === 0) return
  // Beside the line, not over it: its dashes say what it means.
  context.save()
  context.beginPath()
  for (const line of lines) lineOf(context, state, line, by)
  context.setAttr('globalAlpha', BAND_STRENGTH)
  context.setAttr('lineWidth', BAND_WIDTH)
  context.setAttr('lineCap', 'round')
  context.stroke()
  context.restore()
}

function onScreen({ camera }: CanvasState, { x, y, w, h }: Box, [dx, dy]: Point): Box {
  const [left, top] = camera.toScreen([x + dx, y + dy])
  return { x: left, y: top, w: w * camera.z, h: h * camera.z }
}

function lineOf(
  context: Konva.Context,
  { camera, dragged }: CanvasState,
  item: DrawnConnector,
  [dx, dy]: Point,
): void {
  if (dragged?.stretched.includes(item.id)) return
  for (const [index, [x, y]] of pathOf(item).entries()) {
    const [sx, sy] = camera.toScreen([x + dx, y + dy])
    if (index === 0) context.moveTo(sx, sy)
    else context.lineTo(sx, sy)
  }
}

function turnedRect(
  context: Konva.Context,
  { camera }: CanvasState,
  { rect, angle }: DrawnObject,
  [dx, dy]: Point,
): void {
  const centre = centreOf(rect)
  const corners: readonly Point[] = [
    [rect.x, rect.y],
    [rect.x + rect.w, rect.y],
    [rect.x + rect.w, rect.y + rect.h],
    [rect.x, rect.y + rect.h],
  ]
  for (const [index, corner] of corners.entries()) {
    const [x, y] = turned(corner, centre, angle)
    const [sx, sy] = camera.toScreen([x + dx, y + dy])
    if (index === 0) context.moveTo(sx, sy)
    else context.lineTo(sx, sy)
  }
  context.closePath()
}
