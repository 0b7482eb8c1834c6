// Hides small numbers of people in a table with totals: no shown cell stands for 1 or 2 people, and none that is hidden
// can be had by subtraction along its row or column.

/** Fewest people a number of a breakdown may stand for. */
export const FEWEST_PEOPLE = 3

/** A count, or null where it is too small to be shown. */
export type Shown = number | null

export interface Breakdown {
  readonly rows: readonly (readonly Shown[])[]
  /** Of each row and each column. */
  readonly rowTotals: readonly Shown[]
  readonly columnTotals: readonly Shown[]
  readonly total: Shown
}

/** The numbers as they are, for who may see them all. */
export function openBreakdown(counts: readonly (readonly number[])[], columns: number) {
  const columnTotals = Array.from({ length: columns }, (_, column) =>
    counts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  )
  return {
    rows: counts,
    rowTotals: counts.map((row) => row.reduce((sum, count) => sum + count, 0)),
    columnTotals,
    total: columnTotals.reduce((sum, count) => sum + count, 0),
  }
}

/** The same with what is too small, and what would give it away, hidden. */
export function guardedBreakdown(counts: readonly (readonly number[])[], columns: number): Breakdown {
  const open = openBreakdown(counts, columns)
  // The totals are a row and a column like the others: all lines must be safe.
  const table = [
    ...counts.map((row, index) => [...row, open.rowTotals[index] ?? 0]),
    [...open.columnTotals, open.total],
  ]
  const hidden = table.map((row) => row.map((count) => count > 0 && count < FEWEST_PEOPLE))
  const lines = [
    ...table.map((row, y) => row.map((_, x) => [y, x] as const)),
    ...Array.from({ length: columns + 1 }, (_, x) => table.map((_, y) => [y, x] as const)),
  ]
  const countAt = ([y, x]: readonly [number, number]) => table[y]?.[x] ?? 0
  const isHidden = ([y, x]: readonly [number, number]) => hidden[y]?.[x] ?? false
  const hide = ([y, x]: readonly [number, number]) => {
    const row = hidden[y]
    if (row) row[x] = true
  }
  let changed = true
  while (changed) {
    changed = false
    for (const line of lines) {
      const covered = line.filter(isHidden)
      if (covered.length === 0) continue
      const people = covered.reduce((sum, place) => sum + countAt(place), 0)
      if (covered.length > 1 && people >= FEWEST_PEOPLE) continue
      const [next] = line
        .filter((place) => !isHidden(place) && countAt(place) > 0)
        .sort((a, b) => countAt(a) - countAt(b))
      if (!next) continue
      hide(next)
      changed = true
    }
  }
  const shown = table.map((row, y) => row.map((count, x) => (hidden[y]?.[x] ? null : count)))
  const totals = shown.at(-1) ?? []
  return {
    rows: shown.slice(0, -1).map((row) => row.slice(0, columns)),
    rowTotals: shown.slice(0, -1).map((row) => row[columns] ?? null),
    columnTotals: totals.slice(0, columns),
    total: totals[columns] ?? null,
  }
}
