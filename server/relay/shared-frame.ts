// A message for many readers: encoded once, and once put behind the header a WebSocket server writes before it.
import * as Y from 'yjs'
import { updateHead } from './frame.ts'

/** First byte of a whole binary message, unmasked and uncompressed (RFC 6455, 5.2). */
const WHOLE_BINARY = 0x82

export class SharedFrame {
  readonly message: Uint8Array
  /** The message with its WebSocket header. */
  readonly wire: Uint8Array

  /** @param parts the message, in pieces: they are copied once, into their place behind the header */
  constructor(...parts: readonly Uint8Array[]) {
    const byteLength = parts.reduce((sum, part) => sum + part.byteLength, 0)
    const head = byteLength < 126 ? 2 : byteLength < 65_536 ? 4 : 10
    const wire = Buffer.allocUnsafeSlow(head + byteLength)
    wire[0] = WHOLE_BINARY
    wire[1] = head === 2 ? byteLength : head === 4 ? 126 : 127
    if (head === 4) wire.writeUInt16BE(byteLength, 2)
    if (head === 10) wire.writeBigUInt64BE(BigInt(byteLength), 2)
    let at = head
    for (const part of parts) {
      wire.set(part, at)
      at += part.byteLength
    }
    this.wire = wire
    this.message = wire.subarray(head)
  }
}

/** An update for many, which knows what somebody lacks who did not get it. */
export class UpdateFrame extends SharedFrame {
  /** How many updates are merged in it. */
  readonly updates: number
  readonly #update: Uint8Array
  #starts: ReadonlyMap<number, number> | null = null

  constructor(update: Uint8Array, updates = 1) {
    super(updateHead(update), update)
    this.updates = updates
    this.#update = this.message.subarray(-update.byteLength)
  }

  /** The clock at which it begins, of each client it has changes of. */
  get starts(): ReadonlyMap<number, number> {
    this.#starts ??= Y.parseUpdateMeta(this.#update).from
    return this.#starts
  }
}
