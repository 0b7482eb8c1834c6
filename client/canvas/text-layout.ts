// Lines of a text in a box, at the largest size step that fits. Pure: the font is a measuring function.
// The note's textarea uses the same font, width and line height, so both break at the same words.

/** Width of a text at font size 1. */
export type Measure = (text: string) => number

/** A part of a line in one weight. */
export interface TextRun {
  readonly text: string
  readonly bold: boolean
  /** From the line's left edge, board units. */
  readonly x: number
}

export interface TextLine {
  readonly text: string
  /** Board units. */
  readonly width: number
  /** null when all of it is plain and begins at the left edge, as most lines do. */
  readonly runs: readonly TextRun[] | null
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
export const NOTE_STEPS: readonly number[] = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7]

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

/** A word and its width at font size 1. */
export interface Word {
  readonly text: string
  readonly width: number
}

/** How words too long for a line are taken apart, and their signs put together again. */
export interface Joints<W extends Word> {
  signsOf(word: W): readonly W[]
  join(signs: readonly W[]): W
}

/** Shares words out among lines no wider than `room` (board units) at one font size. */
export function breakWords<W extends Word>(
  words: readonly W[],
  room: number,
  size: number,
  space: number,
  joints: Joints<W>,
): readonly (readonly W[])[] {
  const lines: W[][] = []
  const gap = space * size
  let line: W[] = []
  let width = 0
  for (const [index, word] of words.entries()) {
    const wide = word.width * size
    if (index > 0 && width + gap + wide <= room) {
      line.push(word)
      width += gap + wide
      continue
    }
    if (index > 0) lines.push(line)
    line = [word]
    width = wide
    if (wide <= room) continue
    // A word longer than the line breaks anywhere, as `overflow-wrap: anywhere` does.
    let part: W[] = []
    width = 0
    for (const sign of joints.signsOf(word)) {
      if (part.length > 0 && width + sign.width * size > room) {
        lines.push([joints.join(part)])
        part = []
        width = 0
      }
      part.push(sign)
      width += sign.width * size
    }
    line = [joints.join(part)]
  }
  lines.push(line)
  return lines
}

/** A text that can be broken at any size. All widths are at font size 1. */
export interface Breakable {
  /** Of the widest word. */
  readonly widest: number
  /** Lines it takes at least at a size: what cannot fit need not be broken to know. */
  leastLines(size: number): number
  linesAt(size: number): readonly TextLine[]
  /** A last line with an ellipsis at its end, no wider than the room. */
  ending(line: TextLine, size: number): TextLine
}

/** The largest step at which a text fits with its words whole; else with words broken; else cut at the smallest. */
export function fitLines(
  text: Breakable,
  width: number,
  height: number,
  steps: readonly number[],
): TextLayout | null {
  const fits = (size: number, count: number) => count * size * LINE_HEIGHT <= height
  const keepsWords = (size: number) => size >= WHOLE_WORDS && text.widest * size <= width
  const attempts = [
    ...steps.filter(keepsWords),
    ...steps.filter((size) => size <= BROKEN_FROM && !keepsWords(size)),
  ]
  for (const size of attempts) {
    if (!fits(size, text.leastLines(size))) continue
    const lines = text.linesAt(size)
    if (fits(size, lines.length)) return { size, lineHeight: size * LINE_HEIGHT, lines, cut: false }
  }
  const size = attempts.at(-1)
  return size === undefined ? null : cutTo(text, size, height)
}

function cutTo(text: Breakable, size: number, height: number): TextLayout {
  const lineHeight = size * LINE_HEIGHT
  const lines = text.linesAt(size)
  const room = Math.max(1, Math.floor(height / lineHeight))
  const last = lines[room - 1]
  if (lines.length <= room || !last) return { size, lineHeight, lines, cut: false }
  return { size, lineHeight, lines: [...lines.slice(0, room - 1), text.ending(last, size)], cut: true }
}

class PlainText implements Breakable {
  readonly widest: number
  readonly #room: number
  readonly #measure: Measure
  readonly #space: number
  readonly #paragraphs: readonly (readonly Word[])[]
  readonly #widths: readonly number[]

  constructor(text: string, room: number, measure: Measure) {
    this.#room = room
    this.#measure = measure
    this.#space = measure(' ')
    this.#paragraphs = text
      .split('\n')
      .map((line) => line.split(' ').map((word) => ({ text: word, width: measure(word) })))
    this.#widths = this.#paragraphs.map((words) => paragraphWidth(words, this.#space))
    this.widest = widestOf(this.#paragraphs.flat())
  }

  leastLines(size: number): number {
    return this.#widths.reduce((sum, width) => sum + leastLines(width, this.#room, size, this.#space), 0)
  }

  linesAt(size: number): readonly TextLine[] {
    return this.#paragraphs.flatMap((words) =>
      breakWords(words, this.#room, size, this.#space, this).map((line) => ({
        text: line.length === 1 ? (line[0]?.text ?? '') : line.map((word) => word.text).join(' '),
        width: paragraphWidth(line, this.#space) * size,
        runs: null,
      })),
    )
  }

  ending(line: TextLine, size: number): TextLine {
    let { text } = line
    while (text !== '' && this.#measure(`${text}…`) * size > this.#room) text = text.slice(0, -1).trimEnd()
    const words = `${text}…`
    return { text: words, width: this.#measure(words) * size, runs: null }
  }

  signsOf(word: Word): readonly Word[] {
    return [...word.text].map((sign) => ({ text: sign, width: this.#measure(sign) }))
  }

  join(signs: readonly Word[]): Word {
    return {
      text: signs.map(({ text }) => text).join(''),
      width: signs.reduce((sum, { width }) => sum + width, 0),
    }
  }
}

/** Words of one line beside each other, at font size 1. */
export function paragraphWidth(words: readonly Word[], space: number): number {
  return words.reduce((sum, { width }) => sum + width, (words.length - 1) * space)
}

/** Lines a paragraph takes at least: every line but the last has a space less to hold. */
export function leastLines(width: number, room: number, size: number, space: number): number {
  return Math.max(1, Math.ceil((width * size) / (room + space * size) - 1e-6))
}

export function widestOf(words: readonly Word[]): number {
  return words.reduce((widest, { width }) => Math.max(widest, width), 0)
}

/** Breaks a text into lines no wider than `room` (board units) at one font size. */
export function breakLines(text: string, room: number, size: number, measure: Measure): readonly TextLine[] {
  return new PlainText(text, room, measure).linesAt(size)
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
  const layout = fitLines(new PlainText(text, width, measure), width, height, steps)
  return layout ?? { size: 0, lineHeight: 0, lines: [], cut: text !== '' }
}
