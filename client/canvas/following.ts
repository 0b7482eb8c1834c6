// Looking along with somebody: I ask to see what they see, their canvas then shows where it looks, until I steer myself.
import type { Box } from '../../shared/base/geometry.ts'
import type { Listeners } from '../../shared/base/signal.ts'
import type { Camera } from './camera.ts'
import type { CanvasPerson, CanvasPresence } from './presence.ts'
import type { Views } from './views.ts'

export class Following {
  readonly #camera: Camera
  readonly #views: Views
  readonly #changes: Listeners<void>
  readonly #isTyping: () => boolean
  #presence: CanvasPresence | null = null
  #key: string | null = null
  #seen: Box | null = null
  #isShown = false

  /**
   * @param changes told when following begins or ends
   * @param isTyping whoever writes stays where they write
   */
  constructor(camera: Camera, views: Views, changes: Listeners<void>, isTyping: () => boolean) {
    this.#isTyping = isTyping
    this.#camera = camera
    this.#views = views
    this.#changes = changes
    views.onSteer = () => this.stop()
  }

  /** Whom I look along with, or null. */
  get person(): CanvasPerson | null {
    return this.#presence?.people().find(({ key }) => key === this.#key) ?? null
  }

  /** Those who look along with me. */
  get followers(): readonly CanvasPerson[] {
    return this.#presence?.people().filter(({ follows }) => follows) ?? []
  }

  take(presence: CanvasPresence | null): void {
    if (presence !== this.#presence) this.stop()
    this.#presence = presence
  }

  start(key: string): void {
    this.#key = key
    this.#seen = null
    this.#presence?.show({ following: key })
    this.look()
    this.#changes.emit()
  }

  stop(): void {
    if (this.#key === null) return
    this.#key = null
    this.#presence?.show({ following: null })
    this.#changes.emit()
  }

  /** Somebody's presence changed: their view may have moved, or they left, or somebody looks along with me. */
  look(): void {
    this.#showMine()
    if (this.#key === null) return
    const { person } = this
    if (!person) {
      this.stop()
      return
    }
    const { view } = person
    if (!view || sameBox(view, this.#seen) || this.#isTyping()) return
    this.#seen = view
    this.#views.showBox(view)
  }

  /** My camera moved: whoever looks along with me is told. */
  moved(): void {
    if (this.#isShown) this.#showMine()
  }

  #showMine(): void {
    const wanted = this.followers.length > 0
    if (!wanted && !this.#isShown) return
    this.#isShown = wanted
    this.#presence?.show({ view: wanted ? this.#camera.box : null })
  }
}

function sameBox(one: Box, other: Box | null): boolean {
  return other !== null && one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h
}
