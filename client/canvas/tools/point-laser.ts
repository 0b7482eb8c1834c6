// The laser pointer: as long as it is pressed everybody sees where it is. Writes nothing.
import type { Gesture, GestureWorld, Pointer } from './gesture.ts'

export class PointLaser implements Gesture {
  readonly stays = true
  readonly #world: GestureWorld

  constructor(world: GestureWorld, at: Pointer) {
    this.#world = world
    this.move(at)
  }

  move({ board }: Pointer): void {
    this.#world.presence?.point(board)
  }

  release(): void {
    this.#world.presence?.point(null)
  }

  cancel(): void {
    this.release()
  }
}
