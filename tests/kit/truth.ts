// What pages say, held against what is on the disk and in the devices, and what was ever promised against what is
// there. Throws `Untrue` where words and truth part.
import * as Y from 'yjs'
import { checksum } from '../../server/store/checksum.ts'
import type { MemoryRow } from '../../server/store/memory-store.ts'
import type { FaultyDisk } from './faulty-store.ts'
import type { Change, Device } from './simulated-device.ts'
import type { Page } from './simulated-page.ts'
import { contains, holds } from './update-contents.ts'

/** Words and truth have parted. */
export class Untrue extends Error {}

interface Promised {
  readonly change: Change
  /** The device whose word it was; null when the server's. */
  readonly device: Device | null
}

interface Read {
  readonly version: number
  readonly doc: Y.Doc
}

export class Truth {
  /** How often each word was said. */
  readonly said = new Map<string, number>()
  readonly #disk: FaultyDisk
  readonly #document: string
  #read: Read | null = null
  readonly #kept = new Map<Device, Read>()
  readonly #promised: Promised[] = []
  /** Barriers answered too early. */
  readonly #early: number[] = []

  constructor(disk: FaultyDisk, document: string) {
    this.#disk = disk
    this.#document = document
  }

  /** The document as a server that starts now would find it. */
  get stored(): Y.Doc {
    if (this.#read?.version === this.#disk.version) return this.#read.doc
    const doc = new Y.Doc()
    const found = this.#disk.disk.documents.get(this.#document)
    const isSound = (row: MemoryRow) => row.checksum === checksum(row.bytes)
    const snapshot = found?.snapshots.find(isSound)
    doc.transact(() => {
      if (snapshot) Y.applyUpdateV2(doc, snapshot.bytes)
      for (const { bytes } of found?.log.filter(isSound) ?? []) Y.applyUpdate(doc, bytes)
    })
    this.#read = { version: this.#disk.version, doc }
    return doc
  }

  /** The server answers a barrier that was asked after these updates. */
  answered(token: number, covered: readonly Uint8Array[]): void {
    // Told by the next look: thrown here it would be the relay that hears it.
    if (!covered.every((update) => holds(this.stored, update))) this.#early.push(token)
  }

  /** Holds every page's words against the truth. */
  look(pages: readonly Page[]): void {
    if (this.#early.length > 0)
      throw new Untrue(`barriers ${this.#early} were answered before the disk had what came before them`)
    for (const page of pages) this.#lookAt(page, `page ${pages.indexOf(page)}`)
    for (const { change, device } of this.#promised) {
      if (device === null && !contains(this.stored, change.update))
        throw new Untrue('a change that was called saved on the server is on the disk no more')
    }
  }

  #lookAt(page: Page, who: string): void {
    const { state, unsent } = page.saves.status.value
    this.said.set(state, (this.said.get(state) ?? 0) + 1)
    const missing = [...page.changes].filter(({ update }) => !contains(this.stored, update))
    const name = `${who} says "${state}", ${unsent} unsent`
    if ((state === 'server' || state === 'offline') && missing.length > 0)
      throw new Untrue(`${name}; ${missing.length} of its changes are not on the disk`)
    if (unsent < missing.length)
      throw new Untrue(`${name}; ${missing.length} of its changes are not on the disk`)
    if (state === 'device') {
      const kept = this.#keptBy(page.device)
      const nowhere = missing.filter(({ update }) => !contains(kept, update))
      if (nowhere.length > 0) throw new Untrue(`${name}; ${nowhere.length} are not on the device`)
    }
    if (state === 'server' || state === 'offline') this.#promise([...page.changes], null)
    if (state === 'device') this.#promise(missing, page.device)
  }

  #keptBy(device: Device): Y.Doc {
    const known = this.#kept.get(device)
    if (known?.version === device.rows.length) return known.doc
    const doc = new Y.Doc()
    for (const { update } of device.rows) Y.applyUpdate(doc, update)
    this.#kept.set(device, { version: device.rows.length, doc })
    return doc
  }

  #promise(changes: readonly Change[], device: Device | null): void {
    for (const change of changes) {
      if (!this.#promised.some((known) => known.change === change && known.device === device))
        this.#promised.push({ change, device })
    }
  }

  /** When all is well again: what was promised by anybody is on the disk. */
  lookBack(): void {
    const lost = this.#promised.filter(({ change }) => !contains(this.stored, change.update))
    if (lost.length > 0) throw new Untrue(`${lost.length} changes called saved are lost`)
  }
}
