// Drags objects: while moving only a preview (a lifted bitmap here, presence for the others), on release one write. With
// alt held it drags copies.
import { cellUnder, type PlacedCell } from '../../../shared/agenda/frame.ts'
import { type Box, boxAt, type Point, unionOf } from '../../../shared/base/geometry.ts'
import { drawGuides, drawTargets } from '../arrange/guides.ts'
import { outlineFrame } from '../arrange/handles.ts'
import { surroundingsOf } from '../arrange/neighbours.ts'
import { type Snapped, snapMove } from '../arrange/snap.ts'
import type { Resizable } from '../arrange/transform.ts'
import { shownIds } from '../presence.ts'
import type { Gesture, GestureWorld, Pointer } from './gesture.ts'

/** Of more things than these only the first say into which cells they go. */
const MOST_TARGETS = 60
/** More copies than these are not drawn one by one. */
const MOST_GHOSTS = 400
const FREE: Snapped = { by: [0, 0], guides: [] }

export class DragObjects implements Gesture {
  readonly #world: GestureWorld
  readonly #from: Point
  readonly #ids: readonly string[]
  readonly #moving: ReadonlySet<string>
  readonly #things: readonly Resizable[]
  readonly #box: Box | null
  readonly #copies: boolean

  constructor(world: GestureWorld, from: Pointer, ids: readonly string[], copies = false) {
    this.#world = world
    this.#from = from.board
    this.#copies = copies
    this.#ids = ids.filter((id) => world.scene.object(id)?.locked === false)
    this.#moving = copies ? new Set() : new Set(this.#ids)
    this.#things = this.#ids.flatMap((id) => {
      const object = world.scene.object(id)
      return object && object.kind !== 'connector' ? [object] : []
    })
    this.#box = unionOf(this.#things.map(({ box }) => box))
    if (!copies) world.lift(this.#ids)
  }

  move(to: Pointer): void {
    const { by, guides } = this.#snapped(to)
    const targets = this.#targets(by)
    this.#world.sketch((context, camera, palette) => {
      drawTargets(context, targets, camera, palette)
      drawGuides(context, guides, camera, palette)
      if (!this.#copies) return
      context.strokeStyle = palette.accent
      context.lineWidth = 2
      for (const { rect, angle } of this.#things.slice(0, MOST_GHOSTS)) {
        outlineFrame(
          context,
          { rect: boxAt([rect.x + by[0], rect.y + by[1]], [rect.w, rect.h]), angle },
          camera,
        )
      }
    })
    if (this.#copies) {
      this.#world.presence?.show({ cursor: to.board })
      return
    }
    this.#world.drag(by)
    this.#world.presence?.show({ cursor: to.board, drag: { ids: shownIds(this.#ids), by } })
  }

  release(at: Pointer): void {
    const { by } = this.#snapped(at)
    const moved = by[0] !== 0 || by[1] !== 0
    if (moved && this.#copies) this.#world.duplicate(this.#ids, by)
    else if (moved) this.#world.moveObjects(this.#ids, by)
    this.#end()
  }

  cancel(): void {
    this.#end()
  }

  #end(): void {
    this.#world.sketch(null)
    if (this.#copies) return
    this.#world.drop()
    this.#world.presence?.show({ drag: null })
  }

  #snapped(to: Pointer): Snapped {
    const { scene, camera, snaps } = this.#world
    const by: Point = [to.board[0] - this.#from[0], to.board[1] - this.#from[1]]
    if (!this.#box || !snaps || to.ctrl === true) return { ...FREE, by }
    const { x, y, w, h } = this.#box
    const box = boxAt([x + by[0], y + by[1]], [w, h])
    const { by: more, guides } = snapMove(box, surroundingsOf(scene, camera, box, this.#moving))
    return { by: [by[0] + more[0], by[1] + more[1]], guides }
  }

  /** The cells that something would newly go into. */
  #targets([dx, dy]: Point): readonly Box[] {
    const { frames } = this.#world.scene
    const found = new Map<string, PlacedCell>()
    for (const { rect } of this.#things.slice(0, MOST_TARGETS)) {
      const next = cellUnder(frames, boxAt([rect.x + dx, rect.y + dy], [rect.w, rect.h]))
      const now = cellUnder(frames, rect)
      const isSame = next?.frame.id === now?.frame.id && next?.cell.id === now?.cell.id
      if (next && !isSame) found.set(`${next.frame.id} ${next.cell.id}`, next)
    }
    return [...found.values()].map(({ box }) => box)
  }
}
