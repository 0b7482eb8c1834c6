// A painted picture of the board, wider than the viewport: painted once, moved while panning, stretched while zooming,
// repaired where items change. Its pixels lie on the absolute grid of its own scale (pixel = board unit x scale), so
// moving by whole pixels never resamples. Knows nothing of the DOM beyond the canvas it is given.
import type { Box } from '../../shared/base/geometry.ts'
import type { View } from './camera.ts'
import type { Painter } from './painter.ts'
import { areaOf, around, common, gather, holds, movedBy, NOTHING, type PixelBox } from './pixels.ts'
import type { Scene } from './scene.ts'

/** A pan uncovers at least this many pixels at a time: fewer, larger strips. */
const STRIP = 128
/** A zoom stretches the picture up to this much before it is painted anew: beyond, text looks smeared. */
const STRETCH = 1.5

/** Where the viewport lies in the picture: screen pixel = (picture pixel - [x, y]) x stretch. */
export interface Framing {
  readonly x: number
  readonly y: number
  readonly stretch: number
}

export interface PictureSize {
  /** The viewport, CSS pixels. */
  readonly width: number
  readonly height: number
  /** Device pixels per CSS pixel. */
  readonly ratio: number
  /** Device pixels kept painted on each side of the viewport. */
  readonly margin: number
}

export class Picture {
  readonly size: PictureSize
  readonly #scene: Scene
  readonly #painter: Painter
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  readonly #width: number
  readonly #height: number
  /** Device pixels per board unit. */
  #scale = 0
  /** Canvas pixel (0, 0) is this absolute pixel. */
  #left = 0
  #top = 0
  /** The painted part, canvas pixels. */
  #painted: PixelBox = NOTHING
  /** The part of it with full detail, while the rest was painted fast (NOTHING: all of it); null when all has. */
  #crisp: PixelBox | null = null
  #skip: ReadonlySet<string> | null = null

  constructor(
    scene: Scene,
    painter: Painter,
    canvas: HTMLCanvasElement,
    context: CanvasRenderingContext2D,
    size: PictureSize,
  ) {
    this.#scene = scene
    this.#painter = painter
    this.#canvas = canvas
    this.#context = context
    this.size = size
    this.#width = Math.round(size.width * size.ratio)
    this.#height = Math.round(size.height * size.ratio)
    canvas.width = this.#width + 2 * size.margin
    canvas.height = this.#height + 2 * size.margin
  }

