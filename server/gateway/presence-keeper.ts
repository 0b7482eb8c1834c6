// Who is connected as which person, told to the vault once a minute: what attendance is counted from. Counts connections,
// so several devices and documents of one person are one presence.
import type { Log } from '../log.ts'
import type { Timers } from '../relay/timers.ts'
import { type AttendanceRecords, type Here, minuteOf } from '../vault/attendance.ts'

export interface PresenceKeeper {
  /** Counts a connection of a person; the returned function says that it is gone. */
  enter(workshop: string, person: string | null): () => void
  /** Writes what is known of somebody, and nothing after it: they are being erased. Who enters later is known again. */
  forget(workshop: string, person: string): Promise<void>
  /** Writes who is here for the last time. */
  close(): Promise<void>
}

const MINUTE_MS = 60_000

interface Present {
  readonly workshop: string
  readonly person: string
  readonly from: number
  connections: number
  isForgotten?: true
}

interface KeeperOptions {
  readonly records: Pick<AttendanceRecords, 'seen'>
  readonly timers: Pick<Timers, 'now' | 'every'>
  /** The workshop's clock, ms since 1970. */
  readonly now: () => number
  readonly log: Pick<Log, 'warn'>
}

export function keepPresence({ records, timers, now, log }: KeeperOptions): PresenceKeeper {
  const present = new Map<string, Present>()
  /** Went since the last writing; who comes and goes within a minute is written once. */
  const gone = new Map<string, Here>()
  let writing: Promise<void> = Promise.resolve()

  function write(): Promise<void> {
    const until = minuteOf(now())
    const still = [...present.values()].map(({ workshop, person, from }) => {
      return { workshop, person, from, until: Math.max(from, until) }
    })
    const here = [...gone.values(), ...still]
    gone.clear()
    writing = writing.then(() =>
      records.seen(here).catch((err: unknown) => {
        // The next minute says the same again, of everybody who is still here.
        log.warn({ event: 'presence.unwritten', err }, 'Who is here could not be written')
      }),
    )
    return writing
  }

  const stop = timers.every(MINUTE_MS, () => void write())

  return {
    enter(workshop, person) {
      if (person === null) return () => undefined
      const key = `${workshop}/${person}`
      const known = present.get(key)
      const back = gone.get(key)
      gone.delete(key)
      const from = back?.from ?? minuteOf(now())
      const one = known ?? { workshop, person, from, connections: 0 }
      present.set(key, one)
      one.connections += 1
      let left = false
      return () => {
        if (left) return
        left = true
        one.connections -= 1
        if (one.connections > 0 || one.isForgotten) return
        present.delete(key)
        gone.set(key, { workshop, person, from: one.from, until: Math.max(one.from, minuteOf(now())) })
      }
    },
    async forget(workshop, person) {
      await write()
      const key = `${workshop}/${person}`
      const one = present.get(key)
      if (one) one.isForgotten = true
      present.delete(key)
      gone.delete(key)
      // What another minute has begun to write meanwhile names them too.
      await writing
    },
    async close() {
      stop()
      await write()
    },
  }
}
