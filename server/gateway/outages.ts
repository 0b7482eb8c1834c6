// When the network of a room fails: many clients of one workshop gone within moments and without a goodbye, and when they
// were back. For the organiser's log afterwards: numbers and times, nobody's name.
import type { Log } from '../log.ts'
import type { Timers } from '../relay/timers.ts'

export interface Outages {
  /**
   * Counts a connection.
   *
   * @param client tells devices apart as far as their tickets do
   * @returns what to call once it is gone, and whether it went without a goodbye
   */
  enter(workshop: string, client: string): (isLost: boolean) => void
  /** Counts nothing any more: the server itself is sending everybody away. */
  close(): void
}

export const OUTAGE = {
  /** Clients lost alone are laptops that were shut; from two on it may be their network. */
  clients: 2,
  /** Within so long all are noticed that failed at once, ms: pings go out every 20 s and two may be missed. */
  gatherMs: 60_000,
  /** Whoever is not back by then went home, ms. */
  overMs: 30 * 60_000,
  lookMs: 60_000,
} as const

/** A network that was away for a moment only. */
interface Outage {
  readonly since: number
  readonly clients: Set<string>
}

interface Workshop {
  /** Connections of each client. */
  readonly here: Map<string, number>
  /** When those were lost who are not back, ms since 1970. */
  readonly lost: Map<string, number>
  outage: Outage | null
}

export function watchOutages({
  log,
  timers,
}: {
  readonly log: Pick<Log, 'warn'>
  readonly timers: Timers
}): Outages {
  const workshops = new Map<string, Workshop>()
  let isClosed = false

  function began(id: string, workshop: Workshop): void {
    const { here, lost } = workshop
    const recent = [...lost].filter(([, at]) => timers.now() - at <= OUTAGE.gatherMs)
    // Half a room that goes at once is no coincidence; two of thirty phones in pockets are.
    if (recent.length < OUTAGE.clients || recent.length < here.size) return
    workshop.outage = {
      since: Math.min(...recent.map(([, at]) => at)),
      clients: new Set(recent.map(([client]) => client)),
    }
    log.warn({ event: 'outage.began', workshop: id, clients: recent.length }, 'Clients lost their network')
  }

  function ended(id: string, workshop: Workshop, { since, clients }: Outage): void {
    workshop.outage = null
    const away = [...clients].filter((client) => workshop.lost.has(client)).length
    const lastedS = Math.round((timers.now() - since) / 1000)
    const line = {
      event: 'outage.ended',
      workshop: id,
      clients: clients.size,
      back: clients.size - away,
      lastedS,
    }
    log.warn(line, 'Clients have their network again')
  }

  function look(id: string, workshop: Workshop): void {
    const { outage, lost, here } = workshop
    if (outage === null) began(id, workshop)
    else {
      for (const client of lost.keys()) outage.clients.add(client)
      const isOver = timers.now() - outage.since >= OUTAGE.overMs
      if (isOver || ![...outage.clients].some((client) => lost.has(client))) ended(id, workshop, outage)
    }
    if (workshop.outage === null) {
      for (const [client, at] of lost) if (timers.now() - at > OUTAGE.gatherMs) lost.delete(client)
    }
    if (here.size + lost.size === 0 && workshop.outage === null) workshops.delete(id)
  }

  const stop = timers.every(OUTAGE.lookMs, () => {
    for (const [id, workshop] of workshops) look(id, workshop)
  })

  return {
    enter(id, client) {
      const workshop = workshops.get(id) ?? { here: new Map(), lost: new Map(), outage: null }
      workshops.set(id, workshop)
      const { here, lost } = workshop
      here.set(client, (here.get(client) ?? 0) + 1)
      if (lost.delete(client)) look(id, workshop)
      let left = false
      return (isLost) => {
        if (left || isClosed) return
        left = true
        const others = (here.get(client) ?? 1) - 1
        if (others > 0) {
          here.set(client, others)
          return
        }
        here.delete(client)
        if (isLost) lost.set(client, timers.now())
        look(id, workshop)
      }
    },
    close() {
      isClosed = true
      stop()
    },
  }
}
