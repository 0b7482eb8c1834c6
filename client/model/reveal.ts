// The one command of silence: the server brings hidden notes onto the board, for everybody at once.
import type { RevealReply } from '../../shared/protocol/http.ts'
import { ApiError, refusalOf } from './api.ts'
import type { Session } from './session.ts'

/**
 * Reveals what is hidden in the frames of an agenda item. Doing it twice does it once.
 *
 * @param passed where its sheets then go on to the neighbours: how often they did before
 * @returns how many notes were revealed
 * @throws {ApiError}
 */
export async function reveal({ me, ticket }: Session, item: string, passed?: number): Promise<number> {
  const response = await fetch(`/api/workshops/${encodeURIComponent(me.workshop)}/reveal`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' },
    body: JSON.stringify({ item, passed }),
  }).catch((cause: unknown) => {
    throw new ApiError('no-connection', null, { cause })
  })
  if (!response.ok) throw await refusalOf(response)
  return ((await response.json()) as RevealReply).revealed
}
