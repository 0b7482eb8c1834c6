// Lines of a text with bold words and lists: like plain lines, with runs of two weights and hanging indents.
// A text without either takes the plain way and costs what it cost before.
import { hasMarkup, parseMarkup, type Run } from '../../shared/board/markup.ts'
import {
  type Breakable,
  breakWords,
  fitLines,
  layOutText,
  leastLines,
  type Measure,
  NOTE_STEPS,
  paragraphWidth,
  type TextLayout,
  type TextLine,
  type TextRun,
  type Word,
  widestOf,
} from './text-layout.ts'

const BULLET = '•'
/** Between a list's marker and its words, at font size 1. */
const MARKER_GAP = 0.34

interface MarkedWord extends Word {
  readonly runs: readonly Run[]
}

interface Paragraph {
  readonly words: readonly MarkedWord[]
  readonly marker: string | null
  readonly width: number
}

/** Joins neighbours of one weight. */
function merged(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.bold === run.bold) joined[joined.length - 1] = { text: last.text + run.text, bold: run.bold }
    else joined.push(run)
  }
  return joined
}

class MarkedText implements Breakable {
  readonly widest: number
  readonly #room: number
  readonly #plain: Measure
  readonly #bold: Measure
  readonly #space: number
  readonly #indent: number
  readonly #paragraphs: readonly Paragraph[]

  constructor(text: string, room: number, plain: Measure, bold: Measure) {
    this.#room = room
    this.#plain = plain
    this.#bold = bold
    this.#space = plain(' ')
    this.#paragraphs = parseMarkup(text).map(({ list, runs }) => {
      const words = this.#wordsOf(runs)
      const marker = list === null ? null : list === 'bullet' ? BULLET : `${list}.`
      return { words, marker, width: paragraphWidth(words, this.#space) }
    })
    const markers = this.#paragraphs.map(({ marker }) => (marker === null ? 0 : plain(marker)))
    this.#indent = Math.max(...markers) + MARKER_GAP
    this.widest = Math.max(
      ...this.#paragraphs.map(({ words, marker }) => widestOf(words) + (marker === null ? 0 : this.#indent)),
    )
  }

  leastLines(size: number): number {
    return this.#paragraphs.reduce(
      (sum, { width, marker }) => sum + leastLines(width, this.#roomOf(marker, size), size, this.#space),
      0,
    )
  }

  linesAt(size: number): readonly TextLine[] {
    return this.#paragraphs.flatMap(({ words, marker }) =>
      breakWords(words, this.#roomOf(marker, size), size, this.#space, this).map((line, index) => {
        const left = marker === null ? 0 : this.#indent * size
        const shown = this.#place(this.#spaced(line), left, size)
        if (marker === null || index > 0) return shown
        const mark = { text: marker, bold: false, x: 0 }
        return { ...shown, text: `${marker} ${shown.text}`, runs: [mark, ...(shown.runs ?? [])] }
      }),
    )
  }

  ending({ runs }: TextLine, size: number): TextLine {
    const words = runs ?? []
    const left = words[0]?.x ?? 0
    // A marker is the first run and does not take part in shortening.
    const marked = words.length > 1 && words[0]?.x === 0 && (words[1]?.x ?? 0) === this.#indent * size
    const kept = marked ? words.slice(0, 1) : []
    const from = marked ? this.#indent * size : left
    let rest = words.slice(kept.length).map(({ text, bold }): Run => ({ text, bold }))
    for (;;) {
      const last = rest.at(-1)
      const tried = last
        ? [...rest.slice(0, -1), { ...last, text: `${last.text}…` }]
        : [{ text: '…', bold: false }]
      const line = this.#place(tried, from, size)
      if (!last || line.width <= this.#room) {
        const text = [...kept.map((run) => `${run.text} `), line.text].join('')
        return { ...line, text, runs: [...kept, ...(line.runs ?? [])] }
      }
      const shorter = last.text.slice(0, -1).trimEnd()
      rest = shorter === '' ? rest.slice(0, -1) : [...rest.slice(0, -1), { ...last, text: shorter }]
    }
  }

  signsOf({ runs }: MarkedWord): readonly MarkedWord[] {
    return runs.flatMap(({ text, bold }) => [...text].map((sign) => this.#word([{ text: sign, bold }])))
  }

  join(signs: readonly MarkedWord[]): MarkedWord {
    return this.#word(merged(signs.flatMap(({ runs }) => runs)))
  }

  #roomOf(marker: string | null, size: number): number {
    return this.#room - (marker === null ? 0 : this.#indent * size)
  }

  /** Width at font size 1, measured word by word. */
  #widthOf({ text, bold }: Run): number {
    const measure = bold ? this.#bold : this.#plain
    const words = text.split(' ')
    return words.reduce((sum, word) => sum + measure(word), (words.length - 1) * measure(' '))
  }

  #word(runs: readonly Run[]): MarkedWord {
    return {
      text: runs.map(({ text }) => text).join(''),
      width: runs.reduce((sum, run) => sum + this.#widthOf(run), 0),
      runs,
    }
  }

  #wordsOf(runs: readonly Run[]): readonly MarkedWord[] {
    const words: Run[][] = [[]]
    for (const { text, bold } of runs) {
      for (const [index, part] of text.split(' ').entries()) {
        if (index > 0) words.push([])
        if (part !== '') words.at(-1)?.push({ text: part, bold })
      }
    }
    return words.map((word) => this.#word(word))
  }

  /** The words of a line with the spaces between them; a space is bold between bold words only. */
  #spaced(line: readonly MarkedWord[]): readonly Run[] {
    return merged(
      line.flatMap(({ runs }, index) => {
        if (index === 0) return runs
        const bold = (line[index - 1]?.runs.at(-1)?.bold ?? false) && (runs[0]?.bold ?? false)
        return [{ text: ' ', bold }, ...runs]
      }),
    )
  }

  #place(runs: readonly Run[], left: number, size: number): TextLine {
    let x = left
    const placed = runs.map((run): TextRun => {
      const at = x
      x += this.#widthOf(run) * size
      return { ...run, x: at }
    })
    return { text: runs.map(({ text }) => text).join(''), width: x, runs: placed }
  }
}

/** A text with bold words and lists at the largest step at which it fits, as `layOutText` does for a plain one. */
export function layOutMarkup(
  text: string,
  width: number,
  height: number,
  plain: Measure,
  bold: Measure,
  steps: readonly number[] = NOTE_STEPS,
): TextLayout {
  if (!hasMarkup(text)) return layOutText(text, width, height, plain, steps)
  const layout = fitLines(new MarkedText(text, width, plain, bold), width, height, steps)
  return layout ?? { size: 0, lineHeight: 0, lines: [], cut: true }
}
