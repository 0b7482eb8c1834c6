// S12, steps 1 to 5 and 11, on the sample workshop: without sockets, and with erasing itself told instead of done.
import { expect, onTestFinished, test } from 'vitest'
import { systemRandom } from '../../../server/gateway/server.ts'
import { createLog } from '../../../server/log.ts'
import { createRelay } from '../../../server/relay/relay.ts'
import { importWorkshop } from '../../../server/steward/archive.ts'
import { type Asker, createDataDesk, type Erasure } from '../../../server/steward/data-requests.ts'
import { createHistory } from '../../../server/steward/history.ts'
import { readSample } from '../../../server/steward/sample.ts'
import { createSteward } from '../../../server/steward/steward.ts'
import { createMemoryStore } from '../../../server/store/memory-store.ts'
import { createVault } from '../../../server/vault/vault.ts'
import { CONFIRM_DELAY_MS } from '../../../shared/people/data-request.ts'
import type { Proposal } from '../../../shared/protocol/data-requests.ts'

const APRIL = Date.parse('2026-04-02T09:00:00+03:00')

/** The notes of D06, as S12 lists them. */
const OWN = 'O-006 E-002 E-028 E-042 E-054 D-020 D-024 D-030 I-006 I-033 P-032 C-003 C-017'.split(' ')

const ORGANISER: Asker = { role: 'organiser', ticket: 'one', mayManage: true }
const SECOND: Asker = { role: 'facilitator', ticket: 'two', mayManage: false }

/** The Ignalina sample with a request of D06 to be erased. */
async function world(erase?: (erasure: Erasure) => Promise<void>) {
  const clock = { now: APRIL }
  const now = () => clock.now
  const store = createMemoryStore()
  const vault = createVault({ store, now, random: systemRandom })
  const relay = createRelay({ store })
  onTestFinished(() => relay.shutdown())
  const said: string[] = []
  const log = createLog('info', (line) => void said.push(line))
  const steward = createSteward({ documents: relay, people: vault.people, log: createLog('silent') })
  const history = createHistory({ store, documents: relay, versions: vault.versions, now, log })
  const told: Erasure[] = []
  const desk = createDataDesk({
    ...{ vault, steward, documents: relay, history, log, now },
    erase: async (erasure) => {
      await erase?.(erasure)
      told.push(erasure)
      return { sections: ['insights'] }
    },
    forgetDeleted: async () => {},
  })
  const { archive, localities } = await readSample('lt')
  const workshop = await importWorkshop(vault, steward, archive, localities)
  const { people } = await desk.list(workshop, ORGANISER)
  const person = people.find(({ code }) => code === 'D06')?.id ?? ''
  const { id } = await desk.record(workshop, { person, wish: 'erase', receivedOn: '2026-04-02' })
  const look = async () => (await desk.list(workshop, ORGANISER)).requests.find((one) => one.id === id)
  const noteOf = async (code: string) =>
    (await desk.held(workshop, id))?.notes.find((note) => note.code === code)?.id ?? ''
  return { clock, store, vault, steward, desk, workshop, person, id, look, noteOf, told, said }
}

const NOTHING: Proposal = { notes: [], certificates: 'annul', kept: [], basis: '', who: 'Vardenė Pirmoji' }

test('S12.1–2: a request is recorded with its due day, and what is held on the person is listed whole', async () => {
  const { desk, workshop, person, id, look } = await world()
  const again = await desk.record(workshop, { person, wish: 'erase', receivedOn: '2026-04-05' })
  expect(again.id).toBe(id)
  expect(await look()).toMatchObject({
    ...{ number: 1, code: 'D06', state: 'received', dueOn: '2026-05-02', remindOn: '2026-04-30' },
    ...{ from: 'letter', confirmableFrom: null },
  })
  const held = await desk.held(workshop, id)
  expect(held?.profile).toMatchObject({
    ...{ code: 'D06', name: 'Vardenis Šeštasis', sector: 'community', shownAs: 'code' },
    organisation: 'Kaimo bendruomenė „Pavyzdžių sodžius“',
    details: { device: 'phone' },
  })
  expect(held?.attendance?.minutes).toBe(300)
  expect(held?.notes.map(({ code }) => code)).toEqual(OWN)
  expect(held?.notes.filter(({ mentions }) => mentions).map(({ code }) => code)).toEqual(['O-006'])
  expect(held?.commitments).toEqual([])
  // The table of participants has their code, as they wished.
  expect(held?.documentSections).toEqual(['team'])
  // Dots of secret votes are linked to nobody: no field could hold them.
  expect(JSON.stringify(held)).not.toMatch(/dots|ballot|vote/i)
})

