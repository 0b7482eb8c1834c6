// The history of a workshop in a real server and on a store of its own: versions when stages end, every minute with who
// wrote in it, and what vanished.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { systemRandom } from '../../../server/gateway/server.ts'
import { createLog } from '../../../server/log.ts'
import { createRelay } from '../../../server/relay/relay.ts'
import { createHistory } from '../../../server/steward/history.ts'
import { type StageEnd, stageEnds } from '../../../server/steward/stage-ends.ts'
import { createSteward } from '../../../server/steward/steward.ts'
import { createMemoryDisk, createMemoryStore, type MemoryDisk } from '../../../server/store/memory-store.ts'
import { createVault } from '../../../server/vault/vault.ts'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { itemsOf } from '../../../shared/agenda/plan.ts'
import { Board } from '../../../shared/board/board.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'
import { ROLES, type Role } from '../../../shared/people/rights.ts'
import {
  type MinutesReply,
  readRows,
  type VanishedReply,
  type VersionReply,
} from '../../../shared/protocol/history.ts'
import { RawClient } from '../raw-client.ts'
import {
  createWorkshop,
  issueTicket,
  joinAs,
  MONDAY,
  startTestServer,
  type TestServer,
} from '../server-kit.ts'

const MINUTE = 60_000

const note = (id: string, author: string | null = 'p1') => ({
  id,
  text: `Žodžiai ${id}`,
  place: { frame: null, cell: null, at: [0, 0] as const },
  colour: 'yellow' as const,
  author,
  createdAt: MONDAY,
})

/** The first item of each stage of an agenda, in order. */
function firstOfStages(agenda: Agenda): readonly string[] {
  const seen = new Set<string>()
  return agenda.items.flatMap(({ id, activity }) => {
    const stage = activity === null ? undefined : findActivity(activity)?.stage
    if (stage === undefined || seen.has(stage)) return []
    seen.add(stage)
    return [id]
  })
}

/** A server on a clock of its own, with one workshop, as the facilitator has it open. */
async function opened() {
  const clock = { now: MONDAY }
  const server = await startTestServer({ now: () => clock.now })
  const { id, code } = await createWorkshop(server)
  const ticket = await issueTicket(server, id, 'facilitator')
  const open = (document: string, as = ticket) =>
    new RawClient(server.address, id, document, { ticket: as }).sync()
  const [agendaClient, boardClient] = [await open('agenda'), await open('board')]
  const agenda = new Agenda(agendaClient.doc)
  const board = new Board(boardClient.doc)
  return {
    clock,
    server,
    id,
    code,
    ticket,
    open,
    agenda,
    board,
    goTo: async (item: string) => {
      agendaClient.write(() => agenda.goTo({ item, step: 0 }, clock.now))
      await agendaClient.barrier()
    },
    write: async (write: (board: Board) => void) => {
      boardClient.write(() => write(board))
      await boardClient.barrier()
    },
  }
}

async function ask<T>(server: TestServer, ticket: string, path: string): Promise<T> {
  return (await server.call('GET', path, { ticket })).json as T
}

async function versionsOf(server: TestServer, ticket: string, id: string, count: number) {
  const path = `/api/workshops/${id}/history/versions`
  await expect.poll(async () => (await ask<VersionReply[]>(server, ticket, path)).length).toBe(count)
  return ask<VersionReply[]>(server, ticket, path)
}

