// Paints ink: pen and highlighter strokes.
import type { Brush } from './brush.ts'
import type { DrawnStroke } from './drawn.ts'

export function paintStroke({ context, look }: Brush, { rect, stroke }: DrawnStroke): void {
  const [kx, ky] = [rect.w / stroke.extent[0] / 10, rect.h / stroke.extent[1] / 10]
  context.strokeStyle = look.palette.ink
  context.lineWidth = stroke.width
  context.beginPath()
  for (let index = 0; index + 1 < stroke.points.length; index += 3) {
    context.lineTo(rect.x + (stroke.points[index] ?? 0) * kx, rect.y + (stroke.points[index + 1] ?? 0) * ky)
  }
  context.stroke()
}
