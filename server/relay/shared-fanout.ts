// The fan-out of servers on one shared store: quickly over a bus where there is one, for certain by reading the store's
// news. The bus may lose anything: a hole in the numbers, a return of the bus or a server's silence only hurry the news.
import type { SharedStore } from '../store/shared-store.ts'
import { Batch } from './batch.ts'
import { BOUNDS } from './bounds.ts'
import type { FanOut, FanOutLine, FanOutListener, HeardUpdate } from './fanout.ts'
import { type FanOutMessage, readFanOutMessage, writeFanOutMessage } from './fanout-message.ts'
import { type Bus, EVERYBODY, openRedisBus } from './redis-bus.ts'
import type { Timers } from './timers.ts'
import { mergeUpdates } from './told-update.ts'

export interface SharedFanOutOptions {
  readonly store: SharedStore
  /** null does without a bus: others are heard every second. */
  readonly redisUrl: string | null
  readonly timers: Timers
  readonly report: (event: FanOutEvent) => void
}

export type FanOutEvent =
  | { readonly kind: 'busLive' | 'busLost' }
  | { readonly kind: 'newsFailed'; readonly message: string }

interface OpenRoom {
  readonly listener: FanOutListener
  /** The newest number heard of each server. */
  readonly heard: Map<string, number>
}

/** Milliseconds between two readings of the news, with a bus that works and without. */
const NEWS_LIVE_MS = 2_000
const NEWS_ALONE_MS = 1_000
/** Milliseconds of silence after which a server is gone. */
const GONE_MS = 5_000
/** Milliseconds without the bus after which nobody knows who is there through others. */
const UNSEEN_MS = 30_000

/**
 * Opens the fan-out of a shared store.
 *
 * @throws {StoreError} when the store cannot be read
 */
export async function openSharedFanOut(options: SharedFanOutOptions): Promise<FanOut> {
  const { position } = await options.store.readNews(null, [])
  return new SharedFanOut(options, position)
}

class SharedFanOut implements FanOut {
  readonly #store: SharedStore
  readonly #timers: Timers
  readonly #report: (event: FanOutEvent) => void
  readonly #rooms = new Map<string, OpenRoom>()
  /** When each other server was last heard. */
  readonly #nodes = new Map<string, number>()
  readonly #bus: Bus | null
  readonly #cancelTick: () => void
  #position: string
  #reading: Promise<void> | null = null
  #joins = 0
  #isHurried = false
  #isFailing = false
  #readAt: number
  #lostAt: number | null
  #isClosed = false

  constructor({ store, redisUrl, timers, report }: SharedFanOutOptions, position: string) {
    this.#store = store
    this.#timers = timers
    this.#report = report
    this.#position = position
    this.#readAt = timers.now()
    this.#lostAt = timers.now()
    this.#bus =
      redisUrl === null
        ? null
        : openRedisBus({
            url: redisUrl,
            prefix: `vieta:${store.deployment}:`,
            timers,
            beat: writeFanOutMessage({ kind: 'beat', node: store.node }),
            hear: (channel, bytes) => this.#hear(channel, bytes),
            turned: (isLive) => this.#turned(isLive),
          })
    this.#cancelTick = timers.every(NEWS_ALONE_MS / 2, () => this.#tick())
  }

  join(document: string, listener: FanOutListener): FanOutLine {
    const room: OpenRoom = { listener, heard: new Map() }
    this.#rooms.set(document, room)
    this.#joins += 1
    let count = 0
    const updates = new Batch<Uint8Array>(
      this.#timers,
      () => BOUNDS.updatePeriodMs,
      (items) => {
        count += 1
        const bytes = mergeUpdates(items)
        this.#say(document, { kind: 'update', node: this.#store.node, count, bytes })
      },
    )
    const ready = (this.#bus?.subscribe(document) ?? Promise.resolve()).then(() => {
      this.#say(document, { kind: 'hello', node: this.#store.node })
    })
    return {
      ready,
      tell: (update) => updates.push(update),
      show: (bytes) => this.#say(document, { kind: 'presence', node: this.#store.node, bytes }),
      close: () => {
        updates.flush()
        updates.stop()
        if (this.#rooms.get(document) !== room) return
        this.#rooms.delete(document)
        this.#bus?.unsubscribe(document)
      },
    }
  }

