// The sending end of one stream of bytes: keeps what the other end has not acknowledged, and hands out any piece of it.

interface Part {
  /** Where it starts in the stream. */
  readonly at: number
  readonly bytes: Uint8Array
  /** Who sent it. */
  readonly owner: number
}

export class ByteStream {
  #parts: Part[] = []
  #acknowledged = 0
  #end = 0
  readonly #waiting = new Map<number, number>()

  /** Where the next byte will be. */
  get end(): number {
    return this.#end
  }

  /** All before this place has arrived. */
  get acknowledged(): number {
    return this.#acknowledged
  }

  /** Bytes of one owner that have not been acknowledged. */
  waitingOf(owner: number): number {
    return this.#waiting.get(owner) ?? 0
  }

  push(owner: number, parts: readonly Uint8Array[]): void {
    for (const bytes of parts) {
      if (bytes.byteLength === 0) continue
      this.#parts.push({ at: this.#end, bytes, owner })
      this.#end += bytes.byteLength
      this.#waiting.set(owner, this.waitingOf(owner) + bytes.byteLength)
    }
  }

  /** All before `place` has arrived. False when that cannot be; an older place than known says nothing new. */
  acknowledge(place: number): boolean {
    if (place > this.#end) return false
    let done = 0
    for (const { at, bytes, owner } of this.#parts) {
      const end = at + bytes.byteLength
      const taken = Math.min(place, end) - Math.max(this.#acknowledged, at)
      if (taken > 0) this.#settle(owner, taken)
      if (end > place) break
      done += 1
    }
    this.#parts.splice(0, done)
    this.#acknowledged = Math.max(this.#acknowledged, place)
    return true
  }

  #settle(owner: number, bytes: number): void {
    const left = this.waitingOf(owner) - bytes
    if (left > 0) this.#waiting.set(owner, left)
    else this.#waiting.delete(owner)
  }

  /** What follows the last acknowledged byte, up to `most` bytes. */
  next(most: number): Uint8Array<ArrayBuffer> {
    const size = Math.min(most, this.#end - this.#acknowledged)
    const piece = new Uint8Array(size)
    for (const { at, bytes } of this.#parts) {
      const place = at - this.#acknowledged
      if (place >= size) break
      const from = Math.max(0, -place)
      piece.set(bytes.subarray(from, Math.min(bytes.byteLength, size - place)), Math.max(0, place))
    }
    return piece
  }
}
