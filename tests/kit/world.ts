// A small world on one seed: a real relay and store, peers that speak the stock protocol over wires whose messages we
// deliver one by one in random order, disconnects, and a clock that moves only when told.
import { EventEmitter } from 'node:events'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, length, toUint8Array, writeVarUint } from 'lib0/encoding'
import { bool, create as createGenerator, int32, oneOf, type PRNG } from 'lib0/prng'
import type { WebSocket } from 'ws'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { createRelay, type Relay } from '../../server/relay/relay.ts'
import type { Timers } from '../../server/relay/timers.ts'
import type { Store } from '../../server/store/store.ts'
import { MESSAGE } from '../../shared/protocol/wire.ts'

/** Seeded randomness. */
export class Chance {
  readonly #generator: PRNG

  constructor(seed: number) {
    this.#generator = createGenerator(seed)
  }

  /** An integer from 0 up to, not including, `below`. */
  below(below: number): number {
    return int32(this.#generator, 0, below - 1)
  }

  heads(): boolean {
    return bool(this.#generator)
  }

  pick<T>(values: readonly T[]): T {
    return oneOf(this.#generator, values as T[])
  }
}

/** A clock that moves when told. */
export class ManualTimers implements Timers {
  #now = 0
  #number = 0
  readonly #waiting = new Map<number, { at: number; run: () => void; every: number | null }>()

  now(): number {
    return this.#now
  }

  after(delayMs: number, run: () => void): () => void {
    return this.#add(delayMs, run, null)
  }

  every(periodMs: number, run: () => void): () => void {
    return this.#add(periodMs, run, periodMs)
  }

  advance(byMs: number): void {
    const until = this.#now + byMs
    for (;;) {
      const due = [...this.#waiting]
        .filter(([, timer]) => timer.at <= until)
        .sort(([, a], [, b]) => a.at - b.at)[0]
      if (!due) break
      const [id, timer] = due
      this.#now = Math.max(this.#now, timer.at)
      if (timer.every === null) this.#waiting.delete(id)
      else timer.at += timer.every
      timer.run()
    }
    this.#now = until
  }

  #add(delayMs: number, run: () => void, every: number | null): () => void {
    const id = this.#number++
    this.#waiting.set(id, { at: this.#now + delayMs, run, every })
    return () => this.#waiting.delete(id)
  }
}

/** The server's end of a wire: as much of a ws socket as the relay uses. */
class WireSocket extends EventEmitter {
  readonly OPEN = 1
  readyState = 1
  readonly bufferedAmount = 0
  readonly toPeer: Uint8Array[] = []

  send(frame: Uint8Array): void {
    if (this.readyState === this.OPEN) this.toPeer.push(frame)
  }

  close(): void {
    this.terminate()
  }

  terminate(): void {
    if (this.readyState !== this.OPEN) return
    this.readyState = 3
    this.emit('close')
  }

  ping(): void {
    this.emit('pong')
  }
}

/** One client of one document. */
export class Peer {
  readonly doc = new Y.Doc()
  readonly #relay: Relay
  readonly #document: string
  #socket: WireSocket | null = null
  readonly #toServer: Uint8Array[] = []

  constructor(relay: Relay, document: string, clientId: number) {
    this.#relay = relay
    this.#document = document
    this.doc.clientID = clientId
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this || !this.connected) return
      const encoder = createEncoder()
      writeVarUint(encoder, MESSAGE.sync)
      writeUpdate(encoder, update)
      this.#toServer.push(toUint8Array(encoder))
    })
  }

  get connected(): boolean {
    return this.#socket?.readyState === 1
  }

  connect(): void {
    if (this.connected) return
    const socket = new WireSocket()
    this.#socket = socket
    this.#toServer.length = 0
    this.#relay.attach(socket as unknown as WebSocket, {
      document: this.#document,
      access: 'write',
      presence: true,
      person: null,
      author: null,
    })
    const encoder = createEncoder()
    writeVarUint(encoder, MESSAGE.sync)
    writeSyncStep1(encoder, this.doc)
    this.#toServer.push(toUint8Array(encoder))
  }

  /** Loses the connection with everything that was on the wire. */
  disconnect(): void {
    this.#socket?.terminate()
    this.#socket = null
    this.#toServer.length = 0
  }

  /** Delivers the oldest message of one direction; false when there was none. */
  deliver(direction: 'up' | 'down'): boolean {
    const socket = this.#socket
    const frame = direction === 'up' ? this.#toServer.shift() : socket?.toPeer.shift()
    if (!socket || frame === undefined) return false
    if (direction === 'up') socket.emit('message', Buffer.from(frame), true)
    else this.#receive(frame)
    return true
  }

  #receive(frame: Uint8Array): void {
    const decoder = createDecoder(frame)
    const type = readVarUint(decoder)
    if (type === MESSAGE.awareness) readVarUint8Array(decoder)
    if (type !== MESSAGE.sync) return
    const reply = createEncoder()
    writeVarUint(reply, MESSAGE.sync)
    readSyncMessage(decoder, reply, this.doc, this)
    if (length(reply) > 1) this.#toServer.push(toUint8Array(reply))
  }
}

export class World {
  readonly chance: Chance
  readonly timers = new ManualTimers()
  readonly relay: Relay
  readonly #peers: Peer[] = []

  constructor(seed: number, store: Store) {
    this.chance = new Chance(seed)
    this.relay = createRelay({ store, timers: this.timers })
  }

  /** A new client, connected. Its id comes from the seed, so a failing seed fails again. */
  join(document: string): Peer {
    const peer = new Peer(this.relay, document, 1 + this.chance.below(2 ** 30))
    this.#peers.push(peer)
    peer.connect()
    return peer
  }

  /** One random event of the network: a delivery, a tick, a lost or regained connection. */
  async weather(): Promise<void> {
    const peer = this.chance.pick(this.#peers)
    const kind = this.chance.below(20)
    if (kind === 0) peer.disconnect()
    else if (kind <= 2) peer.connect()
    else if (kind <= 5) this.timers.advance(this.chance.below(20))
    else peer.deliver(this.chance.heads() ? 'up' : 'down')
    await settled()
  }

  /** Everybody connects and everything on the wires arrives. */
  async calm(): Promise<void> {
    for (const peer of this.#peers) peer.connect()
    let quiet = 0
    while (quiet < 3) {
      await settled()
      this.timers.advance(50)
      let moved = false
      for (const peer of this.#peers) {
        for (const direction of ['up', 'down'] as const) while (peer.deliver(direction)) moved = true
      }
      quiet = moved ? 0 : quiet + 1
    }
  }
}

/** Lets everything that waits for nothing but its turn run: the store's promises, the room's. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}
