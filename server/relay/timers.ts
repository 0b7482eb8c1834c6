// The clock and the timers as the relay sees them, so that a test can hold both.
import { performance } from 'node:perf_hooks'

export interface Timers {
  /** Milliseconds since 1970; never jumps, whoever sets the machine's clock meanwhile. */
  now(): number
  /** Runs once after `delayMs`; the returned function cancels. */
  after(delayMs: number, run: () => void): () => void
  /** Runs every `periodMs`; the returned function cancels. */
  every(periodMs: number, run: () => void): () => void
  /** The share of its time this thread worked since this was last asked, 0 to 1. */
  busy?(): number
}

let lastUse = performance.eventLoopUtilization()

/** The real ones. They keep no process alive: sockets and the store do that. */
export const systemTimers: Timers = {
  // A small computer that meets the network sets its clock by years: to Date.now every connection would look silent.
  now: () => Math.round(performance.timeOrigin + performance.now()),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  },
  every(periodMs, run) {
    const timer = setInterval(run, periodMs)
    timer.unref()
    return () => clearInterval(timer)
  },
  busy() {
    const { utilization } = performance.eventLoopUtilization(lastUse)
    lastUse = performance.eventLoopUtilization()
    return utilization
  },
}
