// A snapshot that is sure to hold what it takes the place of. Where several servers write, the one that compacts has
// not always seen what it would delete: another's rows, another's snapshot. Knows, like the history, that bytes are Yjs.
import * as Y from 'yjs'

export interface FoldRow {
  readonly sequence: number
  readonly bytes: Uint8Array
}

export interface Fold {
  readonly snapshot: Uint8Array
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
    doc.transact(() => {
      if (older !== null) attempt(() => Y.applyUpdateV2(doc, older))
      for (const { sequence, bytes } of rows)
        if (attempt(() => Y.applyUpdate(doc, bytes))) covered.push(sequence)
    })
    return { snapshot: Y.encodeStateAsUpdateV2(doc), covered }
  } finally {
    doc.destroy()
  }
}
