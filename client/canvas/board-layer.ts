// The board as one Konva layer whose own canvas is the picture: wider than the stage, painted once, moved by CSS.
// No Konva node stands for a note; the layer's drawing, hit drawing and batching are replaced.
import { Layer, type LayerConfig } from 'konva/lib/Layer.js'
import { grown, type Point } from '../../shared/base/geometry.ts'
import type { Unsubscribe } from '../../shared/base/signal.ts'
import type { Camera } from './camera.ts'
import { reachOf } from './drawn.ts'
import { Lift } from './lift.ts'
import type { Painter } from './painter.ts'
import { Picture, pictureSize } from './picture.ts'
import type { Scene } from './scene.ts'
import type { Measure } from './text-layout.ts'

/** Without a camera move for this long the picture is made crisp and its margins are filled, ms. */
const REST_MS = 120
/** Between two settling steps, so that input gets its turn, ms. */
const STEP_MS = 30

export interface BoardLayerConfig extends LayerConfig {
  readonly scene: Scene
  readonly camera: Camera
  readonly painter: Painter
}

export class BoardLayer extends Layer {
  readonly #scene: Scene
  readonly #camera: Camera
  readonly #painter: Painter
  readonly #stops: readonly Unsubscribe[]
  #picture: Picture | null = null
  #lift: Lift | null = null
  #lifted: readonly string[] = []
  #written: string | null = null
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(config: BoardLayerConfig) {
    super({ ...config, listening: false })
    this.#scene = config.scene
    this.#camera = config.camera
    this.#painter = config.painter
    this.#stops = [
      this.#scene.onDirty((boxes) => {
        this.#picture?.repair(boxes)
        this.#place()
      }),
      this.#camera.onMove(() => this.#look()),
    ]
  }

  /** The stage gives its layers their size; the picture adds its margins and has no hit canvas. */
  override _setSize({ width, height }: { width: number; height: number }): this {
    const canvas = this.getNativeCanvasElement()
    const context = canvas.getContext('2d')
    if (!context || width <= 0 || height <= 0) return this
    const size = pictureSize(width, height, window.devicePixelRatio)
    this.#painter.setRatio(size.ratio)
    this.#picture = new Picture(this.#scene, this.#painter, canvas, context, size)
    this.#skip()
    Object.assign(canvas.style, {
      width: `${canvas.width / size.ratio}px`,
      height: `${canvas.height / size.ratio}px`,
      transformOrigin: '0 0',
      willChange: 'transform',
    })
    return this
  }

  override drawScene(): this {
    this.#look()
    return this
  }

  override drawHit(): this {
    return this
  }

  override batchDraw(): this {
    return this
  }

  /** Takes the device's present pixel ratio: the browser was zoomed, or the window went to another screen. */
  sharpen(): void {
    this._setSize({ width: this.#camera.width, height: this.#camera.height })
    this.#look()
  }

  /** Paints everything anew: another theme, language or font. */
  repaint(): void {
    this.#picture?.forget()
    this.#look()
  }

  /** Measures the words of what is painted here. */
  get measure(): Measure {
    return this.#painter.noteMeasure
  }

  /**
   * Takes items out of the picture into a bitmap of their own.
   *
   * @param aside what is left out of the picture as well, because it is drawn elsewhere
   */
  lift(ids: readonly string[], aside: readonly string[] = []): void {
    const ratio = this.#picture?.size.ratio ?? 1
    this.#lift?.drop()
    this.#lift = Lift.of(this.#scene, this.#painter, this.#camera, ids, ratio)
    if (this.#lift) this.getNativeCanvasElement().after(this.#lift.canvas)
    this.#lifted = [...ids, ...aside]
    this.#skip()
    this.#repairAt(this.#lifted)
  }

  drag(by: Point): void {
    this.#lift?.move(by)
    this.#lift?.place(this.#camera)
  }

  /** Puts the lifted items back into the picture, at the places the scene now gives. */
  drop(): void {
    const ids = this.#lifted
    this.#lifted = []
    this.#skip()
    this.#scene.flush()
    this.#repairAt(ids)
    this.#lift?.drop()
    this.#lift = null
  }

  /** Leaves out the note that is being written: the text field lies over its place. */
  write(id: string | null): void {
    const before = this.#written
    this.#written = id
    this.#skip()
    this.#repairAt([before, id].filter((note) => note !== null))
  }

  override destroy(): this {
    clearTimeout(this.#settling)
    for (const stop of this.#stops) stop()
    this.#lift?.drop()
    const canvas = this.getNativeCanvasElement()
    super.destroy()
    canvas.width = 0
    canvas.height = 0
    return this
  }

  #skip(): void {
    const ids = this.#written === null ? this.#lifted : [...this.#lifted, this.#written]
    this.#picture?.skip(ids.length === 0 ? null : new Set(ids))
  }

  #repairAt(ids: readonly string[]): void {
    const boxes = ids.flatMap((id) => {
      const item = this.#scene.object(id)
      return item ? [grown(item.box, reachOf(item))] : []
    })
    this.#picture?.repair(boxes)
    this.#place()
  }

  #look(): void {
    clearTimeout(this.#settling)
    this.#settling = setTimeout(() => this.#settle(), REST_MS)
    this.#place()
  }

  #settle(): void {
    if (!this.#picture?.settle(this.#camera.view)) return
    this.#place()
    this.#settling = setTimeout(() => this.#settle(), STEP_MS)
  }

  #place(): void {
    const picture = this.#picture
    if (!picture || this.#camera.width === 0) return
    const { x, y, stretch } = picture.frame(this.#camera.view)
    const { ratio } = picture.size
    this.getNativeCanvasElement().style.transform = `translate3d(${(-x * stretch) / ratio}px, ${(-y * stretch) / ratio}px, 0) scale(${stretch})`
    this.#lift?.place(this.#camera)
  }
}
