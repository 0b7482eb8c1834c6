// Two fingers: the board follows their midpoint and grows with their distance.
import type { Point } from '../../../shared/base/geometry.ts'
import type { Camera } from '../camera.ts'

interface Fingers {
  readonly middle: Point
  readonly apart: number
}

function fingers([ax, ay]: Point, [bx, by]: Point): Fingers {
  return { middle: [(ax + bx) / 2, (ay + by) / 2], apart: Math.max(1, Math.hypot(ax - bx, ay - by)) }
}

export class Pinch {
  readonly #camera: Camera
  #last: Fingers

  constructor(camera: Camera, first: Point, second: Point) {
    this.#camera = camera
    this.#last = fingers(first, second)
  }

  /** Takes where both fingers are now, CSS pixels. */
  move(first: Point, second: Point): void {
    const now = fingers(first, second)
    const { middle, apart } = this.#last
    this.#camera.panBy(middle[0] - now.middle[0], middle[1] - now.middle[1])
    this.#camera.zoomAt(now.middle, now.apart / apart)
    this.#last = now
  }
}
