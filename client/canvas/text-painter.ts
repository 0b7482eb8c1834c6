// Paints laid out lines in the notes' font: words when they are large enough to read, grey bars otherwise.
import type { Brush } from './brush.ts'
import type { Measure, TextLayout } from './text-layout.ts'

/** Font size bold words are measured at; widths scale with the size. */
const MEASURED_AT = 100
const BOLD = 700

/** Measures bold words in the notes' font. Changes the context's font. */
export function boldRuler({ context, look }: Brush): Measure {
  const font = `${BOLD} ${MEASURED_AT}px ${look.palette.noteFont}`
  return (text) => {
    context.font = font
    return context.measureText(text).width / MEASURED_AT
  }
}

/**
 * Paints lines with their top left corner at a point, in the fill in force.
 *
 * @param middle board units within which each line is centred; null sets them flush left
 */
export function paintLines(
  brush: Brush,
  { lines, size, lineHeight }: TextLayout,
  x: number,
  y: number,
  middle: number | null = null,
): void {
  const { context, look } = brush
  if (brush.detail < 2) {
    context.fillStyle = 'rgba(31, 31, 31, 0.3)'
    for (const [index, { width, runs }] of lines.entries()) {
      const from = runs?.[0]?.x ?? 0
      const left = x + from + (middle === null ? 0 : (middle - width) / 2)
      context.fillRect(left, y + index * lineHeight + size * 0.4, width - from, size * 0.5)
    }
    return
  }
  const plain = `${size}px ${look.palette.noteFont}`
  context.font = plain
  const first = y + size * brush.noteBaseline
  for (const [index, { text, width, runs }] of lines.entries()) {
    const left = x + (middle === null ? 0 : (middle - width) / 2)
    const base = first + index * lineHeight
    if (runs === null) {
      context.fillText(text, left, base)
      continue
    }
    for (const run of runs) {
      context.font = run.bold ? `${BOLD} ${plain}` : plain
      context.fillText(run.text, left + run.x, base)
    }
    context.font = plain
  }
}
