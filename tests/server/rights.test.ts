// Rights as the server enforces them, tried with a raw client: what the interface would never do.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { Board } from '../../shared/board/board.ts'
import { accessTo, DOCUMENTS, ROLES } from '../../shared/people/rights.ts'
import { CLOSE, SUBPROTOCOL } from '../../shared/protocol/wire.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, issueTicket, joinAs, MONDAY, startTestServer } from './server-kit.ts'

test('a participant who writes into the agenda is closed with 4403 and the agenda stays as it was', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const { ticket } = await joinAs(server, workshop.code, 'Vardenis Pirmasis')
  const participant = await new RawClient(server.address, workshop.id, 'agenda', { ticket }).sync()
  const items = new Agenda(participant.doc).items.length
  participant.write((doc) => new Agenda(doc).next(MONDAY))
  expect(await participant.closed).toBe(CLOSE.forbidden)

  const fresh = await new RawClient(server.address, workshop.id, 'agenda', {
    ticket: server.organiserSecret,
  }).sync()
  const agenda = new Agenda(fresh.doc)
  expect(agenda.position).toBeNull()
  expect(agenda.items).toHaveLength(items)
})

test('a projector that writes onto the board is closed with 4403 and the board stays empty', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const ticket = await issueTicket(server, workshop.id, 'projector')
  const projector = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
  projector.write((doc) => doc.getMap('items').set('x', 'y'))
  expect(await projector.closed).toBe(CLOSE.forbidden)

  const fresh = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
  expect(fresh.doc.getMap('items').size).toBe(0)
})

test('every role gets exactly the access the table says, on every document', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  for (const role of ROLES) {
    const ticket = await issueTicket(server, workshop.id, role)
    for (const document of DOCUMENTS) {
      const client = new RawClient(server.address, workshop.id, document, { ticket })
      const access = accessTo(document, role)
      if (access === 'none') {
        expect(await client.closed, `${role} on ${document}`).toBe(CLOSE.forbidden)
        expect(client.received).toHaveLength(0)
        continue
      }
      await client.sync()
      client.write((doc) => doc.getMap('tried').set(role, true))
      if (access === 'read') expect(await client.closed, `${role} on ${document}`).toBe(CLOSE.forbidden)
      else await client.barrier()
    }
  }
  const reader = await new RawClient(server.address, workshop.id, 'board', {
    ticket: server.organiserSecret,
  }).sync()
  const writers = ROLES.filter((role) => accessTo('board', role) === 'write')
  expect([...reader.doc.getMap('tried').keys()].sort()).toEqual([...writers].sort())
})

test('no ticket, a wrong one and a ticket of another workshop get not one byte, and 4401', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const other = await createWorkshop(server, 'Kitos dirbtuvės')
  const foreign = await issueTicket(server, other.id, 'facilitator')
  const wrong = createHash('sha256').update('wrong').digest('base64url')
  const offers = [
    [],
    [SUBPROTOCOL],
    [SUBPROTOCOL, wrong],
    [SUBPROTOCOL, foreign],
    [foreign],
    [wrong, SUBPROTOCOL],
  ]
  for (const document of DOCUMENTS) {
    for (const protocols of offers) {
      const client = new RawClient(server.address, workshop.id, document, { protocols })
      // The client that offers no protocol we know is refused by its own library or closed by us: never served.
      const outcome = await Promise.race([
        client.closed,
        client.opened.catch(() => 0).then(() => client.closed),
      ])
      expect([CLOSE.unauthorised, 1006]).toContain(outcome)
      if (protocols[0] === SUBPROTOCOL) expect(outcome).toBe(CLOSE.unauthorised)
      expect(client.received).toHaveLength(0)
    }
  }
})

