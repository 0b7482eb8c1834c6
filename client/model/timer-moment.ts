// The few moments of a timer worth saying aloud, and how pressing it looks. Pure: time left in, words' names out.

export type TimerMoment = 'twoMinutes' | 'halfMinute' | 'end'

/** Milliseconds left at which people are warned. */
const WARNINGS: readonly (readonly [moment: TimerMoment, at: number])[] = [
  ['twoMinutes', 120_000],
  ['halfMinute', 30_000],
  ['end', 0],
]

export type Pressure = 'calm' | 'warn' | 'last' | 'over'

/** How a timer looks with this much left, ms. A step no longer than the warning itself stays calm until the last one. */
export function pressureOf(remaining: number, planned: number): Pressure {
  if (remaining <= 0) return 'over'
  if (remaining <= 30_000) return 'last'
  return remaining <= 120_000 && planned > 120_000 ? 'warn' : 'calm'
}

/**
 * What to say when the time left went from one value to another, ms; null when nothing was passed.
 *
 * A page that slept past several moments says the last one only. Time added or a new step says nothing.
 */
export function momentBetween(before: number | null, after: number | null): TimerMoment | null {
  if (before === null || after === null) return null
  let passed: TimerMoment | null = null
  for (const [moment, at] of WARNINGS) if (before > at && after <= at) passed = moment
  return passed
}
