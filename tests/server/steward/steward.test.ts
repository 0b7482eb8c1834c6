// The steward at work in a real server: frames, codes and people appear for everybody without anybody asking.
import { expect, test } from 'vitest'
import { systemRandom } from '../../../server/gateway/server.ts'
import { createLog } from '../../../server/log.ts'
import { createRelay } from '../../../server/relay/relay.ts'
import type { Documents } from '../../../server/steward/documents.ts'
import { createSteward } from '../../../server/steward/steward.ts'
import { createMemoryStore } from '../../../server/store/memory-store.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import { StoreError } from '../../../server/store/store.ts'
import { createVault } from '../../../server/vault/vault.ts'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { positionAfter } from '../../../shared/agenda/plan.ts'
import { Board } from '../../../shared/board/board.ts'
import { RawClient } from '../raw-client.ts'
import { createWorkshop, MONDAY, startTestServer, type TestServer } from '../server-kit.ts'

const note = (id: string, frame: string | null = null) => ({
  id,
  text: id,
  place: { frame, cell: null, at: [0, 0] as const },
  colour: 'yellow' as const,
  author: null,
  createdAt: MONDAY,
})

async function open(server: TestServer, workshop: string, document: string): Promise<RawClient> {
  return new RawClient(server.address, workshop, document, { ticket: server.organiserSecret }).sync()
}

test('two people who write at the same time get codes nobody has twice', async () => {
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  const writers = [await open(server, id, 'board'), await open(server, id, 'board')]
  const reader = await open(server, id, 'agenda')
  const agenda = new Agenda(reader.doc)
  const boards = writers.map(({ doc }) => new Board(doc))
  for (let round = 0; round < 50; round += 1) {
    writers.forEach((writer, index) => {
      writer.write(() => boards[index]?.createNote(note(`${index}-${round}`)))
    })
  }
  await reader.until(() => agenda.codes.size === 100)
  const codes = [...agenda.codes.values()].sort()
  const wanted = Array.from({ length: 100 }, (_, index) => `O-${String(index + 1).padStart(3, '0')}`)
  expect(codes).toEqual(wanted)
})

test('a note whose code the server did not live to give gets it when the workshop is next opened', async () => {
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  const writer = await open(server, id, 'board')
  const watcher = await open(server, id, 'agenda')
  writer.write((doc) => new Board(doc).createNote(note('first')))
  await watcher.until(() => new Agenda(watcher.doc).codes.has('first'))
  await server.close()
  // What a crash between the note's commit and its code's leaves behind: a note on disk, no code.
  const updates: Uint8Array[] = []
  writer.doc.on('update', (update: Uint8Array) => updates.push(update))
  new Board(writer.doc).createNote(note('second'))
  const store = await openSqliteStore({ folder: server.folder, now: () => MONDAY })
  await store.append(`${id}/board`, updates)
  await store.close()

  const again = await startTestServer({ folder: server.folder })
  const reader = await open(again, id, 'agenda')
  await reader.until(() => new Agenda(reader.doc).codes.size === 2)
  expect(Object.fromEntries(new Agenda(reader.doc).codes)).toEqual({ first: 'O-001', second: 'O-002' })
})

test('two facilitators who start the same item in one moment find its frames laid out once', async () => {
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  const facilitators = [await open(server, id, 'agenda'), await open(server, id, 'agenda')]
  const agendas = facilitators.map(({ doc }) => new Agenda(doc))
  const before = agendas[0]?.frames ?? []
  const items = agendas[0]?.items ?? []
  const second = items.filter(({ activity }) => activity !== null)[1]?.id ?? ''
  facilitators.forEach((facilitator, index) => {
    facilitator.write(() => agendas[index]?.goTo({ item: second, step: 0 }, MONDAY + index))
  })
  await Promise.all(facilitators.map((each, index) => each.until(() => agendas[index]?.frames.length === 2)))
  await Promise.all(facilitators.map((each) => each.barrier()))
  expect(agendas[0]?.frames).toEqual(agendas[1]?.frames)
  expect(agendas[0]?.frames.map(({ item }) => item).sort()).toEqual([before[0]?.item, second].sort())
})

test('walking through the whole agenda lays out each activity’s frame, none over another', async () => {
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  const facilitator = await open(server, id, 'agenda')
  const agenda = new Agenda(facilitator.doc)
  let position = positionAfter(agenda.items, null)
  while (position !== null) {
    const there = position
    facilitator.write(() => agenda.goTo(there, MONDAY))
    const item = agenda.items.find((each) => each.id === there.item)
    if (item?.activity) await facilitator.until(() => agenda.frames.some((frame) => frame.item === item.id))
    position = positionAfter(agenda.items, there)
  }
  const frames = agenda.frames
  expect(frames).toHaveLength(agenda.items.filter(({ activity }) => activity !== null).length)
  expect(new Set(frames.map(({ at }) => at.join())).size).toBe(frames.length)
})

test('the steward holds a workshop’s documents while somebody is there, and not a moment longer', async () => {
  const store = createMemoryStore()
  const relay = createRelay({ store })
  const vault = createVault({ store, now: () => MONDAY, random: systemRandom })
  const steward = createSteward({ documents: relay, people: vault.people, log: createLog('silent') })
  const leaves = [steward.attend('w'), steward.attend('w'), steward.attend('v')]
  const person = { name: 'A', organisation: '', sector: 'culture', shownAs: 'name' } as const
  await steward.publish('w', await vault.people.add('w', person))
  expect(relay.stats().handles).toBe(4)
  // Twice each: a socket that reports its end twice must not count for another one.
  for (const leave of [...leaves, ...leaves]) leave()
  steward.attend('u')()
  await steward.close()
  expect(relay.stats().handles).toBe(0)
  await relay.shutdown()
})

test('a workshop that could not be opened at first is tended from the next arrival on', async () => {
  const store = createMemoryStore()
  const relay = createRelay({ store })
  const vault = createVault({ store, now: () => MONDAY, random: systemRandom })
  let failures = 1
  const documents: Documents = {
    open(document) {
      if (failures === 0) return relay.open(document)
      failures -= 1
      return Promise.reject(new StoreError('io', 'the disk said no'))
    },
  }
  const steward = createSteward({ documents, people: vault.people, log: createLog('silent') })
  const person = { name: 'A', organisation: '', sector: 'culture', shownAs: 'name' } as const
  const first = steward.attend('w')
  await steward.publish('w', await vault.people.add('w', person))
  expect(relay.stats().handles).toBe(0)
  const second = steward.attend('w')
  await steward.publish('w', await vault.people.add('w', person))
  expect(relay.stats().handles).toBe(2)
  first()
  await steward.publish('w', await vault.people.add('w', person))
  expect(relay.stats().handles).toBe(2)
  second()
  await steward.close()
  expect(relay.stats().handles).toBe(0)
  await relay.shutdown()
})
