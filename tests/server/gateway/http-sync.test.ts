import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { HTTP_BOUNDS } from '../../../server/gateway/http-session.ts'
import { createLog } from '../../../server/log.ts'
import { BOUNDS } from '../../../server/relay/bounds.ts'
import { step1Frame, updateHead } from '../../../server/relay/frame.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { AT_HEADER, HTTP_SYNC, type Item, SESSION_HEADER } from '../../../shared/protocol/http-sync.ts'
import { CLOSE, MESSAGE } from '../../../shared/protocol/wire.ts'
import { RawClient } from '../raw-client.ts'
import { createManualTimers } from '../relay/manual-timers.ts'
import { createWorkshop, issueTicket, joinAs, startTestServer } from '../server-kit.ts'
import {
  bytesOf,
  createHttpWorld,
  type HttpWorld,
  httpProvider,
  RawPage,
  SECRET,
  synced,
} from './http-page.ts'

const open = (channel: number, document: string): Item => ({ kind: 'open', channel, document })
const frame = (channel: number, bytes: Uint8Array): Item => ({ kind: 'frame', channel, frame: bytes })
const isOpen = ({ kind }: Item) => kind === 'open'
const isClose = ({ kind }: Item) => kind === 'close'

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  const update = Y.encodeStateAsUpdate(doc)
  return Buffer.concat([updateHead(update), update])
}

function barrierOf(token: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.barrier)
  encoding.writeVarUint(encoder, token)
  return encoding.toUint8Array(encoder)
}

async function openPage(world: HttpWorld, document = 'board', ticket = SECRET): Promise<RawPage> {
  const page = await new RawPage(world.fetch, ticket).open()
  await page.say(open(1, `${world.workshop.id}/${document}`))
  return page
}

/** What the room holds of `t`, as the server sees it. */
async function textOf(world: HttpWorld): Promise<string> {
  const room = await world.relay.open(`${world.workshop.id}/board`)
  const text = room.doc.getText('t').toString()
  room.release()
  return text
}

describe('a page over HTTP and one over WebSocket', () => {
  test('see each other write, both ways, and see each other’s presence come and go', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const { ticket, person } = await joinAs(server, workshop.code, 'Vardenė')
    const there = await new RawClient(server.address, workshop.id, 'board', {
      ticket: server.organiserSecret,
    }).sync()
    const here = httpProvider(fetch, server.address, workshop.id, 'board', ticket)
    await synced(here)
    here.doc.getText('t').insert(0, 'per HTTP')
    await there.until(() => there.doc.getText('t').toString() === 'per HTTP')
    there.write((doc) => doc.getText('t').insert(0, 'ir '))
    await expect.poll(() => here.doc.getText('t').toString()).toBe('ir per HTTP')
    const before = there.received.length
    here.awareness.setLocalState({ user: { person: person.id, name: 'V' } })
    const shows = (text: string) => () =>
      there.received
        .slice(before)
        .some((bytes) => bytes[0] === MESSAGE.awareness && Buffer.from(bytes).includes(text))
    await there.until(shows(person.id))
    const left = there.received.length
    here.destroy()
    await there.until(() =>
      there.received
        .slice(left)
        .some((bytes) => bytes[0] === MESSAGE.awareness && Buffer.from(bytes).includes('null')),
    )
  })

  test('come to the same whatever the network does to requests and answers', async () => {
    const world = await createHttpWorld()
    let seed = 7
    const random = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return seed / 2 ** 32
    }
    const counts = { lost: 0, unanswered: 0, twice: 0 }
    const bad: typeof fetch = async (input, init) => {
      const fate = random()
      if (fate < 0.1) {
        counts.lost += 1
        throw new TypeError('the request is lost')
      }
      if (fate < 0.25 && String(input).endsWith('/up')) {
        counts.twice += 1
        await world.fetch(input, init)
      }
      const response = await world.fetch(input, init)
      if (fate > 0.9) {
        counts.unanswered += 1
        throw new TypeError('the answer is lost')
      }
      return response
    }
    const id = world.workshop.id
    const one = httpProvider(bad, 'http://here', id, 'board', SECRET)
    const two = httpProvider(world.fetch, 'http://here', id, 'board', SECRET)
    await Promise.all([synced(one), synced(two)])
    const list = (doc: Y.Doc) => doc.getArray<number>('n').toArray()
    for (let number = 0; number < 30; number += 1) {
      const writer = number % 2 === 0 ? one : two
      writer.doc.getArray('n').push([number])
      await expect.poll(() => list(two.doc).includes(number), { timeout: 10_000 }).toBe(true)
    }
    await expect.poll(() => list(one.doc), { timeout: 10_000 }).toEqual(list(two.doc))
    expect([...list(one.doc)].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index))
    for (const [fate, count] of Object.entries(counts)) expect(count, fate).toBeGreaterThan(0)
  })

  test('one page carries several documents with one request waiting', async () => {
    const world = await createHttpWorld()
    const page = await new RawPage(world.fetch, SECRET).open()
    const { id } = world.workshop
    await page.say(open(1, `${id}/agenda`), open(2, `${id}/board`), open(3, `${id}/concept`))
    for (const channel of [1, 2, 3]) await page.until((item) => isOpen(item) && item.channel === channel)
    expect(world.relay.stats().connections).toBe(3)
    await page.say({ kind: 'close', channel: 2, code: 0, reason: '' })
    expect(world.relay.stats().connections).toBe(2)
    await page.ask(HTTP_SYNC.end, { [AT_HEADER]: String(page.up) })
    expect(world.relay.stats().connections).toBe(0)
    expect((await page.say(open(4, `${id}/board`))).status).toBe(404)
  })
})

