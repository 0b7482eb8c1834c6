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
import { codesColumn, columnWidths } from './table-widths.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9B0A2' } as const
const PADDING = { top: 50, bottom: 50, left: 80, right: 80 } as const

/** The width of a letter of the table's 9.5 points, twentieths of a point: between regular and bold. */
const LETTER = 112

/**
 * @param width of the text area, twentieths of a point
 */
export function tableOf(block: TableBlock, width: number, language: Language): Table {
  const padding = PADDING.left + PADDING.right
  const widths = columnWidths(block, { width, letter: LETTER, padding })
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
  const marked = codesColumn(columns, widths)
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) => {
      const text = row.cells[index] ?? ''
      const runs = runsOf(text, language, row.total ? { bold: true } : {})
      const codes = index === marked ? sourceRuns(row.sources, text !== '') : []
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
