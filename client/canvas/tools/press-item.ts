// A press on an object or a cluster's title: a click selects, shift-click adds or takes away, a drag moves the selection.
import type { Point } from '../../../shared/base/geometry.ts'
import type { Scene } from '../scene.ts'
import { DragObjects } from './drag-objects.ts'
import { type Gesture, type GestureWorld, type Pointer, type Press, wandered } from './gesture.ts'

/** What a press at a point means: the object there, or all notes of the cluster whose title is there. */
export function idsAt(scene: Scene, at: Point, slack: number): readonly string[] {
  const item = scene.hit(at, slack)
  if (!item) return []
  if (item.kind !== 'title') return [item.id]
  return item.cluster.members.filter((id) => scene.note(id))
}

export class PressItem implements Gesture {
  readonly #world: GestureWorld
  readonly #press: Press
  readonly #ids: readonly string[]
  readonly #wasSelected: boolean
  #drag: DragObjects | null = null

  constructor(world: GestureWorld, press: Press, ids: readonly string[]) {
    this.#world = world
    this.#press = press
    this.#ids = ids
    this.#wasSelected = ids.every((id) => world.selection.has(id))
    if (!this.#wasSelected && !press.shift) world.selection.set(ids)
  }

  /** Who may not drag does not scroll either. */
  get stays(): boolean {
    return !this.#world.editable
  }

  move(to: Pointer): void {
    if (!this.#drag) {
      if (!this.#world.editable || !wandered(this.#press, to)) return
      if (!this.#wasSelected) this.#world.selection.add(this.#ids)
      this.#drag = new DragObjects(
        this.#world,
        this.#press,
        this.#world.selection.ids,
        this.#press.alt && !this.#press.touch,
      )
    }
    this.#drag.move(to)
  }

  release(at: Pointer): void {
    if (this.#drag) this.#drag.release(at)
    else if (this.#press.shift) this.#world.selection.toggle(this.#ids)
    else this.#world.selection.set(this.#ids)
  }

  cancel(): void {
    this.#drag?.cancel()
  }
}
