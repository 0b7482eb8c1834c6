// The wire between a simulated page and the real relay: frames wait in both directions until somebody delivers them.
import { EventEmitter } from 'node:events'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import type { PeerSocket } from '../../server/relay/peer-socket.ts'
import { MESSAGE } from '../../shared/protocol/wire.ts'

export class Wire extends EventEmitter implements PeerSocket {
  readonly OPEN = 1
  readyState = 1
  /** Frames on their way. */
  readonly toServer: Uint8Array[] = []
  readonly toPage: Uint8Array[] = []
  /** The code the server closed with, which arrives after what it sent before. */
  closedWith: number | null = null
  /** Updates the server has received on this connection. */
  readonly received: Uint8Array[] = []
  readonly #onBarrier: (token: number, covered: readonly Uint8Array[]) => void
  /** How much was received before each barrier. */
  readonly #asked = new Map<number, number>()

  /** @param onBarrier told of each barrier the server answers, with the updates received before it was asked */
  constructor(onBarrier: (token: number, covered: readonly Uint8Array[]) => void) {
    super()
    this.#onBarrier = onBarrier
  }

  get bufferedAmount(): number {
    return this.toPage.reduce((sum, frame) => sum + frame.byteLength, 0)
  }

  send(frame: Uint8Array): void {
    if (this.readyState !== this.OPEN) return
    const decoder = createDecoder(frame)
    if (readVarUint(decoder) === MESSAGE.barrier) {
      const token = readVarUint(decoder)
      const count = this.#asked.get(token)
      if (count === undefined) throw new Error(`barrier ${token} was answered and never asked`)
      this.#onBarrier(token, this.received.slice(0, count))
    }
    this.toPage.push(frame)
  }

  close(code: number): void {
    if (this.readyState !== this.OPEN) return
    this.readyState = 2
    this.closedWith = code
  }

  /** Both ends are gone, with everything on the way. */
  terminate(): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.toServer.length = 0
    this.toPage.length = 0
    this.emit('close')
  }

  ping(): void {
    this.emit('pong')
  }

  /** The oldest frame reaches the server. False when there was none. */
  deliverUp(): boolean {
    const frame = this.toServer.shift()
    if (frame === undefined || this.readyState === 3) return false
    if (this.readyState === this.OPEN) {
      this.#note(frame)
      this.emit('message', Buffer.from(frame), true)
    }
    return true
  }

  #note(frame: Uint8Array): void {
    const decoder = createDecoder(frame)
    const type = readVarUint(decoder)
    if (type === MESSAGE.barrier) this.#asked.set(readVarUint(decoder), this.received.length)
    if (type !== MESSAGE.sync || readVarUint(decoder) === 0) return
    this.received.push(readVarUint8Array(decoder).slice())
  }
}
