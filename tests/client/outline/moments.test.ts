// What is said aloud and when; what a stroke of the finger means.
import { describe, expect, it } from 'vitest'
import { SUMMARY_EVERY, summaryDelay, timeMoment } from '../../../client/outline/moments.ts'

describe('the timer aloud', () => {
  it('speaks at the start, at two minutes, at half a minute and at the end, and not in between', () => {
    const said: string[] = []
    let before: number | null = null
    for (let left = 150_000; left >= -10_000; left -= 250) {
      const moment = timeMoment(before, left)
      if (moment) said.push(`${moment} ${left}`)
      before = left
    }
    expect(said).toEqual(['start 150000', 'twoMinutes 120000', 'halfMinute 30000', 'end 0'])
  })

  it('says the nearest mark once when a sleeping page wakes after several', () => {
    expect(timeMoment(300_000, -1_000)).toBe('end')
  })

  it('speaks again when time was added', () => {
    expect(timeMoment(20_000, 80_000)).toBe('start')
    expect(timeMoment(null, -5_000)).toBeNull()
    expect(timeMoment(5_000, null)).toBeNull()
  })
})

describe('summaries of new notes', () => {
  it('come at most every half minute', () => {
    expect(summaryDelay(100_000, 101_000)).toBe(SUMMARY_EVERY - 1_000)
    expect(summaryDelay(null, 5)).toBeLessThan(5_000)
    expect(summaryDelay(100_000, 900_000)).toBeLessThan(5_000)
  })
})
