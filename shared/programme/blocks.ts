// Blocks of the programme report, of which its sections are made.
import type { Block, ComposedColumn, ComposedField } from '../concept/composed.ts'
import { printed } from '../concept/format.ts'
import type { Shown } from './guard.ts'
import type { Reporting } from './reporting.ts'
import { type ReportWord, reportWord } from './words.ts'

export type Cells = readonly (string | number)[]

/** A number as printed where it may be shown. */
export function shownText(shown: Shown): string {
  return shown === null ? '< 3' : String(shown)
}

/** A paragraph. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text, sources: [] }
}

/** A table with its headings; the columns of `right` are numbers. */
export function table(
  { language }: Reporting,
  headings: readonly (ReportWord | { readonly text: string })[],
  rows: readonly Cells[],
  options: { readonly right?: readonly number[]; readonly caption?: string; readonly total?: boolean } = {},
): Block {
  const { right = [], caption = '', total = false } = options
  const columns = headings.map(
    (heading, index): ComposedColumn => ({
      id: `c${index}`,
      label: typeof heading === 'string' ? reportWord(heading, language) : heading.text,
      align: right.includes(index) ? 'right' : 'left',
    }),
  )
  return {
    kind: 'table',
    caption,
    columns,
    rows: rows.map((cells, index) => ({
      cells: cells.map((cell) => printed(String(cell), language)),
      sources: [],
      total: total && index === rows.length - 1,
    })),
  }
}

/** A field of the document, with blocks of its own. */
export function field(id: string, label: string, blocks: readonly Block[]): ComposedField {
  return { id, label, level: 'O', status: 'computed', blocks, sources: [] }
}
