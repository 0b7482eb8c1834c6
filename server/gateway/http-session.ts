// One page that syncs over HTTP: the two streams of bytes, the documents open in them, and the request that waits for
// something to say. Knows no HTTP.

import { ByteStream } from '../../shared/protocol/byte-stream.ts'
import { type Item, ItemReader, itemParts } from '../../shared/protocol/http-sync.ts'
import { CLOSE, type CloseCode } from '../../shared/protocol/wire.ts'
import { type Carrier, HttpChannel } from './http-channel.ts'

export const HTTP_BOUNDS = {
  /** Milliseconds a poll waits for something to say: proxies cut what is silent for 30 to 60 seconds. */
  holdMs: 12_000,
  /** Milliseconds between two answers: whatever a busy room says meanwhile travels together. */
  paceMs: 100,
  /** Milliseconds without a request after which a page is gone. */
  idleMs: 30_000,
  /** Milliseconds without one after which it makes room for another page of the same ticket. */
  silenceMs: 5_000,
  /** Bytes of one answer: a second of a slow line. */
  answerBytes: 256 * 1024,
  /** Documents one page has open at once: five, and what a reconnect leaves behind for a moment. */
  channels: 12,
  /** Pages with one ticket: a staff link is used by a few people, each with a few tabs. */
  sessionsOfTicket: 20,
  /** Pages altogether: every seat of a hundred workshops, and a bound for memory. */
  sessions: 2_000,
  /** Requests a minute of one page; a busy one makes about 1,200. */
  requestsPerMinute: 3_000,
  /** Sessions opened a minute with one ticket: reloads and a network that comes and goes. */
  opensPerMinute: 120,
} as const

/** What puts an admitted channel to use, or why it is not. */
export type Admitted = ((channel: HttpChannel) => void) | CloseCode

export interface SessionOptions {
  readonly now: () => number
  readonly admit: (document: string) => Promise<Admitted>
  readonly holdMs?: number
  /** Told once, when it has ended. */
  readonly onEnd?: () => void
}

/** A piece of the stream, maybe empty; null when the session has ended. */
export type Polled = Uint8Array<ArrayBuffer> | null

const NOTHING = new Uint8Array()

export class HttpSession implements Carrier {
  readonly #options: SessionOptions
  readonly #down = new ByteStream()
  readonly #reader = new ItemReader()
  /** Channels asked for, and null while it is decided about them. */
  readonly #channels = new Map<number, HttpChannel | null>()
  #received = 0
  #newest = 0
  #isBroken = false
  #isEnded = false
  #answer: ((polled: Polled) => void) | null = null
  #held: NodeJS.Timeout | null = null
  #paced: NodeJS.Timeout | null = null
  #answeredAt = 0
  #heardAt: number

  constructor(options: SessionOptions) {
    this.#options = options
    this.#heardAt = options.now()
  }

  /** When the last request came or was answered. While one waits, now. */
  get heardAt(): number {
    return this.#answer === null ? this.#heardAt : this.#options.now()
  }

  waitingOf(channel: number): number {
    return this.#down.waitingOf(channel)
  }

  sendFrame(channel: number, frame: Uint8Array): void {
    this.#push({ kind: 'frame', channel, frame })
  }

  sendClose(channel: number, code: number, reason: string): void {
    this.#channels.delete(channel)
    this.#push({ kind: 'close', channel, code, reason })
  }

  #push(item: Item): void {
    if (this.#isEnded) return
    this.#down.push(item.channel, itemParts(item))
    this.#answerSoon()
  }

