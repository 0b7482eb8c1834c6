import { describe, expect, it } from 'vitest'
import {
  clockText,
  extendedTimer,
  IDLE,
  pausedTimer,
  remainingMs,
  resumedTimer,
  startedTimer,
} from '../../../shared/agenda/timer.ts'

const MINUTE = 60_000

describe('the timer', () => {
  it('counts down to its end and then into overtime', () => {
    const timer = startedTimer(2 * MINUTE, 1000)
    expect(remainingMs(timer, 1000)).toBe(2 * MINUTE)
    expect(remainingMs(timer, 1000 + 3 * MINUTE)).toBe(-MINUTE)
  })

  it('keeps what was left while paused', () => {
    const paused = pausedTimer(startedTimer(2 * MINUTE, 0), 30_000)
    expect(remainingMs(paused, 999_999)).toBe(90_000)
    expect(remainingMs(resumedTimer(paused, 500_000), 500_000)).toBe(90_000)
  })

  it('gives a minute from now when extended after the end', () => {
    const over = startedTimer(MINUTE, 0)
    expect(remainingMs(extendedTimer(over, MINUTE, 5 * MINUTE), 5 * MINUTE)).toBe(MINUTE)
  })

  it('shows 1:20 when a minute is added at 0:20', () => {
    const timer = extendedTimer(startedTimer(MINUTE, 0), MINUTE, 40_000)
    expect(clockText(remainingMs(timer, 40_000) ?? 0)).toBe('1:20')
  })

  it('does not run for a step without minutes', () => {
    expect(startedTimer(0, 0)).toBe(IDLE)
    expect(remainingMs(IDLE, 0)).toBeNull()
  })

  it('is written with a real minus in overtime and with hours when long', () => {
    expect(clockText(-65_000)).toBe('−1:05')
    expect(clockText(0)).toBe('0:00')
    expect(clockText(999)).toBe('0:01')
    expect(clockText(-400)).toBe('0:00')
    expect(clockText(3_750_000)).toBe('1:02:30')
  })
})
