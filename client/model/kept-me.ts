// Who one is in a workshop, as this device keeps it: a page opened again knows it without the server.
import type { MeReply } from '../../shared/protocol/http.ts'
import { ApiError, api, isRefused } from './api.ts'
import { readStored, store, storedKeys } from './preferences.ts'

/** A server that has not answered by then is not waited for, ms: the page opens with what the device knows. */
const PATIENCE = 3000

interface Kept extends MeReply {
  /** How far the server's clock is ahead of this device's, ms. */
  readonly ahead?: number
}

function keyOf(workshop: string, ticket: string): string {
  return `vieta.me.${workshop}.${ticket.slice(0, 8)}`
}

/** Who one was here the last time the server said so. */
export function keptMe(ticket: string, workshop: string): MeReply | null {
  const kept = readStored(keyOf(workshop, ticket))
  if (kept === null) return null
  const me = JSON.parse(kept) as Kept
  return { ...me, now: Date.now() + (me.ahead ?? 0) }
}

/** Asks the server who one is, and keeps it; a ticket it refuses is nobody's any more. */
export async function askMe(ticket: string, workshop: string): Promise<MeReply> {
  try {
    const me = await api.me(ticket, workshop)
    store(keyOf(workshop, ticket), JSON.stringify({ ...me, ahead: me.now - Date.now() }))
    return me
  } catch (error) {
    if (isFinal(error)) forgetMe(workshop, ticket)
    throw error
  }
}

/**
 * Who one is: what the server says, or what the device keeps while it does not.
 *
 * @param kept what the device keeps
 * @throws {ApiError} when the server refuses, or does not answer and nothing is kept
 */
export async function whoAmI(ticket: string, workshop: string, kept: MeReply | null): Promise<MeReply> {
  const asked = askMe(ticket, workshop)
  if (kept === null) return asked
  const known = asked.catch((error: unknown) => {
    if (isFinal(error)) throw error
    return kept
  })
  return Promise.race([known, new Promise<MeReply>((resolve) => setTimeout(resolve, PATIENCE, kept))])
}

/** Forgets who one was in a workshop, with one ticket or with any. */
export function forgetMe(workshop: string, ticket = ''): void {
  for (const key of storedKeys()) if (key.startsWith(keyOf(workshop, ticket))) store(key, null)
}

/** Whether asking again would change nothing. */
function isFinal(error: unknown): boolean {
  return error instanceof ApiError && (isRefused(error.fault) || error.fault === 'not-found')
}
