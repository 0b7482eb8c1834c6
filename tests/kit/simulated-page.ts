// A page in a browser, simulated: the real save tracker over a real document, speaking the wire as the shared document
// does, beside a device copy that outlives the page. Everything happens only when told, one message at a time.
import { createDecoder, readVarUint } from 'lib0/decoding'
import { createEncoder, length, toUint8Array, writeVarUint } from 'lib0/encoding'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { SaveTracker } from '../../client/model/save-tracker.ts'
import type { Ledger } from '../../client/model/unsent-ledger.ts'
import type { Timers } from '../../server/relay/timers.ts'
import { MESSAGE } from '../../shared/protocol/wire.ts'
import type { Change, Device, Row } from './simulated-device.ts'
import type { Wire } from './simulated-wire.ts'

/** Milliseconds of edits gathered under one barrier, as in the shared document. */
const BARRIER_EVERY = 250

interface Write {
  readonly row: Row | null
  readonly ledger: Ledger | null
  /** The number of the change made here; null for what came from others. */
  readonly change: number | null
}

interface PageOptions {
  readonly device: Device
  readonly timers: Timers
  readonly clientId: number
}

export class Page {
  readonly doc = new Y.Doc()
  readonly saves: SaveTracker
  readonly device: Device
  /** Changes of this browser this page answers for: its own, and those it read from the device. */
  readonly changes = new Set<Change>()
  /** Whether another page said that there is something to read on the device. */
  hasNews = false
  readonly #timers: Timers
  #wire: Wire | null = null
  #writes: Write[] = []
  #hasDevice = true
  #readUpTo = 0
  #isShared = false
  #cancelBarrier: (() => void) | null = null

  constructor({ device, timers, clientId }: PageOptions) {
    this.device = device
    this.#timers = timers
    this.doc.clientID = clientId
    this.saves = new SaveTracker({ hasDevice: true, readOnly: false, writer: `page ${clientId}` })
    const ledger = device.ledger
    this.#readRows()
    device.forgetFinished(this.saves.writer, ledger)
    this.saves.heard(ledger)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.#onUpdate(update, origin))
    device.pages.add(this)
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

  #readRows(): void {
    const rows = this.device.rows.slice(this.#readUpTo)
    this.#readUpTo = this.device.rows.length
    this.doc.transact(() => {
      for (const { update } of rows) Y.applyUpdate(this.doc, update, this.device)
    }, this.device)
    for (const { change } of rows) if (change !== null) this.changes.add(change)
  }

  /** Reads what other pages of the browser wrote. */
  readNews(): void {
    if (!this.hasNews || !this.#hasDevice) return
    this.hasNews = false
    this.#isShared = true
    this.#readRows()
    this.saves.heard(this.device.ledger)
    this.#scheduleBarrier()
  }

  #onUpdate(update: Uint8Array, origin: unknown): void {
    // What was read from the device goes to the server too.
    if (origin !== this) this.#send(update)
    if (origin === this.device) return
    if (origin === this) {
      if (this.#hasDevice) this.#writes.push({ row: { update, change: null }, ledger: null, change: null })
      return
    }
    const made = { update }
    this.device.made.push(made)
    this.changes.add(made)
    const change = this.saves.changed()
    if (this.#hasDevice)
      this.#writes.push({ row: { update, change: made }, ledger: this.saves.ledger, change })
    this.#scheduleBarrier()
  }

  #send(update: Uint8Array): void {
    const encoder = createEncoder()
    writeVarUint(encoder, MESSAGE.sync)
    writeUpdate(encoder, update)
    this.#wire?.toServer.push(toUint8Array(encoder))
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
    this.#tellOthersOfUnsent()
  }

  /** The server has owed an answer for too long; it is asked again, as the watch over a connection does. */
  beLate(): void {
    this.saves.late()
    this.#tellOthersOfUnsent()
    this.#scheduleBarrier()
  }

  #tellOthersOfUnsent(): void {
    if (this.saves.status.value.unsent > 0) this.#tellOthers()
  }

  #tellOthers(): void {
    this.#isShared = true
    this.device.tellOthers(this)
  }

  receive(frame: Uint8Array): void {
    const decoder = createDecoder(frame)
    const type = readVarUint(decoder)
    if (type === MESSAGE.barrier) this.#barrierReturned(readVarUint(decoder))
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

  #barrierReturned(token: number): void {
    const before = this.saves.status.value.unsent
    this.saves.barrierReturned(token)
    const { unsent } = this.saves.status.value
    if (unsent === before) return
    if (this.#hasDevice) this.#writes.push({ row: null, ledger: this.saves.ledger, change: null })
    if (this.#isShared) this.device.tellOthers(this)
    if (unsent === 0) this.#isShared = false
  }

  /** The device writes the oldest it owes. */
  writeOne(): void {
    const write = this.#writes.shift()
    if (write === undefined) return
    this.device.keep(write.row, this.saves.writer, write.ledger)
    if (write.change === null) return
    this.saves.persisted(write.change)
    if (!this.saves.isLive) this.#tellOthers()
  }

  /** The device takes nothing more from this page; what it has stays. */
  loseDevice(): void {
    if (!this.#hasDevice) return
    this.#hasDevice = false
    this.#writes = []
    this.saves.deviceLost()
  }

  /** The page is gone, with what only it knew. */
  close(): void {
    this.#cancelBarrier?.()
    this.#wire = null
    this.device.pages.delete(this)
    this.doc.destroy()
  }
}
