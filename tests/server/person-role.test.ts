// Another role for somebody who joined: in force at once, on open pages too, and theirs to hear of.
import { expect, test } from 'vitest'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import type { AdmissionReply, MeReply } from '../../shared/protocol/http.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, issueTicket, joinAs, MONDAY, startTestServer } from './server-kit.ts'

test('a person made an observer reads from then on, and writes again once they are a participant', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const { ticket, person } = await joinAs(server, code, 'Vardenė Išeinanti')
  const staff = await issueTicket(server, id, 'facilitator')
  const open = () => new RawClient(server.address, id, 'board', { ticket }).sync()
  const put = (role: string, by = staff) =>
    server.call('POST', `/api/workshops/${id}/people/${person.id}/role`, { ticket: by, body: { role } })
  const roleNow = async () => {
    const me = await server.call('GET', `/api/me?workshop=${id}`, { ticket })
    return (me.json as MeReply).role
  }

  const page = await open()
  const changed = await put('observer')
  expect((changed.json as AdmissionReply).people[0]).toMatchObject({ id: person.id, role: 'observer' })
  expect(await page.closed).toBe(CLOSE.renewed)
  expect(await roleNow()).toBe('observer')
  const looking = await open()
  looking.write((doc) => doc.getMap('items').set('x', 1))
  expect(await looking.closed).toBe(CLOSE.forbidden)

  // Nobody gives themselves a role, and a link is nobody's.
  expect((await put('scribe', ticket)).status).toBe(403)
  expect((await put('facilitator')).status).toBe(400)
  const nobody = await server.call('POST', `/api/workshops/${id}/people/nobody/role`, {
    ...{ ticket: staff, body: { role: 'observer' } },
  })
  expect(nobody.status).toBe(404)

  // Who helps to run the room may go on in the agenda, and sends nobody away.
  await put('cofacilitator')
  const plan = await new RawClient(server.address, id, 'agenda', { ticket }).sync()
  plan.write((doc) => new Agenda(doc).pause(MONDAY))
  await plan.barrier()
  const away = await server.call('POST', `/api/workshops/${id}/people/${person.id}/remove`, {
    ticket,
    body: {},
  })
  expect(away.status).toBe(403)

  await put('participant')
  const writing = await open()
  writing.write((doc) => new Board(doc).create())
  await writing.barrier()
  // The same role again disturbs nobody.
  await put('participant')
  await writing.roundTrip()
  expect(writing.socket.readyState).toBe(writing.socket.OPEN)
})
