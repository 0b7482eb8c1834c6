// Two servers as processes on one PostgreSQL and one Redis, and everything between them failing in turn: what was called
// saved is there, and everybody sees the same afterwards.
import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { isCovered, silencesOf, waitingOf } from '../../shared/agenda/silence.ts'
import { Board } from '../../shared/board/board.ts'
import { findActivity } from '../../shared/method/method.ts'
import { CLOSE, MESSAGE } from '../../shared/protocol/wire.ts'
import { type ServerProcess, startServerProcess } from '../kit/server-process.ts'
import { type Postgres, type Redis, services, startPostgres, startRedis } from '../kit/services.ts'
import { startTcpProxy, type TcpProxy } from '../kit/tcp-proxy.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, issueTicket, joinAs, MONDAY, temporaryFolder } from './server-kit.ts'

interface ServerNode {
  readonly server: ServerProcess
  /** The network between this server and PostgreSQL, and Redis. */
  readonly network: readonly TcpProxy[]
}

/** Who a client sees: the newest state of each awareness id it was sent. */
function seenBy({ received }: RawClient): ReadonlyMap<number, unknown> {
  const clocks = new Map<number, number>()
  const seen = new Map<number, unknown>()
  for (const message of received) {
    const outer = decoding.createDecoder(message)
    if (decoding.readVarUint(outer) !== MESSAGE.awareness) continue
    const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const id = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const state: unknown = JSON.parse(decoding.readVarString(decoder))
      if (clock < (clocks.get(id) ?? 0)) continue
      clocks.set(id, clock)
      if (state === null) seen.delete(id)
      else seen.set(id, state)
    }
  }
  return seen
}

const words = (client: RawClient) => client.doc.getMap('words')
const say = (client: RawClient, word: string) => client.write(() => words(client).set(word, true))
const hears = (client: RawClient, word: string) => client.until(() => words(client).has(word))

