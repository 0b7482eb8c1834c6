// Where things stand among the outline's lists: names of lists, and neighbours in them. Pure.

export function cellKey(frame: string, cell: string): string {
  return `${frame}/${cell}`
}

/** Where a row stands among the lists: the key of its list, or null. */
export function listHolding(lists: ReadonlyMap<string, readonly string[]>, row: string): string | null {
  for (const [key, ids] of lists) if (ids.includes(row)) return key
  return null
}

/** The row to go to when this one leaves its list: the next, else the one before, else null. */
export function neighbourOf(ids: readonly string[], row: string): string | null {
  const index = ids.indexOf(row)
  if (index < 0) return null
  return ids[index + 1] ?? ids[index - 1] ?? null
}
