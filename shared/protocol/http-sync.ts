// Where WebSocket is blocked: the same messages over plain HTTP. Two streams of bytes a page, one each way, in which
// items of several documents follow each other; a request carries a piece of one and says where it starts, so asking
// twice is harmless. The meaning of it all: docs/protocol.md.
import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import { LIMITS } from '../base/limits.ts'

/** All are POST, with `Authorization: Bearer`; nothing of a session stands in an address. */
export const HTTP_SYNC = {
  /** Opens a session: answered with `{ session }`. */
  open: '/api/sync',
  /** A piece of the stream to the server, starting at `AT_HEADER`: answered with `{ received }`. */
  up: '/api/sync/up',
  /** The stream from the server from `AT_HEADER` on, which all before it is acknowledged with. Waits for something to say. */
  down: '/api/sync/down',
  /** A last piece like `up`, and the end of the session. */
  end: '/api/sync/end',
} as const

/** The session's secret. A header, because addresses are logged. */
export const SESSION_HEADER = 'vieta-session'

/** A place in a stream, in bytes from its beginning. */
export const AT_HEADER = 'vieta-at'

export type Item =
  /** To the server: opens `<workshop>/<document>`. From the server: it is open. */
  | { readonly kind: 'open'; readonly channel: number; readonly document: string }
  /** One message, as a WebSocket would carry it. */
  | { readonly kind: 'frame'; readonly channel: number; readonly frame: Uint8Array }
  | { readonly kind: 'close'; readonly channel: number; readonly code: number; readonly reason: string }

const KINDS = ['open', 'frame', 'close'] as const

/** Bytes before the content of an item: its length and channel, 4 each, and its kind. */
const HEAD = 9

/** Bytes of an item's content at most: room for the relay to refuse a frame over its limit with words of its own. */
const MOST = 2 * LIMITS.frameBytes

/** The bytes of an item, the large part of a frame not copied. */
export function itemParts(item: Item): readonly Uint8Array[] {
  const content = contentOf(item)
  const head = new Uint8Array(HEAD)
  const view = new DataView(head.buffer)
  view.setUint32(0, content.byteLength)
  view.setUint32(4, item.channel)
  view.setUint8(8, KINDS.indexOf(item.kind))
  return [head, content]
}

function contentOf(item: Item): Uint8Array {
  if (item.kind === 'frame') return item.frame
  if (item.kind === 'open') return encodeUtf8(item.document)
  const reason = encodeUtf8(item.reason)
  const content = new Uint8Array(2 + reason.byteLength)
  new DataView(content.buffer).setUint16(0, item.code)
  content.set(reason, 2)
  return content
}

/** Puts the pieces of a stream together again. */
export class ItemReader {
  #waiting: Uint8Array[] = []
  #size = 0
  /** Bytes there must be before there is anything to read. */
  #wanted = HEAD

  /**
   * The items a piece completes; each has bytes of its own.
   *
   * @throws {RangeError | TypeError} when these are no items: nothing after it can be understood
   */
  push(piece: Uint8Array): readonly Item[] {
    if (piece.byteLength > 0) this.#waiting.push(piece)
    this.#size += piece.byteLength
    if (this.#size < this.#wanted) return []
    const bytes = this.#waiting.length === 1 ? piece : joined(this.#waiting, this.#size)
    const items: Item[] = []
    let at = 0
    for (;;) {
      const left = bytes.byteLength - at
      const length = left < HEAD ? 0 : readLength(bytes, at)
      this.#wanted = HEAD + length
      if (left < this.#wanted) break
      items.push(readItem(bytes.subarray(at, at + this.#wanted)))
      at += this.#wanted
    }
    this.#waiting = at < bytes.byteLength ? [new Uint8Array(bytes.subarray(at))] : []
    this.#size = bytes.byteLength - at
    return items
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function readLength(bytes: Uint8Array, at: number): number {
  const length = viewOf(bytes).getUint32(at)
  if (length > MOST) throw new RangeError(`An item of ${length} bytes`)
  return length
}

function readItem(bytes: Uint8Array): Item {
  const view = viewOf(bytes)
  const channel = view.getUint32(4)
  const kind = KINDS[view.getUint8(8)]
  // A copy: whoever keeps a few bytes of a frame must not keep all that came with it.
  // (Not `slice`, which for Node's buffers makes a view.)
  const content = new Uint8Array(bytes.subarray(HEAD))
  switch (kind) {
    case 'open':
      return { kind, channel, document: decodeUtf8(content) }
    case 'frame':
      return { kind, channel, frame: content }
    case 'close':
      return { kind, channel, code: viewOf(content).getUint16(0), reason: decodeUtf8(content.subarray(2)) }
    default:
      throw new RangeError('An item of an unknown kind')
  }
}

/** Pieces in one. */
export function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
