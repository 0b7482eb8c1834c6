// Bytes from a peer, applied to the document or refused whole. Knows how Yjs holds back what came too early.
import * as Y from 'yjs'

/**
 * What became of a received update.
 *
 * `early`: some of it builds on what has not come. Yjs keeps that part and raises no event for it.
 * `tooMuch`: the document holds back more than it may; nothing of this update is held.
 */
export type Reception = 'applied' | 'early' | 'malformed' | 'tooMuch'

interface Held {
  readonly structs: { readonly missing: Map<number, number>; readonly update: Uint8Array } | null
  readonly deletions: Uint8Array | null
}

/** Applies an update that may be anything. `mostHeld` bounds the bytes the document may hold back. */
export function applyReceived(doc: Y.Doc, update: Uint8Array, origin: unknown, mostHeld: number): Reception {
  const before = heldBy(doc)
  try {
    // Read whole before anything of it is applied: half a good update is a bad one.
    Y.decodeUpdate(update)
    Y.applyUpdate(doc, update, origin)
  } catch {
    hold(doc, before)
    return 'malformed'
  }
  if (!holdsMore(doc, before)) return 'applied'
  const { pendingStructs, pendingDs } = doc.store
  if ((pendingStructs?.update.byteLength ?? 0) + (pendingDs?.byteLength ?? 0) <= mostHeld) return 'early'
  hold(doc, before)
  return 'tooMuch'
}

/** A copy that a later update does not change. */
function heldBy(doc: Y.Doc): Held {
  const { pendingStructs: structs, pendingDs: deletions } = doc.store
  return {
    structs: structs === null ? null : { missing: new Map(structs.missing), update: structs.update },
    deletions,
  }
}

function hold(doc: Y.Doc, { structs, deletions }: Held): void {
  doc.store.pendingStructs = structs === null ? null : { missing: structs.missing, update: structs.update }
  doc.store.pendingDs = deletions
}

function holdsMore(doc: Y.Doc, before: Held): boolean {
  const { pendingStructs: structs, pendingDs: deletions } = doc.store
  if (structs !== null && structs.update !== before.structs?.update) return true
  if (deletions === null) return false
  return before.deletions === null || Buffer.compare(deletions, before.deletions) !== 0
}
