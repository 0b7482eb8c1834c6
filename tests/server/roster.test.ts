// People who are expected, against a real server: brought by those who run the workshop, seen by few, and given their place
// when they come.
import { expect, test } from 'vitest'
import { Agenda } from '../../shared/agenda/agenda.ts'
import type { ExpectedReply } from '../../shared/protocol/roster.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, issueTicket, joinAs, MONDAY, startTestServer } from './server-kit.ts'

const listed = (name: string) => ({
  name,
  organisation: 'UAB Pavyzdžio kavinė',
  kind: 'savininkė',
  sector: 'business',
})

test('who joins by a name on the list gets the code and the group kept for them, and is expected no more', async () => {
  const server = await startTestServer({ now: () => MONDAY })
  const { id, code } = await createWorkshop(server)
  const staff = await issueTicket(server, id, 'facilitator')
  const path = `/api/workshops/${id}/expected`
  const body = { people: [listed('Vardenė Pirmoji'), listed('Vardenis Antrasis')] }
  const brought = await server.call('POST', path, { ticket: staff, body })
  expect(brought.status).toBe(201)
  const [first, second] = brought.json as ExpectedReply[]
  expect([first?.code, second?.code]).toEqual(['D01', 'D02'])
  const again = await server.call('POST', path, { ticket: staff, body })
  expect(again.json).toHaveLength(2)

  const watch = await new RawClient(server.address, id, 'agenda', { ticket: staff }).sync()
  const agenda = new Agenda(watch.doc)
  watch.write(() =>
    agenda.setGroups([
      { id: 'A', label: 'A', members: [] },
      { id: 'B', label: 'B', members: [second?.id ?? ''] },
    ]),
  )
  await watch.barrier()
  expect(JSON.stringify([...agenda.people])).not.toContain('Antrasis')

  const stranger = await joinAs(server, code, 'Kita Visai')
  expect(stranger.person.code).toBe('D03')
  const came = await joinAs(server, code, '  ANTRASIS  vardenis ')
  expect(came.person).toMatchObject({ id: second?.id, code: 'D02', details: { wasExpected: true } })
  const twin = await joinAs(server, code, 'Vardenis Antrasis')
  expect(twin.person.code).toBe('D04')
  await watch.until(() => agenda.people.size === 3)
  expect(agenda.groups.find(({ id: group }) => group === 'B')?.members).toContain(second?.id)
  const left = await server.call('GET', path, { ticket: staff })
  expect((left.json as ExpectedReply[]).map(({ name }) => name)).toEqual(['Vardenė Pirmoji'])
  const gone = await server.call('POST', `${path}/${first?.id}/remove`, { ticket: staff })
  expect(gone.json).toEqual([])
})

test('a list with an unknown sector, no names or too many rows is refused whole', async () => {
  const server = await startTestServer({ now: () => MONDAY })
  const { id } = await createWorkshop(server)
  const path = `/api/workshops/${id}/expected`
  const bring = (people: readonly unknown[]) =>
    server.call('POST', path, { ticket: server.organiserSecret, body: { people } })
  const good = listed('Vardenė Pirmoji')
  expect((await bring([good, { ...good, sector: 'magic' }])).status).toBe(400)
  expect((await bring([good, { ...good, name: '  ' }])).status).toBe(400)
  expect((await bring([])).status).toBe(400)
  expect((await bring(Array.from({ length: 301 }, (_, n) => listed(`V${n}`)))).status).toBe(400)
  expect((await server.call('GET', path, { ticket: server.organiserSecret })).json).toEqual([])
})
