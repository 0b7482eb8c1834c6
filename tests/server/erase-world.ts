// Requests to erase somebody, asked of a real server, and what is left of them in its folder.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { DataRequestsReply } from '../../shared/protocol/data-requests.ts'
import type { MeReply } from '../../shared/protocol/http.ts'
import { workshopKey } from '../../shared/protocol/wire.ts'
import { RawClient } from './raw-client.ts'
import type { TestServer } from './server-kit.ts'

export const APRIL = Date.parse('2026-04-02T09:00:00+03:00')
const DAY = 86_400_000

export async function ask<T>(
  server: TestServer,
  path: string,
  body?: unknown,
  ticket = server.organiserSecret,
) {
  const method = body === undefined ? 'GET' : 'POST'
  const answer = await server.call(method, path, { ticket, ...(body === undefined ? {} : { body }) })
  expect(answer.status, `${path}: ${answer.text.slice(0, 300)}`).toBeLessThan(300)
  return answer.json as T
}

/** Names of files of a folder, backups aside, in which the words stand in UTF-8 or UTF-16. */
export async function filesWith(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('backups')) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    for (const word of words) {
      if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
        found.push(`${entry.name}: ${word}`)
    }
  }
  return found
}

export interface Clock {
  now: number
}

/** Brings a request to where it only has to be confirmed. @returns its address */
export async function proposeErasure(
  server: TestServer,
  id: string,
  person: string,
  notes: readonly string[],
  drawings: readonly string[] = [],
): Promise<string> {
  const path = `/api/workshops/${id}/data-requests`
  const body = { person, wish: 'erase', receivedOn: '2026-04-02' }
  const { requests } = await ask<DataRequestsReply>(server, path, body)
  const request = `${path}/${requests[0]?.id}`
  await ask(server, `${request}/verify`, { check: 'known' })
  const proposal = {
    notes,
    drawings,
    certificates: 'annul',
    kept: [],
    basis: '',
    who: 'Vardenė Pirmoji',
  }
  await ask(server, `${request}/propose`, proposal)
  return request
}

/** Goes with the request all the way, as one organiser who waits for the delay. */
export async function eraseAll(
  server: TestServer,
  id: string,
  person: string,
  notes: readonly string[],
  clock: Clock,
  meanwhile: () => Promise<void> = async () => {},
  drawings: readonly string[] = [],
) {
  const request = await proposeErasure(server, id, person, notes, drawings)
  await meanwhile()
  clock.now += 3 * DAY
  return ask(server, `${request}/confirm`, { who: 'Vardenė Pirmoji' })
}

export async function read(server: TestServer, id: string, document: string): Promise<RawClient> {
  const { generation = 0 } = await ask<MeReply>(server, `/api/me?workshop=${id}`)
  const key = workshopKey(id, generation)
  return new RawClient(server.address, key, document, { ticket: server.organiserSecret }).sync()
}
