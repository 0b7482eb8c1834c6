// A client that sends far more than any person can: it is slowed or sent away, the others notice nothing.
import { afterEach, describe, expect, test } from 'vitest'
import { Allowance } from '../../../server/relay/allowance.ts'
import { BOUNDS } from '../../../server/relay/bounds.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { createManualTimers } from './manual-timers.ts'
import { createRelayWorld, type RelayWorld } from './relay-world.ts'

const EMPTY_UPDATE = new Uint8Array([0, 0])

describe('the allowance of a connection', () => {
  /** How many frames of a size go through at one moment. */
  const spendAll = (allowance: Allowance, bytes: number, now: number) => {
    let frames = 0
    while (allowance.spend(bytes, now)) frames += 1
    return frames
  }

  test('is spent by small frames one by one, and fills up again with time, never above the brim', () => {
    const allowance = new Allowance(0)
    expect(spendAll(allowance, 100, 0)).toBe(BOUNDS.allowanceTokens)
    expect(spendAll(allowance, 100, 500)).toBe(BOUNDS.allowancePerSecond / 2)
    expect(spendAll(allowance, 100, 3_600_000)).toBe(BOUNDS.allowanceTokens)
  })

  test('is spent by large frames by their size, and always has room for several of the largest', () => {
    expect(spendAll(new Allowance(0), 4 * 1024 * 1024, 0)).toBe(5)
  })

  test('is not filled by a clock that jumps back', () => {
    const allowance = new Allowance(10_000)
    spendAll(allowance, 0, 10_000)
    expect(spendAll(allowance, 0, 5_000)).toBe(0)
  })
})

describe('a flooding client', () => {
  const timers = createManualTimers()
  let world: RelayWorld
  afterEach(() => world.dispose())

  test('that floods with sync messages is closed with "try again", and nobody else is', async () => {
    world = await createRelayWorld({ timers })
    const bystander = await world.connect()
    const flooder = await world.connect()
    for (let index = 0; index <= BOUNDS.allowanceTokens; index += 1) flooder.sendSync(2, EMPTY_UPDATE)
    expect(await flooder.closed).toBe(CLOSE.tryAgain)
    expect(world.events).toContainEqual({ kind: 'refused', document: 'w/board', code: CLOSE.tryAgain })
    bystander.write('still', 'here')
    await bystander.barrier()
    expect(world.relay.stats().connections).toBe(1)
  })

  test('that floods with presence stays, is not heard meanwhile, and is heard again later', async () => {
    world = await createRelayWorld({ timers })
    const witness = await world.connect()
    const flooder = await world.connect()
    await witness.barrier()
    const show = (clock: number) => flooder.sendAwareness([{ id: 7, clock, state: { clock } }])
    for (let clock = 1; clock <= BOUNDS.allowanceTokens + 500; clock += 1) show(clock)
    // Answered by the socket itself, after all that came before.
    const answered = new Promise((resolve) => flooder.socket.once('pong', resolve))
    flooder.socket.ping()
    await answered
    timers.advance(1_000)
    show(10_000)
    await flooder.barrier()
    timers.advance(BOUNDS.presencePeriodMs)
    const clocks = () => witness.awareness.flatMap(({ id, clock }) => (id === 7 ? [clock] : []))
    await witness.until(() => clocks().includes(10_000))
    expect(clocks().filter((clock) => clock > BOUNDS.allowanceTokens)).toEqual([10_000])
  })
})
