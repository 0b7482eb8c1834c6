// Presence over real sockets: who may say what about whom, who hears it, and what is left when somebody goes.
import { afterEach, describe, expect, test } from 'vitest'
import { BOUNDS } from '../../../server/relay/bounds.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
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

/** Has everything handled that `sender` sent, and everything sent that `reader` is to get. */
async function settle(sender: RawClient, reader: RawClient): Promise<void> {
  await sender.barrier()
  timers.advance(BOUNDS.presencePeriodMs * 2)
  await reader.barrier()
}

async function two(): Promise<[RawClient, RawClient]> {
  await begin()
  return [await world.connect({ person: 'p1' }), await world.connect({ person: 'p2' })]
}

describe('presence', () => {
  test('goes to the others, newest state first of a quiet time at once, then gathered', async () => {
    const [one, other] = await two()
    one.sendAwareness([{ id: 7, clock: 1, state: { at: [0, 0] } }])
    await one.barrier()
    await other.until(() => other.awareness.length === 1)
    for (let clock = 2; clock <= 9; clock += 1)
      one.sendAwareness([{ id: 7, clock, state: { at: [clock, 0] } }])
    await settle(one, other)
    expect(other.awareness).toEqual([
      { id: 7, clock: 1, state: { at: [0, 0] } },
      { id: 7, clock: 9, state: { at: [9, 0] } },
    ])
    expect(one.awareness).toEqual([])
  })

  test('is shown to who joins later and to who asks', async () => {
    const [one] = await two()
    one.sendAwareness([{ id: 7, clock: 1, state: { user: { person: 'p1' } } }])
    await one.barrier()
    const later = await world.connect()
    await later.until(() => later.awareness.length === 1)
    later.send(new Uint8Array([3]))
    await later.until(() => later.awareness.length === 2)
    expect(later.awareness[1]).toEqual({ id: 7, clock: 1, state: { user: { person: 'p1' } } })
  })

  test('of somebody who leaves is removed with a higher clock', async () => {
    const [one, other] = await two()
    one.sendAwareness([{ id: 7, clock: 4, state: {} }])
    await settle(one, other)
    await one.close()
    await expect.poll(() => world.relay.stats().connections).toBe(1)
    timers.advance(BOUNDS.presencePeriodMs)
    await other.until(() => other.awareness.length === 2)
    expect(other.awareness[1]).toEqual({ id: 7, clock: 5, state: null })
  })

  test('of who takes it back is removed with the same clock, as stock clients do', async () => {
    const [one, other] = await two()
    one.sendAwareness([{ id: 7, clock: 4, state: {} }])
    await settle(one, other)
    one.sendAwareness([{ id: 7, clock: 4, state: null }])
    await settle(one, other)
    expect(other.awareness.at(-1)).toEqual({ id: 7, clock: 4, state: null })
  })

  test('returning with an old clock is told the newer one, and shown once it is above', async () => {
    const [one, other] = await two()
    one.sendAwareness([{ id: 7, clock: 4, state: {} }])
    await settle(one, other)
    await one.close()
    await expect.poll(() => world.relay.stats().connections).toBe(1)
    const again = await world.connect({ person: 'p1' })
    again.sendAwareness([{ id: 7, clock: 4, state: { back: true } }])
    await again.until(() => again.awareness.some(({ id, state }) => id === 7 && state === null))
    expect(again.awareness.at(-1)).toEqual({ id: 7, clock: 5, state: null })
    again.sendAwareness([{ id: 7, clock: 6, state: { back: true } }])
    await settle(again, other)
    expect(other.awareness.at(-1)).toEqual({ id: 7, clock: 6, state: { back: true } })
  })

  test('of the same person moves to a new connection, and the old one going does not remove it', async () => {
    const [one, other] = await two()
    one.sendAwareness([{ id: 7, clock: 1, state: {} }])
    await settle(one, other)
    const again = await world.connect({ person: 'p1' })
    again.sendAwareness([{ id: 7, clock: 2, state: { moved: true } }])
    await settle(again, other)
    await one.close()
    await expect.poll(() => world.relay.stats().connections).toBe(2)
    await settle(again, other)
    expect(other.awareness.at(-1)).toEqual({ id: 7, clock: 2, state: { moved: true } })
  })
})

