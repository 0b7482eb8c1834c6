// What is wrong with a typed cell of a table, so that the page can say it beside the field. The words stay as typed.
import { LIMITS } from '../base/limits.ts'
import { readNumber } from './field.ts'
import { isMoney, numberColumns } from './number-columns.ts'
import { isUnknown } from './words.ts'

export type CellFault = 'notNumber' | 'negative' | 'cents' | 'tooMuch' | 'notDate'

/** Dearer than any concept is, in euros: from here on sums would no longer be exact to the cent. */
const MOST_EUROS = 1_000_000_000

const DATE_COLUMNS: readonly string[] = [
  'funding.table/deadline',
  'milestones.table/due',
  'indicators.table/date',
  'sustainability.commitments/by',
  'locality.facts/date',
]

/** Whether a cell is a day, or words that stand for one ("2026 m. ruduo"). */
export function isDate(field: string, column: string): boolean {
  return DATE_COLUMNS.includes(`${field}/${column}`)
}

/** The year, month and day of a date typed in digits ("2026-04-15", "2026 04 15", "15.04.2026"); null for other words. */
function digitsOf(typed: string): readonly [number, number, number] | null {
  const text = typed.trim().replace(/\s*d\.$/, '')
  const first = /^(\d{4})[-.\s/](\d{1,2})[-.\s/](\d{1,2})\.?$/.exec(text)
  if (first) return [Number(first[1]), Number(first[2]), Number(first[3])]
  const last = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})\.?$/.exec(text)
  return last ? [Number(last[3]), Number(last[2]), Number(last[1])] : null
}

/** The day a cell names in digits, as "2026-04-15"; null when it names none, or one that is in no calendar. */
export function readDay(typed: string): string | null {
  const parts = digitsOf(typed)
  if (!parts) return null
  const [year, month, day] = parts
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/** What is wrong with an amount of money as typed; null when nothing, or nothing is typed. */
export function amountFault(typed: string): CellFault | null {
  if (typed.trim() === '') return null
  const value = readNumber(typed)
  if (value === null) return 'notNumber'
  if (value < 0) return 'negative'
  if (value > MOST_EUROS) return 'tooMuch'
  // "1,200" in the other language's hand would be one euro and twenty cents.
  return /[.,]\d{3,}\D*$/.test(typed) ? 'cents' : null
}

/** What is wrong with a cell; null when nothing. */
export function cellFault(field: string, column: string, typed: string): CellFault | null {
  const text = typed.trim()
  if (text === '' || text.length > LIMITS.conceptText) return null
  if (isDate(field, column)) return digitsOf(text) !== null && readDay(text) === null ? 'notDate' : null
  if (isMoney(field, column)) return amountFault(text)
  if (!numberColumns(field).includes(column)) return null
  if (field === 'indicators.table' && column === 'baseline' && isUnknown(text)) return null
  const value = readNumber(text)
  if (value === null) return 'notNumber'
  return field === 'budget.lines' && value < 0 ? 'negative' : null
}
