// The drill as an organiser would do it: a backup while everybody writes, restored where there is nothing, found sound, and
// people who come back to it see the same, with all they have.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Board } from '../../shared/board/board.ts'
import { Ledger, Worker } from '../kit/crash-load.ts'
import { RawClient } from '../kit/raw-client.ts'
import { runVieta, startServerProcess } from '../kit/server-process.ts'
import { Chance } from '../kit/world.ts'
import { createWorkshop, temporaryFolder } from './server-kit.ts'

const PEOPLE = 6

/** What a person would see of a board. */
const seen = ({ doc }: RawClient) => {
  const board = new Board(doc)
  return { notes: board.notes, skipped: board.skipped }
}

test('a backup taken under load restores to a sound folder on which everybody goes on', {
  timeout: 120_000,
}, async () => {
  const folder = await temporaryFolder()
  const server = await startServerProcess({ VIETA_DATA: folder })
  const { id: workshop } = await createWorkshop(server)
  const ticket = server.organiserSecret
  const all = new Ledger()
  const workers = Array.from(
    { length: PEOPLE },
    (_, index) => new Worker(server.address, { workshop, ticket }, `load-${index}`, all, new Chance(index)),
  )
  await Promise.all(workers.map(({ client }) => client.sync()))
  const working = workers.map((worker) => worker.work())
  await expect.poll(() => all.count, { timeout: 30_000 }).toBeGreaterThan(60)

  // What was called saved before the backup began has to be in it; of what comes meanwhile some may be.
  const before = all.copy()
  const backup = join(folder, 'backup.vieta')
  const made = await runVieta(folder, 'backup', '--out', backup)
  expect([made.code, made.printed]).toEqual([0, expect.any(String)])
  expect(all.count).toBeGreaterThan(before.count)
  await server.end('SIGKILL')
  await Promise.all(working)

  const other = join(folder, 'elsewhere')
  const restored = await runVieta(other, 'restore', backup)
  expect([restored.code, restored.printed]).toEqual([0, expect.any(String)])
  const checked = await runVieta(other, 'check')
  expect([checked.code, checked.printed]).toEqual([0, expect.stringContaining('sound')])

  const again = await startServerProcess({ VIETA_DATA: other })
  const enter = () => new RawClient(again.address, workshop, 'board', { ticket }).sync()
  const [one, two] = await Promise.all([enter(), enter()])
  expect(before.lost(workshop, new Board(one.doc))).toEqual([])
  expect(seen(one)).toEqual(seen(two))
  expect(seen(one).skipped).toBe(0)

  // Everybody comes back with what they have, of which the backup knew only a part.
  for (const { client } of workers) one.passOn(client.doc)
  await one.barrier()
  const late = await enter()
  const board = new Board(two.doc)
  await two.until(() => board.notes.length === new Board(late.doc).notes.length)
  expect(all.lost(workshop, board)).toEqual([])
  expect(seen(two)).toEqual(seen(late))
  for (const { socket } of [one, two, late]) socket.terminate()
})
