// What a stroke of the finger over the phone's cell means. Pure.
import type { Point } from '../../../shared/base/geometry.ts'

/** How far a finger must go sideways to turn to another cell, px. */
const SWIPE = 56

/** What a stroke of the finger means; up and down is scrolling. @param ms how long it took */
export function swipeOf(from: Point, to: Point, ms: number): 'previous' | 'next' | null {
  const across = to[0] - from[0]
  const down = Math.abs(to[1] - from[1])
  if (Math.abs(across) < SWIPE || down * 2 > Math.abs(across) || ms > 800) return null
  return across > 0 ? 'previous' : 'next'
}
