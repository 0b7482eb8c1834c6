// People by another's hand against a real server: a second person on one device, and people without any, whose notes somebody
// else writes and whose they are, in the open and through a reveal.
import { expect, test } from 'vitest'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { arrivalsOf } from '../../shared/agenda/arrival.ts'
import { Board } from '../../shared/board/board.ts'
import type { Person } from '../../shared/people/person.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, issueTicket, type Joined, joinAs, MONDAY, startTestServer } from './server-kit.ts'
import { noteIn, openSilentRoom, writeNote } from './steward/silent-room.ts'

const ONA = { name: 'Ona Vardenė', sector: 'community', shownAs: 'name' }

test('a second person on a device has a ticket and a code of their own, and the group of the first', async () => {
  const server = await startTestServer({ now: () => MONDAY })
  const { id, code } = await createWorkshop(server)
  const staff = await issueTicket(server, id, 'facilitator')
  const first = await joinAs(server, code, 'Petras Vardenis')
  const watch = await new RawClient(server.address, id, 'agenda', { ticket: staff }).sync()
  const agenda = new Agenda(watch.doc)
  watch.write(() =>
    agenda.setGroups([
      { id: 'A', label: 'A', members: [first.person.id] },
      { id: 'B', label: 'B', members: [] },
    ]),
  )
  await watch.barrier()
  const path = `/api/workshops/${id}/companions`
  const answer = await server.call('POST', path, { ticket: first.ticket, body: ONA })
  expect(answer.status).toBe(201)
  const second = answer.json as Joined
  expect(second.person.code).toBe('D02')
  await watch.until(() => agenda.groups[0]?.members.includes(second.person.id) === true)
  expect(arrivalsOf(agenda).get(second.person.id)).toMatchObject({ beside: first.person.id, isLate: false })
  expect(agenda.hasNow('sharing')).toBe(true)
  const me = await server.call('GET', `/api/me?workshop=${id}`, { ticket: second.ticket })
  expect(me.json).toMatchObject({ role: 'participant', person: second.person.id })

  expect((await server.call('POST', path, { ticket: staff, body: ONA })).status).toBe(403)
  await server.call('POST', `/api/workshops/${id}/joining`, { ticket: staff, body: { isOpen: false } })
  expect((await server.call('POST', path, { ticket: first.ticket, body: ONA })).json).toMatchObject({
    fault: 'code-closed',
  })
})

test('a person without a device is one of the people, and is not waited for in a vote', async () => {
  const server = await startTestServer({ now: () => MONDAY })
  const { id, code } = await createWorkshop(server)
  const staff = await issueTicket(server, id, 'facilitator')
  const participant = await joinAs(server, code, 'Petras Vardenis')
  const path = `/api/workshops/${id}/people`
  expect((await server.call('POST', path, { ticket: participant.ticket, body: ONA })).status).toBe(403)
  const { status, json } = await server.call('POST', path, { ticket: staff, body: ONA })
  expect(status).toBe(201)
  const ona = json as Person
  expect(ona).toMatchObject({ code: 'D02', deviceless: true })
  const watch = await new RawClient(server.address, id, 'agenda', { ticket: staff }).sync()
  const agenda = new Agenda(watch.doc)
  expect(agenda.people.get(ona.id)).toMatchObject({ name: 'Ona Vardenė', deviceless: true })
  const board = await new RawClient(server.address, id, 'board', { ticket: staff }).sync()
  board.write((doc) => {
    const view = new Board(doc)
    for (const note of ['n1', 'n2']) {
      const place = { frame: null, cell: null, at: [0, 0] as const }
      view.createNote({ id: note, text: note, place, colour: 'yellow', author: null, createdAt: MONDAY })
    }
  })
  await board.barrier()
  const vote = { question: 'Kas?', candidates: ['n1', 'n2'], dotsPerPerson: 1, maxDotsPerCandidate: 1 }
  const rest = { id: 'vote-vote-vote-1', item: agenda.items[0]?.id, group: null, roundOf: null }
  await server.call('POST', `/api/workshops/${id}/votes`, { ticket: staff, body: { ...vote, ...rest } })
  await server.call('POST', `/api/workshops/${id}/votes/${rest.id}/close`, { ticket: staff })
  await watch.until(() => agenda.votes.length === 1)
  expect(agenda.votes[0]?.eligible).toBe(1)
})

test('written in silence for somebody without a device it is theirs, if the writer may say so', async () => {
  const room = await openSilentRoom()
  const { server, workshop, facilitatorTicket } = room
  const added = await server.call('POST', `/api/workshops/${workshop}/people`, {
    ticket: facilitatorTicket,
    body: ONA,
  })
  const ona = (added.json as Person).id
  const petras = await room.join('Petras Vardenis')
  const jonas = await room.join('Jonas Vardenis')
  const staff = await room.open('private', facilitatorTicket)
  const own = await room.open('private', petras.ticket)
  writeNote(staff, noteIn(room, 'h1', 'už Oną', ona))
  writeNote(staff, noteIn(room, 'h2', 'už Joną, kuris turi telefoną', jonas.id))
  writeNote(own, noteIn(room, 'h3', 'savo', petras.id))
  writeNote(own, noteIn(room, 'h4', 'neva Onos', ona))
  await Promise.all([staff.barrier(), own.barrier()])
  expect((await room.reveal()).status).toBe(200)
  const client = await room.open('board', facilitatorTicket)
  const authors = Object.fromEntries(new Board(client.doc).notes.map(({ text, author }) => [text, author]))
  expect(authors).toEqual({
    'už Oną': ona,
    'už Joną, kuris turi telefoną': null,
    savo: petras.id,
    'neva Onos': petras.id,
  })
})
