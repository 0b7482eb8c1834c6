// "Saved" means on disk: barriers, failed appends, a full backlog, compaction, eviction and shutdown.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BOUNDS } from '../../../server/relay/bounds.ts'
import { createMemoryDisk, createMemoryStore } from '../../../server/store/memory-store.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import { type Store, StoreError } from '../../../server/store/store.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { createManualTimers } from './manual-timers.ts'
import { createDoor, createRelayWorld, type RelayWorld, type WorldOptions } from './relay-world.ts'

let world: RelayWorld
const begin = async (options: WorldOptions = {}) => {
  world = await createRelayWorld(options)
}
afterEach(() => world.dispose())

/** A memory disk that can be broken and mended, and says when it was tried. */
function createFragileDisk() {
  const disk = createMemoryDisk()
  let fault: StoreError | null = null
  let tries = 0
  const store = createMemoryStore({
    disk,
    failing: () => {
      tries += 1
      return fault
    },
  })
  return {
    disk,
    store,
    tries: () => tries,
    break: () => {
      fault = new StoreError('full', 'no room')
    },
    mend: () => {
      fault = null
    },
  }
}

describe('a barrier', () => {
  test('comes back only once the disk has what came before it; others see the write already', async () => {
    const door = createDoor()
    await begin({ store: createMemoryStore({ held: door.held }) })
    const writer = await world.connect()
    const other = await world.connect()
    writer.write('a', 1)
    const token = writer.sendBarrier()
    await other.until(() => other.map['a'] === 1)
    // A round trip on the same connection: the barrier would have come before it.
    await writer.sync()
    expect(writer.hasBarrier(token)).toBe(false)
    door.open()
    await writer.until(() => writer.hasBarrier(token))
  })

  test('with nothing written before it comes back at once', async () => {
    await begin({ store: createMemoryStore({ held: createDoor().held }) })
    const reader = await world.connect({ access: 'read' })
    await reader.barrier()
  })

  test('returns every token, in the order they came', async () => {
    await begin()
    const writer = await world.connect()
    const tokens = Array.from({ length: 5 }, (_, index) => {
      writer.write(String(index), index)
      return writer.sendBarrier()
    })
    await writer.until(() => writer.hasBarrier(5))
    const got = writer.received.flatMap((frame) => (frame.kind === 'barrier' ? [frame.token] : []))
    expect(got).toEqual(tokens)
  })
})

test('what a barrier answered for is in the SQLite file of a relay that never closed it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vieta-relay-'))
  const store = await openSqliteStore({ folder, now: Date.now })
  await begin({ store })
  const writers = await Promise.all(Array.from({ length: 8 }, () => world.connect()))
  for (const [index, writer] of writers.entries()) writer.write(`writer ${index}`, 'ąžuolas')
  await Promise.all(writers.map((writer) => writer.barrier()))
  const other = await openSqliteStore({ folder, now: Date.now })
  const doc = new Y.Doc()
  for (const update of (await other.load('w/board')).updates) Y.applyUpdate(doc, update)
  expect(Object.keys(doc.getMap('m').toJSON())).toHaveLength(8)
  await other.close()
  await world.dispose()
  await store.close()
  await rm(folder, { recursive: true })
})

describe('a disk that fails', () => {
  test('stops barriers but not the broadcast, is retried, and answers when it succeeds', async () => {
    const timers = createManualTimers()
    const fragile = createFragileDisk()
    await begin({ store: fragile.store, timers })
    const writer = await world.connect()
    const other = await world.connect()
    fragile.break()
    writer.write('a', 1)
    const token = writer.sendBarrier()
    await other.until(() => other.map['a'] === 1)
    await expect.poll(() => world.relay.health()).toMatchObject({ state: 'degraded', fault: 'full' })
    timers.advance(BOUNDS.retryMs)
    await expect.poll(() => fragile.tries()).toBe(2)
    await writer.sync()
    expect(writer.hasBarrier(token)).toBe(false)
    fragile.mend()
    timers.advance(BOUNDS.retryMs * 2)
    await writer.until(() => writer.hasBarrier(token))
    expect(fragile.disk.documents.get('w/board')?.log).toHaveLength(1)
    expect(world.relay.health()).toEqual({ state: 'ok', fault: null, waitingBytes: 0, setAside: 0 })
  })

  test('for long makes the rooms read-only, and asks the writers again once it takes writes', async () => {
    const timers = createManualTimers()
    const fragile = createFragileDisk()
    await begin({ store: fragile.store, timers })
    fragile.break()
    const handle = await world.relay.open('w/other')
    const large = 'x'.repeat(1024 * 1024)
    for (let index = 0; index < 17; index += 1) handle.doc.getMap('m').set(String(index), large)
    expect(world.relay.health().state).toBe('full')
    const writer = await world.connect()
    writer.write('refused', 1)
    expect(await writer.closed).toBe(CLOSE.storageFull)
    const waiting = await world.connect()
    await waiting.sync()
    expect(waiting.map).toEqual({})
    expect(waiting.received.map(({ kind }) => kind)).not.toContain('step1')
    fragile.mend()
    timers.advance(BOUNDS.retryMostMs)
    await waiting.until(() => waiting.received.some(({ kind }) => kind === 'step1'))
    waiting.write('accepted', 1)
    await waiting.barrier()
    expect(world.relay.health().state).toBe('ok')
    handle.release()
  })

  test('when a document is opened asks everyone to try again, and the next try opens it', async () => {
    let isBroken = true
    const good = createMemoryStore()
    const store: Store = {
      ...good,
      load: (document) =>
        isBroken ? Promise.reject(new StoreError('io', 'unplugged')) : good.load(document),
    }
    await begin({ store })
    const unlucky = await world.connect()
    expect(await unlucky.closed).toBe(CLOSE.tryAgain)
    await expect(world.relay.open('w/board')).rejects.toThrow('unplugged')
    expect(world.relay.stats()).toEqual({ rooms: 0, connections: 0, handles: 0, waitingBytes: 0 })
    isBroken = false
    const lucky = await world.connect()
    lucky.write('a', 1)
    await lucky.barrier()
  })
})

