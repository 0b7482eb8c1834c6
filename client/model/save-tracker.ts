// Whether one document's changes are on the server's disk, on this device, or nowhere yet. A pure state machine: no DOM,
// no database, no clock; the shared document tells it what happened, and `status` is true after each of its calls.
//
// Changes are counted. A barrier (MESSAGE.barrier) carries a token; that it comes back says that everything this page had
// when it was sent is on the server's disk: its own changes, and those of other pages of this browser it had read from
// the device. Of a change made here three things can be known: that it was made (`changed`), that the device has it
// (`persisted`), that the server has it (`barrierReturned`).
import { Signal } from './signal.ts'
import { type Ledger, mergeLedgers, unsentIn, type Writer } from './unsent-ledger.ts'

/**
 * server   everything is on the server's disk
 * offline  everything made here is on the server's disk; the server cannot be reached just now
 * saving   on its way
 * device   what the server has not confirmed is in this device's own database, and the server cannot be reached or is late
 * unsaved  some of it is nowhere but in this page
 */
export type SaveState = 'server' | 'offline' | 'saving' | 'device' | 'unsaved'

export interface SaveStatus {
  readonly state: SaveState
  /** Changes of this device the server has not confirmed. */
  readonly unsent: number
}

/** Worst first: what a page says about several documents is what is true of the worst of them. */
const WORST: readonly SaveState[] = ['unsaved', 'device', 'saving', 'offline', 'server']

export function worstOf(statuses: readonly SaveStatus[]): SaveStatus {
  const unsent = statuses.reduce((sum, status) => sum + status.unsent, 0)
  const state = WORST.find((candidate) => statuses.some((status) => status.state === candidate))
  return { state: state ?? 'server', unsent }
}

/** What is true of pictures on their way: they are nowhere but in the page until the server has them. @param waiting how many cannot be sent now */
export function picturesStatus(unsent: number, waiting: number): SaveStatus {
  if (unsent === 0) return { state: 'server', unsent: 0 }
  return { state: waiting > 0 ? 'unsaved' : 'saving', unsent }
}

interface Options {
  /** Whether the browser keeps a copy of the document. */
  readonly hasDevice: boolean
  /** Whether this page may only read the document: then it has nothing to save. */
  readonly readOnly: boolean
  /** What this page calls itself among the pages of this browser. */
  readonly writer?: Writer
}

export class SaveTracker {
  readonly status: Signal<SaveStatus>
  readonly writer: Writer
  #made = 0
  #durable = 0
  #persisted = 0
  #connected = false
  /** The server owes an answer for too long: what it has not confirmed must not be called on its way. */
  #late = false
  /** Nothing is known to be on the server before the first barrier of a connection returns. */
  #confirmed = false
  /** Whether it is known what earlier pages left unsent on the device: read from it, or all sent since. */
  #knowsEarlier: boolean
  #hasDevice: boolean
  #others: Ledger = new Map()
  readonly #readOnly: boolean
  readonly #sent = new Map<number, { readonly own: number; readonly others: Ledger }>()
  #token = 0

  constructor({ hasDevice, readOnly, writer = '' }: Options) {
    this.#hasDevice = hasDevice
    this.#readOnly = readOnly
    this.#knowsEarlier = !hasDevice
    this.writer = writer
    this.status = new Signal(this.#now())
  }

  /** A change was made here. Returns its number, for `persisted`. */
  changed(): number {
    this.#made += 1
    this.#tell()
    return this.#made
  }

  /** Everything up to this change is in the device's own database. */
  persisted(change: number): void {
    this.#persisted = Math.max(this.#persisted, change)
    this.#tell()
  }

  /** The device's database failed: from here on only the server keeps anything. */
  deviceLost(): void {
    this.#hasDevice = false
    this.#tell()
  }

  /**
   * What the pages of this browser wrote down on the device, read together with every change it speaks of: those
   * changes are in the document now, and the next barrier covers them.
   */
  heard(ledger: Ledger): void {
    this.#knowsEarlier = true
    const own = ledger.get(this.writer)
    // Another page may have carried changes of this one to the server.
    if (own) this.#durable = Math.max(this.#durable, Math.min(own.durable, this.#made))
    const others = new Map(ledger)
    others.delete(this.writer)
    this.#others = mergeLedgers(this.#others, others)
    this.#tell()
  }

  /** What this page knows, to be written down on the device: with it a page opened later counts right. */
  get ledger(): Ledger {
    const own = { made: this.#made, durable: this.#durable }
    return new Map([...this.#others, [this.writer, own]])
  }

  /** The connection is up and this side has sent all it had: a barrier now covers everything. */
  connected(): void {
    this.#connected = true
    this.#late = false
    this.#tell()
  }

  disconnected(): void {
    this.#connected = false
    this.#late = false
    this.#confirmed = false
    this.#sent.clear()
    this.#tell()
  }

  /** The server has owed an answer for too long, though the connection was not closed. Ends when a barrier returns. */
  late(): void {
    if (!this.#connected) return
    this.#late = true
    this.#confirmed = false
    this.#tell()
  }

  /** The token of a barrier about to be sent, or null when there is nothing to ask. */
  nextBarrier(): number | null {
    if (!this.#connected || this.#readOnly) return null
    if (this.#confirmed && this.#unsent === 0) return null
    this.#token += 1
    this.#sent.set(this.#token, { own: this.#made, others: this.#others })
    return this.#token
  }

  /** A barrier came back. Tokens of an earlier connection mean nothing. */
  barrierReturned(token: number): void {
    const covered = this.#sent.get(token)
    if (covered === undefined) return
    for (const sent of this.#sent.keys()) if (sent <= token) this.#sent.delete(sent)
    this.#confirmed = true
    this.#knowsEarlier = true
    this.#late = false
    this.#durable = Math.max(this.#durable, covered.own)
    const others = new Map<Writer, { made: number; durable: number }>()
    for (const [writer, { made }] of covered.others) others.set(writer, { made, durable: made })
    this.#others = mergeLedgers(this.#others, others)
    this.#tell()
  }

  /** Whether the server answers, as far as is known. */
  get isLive(): boolean {
    return this.#connected && !this.#late
  }

  get #unsent(): number {
    return this.#readOnly ? 0 : this.#made - this.#durable + unsentIn(this.#others)
  }

  #tell(): void {
    const next = this.#now()
    const { state, unsent } = this.status.value
    if (next.state !== state || next.unsent !== unsent) this.status.set(next)
  }

  #now(): SaveStatus {
    const unsent = this.#unsent
    return { state: this.#state(unsent), unsent }
  }

  #state(unsent: number): SaveState {
    if (this.isLive) return this.#readOnly || (this.#confirmed && unsent === 0) ? 'server' : 'saving'
    if (this.#readOnly || (unsent === 0 && this.#knowsEarlier)) return 'offline'
    return this.#hasDevice && this.#persisted === this.#made ? 'device' : 'unsaved'
  }
}
