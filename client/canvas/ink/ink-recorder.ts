// Records a line as it is drawn: steadies the hand a little, rounds the way between places far apart, guesses the pressure
// of what has none, and leaves out the points nobody would miss. Every place the pointer was at stays within one board unit of the recorded line. Pure.
import simplify from 'simplify-js'
import type { Point } from '../../../shared/base/geometry.ts'
import { curve } from './ink-curve.ts'
import { between, type InkPoint } from './packed-ink.ts'

/** How far the line may stray from the hand to be steady, and from that to be short: CSS pixels, and units at most. */
const STEADY = { pixels: 0.6, most: 0.45 }
const SIMPLE = { pixels: 0.2, most: 0.25, least: 0.08 }
/** How fast the steadied line follows the hand, per point. */
const FOLLOW = 0.55
/** A pointer this fast draws the thinnest line, CSS pixels a frame; a resting one the thickest. */
const FAST = 60
const PRESSED = { least: 0.3, most: 0.75, follow: 0.3 }
/** The pressure may change this much between two kept points. */
const PRESSURE_STEP = 0.15
/** Between places further apart than two of these the way is rounded, CSS pixels. */
const CURVE_STEP = 4
/** Points are simplified this many at a time: a line of minutes costs no more per move than a short one. */
const BATCH = 1_000

/** What to draw of a line so far: what has been added to it for good, and where it ends for the moment. */
export interface DrawnInk {
  readonly added: readonly InkPoint[]
  readonly tip: InkPoint | null
}

export class InkRecorder {
  readonly #zoom: number
  readonly #measured: boolean
  readonly #steady: number
  readonly #tolerance: number
  #kept: InkPoint[] = []
  /** Not simplified yet; begins with the last of those that are. */
  #recent: InkPoint[] = []
  /** The last three places of the hand, steadied; the way to the last is not settled before the next is known. */
  #before: InkPoint | null = null
  #settled: InkPoint | null = null
  #tip: InkPoint | null = null
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

  /** Adds where the pointer has been since the last frame. */
  add(steps: readonly { readonly at: Point; readonly pressure: number }[]): DrawnInk {
    const finite = steps.filter(({ at }) => Number.isFinite(at[0]) && Number.isFinite(at[1]))
    const end = finite.at(-1)
    if (!end) return { added: [], tip: this.#tip }
    const before = this.#pressure
    const change = (this.#guess(end.at) - before) * PRESSED.follow
    const added = finite.flatMap(({ at, pressure }, index) => {
      this.#pressure = this.#measured ? pressure : before + (change * (index + 1)) / finite.length
      return this.#push(this.#steadied(at, this.#pressure))
    })
    this.#hand = end.at
    if (this.#recent.length > BATCH) this.#shorten()
    return { added, tip: this.#tip }
  }

  /** Takes where the pointer was lifted: there the line ends, exactly. */
  finish(at: Point): readonly InkPoint[] {
    if (Number.isFinite(at[0]) && Number.isFinite(at[1]))
      this.#push({ x: at[0], y: at[1], p: this.#pressure })
    if (this.#tip) this.#settle(this.#tip, this.#tip)
    this.#shorten()
    const [only, more] = this.#kept
    // A dot is pressed: as thin as a line it would hardly be seen.
    if (only && !more && !this.#measured) return [{ ...only, p: 1 }]
    return this.#kept
  }

  #guess(to: Point): number {
    if (!this.#tip) return this.#pressure
    const speed = Math.hypot(to[0] - this.#hand[0], to[1] - this.#hand[1]) * this.#zoom
    return PRESSED.most - (PRESSED.most - PRESSED.least) * Math.min(1, speed / FAST)
  }

  #steadied([x, y]: Point, p: number): InkPoint {
    const hand: InkPoint = { x, y, p }
    if (!this.#tip) return hand
    const steadied = between(this.#tip, hand, FOLLOW)
    const behind = Math.hypot(steadied.x - x, steadied.y - y)
    const share = behind > this.#steady ? this.#steady / behind : 1
    return { ...between(hand, steadied, share), p }
  }

  /** Goes on to a point; the way to the one before it is now known. Returns what that adds to the line. */
  #push(point: InkPoint): readonly InkPoint[] {
    const tip = this.#tip
    if (tip && tip.x === point.x && tip.y === point.y) return []
    this.#tip = point
    return tip ? this.#settle(tip, point) : []
  }

  #settle(to: InkPoint, next: InkPoint): readonly InkPoint[] {
    const from = this.#settled
    const added = from ? [...curve(this.#before ?? from, from, to, next, CURVE_STEP / this.#zoom), to] : [to]
    this.#before = from
    this.#settled = to
    this.#recent.push(...added)
    return added
  }

  #shorten(): void {
    const parts = partedByPressure(this.#recent)
    for (const part of parts) {
      // The library hands back some of the very points it was given.
      const simple = simplify([...part], this.#tolerance, true) as InkPoint[]
      this.#kept.push(...(this.#kept.at(-1) === simple[0] ? simple.slice(1) : simple))
    }
    this.#recent = this.#kept.slice(-1)
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
