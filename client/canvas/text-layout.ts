// Lines of a text in a box, at the largest size step that fits. Pure: the font is a measuring function.
// The note's textarea uses the same font, width and line height, so both break at the same words.

/** Width of a text at font size 1. */
export type Measure = (text: string) => number

export interface TextLine {
  readonly text: string
  /** Board units. */
  readonly width: number
}

export interface TextLayout {
  /** Font size, board units. */
  readonly size: number
  readonly lineHeight: number
  readonly lines: readonly TextLine[]
  /** The text did not fit even at the smallest step; the last line ends in an ellipsis. */
  readonly cut: boolean
}

/** Room for carons above and ogoneks below. */
export const LINE_HEIGHT = 1.25

/** Font sizes a note tries, largest first, board units. */
const NOTE_STEPS: readonly number[] = [20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7]

/** Sizes from this one up keep words whole; when none of them does, words break, from `BROKEN_FROM` down. */
const WHOLE_WORDS = 11
const BROKEN_FROM = 14

/** Remembers words' widths: they repeat, so a board of thousands of notes measures a few hundred words. */
export function rememberWidths(measure: Measure): Measure {
  const widths = new Map<string, number>()
  return (word) => {
    let width = widths.get(word)
    if (width === undefined) {
      width = measure(word)
      widths.set(word, width)
    }
    return width
  }
}

/** Breaks a text into lines no wider than `room` (board units) at one font size. */
export function breakLines(text: string, room: number, size: number, measure: Measure): readonly TextLine[] {
  const lines: TextLine[] = []
  const space = measure(' ') * size
  for (const paragraph of text.split('\n')) {
    let line = ''
    let width = 0
    const end = () => {
      lines.push({ text: line, width })
      line = ''
      width = 0
    }
    for (const [index, word] of paragraph.split(' ').entries()) {
      const wordWidth = measure(word) * size
      if (index > 0 && width + space + wordWidth <= room) {
        line += ` ${word}`
        width += space + wordWidth
        continue
      }
      if (index > 0) end()
      if (wordWidth <= room) {
        line = word
        width = wordWidth
        continue
      }
      // A word longer than the line breaks anywhere, as `overflow-wrap: anywhere` does.
      for (const sign of word) {
        const signWidth = measure(sign) * size
        if (line !== '' && width + signWidth > room) end()
        line += sign
        width += signWidth
      }
    }
    end()
  }
  return lines
}

/** Whether every word stays whole at this size. */
function wordsFit(text: string, room: number, size: number, measure: Measure): boolean {
  return text.split(/[ \n]/).every((word) => measure(word) * size <= room)
}

/**
 * The text at the largest step at which it fits into the box with its words whole; long words are broken only when that
 * would make everything too small to read.
 */
export function layOutText(
  text: string,
  width: number,
  height: number,
  measure: Measure,
  steps: readonly number[] = NOTE_STEPS,
): TextLayout {
  let last: TextLayout | null = null
  const attempts = [
    ...steps.filter((size) => size >= WHOLE_WORDS).map((size) => ({ size, whole: true })),
    ...steps.filter((size) => size <= BROKEN_FROM).map((size) => ({ size, whole: false })),
  ]
  for (const { size, whole } of attempts) {
    if (whole && !wordsFit(text, width, size, measure)) continue
    const lines = breakLines(text, width, size, measure)
    const lineHeight = size * LINE_HEIGHT
    last = { size, lineHeight, lines, cut: false }
    if (lines.length * lineHeight <= height) return last
  }
  return last ? cutTo(last, width, height, measure) : { size: 0, lineHeight: 0, lines: [], cut: text !== '' }
}

function cutTo(layout: TextLayout, width: number, height: number, measure: Measure): TextLayout {
  const room = Math.max(1, Math.floor(height / layout.lineHeight))
  if (layout.lines.length <= room) return layout
  const kept = layout.lines.slice(0, room)
  const final = kept.pop()
  let text = final?.text ?? ''
  while (text !== '' && measure(`${text}…`) * layout.size > width) text = text.slice(0, -1).trimEnd()
  const ending = `${text}…`
  return { ...layout, lines: [...kept, { text: ending, width: measure(ending) * layout.size }], cut: true }
}
