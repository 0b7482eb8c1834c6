// The camera: which part of the board the viewport shows, and the arithmetic between screen and board.
// Knows nothing of pointers, animation or drawing; whoever draws listens.
import { type Box, centreOf, type Point } from '../../shared/base/geometry.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'

export const MIN_ZOOM = 0.03
export const MAX_ZOOM = 5

/** x, y: the board point in the viewport's top left corner; z: screen pixels (CSS) per board unit. */
export interface View {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Screen pixels to keep free of what is fitted: the dock, the bars. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const within = (z: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, z))

/** A corner of the viewport so that the viewport stays on the board, whatever it is asked to show. */
const onBoard = (corner: number, span: number): number =>
  Math.max(-LIMITS.boardReach, Math.min(LIMITS.boardReach - span, corner))

export class Camera {
  #view: View = { x: 0, y: 0, z: 1 }
  #width = 0
  #height = 0
  readonly #moves = new Listeners<View>()

  get view(): View {
    return this.#view
  }

  get x(): number {
    return this.#view.x
  }

  get y(): number {
    return this.#view.y
  }

  get z(): number {
    return this.#view.z
  }

  /** The viewport's size, CSS pixels. */
  get width(): number {
    return this.#width
  }

  get height(): number {
    return this.#height
  }

  /** What the viewport shows, board units. */
  get box(): Box {
    return { x: this.x, y: this.y, w: this.#width / this.z, h: this.#height / this.z }
  }

  onMove(listener: (view: View) => void): Unsubscribe {
    return this.#moves.add(listener)
  }

  /** Takes the viewport's size; the board point in its middle stays in the middle. */
  resize(width: number, height: number): void {
    if (width === this.#width && height === this.#height) return
    const known = this.#width > 0
    const x = known ? this.x + (this.#width - width) / 2 / this.z : this.x
    const y = known ? this.y + (this.#height - height) / 2 / this.z : this.y
    this.#width = width
    this.#height = height
    this.set({ x, y, z: this.z })
  }

  /** Takes a view, brought back onto the board where it leaves it; one that is no view changes nothing. */
  set(view: View): void {
    if (Number.isNaN(view.x) || Number.isNaN(view.y) || Number.isNaN(view.z)) return
    const z = within(view.z)
    const [x, y] = [onBoard(view.x, this.#width / z), onBoard(view.y, this.#height / z)]
    this.#view = { x, y, z }
    this.#moves.emit(this.#view)
  }

  /** Moves the viewport over the board by screen pixels. */
  panBy(dx: number, dy: number): void {
    this.set({ x: this.x + dx / this.z, y: this.y + dy / this.z, z: this.z })
  }

  /** Zooms by a factor; the board point under the screen point stays under it. */
  zoomAt(at: Point, factor: number): void {
    const z = within(this.z * factor)
    const [wx, wy] = this.toBoard(at)
    this.set({ x: wx - at[0] / z, y: wy - at[1] / z, z })
  }

  /** The view that shows the whole box in the free part of the viewport, at most at `maxZoom`. */
  fitting(box: Box, insets: Insets, maxZoom = 1): View {
    const freeW = Math.max(40, this.#width - insets.left - insets.right)
    const freeH = Math.max(40, this.#height - insets.top - insets.bottom)
    const z = within(Math.min(maxZoom, freeW / Math.max(1, box.w), freeH / Math.max(1, box.h)))
    const [cx, cy] = centreOf(box)
    return { x: cx - (insets.left + freeW / 2) / z, y: cy - (insets.top + freeH / 2) / z, z }
  }

  /** The view with a board point in the middle, at the present zoom or the given one. */
  centredOn([x, y]: Point, z = this.z): View {
    const zoom = within(z)
    return { x: x - this.#width / 2 / zoom, y: y - this.#height / 2 / zoom, z: zoom }
  }

  /** Screen point (CSS pixels from the viewport's corner) to board point. */
  toBoard([x, y]: Point): Point {
    return [x / this.z + this.x, y / this.z + this.y]
  }

  toScreen([x, y]: Point): Point {
    return [(x - this.x) * this.z, (y - this.y) * this.z]
  }
}

/** The view a part of the way from one to another, zooming evenly to the eye; `t` from 0 to 1. */
export function between(from: View, to: View, t: number, width: number, height: number): View {
  if (t >= 1) return to
  const z = from.z * (to.z / from.z) ** t
  const middle = (view: View, span: number, start: number) => start + span / 2 / view.z
  // Centres move in step with the zoom, or a long way would rush past while zoomed in.
  const share = Math.abs(to.z - from.z) < 1e-6 ? t : (1 / z - 1 / from.z) / (1 / to.z - 1 / from.z)
  const cx = middle(from, width, from.x) * (1 - share) + middle(to, width, to.x) * share
  const cy = middle(from, height, from.y) * (1 - share) + middle(to, height, to.y) * share
  return { x: cx - width / 2 / z, y: cy - height / 2 / z, z }
}
