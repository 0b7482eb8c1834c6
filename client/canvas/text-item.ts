// A text without paper: how its words break, how large it is with them, and how it is painted.
import type { Size } from '../../shared/base/geometry.ts'
import type { Brush } from './brush.ts'
import type { DrawnText } from './drawn.ts'
import { breakLines, LINE_HEIGHT, type Measure, type TextLayout } from './text-layout.ts'
import { paintWords } from './words-painter.ts'

/** Font size of a new text, board units. */
export const TEXT_SIZE = 24
/** A text that grows while it is typed breaks its lines from here, in widths of its letters. */
const WIDEST = 24
/** A growing text's width goes up in these steps, so that not every letter is a new size, board units. */
const STEP = 8
/** A little air, because the browser's field breaks lines a hair earlier than measured. */
const AIR = 2

export function layOutTextItem(text: string, width: number, fontSize: number, measure: Measure): TextLayout {
  const lines = breakLines(text, Math.max(1, width - AIR), fontSize, measure)
  return { size: fontSize, lineHeight: fontSize * LINE_HEIGHT, lines, cut: false }
}

/** The size of a text that is as wide as its longest line, up to a readable width. */
export function grownSize(text: string, fontSize: number, measure: Measure): Size {
  const widest = WIDEST * fontSize
  const longest = Math.max(
    ...breakLines(text, Number.MAX_SAFE_INTEGER, fontSize, measure).map(({ width }) => width),
  )
  const width = Math.min(widest, Math.ceil((longest + AIR) / STEP) * STEP)
  return fittedSize(text, Math.max(STEP, fontSize, width), fontSize, measure)
}

/** The size of a text of a given width: as high as its lines. */
export function fittedSize(text: string, width: number, fontSize: number, measure: Measure): Size {
  const { lines, lineHeight } = layOutTextItem(text, width, fontSize, measure)
  return [width, Math.max(1, lines.length) * lineHeight]
}

export function paintText(brush: Brush, item: DrawnText): void {
  const { rect, text, fontSize } = item
  item.layout ??= layOutTextItem(text.text, rect.w, fontSize, brush.noteMeasure)
  brush.context.fillStyle = brush.look.palette.ink
  paintWords(brush, item.layout, rect.x, rect.y, null)
}
