// Paints shapes, texts and connectors.
import type { Brush } from './brush.ts'
import type { DrawnConnector, DrawnShape, DrawnText } from './drawn.ts'

export function paintShape({ context, look }: Brush, { rect, shape }: DrawnShape): void {
  context.lineWidth = 2
  context.strokeStyle = look.palette.ink
  if (shape.fill) {
    context.fillStyle = look.palette.notes[shape.fill]
    context.fillRect(rect.x, rect.y, rect.w, rect.h)
  }
  context.strokeRect(rect.x, rect.y, rect.w, rect.h)
}

export function paintText({ context, look }: Brush, { rect, text, fontSize }: DrawnText): void {
  context.fillStyle = look.palette.ink
  context.font = `${fontSize}px ${look.palette.noteFont}`
  context.fillText(text.text, rect.x, rect.y + fontSize)
}

export function paintConnector({ context, look }: Brush, { from, to }: DrawnConnector): void {
  context.strokeStyle = look.palette.ink
  context.lineWidth = 2
  context.beginPath()
  context.moveTo(from[0], from[1])
  context.lineTo(to[0], to[1])
  context.stroke()
}
