// What is being dragged as one bitmap above the picture: moving them costs one CSS transform, however many they are.
import { type Box, grown, type Point, unionOf } from '../../shared/base/geometry.ts'
import type { Camera } from './camera.ts'
import { reachOf } from './drawn.ts'
import type { Painter } from './painter.ts'
import type { Scene } from './scene.ts'

/** Device pixels along one side of the bitmap at most. */
const MOST = 4096

export class Lift {
  readonly canvas: HTMLCanvasElement
  readonly #corner: Point
  readonly #scale: number
  readonly #ratio: number
  #by: Point = [0, 0]

  private constructor(canvas: HTMLCanvasElement, corner: Point, scale: number, ratio: number) {
    this.canvas = canvas
    this.#corner = corner
    this.#scale = scale
    this.#ratio = ratio
  }

  /** Paints the items as they lie; null when none of them is on the board. */
  static of(
    scene: Scene,
    painter: Painter,
    camera: Camera,
    ids: readonly string[],
    ratio: number,
  ): Lift | null {
    const items = ids.flatMap((id) => scene.object(id) ?? [])
    const all = unionOf(items.map((item) => grown(item.box, reachOf(item))))
    if (!all) return null
    items.sort((a, b) => a.rank - b.rank)
    const scale = camera.z * ratio
    const area = reachable(all, camera)
    const left = Math.floor(area.x * scale)
    const top = Math.floor(area.y * scale)
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.min(MOST, Math.ceil(area.w * scale) + 1))
    canvas.height = Math.max(1, Math.min(MOST, Math.ceil(area.h * scale) + 1))
    const context = canvas.getContext('2d')
    if (!context) return null
    context.setTransform(scale, 0, 0, scale, -left, -top)
    painter.paint(context, items, area, scale, { fast: false, skip: null })
    Object.assign(canvas.style, {
      position: 'absolute',
      left: '0',
      top: '0',
      transformOrigin: '0 0',
      willChange: 'transform',
      width: `${canvas.width / ratio}px`,
      height: `${canvas.height / ratio}px`,
    })
    return new Lift(canvas, [left / scale, top / scale], scale, ratio)
  }

  move(by: Point): void {
    this.#by = by
  }

  place(camera: Camera): void {
    const scale = camera.z * this.#ratio
    const x = Math.round((this.#corner[0] + this.#by[0] - camera.x) * scale) / this.#ratio
    const y = Math.round((this.#corner[1] + this.#by[1] - camera.y) * scale) / this.#ratio
    this.canvas.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${scale / this.#scale})`
  }

  drop(): void {
    this.canvas.remove()
    // Safari frees a canvas only when it has no size.
    this.canvas.width = 0
    this.canvas.height = 0
  }
}

/** What lies further than a screen away cannot come into view during one drag. */
function reachable(box: Box, camera: Camera): Box {
  const { x, y, w, h } = camera.box
  const left = Math.max(box.x, x - w)
  const top = Math.max(box.y, y - h)
  return {
    x: left,
    y: top,
    w: Math.max(1, Math.min(box.x + box.w, x + 2 * w) - left),
    h: Math.max(1, Math.min(box.y + box.h, y + 2 * h) - top),
  }
}
