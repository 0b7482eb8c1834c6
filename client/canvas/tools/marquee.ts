// A rectangle drawn on the empty board: selects what it touches; with shift, adds them to what was selected.
import type { Box } from '../../../shared/base/geometry.ts'
import { type Gesture, type GestureWorld, type Pointer, type Press, wandered } from './gesture.ts'

export class Marquee implements Gesture {
  readonly #world: GestureWorld
  readonly #press: Press
  readonly #before: readonly string[]
  #drawn = false

  constructor(world: GestureWorld, press: Press) {
    this.#world = world
    this.#press = press
    this.#before = world.selection.ids
  }

  move(to: Pointer): void {
    if (!this.#drawn && !wandered(this.#press, to)) return
    this.#drawn = true
    const [x0, y0] = this.#press.board
    const [x1, y1] = to.board
    const box: Box = { x: Math.min(x0, x1), y: Math.min(y0, y1), w: Math.abs(x1 - x0), h: Math.abs(y1 - y0) }
    this.#world.showMarquee(box)
    const { scene } = this.#world
    const touched = scene.objectsIn(box).filter((id) => scene.object(id)?.locked === false)
    this.#world.selection.set(this.#press.shift ? [...this.#before, ...touched] : touched)
  }

  release(): void {
    this.#world.showMarquee(null)
    if (!this.#drawn && !this.#press.shift) this.#world.selection.set([])
  }

  cancel(): void {
    this.#world.showMarquee(null)
    this.#world.selection.set(this.#before)
  }
}
