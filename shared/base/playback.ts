// Plays updates of a Yjs document again, in any number and with some of them lost. Yjs merges everything that waits for a lost
// update anew with every update that comes, which takes hours for a long history: here what waits is put aside, and tried
// again a few times only.
import * as Y from 'yjs'

/** Updates are tried again this many times: rows that need each other lie in one minute. */
const TRIES = 3

interface Waiting<T> {
  readonly row: T
  readonly parts: readonly Uint8Array[]
  triesLeft: number
}

export class Playback<T extends { readonly bytes: Uint8Array }> {
  readonly doc = new Y.Doc()
  #waiting: Waiting<T>[] = []
  #lost = 0

  /** Rows that could not be read, or wait for something that is not there. */
  get missing(): number {
    return this.#lost + this.#waiting.length
  }

  /** Applies a row, as much of it as can be. */
  play(row: T): void {
    try {
      Y.applyUpdate(this.doc, row.bytes)
    } catch {
      this.#lost += 1
    }
    this.#putAside(row, TRIES)
  }

  /** Tries what waits once more, as after each minute. `played` is told of each row of which something was applied. */
  settle(played: (row: T) => void = () => {}): void {
    let isMoving = true
    while (isMoving && this.#waiting.length > 0) {
      isMoving = false
      const tried = this.#waiting
      this.#waiting = []
      for (const { row, parts, triesLeft } of tried) {
        const before = Y.encodeStateVector(this.doc)
        for (const part of parts) Y.applyUpdateV2(this.doc, part)
        const isWaiting = this.#putAside(row, triesLeft - 1)
        if (isWaiting && sameBytes(before, Y.encodeStateVector(this.doc))) continue
        isMoving = true
        played(row)
      }
    }
    this.#lost += this.#waiting.filter(({ triesLeft }) => triesLeft <= 0).length
    this.#waiting = this.#waiting.filter(({ triesLeft }) => triesLeft > 0)
  }

  #putAside(row: T, triesLeft: number): boolean {
    const { store } = this.doc
    const parts = [store.pendingStructs?.update, store.pendingDs].filter((part) => part instanceof Uint8Array)
    if (parts.length === 0) return false
    store.pendingStructs = null
    store.pendingDs = null
    this.#waiting.push({ row, parts, triesLeft })
    return true
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
