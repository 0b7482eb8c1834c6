// The history of a document: rows of its log that a snapshot covers, merged to one a minute and author. The only place
// in a store that knows the bytes are Yjs updates; what cannot be merged is kept as it is.
import { convertUpdateFormatV2ToV1, mergeUpdates } from 'yjs'

/** What was appended by one author at one moment, or within one minute once it is history. */
export interface HistoryRow {
  /** When it was committed, ms since 1970; of merged rows, when the last of them was. */
  readonly at: number
  /** A person's id, `role:<role>`, or null for the server itself. */
  readonly author: string | null
  /** A Yjs update, V1. */
  readonly bytes: Uint8Array
}

/** A row of the log with its place in it. */
export interface SequencedRow extends HistoryRow {
  readonly sequence: number
}

const MINUTE_MS = 60_000

/** Merging grows faster than its number of updates: so many at once, then what came of them. */
const MERGED_AT_ONCE = 16

/** Bytes from which an update stays as it is: merging would save next to nothing, and takes several times its memory. */
export const HEAVY_BYTES = 8 * 1024

function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  let merged = [...updates]
  while (merged.length > 1) {
    const next: Uint8Array[] = []
    for (let start = 0; start < merged.length; start += MERGED_AT_ONCE) {
      const group = merged.slice(start, start + MERGED_AT_ONCE)
      next.push(mergeUpdates(group))
    }
    merged = next
  }
  return merged[0] ?? new Uint8Array()
}

/**
 * Merges rows to one a minute and author, in the order of the last row of each.
 *
 * Heavy rows, and rows that Yjs cannot merge, stay as they are.
 */
export function mergeByMinute(rows: readonly SequencedRow[]): SequencedRow[] {
  const groups = new Map<string, SequencedRow[]>()
  for (const row of rows) {
    if (row.bytes.byteLength >= HEAVY_BYTES) {
      groups.set(String(row.sequence), [row])
      continue
    }
    const key = JSON.stringify([Math.floor(row.at / MINUTE_MS), row.author])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].flatMap(mergeGroup).sort((one, other) => one.sequence - other.sequence)
}

function mergeGroup(group: readonly SequencedRow[]): readonly SequencedRow[] {
  const last = group.at(-1)
  if (last === undefined || group.length === 1) return group
  try {
    return [{ ...last, bytes: mergeAll(group.map(({ bytes }) => bytes)) }]
  } catch {
    return group
  }
}

/** A snapshot (V2) as a row of history; null when Yjs cannot read it. */
export function updateOf(snapshot: Uint8Array): Uint8Array | null {
  try {
    return convertUpdateFormatV2ToV1(snapshot)
  } catch {
    return null
  }
}