describe('a document that is still loading', () => {
  test('keeps the frames that come meanwhile and handles them in order', async () => {
    const door = createDoor()
    const good = createMemoryStore()
    await begin({ store: { ...good, load: (document) => door.held().then(() => good.load(document)) } })
    const early = await world.connect()
    early.write('a', 1)
    const synced = early.sync()
    const token = early.sendBarrier()
    door.open()
    await synced
    expect(early.map).toEqual({ a: 1 })
    await early.until(() => early.hasBarrier(token))
  })

  test('asks a connection that sends too much meanwhile to try again', async () => {
    const good = createMemoryStore()
    await begin({ store: { ...good, load: () => new Promise(() => {}) } })
    const flood = await world.connect()
    for (let index = 0; index <= BOUNDS.openingFrames; index += 1) flood.write(String(index), index)
    expect(await flood.closed).toBe(CLOSE.tryAgain)
  })
})

describe('compaction', () => {
  test('replaces a long log by a snapshot while people write, and nothing is lost', async () => {
    const disk = createMemoryDisk()
    await begin({ store: createMemoryStore({ disk }) })
    const handle = await world.relay.open('w/board')
    for (let index = 0; index < BOUNDS.compactRows + 50; index += 1) {
      handle.doc.getMap('m').set(`k${index}`, index)
      if (index % 20 === 0) await handle.flushed()
    }
    await handle.flushed()
    await expect.poll(() => disk.documents.get('w/board')?.snapshots.length).toBe(1)
    handle.release()
    await world.dispose()
    expect(disk.documents.get('w/board')?.log.length).toBeLessThan(BOUNDS.compactRows)
    await begin({ store: createMemoryStore({ disk }) })
    const reader = await world.connect({ access: 'read' })
    await reader.sync()
    expect(Object.keys(reader.map)).toHaveLength(BOUNDS.compactRows + 50)
  })

  test('covers rows an earlier process wrote, even when nothing was added since', async () => {
    const timers = createManualTimers()
    const disk = createMemoryDisk()
    const store = createMemoryStore({ disk })
    const doc = new Y.Doc()
    doc.getMap('m').set('a', 1)
    const sequence = await store.append('w/board', [Y.encodeStateAsUpdate(doc)])
    await begin({ store, timers })
    const reader = await world.connect({ access: 'read' })
    await reader.sync()
    await reader.close()
    await expect.poll(() => world.relay.stats().connections).toBe(0)
    timers.advance(BOUNDS.evictMs)
    await expect.poll(() => world.relay.stats().rooms).toBe(0)
    expect(disk.documents.get('w/board')).toMatchObject({ log: [], snapshots: [{ sequence }] })
  })

  test('leaves a log alone that has rows Yjs cannot read, and says so', async () => {
    const timers = createManualTimers()
    const disk = createMemoryDisk()
    const store = createMemoryStore({ disk })
    const doc = new Y.Doc()
    doc.getMap('m').set('sound', true)
    await store.append('w/board', [new Uint8Array([1, 255, 3, 8, 77]), Y.encodeStateAsUpdate(doc)])
    await begin({ store, timers })
    const reader = await world.connect({ access: 'read' })
    await reader.sync()
    expect(reader.map).toEqual({ sound: true })
    expect(world.relay.health().setAside).toBe(1)
    await reader.close()
    await expect.poll(() => world.relay.stats().connections).toBe(0)
    timers.advance(BOUNDS.evictMs)
    await expect.poll(() => world.relay.stats().rooms).toBe(0)
    expect(disk.documents.get('w/board')?.log).toHaveLength(2)
  })
})