  get isCutOff(): boolean {
    return this.#isFailing
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#cancelTick()
    this.#say(EVERYBODY, { kind: 'goodbye', node: this.#store.node })
    await this.#reading
    await this.#bus?.close()
  }

  #say(channel: string, message: FanOutMessage): void {
    this.#bus?.publish(channel, writeFanOutMessage(message))
  }

  #hear(channel: string, bytes: Uint8Array): void {
    const message = readFanOutMessage(bytes)
    if (message === null || message.node === this.#store.node) return
    const isNew = !this.#nodes.has(message.node)
    this.#nodes.set(message.node, this.#timers.now())
    if (message.kind === 'goodbye') {
      this.#lose(message.node)
      return
    }
    // New, or thought to be gone: it may have people here.
    if (isNew) this.#greetAll()
    const room = this.#rooms.get(channel)
    if (room === undefined) return
    if (message.kind === 'hello') room.listener.announce()
    if (message.kind === 'presence') room.listener.hearPresence(message.node, message.bytes)
    if (message.kind === 'update') this.#hearUpdate(room, message)
  }

  #hearUpdate(room: OpenRoom, { node, count, bytes }: FanOutMessage & { readonly kind: 'update' }): void {
    const last = room.heard.get(node)
    room.heard.set(node, count)
    room.listener.hear([{ version: 1, bytes }])
    if (last !== undefined && count > last + 1) this.#hurry()
  }

  #turned(isLive: boolean): void {
    this.#report({ kind: isLive ? 'busLive' : 'busLost' })
    this.#lostAt = isLive ? null : this.#timers.now()
    this.#hurry()
    if (!isLive) return
    this.#greetAll()
    for (const { listener } of this.#rooms.values()) listener.announce()
  }

  #greetAll(): void {
    for (const document of this.#rooms.keys()) this.#say(document, { kind: 'hello', node: this.#store.node })
  }

  #tick(): void {
    const now = this.#timers.now()
    // While nothing is heard of anybody, silence says nothing about one of them.
    if (this.#lostAt === null) {
      for (const [node, heardAt] of this.#nodes) if (now - heardAt > GONE_MS) this.#lose(node)
    } else if (now - this.#lostAt > UNSEEN_MS) {
      for (const node of this.#nodes.keys()) this.#lose(node)
    }
    if (now - this.#readAt >= (this.#bus?.isLive ? NEWS_LIVE_MS : NEWS_ALONE_MS)) this.#hurry()
  }

  #lose(node: string): void {
    this.#nodes.delete(node)
    for (const { listener, heard } of this.#rooms.values()) {
      heard.delete(node)
      listener.hearGone(node)
    }
    this.#hurry()
  }

  /** Reads the news now, or once more after the reading that is under way. */
  #hurry(): void {
    if (this.#isClosed) return
    this.#isHurried = true
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null
    })
  }

  async #readAll(): Promise<void> {
    while (this.#isHurried && !this.#isClosed) {
      this.#isHurried = false
      this.#readAt = this.#timers.now()
      try {
        await this.#read()
        this.#isFailing = false
      } catch (error) {
        if (!this.#isFailing && !this.#isClosed) this.#report({ kind: 'newsFailed', message: String(error) })
        this.#isFailing = true
        return
      }
    }
  }

  async #read(): Promise<void> {
    const joins = this.#joins
    const { position, entries } = await this.#store.readNews(this.#position, [...this.#rooms.keys()])
    const news = new Map<string, HeardUpdate[]>()
    for (const { document, kind, bytes } of entries) {
      const updates = news.get(document) ?? []
      news.set(document, updates)
      updates.push({ version: kind === 'snapshot' ? 2 : 1, bytes })
    }
    for (const [document, updates] of news) this.#rooms.get(document)?.listener.hear(updates)
    // A room that joined meanwhile was not asked for: its news begin where these did.
    if (joins === this.#joins) this.#position = position
  }
}
