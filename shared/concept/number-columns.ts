// Which cells of the concept's tables are numbers and which of those are money.

/** Columns whose cells are numbers, by field. */
const NUMBER_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'outreach.table': ['cost'],
  'budget.lines': ['qty', 'price', 'total'],
  'funding.table': ['amount', 'share'],
  'risks.table': ['likelihood', 'impact', 'score'],
  'indicators.table': ['baseline', 'target'],
}

const MONEY_COLUMNS: readonly string[] = [
  'outreach.table/cost',
  'budget.lines/price',
  'budget.lines/total',
  'funding.table/amount',
]

/** Columns of a field whose cells are numbers. */
export function numberColumns(field: string): readonly string[] {
  return NUMBER_COLUMNS[field] ?? []
}

/** Whether a cell is an amount in euros. */
export function isMoney(field: string, column: string): boolean {
  return MONEY_COLUMNS.includes(`${field}/${column}`)
}
