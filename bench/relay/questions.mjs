// What is asked of the servers, one function a question. Each answers the rows of the table.
import { start, startLoad } from './servers.mjs'
import { boardUpdates } from './updates.mjs'

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const MB = 1024 * 1024

/** Runs with a server and one or more loads of its own, and ends all. */
async function withServer(kind, options, work) {
  const server = await start(kind, options)
  const loads = Array.from({ length: options.loads ?? 1 }, (_, index) => startLoad(index))
  try {
    return await work(server, ...loads)
  } finally {
    await Promise.all(loads.map((load) => load.stop()))
    await server.stop()
  }
}

const say = (text) => console.error(`  ${text}`)
const told = ({ p50, p99, max, busy }) =>
  `p50 ${p50?.toFixed(1)}, p99 ${p99?.toFixed(1)}, max ${max?.toFixed(0)} ms; load's thread ${Math.round(busy * 100)} % busy`

/** 30 people write ten updates a second each in one room. */
export async function steady({ kinds, seconds, ...options }) {
  const found = {}
  for (const kind of kinds) {
    await withServer(kind, options, async (server, load) => {
      await load.do('open', { ...server.target(1), each: 30 })
      const result = await load.do('write', { rate: 10, seconds })
      complete(kind, result, 30)
      found[kind] = result.p99
      say(`${kind}: ${told(result)}`)
    })
  }
  return [{ what: '30 clients × 10 updates/s, one room: p99', found, unit: 'ms', atMost: 25 }]
}

/** Whether everything sent arrived at all the others, and nobody was sent away. */
function isComplete(kind, { sent, counted, closed }, clients) {
  // A merged frame and the stock broadcast hold the sender's own update too; the bare one does not.
  const least = sent * (clients - 1)
  const whole = counted >= least * 0.995 && closed === 0
  if (!whole) say(`${kind}: ${counted} of ${least} deliveries, ${closed} closed`)
  return whole
}

function complete(kind, result, clients) {
  if (!isComplete(kind, result, clients)) throw new Error(`${kind} did not deliver everything`)
}

/** How many updates a second a room of 30 can be told, p99 under 100 ms. Deliveries are updates times others. */
export async function most({ kinds, seconds, ...options }) {
  const found = {}
  const CLIENTS = 30
  for (const kind of kinds) {
    let best = 0
    const attempt = (rate) =>
      withServer(kind, options, async (server, load) => {
        await load.do('open', { ...server.target(1), each: CLIENTS })
        // The rate of a process that has run a while: the first seconds are those of its compiler.
        await load.do('write', { rate: 2000 / CLIENTS, seconds: 3 })
        const result = await load.do('write', { rate: rate / CLIENTS, seconds: seconds / 2 })
        const kept = result.sentPerSecond > rate * 0.95
        const holds = kept && isComplete(kind, result, CLIENTS) && result.p99 < 100
        say(`${kind}: ${Math.round(rate)} updates/s ${holds ? 'carried' : 'too many'}; ${told(result)}`)
        if (holds) best = Math.max(best, result.sentPerSecond * (CLIENTS - 1))
        return holds
      })
    // A second try, because something else on the machine may have stumbled.
    const carries = async (rate) => (await attempt(rate)) || (await attempt(rate))
    let [low, high] = [0, 2000]
    while (await carries(high)) [low, high] = [high, high * 1.6]
    for (let round = 0; round < 3; round += 1) {
      const middle = low === 0 ? high / 1.6 : Math.sqrt(low * high)
      if (await carries(middle)) low = middle
      else high = middle
    }
    found[kind] = best
  }
  const ratio = found.ours / found.raw
  const ratioToOther = found.ours / found.hocuspocus
  return [
    {
      what: 'one room of 30: most deliveries/s with p99 < 100 ms',
      found,
      unit: '/s',
      bar: '≥ 1.6 × raw, ≥ Hocuspocus',
      said: `${ratio.toFixed(2)} × raw, ${ratioToOther.toFixed(2)} × Hocuspocus`,
      holds: Number.isNaN(ratio + ratioToOther) ? undefined : ratio >= 1.6 && ratioToOther >= 1,
    },
  ]
}

