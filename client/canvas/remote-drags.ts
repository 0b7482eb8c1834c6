// Shows others' drags in the scene while they last, and hands over to the written place without a jump.
import type { Point } from '../../shared/base/geometry.ts'
import type { CanvasPerson } from './presence.ts'
import type { Scene } from './scene.ts'

interface Shown {
  by: Point
  ids: Set<string>
  /** Written meanwhile: the preview no longer applies to them. */
  readonly settled: Set<string>
  ending: boolean
}

/** The write usually arrives within this time after the drag's end, ms; then the note snaps back. */
const LINGER_MS = 400

export class RemoteDrags {
  readonly #scene: Scene
  readonly #later: (run: () => void, ms: number) => void
  readonly #shown = new Map<string, Shown>()

  constructor(scene: Scene, later: (run: () => void, ms: number) => void) {
    this.#scene = scene
    this.#later = later
  }

  /** Takes what everybody does now; `mine` are notes I hold myself. */
  follow(people: readonly CanvasPerson[], mine: ReadonlySet<string>): void {
    const present = new Set<string>()
    for (const { key, drag } of people) {
      if (!drag) continue
      present.add(key)
      const shown = this.#shown.get(key)
      if (shown && !shown.ending) {
        const gone = [...shown.ids].filter((id) => !drag.ids.includes(id))
        if (gone.length > 0) this.#scene.shift(gone, null)
      } else if (shown) {
        this.#clear(key)
      }
      const settled = shown && !shown.ending ? shown.settled : new Set<string>()
      const ids = drag.ids.filter((id) => !settled.has(id) && !mine.has(id))
      this.#shown.set(key, { by: drag.by, ids: new Set(ids), settled, ending: false })
      this.#scene.shift(ids, drag.by)
    }
    for (const [key, shown] of this.#shown) {
      if (present.has(key) || shown.ending) continue
      shown.ending = true
      this.#later(() => {
        if (this.#shown.get(key) === shown) this.#clear(key)
      }, LINGER_MS)
    }
  }

  /** These items were written: they lie where the board says. */
  written(ids: Iterable<string>): void {
    for (const id of ids) {
      for (const shown of this.#shown.values()) {
        if (!shown.ids.delete(id)) continue
        shown.settled.add(id)
        this.#scene.shift([id], null)
      }
    }
  }

  #clear(key: string): void {
    const shown = this.#shown.get(key)
    this.#shown.delete(key)
    if (shown) this.#scene.shift([...shown.ids], null)
  }
}
