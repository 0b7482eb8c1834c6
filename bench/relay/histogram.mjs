// Ages of messages in steps of 0.1 ms: counting a million of them costs no memory.

export class Histogram {
  #counts = new Uint32Array(100_000)
  total = 0

  add(tenths) {
    this.#counts[Math.min(tenths, 99_999)] += 1
    this.total += 1
  }

  /** @returns milliseconds under which that share lies; NaN when nothing was counted */
  at(share) {
    let left = this.total * share
    if (this.total === 0) return Number.NaN
    for (let index = 0; index < this.#counts.length; index += 1) {
      left -= this.#counts[index]
      if (left <= 0) return (index + 1) / 10
    }
    return 10_000
  }
}
