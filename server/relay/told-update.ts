// Changes as a document told them, and many of them as one. What a document tells follows seamlessly on what it told
// before, so most can be laid end to end; Yjs sorts everything anew for each, which for a thousand takes longer than a frame of a screen.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Deletions = Y.Transaction['deleteSet']

/** The structs of one client in an update: so many, from one clock to another, as they are written. */
interface Section {
  readonly client: number
  readonly from: number
  readonly to: number
  readonly count: number
  readonly body: Uint8Array
}

export interface ToldUpdate {
  readonly bytes: Uint8Array
  /** Taken apart, when it is by one client at most; null when only Yjs can tell. */
  readonly parts: { readonly section: Section | null; readonly deletions: Deletions } | null
}

/** Takes apart what a document has just told: call it in its `update` event, with the transaction told there. */
export function toldUpdate(bytes: Uint8Array, { doc, deleteSet }: Y.Transaction): ToldUpdate {
  const tail = encodeDeletions(deleteSet)
  const end = bytes.byteLength - tail.byteLength
  // It is not always what the transaction says: a document that stumbled tells all of itself.
  if (end < 1 || Buffer.compare(bytes.subarray(end), tail) !== 0) return { bytes, parts: null }
  const decoder = decoding.createDecoder(bytes)
  const clients = decoding.readVarUint(decoder)
  if (clients > 1) return { bytes, parts: null }
  if (clients === 0)
    return { bytes, parts: decoder.pos === end ? { section: null, deletions: deleteSet } : null }
  const count = decoding.readVarUint(decoder)
  const client = decoding.readVarUint(decoder)
  const from = decoding.readVarUint(decoder)
  const body = bytes.subarray(decoder.pos, end)
  return {
    bytes,
    parts: {
      section: { client, from, to: Y.getState(doc.store, client), count, body },
      deletions: deleteSet,
    },
  }
}

/** One update that says what all of these say, told by one document in this order. */
export function mergeTold(updates: readonly ToldUpdate[]): Uint8Array {
  const [first] = updates
  if (first !== undefined && updates.length === 1) return first.bytes
  return layEndToEnd(updates) ?? mergeUpdates(updates.map(({ bytes }) => bytes))
}

/** @returns null when some of it does not follow on what was before */
function layEndToEnd(updates: readonly ToldUpdate[]): Uint8Array | null {
  const sections = new Map<number, Section[]>()
  const deletions: Deletions[] = []
  for (const { parts } of updates) {
    if (parts === null) return null
    deletions.push(parts.deletions)
    const { section } = parts
    if (section === null) continue
    const before = sections.get(section.client)
    if (before === undefined) sections.set(section.client, [section])
    else if (before.at(-1)?.to === section.from) before.push(section)
    else return null
  }
  const pieces = [numbers(sections.size)]
  // Higher clients first, as every writer of Yjs does.
  for (const [client, all] of [...sections].sort(([one], [other]) => other - one)) {
    const count = all.reduce((sum, section) => sum + section.count, 0)
    pieces.push(numbers(count, client, all[0]?.from ?? 0), ...all.map(({ body }) => body))
  }
  return Buffer.concat([...pieces, encodeDeletions(Y.mergeDeleteSets(deletions))])
}

function numbers(...values: readonly number[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of values) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

/** Deletions as they end an update, V1. */
function encodeDeletions({ clients }: Deletions): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clients.size)
  for (const [client, all] of [...clients].sort(([one], [other]) => other - one)) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, all.length)
    for (const { clock, len } of all) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, len)
    }
  }
  return encoding.toUint8Array(encoder)
}

/** So many at once: what merging takes grows with the square of their number. */
const MERGED_AT_ONCE = 16

/**
 * Merges updates from anywhere.
 *
 * @throws when Yjs cannot read one of them
 */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let merged = [...updates]
  while (merged.length > 1) {
    const next: Uint8Array[] = []
    for (let start = 0; start < merged.length; start += MERGED_AT_ONCE) {
      next.push(Y.mergeUpdates(merged.slice(start, start + MERGED_AT_ONCE)))
    }
    merged = next
  }
  return merged[0] ?? Uint8Array.of(0, 0)
}