  /**
   * Takes a piece of the stream to the server. What was received before is passed over, so a piece may come twice.
   *
   * @returns how much has been received, or null when the stream cannot be understood
   */
  take(at: number, bytes: Uint8Array): number | null {
    this.#hear()
    if (this.#isBroken || this.#isEnded) return null
    if (at > this.#received) return this.#fail()
    const fresh = bytes.subarray(Math.min(bytes.byteLength, this.#received - at))
    this.#received += fresh.byteLength
    try {
      for (const item of this.#reader.push(fresh)) if (!this.#handle(item)) return this.#fail()
    } catch {
      // The reader throws at whatever is no item; the sender is told the same in every case.
      return this.#fail()
    }
    return this.#received
  }

  #hear(): void {
    this.#heardAt = this.#options.now()
    for (const channel of this.#channels.values()) channel?.emit('pong')
  }

  #fail(): null {
    this.#isBroken = true
    for (const channel of this.#channels.values()) channel?.close(CLOSE.malformed, 'malformed stream')
    this.#answerSoon()
    return null
  }

  /** @returns whether it may be */
  #handle(item: Item): boolean {
    const { channel: id } = item
    if (item.kind === 'open') {
      if (id <= this.#newest || this.#channels.size >= HTTP_BOUNDS.channels) return false
      this.#newest = id
      this.#channels.set(id, null)
      void this.#open(id, item.document)
      return true
    }
    const channel = this.#channels.get(id)
    // Closed here while it was on its way; a channel never opened, or not yet, is nothing to talk on.
    if (channel === undefined) return id <= this.#newest
    if (item.kind === 'close') {
      this.#channels.delete(id)
      channel?.terminate()
      return true
    }
    if (channel === null) return false
    channel.emit('message', Buffer.from(item.frame.buffer), true)
    return true
  }

  async #open(id: number, document: string): Promise<void> {
    const admitted = await this.#options.admit(document).catch(() => CLOSE.tryAgain)
    // It was closed, or the page went away, while that was decided.
    if (this.#channels.get(id) !== null || this.#isBroken || this.#isEnded) return
    if (typeof admitted === 'number') {
      this.sendClose(id, admitted, '')
      return
    }
    const channel = new HttpChannel(id, this)
    this.#channels.set(id, channel)
    channel.once('close', () => this.#channels.delete(id))
    this.#push({ kind: 'open', channel: id, document })
    admitted(channel)
  }

  /**
   * Acknowledges all before `at` and waits for what follows it. Resolves with nothing when there is nothing to say for
   * a while, and when a newer poll has taken its place.
   *
   * @param signal tells that whoever asked has gone: what is said next waits for another request
   */
  poll(at: number, signal?: AbortSignal): Promise<Polled> {
    this.#hear()
    if (this.#isEnded) return Promise.resolve(null)
    // Late, from a request its sender has given up: a newer one waits already or has been answered.
    if (at < this.#down.acknowledged) return Promise.resolve(NOTHING)
    if (!this.#down.acknowledge(at)) this.#fail()
    this.#settle(NOTHING)
    return new Promise((resolve) => {
      this.#answer = resolve
      signal?.addEventListener('abort', () => {
        if (this.#answer === resolve) this.#settle(NOTHING)
      })
      this.#held = setTimeout(() => this.#settle(NOTHING), this.#options.holdMs ?? HTTP_BOUNDS.holdMs)
      this.#answerSoon()
    })
  }

  #answerSoon(): void {
    if (this.#answer === null || this.#paced !== null) return
    const waiting = this.#down.end - this.#down.acknowledged
    if (waiting === 0 && !this.#isBroken) return
    const due = this.#answeredAt + HTTP_BOUNDS.paceMs - this.#options.now()
    const isFull = waiting >= HTTP_BOUNDS.answerBytes
    // At least to the end of this turn: what a room says in one goes in one answer.
    this.#paced = setTimeout(() => this.#speak(), isFull ? 0 : Math.max(0, due))
  }

  #speak(): void {
    const piece = this.#down.next(HTTP_BOUNDS.answerBytes)
    if (piece.byteLength > 0) this.#settle(piece)
    else if (this.#isBroken) this.end()
  }

  #settle(polled: Polled): void {
    if (this.#held !== null) clearTimeout(this.#held)
    if (this.#paced !== null) clearTimeout(this.#paced)
    this.#held = null
    this.#paced = null
    const answer = this.#answer
    if (answer === null) return
    this.#answer = null
    this.#heardAt = this.#options.now()
    if (polled !== null && polled.byteLength > 0) this.#answeredAt = this.#heardAt
    answer(polled)
  }

  /** Lets go of everything. @param isLost whether the page just asked no more */
  end(isLost = false): void {
    if (this.#isEnded) return
    this.#isEnded = true
    for (const channel of this.#channels.values()) channel?.terminate(isLost)
    this.#channels.clear()
    this.#settle(null)
    this.#options.onEnd?.()
  }
}
