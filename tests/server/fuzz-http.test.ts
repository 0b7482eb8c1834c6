// Mutated HTTP requests, seeded: none may crash the server, be answered with 500, or leave it unwell or larger.
// VIETA_FUZZ=100000 sends as many; VIETA_SEED another sequence.
import { Agent } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createLog } from '../../server/log.ts'
import { Chance } from '../kit/world.ts'
import { hostileRequest, hostileWire, type Material, send, sendWire } from './hostile-requests.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, issueTicket, joinAs, startTestServer, type TestServer } from './server-kit.ts'

const COUNT = Number(process.env['VIETA_FUZZ'] ?? 1_500)
const SEED = Number(process.env['VIETA_SEED'] ?? 20_260)
/** Requests on their way at once. */
const LANES = 16

/** Bytes of live objects, after everything that can go has gone. */
function liveBytes(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

async function createMaterial(server: TestServer): Promise<Material> {
  const { id, code, programme, locality } = await createWorkshop(server)
  const { person, ticket } = await joinAs(server, code, 'Vardenis Pirmasis')
  const facilitator = await issueTicket(server, id, 'facilitator')
  const other = await createWorkshop(server, 'Kitos dirbtuvės')
  const foreign = await issueTicket(server, other.id, 'facilitator')
  const scribe = await issueTicket(server, id, 'scribe')
  const tickets = [server.organiserSecret, facilitator, scribe, ticket, foreign, 'garbage']
  return { workshop: id, person: person.id, code, programme, locality, tickets, harmless: ticket }
}

test(`${COUNT} mutated requests (seed ${SEED}): no crash, no 500, the same health and size after`, {
  timeout: 60_000 + COUNT * 20,
}, async () => {
  const failures: string[] = []
  const log = createLog('error', (line) => failures.push(line))
  const server = await startTestServer({ log, proxies: 1 })
  const material = await createMaterial(server)
  const agent = new Agent({ keepAlive: true, maxSockets: LANES })
  const statuses = new Map<number | null, number>()
  const bad: string[] = []
  let sent = 0

  const lane = async (until: number): Promise<void> => {
    while (sent < until) {
      sent += 1
      // One seed a request: which lane sends it changes nothing.
      const chance = new Chance(SEED * 1_000 + sent)
      if (chance.below(10) === 0) {
        const bytes = hostileWire(chance, material)
        const answer = await sendWire(server.port, bytes)
        const isBad = /^HTTP\/1\.1 500/m.test(answer)
        if (isBad) bad.push(`wire: ${JSON.stringify(Buffer.from(bytes).toString('latin1').slice(0, 500))}`)
        continue
      }
      const hostile = hostileRequest(chance, material)
      const status = await send(agent, server.port, hostile)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      // 0 is a request that nobody answered in 20 s.
      if (status === 500 || status === 0) {
        const { method, path, headers, body } = hostile
        const text = body === null ? '' : Buffer.from(body).toString('latin1').slice(0, 300)
        bad.push(`${status} ${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 400)} ${text}`)
      }
    }
  }
  const round = (until: number) => Promise.all(Array.from({ length: LANES }, () => lane(until)))

  await round(COUNT / 2)
  const half = liveBytes()
  await round(COUNT)
  const grown = liveBytes() - half
  agent.destroy()
  const counts = [...statuses].sort(([a], [b]) => Number(a) - Number(b)).map(([s, n]) => `${s}: ${n}`)
  console.info(`seed ${SEED}, ${sent} requests, ${counts.join(', ')}; heap ${(grown / 1e6).toFixed(1)} MB`)

  expect(bad.slice(0, 5)).toEqual([])
  expect(failures.slice(0, 5)).toEqual([])
  const health = await server.call('GET', '/healthz')
  expect([health.status, health.json]).toMatchObject([200, { state: 'ok' }])
  expect({}).not.toHaveProperty('role')
  // Rooms visited stay half a minute, counts of addresses a day: a few MB, whatever the number of requests.
  expect(grown).toBeLessThan(40e6)

  const ticket = server.organiserSecret
  const { id } = await createWorkshop(server, 'Po visko')
  const client = await new RawClient(server.address, id, 'board', { ticket }).sync()
  client.write((doc) => doc.getMap('tried').set('clean', true))
  await client.barrier()
  const reader = await new RawClient(server.address, id, 'board', { ticket }).sync()
  expect(reader.doc.getMap('tried').get('clean')).toBe(true)
})
