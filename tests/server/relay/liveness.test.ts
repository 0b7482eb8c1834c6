// Sockets that say nothing, answer nothing or read nothing.
import { afterEach, describe, expect, test } from 'vitest'
import { BOUNDS } from '../../../server/relay/bounds.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { createManualTimers } from './manual-timers.ts'
import type { RawClient } from './raw-client.ts'
import { createRelayWorld, type RelayWorld } from './relay-world.ts'

let world: RelayWorld
const timers = createManualTimers()
const begin = async () => {
  world = await createRelayWorld({ timers })
}
afterEach(() => world.dispose())

describe('a silent socket', () => {
  test('gets an empty awareness message after 20 s, so that a stock client stays', async () => {
    await begin()
    const client = await world.connect({ access: 'read', presence: false })
    await client.barrier()
    const before = client.received.length
    timers.advance(BOUNDS.keepAliveMs)
    await client.until(() => client.received.length > before)
    expect(client.received.slice(before)).toEqual([{ kind: 'awareness', entries: [] }])
  })

  test('is pinged every 20 s and stays while it answers', async () => {
    await begin()
    const client = await world.connect()
    await client.barrier()
    for (let round = 0; round < 6; round += 1) {
      const pinged = new Promise((resolve) => client.socket.once('ping', resolve))
      const answered = new Promise((resolve) => world.newestSocket.once('pong', resolve))
      timers.advance(BOUNDS.pingMs)
      await pinged
      await answered
    }
    await client.barrier()
  })

  test('that does not answer is ended after 45 s', async () => {
    await begin()
    const client = await world.connect()
    await client.barrier()
    timers.advance(BOUNDS.silenceMs)
    expect(await client.closed).toBe(1006)
    expect(world.relay.stats().connections).toBe(0)
  })
})

describe('a slow reader', () => {
  /** Stops reading, and has the server write until far more waits than a socket may have. */
  async function fallBehind(reader: RawClient): Promise<void> {
    const serverSide = world.newestSocket
    await reader.sync()
    reader.socket.pause()
    const handle = await world.relay.open('w/board')
    for (let index = 0; serverSide.bufferedAmount <= BOUNDS.resyncBytes; index += 1) {
      handle.doc.getMap('m').set(`large ${index}`, 'x'.repeat(1024 * 1024))
      timers.advance(BOUNDS.updatePeriodMs)
      await handle.flushed()
    }
    const waiting = serverSide.bufferedAmount
    handle.doc.getMap('m').set('not sent yet', true)
    timers.advance(BOUNDS.updatePeriodMs)
    expect(serverSide.bufferedAmount).toBe(waiting)
    handle.release()
  }

  test('gets no more updates, and one sync with what it missed once it reads again', async () => {
    await begin()
    const reader = await world.connect({ access: 'read' })
    await fallBehind(reader)
    const serverSide = world.newestSocket
    reader.socket.resume()
    await expect.poll(() => serverSide.bufferedAmount).toBe(0)
    timers.advance(BOUNDS.lookMs)
    await reader.until(() => reader.map['not sent yet'] === true)
    const last = reader.received.at(-1)
    expect(last?.kind).toBe('step2')
    expect(last?.kind === 'step2' && last.content.byteLength).toBeLessThan(1024 * 1024)
    const writer = await world.connect()
    writer.write('after', 1)
    await reader.until(() => reader.map['after'] === 1)
  })

  test('that does not drain is asked to try again', async () => {
    await begin()
    const reader = await world.connect({ access: 'read' })
    await fallBehind(reader)
    const allowance = (world.newestSocket.bufferedAmount - BOUNDS.resyncBytes) / BOUNDS.slowLinkBytesPerMs
    timers.advance(BOUNDS.drainMs + allowance + BOUNDS.lookMs)
    reader.socket.resume()
    expect(await reader.closed).toBe(CLOSE.tryAgain)
    expect(reader.map['not sent yet']).toBeUndefined()
  })

  test('is spared the presence of others', async () => {
    await begin()
    const reader = await world.connect()
    await fallBehind(reader)
    const serverSide = world.newestSocket
    const waiting = serverSide.bufferedAmount
    const other = await world.connect()
    const watcher = await world.connect()
    other.sendAwareness([{ id: 7, clock: 1, state: {} }])
    await watcher.until(() => watcher.awareness.length === 1)
    expect(serverSide.bufferedAmount).toBe(waiting)
  })
})
