// What this device remembers of an entry: which workshop a code belongs to, and the ticket. Never a name.
import type { Person } from '../../../shared/people/person.ts'
import { ApiError, api } from '../../model/api.ts'
import { keepTicket, readTicket } from '../../model/credentials.ts'
import { readStored, store } from '../../model/preferences.ts'
import { workshopAddress } from '../../model/route.ts'

export interface KeptEntry {
  readonly workshop: string
  readonly person: Person
}

const codeKey = (code: string) => `vieta.code.${code}`

/** The person this device entered as with this code, or null when there is none or the ticket no longer counts. */
export async function readKeptEntry(code: string): Promise<KeptEntry | null> {
  const workshop = readStored(codeKey(code))
  const ticket = workshop === null ? null : readTicket(workshop, 'person')
  if (workshop === null || ticket === null) return null
  try {
    return { workshop, person: await api.myself(ticket) }
  } catch (error) {
    // A revoked ticket is of no more use; anything else may pass, and the form below works meanwhile.
    if (error instanceof ApiError && error.fault === 'ticket-invalid') keepTicket(workshop, 'person', null)
    return null
  }
}

/** Keeps the entry on this device and goes to the workshop: the phone's page on a narrow screen, else the board. */
export function enterWorkshop(code: string, workshop: string, ticket: string | null): void {
  const narrow = matchMedia('(max-width: 720px)').matches
  const address = workshopAddress(workshop, narrow ? 'phone' : 'board')
  store(codeKey(code), workshop)
  const kept = ticket === null || keepTicket(workshop, 'person', ticket)
  // A browser that keeps nothing still lets the person in: the gate takes the ticket from the fragment.
  location.assign(kept ? address : `${address}#${encodeURIComponent(ticket)}`)
}
