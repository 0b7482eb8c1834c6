// Paints laid out words on whatever ground there is: as they are, or as bars of their own colour when too small to read.
import { type Brush, detailAt } from './brush.ts'
import type { TextLayout } from './text-layout.ts'
import { paintLines } from './text-painter.ts'

/** How strongly a bar stands for words, 0 to 1. */
const BAR = 0.35

/**
 * Paints lines with their top left corner at a point, in the fill in force.
 *
 * @param middle board units within which each line is centred; null sets them flush left
 */
export function paintWords(
  brush: Brush,
  layout: TextLayout,
  x: number,
  y: number,
  middle: number | null,
): void {
  const { context, scale, fast } = brush
  const { lines, size, lineHeight } = layout
  const detail = detailAt(size, scale, fast)
  if (detail === 2) {
    paintLines({ ...brush, detail }, layout, x, y, middle)
    return
  }
  if (detail === 0) return
  context.globalAlpha = BAR
  for (const [index, { width }] of lines.entries()) {
    const left = x + (middle === null ? 0 : (middle - width) / 2)
    context.fillRect(left, y + index * lineHeight + size * 0.4, width, size * 0.5)
  }
  context.globalAlpha = 1
}
