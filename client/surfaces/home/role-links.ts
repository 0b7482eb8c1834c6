// The links that carry rights. A ticket can be read only when it is issued, so the device that issued it keeps it,
// and asks for a new one when the old one no longer counts.
import { ApiError, api, isRefused } from '../../model/api.ts'
import { keepTicket, readTicket } from '../../model/credentials.ts'
import { forgetMe } from '../../model/kept-me.ts'
import { readStored, store } from '../../model/preferences.ts'
import { workshopAddress } from '../../model/route.ts'

export const LINKED_ROLES = ['facilitator', 'cofacilitator', 'projector', 'scribe'] as const
export type LinkedRole = (typeof LINKED_ROLES)[number]

export type RoleTickets = Readonly<Record<LinkedRole, string>>

const linkKey = (role: LinkedRole, workshop: string) => `vieta.link.${role}.${workshop}`

async function stillCounts(ticket: string, workshop: string): Promise<boolean> {
  try {
    await api.me(ticket, workshop)
    return true
  } catch (error) {
    if (error instanceof ApiError && isRefused(error.fault)) {
      return false
    }
    throw error
  }
}

async function ticketFor(secret: string, workshop: string, role: LinkedRole): Promise<string> {
  const key = linkKey(role, workshop)
  const kept = readStored(key)
  if (kept !== null && (await stillCounts(kept, workshop))) return kept
  const { ticket } = await api.issueTicket(secret, workshop, role)
  store(key, ticket)
  return ticket
}

export async function roleTickets(secret: string, workshop: string): Promise<RoleTickets> {
  const tickets = await Promise.all(
    LINKED_ROLES.map(async (role) => [role, await ticketFor(secret, workshop, role)] as const),
  )
  return Object.fromEntries(tickets) as RoleTickets
}

/** The path a role's link leads to, without the ticket. */
export function rolePath(workshop: string, role: LinkedRole): string {
  if (role === 'facilitator' || role === 'cofacilitator') return workshopAddress(workshop, 'facilitate')
  if (role === 'projector') return workshopAddress(workshop, 'screen')
  return workshopAddress(workshop, 'concept', true)
}

/**
 * Makes this device the workshop's staff, so that its pages open with the organiser's rights even where somebody tried
 * joining as a participant. A facilitator's ticket already here stays.
 */
export function enterAsStaff(workshop: string, secret: string): void {
  if (readTicket(workshop, 'staff') === null) keepTicket(workshop, 'staff', secret)
}

/** Takes every right over a workshop from this device. */
export function forgetWorkshop(workshop: string): void {
  for (const role of LINKED_ROLES) store(linkKey(role, workshop), null)
  keepTicket(workshop, 'staff', null)
  forgetMe(workshop)
}
