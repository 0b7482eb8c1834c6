// Tickets: random secrets that open one workshop in one role. Kept as SHA-256 hashes, so a stolen data folder opens
// nothing; revocable, because each use looks the hash up. The organiser's secret is looked up the same way.
import { LIMITS } from '../../shared/base/limits.ts'
import type { Role } from '../../shared/people/rights.ts'
import type { RecordChange, Store } from '../store/store.ts'
import type { Random } from './random.ts'
import { TABLE, type TicketRecord, ticketReader } from './records.ts'
import { rightsChanged } from './rights-mark.ts'
import { createSecret, hashOfSecret } from './secret.ts'

export interface NewTicket {
  readonly role: Role
  readonly workshop: string
  /** The person's id, or null for a staff link or the projector. */
  readonly person: string | null
  /** Who makes it, for links: a person's id or `role:<role>`. */
  readonly issuedBy?: string
}

/** What a ticket that is good opens. */
export interface Admission {
  readonly role: Role
  /** null for the organiser's secret, which opens every workshop. */
  readonly workshop: string | null
  readonly person: string | null
}

/** What is known of a text somebody came with. */
export type Looked =
  /** `expiresAt` is null for the organiser's secret, which counts until it is changed. */
  | { readonly state: 'good'; readonly admission: Admission; readonly expiresAt: number | null }
  /** Taken back: from a person who was removed, or a link that was withdrawn. */
  | { readonly state: 'revoked'; readonly from: 'person' | 'link' }
  | { readonly state: 'expired' | 'unknown' }

/** A link given out, as a list may show it: with its id one can revoke it, and open nothing. */
export interface Link {
  readonly id: string
  readonly role: Role
  readonly createdAt: number
  readonly expiresAt: number
  readonly issuedBy: string | null
}

export interface Tickets {
  /** Makes a ticket. The server keeps only its hash: this is the one time it can be read. */
  issue(ticket: NewTicket): Promise<string>
  /** What a ticket or the organiser's secret opens; null when it is wrong, expired or revoked. */
  find(ticket: string): Promise<Admission | null>
  /** What is known of a ticket, by the id `ticketId` gives it. */
  look(id: string): Promise<Looked>
  /** The links of a workshop that still open it, newest first. */
  links(workshop: string): Promise<readonly Link[]>
  /** The roles in which a person, or who holds a link with this id, may enter a workshop now. */
  rolesOf(workshop: string, owner: string): Promise<readonly Role[]>
  /** Makes a ticket worthless; one that is already is passed over. */
  revoke(ticket: string): Promise<void>
  /** Makes a link worthless; false when the workshop has none with that id. */
  revokeLink(workshop: string, id: string): Promise<boolean>
  /** The role each person with a ticket that counts has in a workshop, by the person's id. */
  personRoles(workshop: string): Promise<ReadonlyMap<string, Role>>
  /** Gives all tickets of a person another role; false when they have none. */
  setPersonRole(workshop: string, person: string, role: Role): Promise<boolean>
  /** The changes that take a person's tickets back, or give them back again. */
  changesOf(workshop: string, person: string, isRevoked: boolean): Promise<readonly RecordChange[]>
  /** Another text whenever somebody may have lost a right, on whichever server. */
  mark(): Promise<unknown>
}

interface TicketsOptions {
  readonly store: Store
  readonly now: () => number
  readonly random: Random
}

/** What names a ticket without opening anything: its hash. */
export function ticketId(ticket: string): string {
  return hashOfSecret(ticket)
}

