import { afterEach, expect, test, vi } from 'vitest'
import { systemTimers } from '../../../server/relay/timers.ts'

const HOUR_MS = 3_600_000

afterEach(() => void vi.useRealTimers())

test.each([-HOUR_MS, HOUR_MS])(
  'setting the clock of the machine by %i ms moves no connection in time',
  (leap) => {
    const before = systemTimers.now()
    expect(Math.abs(before - Date.now())).toBeLessThan(HOUR_MS / 2)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + leap })
    const after = systemTimers.now()
    expect(after).toBeGreaterThanOrEqual(before)
    expect(after - before).toBeLessThan(HOUR_MS / 2)
  },
)
