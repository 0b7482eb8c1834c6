// Which two clicks are one double click.
import type { Point } from '../../../shared/base/geometry.ts'

/** Two clicks within this time and distance are a double click, ms and CSS pixels. */
const DOUBLE_MS = 400
const REACH: Readonly<Record<string, number>> = { mouse: 8, pen: 16, touch: 28 }

export class Clicks {
  #last: { readonly at: Point; readonly time: number } | null = null

  /** Takes a click; returns whether it is the second of two. */
  add(at: Point, time: number, pointerType: string): boolean {
    const last = this.#last
    const reach = REACH[pointerType] ?? 8
    const near = last !== null && Math.hypot(last.at[0] - at[0], last.at[1] - at[1]) < reach
    const second = near && time - last.time <= DOUBLE_MS
    this.#last = second ? null : { at, time }
    return second
  }

  forget(): void {
    this.#last = null
  }
}