test('a ticket is good until it expires, and then for nothing', async () => {
  let now = MONDAY
  const server = await startTestServer({ now: () => now })
  const workshop = await createWorkshop(server)
  const ticket = await issueTicket(server, workshop.id, 'facilitator')
  now += LIMITS.ticketMs - 1
  expect((await server.call('GET', '/api/me', { ticket })).status).toBe(200)
  now += 1
  const client = new RawClient(server.address, workshop.id, 'board', { ticket })
  expect(await client.closed).toBe(CLOSE.unauthorised)
  expect(client.received).toHaveLength(0)
  const me = await server.call('GET', '/api/me', { ticket })
  expect([me.status, me.json]).toEqual([401, { fault: 'ticket-invalid' }])
})

test('an unknown workshop or document is 4404 for the organiser, who may know', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  for (const [id, document] of [
    ['nera', 'board'],
    [workshop.id, 'diary'],
    [workshop.id, 'board/more'],
    [workshop.id, ''],
  ] as const) {
    const client = new RawClient(server.address, id, document, { ticket: server.organiserSecret })
    expect(await client.closed).toBe(CLOSE.notFound)
    expect(client.received).toHaveLength(0)
  }
})

test('a participant cannot ask for what is the staff’s', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const { ticket } = await joinAs(server, workshop.code, 'Vardenis Pirmasis')
  const base = `/api/workshops/${workshop.id}`
  for (const [method, path, body] of [
    ['GET', '/api/programmes', undefined],
    ['POST', '/api/programmes', { title: 'x', organiser: '', localities: [] }],
    ['POST', '/api/workshops', {}],
    ['POST', `${base}/tickets`, { role: 'facilitator' }],
    ['GET', `${base}/people`, undefined],
    ['GET', `${base}/archive`, undefined],
    ['POST', '/api/archive', '{}'],
    ['POST', '/api/sample', { language: 'lt' }],
  ] as const) {
    const answer = await server.call(method, path, { ticket, ...(body === undefined ? {} : { body }) })
    expect([answer.status, answer.json], `${method} ${path}`).toEqual([403, { fault: 'forbidden' }])
    const without = await server.call(method, path, body === undefined ? {} : { body })
    expect([without.status, without.json]).toEqual([401, { fault: 'ticket-invalid' }])
  }
})

test('a facilitator invites to the own workshop only, and never an organiser', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const other = await createWorkshop(server, 'Kitos dirbtuvės')
  const ticket = await issueTicket(server, workshop.id, 'facilitator')
  const issue = (id: string, role: string) =>
    server.call('POST', `/api/workshops/${id}/tickets`, { ticket, body: { role } })
  for (const role of ['facilitator', 'scribe', 'mentor', 'observer', 'projector']) {
    expect((await issue(workshop.id, role)).status).toBe(201)
  }
  expect((await issue(workshop.id, 'organiser')).json).toEqual({ fault: 'forbidden', where: 'role' })
  expect((await issue(workshop.id, 'king')).json).toEqual({ fault: 'invalid', where: 'role' })
  expect((await issue(other.id, 'projector')).status).toBe(403)
  expect((await server.call('GET', `/api/me?workshop=${other.id}`, { ticket })).status).toBe(403)
  expect((await server.call('GET', '/api/programmes', { ticket })).status).toBe(403)
})

test('a projector’s documents hold no name nobody chose to show and no organisation', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  for (const [name, shownAs] of [
    ['Slapta Slaptaitė', 'code'],
    ['Rodoma Rodytė', 'name'],
  ]) {
    await server.call('POST', '/api/join', {
      body: { code: workshop.code, name, shownAs, sector: 'culture', organisation: 'Paslapčių centras' },
    })
  }
  const ticket = await issueTicket(server, workshop.id, 'projector')
  const bytes: string[] = []
  for (const document of ['agenda', 'board'] as const) {
    const projector = await new RawClient(server.address, workshop.id, document, { ticket }).sync()
    for (const message of projector.received) bytes.push(Buffer.from(message).toString('utf8'))
    if (document === 'agenda') expect(new Agenda(projector.doc).people.size).toBe(2)
    else expect(new Board(projector.doc).ready).toBe(true)
  }
  expect(bytes.join()).toContain('Rodoma')
  expect(bytes.join()).not.toMatch(/Slapt|Paslap/)
})
