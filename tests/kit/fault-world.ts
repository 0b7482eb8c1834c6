// A world on one seed in which everything fails: the real relay over a disk that fails, pages with the real save tracker
// and device copies that fail, networks cut, processes and pages lost, clocks that leap. After every step it holds what
// the pages say against what is on the disk and in the devices. Throws `Untrue` where words and truth part.
import * as Y from 'yjs'
import { BOUNDS } from '../../server/relay/bounds.ts'
import { createRelay, type Relay } from '../../server/relay/relay.ts'
import type { Timers } from '../../server/relay/timers.ts'
import { checksum } from '../../server/store/checksum.ts'
import type { MemoryRow } from '../../server/store/memory-store.ts'
import { createManualTimers } from '../server/relay/manual-timers.ts'
import { createFaultyDisk, type DiskWeather, FAIR } from './faulty-store.ts'
import { Device } from './simulated-device.ts'
import { Page } from './simulated-page.ts'
import { Wire } from './simulated-wire.ts'
import { Truth, Untrue } from './truth.ts'
import { Chance } from './world.ts'

export const DOCUMENT = 'w/board'

const WEATHERS: readonly DiskWeather[] = [
  FAIR,
  { ...FAIR, slow: 60 },
  { ...FAIR, refused: 70 },
  { ...FAIR, torn: 15, slow: 30 },
  { ...FAIR, unanswered: 15, refused: 20 },
  { refused: 20, torn: 8, unanswered: 8, slow: 30, unreadable: 30 },
]

const LETTERS = ['ežeras', 'šilas', 'ąžuolas', 'ūkis', 'į', 'ž']

/** One life of the server process. */
interface Life {
  readonly relay: Relay
  readonly wires: Set<Wire>
  end(): void
}

export class FaultWorld {
  readonly chance: Chance
  readonly timers = createManualTimers()
  readonly disk
  readonly truth: Truth
  /** What the relay told of, counted: a world in which nothing happened has shown nothing. */
  readonly met = new Map<string, number>()
  readonly pages: Page[]
  #life: Life | null = null
  /** Milliseconds the server's wall clock is off: it is set, not wound. */
  #leap = 0

  /** @param isLong whether the log is about to be long enough for a snapshot in the middle of everything */
  constructor(seed: number, isLong: boolean, people = 3) {
    this.chance = new Chance(seed)
    this.disk = createFaultyDisk({
      chance: this.chance,
      timers: this.timers,
      onCrash: () => this.#endServer(),
    })
    this.truth = new Truth(this.disk, DOCUMENT)
    if (isLong) this.#lengthenLog()
    const devices = Array.from({ length: people }, () => new Device())
    // The first person has two tabs.
    this.pages = [...devices.slice(0, 1), ...devices].map((device) => this.#open(device))
  }

  #lengthenLog(): void {
    const doc = new Y.Doc()
    doc.clientID = 1
    const log: MemoryRow[] = []
    doc.on('update', (bytes: Uint8Array) => {
      this.disk.disk.sequence += 1
      const sequence = this.disk.disk.sequence
      log.push({ sequence, bytes, checksum: checksum(bytes), at: 0, author: null })
    })
    while (log.length < BOUNDS.compactRows - 5) doc.getText('text').insert(0, 'ė')
    this.disk.disk.documents.set(DOCUMENT, { log, snapshots: [], setAside: [], history: [] })
  }