/** A hundred rooms of ten, everybody's cursor moving, everybody echoing. */
export async function cursors({ kinds, seconds, roomCount = 100, ...options }) {
  const found = {}
  // A bare broadcast cannot tell an echo from news: it would never end.
  for (const kind of kinds.filter((each) => each !== 'raw')) {
    // Two processes: one is fully busy with a thousand clients, and would be what is measured.
    await withServer(kind, { ...options, rooms: roomCount, loads: 2 }, async (server, ...loads) => {
      const { rooms, ...target } = server.target(roomCount)
      const halves = [rooms.slice(0, roomCount / 2), rooms.slice(roomCount / 2)]
      await Promise.all(
        loads.map((load, half) => load.do('open', { ...target, rooms: halves[half], each: 10 })),
      )
      const move = (lasting) =>
        Promise.all(loads.map((load) => load.do('move', { rate: 20, seconds: lasting })))
      // As with updates: the first seconds of a process are its compiler's.
      await move(3)
      const before = await server.glance()
      const results = await move(seconds)
      const after = await server.glance()
      const cpu = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1e6
      // The worse half; a server so far behind that nothing of these seconds came in them is no good one.
      found[kind] = Math.max(...results.map(({ p99 }) => p99 ?? Number.POSITIVE_INFINITY))
      for (const result of results) {
        say(`${kind}: ${told(result)}; ${result.echoed} echoes; ${result.closed} closed`)
        if (result.closed > 0) found[kind] = Number.POSITIVE_INFINITY
      }
      say(`${kind}: ${cpu.toFixed(1)} s of processor`)
    })
  }
  return [{ what: `${roomCount} rooms × 10 cursors at 20 Hz, echoed: p99`, found, unit: 'ms', atMost: 100 }]
}

/** Thirty people open a board of ten thousand notes at one moment. */
export async function joining({ kinds, ...options }) {
  const [found, first] = [{}, {}]
  const { updates } = boardUpdates(10_000)
  const params = { updates: updates.map((update) => Buffer.from(update).toString('base64')) }
  for (const kind of kinds.filter((each) => each !== 'raw')) {
    await withServer(kind, options, async (server, load) => {
      await load.do('fill', { ...server.target(1), ...params })
      // Somebody is there, as in a workshop: a stock server forgets what nobody looks at.
      await load.do('open', { ...server.target(1), each: 1 })
      if (kind !== 'ours') await load.do('fill', { ...server.target(1), ...params })
      const times = []
      for (let round = 0; round < 3; round += 1) {
        const { ms, bytes } = await load.do('join', { ...server.target(1), count: 30 })
        times.push(ms)
        say(`${kind}: 30 had ${(bytes / MB).toFixed(2)} MB each after ${ms.toFixed(0)} ms`)
      }
      found[kind] = times.sort((a, b) => a - b)[1]
      await load.do('close')
      if (kind !== 'ours') return
      await server.restart()
      const { ms } = await load.do('join', { ...server.target(1), count: 1 })
      first.ours = ms
      say(`ours: the first after a restart had it after ${ms.toFixed(0)} ms`)
    })
  }
  return [
    { what: '30 join a board of 10,000 notes at once: all synced', found, unit: 'ms', atMost: 300 },
    { what: 'the same board, first join after a restart', found: first, unit: 'ms', atMost: 1000 },
  ]
}

/** What a thousand idle people take, in a hundred rooms. */
export async function idle({ kinds, ...options }) {
  const found = {}
  const ROOMS = 100
  for (const kind of kinds) {
    await withServer(kind, { ...options, rooms: ROOMS }, async (server, load) => {
      // What a first crowd warms up is not what a client takes.
      await load.do('open', { ...server.target(ROOMS), each: 10 })
      await load.do('close')
      await load.do('open', { ...server.target(ROOMS), each: 1 })
      await sleep(1500)
      const before = await server.memory()
      await load.do('open', { ...server.target(ROOMS), each: 10 })
      await sleep(1500)
      const after = await server.memory()
      found[kind] = (after.held - before.held) / (ROOMS * 10) / 1000
      const resident = (after.rss - before.rss) / (ROOMS * 10) / 1000
      say(`${kind}: ${found[kind].toFixed(1)} kB held, ${resident.toFixed(1)} kB resident a client`)
    })
  }
  return [{ what: 'memory of an idle client', found, unit: 'kB', atMost: 60 }]
}

