// The fingers on the board: two move and zoom it around their midpoint, the last one left goes on moving it. What is no
// finger (a palm, or whatever rests there while a pen is down) counts for nothing until it is lifted.
import type { Point } from '../../../shared/base/geometry.ts'
import type { Camera } from '../camera.ts'
import { Pinch } from '../tools/pinch.ts'

export class Touches {
  readonly #camera: Camera
  readonly #fingers = new Map<number, Point>()
  #pinch: Pinch | null = null
  #alone: Point | null = null

  constructor(camera: Camera) {
    this.#camera = camera
  }

  get count(): number {
    return this.#fingers.size
  }

  /** Two fingers have taken the board, until all are lifted. */
  get steering(): boolean {
    return this.#pinch !== null || this.#alone !== null
  }

  has(id: number): boolean {
    return this.#fingers.has(id)
  }

  down(id: number, at: Point): void {
    this.#fingers.set(id, at)
    if (this.#fingers.size > 1) this.#begin()
  }

  /** Takes where a finger is now; moves the board when fingers have it. */
  move(id: number, at: Point): void {
    if (this.#fingers.has(id)) this.#fingers.set(id, at)
  }

  /** Moves the board to where the fingers are now. */
  steer(): void {
    const [first, second] = this.#fingers.values()
    if (!first) return
    if (second) this.#pinch?.move(first, second)
    else if (this.#alone) {
      this.#camera.panBy(this.#alone[0] - first[0], this.#alone[1] - first[1])
      this.#alone = first
    }
  }

  up(id: number): void {
    if (!this.#fingers.delete(id)) return
    if (this.#fingers.size === 0) this.forget()
    else if (this.steering) this.#begin()
  }

  /** What touches the board counts no longer: it was a hand about to write with a pen. */
  forget(): void {
    this.#fingers.clear()
    this.#pinch = null
    this.#alone = null
  }

  /** Begins anew from where the fingers are, so that one more or one less makes no jump. */
  #begin(): void {
    const [first, second] = this.#fingers.values()
    this.#pinch = first && second ? new Pinch(this.#camera, first, second) : null
    this.#alone = first && !second ? first : null
  }
}
