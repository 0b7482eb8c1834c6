// A table of the document in DOCX: widths that follow the words, a header row that repeats on every page, no merged
// cells.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block, ComposedColumn, ComposedRow } from '../concept/composed.ts'
import type { Language } from '../i18n/language.ts'
import { runsOf, sourceRuns } from './docx-text.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9B0A2' } as const
const PADDING = { top: 50, bottom: 50, left: 80, right: 80 } as const

/** Characters beyond which a text gives its column no more room: it wraps. */
const WIDEST = 120

/** The width of a letter of the table's 9.5 points, twentieths of a point: between regular and bold. */
const LETTER = 112

/** Characters beyond which a word may break. */
const LONGEST_WORD = 17

/** Words of this many characters never break: codes, amounts, dates. */
const SHORTEST_CAP = 8

/**
 * @param width of the text area, twentieths of a point
 */
export function tableOf(block: TableBlock, width: number, language: Language): Table {
  const widths = widthsOf(block, width)
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.columns.map((column, index) =>
          cell(column, widths[index] ?? 0, [...runsOf(column.label, language, { bold: true })], 'EFE9DF'),
        ),
      }),
      ...block.rows.map((row) => bodyRow(row, block.columns, widths, language)),
    ],
  })
}

function bodyRow(
  row: ComposedRow,
  columns: readonly ComposedColumn[],
  widths: readonly number[],
  language: Language,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) => {
      const text = row.cells[index] ?? ''
      const runs = runsOf(text, language, row.total ? { bold: true } : {})
      const last = index === columns.length - 1
      const marked = last && row.sources.length > 0 && column.align === 'left'
      const inFirst = index === 0 && row.sources.length > 0 && columns.at(-1)?.align === 'right'
      const codes = marked || inFirst ? sourceRuns(row.sources, text !== '') : []
      return cell(column, widths[index] ?? 0, [...runs, ...codes], row.total ? 'F7F3EC' : undefined)
    }),
  })
}

function cell(
  column: ComposedColumn,
  width: number,
  children: readonly ParagraphChild[],
  fill: string | undefined,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: PADDING,
    verticalAlign: VerticalAlign.TOP,
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: column.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children,
      }),
    ],
  })
}

/** Room that columns may take for their words alone, of the whole width; the rest goes to those with much text. */
const WORDS_SHARE = 0.8

/**
 * Every column is as wide as its longest word needs, so that no word and no amount breaks; the rest follows the text.
 * Where there are too many columns for that, the longest words give way first.
 */
function widthsOf({ columns, rows }: TableBlock, width: number): readonly number[] {
  const texts = columns.map(({ label }, index) => [label, ...rows.map(({ cells }) => cells[index] ?? '')])
  // A non-breaking space joins, so only the ordinary one parts words.
  const longest = texts.map((column) =>
    Math.max(...column.flatMap((text) => text.split(/[ \n]+/)).map(({ length }) => length), 2),
  )
  const leastWith = (cap: number) =>
    longest.map((letters) => Math.min(letters, cap) * LETTER + PADDING.left + PADDING.right)
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
