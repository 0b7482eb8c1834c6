// Pans the board under the pointer: the hand, the middle button, the space bar, one finger. A tap selects.
import type { Gesture, GestureWorld, Pointer, Press } from './gesture.ts'
import { slackOf, wandered } from './gesture.ts'
import { idsAt } from './press-item.ts'
import { drawsFreely } from './toolbox.ts'

export class Pan implements Gesture {
  readonly stays = true
  readonly #world: GestureWorld
  readonly #press: Press
  readonly #from: { readonly x: number; readonly y: number; readonly z: number }
  #moved = false

  constructor(world: GestureWorld, press: Press) {
    this.#world = world
    this.#press = press
    this.#from = world.camera.view
  }

  move(to: Pointer): void {
    if (!this.#moved && !wandered(this.#press, to)) return
    this.#moved = true
    const { x, y } = this.#from
    const { camera } = this.#world
    const dx = (to.screen[0] - this.#press.screen[0]) / camera.z
    const dy = (to.screen[1] - this.#press.screen[1]) / camera.z
    camera.set({ x: x - dx, y: y - dy, z: camera.z })
  }

  release(): void {
    // A finger beside a pen is there to move the board, not to select.
    if (this.#moved || !this.#press.touch || drawsFreely(this.#world.toolbox.tool)) return
    this.#world.selection.set(idsAt(this.#world.scene, this.#press.board, slackOf(this.#world.camera, true)))
  }

  cancel(): void {
    // Where the board has been moved to is where it stays: nothing was written.
  }
}
