// How much one connection may send: a token bucket, so generous that only a flood or a client gone wild empties it.
import { BOUNDS } from './bounds.ts'

export class Allowance {
  #tokens: number = BOUNDS.allowanceTokens
  #filledAt: number

  /** @param now ms since 1970, as in `spend` */
  constructor(now: number) {
    this.#filledAt = now
  }

  /** Pays for a frame; false, and nothing paid, when there is not enough left. */
  spend(bytes: number, now: number): boolean {
    const gained = ((now - this.#filledAt) / 1000) * BOUNDS.allowancePerSecond
    this.#tokens = Math.min(BOUNDS.allowanceTokens, this.#tokens + Math.max(0, gained))
    this.#filledAt = now
    const price = 1 + Math.floor(bytes / BOUNDS.allowanceBytes)
    if (price > this.#tokens) return false
    this.#tokens -= price
    return true
  }
}
