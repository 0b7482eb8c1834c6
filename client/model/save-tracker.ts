// Whether one document's changes are on the server's disk, on this device, or nowhere yet. Counts local changes; a
// barrier message (MESSAGE.barrier) brings back the count the server has made durable. Knows no DOM and no database:
// the shared document tells it what happened.
import { Signal } from './signal.ts'

export type SaveState = 'server' | 'saving' | 'device' | 'unsaved'

export interface SaveStatus {
  readonly state: SaveState
  /** Changes of this device the server has not confirmed. */
  readonly unsent: number
}

/** Worst first: what a page says about several documents is what is true of the worst of them. */
const WORST: readonly SaveState[] = ['unsaved', 'device', 'saving', 'server']

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

export class SaveTracker {
  readonly status = new Signal<SaveStatus>({ state: 'saving', unsent: 0 })
  #made = 0
  #durable = 0
  #persisted = 0
  #connected = false
  /** Nothing is known to be on the server before the first barrier of a connection returns. */
  #confirmed = false
  #hasDevice: boolean
  #readOnly: boolean
  readonly #sent = new Map<number, number>()
  #token = 0

  constructor({ hasDevice, readOnly }: { readonly hasDevice: boolean; readonly readOnly: boolean }) {
    this.#hasDevice = hasDevice
    this.#readOnly = readOnly
    this.#tell()
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

  /** The connection is up and this side has sent all it had: a barrier now covers everything. */
  connected(): void {
    this.#connected = true
    this.#tell()
  }

  disconnected(): void {
    this.#connected = false
    this.#confirmed = false
    this.#sent.clear()
    this.#tell()
  }

  /** The token of a barrier about to be sent, or null when there is nothing to ask. */
  nextBarrier(): number | null {
    if (!this.#connected || this.#readOnly) return null
    if (this.#confirmed && this.#durable === this.#made) return null
    this.#token += 1
    this.#sent.set(this.#token, this.#made)
    return this.#token
  }

  /** A barrier came back. Tokens of an earlier connection mean nothing. */
  barrierReturned(token: number): void {
    const upTo = this.#sent.get(token)
    if (upTo === undefined) return
    for (const sent of this.#sent.keys()) if (sent <= token) this.#sent.delete(sent)
    this.#confirmed = true
    this.#durable = Math.max(this.#durable, upTo)
    this.#tell()
  }

  #tell(): void {
    const unsent = this.#readOnly ? 0 : this.#made - this.#durable
    const next = { state: this.#state(unsent), unsent }
    const { state, unsent: before } = this.status.value
    if (next.state !== state || next.unsent !== before) this.status.set(next)
  }

  #state(unsent: number): SaveState {
    if (this.#connected && (this.#readOnly || (this.#confirmed && unsent === 0))) return 'server'
    if (this.#connected) return 'saving'
    if (unsent === 0 && !this.#hasDevice && this.#made === 0) return 'server'
    return this.#hasDevice && this.#persisted === this.#made ? 'device' : 'unsaved'
  }
}
