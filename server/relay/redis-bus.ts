// Redis as a bus between servers: fast, and allowed to lose what it likes, since everything is in the store. Knows
// whether it works by hearing its own beat; a connection that hangs is cut and made anew.
import { Redis } from 'ioredis'
import type { Timers } from './timers.ts'

export interface BusOptions {
  /** `redis://…`; never logged. */
  readonly url: string
  /** Begins the name of every channel. */
  readonly prefix: string
  readonly timers: Timers
  /** The beat of this server, sent every second on the channel of all. */
  readonly beat: Uint8Array
  readonly hear: (channel: string, bytes: Uint8Array) => void
  /** Told when it begins to work, again too, and when it no longer does. */
  readonly turned: (isLive: boolean) => void
}

export interface Bus {
  readonly isLive: boolean
  /** Sends to a channel if it can. */
  publish(channel: string, bytes: Uint8Array): void
  /** Resolves once the channel is heard; at once when the bus does not work. */
  subscribe(channel: string): Promise<void>
  unsubscribe(channel: string): void
  close(): Promise<void>
}

/** The channel every server hears. */
export const EVERYBODY = ''

const BEAT_MS = 1_000
/** Milliseconds without one's own beat after which the bus does not work. */
const SILENCE_MS = 3_000
/** Milliseconds a subscription may take before a room opens without it. */
const SUBSCRIBE_MS = 2_000
const RETRY_MOST_MS = 2_000

export function openRedisBus({ url, prefix, timers, beat, hear, turned }: BusOptions): Bus {
  const channels = new Set<string>([EVERYBODY])
  let isLive = false
  let heardAt = timers.now()

  const settings = {
    lazyConnect: false,
    // Late news is no news: what cannot be sent now is read from the store.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResubscribe: false,
    connectTimeout: SILENCE_MS,
    retryStrategy: (times: number) => Math.min(100 * times, RETRY_MOST_MS),
  }
  const ears = new Redis(url, settings)
  const mouth = new Redis(url, settings)
  // Every failure is followed by a new try; whether it works is told by the beat.
  for (const redis of [ears, mouth]) redis.on('error', () => {})

  function turn(now: boolean): void {
    if (isLive === now) return
    isLive = now
    turned(now)
  }

  ears.on('ready', () => {
    void ears
      .subscribe(...[...channels].map((channel) => prefix + channel))
      .catch(() => ears.disconnect(true))
  })
  ears.on('messageBuffer', (name: Buffer, bytes: Buffer) => {
    const channel = name.toString('utf8').slice(prefix.length)
    if (channel === EVERYBODY && Buffer.compare(bytes, beat) === 0) {
      heardAt = timers.now()
      turn(true)
    } else hear(channel, new Uint8Array(bytes))
  })
  for (const redis of [ears, mouth]) redis.on('close', () => turn(false))

  function publish(channel: string, bytes: Uint8Array): void {
    if (mouth.status !== 'ready') return
    mouth
      .publish(prefix + channel, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      .catch(() => {})
  }

  const cancelBeat = timers.every(BEAT_MS, () => {
    publish(EVERYBODY, beat)
    if (timers.now() - heardAt < SILENCE_MS) return
    heardAt = timers.now()
    turn(false)
    for (const redis of [ears, mouth]) if (redis.status === 'ready') redis.disconnect(true)
  })

  return {
    get isLive() {
      return isLive
    },
    publish,
    async subscribe(channel) {
      channels.add(channel)
      // When it is ready again it subscribes to all there are.
      if (ears.status !== 'ready') return
      let cancel = () => {}
      const late = new Promise<void>((resolve) => {
        cancel = timers.after(SUBSCRIBE_MS, resolve)
      })
      await Promise.race([ears.subscribe(prefix + channel).catch(() => {}), late])
      cancel()
    },
    unsubscribe(channel) {
      channels.delete(channel)
      if (ears.status === 'ready') ears.unsubscribe(prefix + channel).catch(() => {})
    },
    async close() {
      cancelBeat()
      turned = () => {}
      for (const redis of [ears, mouth]) redis.disconnect()
    },
  }
}
