// The promise at its hardest, round after round: the server is killed at a random moment while people work, on a disk that
// is well, slow or full, and what anybody was told is saved is there afterwards. A few rounds here; VIETA_ROUNDS=50 for
// many, VIETA_SEED=<what a failure printed> for the same moments again.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Board } from '../../shared/board/board.ts'
import { Ledger, type Place, Worker } from '../kit/crash-load.ts'
import { RawClient } from '../kit/raw-client.ts'
import { createBadDisk, type SayDisk, type ServerProcess, startServerProcess } from '../kit/server-process.ts'
import { type Postgres, services, startPostgres } from '../kit/services.ts'
import { canMount, mountSmallDisk } from '../kit/small-disk.ts'
import { Chance } from '../kit/world.ts'
import { createWorkshop, temporaryFolder } from './server-kit.ts'

const seed = Number(process.env['VIETA_SEED'] ?? Date.now() % 1_000_000_000)
const rounds = Number(process.env['VIETA_ROUNDS'] ?? 2)
/** How long the disk is full in a test of its own, ms: ten seconds when it is asked for thoroughly. */
const FULL_MS = rounds >= 50 ? 10_000 : 1_500
/** The disk of each round on SQLite, in turn. */
const DISKS = ['well', 'slow 60', 'full']
const WORKSHOPS = 2
const PEOPLE = 4

interface Row {
  readonly round: string
  readonly disk: string
  readonly 'killed after, ms': number
  readonly written: number
  readonly barriers: number
  readonly 'called saved, ever': number
  lost: number
  'start again, ms': number
}

