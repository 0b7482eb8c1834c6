import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openClock } from '../../../client/model/clock.ts'
import { clockText, remainingMs, startedTimer, untilNextSecond } from '../../../shared/agenda/timer.ts'

const SERVER = Date.UTC(2026, 10, 23, 8)
const MINUTE = 60_000

/** The server's real time; laptops' own clocks go wrong around it. */
let real = SERVER

beforeEach(() => {
  real = SERVER
  vi.stubGlobal('document', { addEventListener() {}, removeEventListener() {}, visibilityState: 'visible' })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Runs something on a laptop whose own clock is off by so many ms. */
function on<T>(off: number, work: () => T): T {
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => real + off)
  try {
    return work()
  } finally {
    clock.mockRestore()
  }
}

/** A laptop that asked the server for its time: the answer took `trip` ms, half each way. */
async function laptop(off: number, trip: number) {
  vi.stubGlobal('fetch', async () => {
    real += trip / 2
    const body = JSON.stringify({ now: real })
    real += trip / 2
    return new Response(body, { status: 200, headers: { 'content-type': 'application/json' } })
  })
  const wrong = vi.spyOn(Date, 'now').mockImplementation(() => real + off)
  const clock = openClock(real)
  await vi.waitFor(() => expect(on(off, () => Math.abs(clock.now() - real))).toBeLessThan(1))
  wrong.mockRestore()
  return {
    shows: (timer: ReturnType<typeof startedTimer>) =>
      clockText(on(off, () => remainingMs(timer, clock.now())) ?? 0),
    clock,
  }
}

describe('the clock of a workshop', () => {
  it('shows the same second on two laptops whose own clocks are an hour and three days off', async () => {
    const slow = await laptop(-3 * 24 * 60 * MINUTE, 180)
    const fast = await laptop(61 * MINUTE + 777, 40)
    const timer = startedTimer(6 * MINUTE, real)
    for (const later of [0, 1, 999, 1000, 59_500, 240_000, 330_001, 360_000, 361_234]) {
      const begun = real
      real += later
      const shown = slow.shows(timer)
      expect(fast.shows(timer)).toBe(shown)
      expect(shown).toBe(clockText(6 * MINUTE - later))
      real = begun
    }
    slow.clock.close()
    fast.clock.close()
  })

  it('says until when a figure stays true, before the end and after it', () => {
    for (const left of [120_000, 61_234, 1000, 999, 1, 0, -1, -999, -1000, -61_234]) {
      const wait = untilNextSecond(left)
      expect(wait).toBeGreaterThanOrEqual(1)
      expect(wait).toBeLessThanOrEqual(1000)
      expect(clockText(left - wait - 1)).not.toBe(clockText(left))
    }
  })
})