describe('an empty room', () => {
  test('is let go after half a minute, compacted, and opens again as it was', async () => {
    const timers = createManualTimers()
    const disk = createMemoryDisk()
    await begin({ store: createMemoryStore({ disk }), timers })
    const writer = await world.connect()
    writer.write('a', 1)
    await writer.barrier()
    await writer.close()
    await expect.poll(() => world.relay.stats().connections).toBe(0)
    timers.advance(BOUNDS.evictMs - 1)
    expect(world.relay.stats().rooms).toBe(1)
    timers.advance(1)
    await expect.poll(() => world.relay.stats().rooms).toBe(0)
    expect(disk.documents.get('w/board')).toMatchObject({ log: [], snapshots: [{ sequence: 1 }] })
    const reader = await world.connect({ access: 'read' })
    await reader.sync()
    expect(reader.map).toEqual({ a: 1 })
  })

  test('stays when somebody joins in time', async () => {
    const timers = createManualTimers()
    await begin({ timers })
    const first = await world.connect()
    await first.barrier()
    await first.close()
    await expect.poll(() => world.relay.stats().connections).toBe(0)
    timers.advance(BOUNDS.evictMs - 1)
    const second = await world.connect()
    await second.barrier()
    timers.advance(BOUNDS.evictMs)
    second.write('a', 1)
    await second.barrier()
    expect(world.events.some(({ kind }) => kind === 'evicted')).toBe(false)
  })

  test('stays as long as the disk does not have everything', async () => {
    const timers = createManualTimers()
    const fragile = createFragileDisk()
    await begin({ store: fragile.store, timers })
    fragile.break()
    const writer = await world.connect()
    writer.write('a', 1)
    await writer.sync()
    await writer.close()
    await expect.poll(() => world.relay.stats().connections).toBe(0)
    timers.advance(BOUNDS.evictMs)
    await expect.poll(() => world.relay.health().state).toBe('degraded')
    expect(world.relay.stats().rooms).toBe(1)
    fragile.mend()
    timers.advance(BOUNDS.retryMostMs)
    await expect.poll(() => world.relay.stats().rooms).toBe(0)
    expect((await fragile.store.load('w/board')).snapshot).not.toBeNull()
  })

  test('that somebody joins while it is being let go keeps him and what he writes', async () => {
    const timers = createManualTimers()
    const door = createDoor()
    const good = createMemoryStore()
    const store: Store = { ...good, compact: (...args) => door.held().then(() => good.compact(...args)) }
    await begin({ store, timers })
    const first = await world.connect()
    first.write('a', 1)
    await first.barrier()
    await first.close()
    await expect.poll(() => world.relay.stats().connections).toBe(0)
    timers.advance(BOUNDS.evictMs)
    const second = await world.connect()
    second.write('b', 2)
    door.open()
    await second.barrier()
    await second.sync()
    expect(second.map).toEqual({ a: 1, b: 2 })
  })

  test('leaves nothing behind: many rooms come and go and every count is zero', async () => {
    const timers = createManualTimers()
    await begin({ timers })
    const before = timers.pending
    for (let index = 0; index < 60; index += 1) {
      const client = await world.connect({ document: `w${index}/board`, person: 'p' })
      client.write('a', index)
      client.sendAwareness([{ id: index + 1, clock: 1, state: {} }])
      await client.barrier()
      await client.close()
    }
    await expect.poll(() => world.relay.stats().connections).toBe(0)
    timers.advance(BOUNDS.evictMs)
    const zero = { rooms: 0, connections: 0, handles: 0, waitingBytes: 0 }
    await expect.poll(() => world.relay.stats()).toEqual(zero)
    timers.advance(BOUNDS.evictMs)
    expect(timers.pending).toBe(before)
  })
})

describe('shutdown', () => {
  test('asks everyone to try again, writes what waits, and admits nobody', async () => {
    const door = createDoor()
    const disk = createMemoryDisk()
    await begin({ store: createMemoryStore({ disk, held: door.held }) })
    const writer = await world.connect()
    writer.write('a', 1)
    await writer.sync()
    const stopped = world.relay.shutdown()
    expect(await writer.closed).toBe(CLOSE.tryAgain)
    expect(disk.documents.get('w/board')?.log ?? []).toEqual([])
    door.open()
    await stopped
    expect(disk.documents.get('w/board')?.log).toHaveLength(1)
    const late = await world.connect()
    expect(await late.closed).toBe(CLOSE.tryAgain)
    await expect(world.relay.open('w/board')).rejects.toThrow(StoreError)
    expect(world.relay.stats()).toEqual({ rooms: 0, connections: 0, handles: 0, waitingBytes: 0 })
  })

  test('rejects when the disk does not take what waits', async () => {
    const fragile = createFragileDisk()
    await begin({ store: fragile.store })
    fragile.break()
    const handle = await world.relay.open('w/board')
    handle.doc.getMap('m').set('a', 1)
    const flushed = handle.flushed()
    await expect(world.relay.shutdown()).rejects.toThrow('no room')
    await expect(flushed).rejects.toThrow(StoreError)
    expect(world.relay.stats().waitingBytes).toBe(0)
  })
})
