// Draws a shape: a drag gives its box, with shift as wide as high; a click puts one of the usual size. Then its text
// opens to be written.
import { type Box, boxAt } from '../../../shared/base/geometry.ts'
import { createShape, SHAPE_SIZE } from '../drawing-writes.ts'
import { traceShape } from '../shape-painter.ts'
import { type Gesture, type GestureWorld, type Pointer, type Press, wandered } from './gesture.ts'

/** The least side of a shape, board units. */
const LEAST = 16

export class DrawShape implements Gesture {
  readonly #world: GestureWorld
  readonly #press: Press
  #box: Box | null = null

  constructor(world: GestureWorld, press: Press) {
    this.#world = world
    this.#press = press
  }

  move(to: Pointer): void {
    if (!this.#box && !wandered(this.#press, to)) return
    const box = this.#boxTo(to)
    this.#box = box
    const { shape, fill } = this.#world.toolbox.options
    this.#world.sketch((context, camera, palette) => {
      const [left, top] = camera.toScreen([box.x, box.y])
      context.translate(left, top)
      context.scale(camera.z, camera.z)
      traceShape(context, shape, { x: 0, y: 0, w: box.w, h: box.h })
      if (fill !== null) {
        context.fillStyle = palette.notes[fill]
        context.fill()
      }
      context.lineWidth = 2
      context.lineJoin = 'round'
      context.strokeStyle = palette.ink
      context.stroke()
    })
  }

  release(at: Pointer): void {
    const world = this.#world
    const box = this.#box ? this.#boxTo(at) : this.#usual()
    world.sketch(null)
    const id = createShape(world, box, world.toolbox.options)
    world.toolbox.used()
    world.selection.set([id])
    world.write(id)
  }

  cancel(): void {
    this.#world.sketch(null)
  }

  #usual(): Box {
    const [x, y] = this.#press.board
    const [w, h] = SHAPE_SIZE
    return boxAt([x - w / 2, y - h / 2], SHAPE_SIZE)
  }

  #boxTo(to: Pointer): Box {
    const [ax, ay] = this.#press.board
    const [bx, by] = to.board
    let [w, h] = [Math.max(LEAST, Math.abs(bx - ax)), Math.max(LEAST, Math.abs(by - ay))]
    if (to.shift ?? this.#press.shift) w = h = Math.max(w, h)
    return { x: bx < ax ? ax - w : ax, y: by < ay ? ay - h : ay, w, h }
  }
}
