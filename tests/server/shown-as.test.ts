// A person who joined by name wishes to be shown less: everybody's agenda says so at once, and never more again.
import { expect, test } from 'vitest'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, issueTicket, joinAs, startTestServer } from './server-kit.ts'

test('a person is shown by code from now on, after a restart too, and never by name again', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const staff = await issueTicket(server, id, 'facilitator')
  const ona = await joinAs(server, code, 'Ona Vardenė')
  const watch = await new RawClient(server.address, id, 'agenda', { ticket: staff }).sync()
  const agenda = new Agenda(watch.doc)
  const shown = () => agenda.people.get(ona.person.id)
  await watch.until(() => shown()?.name === 'Ona Vardenė')
  const ask = (shownAs: string, ticket = ona.ticket) =>
    server.call('POST', `/api/workshops/${id}/shown-as`, { ticket, body: { shownAs } })

  expect((await ask('code')).status).toBe(200)
  await watch.until(() => shown()?.shownAs === 'code')
  expect(shown()?.name).toBeNull()
  expect((await ask('code')).status).toBe(200)
  expect((await ask('name')).json).toMatchObject({ fault: 'forbidden' })
  // Staff have nobody to show less, and nobody shows another less.
  expect((await ask('sector', staff)).status).toBe(403)

  await server.close()
  const again = await startTestServer({ folder: server.folder })
  const later = await new RawClient(again.address, id, 'agenda', { ticket: staff }).sync()
  await later.roundTrip()
  expect(new Agenda(later.doc).people.get(ona.person.id)).toMatchObject({ shownAs: 'code', name: null })
})
