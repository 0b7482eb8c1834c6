// Sends everybody away before the server stops: one after another in random order, so that they do not all come back at
// one moment.
import { CLOSE } from '../../shared/protocol/wire.ts'
import { BOUNDS } from './bounds.ts'
import type { Connection } from './connection.ts'
import type { Timers } from './timers.ts'

/** @param below a random whole number under the given one */
export function sendAway(
  connections: readonly Connection[],
  below: (most: number) => number,
  timers: Timers,
): Promise<void> {
  const waiting = [...connections]
  // A few are gone at once; from a hundred on it takes as long as it may.
  const step = Math.min(BOUNDS.farewellStepMs, BOUNDS.farewellMs / Math.max(1, waiting.length))
  return new Promise((resolve) => {
    const from = timers.now()
    const next = () => {
      const due = step === 0 ? waiting.length : Math.floor((timers.now() - from) / step) + 1
      const sent = connections.length - waiting.length
      for (let left = due - sent; left > 0 && waiting.length > 0; left -= 1) {
        const [connection] = waiting.splice(below(waiting.length), 1)
        connection?.close(CLOSE.tryAgain, 'the server is stopping')
      }
      if (waiting.length === 0) resolve()
      else timers.after(step, next)
    }
    next()
  })
}
