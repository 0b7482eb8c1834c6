import { expect, test } from 'vitest'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { Board } from '../../../shared/board/board.ts'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'
import type { ProgrammeReply } from '../../../shared/protocol/http.ts'
import { RawClient } from '../raw-client.ts'
import { createWorkshop, MONDAY, PRIENAI, startTestServer } from '../server-kit.ts'

test('a programme keeps its localities with their cases, and lists its workshops', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const answer = await server.call('GET', '/api/programmes', { ticket: server.organiserSecret })
  const [programme] = answer.json as ProgrammeReply[]
  expect(programme?.localities[0]).toMatchObject(PRIENAI)
  expect(programme?.workshops).toEqual([workshop])
})

test('a new workshop has its three documents set up and its first frame laid out', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const open = (name: string) =>
    new RawClient(server.address, workshop.id, name, { ticket: server.organiserSecret }).sync()
  const agenda = new Agenda((await open('agenda')).doc)
  const template = findAgendaTemplate('taster90')
  expect(agenda.ready).toBe(true)
  expect(agenda.items).toHaveLength(template?.parts[0]?.items.length ?? 0)
  expect(agenda.about).toMatchObject({
    title: 'Prienai: kas mes?',
    brief: 'Kas mes esame?',
    locality: PRIENAI,
    organiser: 'Institutas',
    template: 'taster90',
    parts: [{ startsAt: MONDAY }],
    sessions: [{ startsAt: MONDAY, endsAt: MONDAY + 90 * 60_000, contactMinutes: 86, breakMinutes: 4 }],
  })
  expect(agenda.frames.map(({ item }) => item)).toEqual([agenda.items.find(({ activity }) => activity)?.id])
  expect(new Board((await open('board')).doc).ready).toBe(true)
  expect(new ConceptDraft((await open('concept')).doc).ready).toBe(true)
})

test('two workshops made in one moment get two ids and two codes', async () => {
  const server = await startTestServer()
  const made = await Promise.all([createWorkshop(server, 'Viena'), createWorkshop(server, 'Kita')])
  expect(new Set(made.map(({ id }) => id)).size).toBe(2)
  expect(new Set(made.map(({ code }) => code)).size).toBe(2)
})

test('what is wrong with a programme or a workshop is named by field', async () => {
  const server = await startTestServer()
  const ticket = server.organiserSecret
  const workshop = await createWorkshop(server)
  const programme = async (body: unknown) => {
    const answer = await server.call('POST', '/api/programmes', { ticket, body })
    return [answer.status, answer.json]
  }
  const good = { title: 'Programa', organiser: '', localities: [PRIENAI] }
  expect(await programme({ ...good, title: ' ' })).toEqual([400, { fault: 'title-empty', where: 'title' }])
  expect(await programme({ ...good, title: 'x'.repeat(300) })).toEqual([
    400,
    { fault: 'title-too-long', where: 'title' },
  ])
  expect(await programme({ ...good, localities: [] })).toEqual([
    400,
    { fault: 'locality-empty', where: 'localities' },
  ])
  expect(await programme({ ...good, localities: [PRIENAI, { ...PRIENAI, name: '' }] })).toEqual([
    400,
    { fault: 'locality-empty', where: 'localities.1.name' },
  ])
  const again = {
    programme: workshop.programme,
    locality: workshop.locality,
    title: 'Dar',
    template: 'taster90',
    startsAt: MONDAY,
    brief: '',
    venue: '',
  }
  for (const field of ['programme', 'locality', 'template']) {
    const answer = await server.call('POST', '/api/workshops', {
      ticket,
      body: { ...again, [field]: 'nera' },
    })
    expect([answer.status, answer.json]).toEqual([404, { fault: 'not-found', where: field }])
  }
  // The second is a number, but no page could show it as a date.
  for (const startsAt of ['rytoj', 1e300]) {
    const never = await server.call('POST', '/api/workshops', { ticket, body: { ...again, startsAt } })
    expect(never.json).toEqual({ fault: 'invalid', where: 'startsAt' })
  }
})

test('programmes, workshops, people and tickets are there after a restart', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const joined = await server.call('POST', '/api/join', {
    body: { code: workshop.code, name: 'Vardenis', sector: 'culture', organisation: '', shownAs: 'code' },
  })
  await server.close()
  const again = await startTestServer({ folder: server.folder })
  expect(again.organiserSecret).toBe(server.organiserSecret)
  const answer = await again.call('GET', '/api/programmes', { ticket: again.organiserSecret })
  expect((answer.json as ProgrammeReply[])[0]?.workshops).toEqual([workshop])
  const { ticket, person } = joined.json as { ticket: string; person: unknown }
  expect((await again.call('GET', '/api/me/person', { ticket })).json).toEqual(person)
})

test('an address of the API that does not exist is a fault, not a page', async () => {
  const server = await startTestServer()
  const answer = await server.call('GET', '/api/nera')
  expect([answer.status, answer.json]).toEqual([404, { fault: 'not-found' }])
})

test('the clock and the health need no ticket', async () => {
  const server = await startTestServer({ now: () => MONDAY })
  expect((await server.call('GET', '/api/clock')).json).toEqual({ now: MONDAY })
  expect((await server.call('GET', '/healthz')).json).toEqual({ state: 'ok', now: MONDAY })
})
