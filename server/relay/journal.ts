// One room's way to the disk: a queue that only a commit empties. It retries for ever, and says nothing is durable
// that is not. What waits over all rooms is counted in the backlog they share.
import { StoreError } from '../store/store.ts'
import { BOUNDS } from './bounds.ts'
import type { Timers } from './timers.ts'

/** Bytes of updates in memory and not on disk yet, over all rooms. */
export class Backlog {
  bytes = 0
  #isFull = false
  readonly #whenRoomAgain: () => void

  constructor(whenRoomAgain: () => void) {
    this.#whenRoomAgain = whenRoomAgain
  }

  /** Whether writers have to be refused. Ends at half the bound, so that it does not flicker. */
  get isFull(): boolean {
    return this.#isFull
  }

  add(bytes: number): void {
    this.bytes += bytes
    if (this.bytes > BOUNDS.backlogBytes) this.#isFull = true
  }

  remove(bytes: number): void {
    this.bytes -= bytes
    if (!this.#isFull || this.bytes > BOUNDS.backlogBytes / 2) return
    this.#isFull = false
    this.#whenRoomAgain()
  }
}

export interface JournalOptions {
  /** Writes updates of this room's document and who made each, all or none; returns the sequence number of the last. */
  readonly append: (updates: readonly Uint8Array[], authors: readonly (string | null)[]) => Promise<number>
  readonly timers: Timers
  readonly backlog: Backlog
  /** Told of each failed try. */
  readonly onFault: (error: StoreError) => void
  /** Told after each commit, with what it wrote and how many milliseconds that took. */
  readonly onCommit: (updates: readonly Uint8Array[], ms: number) => void
}

interface Watcher {
  readonly position: number
  readonly run: () => void
  readonly fail: (error: StoreError) => void
}

export class Journal {
  readonly #options: JournalOptions
  #queue: Uint8Array[] = []
  /** Who made each of the queue. */
  #authors: (string | null)[] = []
  #pushed = 0
  #committed = 0
  #sequence = 0
  #durableAt = 0
  #watchers: Watcher[] = []
  #writing: Promise<void> | null = null
  #fault: StoreError | null = null
  #retryMs: number = BOUNDS.retryMs
  #cancelRetry: (() => void) | null = null
  #isStopped = false

  constructor(options: JournalOptions) {
    this.#options = options
  }

  /** The fault of the last try, or null when the disk takes what it is given. */
  get fault(): StoreError | null {
    return this.#fault
  }

  /** Sequence number of the newest committed update. */
  get sequence(): number {
    return this.#sequence
  }

  get isDurable(): boolean {
    return this.#committed === this.#pushed
  }

  /** Milliseconds since the disk last took something, or had nothing to take; 0 when it has all. */
  get waitingMs(): number {
    return this.isDurable ? 0 : this.#options.timers.now() - this.#durableAt
  }

  /** @param author a person's id or `role:<role>`; null for the server itself */
  push(update: Uint8Array, author: string | null): void {
    if (this.isDurable) this.#durableAt = this.#options.timers.now()
    this.#queue.push(update)
    this.#authors.push(author)
    this.#pushed += 1
    this.#options.backlog.add(update.byteLength)
    this.#start()
  }

  /** Runs once all that was pushed before this call is on disk; at once when it is. `fail` when it never will be. */
  whenDurable(run: () => void, fail: (error: StoreError) => void = () => {}): void {
    if (this.isDurable) run()
    else this.#watchers.push({ position: this.#pushed, run, fail })
  }

  /** Sets the sequence number a loaded log stands at. */
  startAt(sequence: number): void {
    this.#sequence = sequence
  }

  /**
   * Tries to write what waits, now, and once.
   *
   * @throws {StoreError} when the disk still refuses it
   */
  async flush(): Promise<void> {
    await this.#writing
    while (!this.isDurable) {
      this.#start(true)
      await this.#writing
      if (this.#fault !== null) throw this.#fault
    }
  }

  /** Gives up what still waits, and every timer. */
  stop(): void {
    this.#isStopped = true
    this.#cancelRetry?.()
    this.#cancelRetry = null
    this.#options.backlog.remove(sizeOf(this.#queue))
    this.#queue = []
    this.#authors = []
    const watchers = this.#watchers
    this.#watchers = []
    for (const { fail } of watchers)
      fail(new StoreError('closed', 'the room was closed before the disk took it'))
  }

  #start(despiteFault = false): void {
    if (this.#isStopped || this.#writing !== null || (this.#fault !== null && !despiteFault)) return
    this.#cancelRetry?.()
    this.#cancelRetry = null
    this.#writing = this.#write().finally(() => {
      this.#writing = null
      // Pushed between the last commit and here.
      if (this.#queue.length > 0) this.#start()
    })
  }

  async #write(): Promise<void> {
    while (this.#queue.length > 0) {
      const group = this.#queue.slice()
      const from = this.#options.timers.now()
      try {
        this.#sequence = await this.#options.append(group, this.#authors.slice(0, group.length))
        if (this.#isStopped) return
      } catch (error) {
        if (this.#isStopped) return
        this.#failed(error instanceof StoreError ? error : new StoreError('io', String(error), error))
        return
      }
      this.#fault = null
      this.#durableAt = this.#options.timers.now()
      this.#retryMs = BOUNDS.retryMs
      this.#queue.splice(0, group.length)
      this.#authors.splice(0, group.length)
      this.#committed += group.length
      this.#options.backlog.remove(sizeOf(group))
      // Before the watchers: one of them may let the room go, and looks at the length of the log for it.
      this.#options.onCommit(group, this.#options.timers.now() - from)
      const done = this.#watchers.filter((watcher) => watcher.position <= this.#committed)
      this.#watchers = this.#watchers.filter((watcher) => watcher.position > this.#committed)
      for (const watcher of done) watcher.run()
    }
  }

  #failed(error: StoreError): void {
    this.#fault = error
    this.#options.onFault(error)
    this.#cancelRetry = this.#options.timers.after(this.#retryMs, () => this.#start(true))
    this.#retryMs = Math.min(this.#retryMs * 2, BOUNDS.retryMostMs)
  }
}

function sizeOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, update) => sum + update.byteLength, 0)
}
