// Who is asking: the ticket or the organiser's secret of an `Authorization: Bearer` header, and what it opens.
import { type Capability, can, type Role } from '../../shared/people/rights.ts'
import { ticketId } from '../vault/tickets.ts'
import type { Vault } from '../vault/vault.ts'
import { Refusal } from './fault.ts'

export interface Bearer {
  readonly role: Role
  /** The workshop a ticket is for; null for the organiser's secret, which opens every one. */
  readonly workshop: string | null
  /** The person's id, or null for a staff link or the projector. */
  readonly person: string | null
}

export function ticketOf(header: string | undefined): string {
  return /^Bearer ([\w-]{1,200})$/.exec(header ?? '')?.[1] ?? ''
}

/**
 * @throws {Refusal} `ticket-invalid` when there is none, or it is wrong or expired; `person-removed` and `link-revoked`
 *   to who holds one that was taken back
 */
export async function bearerOf(vault: Vault, header: string | undefined): Promise<Bearer> {
  const looked = await vault.tickets.look(ticketId(ticketOf(header)))
  if (looked.state === 'good') return looked.admission
  if (looked.state !== 'revoked') throw new Refusal('ticket-invalid')
  throw new Refusal(looked.from === 'person' ? 'person-removed' : 'link-revoked')
}

/** @throws {Refusal} `forbidden` when the role may not, or the ticket is for another workshop */
export function demand(bearer: Bearer, capability: Capability, workshop: string | null): void {
  const inside = bearer.workshop === null || bearer.workshop === workshop
  if (!inside || !can(bearer.role, capability)) throw new Refusal('forbidden')
}