describe('presence that breaks a rule is left out, and its sender stays:', () => {
  const large = { text: 'x'.repeat(LIMITS.presenceBytes) }
  const cases: [string, { id: number; clock: number; state: unknown; text?: string }][] = [
    ['another person', { id: 8, clock: 1, state: { user: { person: 'p2' } } }],
    ['nobody as a person', { id: 8, clock: 1, state: { user: { person: null } } }],
    ['a state over the limit', { id: 8, clock: 1, state: large }],
    ['text that is no JSON', { id: 8, clock: 1, state: null, text: '{"at":' }],
    ['a state that is no object', { id: 8, clock: 1, state: [1, 2] }],
    ['the end of an id nobody has', { id: 8, clock: 1, state: null }],
  ]
  test.each(cases)('%s', async (_, entry) => {
    const [one, other] = await two()
    one.sendAwareness([entry])
    one.sendAwareness([{ id: 9, clock: 1, state: { user: { person: 'p1' } } }])
    await settle(one, other)
    expect(other.awareness.map(({ id }) => id)).toEqual([9])
  })

  test('a third id', async () => {
    const [one, other] = await two()
    one.sendAwareness([1, 2, 3].map((id) => ({ id, clock: 1, state: {} })))
    await settle(one, other)
    expect(other.awareness.map(({ id }) => id)).toEqual([1, 2])
  })

  test("an id of somebody else's, moved or removed or merely sent back", async () => {
    const [one, other] = await two()
    one.sendAwareness([{ id: 7, clock: 1, state: { mine: true } }])
    await settle(one, other)
    other.sendAwareness([{ id: 7, clock: 1, state: { mine: true } }])
    other.sendAwareness([{ id: 7, clock: 9, state: { mine: false } }])
    other.sendAwareness([{ id: 7, clock: 9, state: null }])
    await settle(other, one)
    const later = await world.connect()
    await later.until(() => later.awareness.length === 1)
    expect(later.awareness).toEqual([{ id: 7, clock: 1, state: { mine: true } }])
    expect(one.awareness).toEqual([])
  })
})

test('a connection that only watches is sent presence and shows none', async () => {
  const [one, other] = await two()
  const wall = await world.connect({ access: 'read', presence: false, watches: true })
  one.sendAwareness([{ id: 7, clock: 1, state: { laser: [1, 2] } }])
  wall.sendAwareness([{ id: 8, clock: 1, state: { spy: true } }])
  await one.barrier()
  await settle(one, other)
  await settle(wall, other)
  await wall.barrier()
  expect(wall.awareness.map(({ id }) => id)).toEqual([7])
  expect(other.awareness.map(({ id }) => id)).toEqual([7])
})

test('a connection without presence is sent none and shows none, even when it asks', async () => {
  const [one, other] = await two()
  one.sendAwareness([{ id: 7, clock: 1, state: { user: { person: 'p1', name: 'Ona' } } }])
  await settle(one, other)
  const projector = await world.connect({ access: 'read', presence: false })
  projector.send(new Uint8Array([3]))
  projector.sendAwareness([{ id: 8, clock: 1, state: { spy: true } }])
  one.sendAwareness([{ id: 7, clock: 2, state: { user: { person: 'p1', name: 'Ona' } } }])
  await one.barrier()
  await settle(projector, other)
  await projector.barrier()
  await one.close()
  await expect.poll(() => world.relay.stats().connections).toBe(2)
  await settle(projector, other)
  await projector.barrier()
  expect(other.awareness.map(({ id }) => id)).toEqual([7, 7, 7])
  expect(projector.received.filter(({ kind }) => kind === 'awareness')).toEqual([])
})
