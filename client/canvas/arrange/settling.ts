// Shows where things went when a command moved them: a short glide from where they lay. Written is at once.
import type { Point } from '../../../shared/base/geometry.ts'
import type { Scene } from '../scene.ts'

const GLIDE_MS = 150
/** More things than these are simply where they are. */
const MOST = 150

interface Way {
  readonly id: string
  readonly from: Point
  readonly to: Point
}

export class Settling {
  readonly #scene: Scene
  #ways: readonly Way[] = []
  #start = 0
  #frame = 0

  constructor(scene: Scene) {
    this.#scene = scene
  }

  /** Writes, and lets things glide to where they then lie. */
  glide(ids: readonly string[], write: () => void): void {
    this.stop()
    const before = ids.length > MOST || isStill() ? new Map<string, Point>() : this.#places(ids)
    write()
    this.#ways = [...this.#places([...before.keys()])].flatMap(([id, to]): readonly Way[] => {
      const from = before.get(id)
      return from && (from[0] !== to[0] || from[1] !== to[1]) ? [{ id, from, to }] : []
    })
    if (this.#ways.length === 0) return
    this.#start = performance.now()
    this.#step(this.#start)
  }

  /** Shows everything as written. */
  stop(): void {
    cancelAnimationFrame(this.#frame)
    for (const { id } of this.#ways) this.#scene.preview(id, null)
    this.#ways = []
  }

  #places(ids: readonly string[]): Map<string, Point> {
    return new Map(
      ids.flatMap((id): readonly (readonly [string, Point])[] => {
        const rect = this.#scene.object(id)?.rect
        return rect ? [[id, [rect.x, rect.y]]] : []
      }),
    )
  }

  #step(now: number): void {
    const share = Math.min(1, (now - this.#start) / GLIDE_MS)
    if (share >= 1) {
      this.stop()
      return
    }
    const gone = 1 - (1 - share) ** 3
    for (const { id, from, to } of this.#ways) {
      const at: Point = [from[0] + (to[0] - from[0]) * gone, from[1] + (to[1] - from[1]) * gone]
      this.#scene.preview(id, { at })
    }
    this.#frame = requestAnimationFrame((next) => this.#step(next))
  }
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