describe('a piece that comes twice', () => {
  test('is applied once, and answered as the first time', async () => {
    const world = await createHttpWorld()
    const page = await openPage(world)
    await page.until(isOpen)
    const at = page.up
    const piece = bytesOf([frame(1, barrierOf(1))])
    await page.send(piece, at)
    const received = page.up
    await page.send(piece, at)
    expect(page.up).toBe(received)
    await page.say(frame(1, barrierOf(2)))
    await page.until((item) => item.kind === 'frame' && item.frame[1] === 2)
    const tokens = page.items.flatMap((item) =>
      item.kind === 'frame' && item.frame[0] === MESSAGE.barrier ? [item.frame[1]] : [],
    )
    expect(tokens).toEqual([1, 2])
  })

  test('in part, with more behind it, adds only what is new', async () => {
    const world = await createHttpWorld()
    const page = await openPage(world)
    await page.until(isOpen)
    const at = page.up
    const whole = bytesOf([
      frame(
        1,
        updateOf((doc) => doc.getText('t').insert(0, 'vienąkart')),
      ),
    ])
    await page.send(whole.slice(0, 20), at)
    expect(page.up).toBe(at + 20)
    await page.send(whole, at)
    await page.say(frame(1, barrierOf(1)))
    await page.until((item) => item.kind === 'frame' && item.frame[0] === MESSAGE.barrier)
    expect(await textOf(world)).toBe('vienąkart')
  })

  test('an answer that was lost is given again until it is acknowledged', async () => {
    const world = await createHttpWorld()
    const page = await openPage(world)
    const first = await page.peek()
    expect(first.byteLength).toBeGreaterThan(0)
    const again = await page.peek()
    expect(again.slice(0, first.byteLength)).toEqual(first)
    await page.until(isOpen)
  })

  test('a poll that comes late says nothing and takes nothing from the newer one', async () => {
    const world = await createHttpWorld({ holdMs: 5_000 })
    const page = await openPage(world)
    await page.until(isOpen)
    while ((await Promise.race([page.poll(), tick()])) !== null);
    const newest = page.peek()
    expect((await page.peek(0)).byteLength).toBe(0)
    await page.say(frame(1, barrierOf(1)))
    expect((await newest).byteLength).toBeGreaterThan(0)
  })
})

