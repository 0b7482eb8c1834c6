// One sheet as CSV for the programs used here: semicolons, a byte order mark, decimal commas in Lithuanian. A text that
// begins like a formula gets an apostrophe before it.
import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Sheet, SheetCell, SheetKind } from '../base/sheet.ts'
import { isoDate, isoMinute } from '../concept/format.ts'
import type { Language } from '../i18n/language.ts'

const DIGITS: Readonly<Partial<Record<SheetKind, number>>> = { money: 2, share: 1, decimal: 1 }

function written(value: SheetCell, kind: SheetKind, language: Language): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (kind === 'date') return isoDate(value)
  if (kind === 'minute') return isoMinute(value)
  const digits = DIGITS[kind]
  const text = digits === undefined ? String(value) : value.toFixed(digits)
  return language === 'lt' ? text.replace('.', ',') : text
}

/** The file's text, with the mark by which spreadsheets know UTF-8. */
export function renderCsv({ columns, rows }: Sheet, language: Language): string {
  const table = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ kind }, index) => written(row[index] ?? null, kind, language))),
  ]
  return stringify(table, {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
