// Tickets and the organiser's secret, as this device keeps them. They come in the part of a link after "#", which
// browsers never send to a server, and leave the address bar at once.
import { readStored, store } from './preferences.ts'

const ORGANISER = 'vieta.organiser'

/** One tab may hold another role than its neighbour: what a link brought counts for its tab, then for the device. */
function keyOf(workshop: string, role: 'person' | 'staff' | 'projector'): string {
  return `vieta.ticket.${role}.${workshop}`
}

/** Said to the page when another of those who write on this device takes over. */
export const WRITER_CHANGED = 'vieta-writer'

/** Where the tickets of two who write on one device are kept side by side. */
export function writersKey(workshop: string): string {
  return `vieta.writers.${workshop}`
}

export type TicketKind = 'person' | 'staff' | 'projector'

/** Takes the secret out of the address, if one is there. */
export function takeFragment(): string | null {
  const fragment = location.hash.slice(1)
  if (fragment === '') return null
  history.replaceState(history.state, '', location.pathname + location.search)
  // Secrets are of letters that need no escaping: anything else is no secret of ours, and the server will say so.
  return fragment
}

export function readTicket(workshop: string, kind: TicketKind): string | null {
  return readStored(keyOf(workshop, kind))
}

export function keepTicket(workshop: string, kind: TicketKind, ticket: string | null): boolean {
  return store(keyOf(workshop, kind), ticket)
}

export function readOrganiserSecret(): string | null {
  return readStored(ORGANISER)
}

export function keepOrganiserSecret(secret: string | null): boolean {
  return store(ORGANISER, secret)
}