test('S12.3–5: what is chosen is shown before; a second person confirms, or the same one after a day', async () => {
  const { clock, desk, workshop, id, look, noteOf } = await world()
  const notes = [await noteOf('E-002'), await noteOf('D-020')]
  const preview = await desk.preview(workshop, id, notes)
  expect(preview?.notes.map(({ code }) => code)).toEqual(['E-002', 'D-020'])
  expect(preview?.clusters.map(({ codes }) => codes.join())).toEqual(['E-002', 'D-020', 'E-002'])
  expect(preview?.insights.map(({ code }) => code)).toEqual(['D-002'])
  expect(preview?.sections.flatMap(({ codes }) => codes)).toContain('E-002')
  expect(preview?.versions[0]).toMatchObject({ version: '0.9' })

  const proposal = { ...NOTHING, notes }
  // Nobody is erased whose identity was not made sure of.
  await expect(desk.propose(workshop, id, proposal, ORGANISER)).rejects.toMatchObject({ fault: 'state' })
  await desk.verify(workshop, id, 'known')
  const gone = { ...proposal, notes: [...notes, 'no-such-note'] }
  await expect(desk.propose(workshop, id, gone, ORGANISER)).rejects.toMatchObject({ fault: 'notes' })
  await desk.propose(workshop, id, proposal, ORGANISER)
  expect(await look()).toMatchObject({
    ...{ state: 'proposed', noteCodes: ['E-002', 'D-020'] },
    confirmableFrom: APRIL + CONFIRM_DELAY_MS,
  })
  const alone = () => desk.confirm(workshop, id, 'Vardenė Pirmoji', ORGANISER)
  await expect(alone()).rejects.toMatchObject({ fault: 'second-person' })
  const seen = await desk.list(workshop, SECOND)
  // Whoever only confirms is told of nobody else.
  expect(seen).toMatchObject({ mayManage: false, people: [], requests: [{ confirmableFrom: APRIL }] })
  clock.now += CONFIRM_DELAY_MS
  expect(await alone()).toMatchObject({ state: 'done' })
  await expect(alone()).rejects.toMatchObject({ fault: 'state' })
})

test('S12.5: what is left says when, who and what; neither record nor log names the person', async () => {
  const { desk, workshop, person, id, noteOf, told, said, store, vault } = await world()
  const notes = [await noteOf('O-006')]
  await desk.record(workshop, { person, wish: 'access', receivedOn: '2026-04-01' })
  await desk.verify(workshop, id, 'device')
  await vault.dataRequests.issueCode(workshop.id, person)
  const refused: Proposal = { ...NOTHING, notes, kept: ['certificate-register'], basis: 'Sutartis' }
  await desk.propose(workshop, id, refused, ORGANISER)
  await desk.confirm(workshop, id, 'Vardenis Antrasis', SECOND)
  expect(told).toEqual([{ workshop: workshop.id, persons: [person], notes, certificates: 'annul' }])
  const { requests } = await desk.list(workshop, ORGANISER)
  expect(requests.find((one) => one.id === id)).toMatchObject({
    ...{ state: 'partly', code: null, name: null, closedAt: APRIL, noteCodes: [] },
    confirmed: { at: APRIL, who: 'Vardenis Antrasis', role: 'facilitator' },
    scope: { erasedNotes: 1, keptNotes: 12, certificates: 0, sections: ['insights'], basis: 'Sutartis' },
  })
  // What else they asked is over with it.
  expect(requests.find(({ wish }) => wish === 'access')).toMatchObject({ state: 'withdrawn', code: null })
  const records = await Promise.all(['data-request', 'data-code'].map((table) => store.listRecords(table)))
  for (const text of [JSON.stringify(records), said.join('')]) {
    for (const name of [person, 'Šeštasis', 'D06']) expect(text).not.toContain(name)
  }
  expect(said.join('')).toContain('data.erased')
  expect(await desk.erased(workshop)).toMatchObject({ lastAt: APRIL, versions: [{ version: '0.9' }, {}] })
})