/** Two hundred rooms visited and left, five times. Rooms go half a minute after their last visitor. */
export async function cycles({ rounds = 5, leaveMs = 32_000, roomCount = 200, ...options }) {
  const held = []
  await withServer('ours', { ...options, rooms: roomCount }, async (server, load) => {
    for (let round = 0; round < rounds; round += 1) {
      await load.do('open', { ...server.target(roomCount), each: 2 })
      await load.do('write', { rate: 2, seconds: 2 })
      await load.do('close')
      await sleep(leaveMs)
      const memory = await server.memory()
      held.push(memory.held / MB)
      say(
        `ours: after visit ${round + 1} ${(memory.held / MB).toFixed(2)} MB held, ${(memory.rss / MB).toFixed(0)} MB resident`,
      )
    }
  })
  const [last, previous] = [held.at(-1), held.at(-2)]
  const growth = ((last - previous) / previous) * 100
  return [
    {
      what: `${roomCount} rooms visited and left ${rounds} times: growth of the last`,
      found: { ours: growth },
      unit: '%',
      atMost: 3,
      said: `${held[0].toFixed(1)} → ${last.toFixed(1)} MB`,
    },
  ]
}

/** @returns what the work gave, and the most memory the server's process had meanwhile */
async function watched(server, work) {
  let peak = 0
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      peak = Math.max(peak, (await server.glance()).rss)
      await sleep(100)
    }
  })()
  const result = await work
  isOver = true
  await watching
  return [result, peak]
}

/**
 * The same load again and again until the server's peak has levelled off: a young process takes more memory each time,
 * whoever reads or does not.
 */
async function warmed(server, work) {
  let before = 0
  for (let round = 0; ; round += 1) {
    const [alone, peak] = await watched(server, work())
    if (alone.p99 === undefined) throw new Error('Nothing arrived')
    if (round > 1 && (peak <= before * 1.02 || round === 7)) return { alone, before: Math.max(peak, before) }
    before = Math.max(peak, before)
  }
}

/** The run whose p99 is the median. */
function middle(runs) {
  return runs.toSorted((a, b) => a.p99 - b.p99)[Math.floor(runs.length / 2)]
}

/** One of ten stops reading while the others write 5 MB/s to everybody. */
export async function stalled({ kinds, seconds, ...options }) {
  const [growth, kept, factor] = [{}, {}, {}]
  const rows = []
  const WRITING = { rate: 16, padBytes: 32_000, seconds }
  for (const kind of kinds.filter((each) => each === 'ours' || each === 'raw')) {
    await withServer(kind, options, async (server, load) => {
      await load.do('open', { ...server.target(1), each: 10 })
      const write = () => load.do('write', WRITING)
      const { alone: first, before } = await warmed(server, write)
      // One of a few hundred is the p99 of a few seconds: the middle of three is compared with the middle of three.
      const alone = middle([first, await write(), await write()])
      const { held } = await server.memory()
      await load.do('stall', server.target(1))
      const [begun, peak] = await watched(server, write())
      const beside = middle([begun, await write(), await write()])
      growth[kind] = (peak - before) / MB
      kept[kind] = ((await server.memory()).held - held) / MB
      factor[kind] = beside.p99 / alone.p99
      say(
        `${kind}: alone ${told(alone)}; beside ${told(beside)}; grew ${growth[kind].toFixed(1)} MB of ${(before / MB).toFixed(0)}, of which ${kept[kind].toFixed(1)} MB are held`,
      )
      if (kind !== 'ours') return
      const { converged, wasClosed, ms } = await load.do('recover', server.target(1))
      const how = `${wasClosed ? 'sent away, came back' : 'caught up'}, ${Math.round(ms)} ms`
      say(`ours: the reader ${converged ? 'has' : 'lacks'} what the others have (${how})`)
      rows.push({
        what: 'and it has what the others have afterwards',
        found: {},
        said: how,
        holds: converged,
      })
    })
  }
  return [
    { what: 'a reader that stops: growth of the server', found: growth, unit: 'MB', atMost: 30 },
    { what: 'and what it still holds after a collection', found: kept, unit: 'MB', atMost: 30 },
    { what: "and the others' p99, to before", found: factor, unit: '×', atMost: 2 },
    ...rows,
  ]
}
