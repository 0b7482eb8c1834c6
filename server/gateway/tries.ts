// Counts of what an address or a ticket may do a minute, kept in memory: a restart forgives.
import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from './fault.ts'

/** @throws {Refusal} `too-many-tries` when the points are spent */
export async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refused) {
    // The limiter rejects with its state when the points are spent, and with an Error when it is broken.
    if (refused instanceof RateLimiterRes) throw new Refusal('too-many-tries')
    throw refused
  }
}