const table: Row[] = []
afterAll(() => {
  console.log(`seed ${seed}, ${rounds} rounds`)
  console.table(table)
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Everybody joins and begins to work. */
async function gather(
  address: string,
  places: readonly Place[],
  round: string,
  ledger: Ledger,
  chance: Chance,
): Promise<Worker[]> {
  const workers = places.flatMap((place, workshop) =>
    Array.from(
      { length: PEOPLE },
      (_, index) => new Worker(address, place, `${round}-${workshop}-${index}`, ledger, chance),
    ),
  )
  await Promise.all(workers.map(({ client }) => client.sync()))
  return workers
}

/** What was called saved and is not there. */
async function lostOn(server: ServerProcess, places: readonly Place[], ledger: Ledger): Promise<string[]> {
  const lost = await Promise.all(
    places.map(async ({ workshop, ticket }) => {
      const fresh = await new RawClient(server.address, workshop, 'board', { ticket }).sync()
      const board = new Board(fresh.doc)
      expect(board.skipped).toBe(0)
      fresh.socket.terminate()
      return ledger.lost(workshop, board)
    }),
  )
  return lost.flat()
}

interface Round {
  readonly name: string
  readonly server: ServerProcess
  readonly places: readonly Place[]
  readonly ledger: Ledger
  readonly chance: Chance
  /** What happens to the server in the end; resolves when it has. */
  readonly kill: () => Promise<unknown>
  readonly disk: string
  readonly say: SayDisk
}

/** People work, for a while on a bad disk, until the server is killed. */
async function live({ name, server, places, ledger, chance, kill, disk, say }: Round): Promise<Row> {
  const workers = await gather(server.address, places, name, ledger, chance)
  const begun = performance.now()
  const working = workers.map((worker) => worker.work())
  // On a busy machine the first answer may take a while; nobody killed before it was promised anything.
  await expect.poll(() => workers.some(({ answered }) => answered > 0), { timeout: 30_000 }).toBe(true)
  await pause(chance.below(400))
  say(disk === 'well' ? null : disk)
  await pause(20 + chance.below(600))
  await kill()
  const killedAfter = Math.round(performance.now() - begun)
  await Promise.all(working)
  for (const { client } of workers) client.socket.terminate()
  say(null)
  return {
    round: name,
    disk,
    'killed after, ms': killedAfter,
    written: workers.reduce((sum, { written }) => sum + written, 0),
    barriers: workers.reduce((sum, { answered }) => sum + answered, 0),
    'called saved, ever': ledger.count,
    lost: 0,
    'start again, ms': 0,
  }
}

async function places(server: ServerProcess): Promise<Place[]> {
  const ticket = server.organiserSecret
  const made: Place[] = []
  for (let index = 0; index < WORKSHOPS; index += 1) {
    const { id } = await createWorkshop(server)
    made.push({ workshop: id, ticket })
  }
  return made
}

/** People work while the disk is full for a while, and after. */
async function liveThroughFull(start: () => Promise<ServerProcess>, say: SayDisk): Promise<void> {
  const server = await start()
  const where = await places(server)
  const ledger = new Ledger()
  const workers = await gather(server.address, where, 'full', ledger, new Chance(seed))
  const working = workers.map((worker) => worker.work())
  const answers = () => workers.map(({ answered }) => answered)
  await expect.poll(() => Math.min(...answers()), { timeout: 20_000 }).toBeGreaterThan(1)

  say('full')
  await expect.poll(async () => (await server.call('GET', '/healthz')).status, { timeout: 20_000 }).toBe(503)
  // The last answers from before are on their way: a round trip brings them.
  await Promise.all(workers.map(({ client }) => client.roundTrip()))
  const before = answers()
  await pause(FULL_MS)
  await Promise.all(workers.map(({ client }) => client.roundTrip()))
  expect(answers()).toEqual(before)
  expect((await server.call('GET', '/healthz')).status).toBe(503)

  say(null)
  await expect
    .poll(() => answers().every((count, index) => count > (before[index] ?? 0)), { timeout: 30_000 })
    .toBe(true)
  // Each room tries again in its own time, five seconds apart at most.
  await expect.poll(async () => (await server.call('GET', '/healthz')).status, { timeout: 20_000 }).toBe(200)
  await server.end('SIGKILL')
  await Promise.all(working)
  expect(await lostOn(await start(), where, ledger)).toEqual([])
}

describe('on SQLite', () => {
  test('what was called saved outlives every SIGKILL', { timeout: 30_000 + rounds * 15_000 }, async () => {
    const folder = await temporaryFolder()
    const { environment, say } = createBadDisk(join(folder, 'bad-disk'))
    const start = () => startServerProcess({ VIETA_DATA: folder, ...environment })
    let server = await start()
    const where = await places(server)
    const ledger = new Ledger()
    const chance = new Chance(seed)
    for (let round = 0; round < rounds; round += 1) {
      const dying = server
      const kill = () => dying.end('SIGKILL')
      const disk = DISKS[round % DISKS.length] ?? 'well'
      const name = `sqlite ${round + 1}`
      const row = await live({ name, server, places: where, ledger, chance, kill, disk, say })
      server = await start()
      const lost = await lostOn(server, where, ledger)
      table.push({ ...row, lost: lost.length, 'start again, ms': server.startedInMs })
      expect(lost, `VIETA_SEED=${seed}, round ${round + 1}`).toEqual([])
    }
    expect(ledger.count).toBeGreaterThan(rounds)
  })

  test('while the disk is full nobody is told anything is saved; with room again all of it is', {
    timeout: 60_000 + FULL_MS,
  }, async () => {
    const folder = await temporaryFolder()
    const { environment, say } = createBadDisk(join(folder, 'bad-disk'))
    await liveThroughFull(() => startServerProcess({ VIETA_DATA: folder, ...environment }), say)
  })

  test.runIf(canMount())(
    'the same on a disk of its own that is full of other things',
    {
      timeout: 60_000 + FULL_MS,
    },
    async () => {
      const { folder, say } = await mountSmallDisk()
      await liveThroughFull(() => startServerProcess({ VIETA_DATA: join(folder, 'data') }), say)
    },
  )
})

// Without PostgreSQL this is skipped, and the line says why.
describe.skipIf(services.postgres === null)(
  `on PostgreSQL${services.postgres ? '' : ' (not installed)'}`,
  () => {
    let postgres: Postgres
    beforeAll(async () => {
      postgres = await startPostgres()
    }, 60_000)
    afterAll(() => postgres?.end())

    test('what was called saved outlives every end of the server and of the database', {
      timeout: 60_000 + rounds * 30_000,
    }, async () => {
      const folder = await temporaryFolder()
      const url = await postgres.createDatabase()
      const start = () => startServerProcess({ VIETA_DATA: folder, VIETA_DATABASE_URL: url })
      let server = await start()
      const where = await places(server)
      const ledger = new Ledger()
      const chance = new Chance(seed)
      for (let round = 0; round < rounds; round += 1) {
        const dying = server
        const isDatabase = round % 2 === 0
        const kill = async () => {
          if (isDatabase) {
            await postgres.kill()
            await pause(chance.below(400))
            await postgres.restart()
            await pause(chance.below(1_500))
          }
          await dying.end('SIGKILL')
        }
        const disk = isDatabase ? 'postgres -9, then server' : 'server'
        const name = `postgres ${round + 1}`
        const row = await live({ name, server, places: where, ledger, chance, kill, disk, say: () => {} })
        server = await start()
        const lost = await lostOn(server, where, ledger)
        table.push({ ...row, lost: lost.length, 'start again, ms': server.startedInMs })
        expect(lost, `VIETA_SEED=${seed}, round ${round + 1}`).toEqual([])
      }
      expect(ledger.count).toBeGreaterThan(rounds)
    })
  },
)
