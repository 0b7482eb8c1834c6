// Paints the six shapes: paper or none, an edge in ink, words in the middle of the room inside.
import type { Box } from '../../shared/base/geometry.ts'
import type { ShapeKind } from '../../shared/board/item.ts'
import type { Brush, PaintContext } from './brush.ts'
import type { DrawnShape } from './drawn.ts'
import { layOutMarkup } from './markup-layout.ts'
import { bubbleOf, CORNER, outlineOf, roomIn, tailOf } from './shape-outline.ts'
import type { Measure, TextLayout } from './text-layout.ts'
import { boldRuler } from './text-painter.ts'
import { paintWords } from './words-painter.ts'

/** Width of a shape's edge, board units. */
const EDGE = 2

/** Draws the way around a shape into the context, as it is seen: with round corners where it has them. */
export function traceShape(context: PaintContext, kind: ShapeKind, rect: Box): void {
  const { x, y, w, h } = rect
  context.beginPath()
  if (kind === 'ellipse') {
    context.ellipse(x + w / 2, y + h / 2, w / 2, h / 2, 0, 0, 2 * Math.PI)
    return
  }
  if (kind === 'rectangle') {
    context.roundRect(x, y, w, h, Math.min(CORNER, w / 2, h / 2))
    return
  }
  if (kind === 'callout') {
    traceBubble(context, rect)
    return
  }
  for (const [index, [px, py]] of outlineOf(kind, rect).entries()) {
    if (index === 0) context.moveTo(px, py)
    else context.lineTo(px, py)
  }
  context.closePath()
}

function traceBubble(context: PaintContext, rect: Box): void {
  const { x, y, w, h } = bubbleOf(rect)
  const radius = Math.min(CORNER, w / 4, h / 4)
  context.moveTo(x + radius, y)
  context.arcTo(x + w, y, x + w, y + h, radius)
  context.arcTo(x + w, y + h, x, y + h, radius)
  for (const [px, py] of tailOf(rect)) context.lineTo(px, py)
  context.arcTo(x, y + h, x, y, radius)
  context.arcTo(x, y, x + w, y, radius)
  context.closePath()
}

/** A shape's words at the largest step at which they fit into its room. */
export function layOutShape(
  kind: ShapeKind,
  text: string,
  rect: Box,
  measure: Measure,
  bold: Measure,
): TextLayout {
  const { w, h } = roomIn(kind, rect)
  return layOutMarkup(text, w, h, measure, bold)
}

export function paintShape(brush: Brush, item: DrawnShape): void {
  const { context, look, scale, detail } = brush
  const { rect, shape } = item
  const { palette } = look
  traceShape(context, shape.shape, rect)
  if (shape.fill !== null) {
    context.fillStyle = palette.notes[shape.fill]
    context.fill()
  }
  if (detail > 0 || shape.fill === null) {
    context.strokeStyle = palette.ink
    context.lineWidth = Math.max(EDGE, 1 / scale)
    context.lineJoin = 'round'
    context.stroke()
  }
  if (detail === 0 || shape.text === '' || item.written) return
  const room = roomIn(shape.shape, rect)
  item.layout ??= layOutShape(shape.shape, shape.text, rect, brush.noteMeasure, boldRuler(brush))
  const { lines, lineHeight } = item.layout
  const top = room.y + (room.h - lines.length * lineHeight) / 2
  context.fillStyle = shape.fill === null ? palette.ink : palette.inkOnNote
  paintWords(brush, item.layout, room.x, top, room.w)
}
