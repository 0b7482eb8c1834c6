// Moves the camera to a view over a short time, or at once for people who ask for no motion.
import { between, type Camera, type View } from './camera.ts'

/** Long enough to see where things went, short enough not to wait, ms. */
const GLIDE_MS = 200

export class Glide {
  readonly #camera: Camera
  #frame = 0

  constructor(camera: Camera) {
    this.#camera = camera
  }

  to(view: View): void {
    this.stop()
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (still || this.#camera.width === 0) {
      this.#camera.set(view)
      return
    }
    const from = this.#camera.view
    let start: number | null = null
    const step = (time: number) => {
      start ??= time
      const t = Math.min(1, (time - start) / GLIDE_MS)
      const eased = 1 - (1 - t) ** 3
      this.#camera.set(between(from, view, eased, this.#camera.width, this.#camera.height))
      this.#frame = t < 1 ? requestAnimationFrame(step) : 0
    }
    this.#frame = requestAnimationFrame(step)
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }
}
