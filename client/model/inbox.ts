// Notes that go through the facilitators, over HTTP. A refusal is an ApiError.
import type { DecisionReply, InboxDecision, InboxEntry, InboxReply } from '../../shared/protocol/http.ts'
import { ApiError, refusalOf } from './api.ts'
import type { Session } from './session.ts'

type Who = Pick<Session, 'me' | 'ticket'>

/**
 * Lists what was submitted in the frames of an agenda item, oldest first.
 *
 * @throws {ApiError}
 */
export async function readInbox(
  who: Who,
  item: string,
  signal?: AbortSignal,
): Promise<readonly InboxEntry[]> {
  const response = await call(who, item, signal ? { signal } : {})
  return ((await response.json()) as InboxReply).entries
}

/**
 * Shows a note to everybody, or gives it back to its author.
 *
 * @returns false when it has other words by now, or is gone
 * @throws {ApiError}
 */
export async function decide(who: Who, item: string, decision: InboxDecision): Promise<boolean> {
  const response = await call(who, item, { method: 'POST', body: JSON.stringify(decision) })
  return ((await response.json()) as DecisionReply).isDone
}

async function call({ me, ticket }: Who, item: string, init: RequestInit): Promise<Response> {
  const address = `/api/workshops/${encodeURIComponent(me.workshop)}/inbox/${encodeURIComponent(item)}`
  const response = await fetch(address, {
    ...init,
    cache: 'no-store',
    headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' },
  }).catch((cause: unknown) => {
    throw new ApiError('no-connection', null, { cause })
  })
  if (!response.ok) throw await refusalOf(response)
  return response
}
