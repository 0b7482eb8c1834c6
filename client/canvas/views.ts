// Where the camera may be asked to go: everything, a frame, a box. The first view is chosen once there is something to
// see, unless somebody has moved already; what is asked before the viewport has a size waits for it.
import { type Frame, frameBox } from '../../shared/agenda/frame.ts'
import { type Box, centreOf, type Point, unionOf } from '../../shared/base/geometry.ts'
import { type Camera, type Insets, MAX_ZOOM, type View } from './camera.ts'
import { Glide } from './glide.ts'
import type { Scene } from './scene.ts'

const CHROME_INSETS: Insets = { top: 28, right: 28, bottom: 88, left: 28 }
const BARE_INSETS: Insets = { top: 20, right: 20, bottom: 20, left: 20 }
const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 }
const ZOOM_STEP = 1.25
/** Small things are not blown up further than this to fill the viewport. */
const CLOSE = 1.5

export class Views {
  readonly #camera: Camera
  readonly #scene: Scene
  readonly #glide: Glide
  #chosen = false
  #wanted: (() => void) | null = null
  /** What was fitted last, and the view that came of it: whoever still sees it keeps it when the viewport changes. */
  #fitted: { readonly box: Box; readonly maxZoom: number; readonly view: View } | null = null
  /** Whether tools take room at the foot of the viewport. */
  chrome = true

  constructor(camera: Camera, scene: Scene) {
    this.#camera = camera
    this.#scene = scene
    this.#glide = new Glide(camera)
  }

  /** What the viewport shows free of the dock, board units. */
  get clear(): Box {
    const { x, y, w, h } = this.#camera.box
    return { x, y, w, h: h - (this.chrome ? CHROME_INSETS.bottom / this.#camera.z : 0) }
  }

  /** Called when somebody moves the camera by hand. */
  onSteer: () => void = () => undefined

  /** The board point in the middle of what the viewport shows free of the dock. */
  get middle(): Point {
    return centreOf(this.clear)
  }

  /** Somebody moves the camera by hand: no glide goes on, and no first view is chosen any more. */
  steer(): void {
    this.onSteer()
    this.#glide.stop()
    this.#chosen = true
  }

  stop(): void {
    this.#glide.stop()
  }

  /** @param refits whether what was fitted may be fitted again; not under the hands of somebody who writes */
  resize(width: number, height: number, active: string | null, refits = true): void {
    const fitted = refits && this.#seesFitted ? this.#fitted : null
    this.#camera.resize(width, height)
    this.chooseFirst(active)
    if (fitted) this.#camera.set(this.#fitting(fitted.box, fitted.maxZoom))
    const wanted = this.#wanted
    this.#wanted = null
    wanted?.()
  }

  chooseFirst(active: string | null): void {
    if (this.#chosen || this.#camera.width === 0) return
    const frame = this.#frame(active)
    const box = frame ? frameBox(frame) : this.everything
    if (!box) return
    this.#chosen = true
    this.#camera.set(this.#fitting(box, CLOSE))
  }

  fitAll(): void {
    this.fit(this.everything, 1)
  }

  /** Shows a frame; everything when there is no such frame. */
  fitFrame(id: string | null): void {
    const frame = this.#frame(id)
    if (frame) this.fit(frameBox(frame))
    else this.fitAll()
  }

  fit(box: Box | null, maxZoom = CLOSE): void {
    if (!box) return
    if (this.#camera.width === 0) {
      this.#wanted = () => this.fit(box, maxZoom)
      return
    }
    this.steer()
    this.#glide.to(this.#fitting(box, maxZoom))
  }

  /** Shows a box whole without being steered: what somebody else looks at. */
  showBox(box: Box): void {
    this.#chosen = true
    this.#glide.to(this.#camera.fitting(box, NO_INSETS, MAX_ZOOM))
  }

  /** Brings a point into the middle. */
  centre(at: Point, zoom = this.#camera.z): void {
    if (this.#camera.width === 0) {
      this.#wanted = () => this.centre(at, zoom)
      return
    }
    this.steer()
    this.#glide.to(this.#camera.centredOn(at, zoom))
  }

  zoom(direction: 1 | -1): void {
    this.steer()
    const middle: Point = [this.#camera.width / 2, this.#camera.height / 2]
    this.#camera.zoomAt(middle, direction === 1 ? ZOOM_STEP : 1 / ZOOM_STEP)
  }

  actualSize(): void {
    this.centre(centreOf(this.#camera.box), 1)
  }

  /** The box around all there is, or null on an empty board. */
  get everything(): Box | null {
    return unionOf([...this.#scene.items].map(({ box }) => box))
  }

  /** Whether the viewport shows nothing of what there is. */
  get isLost(): boolean {
    return this.#chosen && !this.#scene.isEmpty && !this.#scene.hasAny(this.#camera.box)
  }

  #fitting(box: Box, maxZoom: number): View {
    const view = this.#camera.fitting(box, this.#insets, maxZoom)
    this.#fitted = { box, maxZoom, view }
    return view
  }

  get #seesFitted(): boolean {
    if (!this.#fitted) return false
    const { view } = this.#fitted
    const { x, y, z } = this.#camera.view
    return Math.abs(z / view.z - 1) < 0.001 && Math.hypot(x - view.x, y - view.y) * z < 1
  }

  get #insets(): Insets {
    return this.chrome ? CHROME_INSETS : BARE_INSETS
  }

  #frame(id: string | null): Frame | undefined {
    return this.#scene.frames.find((frame) => frame.id === id)
  }
}
