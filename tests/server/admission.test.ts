// A right taken back stops at once, for open connections too: removed people, links, expiry, the organiser's secret.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeOrganiserSecret } from '../../server/vault/secret.ts'
import { ticketId } from '../../server/vault/tickets.ts'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { AdmissionReply, SecretReply, TicketReply } from '../../shared/protocol/http.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import { runVieta } from '../kit/server-process.ts'
import { RawClient } from './raw-client.ts'
import {
  createWorkshop,
  issueTicket,
  joinAs,
  joinRequest,
  MONDAY,
  startTestServer,
  type TestServer,
} from './server-kit.ts'

async function admissionOf(server: TestServer, workshop: string, ticket: string): Promise<AdmissionReply> {
  const answer = await server.call('GET', `/api/workshops/${workshop}/admission`, { ticket })
  expect(answer.status).toBe(200)
  return answer.json as AdmissionReply
}

const opened = (server: TestServer, workshop: string, ticket: string, document = 'board') =>
  new RawClient(server.address, workshop, document, { ticket }).sync()

test('a person who is removed is cut off from every document at once, and what they wrote stays', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const ticket = await issueTicket(server, id, 'facilitator')
  const [gone, stays] = [await joinAs(server, code, 'Vardenis'), await joinAs(server, code, 'Vardenė')]
  const sockets = await Promise.all(
    ['agenda', 'board', 'concept'].map((document) => opened(server, id, gone.ticket, document)),
  )
  const other = await opened(server, id, stays.ticket)
  sockets[1]?.write((doc) => doc.getMap('tried').set('words', 'lieka'))
  await sockets[1]?.barrier()

  const path = `/api/workshops/${id}/people/${gone.person.id}`
  const answer = await server.call('POST', `${path}/remove`, { ticket })
  const person = (answer.json as AdmissionReply).people.find((one) => one.id === gone.person.id)
  expect(person?.removedAt).toEqual(expect.any(Number))
  for (const socket of sockets) expect(await socket.closed).toBe(CLOSE.removed)
  const agenda = new Agenda((await opened(server, id, stays.ticket, 'agenda')).doc)
  // Their name stays with what they wrote, and on no list of who is here.
  expect(agenda.people.get(gone.person.id)).toMatchObject({ name: 'Vardenis', removed: true })
  expect(agenda.company.map(({ name }) => name)).toEqual(['Vardenė'])
  const me = await server.call('GET', '/api/me', { ticket: gone.ticket })
  expect([me.status, me.json]).toEqual([401, { fault: 'person-removed' }])
  expect(await new RawClient(server.address, id, 'board', { ticket: gone.ticket }).closed).toBe(CLOSE.removed)
  await other.barrier()
  await other.until(() => other.doc.getMap('tried').get('words') === 'lieka')

  await server.call('POST', `${path}/readmit`, { ticket })
  await expect.poll(() => agenda.company.length).toBe(2)
  const back = await opened(server, id, gone.ticket)
  expect(back.doc.getMap('tried').get('words')).toBe('lieka')
})

test('a link taken back closes its pages, the others of its role go on', async () => {
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  const [lost, kept] = [await issueTicket(server, id, 'scribe'), await issueTicket(server, id, 'scribe')]
  const own = await issueTicket(server, id, 'facilitator')
  const [closing, staying] = [await opened(server, id, lost), await opened(server, id, kept)]
  const { links } = await admissionOf(server, id, own)
  expect(links.filter(({ isOpen }) => isOpen).map(({ role }) => role)).toEqual(['scribe', 'scribe'])
  expect(links.filter(({ isOwn }) => isOwn).map(({ role }) => role)).toEqual(['facilitator'])
  expect(JSON.stringify(links)).not.toMatch(new RegExp([lost, kept, own].join('|')))

  // Which of the two it is only its id tells: all but the one asked for stay.
  await server.call('POST', `/api/workshops/${id}/links/${ticketId(lost)}/revoke`, { ticket: own })
  expect(await closing.closed).toBe(CLOSE.removed)
  await staying.barrier()
  expect((await server.call('GET', '/api/me', { ticket: lost })).json).toEqual({ fault: 'link-revoked' })
})

test('new links of a role end all older ones but the one that asked', async () => {
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  const [own, lost] = [
    await issueTicket(server, id, 'facilitator'),
    await issueTicket(server, id, 'facilitator'),
  ]
  const screen = await issueTicket(server, id, 'projector')
  const answer = await server.call('POST', `/api/workshops/${id}/links/renew`, {
    ticket: own,
    body: { role: 'facilitator' },
  })
  const { ticket: fresh } = answer.json as TicketReply
  const statusOf = async (ticket: string) => (await server.call('GET', '/api/me', { ticket })).status
  expect(await Promise.all([own, fresh, screen, lost].map(statusOf))).toEqual([200, 200, 200, 401])
})

