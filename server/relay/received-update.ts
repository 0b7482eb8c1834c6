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
  if (!isReadable(update)) return 'malformed'
  if (!apply(doc, update, origin)) {
    hold(doc, before)
    // What Yjs stumbled over may be what somebody else left waiting. Then that goes, and this is taken.
    if (before.structs === null) return 'malformed'
    hold(doc, { structs: null, deletions: before.deletions })
    if (!apply(doc, update, origin)) {
      hold(doc, before)
      return 'malformed'
    }
  }
  if (!holdsMore(doc, before)) return 'applied'
  const { pendingStructs, pendingDs } = doc.store
  if ((pendingStructs?.update.byteLength ?? 0) + (pendingDs?.byteLength ?? 0) <= mostHeld) return 'early'
  hold(doc, before)
  return 'tooMuch'
}

/**
 * Levels of a plain value inside a value: what Vieta writes has four. Some thousands can still be read here, and exhaust
 * the stack of whoever reads them next.
 */
const MOST_LEVELS = 100

/** Clocks count changes, one for each character typed. Far above them the arithmetic of Yjs loses its way. */
const MOST_CLOCK = 2 ** 32

/** Whether Yjs, having read an update, can also live with it: what it stumbles over later, it stumbles over in midway. */
function isSound({ structs, ds }: ReturnType<typeof Y.decodeUpdate>): boolean {
  if (!structs.every(isSoundStruct)) return false
  // Every writer of Yjs puts higher clients first. Merging takes that for granted, and would lose what others wrote.
  if (structs.some(({ id }, index) => id.client > (structs[index - 1]?.id.client ?? id.client))) return false
  return [...ds.clients.values()].every((deletions) =>
    deletions.every(({ clock, len }) => len > 0 && clock + len <= MOST_CLOCK),
  )
}

function isSoundStruct(struct: Y.Item | Y.GC | Y.Skip): boolean {
  const { id, length } = struct
  if (length <= 0 || id.clock + length > MOST_CLOCK) return false
  if (!(struct instanceof Y.Item)) return true
  // Yjs waits for what an item leans on when it is another client's; its own it takes for granted.
  const leansOn = [struct.origin, struct.rightOrigin, struct.parent instanceof Y.ID ? struct.parent : null]
  if (leansOn.some((other) => other?.client === id.client && other.clock >= id.clock)) return false
  return !holdsDeepValue(struct)
}

function holdsDeepValue({ content }: Y.Item): boolean {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return isDeep(content.arr, MOST_LEVELS)
  if (content instanceof Y.ContentEmbed) return isDeep(content.embed, MOST_LEVELS)
  return content instanceof Y.ContentFormat && isDeep(content.value, MOST_LEVELS)
}

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1))
}

/**
 * What a document says beyond a state vector, without what it holds back: nobody can use that before the rest has come, and
 * then it goes out as a change. Held back may also be what no reader can live with.
 *
 * @throws when the vector cannot be read
 */
export function encodeKnown(doc: Y.Doc, vector?: Uint8Array): Uint8Array {
  const { pendingStructs, pendingDs } = doc.store
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  try {
    return Y.encodeStateAsUpdate(doc, vector)
  } finally {
    doc.store.pendingStructs = pendingStructs
    doc.store.pendingDs = pendingDs
  }
}

/**
 * Applies what was stored, of which every row was applied once before.
 *
 * @returns whether Yjs could read it. When it stumbles over something held back, that goes
 */
export function applyStored(doc: Y.Doc, applyIt: () => void): boolean {
  try {
    applyIt()
    return true
  } catch {
    // Yjs may have taken it out already to try it.
    doc.store.pendingStructs = null
  }
  try {
    applyIt()
    return true
  } catch {
    return false
  }
}

/** Read whole before anything of it is applied: half a good update is a bad one. */
function isReadable(update: Uint8Array): boolean {
  try {
    return isSound(Y.decodeUpdate(update))
  } catch {
    return false
  }
}

function apply(doc: Y.Doc, update: Uint8Array, origin: unknown): boolean {
  try {
    Y.applyUpdate(doc, update, origin)
    return true
  } catch {
    goOn(doc, null)
    return false
  }
}

/**
 * Lets a document go on that stumbled while it tidied up after a change. Yjs would wait for that tidying for ever, and
 * tell nobody of any change again: none would be stored or sent.
 *
 * @returns whether it was stuck; what it was about to tell is not known then
 */
export function unstick(doc: Y.Doc): boolean {
  if (doc._transaction !== null || doc._transactionCleanups.length === 0) return false
  doc._transactionCleanups = []
  return true
}

/** Unsticks a document that has listeners, and tells them all of it: what it was about to tell is not known. */
export function goOn(doc: Y.Doc, origin: unknown): boolean {
  if (!unstick(doc)) return false
  doc.emit('update', [encodeKnown(doc), origin, doc, new Y.Transaction(doc, origin, false)])
  return true
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
