// Paints a cluster: one soft patch under its notes, and its sentence above them.
import { grown } from '../../shared/base/geometry.ts'
import { plainText } from '../../shared/board/markup.ts'
import { type Brush, detailAt, roundedBox } from './brush.ts'
import type { DrawnCluster, DrawnTitle } from './drawn.ts'
import { layOutText } from './text-layout.ts'

const EDGE = 1.25
const TITLE_STEPS: readonly number[] = [15, 14, 13, 12, 11]

/** Fills every part with the edge first and the inside second, so that touching parts become one outline. */
export function paintCluster(brush: Brush, item: DrawnCluster): void {
  const { context, look, scale } = brush
  const edge = Math.max(EDGE, 1 / scale)
  for (const [colour, shrink] of [
    [look.palette.lineStrong, 0],
    [look.palette.sheet, -edge],
  ] as const) {
    context.fillStyle = colour
    context.beginPath()
    for (const part of item.parts) {
      const { x, y, w, h } = grown(part, shrink)
      context.roundRect(x, y, w, h, 6)
    }
    context.fill()
  }
}

export function paintTitle(brush: Brush, item: DrawnTitle): void {
  const { context, look, scale } = brush
  const { palette } = look
  const { x, y, w, h } = item.box
  if (detailAt(14, scale, false) < 2) return
  roundedBox(context, x, y, w, h, 6)
  context.fillStyle = palette.sheet
  context.fill()
  context.strokeStyle = palette.lineStrong
  context.lineWidth = Math.max(EDGE, 1 / scale)
  context.stroke()
  const { lines, size, lineHeight } = layOutText(
    plainText(item.cluster.title),
    w - 18,
    h - 4,
    brush.interfaceMeasure,
    TITLE_STEPS,
  )
  const top = y + (h - lines.length * lineHeight) / 2
  context.fillStyle = palette.ink
  context.font = `600 ${size}px ${palette.interfaceFont}`
  for (const [index, line] of lines.entries()) {
    context.fillText(line.text, x + 9, top + index * lineHeight + size * 0.94)
  }
}
