// An erasure whose server is killed at each of its steps, one after another: every start goes on where the last one ended,
// and in the end it is as if nothing had happened.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ERASURES_FILE } from '../../server/store/data-file.ts'
import { Board } from '../../shared/board/board.ts'
import type { DataRequestsReply } from '../../shared/protocol/data-requests.ts'
import { failToStart, startServerProcess } from '../kit/server-process.ts'
import { filesWith, proposeErasure, read } from './erase-world.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, joinAs, startTestServer, temporaryFolder } from './server-kit.ts'

const DAY = 86_400_000
const NAME = 'Vardenė Ištrinamoji'
const SECRET = 'Mano kaimynė Ona slepia raktą po vazonu prie durų'
const KEPT = 'Stotyje trūksta suoliuko'
const OLDER_COPY = 'vieta-schema1.sqlite'

/** Kills the process when the store's thread is told something: before it hears of it, at once after, or before the next. */
const KILL = `data:text/javascript,${encodeURIComponent(`
  import { Worker } from 'node:worker_threads'
  const { postMessage } = Worker.prototype
  const [when, what] = process.env.KILL_AT.split(' ')
  const pattern = new RegExp(what)
  const kill = () => process.kill(process.pid, 'SIGKILL')
  let isOver = false
  // A start that gets to its end was not killed.
  const { write } = process.stdout
  process.stdout.write = function (...said) {
    if (process.env.ENDS && String(said[0]).includes('organiser#')) process.exit(9)
    return write.apply(this, said)
  }
  Worker.prototype.postMessage = function (message, ...rest) {
    if (isOver) kill()
    const said = JSON.stringify(message, (key, value) => (value instanceof Uint8Array ? '' : value))
    const isMet = pattern.test(said)
    if (isMet && when === 'before') kill()
    postMessage.call(this, message, ...rest)
    if (isMet && when === 'during') kill()
    isOver ||= isMet
  }
`)}`

/** The steps of an erasure, as the store is told of them. */
const STEPS = {
  'it is noted that it was confirmed': 'after state.{5}carrying',
  'it is on the list': 'before "append","document":"[^"]*~',
  'all are rewritten, and do not count': 'before "table":"generation"',
  'they count, and the older ones lie beside them': 'after "table":"generation"',
  'the file is being written anew': 'during "isThorough":true',
  'nothing of it is left but the request': 'after "delete","table":"generation-left"',
  'the request is over': 'after state.{5}done',
} as const

async function world(folder: string) {
  const server = await startTestServer({ folder, now: () => Date.now() - 4 * DAY })
  const { id, code } = await createWorkshop(server)
  await server.call('POST', `/api/workshops/${id}/joining`, {
    ticket: server.organiserSecret,
    body: { isOpen: true },
  })
  const { person, ticket } = await joinAs(server, code, NAME)
  const writer = await new RawClient(server.address, id, 'board', { ticket }).sync()
  const board = new Board(writer.doc)
  const place = { frame: null, cell: null, at: [0, 0] } as const
  const look = { place, colour: 'yellow', author: person.id, createdAt: 0 } as const
  writer.write(() => board.createNote({ id: 'note-secret', text: SECRET, ...look }))
  writer.write(() => board.createNote({ id: 'note-kept', text: KEPT, ...look }))
  await writer.barrier()
  const request = await proposeErasure(server, id, person.id, ['note-secret'])
  await server.close()
  await writeFile(join(folder, OLDER_COPY), `${NAME}: ${SECRET}`)
  return { id, request, words: [NAME, SECRET, person.id] }
}

test('an erasure that is killed at each of its steps is ended by the starts that follow', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder()
  const { id, request, words } = await world(folder)
  expect(await filesWith(folder, words)).not.toEqual([])
  const [[, first], ...later] = Object.entries(STEPS) as [[string, string], ...[string, string][]]
  const environment = (step: string) => ({ VIETA_DATA: folder, KILL_AT: step })
  const begun = await startServerProcess(environment(first), [KILL])
  const ended = new Promise((resolve) => begun.child.once('exit', (_, signal) => resolve(signal)))
  const confirming = begun.call('POST', `${request}/confirm`, {
    ticket: begun.organiserSecret,
    body: { who: 'Vardenė Pirmoji' },
  })
  await expect(confirming).rejects.toThrow()
  expect(await ended).toBe('SIGKILL')
  let told = begun.printed()
  for (const [step, at] of later) {
    const { code, printed } = await failToStart({ ...environment(at), ENDS: 'yes' }, [KILL])
    expect(code, `${step}\n${printed}`).toBeNull()
    told += printed
  }

  const server = await startTestServer({ folder })
  expect(await filesWith(folder, words)).toEqual([])
  const board = new Board((await read(server, id, 'board')).doc)
  expect([board.note('note-secret')?.text, board.note('note-kept')?.text]).toEqual(['[pašalinta]', KEPT])
  const { json } = await server.call('GET', request.slice(0, request.lastIndexOf('/')), {
    ticket: server.organiserSecret,
  })
  const [done] = (json as DataRequestsReply).requests
  expect(done).toMatchObject({ state: 'done', plan: null, code: null, scope: { erasedNotes: 1 } })
  const { erasures } = JSON.parse(await readFile(join(folder, ERASURES_FILE), 'utf8'))
  expect(erasures).toHaveLength(1)
  // The copy an upgrade had kept is gone as well, and the log says so.
  expect(await readdir(folder)).not.toContain(OLDER_COPY)
  expect(told).toContain('data.olderCopyDeleted')
  expect(told).toContain('data.erased"')
  await server.close()
  expect(await filesWith(folder, words)).toEqual([])
})
