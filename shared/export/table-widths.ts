// How wide the columns of a printed table are: they follow the words in it. In whatever unit the caller measures.
import type { Block } from '../concept/composed.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

export interface TableMeasures {
  readonly width: number
  /** Of a letter of the table's size, between regular and bold. */
  readonly letter: number
  /** Left and right of a cell, together. */
  readonly padding: number
}

/** Characters beyond which a text gives its column no more room: it wraps. */
const WIDEST = 120

/** Characters beyond which a word may break. */
const LONGEST_WORD = 17

/** Words of this many characters never break: codes, amounts, dates. */
const SHORTEST_CAP = 8

/** Room that columns may take for their words alone, of the whole width; the rest goes to those with much text. */
const WORDS_SHARE = 0.8

/**
 * Every column is as wide as its longest word needs, so that no word and no amount breaks; the rest follows the text.
 * Where there are too many columns for that, the longest words give way first. The widths add up to the whole.
 */
export function columnWidths(
  { columns, rows }: Pick<TableBlock, 'columns' | 'rows'>,
  { width, letter, padding }: TableMeasures,
): readonly number[] {
  const texts = columns.map(({ label }, index) => [label, ...rows.map(({ cells }) => cells[index] ?? '')])
  // A non-breaking space joins, so only the ordinary one parts words.
  const longest = texts.map((column) =>
    Math.max(...column.flatMap((text) => text.split(/[ \n]+/)).map(({ length }) => length), 2),
  )
  const leastWith = (cap: number) => longest.map((letters) => Math.min(letters, cap) * letter + padding)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  let cap = LONGEST_WORD
  while (cap > SHORTEST_CAP && sum(leastWith(cap)) > width * WORDS_SHARE) cap -= 1
  const least = leastWith(cap)
  const appetite = texts.map(
    (column) => sum(column.map(({ length }) => Math.min(length, WIDEST))) / column.length,
  )
  const scale = Math.min(1, width / sum(least))
  const spare = Math.max(0, width - sum(least))
  const widths = least.map((value, index) =>
    Math.floor(value * scale + ((appetite[index] ?? 0) / sum(appetite)) * spare),
  )
  widths[widths.length - 1] = (widths.at(-1) ?? 0) + width - sum(widths)
  return widths
}

/** The column whose words are followed by note codes: the last, or where most words are when the last has numbers. */
export function codesColumn(columns: TableBlock['columns'], widths: readonly number[]): number {
  if (columns.at(-1)?.align === 'left') return columns.length - 1
  const worded = columns.map(({ align }, index) => (align === 'left' ? (widths[index] ?? 0) : 0))
  return Math.max(0, worded.indexOf(Math.max(...worded)))
}
