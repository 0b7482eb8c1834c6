// A snapshot that is sure to hold what it takes the place of. Where several servers write, the one that compacts has
// not always seen what it would delete: another's rows, another's snapshot. Knows, like the history, that bytes are Yjs.
import * as Y from 'yjs'

export interface FoldRow {
  readonly sequence: number
  readonly bytes: Uint8Array
}

export interface Fold {
  readonly snapshot: Uint8Array
  /** Whether anything was added that was not in it: whoever made it has to hear of that too. */
  readonly isMore: boolean
  /** The rows that are in it: only these may go. */
  readonly covered: readonly number[]
}

/**
 * Adds an older snapshot (V2) and rows to a snapshot.
 *
 * @returns null when Yjs cannot read the snapshot: then whoever made it is taken at their word
 */
export function foldSnapshot(
  snapshot: Uint8Array,
  older: Uint8Array | null,
  rows: readonly FoldRow[],
): Fold | null {
  const doc = new Y.Doc({ gc: true })
  const attempt = (apply: () => void) => {
    try {
      apply()
      return true
    } catch {
      return false
    }
  }
  try {
    if (!attempt(() => Y.applyUpdateV2(doc, snapshot))) return null
    const covered: number[] = []
    const early = doc.store.pendingStructs
    let isMore = false
    doc.on('update', () => {
      isMore = true
    })
    doc.transact(() => {
      if (older !== null) attempt(() => Y.applyUpdateV2(doc, older))
      for (const { sequence, bytes } of rows)
        if (attempt(() => Y.applyUpdate(doc, bytes))) covered.push(sequence)
    })
    // What builds on something that has not come raises no event and is kept all the same.
    isMore ||= doc.store.pendingStructs !== early
    return { snapshot: isMore ? Y.encodeStateAsUpdateV2(doc) : snapshot, isMore, covered }
  } finally {
    doc.destroy()
  }
}
