// The bytes of a WebSocket message and what they say. Stock y-websocket messages, and the barrier of our own.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE } from '../../shared/protocol/wire.ts'

/** Second varint of a sync message, as y-protocols has it. */
const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** Entries of one awareness message: far more than a room has people. */
const MOST_ENTRIES = 2_000

export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  /** Where the JSON text stands, in UTF-8 as the client wrote it; not read yet, because most entries are echoes. */
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

export type Frame =
  | { readonly kind: 'step1'; readonly vector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: readonly PresenceEntry[] }
  | { readonly kind: 'queryAwareness' }
  | { readonly kind: 'barrier'; readonly token: number }

/** What a message says, or null when it cannot be read. Yjs bytes inside are not looked into. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    return decode(decoding.createDecoder(bytes))
  } catch {
    // lib0 throws whatever it stumbled over; for the one who sent it all of that is "malformed".
    return null
  }
}

/** Whether a message is presence, told by its first byte alone. */
export function isPresence(bytes: Uint8Array): boolean {
  return bytes[0] === MESSAGE.awareness
}

function decode(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return decodeSync(decoder)
    case MESSAGE.awareness:
      return { kind: 'awareness', entries: decodePresence(decoding.readVarUint8Array(decoder)) }
    case MESSAGE.queryAwareness:
      return { kind: 'queryAwareness' }
    case MESSAGE.barrier:
      return { kind: 'barrier', token: decoding.readVarUint(decoder) }
    default:
      return null
  }
}

function decodeSync(decoder: decoding.Decoder): Frame | null {
  const step = decoding.readVarUint(decoder)
  const content = decoding.readVarUint8Array(decoder)
  if (step === SYNC.step1) return { kind: 'step1', vector: content }
  if (step === SYNC.step2) return { kind: 'step2', update: content }
  return step === SYNC.update ? { kind: 'update', update: content } : null
}

function decodePresence(content: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(content)
  const count = decoding.readVarUint(decoder)
  if (count > MOST_ENTRIES) throw new RangeError(`${count} awareness entries in one message`)
  const entries: PresenceEntry[] = []
  for (let index = 0; index < count; index += 1) {
    const clientId = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const length = decoding.readVarUint(decoder)
    const from = decoder.pos
    decoder.pos += length
    if (decoder.pos > content.byteLength) throw new RangeError('an awareness state ends after its message')
    entries.push({ clientId, clock, bytes: content, from, to: decoder.pos })
  }
  return entries
}

/** An update that says nothing: no structs, no deletions. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.byteLength === 2 && update[0] === 0 && update[1] === 0
}

/** What stands before the content of a sync message. */
function syncHead(step: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint(encoder, content.byteLength)
  return encoding.toUint8Array(encoder)
}

export const step2Head = (update: Uint8Array) => syncHead(SYNC.step2, update)
export const updateHead = (update: Uint8Array) => syncHead(SYNC.update, update)

export const step1Frame = (vector: Uint8Array) => Buffer.concat([syncHead(SYNC.step1, vector), vector])
export const step2Frame = (update: Uint8Array) => Buffer.concat([step2Head(update), update])

/** An awareness message; with no entries it is the keep-alive. */
export function awarenessFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const content = encoding.createEncoder()
  encoding.writeVarUint(content, entries.length)
  for (const { clientId, clock, bytes, from, to } of entries) {
    encoding.writeVarUint(content, clientId)
    encoding.writeVarUint(content, clock)
    encoding.writeVarUint(content, to - from)
    encoding.writeUint8Array(
      content,
      from === 0 && to === bytes.byteLength ? bytes : bytes.subarray(from, to),
    )
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(content))
  return encoding.toUint8Array(encoder)
}

export function barrierFrame(token: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.barrier)
  encoding.writeVarUint(encoder, token)
  return encoding.toUint8Array(encoder)
}
