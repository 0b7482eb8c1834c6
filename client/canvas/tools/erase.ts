// Erases ink: every stroke the eraser comes over turns faint, and on release all of them are deleted in one write.
// Whole strokes, anybody's, nothing else; locked ones stay.
import { grown, type Point, unionOf } from '../../../shared/base/geometry.ts'
import type { Camera } from '../camera.ts'
import { isSwept } from '../hit-test.ts'
import type { Palette } from '../theme.ts'
import type { Gesture, GestureWorld, Pointer, Press } from './gesture.ts'

/** CSS pixels around the pointer: a finger is coarse. */
export const ERASER = { fine: 8, coarse: 16 } as const

export class Erase implements Gesture {
  readonly stays = true
  readonly #world: GestureWorld
  readonly #radius: number
  readonly #doomed = new Set<string>()
  #at: Pointer

  constructor(world: GestureWorld, press: Press) {
    this.#world = world
    this.#radius = press.touch ? ERASER.coarse : ERASER.fine
    this.#at = press
    this.move(press)
  }

  move(to: Pointer, steps: readonly Pointer[] = [to]): void {
    // From point to point: a fast hand jumps over thin lines.
    for (const step of steps) {
      this.#sweep(this.#at.board, step.board)
      this.#at = step
    }
    this.#world.sketch(this.#draw)
  }

  release(at: Pointer): void {
    this.move(at)
    this.#world.sketch(null)
    const { board, scene, me } = this.#world
    const ids = [...this.#doomed].filter((id) => scene.object(id))
    if (ids.length > 0) this.#world.step(() => board.deleteItems(ids, me, this.#world.now()))
    // What somebody has locked meanwhile is still there.
    scene.fade(this.#doomed, false)
  }

  cancel(): void {
    this.#world.sketch(null)
    this.#world.scene.fade(this.#doomed, false)
  }

  #sweep(from: Point, to: Point): void {
    const { scene, camera } = this.#world
    const reach = this.#radius / camera.z
    const path = unionOf([from, to].map(([x, y]) => ({ x, y, w: 0, h: 0 })))
    if (!path) return
    const met: string[] = []
    for (const item of scene.query(grown(path, reach))) {
      if (item.kind !== 'stroke' || item.locked || this.#doomed.has(item.id)) continue
      if (isSwept(item, from, to, reach)) met.push(item.id)
    }
    for (const id of met) this.#doomed.add(id)
    scene.fade(met, true)
  }

  readonly #draw = (context: CanvasRenderingContext2D, _camera: Camera, palette: Palette): void => {
    const [x, y] = this.#at.screen
    context.beginPath()
    context.arc(x, y, this.#radius, 0, 2 * Math.PI)
    context.strokeStyle = palette.lineStrong
    context.lineWidth = 1.5
    context.stroke()
  }
}