  #open(device: Device): Page {
    return new Page({ device, timers: this.timers, clientId: 1 + this.chance.below(2 ** 30) })
  }

  startServer(): void {
    if (this.#life !== null) return
    const cancels = new Set<() => void>()
    const mortal = (set: () => () => void) => {
      const cancel = set()
      cancels.add(cancel)
      return () => {
        cancels.delete(cancel)
        cancel()
      }
    }
    const timers: Timers = {
      now: () => this.timers.now() + this.#leap,
      after: (delayMs, run) => mortal(() => this.timers.after(delayMs, run)),
      every: (periodMs, run) => mortal(() => this.timers.every(periodMs, run)),
    }
    const wires = new Set<Wire>()
    this.#life = {
      relay: createRelay({
        store: this.disk.open(),
        timers,
        report: ({ kind }) => this.met.set(kind, (this.met.get(kind) ?? 0) + 1),
      }),
      wires,
      end: () => {
        for (const cancel of cancels) cancel()
        // Listeners first: of a process that is gone nothing happens on close.
        for (const wire of wires) {
          wire.removeAllListeners()
          wire.terminate()
        }
      },
    }
  }

  #endServer(): void {
    const life = this.#life
    this.#life = null
    life?.end()
  }

  /** SIGKILL. */
  crash(): void {
    this.disk.crash()
    this.#endServer()
  }

  /** SIGTERM: the process goes when it has written what waits, or has failed to. */
  #stopServer(): void {
    const life = this.#life
    const gone = () => {
      if (this.#life === life) this.crash()
    }
    life?.relay.shutdown().then(gone, gone)
  }

  connect(page: Page): void {
    if (this.#life === null || page.isConnected) return
    const wire = new Wire((token, covered) => this.truth.answered(token, covered))
    this.#life.wires.add(wire)
    this.#life.relay.attach(wire, {
      document: DOCUMENT,
      access: 'write',
      presence: false,
      person: null,
      author: `person-${this.pages.indexOf(page)}`,
    })
    page.connect(wire)
  }

  /** Brings the oldest message of one direction; what a closed wire has to say last is that it is closed. */
  deliver(page: Page, direction: 'up' | 'down'): boolean {
    const { wire } = page
    if (wire === null) return false
    if (direction === 'up') return wire.deliverUp()
    const frame = wire.toPage.shift()
    if (frame !== undefined) page.receive(frame)
    else if (wire.readyState === wire.OPEN) return false
    else this.hangUp(page)
    return true
  }

  /** The page learns that the connection is gone, and so does the server. */
  hangUp(page: Page): void {
    const { wire } = page
    page.disconnect()
    if (wire?.closedWith !== null && wire?.closedWith !== undefined && wire.closedWith < 4500)
      throw new Untrue(`an honest page was closed for good with ${wire.closedWith}`)
    wire?.terminate()
  }

  /** Reloads a page: only what its device has comes back. */
  reload(page: Page): Page {
    const { wire } = page
    page.disconnect()
    page.close()
    wire?.terminate()
    const next = this.#open(page.device)
    this.pages[this.pages.indexOf(page)] = next
    return next
  }

  edit(page: Page): void {
    const { chance } = this
    const text = page.doc.getText('text')
    const map = page.doc.getMap<number>('map')
    const keys = [...map.keys()]
    const kind = chance.below(6)
    page.doc.transact(() => {
      if (kind < 3) text.insert(chance.below(text.length + 1), chance.pick(LETTERS))
      else if (kind === 3 && text.length > 2) text.delete(chance.below(text.length - 1), 2)
      else if (kind === 4 && keys.length > 0) map.delete(chance.pick(keys))
      else map.set(`key ${chance.below(40)}`, chance.below(1000))
    })
  }

  /** One thing that happens, and a look at everybody's words. */
  async step(): Promise<void> {
    this.#happen()
    await settled()
    this.truth.look(this.pages)
  }

  #happen(): void {
    const { chance } = this
    const page = chance.pick(this.pages)
    const kind = chance.below(100)
    if (kind < 46) this.deliver(page, chance.heads() ? 'up' : 'down')
    else if (kind < 58) this.edit(page)
    else if (kind < 68) page.writeOne()
    else if (kind < 70) page.readNews()
    else if (kind < 81) this.timers.advance(chance.below(400))
    else if (kind < 90) this.connect(page)
    else if (kind < 91) this.hangUp(page)
    else if (kind < 94) this.startServer()
    else this.#rare(page)
  }

  #rare(page: Page): void {
    const { chance } = this
    switch (chance.below(14)) {
      case 0:
        this.crash()
        break
      case 1:
        // Asked to stop: says goodbye and writes what waits, if it gets that far.
        this.#stopServer()
        break
      case 2:
        this.reload(page)
        break
      case 3:
        // A page that notices later than its server does.
        page.wire?.terminate()
        break
      case 4:
        page.loseDevice()
        break
      case 7:
        // Its barrier is not answered for too long.
        page.beLate()
        break
      case 5:
        // A laptop sleeps, or everybody is at lunch.
        this.timers.advance(31_000 + chance.below(3) * 3_600_000)
        break
      case 8:
        // Everybody goes home, and the room leaves memory.
        for (const somebody of this.pages) this.hangUp(somebody)
        this.timers.advance(31_000)
        break
      case 6:
        this.#leap = (chance.below(5) - 2) * 3_600_000
        break
      default:
        this.disk.weather = chance.pick(WEATHERS)
    }
  }

  /** Everything works again and everybody waits: in the end all are equal, saved, and nothing promised is missing. */
  async heal(): Promise<void> {
    this.disk.weather = FAIR
    for (let quiet = 0, rounds = 0; quiet < 3; rounds += 1) {
      if (rounds > 500) throw new Untrue('with everything working again it never comes to rest')
      this.startServer()
      let moved = false
      for (const page of this.pages) {
        this.connect(page)
        while (page.owed > 0) page.writeOne()
        page.readNews()
        for (const direction of ['up', 'down'] as const) while (this.deliver(page, direction)) moved = true
      }
      this.timers.advance(300)
      await settled()
      this.truth.look(this.pages)
      const isDone = this.#life?.relay.stats().waitingBytes === 0
      quiet = moved || !isDone ? 0 : quiet + 1
    }
    this.#compareAll()
    await this.#startAnew()
  }

  #compareAll(): void {
    const views = [this.truth.stored, ...this.pages.map(({ doc }) => doc)].map(view)
    if (new Set(views).size !== 1) throw new Untrue(`not all are equal in the end:\n${views.join('\n')}`)
    for (const page of this.pages) {
      const { state, unsent } = page.saves.status.value
      if (state !== 'server' || unsent !== 0)
        throw new Untrue(`in the end a page says "${state}", ${unsent} unsent`)
    }
    this.truth.lookBack()
  }

  /** The process ends the hard way, and the next has it all. */
  async #startAnew(): Promise<void> {
    const expected = view(this.truth.stored)
    this.crash()
    this.startServer()
    const handle = await this.#life?.relay.open(DOCUMENT)
    if (!handle || view(handle.doc) !== expected)
      throw new Untrue('a server started anew does not find what is on the disk')
    this.crash()
  }
}

/** What a person would see. */
function view(doc: Y.Doc): string {
  const keys = Object.entries(doc.getMap<number>('map').toJSON()).sort()
  return JSON.stringify([doc.getText('text').toString(), keys])
}

/** Lets everything that waits for nothing but its turn run. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}
