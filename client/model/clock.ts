// The workshop's clock is the server's: this page keeps how far its own clock is off. No tick crosses the wire.
import { api } from './api.ts'

/** How often the offset is measured again, ms: laptops drift and sleep. */
const AGAIN = 5 * 60_000

export interface Clock {
  /** The server's time, ms since 1970. */
  now(): number
  close(): void
}

/** Opens the clock with the time the server just gave; measures the offset of the shortest round trip meanwhile. */
export function openClock(serverNow: number): Clock {
  let offset = serverNow - Date.now()
  let best = Number.POSITIVE_INFINITY
  const measure = async () => {
    const sentAt = Date.now()
    const { now } = await api.clock()
    const roundTrip = Date.now() - sentAt
    if (roundTrip > best * 2) return
    best = roundTrip
    offset = now + roundTrip / 2 - Date.now()
  }
  const tryMeasure = () => {
    // Offline the last known offset stays good enough; the next measure will mend it.
    measure().catch(() => undefined)
  }
  tryMeasure()
  const timer = setInterval(tryMeasure, AGAIN)
  const onWake = () => {
    best = Number.POSITIVE_INFINITY
    if (document.visibilityState === 'visible') tryMeasure()
  }
  document.addEventListener('visibilitychange', onWake)
  return {
    now: () => Date.now() + offset,
    close() {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onWake)
    },
  }
}
