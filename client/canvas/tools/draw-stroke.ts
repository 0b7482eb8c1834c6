// Draws with the pen or the highlighter: live over the board, on release one write. With shift, a straight line.
import { cellUnder } from '../../../shared/agenda/frame.ts'
import { boxAt, type Point } from '../../../shared/base/geometry.ts'
import type { Ink, Pen } from '../../../shared/board/item.ts'
import { placeOf } from '../../model/place-of.ts'
import type { Camera } from '../camera.ts'
import { InkRecorder } from '../ink/ink-recorder.ts'
import { LiveInk } from '../ink/live-ink.ts'
import { type InkPoint, packInk } from '../ink/packed-ink.ts'
import { layHighlight } from '../stroke-painter.ts'
import type { Palette } from '../theme.ts'
import type { Gesture, GestureWorld, Pointer, Press } from './gesture.ts'

/** A straight line keeps to these angles, degrees. */
const STRAIGHT = 15

export class DrawStroke implements Gesture {
  readonly stays = true
  readonly #world: GestureWorld
  readonly #press: Press
  readonly #pen: Pen
  readonly #ink: Ink
  readonly #width: number
  readonly #recorder: InkRecorder
  #live: LiveInk
  /** What is drawn is measured from here: far from the board's origin a path would lose its sharpness. */
  readonly #origin: Point
  #last: Pointer

  constructor(world: GestureWorld, press: Press, pen: Pen) {
    const { options } = world.toolbox
    this.#world = world
    this.#press = press
    this.#pen = pen
    this.#ink = pen === 'pen' ? options.ink : options.highlight
    this.#width = pen === 'pen' ? options.penWidth : options.highlighterWidth
    this.#recorder = new InkRecorder(world.camera.z, press.pen)
    this.#live = new LiveInk(pen, this.#width)
    this.#origin = press.board
    this.#last = press
    this.#follow([press])
  }

  move(to: Pointer, steps: readonly Pointer[] = [to]): void {
    this.#last = to
    this.#follow(steps)
  }

  release(at: Pointer): void {
    this.#world.sketch(null)
    const points = this.#press.shift ? this.#straight(at) : this.#recorder.finish(at.board)
    const { board, scene } = this.#world
    const strokes = packInk(points, this.#pen, this.#width)
    if (strokes.length === 0) return
    this.#world.step(() =>
      board.change(() => {
        for (const { at: corner, extent, points: packed } of strokes) {
          const box = boxAt(corner, extent)
          const anonymous = cellUnder(scene.frames, box)?.cell.anonymous ?? false
          board.createDrawing({
            type: 'stroke',
            id: this.#world.newId(),
            place: placeOf(scene.frames, box),
            size: extent,
            extent,
            points: packed,
            pen: this.#pen,
            ink: this.#ink,
            width: this.#width,
            author: anonymous ? null : this.#world.me,
            createdAt: this.#world.now(),
          })
        }
      }),
    )
  }

  cancel(): void {
    this.#world.sketch(null)
  }

  /** What has been drawn stays, up to where the pointer was last. */
  lose(): void {
    this.release(this.#last)
  }

  #follow(steps: readonly Pointer[]): void {
    if (this.#press.shift) {
      this.#live = new LiveInk(this.#pen, this.#width)
      this.#live.add(this.#straight(this.#last).map(this.#fromOrigin))
    } else {
      const { added, tip } = this.#recorder.add(steps.map(({ board, pressure }) => ({ at: board, pressure })))
      this.#live.add(added.map(this.#fromOrigin), tip && this.#fromOrigin(tip))
    }
    this.#world.sketch(this.#draw)
  }

  #straight({ board: [x, y] }: Pointer): readonly InkPoint[] {
    const [fromX, fromY] = this.#press.board
    const step = (STRAIGHT * Math.PI) / 180
    const angle = Math.round(Math.atan2(y - fromY, x - fromX) / step) * step
    const length = (x - fromX) * Math.cos(angle) + (y - fromY) * Math.sin(angle)
    const from = { x: fromX, y: fromY, p: 0.5 }
    if (!(length > 0 && Number.isFinite(length))) return [from]
    return [from, { x: fromX + length * Math.cos(angle), y: fromY + length * Math.sin(angle), p: 0.5 }]
  }

  readonly #fromOrigin = ({ x, y, p }: InkPoint): InkPoint => ({
    x: x - this.#origin[0],
    y: y - this.#origin[1],
    p,
  })

  readonly #draw = (context: CanvasRenderingContext2D, camera: Camera, palette: Palette): void => {
    const [x, y] = camera.toScreen(this.#origin)
    context.translate(x, y)
    context.scale(camera.z, camera.z)
    if (this.#pen === 'highlighter') layHighlight(context, palette, this.#ink, this.#width)
    else context.fillStyle = palette.inks[this.#ink]
    this.#live.draw(context)
  }
}
