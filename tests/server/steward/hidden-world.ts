// A steward over a real relay and a disk of memory, with writers who keep copies of their own: a server that can be cut off
// at any moment and started again on what the disk had.
import * as Y from 'yjs'
import { systemRandom } from '../../../server/gateway/server.ts'
import { createLog } from '../../../server/log.ts'
import { createRelay } from '../../../server/relay/relay.ts'
import type { Documents, OpenDocument } from '../../../server/steward/documents.ts'
import { aboutOf } from '../../../server/steward/new-workshop.ts'
import { createSteward, type Steward } from '../../../server/steward/steward.ts'
import { createMemoryDisk, createMemoryStore, type MemoryDisk } from '../../../server/store/memory-store.ts'
import { createVault } from '../../../server/vault/vault.ts'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import type { Frame } from '../../../shared/agenda/frame.ts'
import { itemsOf } from '../../../shared/agenda/plan.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'
import { MONDAY, PRIENAI } from '../server-kit.ts'

export const WORKSHOP = 'w'

interface Served {
  readonly documents: Documents
  readonly steward: Steward
  forget(document: string): Promise<boolean>
}

export interface HiddenWorldOptions {
  /** A whole number under the given one: all that is random here. */
  readonly below?: (most: number) => number
  /** Awaited before each commit. */
  readonly held?: () => Promise<void>
}

export class HiddenWorld {
  readonly #options: HiddenWorldOptions
  #disk: MemoryDisk = createMemoryDisk()
  #served: Served
  #ended: (() => Promise<void>)[] = []
  readonly #devices: Device[] = []

  constructor(options: HiddenWorldOptions = {}) {
    this.#options = options
    this.#served = this.#serve()
  }

  get steward(): Steward {
    return this.#served.steward
  }

  get documents(): Documents {
    return this.#served.documents
  }

  /** The names of the documents on the disk. */
  get stored(): readonly string[] {
    return [...this.#disk.documents]
      .filter(([, { log, snapshots }]) => log.length + snapshots.length > 0)
      .map(([name]) => name)
  }

  /** What the disk says, each record and each row of a document as text. */
  dump(): readonly { readonly where: string; readonly text: string }[] {
    const records = [...this.#disk.tables].flatMap(([table, rows]) =>
      [...rows].map(([key, text]) => ({ where: `${table}/${key}`, text })),
    )
    const rows = [...this.#disk.documents].flatMap(([where, { log, snapshots, history, setAside }]) =>
      [...log, ...snapshots, ...history, ...setAside].map(({ author, bytes }) => {
        return { where, text: `${author} ${Buffer.from(bytes).toString('utf8')}` }
      }),
    )
    return [...records, ...rows]
  }

  #serve(): Served {
    const { held, below = () => 0 } = this.#options
    const store = createMemoryStore({ disk: this.#disk, now: () => MONDAY, ...(held ? { held } : {}) })
    const relay = createRelay({ store })
    const { people } = createVault({ store, now: () => MONDAY, random: systemRandom })
    const hidden = {
      listDocuments: (prefix: string) => store.listDocuments(prefix),
      forget: (document: string) => relay.forget(document),
      forgetDeleted: () => store.forgetDeleted(),
    }
    const log = createLog('silent')
    const known = { ...people, get: async (_: string, id: string) => (id.startsWith('p') ? PERSON : null) }
    const steward = createSteward({ documents: relay, people: known, log, hidden, below, now: () => MONDAY })
    this.#ended.push(async () => {
      await steward.close()
      await relay.shutdown()
    })
    return { documents: relay, steward, forget: relay.forget }
  }

  /** Sets the workshop up and goes to its first silent item. */
  async begin(): Promise<{ readonly item: string; readonly frame: Frame; readonly agenda: Agenda }> {
    const template = findAgendaTemplate('taster90')
    if (!template) throw new Error('No such agenda')
    const items = itemsOf(template)
    const silent = items.find(({ activity }) => activity && findActivity(activity)?.hiddenUntilReveal)
    const item = silent?.id ?? ''
    const about = aboutOf(ABOUT, { title: '', organiser: '' } as never, PRIENAI as never, template)
    await this.steward.createWorkshop(WORKSHOP, about, items)
    const { doc } = await this.connect('agenda')
    const agenda = new Agenda(doc)
    agenda.goTo({ item, step: 0 }, MONDAY)
    await until(() => agenda.frames.some((frame) => frame.item === item))
    const frame = agenda.frames.find((each) => each.item === item)
    if (!frame) throw new Error('No frame was laid out')
    return { item, frame, agenda }
  }

  /** Opens a document as a device does that keeps its own copy of it. */
  async connect(document: string): Promise<Device> {
    const device = new Device(`${WORKSHOP}/${document}`)
    this.#devices.push(device)
    await device.connect(this.#served)
    return device
  }

  /** The server is gone with all it had not written; another starts on the disk, and the devices come back. */
  async crash(back = this.unplug()): Promise<void> {
    this.#disk = structuredClone(this.#disk)
    this.#served = this.#serve()
    for (const device of back) await device.connect(this.#served)
  }

  /** Cuts everybody off; the server goes on and does not know it. */
  unplug(): readonly Device[] {
    const connected = this.#devices.filter((device) => device.isConnected)
    for (const device of connected) device.cut()
    return connected
  }

  async end(): Promise<void> {
    for (const device of this.#devices) device.disconnect()
    for (const end of this.#ended) await end().catch(() => undefined)
  }
}

const PERSON = {} as never
const ABOUT = { title: 't', startsAt: MONDAY, brief: '', venue: '' } as never

/** A copy of a document that goes on by itself while it is not connected. */
export class Device {
  readonly doc = new Y.Doc()
  readonly #name: string
  #handle: OpenDocument | null = null
  #leave: (() => void) | null = null

  constructor(name: string) {
    this.#name = name
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.#handle) Y.applyUpdate(this.#handle.doc, update, this)
    })
  }

  get isConnected(): boolean {
    return this.#handle !== null
  }

  async connect({ documents, steward }: Pick<Served, 'documents' | 'steward'>): Promise<void> {
    const isHidden = /^\w+\/(private|anonymous)\//.test(this.#name)
    const handle = await documents.open(this.#name)
    this.#handle = handle
    this.#leave = steward.attend(WORKSHOP, isHidden ? this.#name : undefined)
    handle.doc.on('update', this.#hear)
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(handle.doc), this)
    Y.applyUpdate(handle.doc, Y.encodeStateAsUpdate(this.doc), this)
  }

  readonly #hear = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this) Y.applyUpdate(this.doc, update, this)
  }

  /** The connection is gone; the server does not know it. */
  cut(): void {
    this.#handle?.doc.off('update', this.#hear)
    this.#handle = null
    this.#leave = null
  }

  disconnect(): void {
    const [handle, leave] = [this.#handle, this.#leave]
    this.cut()
    handle?.release()
    leave?.()
  }
}

/** Waits turn by turn for something the machine brings about by itself. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 10_000
  while (!holds()) {
    if (performance.now() > end) throw new Error('It did not come')
    await new Promise((resolve) => setImmediate(resolve))
  }
}
