// Scrolls the board while something is dragged near the edge of the viewport: the deeper, the faster.
import type { Point } from '../../../shared/base/geometry.ts'
import type { Camera } from '../camera.ts'

/** How near to an edge it begins, CSS pixels, and as a share of a small viewport. */
const ZONE = 36
const ZONE_SHARE = 0.1
/** The pointer rests in the zone this long before anything moves, ms: to drop something there, or to cross it. */
const PATIENCE_MS = 180
/** CSS pixels a second, reached half a zone outside the viewport. */
const FASTEST = 1_100
const DEEPEST = 1.5
/** A frame that took longer than this was no frame, ms. */
const LONGEST_MS = 50

/** How fast the board scrolls with the pointer at a place of a viewport, CSS pixels a second. */
export function edgeSpeed([x, y]: Point, width: number, height: number): Point {
  return [speedAlong(x, width), speedAlong(y, height)]
}

function speedAlong(at: number, side: number): number {
  const zone = Math.min(ZONE, side * ZONE_SHARE)
  const speed = (distance: number): number => {
    const depth = Math.max(0, Math.min(DEEPEST, 1 - distance / zone))
    return FASTEST * (depth / DEEPEST) ** 2
  }
  return speed(side - at) - speed(at)
}

export class EdgeScroll {
  readonly #camera: Camera
  readonly #scrolled: () => void
  #at: Point = [0, 0]
  #frame = 0
  #since = 0
  #before = 0

  /** @param scrolled called after each step: what is dragged stays under the pointer */
  constructor(camera: Camera, scrolled: () => void) {
    this.#camera = camera
    this.#scrolled = scrolled
  }

  /** Takes where the pointer is now. */
  follow(at: Point): void {
    this.#at = at
    if (this.#frame !== 0 || !this.#moves) return
    this.#since = 0
    this.#frame = requestAnimationFrame((now) => this.#step(now))
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }

  get #moves(): boolean {
    const [vx, vy] = edgeSpeed(this.#at, this.#camera.width, this.#camera.height)
    return vx !== 0 || vy !== 0
  }

  #step(now: number): void {
    this.#frame = 0
    if (!this.#moves) return
    if (this.#since === 0) {
      this.#since = now
      this.#before = now
    }
    const passed = Math.min(LONGEST_MS, now - this.#before) / 1000
    this.#before = now
    this.#frame = requestAnimationFrame((next) => this.#step(next))
    if (now - this.#since < PATIENCE_MS) return
    const [vx, vy] = edgeSpeed(this.#at, this.#camera.width, this.#camera.height)
    this.#camera.panBy(vx * passed, vy * passed)
    this.#scrolled()
  }
}