/** Long enough for a poll with something to say to have been answered. */
function tick(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, 3 * HTTP_BOUNDS.paceMs, null))
}

describe('what waits for a page that does not fetch it', () => {
  test('counts as waiting in its socket: it gets no more, and then all it missed in one', async () => {
    const world = await createHttpWorld()
    const page = await openPage(world)
    await page.until(isOpen)
    const doc = new Y.Doc()
    await page.say(frame(1, step1Frame(Y.encodeStateVector(doc))))
    await page.until((item) => item.kind === 'frame' && item.frame[0] === MESSAGE.sync && item.frame[1] === 1)
    const room = await world.relay.open(`${world.workshop.id}/board`)
    const chunk = 'x'.repeat(64 * 1024)
    const most = 3 * Math.ceil(BOUNDS.resyncBytes / chunk.length)
    for (let count = 0; count < most; count += 1) {
      room.doc.getArray('a').push([chunk])
      // A batch of its own for each, as if it took a while.
      await new Promise((resolve) => setTimeout(resolve, BOUNDS.updatePeriodMs + 2))
    }
    let frames = 0
    const apply = (items: readonly Item[]) => {
      for (const item of items) {
        if (item.kind !== 'frame' || item.frame[0] !== MESSAGE.sync || item.frame[1] === 0) continue
        frames += 1
        Y.applyUpdate(doc, item.frame.subarray(item.frame.findIndex((byte, at) => at > 1 && byte < 128) + 1))
      }
    }
    apply(page.items)
    while (doc.getArray('a').length < most) apply(await page.poll())
    expect(doc.getArray('a').toArray()).toEqual(room.doc.getArray('a').toArray())
    // What fits under the bound, and the rest at once: nobody pushed all of it at a page that does not fetch.
    expect(frames).toBeLessThan(most / 2)
    room.release()
  })

  test('a page that asks for nothing is gone after half a minute, and its connections with it', async () => {
    const timers = createManualTimers()
    const world = await createHttpWorld({ timers })
    const page = await openPage(world)
    await expect.poll(() => world.relay.stats().connections).toBe(1)
    timers.advance(HTTP_BOUNDS.idleMs - 5_000)
    expect(world.relay.stats().connections).toBe(1)
    timers.advance(10_000)
    await expect.poll(() => world.relay.stats().connections).toBe(0)
    expect((await page.ask(HTTP_SYNC.down, { [AT_HEADER]: '0' })).status).toBe(404)
  })
})

