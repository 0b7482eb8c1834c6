// What servers say to each other over the bus, as bytes. From our own servers only, and read with care all the same.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export type FanOutMessage =
  /** Number `count` of this server in this room: a hole in the numbers means something was missed. */
  | { readonly kind: 'update'; readonly node: string; readonly count: number; readonly bytes: Uint8Array }
  | { readonly kind: 'presence'; readonly node: string; readonly bytes: Uint8Array }
  /** Asks everybody in the room who is there. */
  | { readonly kind: 'hello'; readonly node: string }
  /** Every second: I am here. */
  | { readonly kind: 'beat'; readonly node: string }
  | { readonly kind: 'goodbye'; readonly node: string }

const KINDS = ['update', 'presence', 'hello', 'beat', 'goodbye'] as const

export function writeFanOutMessage(message: FanOutMessage): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, KINDS.indexOf(message.kind))
  encoding.writeVarString(encoder, message.node)
  if (message.kind === 'update') encoding.writeVarUint(encoder, message.count)
  if (message.kind === 'update' || message.kind === 'presence')
    encoding.writeVarUint8Array(encoder, message.bytes)
  return encoding.toUint8Array(encoder)
}

/** What bytes of the bus say; null for what another version may have written. */
export function readFanOutMessage(bytes: Uint8Array): FanOutMessage | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const kind = KINDS[decoding.readVarUint(decoder)]
    const node = decoding.readVarString(decoder)
    switch (kind) {
      case undefined:
        return null
      case 'update': {
        const count = decoding.readVarUint(decoder)
        return { kind, node, count, bytes: decoding.readVarUint8Array(decoder) }
      }
      case 'presence':
        return { kind, node, bytes: decoding.readVarUint8Array(decoder) }
      default:
        return { kind, node }
    }
  } catch {
    return null
  }
}
