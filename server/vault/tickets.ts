// Tickets: random secrets that open one workshop in one role. Kept as SHA-256 hashes, so a stolen data folder opens
// nothing; revocable, because each use looks the hash up.
import { createHash, timingSafeEqual } from 'node:crypto'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Role } from '../../shared/people/rights.ts'
import type { Store } from '../store/store.ts'
import type { Random } from './random.ts'
import { TABLE, type TicketRecord, ticketReader } from './records.ts'
import { createSecret } from './secret.ts'

export interface NewTicket {
  readonly role: Role
  readonly workshop: string
  /** The person's id, or null for a staff link or the projector. */
  readonly person: string | null
}

/** What a ticket that is good opens. */
export interface Admission {
  readonly role: Role
  /** null for the organiser's secret, which opens every workshop. */
  readonly workshop: string | null
  readonly person: string | null
}

export interface Tickets {
  /** Makes a ticket. The server keeps only its hash: this is the one time it can be read. */
  issue(ticket: NewTicket): Promise<string>
  /** What a ticket or the organiser's secret opens; null when it is wrong, expired or revoked. */
  find(ticket: string): Promise<Admission | null>
  /** Makes a ticket worthless; one that is already is passed over. */
  revoke(ticket: string): Promise<void>
}

interface TicketsOptions {
  readonly store: Store
  readonly now: () => number
  readonly random: Random
  readonly organiserSecret: string
}

export function createTickets({ store, now, random, organiserSecret }: TicketsOptions): Tickets {
  const organiserHash = hashOf(organiserSecret)
  return {
    async issue(wanted) {
      const ticket = createSecret(random)
      const createdAt = now()
      const record: TicketRecord = { ...wanted, createdAt, expiresAt: createdAt + LIMITS.ticketMs }
      await store.putRecord(TABLE.ticket, hashOf(ticket).toString('hex'), record)
      return ticket
    },

    async find(ticket) {
      // The same work for any text: one hash, one comparison, one look-up. Its timing tells nothing about a secret.
      const hash = hashOf(ticket)
      const isOrganiser = timingSafeEqual(hash, organiserHash)
      const read = ticketReader.safeParse(await store.getRecord(TABLE.ticket, hash.toString('hex')))
      if (isOrganiser) return { role: 'organiser', workshop: null, person: null }
      if (!read.success || read.data.expiresAt <= now()) return null
      const { role, workshop, person } = read.data
      return { role, workshop, person }
    },

    revoke: (ticket) => store.deleteRecord(TABLE.ticket, hashOf(ticket).toString('hex')),
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
