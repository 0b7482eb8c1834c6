// The server as a process, ended the hard way and the soft way: what was called saved is there afterwards.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Board } from '../../shared/board/board.ts'
import { failToStart, startServerProcess } from '../kit/server-process.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, MONDAY, temporaryFolder } from './server-kit.ts'

/** Ends the thread that owns SQLite when told to, as running out of memory would. */
const LOSE_THREAD = `data:text/javascript,${encodeURIComponent(`
  import { Worker } from 'node:worker_threads'
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (...message) {
    process.removeAllListeners('SIGUSR2').on('SIGUSR2', () => this.terminate())
    return postMessage.apply(this, message)
  }
`)}`

/** Starts the server as `npm start` would, from the sources, and waits until it says where it is. */
const start = (folder: string, preload: readonly string[] = []) =>
  startServerProcess({ VIETA_DATA: folder }, preload)

/** Writes three notes a barrier until the connection is lost; tells of every note the server called saved. */
async function writeUntilClosed(client: RawClient, name: string, saved: (id: string) => void): Promise<void> {
  const board = new Board(client.doc)
  for (let round = 0; ; round += 1) {
    const ids = [0, 1, 2].map((part) => `${name}-${round}-${part}`)
    for (const id of ids) {
      const place = { frame: null, cell: null, at: [round, 0] as const }
      client.write(() =>
        board.createNote({
          id,
          text: `Ąžuolas ${id}`,
          place,
          colour: 'green',
          author: null,
          createdAt: MONDAY,
        }),
      )
    }
    try {
      await client.barrier()
    } catch {
      // The connection is gone: what this barrier stood for was never called saved.
      return
    }
    ids.forEach(saved)
  }
}

test('after SIGKILL while eight clients write, a fresh client sees every note called saved', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder()
  let server = await start(folder)
  const workshop = await createWorkshop(server)
  const acknowledged = new Set<string>()
  for (const [life, enough] of [150, 400].entries()) {
    const clients = await Promise.all(
      Array.from({ length: 8 }, () =>
        new RawClient(server.address, workshop.id, 'board', { ticket: server.organiserSecret }).sync(),
      ),
    )
    const isEnough = new Promise<void>((resolve) => {
      const saved = (id: string) => {
        acknowledged.add(id)
        if (acknowledged.size >= enough) resolve()
      }
      clients.forEach((client, index) => void writeUntilClosed(client, `${life}-${index}`, saved))
    })
    await isEnough
    expect(await server.end('SIGKILL')).toBeNull()
    await Promise.all(clients.map(({ closed }) => closed))

    server = await start(folder)
    const fresh = await new RawClient(server.address, workshop.id, 'board', {
      ticket: server.organiserSecret,
    }).sync()
    const board = new Board(fresh.doc)
    const lost = [...acknowledged].filter((id) => board.note(id)?.text !== `Ąžuolas ${id}`)
    expect(lost).toEqual([])
    expect(board.skipped).toBe(0)
    fresh.socket.terminate()
  }
})

test('SIGTERM tells everybody to come back, writes what was sent, and exits 0', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder()
  const server = await start(folder)
  const workshop = await createWorkshop(server)
  const ticket = server.organiserSecret
  const client = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
  const reader = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
  // Seen by another, so received; no barrier asked for, so nobody promised it yet.
  client.write((doc) => doc.getMap('last').set('words', 'paskutiniai žodžiai'))
  await reader.until(() => reader.doc.getMap('last').has('words'))
  expect(await server.end('SIGTERM')).toBe(0)
  expect(await client.closed).toBe(4503)

  const again = await start(folder)
  const fresh = await new RawClient(again.address, workshop.id, 'board', { ticket }).sync()
  expect(fresh.doc.getMap('last').get('words')).toBe('paskutiniai žodžiai')
})

test('a taken port, an unusable folder and a wrong setting are told in both languages, with exit 1', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder()
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  onTestFinished(() => void taken.close())
  const address = taken.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const failures = await Promise.all([
    failToStart({ VIETA_DATA: join(folder, 'a'), PORT: port }),
    failToStart({ VIETA_DATA: join('/dev/null', 'b') }),
    failToStart({ VIETA_DATA: join(folder, 'c'), PORT: 'septyni' }),
  ])
  expect(failures.map(({ code }) => code)).toEqual([1, 1, 1])
  const [busy, unusable, wrong] = failures.map(({ printed }) => printed)
  expect(busy).toContain(`Prievadas ${port} jau užimtas`)
  expect(busy).toContain(`Port ${port} is taken`)
  expect(unusable).toContain('VIETA_DATA')
  expect(wrong).toContain('PORT')
})

test('a second server on the same folder does not start and says why; the first goes on', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder()
  const first = await start(folder)
  const { code, printed } = await failToStart({ VIETA_DATA: folder })
  expect(code).toBe(1)
  expect(printed).toContain(`Su aplanku ${folder} jau dirba`)
  expect(printed).toContain(`already works on ${folder}`)
  expect((await first.call('GET', '/healthz')).status).toBe(200)
  // Ended the hard way it leaves nothing in the way of the next.
  await first.end('SIGKILL')
  await start(folder)
})

test('a server that can no longer write tells so in both languages and exits 1', {
  timeout: 60_000,
}, async () => {
  const server = await start(await temporaryFolder(), [LOSE_THREAD])
  await createWorkshop(server)
  const closed = once(server.child, 'close')
  server.child.kill('SIGUSR2')
  expect(await closed).toEqual([1, null])
  expect(server.printed()).toContain('Įrašymas į diską netikėtai nutrūko')
  expect(server.printed()).toContain('Writing to the disk broke off')
})
