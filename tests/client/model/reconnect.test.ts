// Thirty clients and a network: they come back within ten seconds of its return, and never all at once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconnectDelay } from '../../../client/model/reconnect.ts'
import { Chance } from '../../kit/world.ts'

const CLIENTS = 30

/** When each client tries for the first time after the server is back, ms after it; the network failed at 0. */
function returns(chance: Chance, backAt: number): number[] {
  return Array.from({ length: CLIENTS }, () => {
    let now = 0
    for (let attempt = 1; now < backAt; attempt += 1)
      now += reconnectDelay(attempt, chance.below(10_000) / 10_000)
    return now - backAt
  })
}

/** The most of them within any stretch of time. */
function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + ms).length))
}

test('no wait is longer than six seconds, whatever happened before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, random) => {
        const delay = reconnectDelay(attempt, random)
        expect(delay).toBeGreaterThanOrEqual(200)
        expect(delay).toBeLessThanOrEqual(6000)
      },
    ),
  )
})

test.each([0.001, 1_500, 30_000, 240_000])(
  'after %d ms without a server all thirty are back in time, spread out',
  (backAt) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const times = returns(new Chance(seed), backAt)
      expect(Math.max(...times), `seed ${seed}`).toBeLessThanOrEqual(10_000)
      // Half of the room within a fifth of a second is no stampede; all of it would be.
      expect(mostWithin(times, 200), `seed ${seed}`).toBeLessThanOrEqual(15)
    }
  },
)
