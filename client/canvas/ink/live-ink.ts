// Ink while it is being drawn: what was drawn long ago is one path that only grows, the tail is outlined anew each frame,
// so a frame costs the same however long the line is.
import type { Pen } from '../../../shared/board/item.ts'
import { addMiddlePath, addPenPath } from './ink-outline.ts'
import type { InkPoint } from './packed-ink.ts'

/** The tail is cut when it has so many points; so many of them are then done with. */
const TAIL = 96
const DONE = 64

export class LiveInk {
  readonly #pen: Pen
  readonly #width: number
  #done: Path2D | null = null
  #tail: InkPoint[] = []

  constructor(pen: Pen, width: number) {
    this.#pen = pen
    this.#width = width
  }

  add(points: readonly InkPoint[]): void {
    for (const point of points) {
      this.#tail.push(point)
      if (this.#tail.length > TAIL) this.#cut()
    }
  }

  /** Draws the line so far in one go: a see-through one must not lie upon itself. */
  draw(context: CanvasRenderingContext2D): void {
    const path = new Path2D()
    if (this.#done) path.addPath(this.#done)
    this.#addTo(path, this.#tail)
    if (this.#pen === 'pen') context.fill(path)
    else context.stroke(path)
  }

  #cut(): void {
    this.#done ??= new Path2D()
    this.#addTo(this.#done, this.#tail.slice(0, DONE + 1))
    this.#tail = this.#tail.slice(DONE)
  }

  #addTo(path: Path2D, points: readonly InkPoint[]): void {
    if (this.#pen === 'pen') addPenPath(path, { points, width: this.#width })
    else addMiddlePath(path, points)
  }
}
