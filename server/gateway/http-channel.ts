// One document of a session over HTTP, as the relay sees any socket.
import { EventEmitter } from 'node:events'
import type { PeerSocket } from '../relay/peer-socket.ts'

/** What a channel needs of the session that carries it. */
export interface Carrier {
  /** Bytes on their way to the client on this channel. */
  waitingOf(channel: number): number
  sendFrame(channel: number, frame: Uint8Array): void
  sendClose(channel: number, code: number, reason: string): void
}

const OPEN = 1
const CLOSED = 3

export class HttpChannel extends EventEmitter implements PeerSocket {
  readonly OPEN = OPEN
  readyState: number = OPEN
  readonly #id: number
  readonly #carrier: Carrier

  constructor(id: number, carrier: Carrier) {
    super()
    this.#id = id
    this.#carrier = carrier
  }

  get bufferedAmount(): number {
    return this.#carrier.waitingOf(this.#id)
  }

  send(frame: Uint8Array): void {
    if (this.readyState === OPEN) this.#carrier.sendFrame(this.#id, frame)
  }

  close(code: number, reason: string): void {
    if (this.readyState === OPEN) this.#carrier.sendClose(this.#id, code, reason)
    this.terminate()
  }

  /** A session that asks for nothing ends by itself; this hears of every request as `pong`. */
  ping(): void {}

  /**
   * Gone, for the relay: what was sent before is the session's to deliver.
   *
   * @param isLost whether nobody said goodbye; told with `close`
   */
  terminate(isLost = false): void {
    if (this.readyState !== OPEN) return
    this.readyState = CLOSED
    // Never in the middle of what the relay is doing with its connections.
    queueMicrotask(() => this.emit('close', isLost))
  }
}