test('a facilitator takes no organiser’s link back, and nobody a person’s ticket as a link', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const organiser = await issueTicket(server, id, 'organiser')
  const ticket = await issueTicket(server, id, 'facilitator')
  const joined = await joinAs(server, code, 'Vardenis')
  const revoke = async (lost: string) =>
    (await server.call('POST', `/api/workshops/${id}/links/${ticketId(lost)}/revoke`, { ticket })).status
  expect([await revoke(organiser), await revoke(joined.ticket)]).toEqual([403, 404])
  const renew = await server.call('POST', `/api/workshops/${id}/links/renew`, {
    ticket,
    body: { role: 'organiser' },
  })
  expect(renew.status).toBe(403)
})

test('a ticket that expires while its page is open closes the page', async () => {
  let now = MONDAY
  const server = await startTestServer({ now: () => now })
  const { id } = await createWorkshop(server)
  const client = await opened(server, id, await issueTicket(server, id, 'facilitator'))
  const organiser = await opened(server, id, server.organiserSecret)
  // A look that finds it good: from here on only the clock speaks against it.
  const ticket = server.organiserSecret
  await server.call('POST', `/api/workshops/${id}/links/renew`, { ticket, body: { role: 'mentor' } })
  now += LIMITS.ticketMs
  expect(await client.closed).toBe(CLOSE.unauthorised)
  await organiser.barrier()
})

test('a changed code leads nowhere, a closed one lets nobody in, and both say so', async () => {
  let now = MONDAY
  const server = await startTestServer({ now: () => now })
  const { id, code } = await createWorkshop(server)
  const ticket = server.organiserSecret
  const tryJoin = async (by: string) =>
    (await server.call('POST', '/api/join', { body: joinRequest(by, 'V') })).json
  const changed = await server.call('POST', `/api/workshops/${id}/code`, { ticket })
  const fresh = (changed.json as AdmissionReply).code
  expect(fresh).not.toBe(code)
  expect(await tryJoin(code)).toEqual({ fault: 'code-closed', where: 'code' })
  expect((await joinAs(server, fresh, 'Vardenis')).person.code).toBe('D01')
  const me = await server.call('GET', `/api/me?workshop=${id}`, { ticket })
  expect(me.json).toMatchObject({ code: fresh })

  const set = (isOpen: boolean) =>
    server.call('POST', `/api/workshops/${id}/joining`, { ticket, body: { isOpen } })
  const wall = await issueTicket(server, id, 'projector')
  const onTheWall = async () => (await server.call('GET', '/api/me', { ticket: wall })).json
  expect(await onTheWall()).toMatchObject({ joining: 'open' })
  expect((await set(false)).json).toMatchObject({ joining: { isOpen: false } })
  expect(await onTheWall()).toMatchObject({ joining: 'closed' })
  expect(await tryJoin(fresh)).toEqual({ fault: 'code-closed', where: 'code' })
  expect((await set(true)).json).toMatchObject({ joining: { isOpen: true, until: MONDAY + LIMITS.codeMs } })
  expect((await joinAs(server, fresh, 'Vardenė')).person.code).toBe('D02')
  now += LIMITS.codeMs
  expect(await tryJoin(fresh)).toEqual({ fault: 'code-closed', where: 'code' })
})

test('a new organiser’s secret stops the old one and its open pages, and the file holds the new one', async () => {
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  const page = await opened(server, id, server.organiserSecret)
  const facilitator = await opened(server, id, await issueTicket(server, id, 'facilitator'))
  const answer = await server.call('POST', '/api/organiser/secret', { ticket: server.organiserSecret })
  const { secret } = answer.json as SecretReply
  expect(await page.closed).toBe(CLOSE.unauthorised)
  const listed = async (ticket: string) => (await server.call('GET', '/api/programmes', { ticket })).status
  expect(await Promise.all([server.organiserSecret, secret].map(listed))).toEqual([401, 200])
  expect((await readFile(join(server.folder, 'organiser-secret'), 'utf8')).trim()).toBe(secret)
  await facilitator.barrier()
  await server.close()
  const again = await startTestServer({ folder: server.folder })
  expect(again.organiserSecret).toBe(secret)
})

test('the command line changes the secret of a running server, which hears of it by itself', {
  timeout: 60_000,
}, async () => {
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  const page = await opened(server, id, server.organiserSecret)
  const { code, printed } = await runVieta(server.folder, 'secret', 'rotate')
  expect([code, printed]).toEqual([0, expect.anything()])
  expect(await page.closed).toBe(CLOSE.unauthorised)
  const secret = /organiser#([\w-]{43})/.exec(printed)?.[1] ?? ''
  expect((await server.call('GET', '/api/programmes', { ticket: secret })).status).toBe(200)
})

test('a secret that was replaced is not brought back by a file that still holds it', async () => {
  const server = await startTestServer()
  const old = server.organiserSecret
  await server.call('POST', '/api/organiser/secret', { ticket: old })
  await server.close()
  await writeOrganiserSecret(server.folder, old)
  const again = await startTestServer({ folder: server.folder })
  expect(again.organiserSecret).not.toBe(old)
  expect((await again.call('GET', '/api/programmes', { ticket: old })).status).toBe(401)
})
