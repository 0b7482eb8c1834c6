// Rows of text from what was pasted or chosen: a table of HTML, cells separated by tabs or signs, or plain lines. A cell
// is a text, whatever it looks like: no formula is ever worked out.
import Papa from 'papaparse'
import { LIMITS } from '../../../shared/base/limits.ts'
import { hasParagraphs, type Pieces, piecesOf } from './split-text.ts'

/** More columns than this are no list of notes. */
const COLUMNS = 40

export const SEPARATORS = ['\t', ';', ',', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

export interface Table {
  readonly rows: readonly (readonly string[])[]
  /** Whether it is longer than what is read. */
  readonly cut: boolean
  /** Whether it is a plain text, whose lines are the rows. */
  readonly plain: boolean
  /** Whether a plain text could also be read by paragraphs. */
  readonly hasParagraphs: boolean
}

/** How a text is read; null: as it looks. */
export interface Reading {
  readonly separator: Separator | 'none' | null
  readonly pieces: Pieces
}

/** What is read. */
export interface Source {
  readonly text: string
  readonly html: string
  /** From a file of cells, where a text by itself would be lines. */
  readonly cells: boolean
}

export function readTable({ text, html, cells }: Source, { separator, pieces }: Reading): Table {
  const table = separator === null && html !== '' ? readHtml(html) : null
  if (table) return table
  const found = separator ?? separatorOf(text, cells)
  if (found !== 'none') return readSeparated(text, found)
  const rows = piecesOf(text, pieces, LIMITS.importRows + 1).map((piece) => [piece])
  return { ...bounded(rows), plain: true, hasParagraphs: hasParagraphs(text) }
}

function bounded(rows: readonly (readonly string[])[]) {
  const cut = rows.length > LIMITS.importRows
  return { rows: cut ? rows.slice(0, LIMITS.importRows) : rows, cut }
}

/** Tabs make a table anywhere; other signs only in a file of cells, and only where they come equally often. */
function separatorOf(text: string, cells: boolean): Separator | 'none' {
  const [first = '', ...others] = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  const countIn = (line: string, sign: string) => line.replace(/"[^"]*"?/g, '').split(sign).length - 1
  if (countIn(first, '\t') > 0 || others.some((line) => countIn(line, '\t') > 0)) return '\t'
  if (!cells) return 'none'
  return SEPARATORS.find((sign) => countIn(first, sign) > 0) ?? 'none'
}

function readSeparated(text: string, separator: Separator): Table {
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: LIMITS.importRows + 1 })
  const rows = data.map((row) => row.slice(0, COLUMNS).map((cell) => cell.normalize('NFC').trim()))
  return { ...bounded(withoutEmptyColumns(rows)), plain: false, hasParagraphs: false }
}

/** The largest table of a page; null when there is none. */
function readHtml(html: string): Table | null {
  if (!/<table[\s>]/i.test(html)) return null
  const page = new DOMParser().parseFromString(html, 'text/html')
  let largest: HTMLTableElement | null = null
  for (const table of page.querySelectorAll('table')) {
    if (table.rows.length > (largest?.rows.length ?? 0)) largest = table
  }
  if (!largest) return null
  for (const br of largest.querySelectorAll('br')) br.replaceWith('\n')
  const rows: string[][] = []
  /** Cells that reach down from above: how many rows more, and their words. */
  const reaching: { left: number; words: string }[] = []
  for (const row of [...largest.rows].slice(0, LIMITS.importRows + 1)) {
    const cells: string[] = []
    const fillFromAbove = () => {
      for (;;) {
        const above = reaching[cells.length]
        if (!above || above.left === 0) return
        above.left -= 1
        cells.push(above.words)
      }
    }
    for (const cell of row.cells) {
      fillFromAbove()
      if (cells.length >= COLUMNS) break
      const words = wordsOf(cell)
      const spans = Math.min(cell.colSpan, COLUMNS - cells.length)
      for (let span = 0; span < spans; span += 1) {
        reaching[cells.length] = { left: cell.rowSpan - 1, words: span === 0 ? words : '' }
        cells.push(span === 0 ? words : '')
      }
    }
    fillFromAbove()
    rows.push(cells)
  }
  return { ...bounded(withoutEmptyColumns(rows)), plain: false, hasParagraphs: false }
}

function wordsOf(cell: HTMLTableCellElement): string {
  return (cell.textContent ?? '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim()
}

/** Rows of one length, without columns that are empty in all of them. */
function withoutEmptyColumns(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const filled = Array.from({ length: width }, (_, column) => rows.some((row) => (row[column] ?? '') !== ''))
  const kept = filled.flatMap((isFilled, column) => (isFilled ? column : []))
  return rows.map((row) => kept.map((column) => row[column] ?? ''))
}
