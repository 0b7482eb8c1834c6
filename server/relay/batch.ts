// Gathers what a room has to say: the first item of a quiet time goes at once, then one send a period at most.
import type { Timers } from './timers.ts'

export class Batch<Item> {
  readonly #timers: Timers
  readonly #periodMs: () => number
  readonly #send: (items: readonly Item[]) => void
  #items: Item[] = []
  #cancel: (() => void) | null = null

  constructor(timers: Timers, periodMs: () => number, send: (items: readonly Item[]) => void) {
    this.#timers = timers
    this.#periodMs = periodMs
    this.#send = send
  }

  push(item: Item): void {
    this.#items.push(item)
    if (this.#cancel === null) this.flush()
  }

  /** Sends what is waiting now, and starts a period. */
  flush(): void {
    this.stop()
    if (this.#items.length === 0) return
    const items = this.#items
    this.#items = []
    this.#cancel = this.#timers.after(this.#periodMs(), () => {
      this.#cancel = null
      this.flush()
    })
    this.#send(items)
  }

  /** Ends the period without sending. */
  stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }
}