  /** Makes the picture good enough for the view and says where the viewport lies in it. */
  frame(view: View): Framing {
    const scale = view.z * this.size.ratio
    if (scale !== this.#scale) {
      const stretch = scale / this.#scale
      const stretched = this.#stretched(view, stretch)
      if (stretched) return stretched
      // Under way, less detail will do; the first picture of all is painted in full.
      const zooming = Number.isFinite(stretch)
      this.#begin(view, zooming)
      // Zooming out, more is about to come into view.
      if (stretch < 1) this.#cover(this.#whole, true)
    }
    const left = Math.round(view.x * scale)
    const top = Math.round(view.y * scale)
    const { margin } = this.size
    if (!holds(this.#whole, this.#viewport(left, top))) this.#slide(left - margin, top - margin)
    const viewport = this.#viewport(left, top)
    if (!holds(this.#painted, viewport)) this.#cover(this.#withStrip(viewport), false)
    return { x: viewport.x0, y: viewport.y0, stretch: 1 }
  }

  /** Repaints what changed, given in board units. */
  repair(boxes: readonly Box[]): void {
    const painted = this.#painted
    if (painted === NOTHING) return
    const parts: PixelBox[] = []
    for (const { x, y, w, h } of boxes) {
      const part = common(painted, {
        x0: Math.floor(x * this.#scale) - this.#left - 1,
        y0: Math.floor(y * this.#scale) - this.#top - 1,
        x1: Math.ceil((x + w) * this.#scale) - this.#left + 1,
        y1: Math.ceil((y + h) * this.#scale) - this.#top + 1,
      })
      if (part !== NOTHING) gather(parts, part)
    }
    const area = parts.reduce((sum, part) => sum + areaOf(part), 0)
    if (area > 0.5 * areaOf(painted)) this.#paint(painted, false)
    else for (const part of parts) this.#paint(part, false)
  }

  /** Leaves items out of the picture: they are shown elsewhere. */
  skip(ids: ReadonlySet<string> | null): void {
    this.#skip = ids
  }

  /** Forgets everything painted: the look has changed. */
  forget(): void {
    this.#scale = 0
    this.#painted = NOTHING
    this.#crisp = null
  }

  /**
   * At rest: first the exact scale, then full detail, then the margins, one side a call so that each is a short task.
   *
   * @returns whether there is more to do
   */
  settle(view: View): boolean {
    if (view.z * this.size.ratio !== this.#scale || this.#crisp === NOTHING) {
      this.#begin(view, false)
      return true
    }
    const crisp = this.#crisp
    this.#crisp = null
    if (crisp && !holds(crisp, this.#painted)) {
      this.#painted = crisp // what was painted fast counts as unpainted
      return true
    }
    const painted = this.#painted
    const whole = this.#whole
    if (painted === NOTHING) return false
    if (painted.x0 > 0) this.#cover({ ...painted, x0: 0 }, false)
    else if (painted.x1 < whole.x1) this.#cover({ ...painted, x1: whole.x1 }, false)
    else if (painted.y0 > 0) this.#cover({ ...painted, y0: 0 }, false)
    else if (painted.y1 < whole.y1) this.#cover({ ...painted, y1: whole.y1 }, false)
    else return false
    return true
  }

  get #whole(): PixelBox {
    return { x0: 0, y0: 0, x1: this.#canvas.width, y1: this.#canvas.height }
  }

  #viewport(left: number, top: number): PixelBox {
    const x0 = left - this.#left
    const y0 = top - this.#top
    return { x0, y0, x1: x0 + this.#width, y1: y0 + this.#height }
  }

  /** The present picture, stretched, when it still covers the viewport and is not stretched too far. */
  #stretched(view: View, stretch: number): Framing | null {
    if (!(stretch < STRETCH && stretch > 1 / STRETCH)) return null
    const x = view.x * this.#scale - this.#left
    const y = view.y * this.#scale - this.#top
    const needed = { x0: x, y0: y, x1: x + this.#width / stretch, y1: y + this.#height / stretch }
    return holds(this.#painted, needed) ? { x, y, stretch } : null
  }

  #withStrip(viewport: PixelBox): PixelBox {
    const painted = this.#painted
    if (painted === NOTHING) return viewport
    return {
      x0: viewport.x0 < painted.x0 ? viewport.x0 - STRIP : viewport.x0,
      y0: viewport.y0 < painted.y0 ? viewport.y0 - STRIP : viewport.y0,
      x1: viewport.x1 > painted.x1 ? viewport.x1 + STRIP : viewport.x1,
      y1: viewport.y1 > painted.y1 ? viewport.y1 + STRIP : viewport.y1,
    }
  }

  #begin(view: View, fast: boolean): void {
    this.#scale = view.z * this.size.ratio
    const left = Math.round(view.x * this.#scale)
    const top = Math.round(view.y * this.#scale)
    this.#left = left - this.size.margin
    this.#top = top - this.size.margin
    this.#painted = NOTHING
    this.#cover(this.#viewport(left, top), fast)
    this.#crisp = fast ? NOTHING : this.#painted
  }

  /** Moves the canvas over the absolute grid, copying what stays. */
  #slide(left: number, top: number): void {
    const dx = this.#left - left
    const dy = this.#top - top
    this.#left = left
    this.#top = top
    this.#painted = common(movedBy(this.#painted, dx, dy), this.#whole)
    if (this.#crisp) this.#crisp = common(movedBy(this.#crisp, dx, dy), this.#painted)
    if (this.#painted === NOTHING) return
    this.#context.globalCompositeOperation = 'copy'
    this.#context.drawImage(this.#canvas, dx, dy)
    this.#context.globalCompositeOperation = 'source-over'
  }

  /** Grows the painted part to hold the box, painting only what is missing. */
  #cover(box: PixelBox, fast: boolean): void {
    const wanted = common(box, this.#whole)
    if (wanted === NOTHING) return
    const before = this.#painted
    if (before === NOTHING) {
      this.#painted = wanted
      this.#paint(wanted, fast)
      return
    }
    const after = around(before, wanted)
    this.#painted = after
    if (after.y0 < before.y0) this.#paint({ ...after, y1: before.y0 }, fast)
    if (after.y1 > before.y1) this.#paint({ ...after, y0: before.y1 }, fast)
    const middle = { y0: before.y0, y1: before.y1 }
    if (after.x0 < before.x0) this.#paint({ ...middle, x0: after.x0, x1: before.x0 }, fast)
    if (after.x1 > before.x1) this.#paint({ ...middle, x0: before.x1, x1: after.x1 }, fast)
  }

  #paint(part: PixelBox, fast: boolean): void {
    const context = this.#context
    const scale = this.#scale
    const area: Box = {
      x: (part.x0 + this.#left) / scale,
      y: (part.y0 + this.#top) / scale,
      w: (part.x1 - part.x0) / scale,
      h: (part.y1 - part.y0) / scale,
    }
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    context.rect(part.x0, part.y0, part.x1 - part.x0, part.y1 - part.y0)
    context.clip()
    context.fillStyle = this.#painter.look.palette.ground
    context.fillRect(part.x0, part.y0, part.x1 - part.x0, part.y1 - part.y0)
    context.setTransform(scale, 0, 0, scale, -this.#left, -this.#top)
    this.#painter.paint(context, this.#scene.query(area), area, scale, { fast, skip: this.#skip })
    context.restore()
  }
}

/** The largest canvas Safari keeps, pixels. */
const MOST_PIXELS = 16_000_000

/** A picture for a viewport that stays within what browsers hold: first the margin gives way, then the sharpness. */
export function pictureSize(width: number, height: number, deviceRatio: number): PictureSize {
  for (const ratio of [Math.min(2, deviceRatio), 1.5, 1, 0.75, 0.5].filter((r) => r <= deviceRatio)) {
    for (const margin of [256 * ratio, 96 * ratio]) {
      const pixels = (width * ratio + 2 * margin) * (height * ratio + 2 * margin)
      if (pixels <= MOST_PIXELS) return { width, height, ratio, margin: Math.round(margin) }
    }
  }
  return { width, height, ratio: 0.5, margin: 0 }
}
