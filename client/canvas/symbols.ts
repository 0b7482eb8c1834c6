// Small signs drawn with a pen, where a letter of a font would not be the same everywhere.
import type { PaintContext } from './brush.ts'

/** A closed eye: seen by its author alone. @param size its width; the middle is given, board units */
export function paintClosedEye(context: PaintContext, x: number, y: number, size: number, ink: string): void {
  const r = size / 2
  context.save()
  context.strokeStyle = ink
  context.lineWidth = size / 11
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(x - r, y - r * 0.3)
  context.quadraticCurveTo(x, y + r * 0.75, x + r, y - r * 0.3)
  for (const [from, to] of [
    [-0.62, -0.86],
    [-0.22, -0.3],
    [0.22, 0.3],
    [0.62, 0.86],
  ] as const) {
    const isOuter = Math.abs(from) > 0.5
    context.moveTo(x + r * from, y + r * (isOuter ? 0.06 : 0.2))
    context.lineTo(x + r * to, y + r * (isOuter ? 0.4 : 0.62))
  }
  context.stroke()
  context.restore()
}
