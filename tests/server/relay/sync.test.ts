// Sync over real sockets: stock providers, readers, bad frames, the steward as a peer.
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createMemoryDisk, createMemoryStore } from '../../../server/store/memory-store.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { createManualTimers } from './manual-timers.ts'
import { createRelayWorld, type RelayWorld, untilDoc, type WorldOptions } from './relay-world.ts'

let world: RelayWorld
const begin = async (options: WorldOptions = {}) => {
  world = await createRelayWorld(options)
}
afterEach(() => world.dispose())

/** A seeded stream of numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('two stock y-websocket providers', () => {
  test('see each other write, both ways', async () => {
    await begin()
    const [one, two] = [new Y.Doc(), new Y.Doc()]
    one.getText('t').insert(0, 'prieš prisijungiant')
    world.provider(one)
    world.provider(two)
    await untilDoc(two, () => two.getText('t').toString() === 'prieš prisijungiant')
    two.getText('t').insert(0, 'ąčę ')
    await untilDoc(one, () => one.getText('t').toString() === 'ąčę prieš prisijungiant')
  })

  test('see each other in awareness, and one leaving', async () => {
    await begin()
    const here = world.provider(new Y.Doc(), { person: 'p1' })
    const there = world.provider(new Y.Doc(), { person: 'p2' })
    here.awareness.setLocalState({ user: { person: 'p1', name: 'Ona' } })
    const seen = () => there.awareness.getStates().get(here.doc.clientID)
    await expect.poll(seen).toEqual({ user: { person: 'p1', name: 'Ona' } })
    here.destroy()
    await expect.poll(seen).toBeUndefined()
  })

  test('come together after one was away', async () => {
    await begin()
    const [one, two] = [new Y.Doc(), new Y.Doc()]
    const away = world.provider(one)
    world.provider(two)
    await expect.poll(() => away.synced).toBe(true)
    away.disconnect()
    one.getMap('m').set('from one', 1)
    two.getMap('m').set('from two', 2)
    away.connect()
    const both = { 'from one': 1, 'from two': 2 }
    await expect.poll(() => one.getMap('m').toJSON()).toEqual(both)
    await expect.poll(() => two.getMap('m').toJSON()).toEqual(both)
  })
})

describe('a room', () => {
  test('gives a new relay on the same disk the same document', async () => {
    const disk = createMemoryDisk()
    await begin({ store: createMemoryStore({ disk }) })
    const writer = await world.connect()
    writer.write('a', 'žuvis')
    writer.write('b', [1, 2])
    await writer.barrier()
    await world.dispose()
    await begin({ store: createMemoryStore({ disk }) })
    const reader = await world.connect({ access: 'read' })
    await reader.sync()
    expect(reader.map).toEqual({ a: 'žuvis', b: [1, 2] })
  })

  test('does not send an update back to its only author', async () => {
    await begin()
    const author = await world.connect()
    const other = await world.connect()
    author.write('a', 1)
    await other.until(() => other.map['a'] === 1)
    await author.barrier()
    expect(author.received.filter(({ kind }) => kind === 'update')).toEqual([])
  })

  test('sends the first update of a quiet time at once and a burst as one frame', async () => {
    const timers = createManualTimers()
    await begin({ timers })
    const author = await world.connect()
    const reader = await world.connect({ access: 'read' })
    await reader.sync()
    const updates = () => reader.received.filter(({ kind }) => kind === 'update').length
    author.write('first', 1)
    await reader.until(() => updates() === 1)
    for (let index = 0; index < 20; index += 1) author.write(`burst ${index}`, index)
    await author.barrier()
    await reader.barrier()
    expect(updates()).toBe(1)
    timers.advance(8)
    await reader.until(() => updates() === 2)
    expect(Object.keys(reader.map)).toHaveLength(21)
  })

  test('full of connections asks the next one to try again', async () => {
    await begin()
    const clients = await Promise.all(Array.from({ length: LIMITS.roomConnections }, () => world.connect()))
    const oneTooMany = await world.connect()
    expect(await oneTooMany.closed).toBe(CLOSE.tryAgain)
    await Promise.all(clients.map((client) => client.barrier()))
  })

  test('closes the connections a predicate picks and no others', async () => {
    await begin()
    const removed = await world.connect({ person: 'p1' })
    const stays = await world.connect({ person: 'p2' })
    expect(world.relay.closeConnections(({ person }) => person === 'p1', CLOSE.forbidden)).toBe(1)
    expect(await removed.closed).toBe(CLOSE.forbidden)
    await stays.barrier()
  })
})

describe('a read-only connection', () => {
  test('is never asked for what it has, and gets what the others write', async () => {
    await begin()
    const writer = await world.connect()
    const reader = await world.connect({ access: 'read' })
    await reader.sync()
    writer.write('a', 1)
    await reader.until(() => reader.map['a'] === 1)
    await reader.barrier()
    expect(reader.received.map(({ kind }) => kind)).not.toContain('step1')
    expect(writer.received.map(({ kind }) => kind)).toContain('step1')
  })

  test.each([
    ['an update', 2],
    ['a sync step 2', 1],
  ])('that sends %s with content is closed with 4403, and nobody sees it', async (_, step) => {
    const disk = createMemoryDisk()
    await begin({ store: createMemoryStore({ disk }) })
    const writer = await world.connect()
    const intruder = await world.connect({ access: 'read' })
    const doc = new Y.Doc()
    doc.getMap('m').set('forged', true)
    intruder.sendSync(step, Y.encodeStateAsUpdate(doc))
    expect(await intruder.closed).toBe(CLOSE.forbidden)
    writer.write('honest', true)
    await writer.barrier()
    await writer.sync()
    expect(writer.map).toEqual({ honest: true })
    expect(disk.documents.get('w/board')?.log).toHaveLength(1)
  })

  test('may send updates that say nothing', async () => {
    await begin()
    const reader = await world.connect({ access: 'read' })
    reader.sendSync(1, new Uint8Array([0, 0]))
    reader.sendSync(2, new Uint8Array([0, 0]))
    await reader.barrier()
  })

  test('as a stock provider reads on, and is closed for good when it writes', async () => {
    await begin()
    const doc = new Y.Doc()
    doc.getMap('m').set('written before joining', true)
    const provider = world.provider(doc, { access: 'read' })
    const writer = await world.connect()
    writer.write('a', 1)
    await untilDoc(doc, () => doc.getMap('m').get('a') === 1)
    const closed = new Promise<number>((resolve) => provider.on('closed', ({ code }) => resolve(code)))
    doc.getMap('m').set('forged', true)
    expect(await closed).toBe(CLOSE.forbidden)
    await writer.barrier()
    await writer.sync()
    expect(writer.map).toEqual({ a: 1 })
  })
})

describe('a frame that cannot be read closes its sender with 4400 and nobody else:', () => {
  const frames: [string, Uint8Array | string][] = [
    ['a text message', 'hello'],
    ['an empty message', new Uint8Array()],
    ['an unknown message type', new Uint8Array([99, 1, 2])],
    ['an unknown sync step', new Uint8Array([0, 9, 0])],
    ['a sync message cut short', new Uint8Array([0, 2, 40, 1])],
    ['a state vector of garbage', new Uint8Array([0, 0, 3, 255, 255, 255])],
    ['an update of garbage', new Uint8Array([0, 2, 6, 1, 255, 3, 8, 77, 1])],
    ['an awareness message cut short', new Uint8Array([1, 4, 2, 5, 1, 9])],
    ['a barrier without a token', new Uint8Array([102])],
  ]
  test.each(frames)('%s', async (_, frame) => {
    await begin()
    const sender = await world.connect()
    const other = await world.connect()
    sender.send(frame)
    expect(await sender.closed).toBe(CLOSE.malformed)
    other.write('a', 1)
    await other.barrier()
    expect(world.relay.stats().connections).toBe(1)
  })

  test('an update whose second half is garbage, of which nothing is applied', async () => {
    await begin()
    const doc = new Y.Doc()
    doc.getMap('m').set('half', true)
    doc.getMap('m').delete('half')
    doc.getMap('m').set('other', true)
    const update = Y.encodeStateAsUpdate(doc)
    const sender = await world.connect()
    const other = await world.connect()
    sender.sendSync(2, update.subarray(0, update.byteLength - 1))
    expect(await sender.closed).toBe(CLOSE.malformed)
    await other.sync()
    expect(other.map).toEqual({})
  })

  test('seeded random bytes, after which the room works as before', async () => {
    await begin()
    const random = randomFrom(20_261_122)
    const other = await world.connect()
    other.write('a', 1)
    for (let round = 0; round < 150; round += 1) {
      const content = Uint8Array.from({ length: 1 + Math.floor(random() * 24) }, () =>
        Math.floor(random() * 256),
      )
      const sender = await world.connect()
      if (round % 2 === 0) sender.sendSync(round % 3, content)
      else sender.send(content)
      sender.socket.close()
      await sender.closed
    }
    await other.barrier()
    await other.sync()
    expect(other.map['a']).toBe(1)
  })
})

describe('a message over the limit', () => {
  test('closes its sender with 4413 when the socket let it through', async () => {
    await begin()
    const sender = await world.connect()
    sender.send(new Uint8Array(LIMITS.frameBytes + 1))
    expect(await sender.closed).toBe(CLOSE.tooLarge)
  })

  test('closes its sender with 1009 when the socket has the limit, and the process goes on', async () => {
    await begin({ maxPayload: LIMITS.frameBytes })
    const sender = await world.connect()
    const other = await world.connect()
    sender.send(new Uint8Array(LIMITS.frameBytes + 1))
    expect(await sender.closed).toBe(1009)
    await other.barrier()
  })
})

describe('an update that builds on one the server lacks', () => {
  test('is answered with a question, kept through a restart, and shown once the rest has come', async () => {
    const disk = createMemoryDisk()
    await begin({ store: createMemoryStore({ disk }) })
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    doc.getMap('m').set('first', 1)
    doc.getMap('m').set('second', 2)
    const [first = new Uint8Array(), second = new Uint8Array()] = updates
    const sender = await world.connect()
    await sender.until(() => sender.received.length === 1)
    sender.sendSync(2, second)
    await sender.until(() => sender.received.length === 2)
    expect(sender.received.map(({ kind }) => kind)).toEqual(['step1', 'step1'])
    await sender.barrier()
    await world.dispose()

    await begin({ store: createMemoryStore({ disk }) })
    const other = await world.connect()
    other.sendSync(2, first)
    await other.barrier()
    await other.sync()
    expect(other.map).toEqual({ first: 1, second: 2 })
  })

  test('in a sync step 2 is not asked for again, so two peers never ask each other for ever', async () => {
    await begin()
    const doc = new Y.Doc()
    doc.getMap('m').set('first', 1)
    const vector = Y.encodeStateVector(doc)
    doc.getMap('m').set('second', 2)
    const sender = await world.connect()
    sender.sendSync(1, Y.encodeStateAsUpdate(doc, vector))
    await sender.barrier()
    expect(sender.received.filter(({ kind }) => kind === 'step1')).toHaveLength(1)
  })
})

describe('the steward as a peer in the process', () => {
  test('writes what every connection sees and the disk keeps', async () => {
    const disk = createMemoryDisk()
    await begin({ store: createMemoryStore({ disk }) })
    const reader = await world.connect({ access: 'read' })
    const handle = await world.relay.open('w/board')
    handle.doc.transact(() => handle.doc.getMap('m').set('from the steward', 1))
    await handle.flushed()
    expect(disk.documents.get('w/board')?.log).toHaveLength(1)
    await reader.until(() => reader.map['from the steward'] === 1)
    handle.release()
    handle.release()
    expect(world.relay.stats().handles).toBe(0)
  })

  test('reads what connections write', async () => {
    await begin()
    const handle = await world.relay.open('w/board')
    const writer = await world.connect()
    writer.write('a', 1)
    await untilDoc(handle.doc, () => handle.doc.getMap('m').get('a') === 1)
    handle.release()
  })
})
