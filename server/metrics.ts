// What a monitoring system may ask: the numbers of this server in the text form of Prometheus. Numbers and fixed words
// only; no name, no workshop, no address of anybody is in them.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Everything counted elsewhere, as it stands when somebody asks. */
export interface Figures {
  readonly rooms: number
  readonly webSockets: number
  readonly httpPeers: number
  /** Bytes of updates in memory that the disk has not taken. */
  readonly queueBytes: number
  /** Milliseconds the disk has taken nothing of what waits. */
  readonly queueMs: number
  readonly received: number
  readonly delivered: number
  readonly told: number
  readonly presenceSkipped: number
  readonly presenceFlooded: number
  readonly behind: number
  readonly setAside: number
  readonly isReady: boolean
  /** When the last backup was made, ms since 1970; null when there is none. */
  readonly lastBackup: number | null
}

export interface Metrics {
  /** Counts a commit, which took so many milliseconds. */
  committed(ms: number): void
  /** Counts a connection the relay closed, by its code. */
  closed(code: number): void
  /** Counts a socket turned away before it was one. */
  turned(reason: string): void
  evicted(): void
  /** Counts a try to write that failed. */
  failed(): void
  readonly contentType: string
  text(): Promise<string>
  /** Lets go of the clock that measures delays. */
  close(): void
}

const SECOND = 1_000

export function createMetrics(read: () => Figures): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()

  function gauge(name: string, help: string, value: (figures: Figures) => number): void {
    new Gauge({
      name: `vieta_${name}`,
      help,
      registers,
      collect() {
        this.set(value(read()))
      },
    })
  }

  /** A count kept elsewhere, which only grows. */
  function total(name: string, help: string, value: (figures: Figures) => number): void {
    new Counter({
      name: `vieta_${name}_total`,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(value(read()))
      },
    })
  }

  gauge('rooms', 'Documents held in memory.', ({ rooms }) => rooms)
  gauge('ready', '1 while new people may be sent here.', ({ isReady }) => (isReady ? 1 : 0))
  gauge('queue_bytes', 'Bytes of changes the disk has not taken.', ({ queueBytes }) => queueBytes)
  gauge('queue_seconds', 'How long it has taken nothing of them.', ({ queueMs }) => queueMs / SECOND)
  gauge('rows_set_aside', 'Damaged rows in documents held in memory.', ({ setAside }) => setAside)
  gauge(
    'last_backup_timestamp_seconds',
    'When the last backup was made; 0 when there is none.',
    ({ lastBackup }) => (lastBackup ?? 0) / SECOND,
  )
  total('frames_received', 'Messages from clients.', ({ received }) => received)
  total('frames_delivered', 'Messages handed to sockets.', ({ delivered }) => delivered)
  total('updates_delivered', 'Changes told to somebody, one for each who is told.', ({ told }) => told)
  total('readers_behind', 'Times a reader was too slow for updates.', ({ behind }) => behind)
  new Gauge({
    name: 'vieta_sockets',
    help: 'Connections by what carries them.',
    labelNames: ['transport'],
    registers,
    collect() {
      const { webSockets, httpPeers } = read()
      this.set({ transport: 'websocket' }, webSockets)
      this.set({ transport: 'http' }, httpPeers)
    },
  })
  new Counter({
    name: 'vieta_presence_dropped_total',
    help: 'Presence left out: the reader is slow, or the sender sends too much.',
    labelNames: ['reason'],
    registers,
    collect() {
      const { presenceSkipped, presenceFlooded } = read()
      this.reset()
      this.inc({ reason: 'slow-reader' }, presenceSkipped)
      this.inc({ reason: 'flood' }, presenceFlooded)
    },
  })
  new Gauge({
    name: 'vieta_event_loop_delay_seconds',
    help: 'How late this thread comes to its work, since this was last asked.',
    labelNames: ['quantile'],
    registers,
    collect() {
      for (const share of [50, 99, 100]) {
        const late = delay.percentile(share) / 1e9 - 0.01
        this.set({ quantile: String(share / 100) }, Math.max(0, Number.isFinite(late) ? late : 0))
      }
      delay.reset()
    },
  })
  new Gauge({
    name: 'vieta_memory_bytes',
    help: 'Memory of the process.',
    labelNames: ['kind'],
    registers,
    collect() {
      const { rss, heapUsed, external } = process.memoryUsage()
      this.set({ kind: 'resident' }, rss)
      this.set({ kind: 'heap' }, heapUsed)
      this.set({ kind: 'external' }, external)
    },
  })
  new Gauge({
    name: 'vieta_uptime_seconds',
    help: 'Since the process began.',
    registers,
    collect() {
      this.set(process.uptime())
    },
  })
  const commits = new Histogram({
    name: 'vieta_commit_seconds',
    help: 'From handing changes to the disk until it has them.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const failures = new Counter({
    name: 'vieta_commit_failures_total',
    help: 'Tries to write that the disk refused.',
    registers,
  })
  const closed = new Counter({
    name: 'vieta_connections_refused_total',
    help: 'Connections closed for what they sent, by close code.',
    labelNames: ['code'],
    registers,
  })
  const turned = new Counter({
    name: 'vieta_upgrades_refused_total',
    help: 'Sockets turned away before they were open.',
    labelNames: ['reason'],
    registers,
  })
  const evictions = new Counter({
    name: 'vieta_rooms_evicted_total',
    help: 'Documents let go of after everybody left.',
    registers,
  })

  return {
    committed: (ms) => commits.observe(ms / SECOND),
    closed: (code) => closed.inc({ code: String(code) }),
    turned: (reason) => turned.inc({ reason }),
    evicted: () => evictions.inc(),
    failed: () => failures.inc(),
    contentType: registry.contentType,
    text: () => registry.metrics(),
    close: () => delay.disable(),
  }
}