test('an erasure that failed in the middle is taken up again by whoever may confirm', async () => {
  let isBroken = true
  const { desk, workshop, id, look, told } = await world(async () => {
    if (isBroken) throw new Error('the disk went away')
  })
  await desk.verify(workshop, id, 'known')
  await desk.propose(workshop, id, NOTHING, ORGANISER)
  const confirm = (asker: Asker) => desk.confirm(workshop, id, 'Vardenis Antrasis', asker)
  await expect(confirm(SECOND)).rejects.toThrow('the disk went away')
  expect(await look()).toMatchObject({ state: 'carrying', confirmed: { role: 'facilitator' } })
  await expect(desk.close(workshop, id, 'withdrawn', { at: 0, who: '', role: '' })).rejects.toThrow()
  isBroken = false
  // Asked twice at once, it is done once.
  for (const done of await Promise.all([confirm(ORGANISER), confirm(SECOND)])) {
    expect(done).toMatchObject({ state: 'done', scope: { keptNotes: 13 } })
  }
  expect(told).toHaveLength(1)
})

test('a proposal is taken back, a request withdrawn, and one to see the data answered', async () => {
  const { desk, workshop, person, id, look } = await world()
  const by = { at: APRIL, who: '', role: 'organiser' }
  await desk.verify(workshop, id, 'document')
  await desk.propose(workshop, id, NOTHING, ORGANISER)
  await desk.close(workshop, id, 'reopened', by)
  expect(await look()).toMatchObject({ state: 'verified', plan: null })
  await desk.close(workshop, id, 'withdrawn', by)
  expect(await look()).toMatchObject({ state: 'withdrawn', closedAt: APRIL })
  await expect(desk.verify(workshop, id, 'known')).rejects.toMatchObject({ fault: 'state' })

  const access = await desk.record(workshop, { person, wish: 'access', receivedOn: '2026-04-03' })
  // What waits stands first, and on the organiser's desk.
  expect(await desk.waiting()).toEqual([
    { workshop: workshop.id, title: workshop.title, count: 1, dueOn: '2026-05-03', isSoon: false },
  ])
  expect((await desk.list(workshop, ORGANISER)).requests.map(({ number }) => number)).toEqual([2, 1])
  await expect(desk.close(workshop, access.id, 'answered', by)).rejects.toMatchObject({ fault: 'state' })
  await desk.verify(workshop, access.id, 'known')
  await desk.close(workshop, access.id, 'answered', by)
  expect(await desk.waiting()).toEqual([])
  expect((await desk.list(workshop, ORGANISER)).requests[0]).toMatchObject({ number: 2, state: 'done' })
})

test('requests an older backup brings back let go of whoever was erased since', async () => {
  const { desk, workshop, person, id, look, store, vault } = await world()
  await desk.verify(workshop, id, 'known')
  await vault.dataRequests.issueCode(workshop.id, person)
  await desk.resume()
  expect(await look()).toMatchObject({ state: 'verified', code: 'D06' })
  await store.transact([{ kind: 'delete', table: 'person', key: `${workshop.id}/${person}` }])
  await desk.resume()
  expect(await look()).toMatchObject({ state: 'done', code: null, closedAt: APRIL })
  const records = await Promise.all(['data-request', 'data-code'].map((table) => store.listRecords(table)))
  expect(JSON.stringify(records)).not.toContain(person)
})

test('S12.13: in their own copy a person stands by name, and everybody else by code', async () => {
  const { desk, workshop, person, steward, vault } = await world()
  await steward.withDocuments(workshop.id, async ({ board, flushed }) => {
    const [own] = board.notes.filter(({ author }) => author === person)
    const text = 'Vardenis Šeštasis klausė Dešimtojo. Šeštadienį grįšim pas Vardenę Devintąją.'
    const place = own?.place ?? { frame: null, cell: null, at: [0, 0] }
    board.createNote({ id: 'told', text, place, colour: 'white', author: person, createdAt: APRIL })
    await flushed()
  })
  const known = await vault.people.get(workshop.id, person)
  if (!known) throw new Error('D06 is gone')
  const own = await desk.own(workshop, known)
  expect(own.notes.find(({ id }) => id === 'told')?.text).toBe(
    'Vardenis Šeštasis klausė D10. Šeštadienį grįšim pas D09.',
  )
  expect(own.request).toMatchObject({ wish: 'erase', state: 'received' })
})
