// Pages of one browser, the copy they share, a server with a disk: whatever happens in whatever order, after each step
// each page's words are true, and once everything works all pages say the same.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SaveTracker } from '../../../client/model/save-tracker.ts'
import { type Ledger, mergeLedgers } from '../../../client/model/unsent-ledger.ts'

const PAGES = 3
const RUNS = Number(process.env['VIETA_RUNS'] ?? 40)

interface Barrier {
  readonly token: number
}

/** What the browser's database holds: changes and, in the same transaction, what was known with them. */
class Device {
  readonly changes = new Set<string>()
  readonly records = new Map<string, Ledger>()

  /** As DeviceCopy reads it: how many a page made is its own record's to say. */
  get ledger(): Ledger {
    const all = [...this.records.values()].reduce(mergeLedgers, new Map())
    return new Map(
      [...all].flatMap(([writer, { durable }]) => {
        const made = this.records.get(writer)?.get(writer)?.made ?? 0
        return made > 0 ? [[writer, { made, durable }]] : []
      }),
    )
  }
}

class Page {
  readonly name: string
  readonly saves: SaveTracker
  /** Every change in its document that was made in this browser. */
  readonly held = new Set<string>()
  owed: { readonly change: string; readonly number: number; readonly ledger: Ledger }[] = []
  toServer: (string | Barrier)[] | null = null
  toPage: Barrier[] = []
  hasDevice = true
  made = 0

  constructor(name: string, device: Device) {
    this.name = name
    this.saves = new SaveTracker({ hasDevice: true, readOnly: false, writer: name })
    this.read(device)
  }

  read(device: Device): void {
    if (!this.hasDevice) return
    for (const change of device.changes) {
      if (this.held.has(change)) continue
      this.held.add(change)
      this.toServer?.push(change)
    }
    this.saves.heard(device.ledger)
  }

  make(): void {
    this.made += 1
    const change = `${this.name}:${this.made}`
    this.held.add(change)
    const number = this.saves.changed()
    if (this.hasDevice) this.owed.push({ change, number, ledger: this.saves.ledger })
    this.toServer?.push(change)
  }

  write(device: Device): void {
    const next = this.owed.shift()
    if (!next) return
    device.changes.add(next.change)
    device.records.set(this.name, next.ledger)
    this.saves.persisted(next.number)
  }

  loseDevice(): void {
    this.hasDevice = false
    this.owed = []
    this.saves.deviceLost()
  }

  connect(): void {
    if (this.toServer) return
    this.toServer = [...this.held]
    this.saves.connected()
    this.ask()
  }

  ask(): void {
    if (!this.toServer) return
    const token = this.saves.nextBarrier()
    if (token !== null) this.toServer.push({ token })
  }

  disconnect(): void {
    this.toServer = null
    this.toPage = []
    this.saves.disconnected()
  }

  answered(device: Device): void {
    const barrier = this.toPage.shift()
    if (!barrier) return
    this.saves.barrierReturned(barrier.token)
    // Written down after all that is owed, as transactions take turns.
    while (this.owed.length > 0) this.write(device)
    if (this.hasDevice) device.records.set(this.name, this.saves.ledger)
  }
}

class World {
  readonly device = new Device()
  readonly disk = new Set<string>()
  readonly pages: Page[] = []
  #names = 0

  constructor() {
    for (let at = 0; at < PAGES; at += 1) this.pages.push(this.open())
  }

  open(): Page {
    this.#names += 1
    return new Page(`p${this.#names}`, this.device)
  }

  /** The server takes one message of a page to its disk, or answers a barrier. */
  serve(page: Page): void {
    const message = page.toServer?.shift()
    if (message === undefined) return
    if (typeof message === 'string') this.disk.add(message)
    else page.toPage.push(message)
  }

  step(kind: string, at: number): void {
    const page = this.pages[at]
    if (!page) return
    if (kind === 'make') page.make()
    if (kind === 'write') page.write(this.device)
    if (kind === 'connect') page.connect()
    if (kind === 'disconnect') page.disconnect()
    if (kind === 'late') page.saves.late()
    if (kind === 'ask') page.ask()
    if (kind === 'serve') this.serve(page)
    if (kind === 'flow') while ((page.toServer?.length ?? 0) > 0) this.serve(page)
    if (kind === 'answer') page.answered(this.device)
    if (kind === 'news') page.read(this.device)
    if (kind === 'lose') page.loseDevice()
    if (kind === 'reload') this.pages[at] = this.open()
  }

  look(): void {
    for (const page of this.pages) {
      const { state, unsent } = page.saves.status.value
      const missing = [...page.held].filter((change) => !this.disk.has(change))
      if (state === 'server' || state === 'offline') expect(missing).toEqual([])
      if (state === 'device') expect(missing.filter((change) => !this.device.changes.has(change))).toEqual([])
      expect(unsent).toBeGreaterThanOrEqual(missing.length)
      if (unsent > 0) expect(['saving', 'device', 'unsaved']).toContain(state)
    }
  }

  heal(): void {
    for (let round = 0; round < 4; round += 1) {
      for (const page of this.pages) {
        while (page.owed.length > 0) page.write(this.device)
        page.read(this.device)
        page.connect()
        page.ask()
        while ((page.toServer?.length ?? 0) > 0) this.serve(page)
        while (page.toPage.length > 0) page.answered(this.device)
        this.look()
      }
    }
  }
}

/** What happens, and how often. */
const KINDS = {
  make: 5,
  write: 4,
  connect: 4,
  disconnect: 1,
  late: 1,
  ask: 4,
  serve: 4,
  flow: 2,
  answer: 5,
  news: 2,
  lose: 0.1,
  reload: 0.5,
}
const kind = fc.oneof(
  ...Object.entries(KINDS).map(([name, often]) => ({ arbitrary: fc.constant(name), weight: often * 10 })),
)
const steps = fc.array(fc.tuple(kind, fc.nat(PAGES - 1)), { minLength: 80, maxLength: 200 })

test('every word of every page is true at every step, and all agree in the end', () => {
  const said = new Set<string>()
  fc.assert(
    fc.property(steps, (taken) => {
      const world = new World()
      for (const [name, at] of taken) {
        world.step(name, at)
        world.look()
        for (const { saves } of world.pages) said.add(saves.status.value.state)
      }
      world.heal()
      for (const { saves, hasDevice } of world.pages) {
        // Who has no device does not hear what others brought to the server.
        if (hasDevice) expect(saves.status.value).toEqual({ state: 'server', unsent: 0 })
      }
    }),
    { numRuns: RUNS, seed: 2026 },
  )
  expect([...said].sort()).toEqual(['device', 'offline', 'saving', 'server', 'unsaved'])
})

test('a page that was closed leaves its count to those that stay and those that come', () => {
  const world = new World()
  const [first, second] = world.pages
  first?.make()
  first?.make()
  first?.write(world.device)
  first?.write(world.device)
  world.step('reload', 0)
  second?.read(world.device)
  for (const page of [world.pages[0], second])
    expect(page?.saves.status.value).toEqual({ state: 'device', unsent: 2 })
  second?.connect()
  while ((second?.toServer?.length ?? 0) > 0 && second) world.serve(second)
  second?.answered(world.device)
  expect(second?.saves.status.value).toEqual({ state: 'server', unsent: 0 })
  world.pages[0]?.read(world.device)
  expect(world.pages[0]?.saves.status.value).toEqual({ state: 'offline', unsent: 0 })
})
