// Ink while it is being drawn: what was drawn long ago is outlined once, in pieces; only the tail is outlined anew each
// frame.
import type { Pen } from '../../../shared/board/item.ts'
import { addMiddlePath, addPenPath } from './ink-outline.ts'
import type { InkPoint } from './packed-ink.ts'

/** The tail is cut when it has so many points; so many of them are then done with. */
const TAIL = 96
const DONE = 64

export class LiveInk {
  readonly #pen: Pen
  readonly #width: number
  #done: Path2D[] = []
  #tail: InkPoint[] = []
  #tip: InkPoint | null = null

  constructor(pen: Pen, width: number) {
    this.#pen = pen
    this.#width = width
  }

  /** @param tip where the line ends for the moment: the next time it may go another way */
  add(points: readonly InkPoint[], tip: InkPoint | null = null): void {
    this.#tip = tip
    for (const point of points) {
      this.#tail.push(point)
      if (this.#tail.length > TAIL) this.#cut()
    }
  }

  draw(context: CanvasRenderingContext2D): void {
    const tail = new Path2D()
    this.#addTo(tail, this.#tip ? [...this.#tail, this.#tip] : this.#tail)
    if (this.#pen === 'pen') {
      // Small paths: filling one that winds all over the board costs far more than filling its pieces.
      for (const path of this.#done) context.fill(path)
      context.fill(tail)
      return
    }
    // In one go: a see-through line must not lie upon itself.
    for (const path of this.#done) tail.addPath(path)
    context.stroke(tail)
  }

  #cut(): void {
    const piece = new Path2D()
    this.#addTo(piece, this.#tail.slice(0, DONE + 1))
    this.#tail = this.#tail.slice(DONE)
    const last = this.#done.at(-1)
    // A highlighter's pieces are drawn together anyway.
    if (this.#pen === 'highlighter' && last) last.addPath(piece)
    else this.#done.push(piece)
  }

  #addTo(path: Path2D, points: readonly InkPoint[]): void {
    if (this.#pen === 'pen') addPenPath(path, { points, width: this.#width })
    else addMiddlePath(path, points)
  }
}