describe('a session', () => {
  test('belongs to the ticket that opened it', async () => {
    const world = await createHttpWorld()
    const owner = await openPage(world)
    const thief = new RawPage(world.fetch, await world.ticketOf('facilitator'))
    thief.session = owner.session
    for (const path of [HTTP_SYNC.up, HTTP_SYNC.down, HTTP_SYNC.end]) {
      expect((await thief.ask(path, { [AT_HEADER]: '0' })).status).toBe(404)
    }
    owner.session = 'x'.repeat(owner.session.length)
    expect((await owner.ask(HTTP_SYNC.down, { [AT_HEADER]: '0' })).status).toBe(404)
  })

  test('is not opened without a ticket, with a wrong one, or by a page of another site', async () => {
    const world = await createHttpWorld()
    const ask = (headers: Readonly<Record<string, string>>) =>
      world.app.request(HTTP_SYNC.open, { method: 'POST', headers: { host: 'here', ...headers } })
    expect((await ask({})).status).toBe(401)
    expect((await ask({ authorization: 'Bearer wrong' })).status).toBe(401)
    const authorization = `Bearer ${SECRET}`
    expect((await ask({ authorization, origin: 'http://evil.example' })).status).toBe(403)
    expect((await ask({ authorization, origin: 'null' })).status).toBe(403)
    expect((await ask({ authorization, origin: 'http://here' })).status).toBe(201)
  })

  test('opens no document its ticket does not, and says why as a socket would', async () => {
    const world = await createHttpWorld()
    const ticket = await world.ticketOf('participant')
    const page = await new RawPage(world.fetch, ticket).open()
    const codeOf = async (channel: number, document: string) => {
      await page.say(open(channel, document))
      const item = await page.until((one) => one.channel === channel)
      return item.kind === 'close' ? item.code : item.kind
    }
    expect(await codeOf(1, `${world.workshop.id}/board`)).toBe('open')
    expect(await codeOf(2, 'another/board')).toBe(CLOSE.unauthorised)
    expect(await codeOf(3, `${world.workshop.id}/nothing`)).toBe(CLOSE.notFound)
    await world.vault.tickets.revoke(ticket)
    expect(await codeOf(4, `${world.workshop.id}/board`)).toBe(CLOSE.removed)
  })

  test('hears at once that its person was removed', async () => {
    const world = await createHttpWorld({ holdMs: 5_000 })
    const page = await openPage(world, 'board', await world.ticketOf('participant', 'p1'))
    await page.until(isOpen)
    const told = page.until(isClose)
    expect(world.relay.closeConnections(({ person }) => person === 'p1', CLOSE.unauthorised)).toBe(1)
    expect(await told).toMatchObject({ channel: 1, code: CLOSE.unauthorised })
  })

  test('that may only read is closed with 4403 when it writes, and nothing of it is kept', async () => {
    const world = await createHttpWorld()
    const page = await openPage(world, 'board', await world.ticketOf('projector'))
    await page.until(isOpen)
    await page.say(
      frame(
        1,
        updateOf((doc) => doc.getText('t').insert(0, 'ne')),
      ),
    )
    expect(await page.until(isClose)).toMatchObject({ code: CLOSE.forbidden })
    expect(await textOf(world)).toBe('')
  })

  test('with bytes that are no stream is closed with 4400, and the others go on', async () => {
    const world = await createHttpWorld()
    const other = await openPage(world)
    const wrong: readonly ((page: RawPage) => Promise<Response>)[] = [
      (page) => page.send(new Uint8Array(64).fill(255)),
      (page) => page.send(bytesOf([frame(1, barrierOf(1))]), page.up + 1),
      (page) => page.say(frame(9, barrierOf(1))),
      (page) => page.say(open(1, `${world.workshop.id}/board`)),
      (page) => page.send(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 1, 7])),
      (page) => page.say({ kind: 'open', channel: 2, document: '' }, frame(2, barrierOf(1))),
    ]
    for (const send of wrong) {
      const page = await openPage(world)
      await page.until(isOpen)
      expect((await send(page)).status).toBe(400)
      expect(await page.until(isClose)).toMatchObject({ code: CLOSE.malformed })
      expect((await page.send(new Uint8Array())).status).toBeGreaterThanOrEqual(400)
    }
    // A frame inside that is malformed closes its document only.
    const page = await openPage(world)
    await page.until(isOpen)
    expect((await page.say(frame(1, Uint8Array.from([77])))).status).toBe(200)
    expect(await page.until(isClose)).toMatchObject({ code: CLOSE.malformed })
    // Nothing was said that far: an acknowledgement of it is no less wrong.
    const liar = await openPage(world)
    await liar.until(isOpen)
    await liar.peek(1_000_000)
    expect(await liar.until(isClose)).toMatchObject({ code: CLOSE.malformed })
    await other.until(isOpen)
    await other.say(frame(1, barrierOf(1)))
    await other.until((item) => item.kind === 'frame' && item.frame[0] === MESSAGE.barrier)
  })

  test('has bounds: a request, a frame, the documents, the pages of a ticket', async () => {
    const world = await createHttpWorld()
    const page = await openPage(world)
    await page.until(isOpen)
    expect((await page.send(new Uint8Array(LIMITS.bodyBytes + 1))).status).toBe(413)
    for (const at of ['', '-1', '1.5', 'x', '9'.repeat(20)]) {
      expect((await page.ask(HTTP_SYNC.up, { [AT_HEADER]: at })).status).toBe(400)
    }
    const large = bytesOf([frame(1, new Uint8Array(LIMITS.frameBytes + 1))])
    for (let from = 0; from < large.byteLength; from += LIMITS.bodyBytes) {
      await page.send(large.slice(from, from + LIMITS.bodyBytes))
    }
    expect(await page.until(isClose)).toMatchObject({ code: CLOSE.tooLarge })

    const greedy = await new RawPage(world.fetch, SECRET).open()
    const items = Array.from({ length: HTTP_BOUNDS.channels + 1 }, (_, index) =>
      open(index + 1, `${world.workshop.id}/board`),
    )
    expect((await greedy.say(...items)).status).toBe(400)

    const ticket = await world.ticketOf('participant')
    for (let count = 0; count < HTTP_BOUNDS.sessionsOfTicket; count += 1) {
      expect((await new RawPage(world.fetch, ticket).ask(HTTP_SYNC.open)).status).toBe(201)
    }
    expect((await new RawPage(world.fetch, ticket).ask(HTTP_SYNC.open)).status).toBe(503)
    expect((await new RawPage(world.fetch, SECRET).ask(HTTP_SYNC.open)).status).toBe(201)
  })

  test('that went quiet makes room for a new page of its ticket', async () => {
    const timers = createManualTimers()
    const world = await createHttpWorld({ timers })
    const ticket = await world.ticketOf('participant')
    const first = await openPage(world, 'board', ticket)
    for (let count = 1; count < HTTP_BOUNDS.sessionsOfTicket; count += 1) {
      await new RawPage(world.fetch, ticket).open()
    }
    timers.advance(HTTP_BOUNDS.silenceMs + 1)
    expect((await new RawPage(world.fetch, ticket).ask(HTTP_SYNC.open)).status).toBe(201)
    expect((await first.ask(HTTP_SYNC.down, { [AT_HEADER]: '0' })).status).toBe(404)
  })

  test('is told when the server stops, and the server waits a second for who does not listen', async () => {
    const world = await createHttpWorld({ holdMs: 5_000 })
    const [page, silent] = [await openPage(world), await openPage(world)]
    await page.until(isOpen)
    await silent.until(isOpen)
    const told = page.until(isClose)
    world.sync.refuse()
    await world.relay.shutdown()
    expect(await told).toMatchObject({ code: CLOSE.tryAgain })
    expect((await page.ask(HTTP_SYNC.open)).status).toBe(503)
    await world.sync.ended()
    expect((await silent.ask(HTTP_SYNC.down, { [AT_HEADER]: '0' })).status).toBe(404)
  })

  test('keeps no server from stopping while its request waits', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const here: typeof fetch = (input, init) => fetch(server.address + String(input), init)
    const page = await new RawPage(here, server.organiserSecret).open()
    await page.say(open(1, `${workshop.id}/board`))
    await page.until(isOpen)
    const last = page.until(isClose).catch(() => null)
    await server.close()
    await last
  })

  test('stands in no log line', async () => {
    const lines: string[] = []
    const world = await createHttpWorld({ log: createLog('trace', (line) => lines.push(line)) })
    const page = await openPage(world)
    await page.until(isOpen)
    await page.send(new Uint8Array(64).fill(255))
    const quiet = await page.ask(HTTP_SYNC.up, { [AT_HEADER]: 'x', [SESSION_HEADER]: page.session })
    expect(quiet.status).toBe(400)
    for (const secret of [page.session, SECRET]) expect(lines.join('')).not.toContain(secret)
  })
})

test('a staff link of one workshop opens nothing of another over HTTP either', async () => {
  const server = await startTestServer()
  const [mine, theirs] = [await createWorkshop(server), await createWorkshop(server, 'Kita')]
  const ticket = await issueTicket(server, mine.id, 'facilitator')
  const here: typeof fetch = (input, init) => fetch(server.address + String(input), init)
  const page = await new RawPage(here, ticket).open()
  await page.say(open(1, `${theirs.id}/board`))
  expect(await page.until(isClose)).toMatchObject({ code: CLOSE.unauthorised })
})
