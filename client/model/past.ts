// The past of a workshop as the server tells it: versions, minutes, rows to play again, what vanished. Fetched by those who
// look back only.
import type { DocumentName } from '../../shared/people/rights.ts'
import {
  type MinutesReply,
  type PlayedRow,
  readRows,
  type VanishedReply,
  type VersionReply,
} from '../../shared/protocol/history.ts'
import { ApiError, refusalOf } from './api.ts'

export interface Past {
  versions(): Promise<readonly VersionReply[]>
  keepVersion(name: string): Promise<VersionReply>
  /** What a document was in a version, as an update of Yjs. */
  version(id: string, document: DocumentName): Promise<Uint8Array>
  minutes(): Promise<MinutesReply>
  rows(document: DocumentName): Promise<readonly PlayedRow[]>
  vanished(minutes: number): Promise<VanishedReply>
}

/** Asks the server about one workshop. Every question may be refused with an ApiError. */
export function createPast({
  workshop,
  ticket,
}: {
  readonly workshop: string
  readonly ticket: string
}): Past {
  const base = `/api/workshops/${encodeURIComponent(workshop)}/history`

  async function ask(path: string, body?: unknown): Promise<Response> {
    let response: Response
    try {
      response = await fetch(`${base}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${ticket}` },
        body: body === undefined ? null : JSON.stringify(body),
        cache: 'no-store',
      })
    } catch (cause) {
      throw new ApiError('no-connection', null, { cause })
    }
    if (!response.ok) throw await refusalOf(response)
    return response
  }

  const json = async <T>(path: string, body?: unknown) => (await (await ask(path, body)).json()) as T
  const bytes = async (path: string) => new Uint8Array(await (await ask(path)).arrayBuffer())
  return {
    versions: () => json('/versions'),
    keepVersion: (name) => json('/versions', { name }),
    version: (id, document) => bytes(`/versions/${encodeURIComponent(id)}/${document}`),
    minutes: () => json('/minutes'),
    rows: async (document) => readRows(await bytes(`/rows/${document}`)),
    vanished: (minutes) => json(`/vanished?minutes=${minutes}`),
  }
}
