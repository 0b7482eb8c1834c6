// A text without paper: how its words break, how large it is with them, and how it is painted.
import type { Size } from '../../shared/base/geometry.ts'
import { hasMarkup } from '../../shared/board/markup.ts'
import type { Brush } from './brush.ts'
import type { DrawnText } from './drawn.ts'
import { layOutMarkup } from './markup-layout.ts'
import { breakLines, LINE_HEIGHT, type Measure, type TextLayout } from './text-layout.ts'
import { boldRuler } from './text-painter.ts'
import { paintWords } from './words-painter.ts'

/** Font size of a new text, board units. */
export const TEXT_SIZE = 24
/** How much wider bold words are than plain ones, at most. */
const BOLDER = 1.1
/** A text that grows while it is typed breaks its lines from here, in widths of its letters. */
const WIDEST = 24
/** A growing text's width goes up in these steps, so that not every letter is a new size, board units. */
const STEP = 8
/** A little air, because the browser's field breaks lines a hair earlier than measured. */
const AIR = 2

/** Lines of a text no wider than it is; with bold words and lists when they can be set without breaking a word. */
export function layOutTextItem(
  text: string,
  width: number,
  fontSize: number,
  plain: Measure,
  bold: Measure,
): TextLayout {
  const room = Math.max(1, width - AIR)
  if (hasMarkup(text)) {
    const marked = layOutMarkup(text, room, Number.MAX_SAFE_INTEGER, plain, bold, [fontSize])
    if (marked.lines.length > 0) return marked
  }
  const lines = breakLines(text, room, fontSize, plain)
  return { size: fontSize, lineHeight: fontSize * LINE_HEIGHT, lines, cut: false }
}

/** Bold words are a little wider; a size is reckoned before there is anything to paint with. */
function bolder(plain: Measure): Measure {
  return (text) => plain(text) * BOLDER
}

/** How wide a growing text becomes at most, board units. */
export function widestText(fontSize: number): number {
  return WIDEST * fontSize
}

/** The size of a text that is as wide as its longest line, up to a readable width. */
export function grownSize(text: string, fontSize: number, measure: Measure): Size {
  const { lines } = layOutTextItem(text, Number.MAX_SAFE_INTEGER, fontSize, measure, bolder(measure))
  const longest = Math.max(0, ...lines.map(({ width }) => width))
  const width = Math.min(widestText(fontSize), Math.ceil((longest + AIR) / STEP) * STEP)
  return fittedSize(text, Math.max(STEP, Math.ceil(fontSize), width), fontSize, measure)
}

/** The size of a text of a given width: as high as its lines. */
export function fittedSize(text: string, width: number, fontSize: number, measure: Measure): Size {
  const { lines, lineHeight } = layOutTextItem(text, width, fontSize, measure, bolder(measure))
  return [width, Math.max(1, lines.length) * lineHeight]
}

export function paintText(brush: Brush, item: DrawnText): void {
  const { rect, text, fontSize } = item
  item.layout ??= layOutTextItem(text.text, rect.w, fontSize, brush.noteMeasure, boldRuler(brush))
  brush.context.fillStyle = brush.look.palette.ink
  paintWords(brush, item.layout, rect.x, rect.y, null)
}
