// A socket without a network: both ends in this process, frames delivered in order in later turns.
import { EventEmitter } from 'node:events'
import type { PeerSocket } from '../../../server/relay/peer-socket.ts'

export class MemorySocket extends EventEmitter implements PeerSocket {
  readonly OPEN = 1
  readonly bufferedAmount = 0
  readyState = 1
  /** Resolves with the close code; 1006 when it was ended at once, 1000 when this end left. */
  readonly closed: Promise<number>
  /** What the other end is told. */
  onFrame: (frame: Uint8Array) => void = () => {}
  #end: (code: number) => void = () => {}

  constructor() {
    super()
    this.closed = new Promise((resolve) => {
      this.#end = resolve
    })
  }

  send(frame: Uint8Array): void {
    queueMicrotask(() => this.onFrame(frame))
  }

  close(code: number): void {
    if (this.readyState !== this.OPEN) return
    this.readyState = 2
    setImmediate(() => this.#gone(code))
  }

  terminate(): void {
    this.close(1006)
  }

  ping(): void {
    setImmediate(() => this.emit('pong'))
  }

  #gone(code: number): void {
    this.readyState = 3
    this.emit('close')
    this.#end(code)
  }

  /** Sends from the client's end. What the relay throws is thrown here, as `ws` would let it end the process. */
  deliver(bytes: Uint8Array): void {
    if (this.readyState !== 3) this.emit('message', Buffer.from(bytes), true)
  }

  /** The client leaves. */
  leave(): void {
    if (this.readyState === this.OPEN) this.close(1000)
  }
}
