// How long to gather presence: longer while this thread has little time left, so that a hundred lively rooms get
// somewhat coarser cursors instead of late ones: what is sent half as often is echoed half as often, and late by less.
import { BOUNDS } from './bounds.ts'
import type { Timers } from './timers.ts'

export class Pace {
  readonly #timers: Timers
  #askedAt: number
  #factor = 1

  constructor(timers: Timers) {
    this.#timers = timers
    this.#askedAt = timers.now()
  }

  /** What the usual period is multiplied by, from one to two and a half. */
  get factor(): number {
    const now = this.#timers.now()
    if (now - this.#askedAt >= BOUNDS.paceMs) {
      this.#askedAt = now
      const strain = ((this.#timers.busy?.() ?? 0) - BOUNDS.paceFrom) / (1 - BOUNDS.paceFrom)
      const wanted = 1 + Math.min(1.5, Math.max(0, strain * 4))
      // Half way each time: one long collection of garbage is no strain.
      this.#factor += (wanted - this.#factor) / 2
    }
    return this.#factor
  }
}
