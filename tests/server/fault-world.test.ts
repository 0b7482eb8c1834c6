// What pages say is true at every step, whatever fails: hundreds of small worlds, each on its seed. More of them with
// VIETA_SEEDS=5000, one of them again with VIETA_SEED=<the seed a failure printed>.
import { afterAll, describe, expect, test } from 'vitest'
import { FaultWorld } from '../kit/fault-world.ts'
import { Untrue } from '../kit/truth.ts'

const STEPS = 250
const GROUP = 50
const count = Number(process.env['VIETA_SEEDS'] ?? 300)
const only = process.env['VIETA_SEED']
/** New ones each time: a failure prints its own. */
const first = only === undefined ? Date.now() % 1_000_000_000 : Number(only)
const groups = Array.from({ length: only === undefined ? Math.ceil(count / GROUP) : 1 }, (_, index) => index)

const met = new Map<string, number>()

function add(from: ReadonlyMap<string, number>): void {
  for (const [name, times] of from) met.set(name, (met.get(name) ?? 0) + times)
}

async function live(seed: number): Promise<void> {
  const world = new FaultWorld(seed, seed % 20 === 0)
  let step = 0
  try {
    world.startServer()
    for (const page of world.pages) world.connect(page)
    for (; step < STEPS; step += 1) await world.step()
    await world.heal()
  } catch (error) {
    const what = error instanceof Untrue ? error.message : error
    throw new Error(`VIETA_SEED=${seed}, step ${step}: ${what}`, { cause: error })
  }
  add(world.disk.met)
  add(world.truth.said)
  add(world.met)
}

describe('in a world where everything fails', () => {
  afterAll(() => console.log(`seeds from ${first}:`, Object.fromEntries([...met].sort())))

  test.each(groups)(
    'words are true at every step and nothing promised is lost, group %i',
    {
      timeout: 120_000,
    },
    async (group) => {
      for (let index = 0; index < (only === undefined ? GROUP : 1); index += 1)
        await live(first + group * GROUP + index)
    },
  )

  test.runIf(only === undefined && count >= 300)('every fault was met and every word was said', () => {
    for (const name of [
      'refused',
      'torn',
      'unanswered',
      'slow',
      'unreadable',
      'compacted',
      'evicted',
      'server',
      'saving',
      'device',
      'unsaved',
    ])
      expect(met.get(name) ?? 0, name).toBeGreaterThan(0)
  })
})