describe.skipIf(services.missing !== null)(
  `two servers on one database (skipped where it is so: ${services.missing ?? 'nothing is missing here'})`,
  { timeout: 120_000 },
  () => {
    let postgres: Postgres
    let redis: Redis

    beforeAll(async () => {
      ;[postgres, redis] = await Promise.all([startPostgres(), startRedis()])
    }, 120_000)
    afterAll(() => Promise.all([postgres.end(), redis.end()]))

    async function startNode(database: string): Promise<ServerNode> {
      const network = await Promise.all([postgres, redis].map(({ port }) => startTcpProxy(port)))
      onTestFinished(() => {
        for (const proxy of network) proxy.close()
      })
      const [toPostgres, toRedis] = network.map(({ port }) => String(port))
      const server = await startServerProcess({
        VIETA_DATA: await temporaryFolder(),
        VIETA_DATABASE_URL: database.replace(String(postgres.port), toPostgres ?? ''),
        VIETA_REDIS_URL: redis.url.replace(String(redis.port), toRedis ?? ''),
      })
      return { server, network }
    }

    async function startTwo() {
      const database = await postgres.createDatabase()
      const [one, other] = await Promise.all([startNode(database), startNode(database)])
      const { id: workshop, code } = await createWorkshop(one.server)
      const open = (node: ServerNode, ticket = node.server.organiserSecret, document = 'board') =>
        new RawClient(node.server.address, workshop, document, { ticket }).sync()
      return { one, other, workshop, code, open }
    }

    test('people on both see each other and each other´s notes, numbered once; who is sent away on one leaves the other', async () => {
      const { one, other, workshop, code, open } = await startTwo()
      const ona = await joinAs(one.server, code, 'Ona')
      const jonas = await joinAs(other.server, code, 'Jonas')
      expect(jonas.person.code).not.toBe(ona.person.code)
      // Each on the server that did not give the ticket.
      const here = await open(one, jonas.ticket)
      const there = await open(other, ona.ticket)
      here.sendPresence({ user: { person: jonas.person.id }, at: [1, 1] })
      there.sendPresence({ user: { person: ona.person.id }, at: [2, 2] })
      await here.until(() => seenBy(here).has(there.doc.clientID))
      await there.until(() => seenBy(there).has(here.doc.clientID))

      for (const client of [here, there]) {
        const board = new Board(client.doc)
        for (let index = 0; index < 20; index += 1) {
          const id = `${client.doc.clientID}-${index}`
          const place = { frame: null, cell: null, at: [index, 0] as const }
          const text = `Ąžuolas ${id}`
          client.write(() =>
            board.createNote({ id, text, place, colour: 'green', author: null, createdAt: MONDAY }),
          )
        }
      }
      await Promise.all([here.barrier(), there.barrier()])
      for (const client of [here, there]) await client.until(() => new Board(client.doc).notes.length === 40)
      const agenda = await open(other, await issueTicket(other.server, workshop, 'facilitator'), 'agenda')
      await agenda.until(() => new Agenda(agenda.doc).codes.size === 40)
      const codes = [...new Agenda(agenda.doc).codes.values()]
      expect(new Set(codes).size).toBe(40)

      const gone = await one.server.call(
        'POST',
        `/api/workshops/${workshop}/people/${ona.person.id}/remove`,
        {
          ticket: one.server.organiserSecret,
        },
      )
      expect(gone.status).toBe(200)
      expect(await there.closed).toBe(CLOSE.removed)
      await here.until(() => !seenBy(here).has(there.doc.clientID))
    })

    test('hidden notes of people on both are counted together and revealed by either, and what is late comes too', async () => {
      const { one, other, workshop, code, open } = await startTwo()
      const facilitators = [
        await open(one, undefined, 'agenda'),
        await open(other, undefined, 'agenda'),
      ] as const
      const agenda = new Agenda(facilitators[0].doc)
      const silent = agenda.items.find(
        ({ activity }) => activity !== null && findActivity(activity)?.hiddenUntilReveal,
      )
      const item = silent?.id ?? ''
      facilitators[0].write(() => agenda.goTo({ item, step: 0 }, MONDAY))
      await facilitators[0].until(() => isCovered(silencesOf(agenda), { item }))
      const frame = agenda.frames.find((each) => each.item === item)?.id ?? ''
      const place = { frame, cell: null, at: [0, 0] as const }
      const boards = [await open(one), await open(other)]
      const writers: RawClient[] = []
      for (const node of [one, other]) {
        const { ticket } = await joinAs(node.server, code, 'Ona')
        for (const document of ['private', 'anonymous/key-of-one-device-0001'].slice(
          0,
          node === one ? 1 : 2,
        )) {
          const own = await open(node, ticket, document)
          const id = `n${writers.length}`
          own.write((doc) => {
            new Board(doc).createNote({
              id,
              text: id,
              place,
              colour: 'green',
              author: null,
              createdAt: MONDAY,
            })
          })
          await own.barrier()
          writers.push(own)
        }
      }
      const count = () => Object.values(waitingOf(agenda).get(frame)?.cells ?? {}).reduce((a, b) => a + b, 0)
      await facilitators[0].until(() => count() === 3)

      const answers = await Promise.all(
        [one, other].map(({ server }) =>
          server.call('POST', `/api/workshops/${workshop}/reveal`, {
            ticket: server.organiserSecret,
            body: { item },
          }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      for (const [index, own] of writers.entries()) {
        own.write((doc) => new Board(doc).textOf(`n${index}`)?.insert(2, ' vėlai'))
      }
      for (const client of boards) {
        const board = new Board(client.doc)
        const words = () => board.notes.map(({ text }) => text).sort()
        await client.until(() => words().join() === 'n0 vėlai,n1 vėlai,n2 vėlai')
        expect(board.notes.map(({ id }) => id).sort()).toEqual(['n0', 'n1', 'n2'])
      }
    })

    test('Redis, PostgreSQL and the network go and come back: nothing saved is lost, and all are equal', async () => {
      const { one, other, open } = await startTwo()
      const [here, there] = await Promise.all([open(one), open(other)])
      say(here, 'before')
      await hears(there, 'before')

      await redis.kill()
      say(here, 'without Redis')
      say(there, 'without Redis either')
      await Promise.all([here.barrier(), there.barrier()])
      await hears(there, 'without Redis')
      await hears(here, 'without Redis either')
      await redis.restart()
      here.sendPresence({ at: 'home' })
      await there.until(() => seenBy(there).has(here.doc.clientID))

      await postgres.kill()
      say(here, 'without PostgreSQL')
      const token = here.sendBarrier()
      await hears(there, 'without PostgreSQL')
      await here.roundTrip()
      expect(here.tokens.has(token), 'called saved without a disk').toBe(false)
      await postgres.restart()
      await here.until(() => here.tokens.has(token))

      for (const proxy of other.network) proxy.fallSilent()
      say(there, 'alone')
      const unsaved = there.sendBarrier()
      say(here, 'meanwhile')
      await here.barrier()
      await there.roundTrip()
      expect(there.tokens.has(unsaved), 'called saved while cut off').toBe(false)
      expect(words(there).has('meanwhile')).toBe(false)
      for (const proxy of other.network) proxy.cut()
      say(there, 'still alone')
      await there.roundTrip()
      const readiness = async () => (await other.server.call('GET', '/readyz')).status
      await expect.poll(readiness, { timeout: 20_000 }).toBe(503)
      for (const proxy of other.network) proxy.heal()
      await there.until(() => there.tokens.has(unsaved))
      await hears(there, 'meanwhile')
      await hears(here, 'alone')
      await hears(here, 'still alone')
      await there.barrier()
      await expect.poll(readiness, { timeout: 20_000 }).toBe(200)

      const fresh = await Promise.all([open(one), open(other)])
      for (const client of [here, there, ...fresh])
        expect(Object.keys(words(client).toJSON()).sort()).toEqual(
          [
            'before',
            'without Redis',
            'without Redis either',
            'without PostgreSQL',
            'meanwhile',
            'alone',
            'still alone',
          ].sort(),
        )
    })

    test('a server is killed: its people go to the other and find all that was called saved, and nobody haunts the room', async () => {
      const { one, other, open } = await startTwo()
      const [here, there] = await Promise.all([open(one), open(other)])
      here.sendPresence({ at: 'the lost server' })
      await there.until(() => seenBy(there).has(here.doc.clientID))
      const saved: string[] = []
      const isEnough = new Promise<void>((resolve) => {
        async function write(): Promise<void> {
          for (let index = 0; ; index += 1) {
            say(here, `word ${index}`)
            await here.barrier()
            saved.push(`word ${index}`)
            if (saved.length === 100) resolve()
          }
        }
        write().catch(() => undefined)
      })
      await isEnough
      await one.server.end('SIGKILL')
      await here.closed
      const moved = await open(other)
      // The last words may have been on the disk and not told on yet.
      await moved.until(() => saved.every((word) => words(moved).has(word)))
      // What it had not been told is saved it brings along.
      moved.write((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(here.doc)))
      await moved.barrier()
      await there.until(() => words(there).size === words(here).size)
      await there.until(() => !seenBy(there).has(here.doc.clientID))
      expect((await other.server.call('GET', '/healthz')).status).toBe(200)
    })
  },
)