async function bytesOf(server: TestServer, ticket: string, path: string): Promise<Uint8Array> {
  const response = await fetch(`${server.address}${path}`, { headers: { authorization: `Bearer ${ticket}` } })
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

function boardOf(...updates: readonly Uint8Array[]): Board {
  const board = new Board(new Y.Doc())
  for (const update of updates) Y.applyUpdate(board.doc, update)
  return board
}

test('a stage that ends is a version, with the board as it was, once however many facilitators move on', async () => {
  const { server, id, ticket, open, agenda, goTo, write, clock } = await opened()
  const [first = '', second = '', third = ''] = firstOfStages(agenda)
  await goTo(first)
  await write((board) => board.createNote(note('a')))
  const other = await open('agenda')
  clock.now += 5 * MINUTE
  const at = clock.now
  other.write((doc) => new Agenda(doc).goTo({ item: second, step: 0 }, at))
  await goTo(second)
  const [version] = await versionsOf(server, ticket, id, 1)
  expect(version).toMatchObject({
    stage: findActivity(agenda.items.find((item) => item.id === first)?.activity ?? '')?.stage,
    at,
    by: null,
  })
  await write((board) => board.deleteItems(['a'], 'p1', 1))
  const state = await bytesOf(server, ticket, `/api/workshops/${id}/history/versions/${version?.id}/board`)
  expect([...boardOf(state).items.keys()]).toEqual(['a'])

  clock.now += MINUTE
  await goTo(third)
  await versionsOf(server, ticket, id, 2)
})

test('a break belongs to the stage after it, and going to another activity of a stage ends nothing', () => {
  const agenda = new Agenda(new Y.Doc())
  const template = findAgendaTemplate('two-session')
  if (!template) throw new Error('There is such an agenda')
  const items = itemsOf(template)
  agenda.doc.transact(() => {
    for (const { id, ...item } of items) agenda.doc.getMap('items').set(id, item)
  })
  const stageOfItem = (index: number) => {
    const activity = items.slice(index).find((item) => item.activity !== null)?.activity
    return activity ? findActivity(activity)?.stage : undefined
  }
  let at = 1000
  for (const item of agenda.items) {
    at += MINUTE
    agenda.goTo({ item: item.id, step: 0 }, at)
  }
  const stages = items.map((_, index) => stageOfItem(index))
  const wanted = stages.filter(
    (stage, index) => stage !== undefined && index + 1 < stages.length && stages[index + 1] !== stage,
  )
  expect(stageEnds(agenda).map(({ stage }) => stage)).toEqual(wanted)
  expect(wanted.length).toBeGreaterThan(2)
})

test('the last stage ends with the workshop, and again when people went on after all', async () => {
  const { server, id, ticket, open, agenda, goTo, write, clock } = await opened()
  const [first = ''] = firstOfStages(agenda)
  await goTo(first)
  await write((board) => board.createNote(note('a')))
  const facilitator = await open('agenda')
  clock.now += MINUTE
  facilitator.write((doc) => new Agenda(doc).finish(clock.now))
  await facilitator.barrier()
  const [version] = await versionsOf(server, ticket, id, 1)
  expect(version?.at).toBe(clock.now)

  clock.now += MINUTE
  await goTo(first)
  await expect.poll(() => agenda.isFinished).toBe(false)
  clock.now += MINUTE
  facilitator.write((doc) => {
    const view = new Agenda(doc)
    view.finish(clock.now)
    // Whoever ends it a second time ends nothing.
    view.finish(clock.now + MINUTE)
  })
  await facilitator.barrier()
  await versionsOf(server, ticket, id, 2)
})

/** A server without sockets on a disk that others may share. */
function node(disk: MemoryDisk, now: () => number) {
  const store = createMemoryStore({ disk, now })
  const relay = createRelay({ store })
  const vault = createVault({ store, now, random: systemRandom })
  const log = createLog('silent')
  const history = createHistory({ store, documents: relay, versions: vault.versions, now, log })
  const { keepStageEnds } = history
  const steward = createSteward({ documents: relay, people: vault.people, log, keepStageEnds })
  return { store, relay, vault, history, steward }
}

const END: StageEnd = { stage: 'empathise', at: MONDAY, key: 'single-02/0/1' }

test('two servers that see one stage end keep one version', async () => {
  const disk = createMemoryDisk()
  const nodes = [node(disk, () => MONDAY), node(disk, () => MONDAY)]
  await nodes[0]?.steward.withDocuments('w', async ({ board, flushed }) => {
    board.create()
    await flushed()
  })
  await Promise.all(nodes.map(({ history }) => history.keepStageEnds('w', [END], {})))
  expect(await nodes[1]?.history.versions('w')).toHaveLength(1)
})

test('a stage that ended while no server looked gets its version as the board was then', async () => {
  const clock = { now: MONDAY }
  const { steward, history } = node(createMemoryDisk(), () => clock.now)
  const write = (work: (board: Board) => void) =>
    steward.withDocuments('w', async ({ board, flushed }) => {
      work(board)
      await flushed()
    })
  await write((board) => {
    board.create()
    board.createNote(note('a'))
  })
  clock.now += 10 * MINUTE
  await write((board) => board.deleteItems(['a'], 'p1', 1))
  clock.now += 10 * MINUTE
  await history.keepStageEnds(
    'w',
    [
      { ...END, at: MONDAY + 5 * MINUTE },
      { ...END, key: 'before', at: MONDAY - 1 },
      { ...END, key: 'tomorrow', at: MONDAY + 24 * 60 * MINUTE },
      { ...END, key: 'long ago', at: MONDAY - 24 * 60 * MINUTE },
    ],
    {},
  )
  const versions = await history.versions('w')
  // Of before there was a board there is nothing to keep, nor of an imported log's other days.
  expect(versions.map(({ at }) => at)).toEqual([MONDAY + 5 * MINUTE])
  const state = await history.state('w', versions[0]?.id ?? '', 'board')
  expect([...boardOf(state ?? new Uint8Array()).items.keys()]).toEqual(['a'])
})

test('every minute says who changed how much, and nobody is named where something has no author', async () => {
  const { server, id, code, ticket, open, write, clock } = await opened()
  const { ticket: mine, person } = await joinAs(server, code, 'Vardenė Pirmoji')
  const participant = await open('board', mine)
  await write((board) => board.createNote(note('a')))
  clock.now += MINUTE
  participant.write((doc) => {
    const board = new Board(doc)
    board.createNote(note('b', person.id))
    board.createNote(note('c', person.id))
  })
  await participant.barrier()
  await write((board) => board.recolourNotes(['a'], 'green'))
  clock.now += 3 * MINUTE
  participant.write((doc) => new Board(doc).createNote(note('d', null)))
  await participant.barrier()
  const minutes = await ask<MinutesReply>(server, ticket, `/api/workshops/${id}/history/minutes`)
  expect(minutes).toEqual({
    missing: 0,
    minutes: [
      { at: MONDAY, nameless: false, changes: [{ author: 'role:facilitator', items: 1 }] },
      {
        at: MONDAY + MINUTE,
        nameless: false,
        changes: [
          { author: person.id, items: 2 },
          { author: 'role:facilitator', items: 1 },
        ],
      },
      { at: MONDAY + 4 * MINUTE, nameless: true, changes: [{ author: null, items: 1 }] },
    ],
  })
})

test('the rows play again to what the board was at every minute', async () => {
  const { server, id, ticket, write, clock } = await opened()
  const wanted: string[][] = []
  for (const step of ['a', 'b', 'c', 'd']) {
    await write((board) => {
      board.createNote(note(step))
      if (step === 'c') board.deleteItems(['a'], 'p1', 1)
    })
    clock.now += MINUTE
    wanted.push(
      step === 'a' ? ['a'] : step === 'b' ? ['a', 'b'] : step === 'c' ? ['b', 'c'] : ['b', 'c', 'd'],
    )
  }
  const rows = readRows(await bytesOf(server, ticket, `/api/workshops/${id}/history/rows/board`))
  const seen = wanted.map((_, index) => {
    const until = MONDAY + index * MINUTE
    return [
      ...boardOf(...rows.filter(({ minute }) => minute <= until).map(({ bytes }) => bytes)).items.keys(),
    ].sort()
  })
  expect(seen).toEqual(wanted)
})

test('a history that begins with what an older Vieta left is read from there', async () => {
  const disk = createMemoryDisk()
  const before = boardOf()
  before.create()
  before.createNote(note('old'))
  const base = Y.encodeStateAsUpdate(before.doc)
  disk.documents.set('w/board', {
    log: [],
    snapshots: [],
    setAside: [],
    history: [{ sequence: 1, at: MONDAY, author: null, bytes: base }],
  })
  const { store, history } = node(disk, () => MONDAY + MINUTE)
  const since: Uint8Array[] = []
  before.doc.on('update', (update: Uint8Array) => since.push(update))
  before.deleteItems(['old'], 'p1', 2)
  await store.append('w/board', since, ['p1'])
  const reading = await history.board('w')
  expect(reading.minutes).toEqual([
    { at: MONDAY, nameless: false, changes: [{ author: null, items: 1 }] },
    { at: MONDAY + MINUTE, nameless: false, changes: [{ author: 'p1', items: 1 }] },
  ])
  expect(reading.goneSince(MONDAY).map(({ item }) => item.id)).toEqual(['old'])
  expect(reading.missing).toBe(0)
})

test('what was lost on the disk is counted, and what stands without it is still played', async () => {
  const disk = createMemoryDisk()
  const { store, history } = node(disk, () => MONDAY)
  const [one, other] = [boardOf(), boardOf()]
  const updates: Uint8Array[] = []
  one.doc.on('update', (update: Uint8Array) => updates.push(update))
  one.createNote(note('a'))
  one.createNote(note('b'))
  other.createNote(note('c'))
  await store.append('w/board', [...updates, Y.encodeStateAsUpdate(other.doc)])
  const [first] = disk.documents.get('w/board')?.log ?? []
  if (first) first.bytes = first.bytes.slice().fill(7, 3)
  const reading = await history.board('w')
  // The row itself, and what waits for it.
  expect(reading.missing).toBe(2)
  expect(reading.minutes[0]?.changes[0]?.items).toBe(1)
})

test('a reading goes on where it was, also when its rows were merged meanwhile', async () => {
  const clock = { now: MONDAY }
  const { store, history } = node(createMemoryDisk(), () => clock.now)
  const board = boardOf()
  let waiting: Uint8Array[] = []
  board.doc.on('update', (update: Uint8Array) => waiting.push(update))
  const append = () => {
    const now = waiting
    waiting = []
    return store.append(
      'w/board',
      now,
      now.map(() => 'p1'),
    )
  }
  for (const id of ['a', 'b']) board.createNote(note(id))
  const through = await append()
  await history.board('w')
  await store.compact('w/board', Y.encodeStateAsUpdateV2(board.doc), through)
  clock.now += 10 * MINUTE
  board.deleteItems(['a'], 'p1', 1)
  await append()
  const { minutes } = await history.board('w')
  expect(minutes.map(({ at, changes }) => [at, changes[0]?.items])).toEqual([
    [MONDAY, 2],
    [MONDAY + 10 * MINUTE, 1],
  ])
})

test('what vanished in the last minutes is told with its last look, and what came back is not', async () => {
  const { server, id, code, write, clock } = await opened()
  const { ticket } = await joinAs(server, code, 'Vardenė Pirmoji')
  const connector = { type: 'connector', id: 'k', author: 'p1', createdAt: 1, meaning: 'plain' } as const
  const end = (item: string) => ({ item, at: [0, 0] as const })
  await write((board) => {
    for (const each of ['long', 'moved', 'back', 'here']) board.createNote(note(each))
    board.createDrawing({ ...connector, from: end('moved'), to: end('here') })
  })
  await write((board) => board.deleteItems(['long'], 'p1', 1))
  clock.now += 15 * MINUTE
  await write((board) => {
    board.moveItems([{ id: 'moved', place: { frame: null, cell: null, at: [300, 300] } }])
    board.createNote(note('short'))
  })
  clock.now += MINUTE
  await write((board) => board.deleteItems(['moved', 'back', 'short', 'k'], 'p1', clock.now))
  await write((board) => board.editText('back', 'Dar rašau', 0))
  const gone = async (minutes: number) => {
    const { items } = await ask<VanishedReply>(
      server,
      ticket,
      `/api/workshops/${id}/history/vanished?minutes=${minutes}`,
    )
    return items.map(({ item }) => item.id).sort()
  }
  expect(await gone(10)).toEqual(['k', 'moved', 'short'])
  expect(await gone(30)).toEqual(['k', 'long', 'moved', 'short'])
  const { items } = await ask<VanishedReply>(
    server,
    ticket,
    `/api/workshops/${id}/history/vanished?minutes=2`,
  )
  expect(items.find(({ item }) => item.id === 'moved')).toMatchObject({
    at: clock.now,
    item: { place: { at: [300, 300] } },
  })
})

test('a version can be asked for by a name, and needs one', async () => {
  const { server, id, ticket, write } = await opened()
  const path = `/api/workshops/${id}/history/versions`
  await write((board) => board.createNote(note('a')))
  const kept = await server.call('POST', path, { ticket, body: { name: ' Prieš pietus ' } })
  expect(kept.status).toBe(201)
  expect(kept.json).toMatchObject({ name: 'Prieš pietus', stage: null, at: MONDAY, by: 'role:facilitator' })
  expect((await server.call('POST', path, { ticket, body: { name: '  ' } })).json).toMatchObject({
    fault: 'title-empty',
  })
  for (const document of ['agenda', 'board', 'concept']) {
    const state = await bytesOf(server, ticket, `${path}/${(kept.json as VersionReply).id}/${document}`)
    expect(state.length).toBeGreaterThan(2)
  }
  expect((await server.call('GET', `${path}/nothing/board`, { ticket })).status).toBe(404)
  expect((await server.call('GET', `${path}/nothing/vault`, { ticket })).status).toBe(404)
})

test('the past is for those who run the workshop or write its report; what vanished, for whoever may write the board', async () => {
  const { server, id } = await opened()
  const base = `/api/workshops/${id}/history`
  const may = async (method: string, path: string, body?: unknown) => {
    const roles: Role[] = []
    for (const role of ROLES) {
      const ticket = await issueTicket(server, id, role)
      const { status } = await server.call(method, `${base}${path}`, { ticket, body })
      if (status !== 403) roles.push(role)
    }
    return roles
  }
  const readers = ['organiser', 'facilitator', 'cofacilitator', 'scribe']
  for (const path of ['/versions', '/versions/x/board', '/minutes', '/rows/board', '/rows/concept']) {
    expect(await may('GET', path), path).toEqual(readers)
  }
  expect(await may('POST', '/versions', { name: 'Vardas' })).toEqual([
    'organiser',
    'facilitator',
    'cofacilitator',
  ])
  expect(await may('GET', '/vanished?minutes=10')).toEqual([...readers, 'participant'])
  expect((await server.call('GET', `${base}/minutes`)).status).toBe(401)
})
