// What a soak measures and counts, over all people.

export class Ages {
  #values = []
  total = 0

  add(ms) {
    this.#values.push(ms)
    this.total += 1
  }

  /** The values since the last time, sorted, and forgets them. */
  take() {
    const values = this.#values.sort((one, other) => one - other)
    this.#values = []
    const at = (share) => values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
    return { count: values.length, p50: at(0.5), p99: at(0.99), max: at(1) }
  }
}

export class Measures {
  cursors = new Ages()
  updates = new Ages()
  barriers = new Ages()
  counts = {
    notes: 0,
    edits: 0,
    drags: 0,
    strokes: 0,
    photos: 0,
    cursors: 0,
    reloads: 0,
    absences: 0,
    stages: 0,
  }
  /** What should not have happened, one line each. */
  errors = []

  fail(line) {
    this.errors.push(line)
    console.error(`  ERROR ${line}`)
  }
}

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
