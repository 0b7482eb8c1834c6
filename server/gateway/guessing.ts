// Against guessing join codes: how many wrong ones one address, and everybody together, may try. A right code costs
// nothing, so a room of thirty behind one router joins in a minute. The odds are in docs/threats.md.
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { LIMITS } from '../../shared/base/limits.ts'
import { Refusal } from './fault.ts'
import { spend } from './tries.ts'

export interface Guessing {
  /** @throws {Refusal} `too-many-tries` before the code is looked at: the answer would tell a right one from a wrong one */
  admit(address: string): Promise<void>
  /** Counts a wrong code. */
  wrong(address: string): Promise<void>
  /** Counts somebody who joins with a right one. */
  joined(address: string): Promise<void>
}

const DAY_S = 24 * 60 * 60

/** Where people have joined from stays open while somebody guesses from elsewhere. So many addresses are remembered. */
const KNOWN_ADDRESSES = 10_000

export function createGuessing(): Guessing {
  const soon = new RateLimiterMemory({ points: LIMITS.wrongCodesPerTenMinutes, duration: 600 })
  const daily = new RateLimiterMemory({ points: LIMITS.wrongCodesPerDay, duration: DAY_S })
  const all = new RateLimiterMemory({ points: LIMITS.wrongCodesOfAllPerHour, duration: 3_600 })
  const joins = new RateLimiterMemory({ points: LIMITS.joinsPerMinute, duration: 60 })
  const known = new Set<string>()

  async function isSpent(limiter: RateLimiterMemory, key: string): Promise<boolean> {
    const state = await limiter.get(key)
    return state !== null && state.remainingPoints <= 0
  }

  return {
    async admit(address) {
      const isOut = (await isSpent(soon, address)) || (await isSpent(daily, address))
      const isStranger = !known.has(address)
      if (isOut || (isStranger && (await isSpent(all, 'all')))) throw new Refusal('too-many-tries')
    },
    async wrong(address) {
      await spend(soon, address)
      await spend(daily, address)
      if (!known.has(address)) await spend(all, 'all')
    },
    async joined(address) {
      await spend(joins, address)
      known.delete(address)
      known.add(address)
      const [oldest] = known
      if (known.size > KNOWN_ADDRESSES && oldest !== undefined) known.delete(oldest)
    },
  }
}
