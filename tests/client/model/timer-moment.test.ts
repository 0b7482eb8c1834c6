import { describe, expect, it } from 'vitest'
import { momentBetween, pressureOf } from '../../../client/model/timer-moment.ts'

describe('what a timer says aloud', () => {
  it('speaks at two minutes, at half a minute and at the end, once each', () => {
    const said: string[] = []
    for (let left = 150_000; left > -60_000; left -= 250) {
      const moment = momentBetween(left + 250, left)
      if (moment) said.push(`${moment} ${left}`)
    }
    expect(said).toEqual(['twoMinutes 120000', 'halfMinute 30000', 'end 0'])
  })

  it('says only the last moment after a sleep', () => {
    expect(momentBetween(600_000, -5_000)).toBe('end')
  })

  it('is silent when time is added, and when a timer appears or goes', () => {
    expect(momentBetween(20_000, 80_000)).toBeNull()
    expect(momentBetween(null, 20_000)).toBeNull()
    expect(momentBetween(20_000, null)).toBeNull()
  })
})

it('presses more the less time is left', () => {
  expect([300_000, 120_000, 30_000, 1, 0, -9].map((left) => pressureOf(left, 360_000))).toEqual([
    'calm',
    'warn',
    'last',
    'last',
    'over',
    'over',
  ])
})

it('does not begin a two-minute step with a warning', () => {
  expect(pressureOf(120_000, 120_000)).toBe('calm')
  expect(pressureOf(30_000, 120_000)).toBe('last')
})
