// Drags objects: while moving only a preview (a lifted bitmap here, presence for the others), on release one write.
import type { Point } from '../../../shared/base/geometry.ts'
import { shownIds } from '../presence.ts'
import type { Gesture, GestureWorld, Pointer } from './gesture.ts'

export class DragObjects implements Gesture {
  readonly #world: GestureWorld
  readonly #from: Point
  readonly #ids: readonly string[]

  constructor(world: GestureWorld, from: Pointer, ids: readonly string[]) {
    this.#world = world
    this.#from = from.board
    this.#ids = ids.filter((id) => world.scene.object(id)?.locked === false)
    world.lift(this.#ids)
  }

  move(to: Pointer): void {
    const by = this.#by(to)
    this.#world.drag(by)
    this.#world.presence?.show({ cursor: to.board, drag: { ids: shownIds(this.#ids), by } })
  }

  release(at: Pointer): void {
    const by = this.#by(at)
    if (by[0] !== 0 || by[1] !== 0) this.#world.moveObjects(this.#ids, by)
    this.#end()
  }

  cancel(): void {
    this.#end()
  }

  #end(): void {
    this.#world.drop()
    this.#world.presence?.show({ drag: null })
  }

  #by(to: Pointer): Point {
    return [to.board[0] - this.#from[0], to.board[1] - this.#from[1]]
  }
}
