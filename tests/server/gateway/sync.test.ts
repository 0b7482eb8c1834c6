import { request } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createLog } from '../../../server/log.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Board } from '../../../shared/board/board.ts'
import { CLOSE, MESSAGE, SUBPROTOCOL, SYNC_PATH } from '../../../shared/protocol/wire.ts'
import { RawClient } from '../raw-client.ts'
import { createWorkshop, issueTicket, joinAs, MONDAY, startTestServer } from '../server-kit.ts'

const note = (id: string, text: string) => ({
  id,
  text,
  place: { frame: null, cell: null, at: [0, 0] as const },
  colour: 'yellow' as const,
  author: null,
  createdAt: MONDAY,
})

/** A stock provider, as anybody's program would use it. */
function stockProvider(
  address: string,
  workshop: string,
  document: string,
  ticket: string,
): WebsocketProvider {
  const url = `${address.replace('http', 'ws')}${SYNC_PATH}`
  const provider = new WebsocketProvider(url, `${workshop}/${document}`, new Y.Doc(), {
    protocols: [SUBPROTOCOL, ticket],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  onTestFinished(() => provider.destroy())
  return provider
}

function synced(provider: WebsocketProvider): Promise<void> {
  return new Promise((resolve) => {
    if (provider.synced) resolve()
    else provider.once('sync', () => resolve())
  })
}

test('two stock y-websocket providers with tickets see each other’s notes', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const { ticket } = await joinAs(server, workshop.code, 'Vardenis')
  const first = stockProvider(server.address, workshop.id, 'board', ticket)
  const second = stockProvider(
    server.address,
    workshop.id,
    'board',
    await issueTicket(server, workshop.id, 'scribe'),
  )
  await Promise.all([synced(first), synced(second)])
  const seen = new Promise<void>((resolve) => second.doc.once('update', () => resolve()))
  new Board(first.doc).createNote(note('n1', 'Ežeras be skubos'))
  await seen
  expect(new Board(second.doc).note('n1')?.text).toBe('Ežeras be skubos')
})

test('a stock provider of a projector syncs and is never asked to write', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const ticket = await issueTicket(server, workshop.id, 'projector')
  const provider = stockProvider(server.address, workshop.id, 'board', ticket)
  // Something of its own that it would upload if asked: that would close the socket.
  provider.doc.getMap('own').set('x', 1)
  await synced(provider)
  const writer = await new RawClient(server.address, workshop.id, 'board', {
    ticket: server.organiserSecret,
  }).sync()
  const seen = new Promise<void>((resolve) => provider.doc.getMap('items').observe(() => resolve()))
  new Board(writer.doc).createNote(note('n1', 'x'))
  writer.sendSync(2, Y.encodeStateAsUpdate(writer.doc))
  await seen
  expect(provider.wsconnected).toBe(true)
})

test('a malformed frame closes its sender with 4400, and the others go on', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const ticket = server.organiserSecret
  const other = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
  const frames = [
    [],
    [MESSAGE.sync],
    [MESSAGE.sync, 2, 3, 255, 255, 255],
    [MESSAGE.sync, 9, 0],
    [MESSAGE.barrier],
    [77, 1, 2, 3],
    [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255],
  ]
  for (const frame of frames) {
    const client = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
    client.socket.send(Uint8Array.from(frame))
    expect(await client.closed, frame.join()).toBe(CLOSE.malformed)
  }
  const talker = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
  talker.socket.send('text')
  expect(await talker.closed).toBe(CLOSE.malformed)
  other.write((doc) => doc.getMap('still').set('here', true))
  await other.barrier()
})

test('a frame over the limit closes its sender, and the others go on', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const ticket = server.organiserSecret
  const other = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
  const large = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
  large.socket.send(new Uint8Array(LIMITS.frameBytes + 1))
  expect(await large.closed).toBe(CLOSE.tooLarge)
  const huge = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
  huge.socket.send(new Uint8Array(3 * LIMITS.frameBytes))
  // A message ws itself will not read: the standard's own "too big", or a reset while it still streams in.
  expect([1006, 1009]).toContain(await huge.closed)
  other.write((doc) => doc.getMap('still').set('here', true))
  await other.barrier()
})

test('a page of another site cannot open a socket, this server’s own page can', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const ticket = server.organiserSecret
  const open = (origin: string) => new RawClient(server.address, workshop.id, 'board', { ticket, origin })
  for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${server.port + 1}`]) {
    const client = open(origin)
    await expect(client.opened).rejects.toThrow('403')
    expect(client.received).toHaveLength(0)
  }
  await open(`http://127.0.0.1:${server.port}`).sync()
})

test('an upgrade to anywhere else is 404, and a broken one harms nobody', async () => {
  const server = await startTestServer()
  const elsewhere = new WebSocket(`ws://127.0.0.1:${server.port}/api/clock`, [SUBPROTOCOL])
  await new Promise<void>((resolve) => elsewhere.once('error', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket' }
    const broken = request({ host: '127.0.0.1', port: server.port, path: `${SYNC_PATH}/%/x`, headers })
    broken.on('response', (reply) => resolve(void reply.resume()))
    broken.on('error', reject)
    broken.end()
  })
  const rude = connect(server.port, '127.0.0.1', () => {
    rude.write(
      `GET ${SYNC_PATH}/a/board HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    )
    rude.resetAndDestroy()
  })
  await new Promise<void>((resolve) => rude.once('close', () => resolve()))
  expect((await server.call('GET', '/api/clock')).status).toBe(200)
})

test('the one more than fits into a room is told to try again', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const ticket = server.organiserSecret
  const open = () => new RawClient(server.address, workshop.id, 'board', { ticket })
  const inside = Array.from({ length: LIMITS.roomConnections }, open)
  await Promise.all(inside.map((client) => client.sync()))
  expect(await open().closed).toBe(CLOSE.tryAgain)
})

test('a server that stops does not wait for a device that fell silent', async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const silent = connect(server.port, '127.0.0.1')
  onTestFinished(() => void silent.destroy())
  silent.write(
    [
      `GET ${SYNC_PATH}/${workshop.id}/board HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      `Sec-WebSocket-Protocol: ${SUBPROTOCOL}, ${server.organiserSecret}`,
      '\r\n',
    ].join('\r\n'),
  )
  const greeting = await new Promise<string>((resolve) =>
    silent.once('data', (part) => resolve(String(part))),
  )
  expect(greeting).toContain('101 Switching Protocols')
  expect(greeting).not.toContain(server.organiserSecret)
  // It never answers the close frame. ws would wait 30 s for that, longer than this test lives.
  await server.close()
})

test('no secret stands in any log line, whatever went wrong', async () => {
  const lines: string[] = []
  const log = createLog('trace', (line) => lines.push(line))
  const server = await startTestServer({ log })
  const workshop = await createWorkshop(server)
  const ticket = await issueTicket(server, workshop.id, 'projector')
  const { ticket: own } = await joinAs(server, workshop.code, 'Slapta Vardaitė')
  const client = await new RawClient(server.address, workshop.id, 'board', { ticket }).sync()
  client.write((doc) => doc.getMap('x').set('y', 1))
  await client.closed
  await new RawClient(server.address, workshop.id, 'board', { ticket, origin: 'http://evil.example' }).closed
  log.error(
    { ticket, secret: own, request: { headers: { authorization: `Bearer ${own}` } } },
    'A careless line',
  )
  await server.close()
  const all = lines.join('')
  expect(all).toContain('A careless line')
  for (const secret of [ticket, own, server.organiserSecret, 'Slapta']) expect(all).not.toContain(secret)
})
