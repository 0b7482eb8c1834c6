import { expect, test } from 'vitest'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'
import type { OwnAgendaReply } from '../../../shared/protocol/agendas.ts'
import type { ProgrammeReply, WorkshopReply } from '../../../shared/protocol/http.ts'
import { RawClient } from '../raw-client.ts'
import { createWorkshop, MONDAY, startTestServer } from '../server-kit.ts'

const NOTE = { lt: '', en: '' }
const SHORT = {
  name: 'Trumpa diena',
  parts: [
    {
      id: 'single',
      name: { lt: 'Vienas susitikimas', en: 'Single session' },
      start: '09:30',
      items: [
        { activity: 'open.checkin', kind: 'activity', minutes: 12, note: NOTE },
        { activity: null, kind: 'admin', minutes: 5, note: { lt: 'Sutikimai', en: 'Consents' } },
        { activity: null, kind: 'break', minutes: 10, note: NOTE },
      ],
    },
  ],
}

async function opened() {
  const server = await startTestServer()
  const { programme } = await createWorkshop(server)
  const ticket = server.organiserSecret
  const at = `/api/programmes/${programme}/agendas`
  return {
    server,
    programme,
    ticket,
    list: async () => (await server.call('GET', at, { ticket })).json as OwnAgendaReply[],
    send: (body: unknown, rest = '') => server.call('POST', at + rest, { ticket, body }),
  }
}

test('an agenda written for a programme is listed, changed in place, used for a workshop and taken away', async () => {
  const { server, programme, ticket, list, send } = await opened()
  const made = (await send(SHORT)).json as OwnAgendaReply
  expect(made.parts[0]).toMatchObject({ totalMinutes: 27, start: '09:30' })
  const changed = await send({ ...SHORT, id: made.id, name: 'Trumpesnė diena' })
  expect(changed.status).toBe(201)
  expect(await list()).toMatchObject([{ id: made.id, name: { lt: 'Trumpesnė diena' } }])

  const programmes = (await server.call('GET', '/api/programmes', { ticket })).json as ProgrammeReply[]
  const workshop = (
    await server.call('POST', '/api/workshops', {
      ticket,
      body: {
        programme,
        locality: programmes[0]?.localities[0]?.id,
        title: 'Savo darbotvarkė',
        template: made.id,
        startsAt: MONDAY,
        brief: '',
        venue: '',
      },
    })
  ).json as WorkshopReply
  expect((await send({}, `/${made.id}/remove`)).json).toEqual([])

  const client = new RawClient(server.address, workshop.id, 'agenda', { ticket })
  const agenda = new Agenda((await client.sync()).doc)
  expect(agenda.items.map(({ kind, minutes }) => [kind, minutes])).toEqual([
    ['activity', 12],
    ['admin', 5],
    ['break', 10],
  ])
  expect(agenda.items[1]?.note).toEqual({ lt: 'Sutikimai', en: 'Consents' })
  expect(agenda.about?.sessions).toMatchObject([
    { startsAt: MONDAY, endsAt: MONDAY + 27 * 60_000, contactMinutes: 17, breakMinutes: 10 },
  ])
})

test('an agenda no workshop could be made from is refused, and one of another programme is not found', async () => {
  const { send } = await opened()
  const [part] = SHORT.parts
  const refused = [
    { ...SHORT, name: ' ' },
    { ...SHORT, parts: [] },
    { ...SHORT, parts: [{ ...part, items: [] }] },
    { ...SHORT, parts: [part, part] },
    { ...SHORT, parts: [{ ...part, start: '25:00' }] },
    { ...SHORT, parts: [{ ...part, items: [{ ...part?.items[0], activity: 'no.such' }] }] },
    { ...SHORT, parts: [{ ...part, items: [{ ...part?.items[0], minutes: 1.5 }] }] },
    { ...SHORT, parts: [{ ...part, items: [{ ...part?.items[0], kind: 'break' }] }] },
  ]
  for (const body of refused) expect((await send(body)).status, JSON.stringify(body)).toBe(400)
  expect((await send({ ...SHORT, id: 'own-elsewhere' })).status).toBe(404)
})

test('every ready agenda can be copied as it is', async () => {
  const { send, list } = await opened()
  for (const id of ['taster90', 'day6h', 'two-session']) {
    const template = findAgendaTemplate(id)
    expect((await send({ name: id, parts: template?.parts })).status).toBe(201)
  }
  const copies = await list()
  expect(copies.map(({ parts }) => parts.map(({ totalMinutes }) => totalMinutes))).toEqual(
    ['taster90', 'day6h', 'two-session'].map((id) =>
      findAgendaTemplate(id)?.parts.map(({ totalMinutes }) => totalMinutes),
    ),
  )
})
