// Timers that move only when a test says so.
import type { Timers } from '../../../server/relay/timers.ts'

export interface ManualTimers extends Timers {
  /** Moves the clock, running what falls due in the order it does. */
  advance(ms: number): void
  /** How many timers are set. */
  readonly pending: number
}

export function createManualTimers(startAt = 1_700_000_000_000): ManualTimers {
  let now = startAt
  let nextId = 0
  const set = new Map<number, { at: number; run: () => void; periodMs: number | null }>()

  function add(delayMs: number, run: () => void, periodMs: number | null): () => void {
    nextId += 1
    const id = nextId
    set.set(id, { at: now + delayMs, run, periodMs })
    return () => {
      set.delete(id)
    }
  }

  return {
    now: () => now,
    after: (delayMs, run) => add(delayMs, run, null),
    every: (periodMs, run) => add(periodMs, run, periodMs),
    get pending() {
      return set.size
    },
    advance(ms) {
      const end = now + ms
      for (;;) {
        const [due] = [...set].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at)
        if (due === undefined) break
        const [id, timer] = due
        now = timer.at
        if (timer.periodMs === null) set.delete(id)
        else timer.at += timer.periodMs
        timer.run()
      }
      now = end
    },
  }
}
