// The load, in a process of its own: does what the bench asks over IPC, and says what came of it.
import { isDeepStrictEqual } from 'node:util'
import { Client } from './client.mjs'
import { Histogram } from './histogram.mjs'

const TICK_MS = 2
let nextId = 1_000_000 * (1 + Number(process.env.LOAD_NUMBER ?? 0))
let clients = []
let reader = null

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

function newClient({ kind, port, rooms }, room) {
  nextId += 1
  return new Client(kind, port, rooms[room], nextId, rooms[room].ticket)
}

const ACTS = {
  /** Fills every room with synced clients, a few rooms at a time. */
  async open({ each, ...target }) {
    for (let room = 0; room < target.rooms.length; room += 1) {
      const opened = Array.from({ length: each }, () => newClient(target, room))
      await Promise.all(opened.map((client) => client.sync()))
      clients.push(...opened)
    }
    return clients.length
  },

  async close() {
    await Promise.all(clients.map((client) => client.close()))
    if (reader) await reader.close()
    clients = []
    reader = null
  },

  /** Everyone writes `rate` times a second. */
  write: ({ rate, seconds, padBytes = 0 }) => {
    const pad = 'x'.repeat(padBytes)
    return pace(rate, seconds, (client) => client.write(pad))
  },

  /** Everyone moves a cursor `rate` times a second, and echoes the others' as the stock client does. */
  async move({ rate, seconds }) {
    for (const client of clients) client.echoes = true
    const result = await pace(rate, seconds, (client, turn) => client.move(turn % 1920, (turn * 7) % 1080))
    return { ...result, echoed: clients.reduce((sum, client) => sum + client.echoed, 0) }
  },

  /** All come at once. Answers how long until the last had the whole document, ms. */
  async join({ count, ...target }) {
    const from = performance.now()
    const joining = Array.from({ length: count }, () => newClient(target, 0))
    clients.push(...joining)
    const bytes = await Promise.all(joining.map((client) => client.sync()))
    return { ms: performance.now() - from, bytes: Math.min(...bytes) }
  },

  /** Writes ready updates into the document, and asks for it to be sure that they arrived. */
  async fill({ updates, ...target }) {
    const writer = newClient(target, 0)
    await writer.sync()
    for (const update of updates) writer.peer.send(writer.dialect.update(Buffer.from(update, 'base64')))
    const bytes = await writer.sync()
    await writer.close()
    return bytes
  },

  /** A reader joins that keeps all it gets, and then reads nothing. */
  async stall(target) {
    reader = newClient(target, 0)
    reader.kept = []
    await reader.sync()
    await sleep(200)
    reader.peer.pause()
  },

  /** The reader reads again (comes anew when it was sent away). Answers when it has what everyone has. */
  async recover(target) {
    const from = performance.now()
    reader.peer.resume()
    let wasClosed = false
    for (let round = 0; round < 100; round += 1) {
      await sleep(100)
      if (reader.peer.closeCode !== null) {
        wasClosed = true
        reader = newClient(target, 0)
        reader.kept = []
        await reader.sync()
      }
      const fresh = newClient(target, 0)
      fresh.kept = []
      await fresh.sync()
      const [want, have] = [fresh.content(), reader.content()]
      await fresh.close()
      if (have.isWhole && isDeepStrictEqual(want.map, have.map)) {
        return { converged: true, wasClosed, ms: performance.now() - from }
      }
    }
    return { converged: false, wasClosed, ms: performance.now() - from }
  },
}

/** Lets every client act `rate` times a second, spread over time, and measures what arrives meanwhile. */
async function pace(rate, seconds, act) {
  const ages = new Histogram()
  let sent = 0
  let counted = 0
  let isMeasuring = false
  const onAge = (tenths) => {
    counted += 1
    if (isMeasuring) ages.add(tenths)
  }
  for (const client of clients) client.onAge = onAge
  const period = 1000 / rate
  const start = performance.now()
  const dueAt = clients.map((_, index) => start + (period * (index + Math.random())) / clients.length)
  const warm = Math.min(1000, seconds * 250)
  const end = start + warm + seconds * 1000
  let turn = 0
  let elu = performance.eventLoopUtilization()
  let measuredFrom = start
  let [sentBefore] = [0]
  for (let now = start; now < end; now = performance.now()) {
    if (!isMeasuring && now >= start + warm) {
      isMeasuring = true
      measuredFrom = now
      sentBefore = sent
      elu = performance.eventLoopUtilization()
    }
    for (let index = 0; index < clients.length; index += 1) {
      // Not more than what is due in a quarter of a second: a load that cannot keep up says so in `sent`.
      if (now - dueAt[index] > 250) dueAt[index] = now - 250
      while (dueAt[index] <= now) {
        dueAt[index] += period
        turn += 1
        sent += 1
        act(clients[index], turn)
      }
    }
    await sleep(TICK_MS)
  }
  const tookMs = performance.now() - measuredFrom
  const busy = performance.eventLoopUtilization(elu).utilization
  const measured = sent - sentBefore
  isMeasuring = true
  // What is under way still counts, and shows in the percentiles how late it was.
  for (let before = -1, quiet = 0; quiet < 4; before = counted) {
    await sleep(100)
    quiet = counted === before ? quiet + 1 : 0
  }
  const closed = clients.filter((client) => client.peer.closeCode !== null).length
  return {
    p50: ages.at(0.5),
    p99: ages.at(0.99),
    max: ages.at(1),
    sent,
    counted,
    sentPerSecond: (measured / tookMs) * 1000,
    busy,
    closed,
  }
}

process.on('message', async ({ act, params }) => {
  try {
    process.send({ result: (await ACTS[act](params)) ?? null })
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) })
  }
})
process.on('disconnect', () => process.exit())
