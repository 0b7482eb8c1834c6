// A server that is asked to stop: everybody is sent away spread over time, all is written, the process ends well and soon;
// one started right after it has everybody back, with everything.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type RunningServer, startServer } from '../../server/gateway/server.ts'
import { CLOSE, SUBPROTOCOL, SYNC_PATH } from '../../shared/protocol/wire.ts'
import { RawClient } from '../kit/raw-client.ts'
import { entryOf } from '../kit/server-process.ts'
import { callOf, createWorkshop, issueTicket, temporaryFolder } from './server-kit.ts'

const PEOPLE = 24

const asCaller = (server: RunningServer) => ({
  ...server,
  call: (method: string, path: string, options?: Parameters<typeof callOf>[3]) =>
    callOf(server.address, method, path, options),
})

test('everybody is sent away in random order, one by one, and is back with everything on the next server', async () => {
  const folder = await temporaryFolder()
  const start = (port: number) => startServer({ port, host: '127.0.0.1', folder, clientFolder: folder })
  const first = await start(0)
  const { id } = await createWorkshop(asCaller(first))
  const ticket = await issueTicket(asCaller(first), id, 'participant')
  const docs = Array.from({ length: PEOPLE }, () => new Y.Doc())
  const gone: number[] = []
  const providers = docs.map((doc, person) => {
    const provider = new WebsocketProvider(
      `${first.address.replace('http', 'ws')}${SYNC_PATH}/${id}`,
      'board',
      doc,
      {
        protocols: [SUBPROTOCOL, ticket],
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
        disableBc: true,
        maxBackoffTime: 500,
      },
    )
    provider.once('connection-close', () => gone.push(person))
    return provider
  })
  onTestFinished(() => {
    for (const provider of providers) provider.destroy()
  })
  await expect.poll(() => providers.every(({ synced }) => synced), { timeout: 20_000 }).toBe(true)
  docs.forEach((doc, person) => {
    doc.getMap('m').set(`before ${person}`, person)
  })
  await expect
    .poll(() => docs.every((doc) => doc.getMap('m').size === PEOPLE), { timeout: 20_000 })
    .toBe(true)

  const from = performance.now()
  const stopped = first.close()
  expect(first.close()).toBe(stopped)
  // Written while others are sent away already: it is kept too, by whoever has it.
  docs[0]?.getMap('m').set('meanwhile', true)
  await stopped
  // Not all at one moment: a step for each of them.
  expect(performance.now() - from).toBeGreaterThan((PEOPLE - 1) * 15)
  expect([...gone].sort((a, b) => a - b)).toEqual(docs.map((_, person) => person))
  expect(gone).not.toEqual(docs.map((_, person) => person))

  const second = await start(first.port)
  onTestFinished(() => second.close())
  docs.at(-1)?.getMap('m').set('after', true)
  await expect
    .poll(() => docs.every((doc) => doc.getMap('m').size === PEOPLE + 2), { timeout: 30_000 })
    .toBe(true)
  expect(providers.every(({ wsconnected }) => wsconnected)).toBe(true)
})

function startProcess(folder: string): { child: ChildProcess; ready: Promise<[string, string]> } {
  const child = spawn(process.execPath, entryOf('main'), {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', VIETA_DATA: folder, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const ready = new Promise<[string, string]>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /(http:\/\/[^/]+)\/organiser#([\w-]+)/.exec(chunk.toString())
      if (found?.[1] !== undefined && found[2] !== undefined) resolve([found[1], found[2]])
    })
  })
  return { child, ready }
}

test('a process that is asked to stop says "try again", logs it by lasting names, and ends with 0', async () => {
  const { child, ready } = startProcess(await temporaryFolder())
  let logged = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    logged += chunk.toString()
  })
  const [address, organiserSecret] = await ready
  const server = {
    organiserSecret,
    call: (method: string, path: string, options?: Parameters<typeof callOf>[3]) =>
      callOf(address, method, path, options),
  }
  const { id } = await createWorkshop(server)
  const ticket = await issueTicket(server, id, 'participant')
  const clients = await Promise.all(
    Array.from({ length: 5 }, () => new RawClient(address, id, 'board', { ticket }).sync()),
  )
  // One that is silent must not hold it up.
  clients[0]?.socket.pause()
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  // Impatience does no harm.
  child.kill('SIGTERM')
  const codes = await Promise.all(clients.slice(1).map(({ closed }) => closed))
  expect(codes).toEqual(codes.map(() => CLOSE.tryAgain))
  expect(await ended).toEqual([0, null])
  const events = logged
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => (JSON.parse(line) as { event?: string }).event)
  expect(events).toEqual(expect.arrayContaining(['server.started', 'server.stopping', 'server.stopped']))
})
