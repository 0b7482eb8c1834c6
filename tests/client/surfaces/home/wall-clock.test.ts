import { describe, expect, test } from 'vitest'
import { instantOf, nextFullHour, wallClockAt } from '../../../../client/surfaces/home/wall-clock.ts'

const VILNIUS = 'Europe/Vilnius'

describe('the clock on the wall', () => {
  test('an instant is shown as the clock in the zone shows it, in winter and in summer', () => {
    expect(wallClockAt(Date.parse('2026-01-12T08:05:00Z'), VILNIUS)).toEqual({
      date: '2026-01-12',
      time: '10:05',
    })
    expect(wallClockAt(Date.parse('2026-07-12T22:30:00Z'), VILNIUS)).toEqual({
      date: '2026-07-13',
      time: '01:30',
    })
  })

  test('what the clock shows leads back to the instant', () => {
    expect(instantOf({ date: '2026-03-12', time: '10:00' }, VILNIUS)).toBe(
      Date.parse('2026-03-12T10:00:00+02:00'),
    )
    expect(instantOf({ date: '2026-07-13', time: '01:30' }, VILNIUS)).toBe(
      Date.parse('2026-07-13T01:30:00+03:00'),
    )
  })

  test('the hours around the change to summer time and back are the right ones', () => {
    expect(instantOf({ date: '2026-03-29', time: '02:30' }, VILNIUS)).toBe(
      Date.parse('2026-03-29T02:30:00+02:00'),
    )
    expect(instantOf({ date: '2026-03-29', time: '04:30' }, VILNIUS)).toBe(
      Date.parse('2026-03-29T04:30:00+03:00'),
    )
    expect(instantOf({ date: '2026-10-25', time: '05:00' }, VILNIUS)).toBe(
      Date.parse('2026-10-25T05:00:00+02:00'),
    )
  })

  test('what is no date or no time gives nothing', () => {
    for (const [date, time] of [
      ['', '10:00'],
      ['2026-13-01', '10:00'],
      ['12.03.2026', '10:00'],
      ['2026-03-12', ''],
      ['2026-03-12', '25:00'],
    ] as const) {
      expect(instantOf({ date, time }, VILNIUS)).toBeNull()
    }
  })

  test('the next full hour is always later', () => {
    const ten = Date.parse('2026-03-12T10:00:00Z')
    expect(nextFullHour(ten - 1)).toBe(ten)
    expect(nextFullHour(ten)).toBe(ten + 3_600_000)
  })
})
