import { expect, test } from 'vitest'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { MeReply } from '../../../shared/protocol/http.ts'
import { RawClient } from '../raw-client.ts'
import { createWorkshop, type Joined, joinAs, joinRequest, startTestServer } from '../server-kit.ts'

test('a person sees the workshop behind a code, however the code is typed', async () => {
  const server = await startTestServer()
  const { code } = await createWorkshop(server)
  for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `]) {
    const answer = await server.call('GET', `/api/join/${encodeURIComponent(typed)}`)
    expect(answer.json).toEqual({ code, title: 'Prienai: kas mes?', locality: 'Prienai' })
  }
})

test('a person joins, is told who they are, and stays the same person with the ticket', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const body = {
    ...joinRequest(workshop.code, '  Z\u030Cydru\u0304nė  Ąžuolaitė '),
    organisation: ' Biblioteka ',
  }
  const joined = (await server.call('POST', '/api/join', { body })).json as Joined
  expect(joined.workshop).toBe(workshop.id)
  expect(joined.person).toMatchObject({ code: 'D01', name: 'Žydrūnė  Ąžuolaitė', organisation: 'Biblioteka' })

  const me = (await server.call('GET', `/api/me?workshop=${workshop.id}`, { ticket: joined.ticket }))
    .json as MeReply
  expect(me).toMatchObject({ role: 'participant', person: joined.person.id, code: workshop.code })
  const self = await server.call('GET', '/api/me/person', { ticket: joined.ticket })
  expect(self.json).toEqual(joined.person)
})

test('the one who joins appears in the agenda by their public part', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const { ticket, person } = await joinAs(server, workshop.code, 'Vardenis Pirmasis')
  const client = await new RawClient(server.address, workshop.id, 'agenda', { ticket }).sync()
  const agenda = new Agenda(client.doc)
  expect(agenda.people.get(person.id)).toEqual({
    id: person.id,
    code: 'D01',
    shownAs: 'name',
    name: 'Vardenis Pirmasis',
    sector: 'culture',
  })
  const second = await joinAs(server, workshop.code, 'Vardenė Antroji')
  await client.until(() => agenda.people.has(second.person.id))
})

test('ten people who join in one moment get ten codes, D01 to D10', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const names = Array.from({ length: 10 }, (_, index) => `Dalyvis ${index}`)
  const joined = await Promise.all(names.map((name) => joinAs(server, workshop.code, name)))
  const codes = joined.map(({ person }) => person.code).sort()
  expect(codes).toEqual(names.map((_, index) => `D${String(index + 1).padStart(2, '0')}`))
  const people = await server.call('GET', `/api/workshops/${workshop.id}/people`, {
    ticket: server.organiserSecret,
  })
  expect(people.json).toHaveLength(10)
})

test('an unknown or unreadable code is a fault with a name', async () => {
  const server = await startTestServer()
  await createWorkshop(server)
  for (const code of ['0000-00', 'nonsense', '%F0%9F%8C%B3']) {
    const answer = await server.call('GET', `/api/join/${code}`)
    expect([answer.status, answer.json]).toEqual([404, { fault: 'code-unknown', where: 'code' }])
  }
  const answer = await server.call('POST', '/api/join', { body: joinRequest('0000-00', 'Vardenis') })
  expect([answer.status, answer.json]).toEqual([404, { fault: 'code-unknown', where: 'code' }])
})

test('an empty name and one of 10,000 characters are told apart, and nobody is added', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const join = async (change: object) => {
    const answer = await server.call('POST', '/api/join', {
      body: { ...joinRequest(workshop.code, 'Vardenis'), ...change },
    })
    return [answer.status, answer.json]
  }
  expect(await join({ name: '' })).toEqual([400, { fault: 'name-empty', where: 'name' }])
  expect(await join({ name: ' \n\t ' })).toEqual([400, { fault: 'name-empty', where: 'name' }])
  expect(await join({ name: undefined })).toEqual([400, { fault: 'name-empty', where: 'name' }])
  expect(await join({ name: 'ą'.repeat(10_000) })).toEqual([400, { fault: 'name-too-long', where: 'name' }])
  expect(await join({ name: 'ą'.repeat(100_000) })).toEqual([400, { fault: 'name-too-long', where: 'name' }])
  expect(await join({ name: 'a'.repeat(LIMITS.personName + 1) })).toEqual([
    400,
    { fault: 'name-too-long', where: 'name' },
  ])
  expect(await join({ name: 7 })).toEqual([400, { fault: 'invalid', where: 'name' }])
  expect(await join({ sector: 'wizards' })).toEqual([400, { fault: 'invalid', where: 'sector' }])
  expect(await join({ shownAs: 'photo' })).toEqual([400, { fault: 'invalid', where: 'shownAs' }])
  const people = await server.call('GET', `/api/workshops/${workshop.id}/people`, {
    ticket: server.organiserSecret,
  })
  expect(people.json).toEqual([])
})

test('a body that is not JSON or too large is refused, and the server goes on', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const broken = await server.call('POST', '/api/join', { body: '{"code":' })
  expect([broken.status, broken.json]).toEqual([400, { fault: 'invalid', where: 'body' }])
  const list = await server.call('POST', '/api/join', { body: [] })
  expect(list.json).toEqual({ fault: 'invalid', where: 'body' })
  const large = await server.call('POST', '/api/join', { body: 'x'.repeat(LIMITS.bodyBytes + 1) })
  expect([large.status, large.json]).toEqual([413, { fault: 'too-large' }])
  expect((await joinAs(server, workshop.code, 'Vardenis')).person.code).toBe('D01')
})

test('whoever guesses codes is stopped, while the room behind the same address is not until then', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  for (let tries = 0; tries < LIMITS.wrongCodesPerTenMinutes; tries += 1) {
    expect((await server.call('GET', `/api/join/${workshop.code}`)).status).toBe(200)
    expect((await server.call('GET', '/api/join/0000-00')).status).toBe(404)
  }
  const answer = await server.call('GET', '/api/join/0000-00')
  expect([answer.status, answer.json]).toEqual([429, { fault: 'too-many-tries' }])
  // Even the right code: otherwise the answer would tell a guesser which one it is.
  expect((await server.call('GET', `/api/join/${workshop.code}`)).status).toBe(429)
})
