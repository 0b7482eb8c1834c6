// A free loop: on release it selects the objects whose middle it encloses; with shift, adds them to what was selected.
import { centreOf, type Point, unionOf } from '../../../shared/base/geometry.ts'
import type { Camera } from '../camera.ts'
import { isObject } from '../drawn.ts'
import type { Palette } from '../theme.ts'
import { type Gesture, type GestureWorld, type Pointer, type Press, slackOf, wandered } from './gesture.ts'
import { idsAt } from './press-item.ts'

/** Points nearer to the last than this say nothing new, CSS pixels. */
const STEP = 2

export class Lasso implements Gesture {
  readonly #world: GestureWorld
  readonly #press: Press
  readonly #loop: Point[]
  #drawn = false

  constructor(world: GestureWorld, press: Press) {
    this.#world = world
    this.#press = press
    this.#loop = [press.board]
  }

  move(to: Pointer, steps: readonly Pointer[] = [to]): void {
    if (!this.#drawn && !wandered(this.#press, to)) return
    this.#drawn = true
    const step = STEP / this.#world.camera.z
    for (const { board } of steps) {
      const last = this.#loop.at(-1)
      if (!last || Math.hypot(board[0] - last[0], board[1] - last[1]) >= step) this.#loop.push(board)
    }
    this.#world.sketch(this.#draw)
  }

  release(): void {
    this.#world.sketch(null)
    const { scene, selection, camera } = this.#world
    if (!this.#drawn) {
      const ids = idsAt(scene, this.#press.board, slackOf(camera, this.#press.touch))
      if (!this.#press.shift) selection.set(ids)
      else if (ids.length > 0) selection.toggle(ids)
      return
    }
    const ids = this.#enclosed()
    if (this.#press.shift) selection.add(ids)
    else selection.set(ids)
  }

  cancel(): void {
    this.#world.sketch(null)
  }

  #enclosed(): readonly string[] {
    const box = unionOf(this.#loop.map(([x, y]) => ({ x, y, w: 0, h: 0 })))
    if (!box) return []
    return this.#world.scene
      .query(box)
      .flatMap((item) =>
        isObject(item) && !item.locked && encloses(this.#loop, centreOf(item.box)) ? item.id : [],
      )
  }

  readonly #draw = (context: CanvasRenderingContext2D, camera: Camera, palette: Palette): void => {
    context.beginPath()
    for (const point of this.#loop) context.lineTo(...camera.toScreen(point))
    context.globalAlpha = 0.1
    context.fillStyle = palette.accent
    context.fill('evenodd')
    context.globalAlpha = 1
    context.strokeStyle = palette.accent
    context.lineWidth = 2
    context.lineJoin = 'round'
    context.stroke()
    context.beginPath()
    context.moveTo(...camera.toScreen(this.#loop.at(-1) ?? this.#press.board))
    context.lineTo(...camera.toScreen(this.#press.board))
    context.setLineDash([4, 5])
    context.stroke()
  }
}

/** Whether a point lies inside a loop that closes from its last point to its first (even-odd). */
export function encloses(loop: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  let before = loop.at(-1)
  for (const point of loop) {
    if (before && point[1] > y !== before[1] > y) {
      const share = (y - point[1]) / (before[1] - point[1])
      if (x < point[0] + share * (before[0] - point[0])) inside = !inside
    }
    before = point
  }
  return inside
}
