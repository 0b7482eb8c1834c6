// When to look for the server again after a connection was lost: soon, at most a few seconds apart, and never everybody
// at the same moment.
import type { WebsocketProvider } from 'y-websocket'

/** The first try comes within this, ms: a server that restarts finds its thirty clients spread over it. */
const FIRST_MIN_MS = 200
const FIRST_SPREAD_MS = 1800

/** Later tries come about this far apart, ms; with its spread the longest wait is 6 s, and 10 s are promised. */
const MOST_MS = 4000
const LATER_MS = 500

/** By then twice as long each time is longer than any wait of ours, which is what counts then. */
const ENOUGH = 16

/**
 * Milliseconds to wait before a try.
 *
 * @param attempt the first is 1
 * @param random from 0 to 1
 */
export function reconnectDelay(attempt: number, random: number): number {
  if (attempt <= 1) return FIRST_MIN_MS + random * FIRST_SPREAD_MS
  return Math.min(MOST_MS, LATER_MS * 2 ** (attempt - 1)) * (0.5 + random)
}

/** Makes a provider wait as long as `reconnectDelay` says: by itself it waits exactly as long as all others. */
export function spreadReconnects(provider: WebsocketProvider, random: () => number): void {
  let attempt = 0
  // Said right before the provider works out how long to wait: the shorter of its own doubling and this.
  provider.on('connection-close', () => {
    attempt += 1
    provider.wsUnsuccessfulReconnects = ENOUGH
    provider.maxBackoffTime = reconnectDelay(attempt, random())
  })
  provider.on('sync', (synced) => {
    if (synced) attempt = 0
  })
}
