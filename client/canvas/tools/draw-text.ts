// Begins a text: a click where it is to stand, growing with its words; a drag also says how wide it is.
import type { Point } from '../../../shared/base/geometry.ts'
import { TEXT_SIZE } from '../text-item.ts'
import { LINE_HEIGHT } from '../text-layout.ts'
import { type Gesture, type GestureWorld, type Pointer, type Press, wandered } from './gesture.ts'

/** A drag shorter than this was meant as a click, board units. */
const NARROWEST = 48

export class DrawText implements Gesture {
  readonly #world: GestureWorld
  readonly #press: Press
  #width: number | null = null

  constructor(world: GestureWorld, press: Press) {
    this.#world = world
    this.#press = press
  }

  move(to: Pointer): void {
    if (this.#width === null && !wandered(this.#press, to)) return
    const width = Math.abs(to.board[0] - this.#press.board[0])
    this.#width = width
    const corner = this.#corner(to)
    this.#world.sketch((context, camera, palette) => {
      const [x, y] = camera.toScreen(corner)
      context.strokeStyle = palette.accent
      context.lineWidth = 1.5
      context.strokeRect(x, y, width * camera.z, TEXT_SIZE * LINE_HEIGHT * camera.z)
    })
  }

  release(at: Pointer): void {
    const world = this.#world
    world.sketch(null)
    world.toolbox.used()
    const width = this.#width === null ? 0 : Math.abs(at.board[0] - this.#press.board[0])
    if (width >= NARROWEST) world.createText(this.#corner(at), Math.round(width))
    else {
      const [x, y] = this.#press.board
      world.createText([x, y - (TEXT_SIZE * LINE_HEIGHT) / 2], null)
    }
  }

  cancel(): void {
    this.#world.sketch(null)
  }

  #corner(to: Pointer): Point {
    const [x, y] = this.#press.board
    return [Math.min(x, to.board[0]), y - (TEXT_SIZE * LINE_HEIGHT) / 2]
  }
}
