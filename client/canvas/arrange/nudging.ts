// Moving the selection by arrow keys: a held key is one undo step, and is announced once, when it rests.
import type { Point } from '../../../shared/base/geometry.ts'
import type { Board } from '../../../shared/board/board.ts'
import type { Said } from '../../model/editing.ts'
import { moveObjects } from '../object-writes.ts'
import type { Scene } from '../scene.ts'

/** Arrows pressed within this time belong together, ms; undo captures no longer than that. */
const REST_MS = 450

interface NudgeWorld {
  readonly board: Board
  readonly scene: Scene
  /** Ends the undo step under way. */
  mark(): void
  tell(said: Said): void
}

export class Nudging {
  readonly #world: NudgeWorld
  #resting: ReturnType<typeof setTimeout> | undefined
  #ids: readonly string[] = []

  constructor(world: NudgeWorld) {
    this.#world = world
  }

  /** Moves objects a little further. */
  nudge(ids: readonly string[], by: Point): void {
    const { board, scene } = this.#world
    const goes = this.#resting !== undefined && ids === this.#ids
    if (!goes) this.#world.mark()
    clearTimeout(this.#resting)
    this.#ids = ids
    moveObjects(board, scene, ids, by, { joins: false })
    this.#resting = setTimeout(() => this.rest(), REST_MS)
  }

  /** The burst is over. */
  rest(): void {
    if (this.#resting === undefined) return
    clearTimeout(this.#resting)
    this.#resting = undefined
    this.#world.mark()
    const n = this.#ids.filter((id) => this.#world.scene.object(id)?.locked === false).length
    if (n > 0) this.#world.tell({ what: 'moved', values: { n } })
  }
}
