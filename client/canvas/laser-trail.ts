// What is left of the way a laser pointer went. Pure.
import type { Point } from '../../shared/base/geometry.ts'

/** One place of it, board units, and when it was seen, ms of any one clock. */
export interface Pointed {
  readonly at: Point
  readonly seen: number
}

export type Trail = readonly Pointed[]

/** How long a place glows, ms. */
export const GLOW = 900

/** How far a place has faded, 0 to 1. */
export function fading({ seen }: Pointed, now: number): number {
  return Math.min(1, Math.max(0, (now - seen) / GLOW))
}

/** The places that still glow. */
export function faded(trail: Trail, now: number): Trail {
  return trail.filter((place) => fading(place, now) < 1)
}
