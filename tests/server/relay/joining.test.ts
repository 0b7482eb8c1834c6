// Many who come at once: the document is encoded once for them, and nobody misses what happens meanwhile.
import { afterEach, describe, expect, test } from 'vitest'
import { BOUNDS } from '../../../server/relay/bounds.ts'
import { Pace } from '../../../server/relay/pace.ts'
import { createManualTimers, type ManualTimers } from './manual-timers.ts'
import type { RawClient } from './raw-client.ts'
import { createRelayWorld, type RelayWorld } from './relay-world.ts'

let world: RelayWorld
let timers: ManualTimers
const begin = async () => {
  timers = createManualTimers()
  world = await createRelayWorld({ timers })
}
afterEach(() => world.dispose())

/** The answers to a client's sync, as text, so that they can be compared. */
const statesOf = (client: RawClient) =>
  client.received.flatMap((frame) =>
    frame.kind === 'step2' ? [Buffer.from(frame.content).toString('base64')] : [],
  )

describe('who joins soon after another', () => {
  test('gets the same bytes, and what changed meanwhile right after them', async () => {
    await begin()
    const writer = await world.connect()
    // Enough that a small change is cheaper to send beside it than in it.
    writer.write('large', 'x'.repeat(10_000))
    await writer.barrier()
    const first = await world.connect({ access: 'read' })
    await first.sync()
    writer.write('then', 1)
    await writer.barrier()
    const second = await world.connect({ access: 'read' })
    await second.sync()
    expect(statesOf(second)).toEqual(statesOf(first))
    await second.until(() => second.map['then'] === 1)
    expect(second.received.at(-1)?.kind).toBe('update')
    timers.advance(BOUNDS.updatePeriodMs)
    await first.until(() => first.map['then'] === 1)
  })

  test('gets it encoded anew after a while, and after many changes', async () => {
    await begin()
    const writer = await world.connect()
    writer.write('large', 'x'.repeat(10_000))
    await writer.barrier()
    const join = async () => {
      const client = await world.connect({ access: 'read' })
      await client.sync()
      return statesOf(client)[0]
    }
    const before = await join()
    writer.write('small', 1)
    await writer.barrier()
    expect(await join()).toBe(before)
    timers.advance(BOUNDS.stateMs + BOUNDS.lookMs)
    const later = await join()
    expect(later).not.toBe(before)
    writer.write('larger', 'y'.repeat(10_000))
    await writer.barrier()
    expect(await join()).not.toBe(later)
  })

  test('of a document larger than a slow reader may have waiting hears of changes at once', async () => {
    await begin()
    const writer = await world.connect()
    // More than the system's own buffers take.
    for (let part = 0; part < 4; part += 1) {
      writer.write(`large ${part}`, 'x'.repeat(3_500_000))
      await writer.barrier()
    }
    const joining = await world.connect({ access: 'read' })
    joining.socket.pause()
    joining.sendSync(0, new Uint8Array([0]))
    await joining.sendBarrier()
    const serverSide = world.newestSocket
    await expect.poll(() => serverSide.bufferedAmount).toBeGreaterThan(BOUNDS.resyncBytes)
    writer.write('then', 1)
    await writer.barrier()
    timers.advance(BOUNDS.updatePeriodMs)
    joining.socket.resume()
    await joining.until(() => joining.map['then'] === 1)
    expect(joining.received.filter(({ kind }) => kind === 'step2')).toHaveLength(1)
  })
})

test('presence goes coarser by at most two and a half while the thread is busy, and as before when it is not', async () => {
  await begin()
  let busy = 0
  const pace = new Pace({ ...timers, now: () => timers.now(), busy: () => busy })
  const settled = () => {
    for (let look = 0; look < 12; look += 1) {
      timers.advance(BOUNDS.paceMs)
      void pace.factor
    }
    return pace.factor
  }
  expect(settled()).toBe(1)
  busy = 1
  timers.advance(BOUNDS.paceMs)
  expect(pace.factor).toBe(1.75)
  expect(settled()).toBeCloseTo(2.5, 2)
  busy = 0.3
  expect(settled()).toBeCloseTo(1, 2)
})
