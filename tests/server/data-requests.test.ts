import { expect, test } from 'vitest'
import { CONFIRM_DELAY_MS } from '../../shared/people/data-request.ts'
import type {
  DataCodeReply,
  DataRequestsReply,
  ErasedReply,
  ErasurePreviewReply,
  HeldReply,
  OwnDataReply,
} from '../../shared/protocol/data-requests.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { createWorkshop, issueTicket, joinAs, startTestServer, type TestServer } from './server-kit.ts'

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

test('S12.1–2: a request is recorded with its due day, and what is held on the person is listed whole', async () => {
  const { server, path, person, request } = await world(() => APRIL)
  const again = await ask<DataRequestsReply>(server, path, {
    person,
    wish: 'erase',
    receivedOn: '2026-04-05',
  })
  expect(again.requests).toHaveLength(1)
  expect(again.requests[0]).toMatchObject({
    ...{ number: 1, code: 'D06', state: 'received', dueOn: '2026-05-02', remindOn: '2026-04-30' },
    ...{ from: 'letter', confirmableFrom: null },
  })
  const held = await ask<HeldReply>(server, `${request}/held`)
  expect(held.profile).toMatchObject({
    ...{ code: 'D06', name: 'Vardenis Šeštasis', sector: 'community', shownAs: 'code' },
    organisation: 'Kaimo bendruomenė „Pavyzdžių sodžius“',
    details: { device: 'phone' },
  })
  expect(held.attendance?.minutes).toBe(300)
  expect(held.notes.map(({ code }) => code)).toEqual(OWN)
  expect(held.commitments).toEqual([])
  // Dots of secret votes are linked to nobody: no field could hold them.
  expect(JSON.stringify(held)).not.toMatch(/dots|ballot|vote/i)
})

test('S12.3–5: what is chosen is shown before, and carried out by a second person or after a day only', async () => {
  let now = APRIL
  const { server, id, path, request } = await world(() => now)
  const held = await ask<HeldReply>(server, `${request}/held`)
  const notes = held.notes.filter(({ code }) => code === 'E-002' || code === 'D-020').map((note) => note.id)
  const preview = await ask<ErasurePreviewReply>(server, `${request}/preview`, { notes })
  expect(preview.notes.map(({ code }) => code)).toEqual(['E-002', 'D-020'])
  expect(preview.clusters.length).toBeGreaterThan(0)
  expect(preview.sections.length).toBeGreaterThan(0)
  expect(preview.sections.every(({ codes }) => codes.length > 0)).toBe(true)

  const proposal = { notes, certificates: 'keep-nameless', kept: [], basis: '', who: 'Vardenė Pirmoji' }
  const early = await server.call('POST', `${request}/propose`, {
    ticket: server.organiserSecret,
    body: proposal,
  })
  // Nobody is erased whose identity was not made sure of.
  expect(early.status).toBe(409)
  await ask(server, `${request}/verify`, { check: 'known' })
  const halfRefused = { ...proposal, kept: ['attendance-list'] }
  const baseless = await server.call('POST', `${request}/propose`, {
    ticket: server.organiserSecret,
    body: halfRefused,
  })
  expect([baseless.status, baseless.json]).toMatchObject([400, { where: 'basis' }])
  const proposed = await ask<DataRequestsReply>(server, `${request}/propose`, proposal)
  expect(proposed.requests[0]).toMatchObject({ state: 'proposed', noteCodes: ['E-002', 'D-020'] })
  expect(proposed.requests[0]?.confirmableFrom).toBe(now + CONFIRM_DELAY_MS)
  const alone = () =>
    server.call('POST', `${request}/confirm`, {
      ticket: server.organiserSecret,
      body: { who: 'Vardenė Pirmoji' },
    })
  expect([(await alone()).status, (await alone()).json]).toMatchObject([409, { where: 'second-person' }])
  const facilitator = await issueTicket(server, id, 'facilitator')
  const seen = await ask<DataRequestsReply>(server, path, undefined, facilitator)
  expect(seen.requests[0]?.confirmableFrom).toBe(now)
  // Whoever only confirms is told of nobody else.
  expect(seen).toMatchObject({ mayManage: false, people: [] })
  now += CONFIRM_DELAY_MS
  expect((await alone()).json).not.toMatchObject({ where: 'second-person' })
})

test('a proposal is taken back, a request withdrawn, and one to see the data answered', async () => {
  const { server, path, person, request } = await world(() => APRIL)
  await ask(server, `${request}/verify`, { check: 'document' })
  const proposal = { notes: [], certificates: 'annul', kept: [], basis: '', who: 'Vardenė Pirmoji' }
  await ask(server, `${request}/propose`, proposal)
  const reopened = await ask<DataRequestsReply>(server, `${request}/close`, { outcome: 'reopened' })
  expect(reopened.requests[0]).toMatchObject({ state: 'verified', plan: null })
  const withdrawn = await ask<DataRequestsReply>(server, `${request}/close`, { outcome: 'withdrawn' })
  expect(withdrawn.requests[0]).toMatchObject({ state: 'withdrawn', closedAt: APRIL })
  const ended = await server.call('POST', `${request}/verify`, {
    ticket: server.organiserSecret,
    body: { check: 'known' },
  })
  expect(ended.status).toBe(409)

  const access = await ask<DataRequestsReply>(server, path, {
    ...{ person, wish: 'access', receivedOn: '2026-04-03' },
  })
  // What waits stands first.
  const [open] = access.requests
  expect(open).toMatchObject({ number: 2, wish: 'access', state: 'received' })
  await ask(server, `${path}/${open?.id}/verify`, { check: 'known' })
  const answered = await ask<DataRequestsReply>(server, `${path}/${open?.id}/close`, { outcome: 'answered' })
  expect(answered.requests.find(({ number }) => number === 2)).toMatchObject({ state: 'done' })
})

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
})

test('a person asks from the device they joined with, once, and the organiser sees where it came from', async () => {
  const server = await startTestServer({ now: () => APRIL })
  const { id, code } = await createWorkshop(server)
  const joined = await joinAs(server, code, 'Vardenis Pirmasis')
  for (let asked = 0; asked < 2; asked += 1) {
    const own = await ask<OwnDataReply>(server, '/api/my-data/request', { wish: 'erase' }, joined.ticket)
    expect(own.request).toMatchObject({ number: 1, state: 'received', receivedOn: '2026-04-02' })
  }
  const { requests } = await ask<DataRequestsReply>(server, `/api/workshops/${id}/data-requests`)
  expect(requests).toMatchObject([{ from: 'device', name: 'Vardenis Pirmasis', wish: 'erase' }])
  const erased = await ask<ErasedReply>(server, `/api/workshops/${id}/erased`)
  expect(erased).toEqual({ lastAt: null, versions: [] })
  for (let tried = 0; tried < 25; tried += 1) {
    await server.call('GET', '/api/my-data', { ticket: `00000-0000${tried % 10}` })
  }
  expect((await server.call('GET', '/api/my-data', { ticket: '00000-00000' })).status).toBe(429)
  // Whoever has their own device is not kept out by another's guessing.
  expect((await server.call('GET', '/api/my-data', { ticket: joined.ticket })).status).toBe(200)
})