export function createTickets({ store, now, random }: TicketsOptions): Tickets {
  async function look(id: string): Promise<Looked> {
    // The same work for any text: one hash, two look-ups by it. Its timing tells nothing about a secret.
    const [organiser, kept] = await Promise.all([
      store.getRecord(TABLE.organiser, id),
      store.getRecord(TABLE.ticket, id),
    ])
    if (organiser !== undefined) {
      const admission = { role: 'organiser', workshop: null, person: null } as const
      return { state: 'good', admission, expiresAt: null }
    }
    const read = ticketReader.safeParse(kept)
    if (!read.success) return { state: 'unknown' }
    const { role, workshop, person, expiresAt, revokedAt } = read.data
    if (revokedAt !== undefined) return { state: 'revoked', from: person === null ? 'link' : 'person' }
    if (expiresAt <= now()) return { state: 'expired' }
    return { state: 'good', admission: { role, workshop, person }, expiresAt }
  }

  /** All of a workshop. There are some hundreds of a programme, and it is asked when somebody is removed. */
  async function of(workshop: string): Promise<readonly (TicketRecord & { readonly id: string })[]> {
    const records = await store.listRecords(TABLE.ticket)
    return records.flatMap(({ key, value }) => {
      const read = ticketReader.safeParse(value)
      return read.success && read.data.workshop === workshop ? [{ id: key, ...read.data }] : []
    })
  }

  function change({ id, revokedAt: _, ...record }: TicketRecord & { readonly id: string }, revoked: boolean) {
    const value: TicketRecord = revoked ? { ...record, revokedAt: now() } : record
    return { kind: 'put', table: TABLE.ticket, key: id, value } as const
  }

  return {
    look,
    async issue(wanted) {
      const ticket = createSecret(random)
      const createdAt = now()
      const record: TicketRecord = { ...wanted, createdAt, expiresAt: createdAt + LIMITS.ticketMs }
      await store.putRecord(TABLE.ticket, ticketId(ticket), record)
      return ticket
    },

    async find(ticket) {
      const looked = await look(ticketId(ticket))
      return looked.state === 'good' ? looked.admission : null
    },

    async links(workshop) {
      const links = (await of(workshop)).filter(
        ({ person, revokedAt, expiresAt }) => person === null && revokedAt === undefined && expiresAt > now(),
      )
      return links
        .map(({ id, role, createdAt, expiresAt, issuedBy = null }) => {
          return { id, role, createdAt, expiresAt, issuedBy }
        })
        .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
    },

    async rolesOf(workshop, owner) {
      const tickets = (await of(workshop)).filter(({ id, person }) => id === owner || person === owner)
      const good = tickets.filter(({ revokedAt, expiresAt }) => revokedAt === undefined && expiresAt > now())
      if (tickets.length > 0) return [...new Set(good.map(({ role }) => role))]
      // The organiser's secret opens every workshop, and its documents are named like a link's.
      const looked = await look(owner)
      return looked.state === 'good' && looked.admission.workshop === null ? [looked.admission.role] : []
    },

    async revoke(ticket) {
      const id = ticketId(ticket)
      const read = ticketReader.safeParse(await store.getRecord(TABLE.ticket, id))
      if (read.success) await store.transact([change({ id, ...read.data }, true), rightsChanged(random)])
    },

    async revokeLink(workshop, id) {
      const found = (await of(workshop)).find((ticket) => ticket.id === id && ticket.person === null)
      if (!found) return false
      await store.transact([change(found, true), rightsChanged(random)])
      return true
    },

    async changesOf(workshop, person, isRevoked) {
      const tickets = (await of(workshop)).filter((ticket) => ticket.person === person)
      return [...tickets.map((ticket) => change(ticket, isRevoked)), rightsChanged(random)]
    },

    async personRoles(workshop) {
      const good = (await of(workshop)).filter(
        ({ revokedAt, expiresAt }) => revokedAt === undefined && expiresAt > now(),
      )
      return new Map(good.flatMap(({ person, role }) => (person === null ? [] : [[person, role] as const])))
    },

    async setPersonRole(workshop, person, role) {
      const tickets = (await of(workshop)).filter((ticket) => ticket.person === person)
      if (tickets.length === 0) return false
      const puts = tickets.map(({ id, ...record }) => {
        return { kind: 'put', table: TABLE.ticket, key: id, value: { ...record, role } } as const
      })
      await store.transact([...puts, rightsChanged(random)])
      return true
    },

    mark: () => store.getRecord(TABLE.rights, 'mark'),
  }
}
