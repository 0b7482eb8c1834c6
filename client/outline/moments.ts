// When something is said aloud: time that runs out, notes that arrive. Pure; a screen reader must not be flooded.
import { momentBetween, type TimerMoment } from '../model/timer-moment.ts'

/** At most one summary of others' notes in this time, ms. */
export const SUMMARY_EVERY = 30_000

/** A burst of notes is counted together for this long, ms. */
const SETTLE = 2_000

/** How long to wait before the next summary, ms. @param lastAt when the last one was said, or null */
export function summaryDelay(lastAt: number | null, now: number): number {
  return Math.max(SETTLE, lastAt === null ? 0 : lastAt + SUMMARY_EVERY - now)
}

export type TimeMoment = 'start' | TimerMoment

/**
 * What to say about the time, if it just passed a mark.
 *
 * @param before what was left when last asked, ms; null when no timer was set
 */
export function timeMoment(before: number | null, left: number | null): TimeMoment | null {
  if (left === null) return null
  if (before === null || left > before + 1_000) return left > 0 ? 'start' : null
  return momentBetween(before, left)
}
