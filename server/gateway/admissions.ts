// Who is connected by which ticket, and whether it still counts: a look every second, and one whenever a route takes a
// right away. Another server or the command line may have taken it, so the store is what is asked.
import { CLOSE, type CloseCode } from '../../shared/protocol/wire.ts'
import type { Log } from '../log.ts'
import type { Relay } from '../relay/relay.ts'
import type { Looked, Tickets } from '../vault/tickets.ts'

export interface Admissions {
  /**
   * Closes the connections of tickets that no longer count, or that have another role now.
   *
   * @returns how many
   */
  look(): Promise<number>
  /** Ids of the tickets that have a connection open now. */
  openTickets(): ReadonlySet<string>
  close(): void
}

interface AdmissionsOptions {
  readonly tickets: Pick<Tickets, 'look' | 'mark'>
  readonly relay: Pick<Relay, 'closeConnections'>
  readonly now: () => number
  readonly log: Log
}

/** Milliseconds between two looks: as long as a right outlives its end when another process ended it. */
const LOOK_MS = 1_000

export function watchAdmissions({ tickets, relay, now, log }: AdmissionsOptions): Admissions {
  /** Ticket to when it expires; what is not in here was not looked at since the rights last changed. */
  const good = new Map<string, number>()
  let seen: unknown
  let looking: Promise<number> | null = null

  function openTickets(): ReadonlySet<string> {
    const open = new Set<string>()
    relay.closeConnections(({ connectionId }) => {
      if (connectionId !== undefined) open.add(connectionId)
      return false
    }, CLOSE.unauthorised)
    return open
  }

  async function lookNow(): Promise<number> {
    const open = openTickets()
    for (const id of good.keys()) if (!open.has(id)) good.delete(id)
    if (open.size === 0) return 0
    const mark = await tickets.mark()
    if (mark !== seen) good.clear()
    seen = mark
    let closed = 0
    for (const id of open) {
      if ((good.get(id) ?? 0) > now()) continue
      const looked = await tickets.look(id)
      if (looked.state === 'good') {
        good.set(id, looked.expiresAt ?? Number.POSITIVE_INFINITY)
        // Another role since: the page asks who it is now, and opens anew.
        const { role: current } = looked.admission
        const isOther = (role: string | undefined) => role !== undefined && role !== current
        closed += relay.closeConnections(
          ({ connectionId, role }) => connectionId === id && isOther(role),
          CLOSE.renewed,
        )
      } else {
        good.delete(id)
        closed += relay.closeConnections(({ connectionId }) => connectionId === id, closeCodeOf(looked))
      }
    }
    return closed
  }

  /** One at a time; whoever asks while one runs is answered by the next, which sees what was written before. */
  function look(): Promise<number> {
    const after = looking ?? Promise.resolve(0)
    const mine = after.catch(() => 0).then(lookNow)
    looking = mine
    const done = () => {
      if (looking === mine) looking = null
    }
    mine.then(done, done)
    return mine
  }

  const timer = setInterval(() => {
    // A disk that does not answer is looked at again in a second; nobody is sent away for it.
    if (looking === null) look().catch((err: unknown) => log.warn({ err }, 'Rights could not be looked at'))
  }, LOOK_MS)
  timer.unref()

  return { look, openTickets, close: () => clearInterval(timer) }
}

/** Why a connection is refused or ended. */
export function closeCodeOf({ state }: Looked): CloseCode {
  return state === 'revoked' ? CLOSE.removed : CLOSE.unauthorised
}
