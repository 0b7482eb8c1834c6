import { expect, test } from 'vitest'
import type {
  DataCodeReply,
  DataRequestsReply,
  ErasedReply,
  OwnDataReply,
} from '../../shared/protocol/data-requests.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { joinAs, startTestServer, type TestServer } from './server-kit.ts'

const APRIL = Date.parse('2026-04-02T09:00:00+03:00')

/** The notes of D06, as S12 lists them. */
const OWN = 'O-006 E-002 E-028 E-042 E-054 D-020 D-024 D-030 I-006 I-033 P-032 C-003 C-017'.split(' ')

async function ask<T>(server: TestServer, path: string, body?: unknown, ticket = server.organiserSecret) {
  const method = body === undefined ? 'GET' : 'POST'
  const answer = await server.call(method, path, { ticket, ...(body === undefined ? {} : { body }) })
  expect(answer.status, `${path}: ${answer.text.slice(0, 300)}`).toBeLessThan(300)
  return answer.json as T
}

/** The Ignalina sample with a request of D06. */
async function world(now: () => number) {
  const server = await startTestServer({ now })
  const { id } = await ask<WorkshopReply>(server, '/api/sample', { language: 'lt' })
  const path = `/api/workshops/${id}/data-requests`
  const { people } = await ask<DataRequestsReply>(server, path)
  const person = people.find(({ code }) => code === 'D06')?.id ?? ''
  const body = { person, wish: 'erase', receivedOn: '2026-04-02' }
  const [request] = (await ask<DataRequestsReply>(server, path, body)).requests
  return { server, id, path, person, request: `${path}/${request?.id}` }
}

test('S12.12–13: a person sees and takes their own data with their device or a code, and nobody else’s name', async () => {
  const { server, id, path, request } = await world(() => APRIL)
  const refused = await server.call('POST', `${request}/code`, { ticket: server.organiserSecret })
  expect(refused.status).toBe(404)
  await ask(server, `${request}/verify`, { check: 'known' })
  const { code } = await ask<DataCodeReply>(server, `${request}/code`, {})
  const own = await ask<OwnDataReply>(server, '/api/my-data', undefined, code)
  expect(own.profile.name).toBe('Vardenis Šeštasis')
  expect(own.notes.map((note) => note.code)).toEqual(OWN)
  expect(own.request).toMatchObject({ number: 1, dueOn: '2026-05-02', state: 'verified' })
  // Every participant of the sample is a Vardenis or a Vardenė; the surnames tell them apart.
  const { people } = await ask<DataRequestsReply>(server, path)
  for (const { name } of people.filter((other) => other.code !== 'D06')) {
    expect(JSON.stringify(own)).not.toContain(name.split(' ').at(-1))
  }
  const renewed = await ask<DataCodeReply>(server, `${request}/code`, {})
  expect((await server.call('GET', '/api/my-data', { ticket: code })).status).toBe(401)
  expect((await server.call('GET', '/api/my-data', { ticket: renewed.code })).status).toBe(200)
  // A link for staff is nobody's.
  const { ticket } = await ask<TicketReply>(server, `/api/workshops/${id}/tickets`, { role: 'organiser' })
  expect((await server.call('GET', '/api/my-data', { ticket })).status).toBe(403)

  // From the device they joined with, asked twice and kept once.
  const { code: join } = await ask<WorkshopReply>(server, `/api/me?workshop=${id}`)
  const joined = await joinAs(server, join, 'Vardenis Naujasis')
  for (let asked = 0; asked < 2; asked += 1) {
    const mine = await ask<OwnDataReply>(server, '/api/my-data/request', { wish: 'erase' }, joined.ticket)
    expect(mine.request).toMatchObject({ number: 2, state: 'received', receivedOn: '2026-04-02' })
  }
  const { requests } = await ask<DataRequestsReply>(server, path)
  expect(requests).toMatchObject([{ from: 'letter' }, { from: 'device', name: 'Vardenis Naujasis' }])
  const erased = await ask<ErasedReply>(server, `/api/workshops/${id}/erased`)
  expect(erased).toEqual({ lastAt: null, versions: [] })

  // A refusal says which step does not follow, and what is refused needs a basis.
  const body = {
    notes: [],
    certificates: 'annul',
    kept: ['attendance-list'],
    basis: '',
    who: 'Vardenė Pirmoji',
  }
  const baseless = await server.call('POST', `${request}/propose`, { ticket: server.organiserSecret, body })
  expect([baseless.status, baseless.json]).toMatchObject([400, { where: 'basis' }])
  const early = await server.call('POST', `${request}/confirm`, {
    ...{ ticket: server.organiserSecret, body: { who: 'Vardenė Pirmoji' } },
  })
  expect([early.status, early.json]).toMatchObject([409, { where: 'state' }])

  for (let tried = 0; tried < 25; tried += 1) {
    await server.call('GET', '/api/my-data', { ticket: `00000-0000${tried % 10}` })
  }
  expect((await server.call('GET', '/api/my-data', { ticket: '00000-00000' })).status).toBe(429)
  // Whoever has their own device is not kept out by another's guessing.
  expect((await server.call('GET', '/api/my-data', { ticket: joined.ticket })).status).toBe(200)
})
