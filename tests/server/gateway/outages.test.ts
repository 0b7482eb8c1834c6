// A room that loses its network is one line when it begins and one when it is over; people who leave, lids that are shut and
// a server that stops are none. The lines hold numbers, no people.
import { expect, test } from 'vitest'
import { OUTAGE, watchOutages } from '../../../server/gateway/outages.ts'
import { createLog } from '../../../server/log.ts'
import { RawClient } from '../raw-client.ts'
import { createManualTimers } from '../relay/manual-timers.ts'
import { createWorkshop, joinAs, startTestServer } from '../server-kit.ts'

function createWorld() {
  const timers = createManualTimers()
  const lines: Record<string, unknown>[] = []
  const outages = watchOutages({ timers, log: createLog('warn', (line) => lines.push(JSON.parse(line))) })
  const enter = (client: string) => outages.enter('w', client)
  const said = () => lines.map(({ event, clients, back, lastedS }) => ({ event, clients, back, lastedS }))
  return { timers, lines, outages, enter, said }
}

const began = (clients: number) => ({ event: 'outage.began', clients, back: undefined, lastedS: undefined })

test('clients that are lost together are an outage, and it ends with the last one back', () => {
  const { timers, enter, said } = createWorld()
  const venue = ['a', 'b', 'c'].map((client) => [enter(client), enter(client)])
  enter('mentor, elsewhere')
  for (const sockets of venue) {
    for (const leave of sockets) leave(true)
    timers.advance(7_000)
  }
  expect(said()).toEqual([began(2)])
  timers.advance(4 * 60_000)
  enter('a')
  enter('b')
  expect(said()).toHaveLength(1)
  enter('c')
  expect(said()[1]).toEqual({ event: 'outage.ended', clients: 3, back: 3, lastedS: 261 })
})

test('who never comes back ends it too, after half an hour', () => {
  const { timers, enter, said } = createWorld()
  for (const client of ['a', 'b', 'c']) enter(client)(true)
  enter('a')
  timers.advance(OUTAGE.overMs + OUTAGE.lookMs)
  expect(said()[1]).toMatchObject({ event: 'outage.ended', clients: 3, back: 1 })
})

test('goodbyes, one shut laptop, two phones of many and a second connection are no outage', () => {
  const { timers, enter, said, outages } = createWorld()
  for (const client of ['a', 'b', 'c']) enter(client)(false)
  enter('alone')(true)
  timers.advance(2 * OUTAGE.gatherMs)
  const many = Array.from({ length: 12 }, (_, index) => enter(`p${index}`))
  many[0]?.(true)
  many[1]?.(true)
  enter('p2')(true)
  timers.advance(2 * OUTAGE.gatherMs)
  outages.close()
  for (const leave of many) leave(true)
  expect(said()).toEqual([])
})

test('the log of a server says when sockets are cut and when they are back, and names nobody', async () => {
  const lines: string[] = []
  const server = await startTestServer({ log: createLog('warn', (line) => lines.push(line)) })
  const { id, code } = await createWorkshop(server)
  const people = await Promise.all(['Vardenis', 'Pavardenė'].map((name) => joinAs(server, code, name)))
  const open = () =>
    Promise.all(people.map(({ ticket }) => new RawClient(server.address, id, 'board', { ticket }).sync()))
  const event = async (name: string) => {
    while (!lines.some((line) => line.includes(name))) await new Promise((resolve) => setImmediate(resolve))
  }
  for (const { socket } of await open()) socket.terminate()
  await event('outage.began')
  await open()
  await event('outage.ended')
  const told = lines.filter((line) => line.includes('outage.')).join()
  expect(told).toContain(`"workshop":"${id}","clients":2,"back":2`)
  expect(told).not.toMatch(/Vardenis|Pavarden|D0\d/)
  for (const { ticket, person } of people) {
    expect(told).not.toContain(ticket)
    expect(told).not.toContain(person.id)
  }
})
