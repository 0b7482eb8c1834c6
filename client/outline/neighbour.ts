// Where the focus goes when what had it is gone.

/** The note to go to when this one leaves its list: the next, else the one before, else null. */
export function neighbourOf(ids: readonly string[], note: string): string | null {
  const index = ids.indexOf(note)
  if (index < 0) return null
  return ids[index + 1] ?? ids[index - 1] ?? null
}
