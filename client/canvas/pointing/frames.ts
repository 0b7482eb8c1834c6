// Runs what pointers ask for at once, but no more than once a frame: the first of a frame adds no delay, of what follows
// only the last counts.

export class Frames {
  #busy = false
  #waiting: (() => void) | null = null
  #closed = false

  /** Runs it now, or at the next frame instead of what was waiting. */
  run(task: () => void): void {
    this.#waiting = task
    if (this.#busy) return
    this.flush()
    this.#rest()
  }

  /** Runs what is waiting now. */
  flush(): void {
    const task = this.#waiting
    this.#waiting = null
    task?.()
  }

  /** Forgets what is waiting. */
  drop(): void {
    this.#waiting = null
  }

  close(): void {
    this.#closed = true
    this.#waiting = null
  }

  #rest(): void {
    this.#busy = true
    requestAnimationFrame(() => {
      this.#busy = false
      if (this.#closed || this.#waiting === null) return
      this.flush()
      this.#rest()
    })
  }
}
