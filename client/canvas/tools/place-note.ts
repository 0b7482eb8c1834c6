// Begins a note where one clicks; a finger that pans instead places none.
import { type Gesture, type GestureWorld, type Pointer, type Press, wandered } from './gesture.ts'
import { Pan } from './pan.ts'

export class PlaceNote implements Gesture {
  readonly #world: GestureWorld
  readonly #press: Press
  readonly #pan: Pan | null

  constructor(world: GestureWorld, press: Press) {
    this.#world = world
    this.#press = press
    this.#pan = press.touch ? new Pan(world, press) : null
  }

  move(to: Pointer): void {
    this.#pan?.move(to)
  }

  release(at: Pointer): void {
    if (this.#pan && wandered(this.#press, at)) return
    this.#world.toolbox.used()
    this.#world.createNote(at.board)
  }

  cancel(): void {
    this.#pan?.cancel()
  }
}
