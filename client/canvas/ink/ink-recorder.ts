// Records a line as it is drawn: steadies the hand a little, guesses the pressure of what has none, and leaves out the
// points nobody would miss. Every place the pointer was at stays within one board unit of the recorded line. Pure.
import simplify from 'simplify-js'
import type { Point } from '../../../shared/base/geometry.ts'
import { between, type InkPoint } from './packed-ink.ts'

/** How far the line may stray from the hand to be steady, and from that to be short: CSS pixels, and units at most. */
const STEADY = { pixels: 0.6, most: 0.45 }
const SIMPLE = { pixels: 0.3, most: 0.4, least: 0.08 }
/** How fast the steadied line follows the hand, per point. */
const FOLLOW = 0.55
/** A pointer this fast draws the thinnest line, CSS pixels a frame; a resting one the thickest. */
const FAST = 60
const PRESSED = { least: 0.3, most: 0.75, follow: 0.3 }
/** The pressure may change this much between two kept points. */
const PRESSURE_STEP = 0.15
/** Points are simplified this many at a time: a line of minutes costs no more per move than a short one. */
const BATCH = 1_000

export class InkRecorder {
  readonly #zoom: number
  readonly #measured: boolean
  readonly #steady: number
  readonly #tolerance: number
  #kept: InkPoint[] = []
  /** Not simplified yet; begins with the last of those that are. */
  #recent: InkPoint[] = []
  #last: InkPoint | null = null
  #hand: Point = [0, 0]
  #pressure = 0.5

  /**
   * @param zoom CSS pixels per board unit: what cannot be seen need not be kept
   * @param measured whether the pressure comes from a pen; guessed from the speed otherwise
   */
  constructor(zoom: number, measured: boolean) {
    this.#zoom = zoom
    this.#measured = measured
    this.#steady = Math.min(STEADY.most, STEADY.pixels / zoom)
    this.#tolerance = Math.max(SIMPLE.least, Math.min(SIMPLE.most, SIMPLE.pixels / zoom))
  }

  /** Adds where the pointer has been since the last frame. Returns the points to draw. */
  add(steps: readonly { readonly at: Point; readonly pressure: number }[]): readonly InkPoint[] {
    const finite = steps.filter(({ at }) => Number.isFinite(at[0]) && Number.isFinite(at[1]))
    const end = finite.at(-1)
    if (!end) return []
    const before = this.#pressure
    const change = (this.#guess(end.at) - before) * PRESSED.follow
    const drawn = finite.map(({ at, pressure }, index) => {
      this.#pressure = this.#measured ? pressure : before + (change * (index + 1)) / finite.length
      return this.#follow(at, this.#pressure)
    })
    this.#hand = end.at
    if (this.#recent.length > BATCH) this.#shorten()
    return drawn
  }

  /** Takes where the pointer was lifted: there the line ends, exactly. */
  finish(at: Point): readonly InkPoint[] {
    if (Number.isFinite(at[0]) && Number.isFinite(at[1]))
      this.#push({ x: at[0], y: at[1], p: this.#pressure })
    this.#shorten()
    const [only, more] = this.#kept
    // A dot is pressed: as thin as a line it would hardly be seen.
    if (only && !more && !this.#measured) return [{ ...only, p: 1 }]
    return this.#kept
  }

  #guess(to: Point): number {
    if (!this.#last) return this.#pressure
    const speed = Math.hypot(to[0] - this.#hand[0], to[1] - this.#hand[1]) * this.#zoom
    return PRESSED.most - (PRESSED.most - PRESSED.least) * Math.min(1, speed / FAST)
  }

  #follow([x, y]: Point, p: number): InkPoint {
    const hand: InkPoint = { x, y, p }
    if (!this.#last) return this.#push(hand)
    const steadied = between(this.#last, hand, FOLLOW)
    const behind = Math.hypot(steadied.x - x, steadied.y - y)
    const share = behind > this.#steady ? this.#steady / behind : 1
    return this.#push({ ...between(hand, steadied, share), p })
  }

  #push(point: InkPoint): InkPoint {
    const last = this.#last
    if (last && last.x === point.x && last.y === point.y) return last
    this.#last = point
    this.#recent.push(point)
    return point
  }

  #shorten(): void {
    const parts = partedByPressure(this.#recent)
    for (const part of parts) {
      // The library hands back some of the very points it was given.
      const simple = simplify([...part], this.#tolerance, true) as InkPoint[]
      this.#kept.push(...(this.#kept.at(-1) === simple[0] ? simple.slice(1) : simple))
    }
    const last = this.#kept.at(-1)
    this.#recent = last ? [last] : []
  }
}

/** Cuts a line where the pressure has changed; every part begins with the last point of the one before. */
function partedByPressure(points: readonly InkPoint[]): readonly (readonly InkPoint[])[] {
  const parts: InkPoint[][] = []
  let part: InkPoint[] = []
  let pressure = points[0]?.p ?? 0
  for (const point of points) {
    part.push(point)
    if (Math.abs(point.p - pressure) < PRESSURE_STEP) continue
    pressure = point.p
    parts.push(part)
    part = [point]
  }
  parts.push(part)
  return parts.filter(({ length }) => length > 0)
}
