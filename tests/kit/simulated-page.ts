// A page in a browser, simulated: the real save tracker over a real document, speaking the wire as the shared document
// does, beside a device copy that outlives the page. Everything happens only when told, one message at a time.
import { createDecoder, readVarUint } from 'lib0/decoding'
import { createEncoder, length, toUint8Array, writeVarUint } from 'lib0/encoding'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { SaveTracker } from '../../client/model/save-tracker.ts'
import type { Timers } from '../../server/relay/timers.ts'
import { MESSAGE } from '../../shared/protocol/wire.ts'
import type { Wire } from './simulated-wire.ts'
import { contains } from './update-contents.ts'

/** Milliseconds of edits gathered under one barrier, as in the shared document. */
const BARRIER_EVERY = 250

/** One change made here, as the bytes that say it. */
export interface Change {
  readonly update: Uint8Array
}

/** A browser's own database of the document, and everything that was ever made in this browser. */
export class Device {
  /** What is kept; null when the browser keeps nothing. */
  kept: Uint8Array[] | null = []
  readonly made: Change[] = []
  version = 0

  keep(update: Uint8Array): void {
    this.kept?.push(update)
    this.version += 1
  }
}

interface Write {
  readonly update: Uint8Array
  /** The number of the change made here; null for what came from others. */
  readonly change: number | null
}

export class Page {
  readonly doc = new Y.Doc()
  readonly saves: SaveTracker
  readonly device: Device
  /** Changes of this browser this page answers for: those it loaded from the device, and its own. */
  readonly changes: Change[]
  /** Those made since it was opened. */
  readonly made = new Set<Change>()
  readonly #timers: Timers
  #wire: Wire | null = null
  #writes: Write[] = []
  #hasDevice: boolean
  #cancelBarrier: (() => void) | null = null
  #isClosed = false

  constructor(device: Device, timers: Timers, clientId: number) {
    this.device = device
    this.#timers = timers
    this.doc.clientID = clientId
    this.#hasDevice = device.kept !== null
    this.saves = new SaveTracker({ hasDevice: this.#hasDevice, readOnly: false })
    this.doc.transact(() => {
      for (const update of device.kept ?? []) Y.applyUpdate(this.doc, update, device)
    }, device)
    this.changes = device.made.filter(({ update }) => contains(this.doc, update))
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.#onUpdate(update, origin))
  }

  get isConnected(): boolean {
    return this.#wire !== null
  }

  get wire(): Wire | null {
    return this.#wire
  }

  /** Writes the device still owes. */
  get owed(): number {
    return this.#writes.length
  }

  #onUpdate(update: Uint8Array, origin: unknown): void {
    if (origin === this.device) return
    const isMine = origin !== this
    let change: number | null = null
    if (isMine) {
      const made = { update }
      this.device.made.push(made)
      this.changes.push(made)
      this.made.add(made)
      change = this.saves.changed()
      const encoder = createEncoder()
      writeVarUint(encoder, MESSAGE.sync)
      writeUpdate(encoder, update)
      this.#wire?.toServer.push(toUint8Array(encoder))
    }
    if (this.#hasDevice) this.#writes.push({ update, change })
    if (isMine) this.#scheduleBarrier()
  }

  #scheduleBarrier(): void {
    this.#cancelBarrier ??= this.#timers.after(BARRIER_EVERY, () => {
      this.#cancelBarrier = null
      this.#sendBarrier()
    })
  }

  #sendBarrier(): void {
    const token = this.#wire === null ? null : this.saves.nextBarrier()
    if (token === null) return
    const encoder = createEncoder()
    writeVarUint(encoder, MESSAGE.barrier)
    writeVarUint(encoder, token)
    this.#wire?.toServer.push(toUint8Array(encoder))
  }

  connect(wire: Wire): void {
    this.#wire = wire
    const encoder = createEncoder()
    writeVarUint(encoder, MESSAGE.sync)
    writeSyncStep1(encoder, this.doc)
    wire.toServer.push(toUint8Array(encoder))
  }

  /** The page hears that its connection is gone. */
  disconnect(): void {
    if (this.#wire === null) return
    this.#wire = null
    this.saves.disconnected()
  }

  receive(frame: Uint8Array): void {
    const decoder = createDecoder(frame)
    const type = readVarUint(decoder)
    if (type === MESSAGE.barrier) this.saves.barrierReturned(readVarUint(decoder))
    if (type !== MESSAGE.sync) return
    const wasAsked = decoder.arr[decoder.pos] === 0
    const reply = createEncoder()
    writeVarUint(reply, MESSAGE.sync)
    readSyncMessage(decoder, reply, this.doc, this)
    if (length(reply) > 1) this.#wire?.toServer.push(toUint8Array(reply))
    if (!wasAsked) return
    // Our answer is on its way: a barrier after it covers everything.
    this.saves.connected()
    this.#sendBarrier()
  }

  /** The device writes the oldest it owes. */
  writeOne(): void {
    const write = this.#writes.shift()
    if (write === undefined) return
    this.device.keep(write.update)
    if (write.change !== null) this.saves.persisted(write.change)
  }

  /** The device takes nothing more: of what it has, what it has stays. */
  loseDevice(): void {
    if (!this.#hasDevice) return
    this.#hasDevice = false
    this.#writes = []
    this.saves.deviceLost()
  }

  /** The page is gone, with what only it knew. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#cancelBarrier?.()
    this.#wire = null
    this.doc.destroy()
  }
}
