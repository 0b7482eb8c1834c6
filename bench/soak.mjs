// Workshops full of people for as long as asked, against the built server over real sockets: does it stay quick, whole and
// as large as it was?
//   node bench/soak.mjs [--minutes=20] [--workshops=10] [--people=15] [--entry=dist/server/main.js] [--every=30]
// Prints a line every so many seconds and a table at the end; ends with 1 when anything failed. Needs npm run build.
import { fork } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'
import * as Y from 'yjs'
import { tableOf } from './board/bars.mjs'
import { Measures, mean, pause } from './soak/measures.mjs'

register()
const { Facilitator, Participant, Projector } = await import('./soak/people.mjs')
const { Line } = await import('./soak/line.mjs')

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    workshops: { type: 'string', default: '10' },
    people: { type: 'string', default: '15' },
    entry: { type: 'string', default: 'dist/server/main.js' },
    every: { type: 'string', default: '30' },
  },
})
const [minutes, workshopCount, peopleCount, every] = ['minutes', 'workshops', 'people', 'every'].map((name) =>
  Number(values[name]),
)

/** What a server that has run for long may hold above one that just started and opened the same documents. */
const FLAT = 1.25
/** Beside that: code it has compiled meanwhile, bytes. */
const WARM_BYTES = 8_000_000

const folder = mkdtempSync(join(tmpdir(), 'vieta-soak-'))
const probe = fileURLToPath(new URL('./soak/probe.mjs', import.meta.url))
const measures = new Measures()
let server = null
let isEnding = false
process.on('exit', () => {
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the server on the folder. Answers where it is, and the organiser's secret. */
async function begin() {
  server = fork(resolve(values.entry), [], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', VIETA_DATA: folder, LOG_LEVEL: 'warn' },
    execArgv: ['--import', probe],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  isEnding = false
  server.stderr.on('data', (text) => measures.fail(`the server says: ${String(text).trim().slice(0, 300)}`))
  server.once('exit', (code) => {
    if (!isEnding) measures.fail(`the server ended with ${code}`)
  })
  let printed = ''
  const [, origin, secret] = await new Promise((found, reject) => {
    server.stdout.on('data', (text) => {
      printed = (printed + text).slice(-20_000)
      const link = /(http:\/\/[^/\s]+)\/organiser#([\w-]+)/.exec(printed)
      if (link) found(link)
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return { origin, secret }
}

async function end() {
  isEnding = true
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  const code = await ended
  if (code !== 0) measures.fail(`asked to stop, the server ended with ${code}`)
}

const { origin, secret } = await begin()

async function ask(path, body, ticket = secret) {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok)
    throw Object.assign(new Error(`${path}: ${response.status} ${await response.text()}`), { response })
  return response.json()
}

const sampled = () =>
  new Promise((answer) => {
    server.once('message', answer)
    server.send('sample')
  })

const name = 'Ignalina'
const locality = { name, genitive: 'Ignalinos', locative: 'Ignalinoje', municipality: '', county: '' }
const programme = await ask('/api/programmes', {
  title: 'Ilgas bandymas',
  organiser: '',
  localities: [locality],
})

async function makeWorkshop(number) {
  const workshop = await ask('/api/workshops', {
    programme: programme.id,
    locality: programme.localities[0].id,
    title: `Dirbtuvės ${number}`,
    template: 'taster90',
    startsAt: Date.now(),
    brief: '',
    venue: '',
  })
  const staff = async (role) => (await ask(`/api/workshops/${workshop.id}/tickets`, { role })).ticket
  return { ...workshop, facilitator: await staff('facilitator'), projector: await staff('projector') }
}

/** Joins by code as a phone does; where many have joined from one address it waits its turn. */
async function joinBy(code, number) {
  for (;;) {
    try {
      const wanted = { code, name: `Ona ${number}`, sector: 'culture', organisation: '', shownAs: 'name' }
      return await ask('/api/join', wanted, '')
    } catch (error) {
      if (error.response?.status !== 429) throw error
      await pause(5_000)
    }
  }
}

const everybody = []
let isOver = false
const working = []

async function fill(workshop, number) {
  const common = { origin, workshop: workshop.id, measures }
  const facilitator = new Facilitator({
    ...common,
    ticket: workshop.facilitator,
    who: `facilitator ${number}`,
    documents: ['agenda', 'board', 'concept'],
  })
  const projector = new Projector({
    ...common,
    ticket: workshop.projector,
    who: `projector ${number}`,
    documents: ['agenda', 'board'],
  })
  const people = []
  for (let index = 0; index < peopleCount; index += 1) {
    const { ticket } = await joinBy(workshop.code, index)
    const who = `person ${index} of workshop ${number}`
    const person = new Participant({ ...common, ticket, who, documents: ['agenda', 'board'] })
    await person.enter()
    working.push(person.take('board', () => isOver))
    people.push(person)
  }
  await facilitator.enter()
  await projector.enter()
  working.push(facilitator.take(() => isOver))
  everybody.push({ workshop, visitors: [facilitator, projector, ...people] })
}

console.error(`${workshopCount} workshops x ${peopleCount} people, ${minutes} min`)
for (let number = 0; number < workshopCount; number += 1) await fill(await makeWorkshop(number), number)
console.error('everybody is in')

const samples = []
const rounds = Math.max(3, Math.round((minutes * 60) / every))
const start = performance.now()
await sampled()
for (let round = 1; round <= rounds; round += 1) {
  await pause(Math.max(0, start + (round * minutes * 60_000) / rounds - performance.now()))
  const sample = {
    ...(await sampled()),
    updates: measures.updates.take(),
    cursors: measures.cursors.take(),
    barriers: measures.barriers.take(),
    notes: measures.counts.notes,
  }
  samples.push(sample)
  console.error(
    `${((performance.now() - start) / 60_000).toFixed(1)} min: rss ${mb(sample.rss)}, held ${mb(sample.held)}, ` +
      `cpu ${Math.round(sample.busy * 100)} %, loop p99 ${sample.loop.p99.toFixed(0)} ms, ` +
      `updates p99 ${sample.updates.p99.toFixed(0)} ms, cursors p99 ${sample.cursors.p99.toFixed(0)} ms, ` +
      `barriers p99 ${sample.barriers.p99.toFixed(0)} ms, notes ${sample.notes}, errors ${measures.errors.length}`,
  )
}

isOver = true
await Promise.all(working)
await comeToRest()
await compare()
const health = await fetch(`${origin}/healthz`)
if (!health.ok) measures.fail(`health says ${health.status}`)
const diskBytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
for (const { visitors } of everybody) for (const visitor of visitors) visitor.leave()
await pause(2_000)
const used = await sampled()
await end()
const anew = await holdAnew()

report()

/** What a server holds that just started, once all documents were opened. */
async function holdAnew() {
  const { origin: again } = await begin()
  for (const { workshop } of everybody) {
    for (const name of ['agenda', 'board', 'concept']) {
      const url = `${again.replace('http', 'ws')}/sync/${workshop.id}/${name}`
      const onLost = (code) => measures.fail(`${name} was closed with ${code} after a restart`)
      const line = new Line({ url, ticket: workshop.facilitator, measures, onLost })
      await line.open()
      line.close()
    }
  }
  await pause(2_000)
  const sample = await sampled()
  await end()
  return sample
}

function mb(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

/** Until all that was written is saved and has reached everybody. */
async function comeToRest() {
  const lines = everybody.flatMap(({ visitors }) =>
    visitors.flatMap((visitor) => visitor.documents.map((name) => visitor.line(name))),
  )
  for (let wait = 0; wait < 100 && !lines.every((line) => line.isSaved); wait += 1) await pause(100)
  const unsaved = lines.filter((line) => !line.isSaved).length
  if (unsaved > 0) measures.fail(`${unsaved} connections have no answer that all is saved`)
  await pause(1_000)
}

/** All replicas of a document are equal, and equal to what somebody finds who comes now. */
async function compare() {
  for (const { workshop, visitors } of everybody) {
    for (const name of ['agenda', 'board']) {
      const fresh = new Line({
        url: `${origin.replace('http', 'ws')}/sync/${workshop.id}/${name}`,
        ticket: workshop.projector,
        measures,
        onLost: (code) => measures.fail(`a newcomer was closed with ${code}`),
      })
      await fresh.open()
      const expected = Y.encodeStateAsUpdate(fresh.doc)
      fresh.close()
      const different = visitors.filter((visitor) => {
        const update = Y.encodeStateAsUpdate(visitor.line(name).doc)
        return Buffer.compare(normal(update), normal(expected)) !== 0
      })
      for (const { who } of different) measures.fail(`${who} has another ${name}`)
    }
  }
}

/** The same bytes for the same document, however it came about. */
function normal(update) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return Buffer.from(JSON.stringify(sortedJson(doc)))
}

function sortedJson(doc) {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([one], [other]) => one - other)
  const deleted = [...Y.createDeleteSetFromStructStore(doc.store).clients]
    .map(([client, ranges]) => [client, ranges.reduce((sum, { len }) => sum + len, 0)])
    .sort(([one], [other]) => one - other)
  return [vector, deleted]
}

function report() {
  const third = Math.floor(samples.length / 3)
  const [middle, last] = [samples.slice(third, 2 * third), samples.slice(samples.length - third)]
  const of = (part, what) => mean(part.map(what))
  const isFlat = used.held <= anew.held * FLAT + WARM_BYTES
  if (!isFlat) measures.fail('memory is not flat')
  const row = (what, ...found) => ({
    what,
    'first third': found[0],
    'middle third': found[1],
    'last third': found[2],
  })
  const over = (what, shown) => [samples.slice(0, third), middle, last].map((part) => shown(of(part, what)))
  const ms = (value) => `${value.toFixed(1)} ms`
  const { counts } = measures
  console.log(
    [
      tableOf([
        row('server memory, resident', ...over(({ rss }) => rss, mb)),
        row('server memory, held after a collection', ...over(({ held }) => held, mb)),
        row(
          'notes made',
          ...over(
            ({ notes }) => notes,
            (value) => String(Math.round(value)),
          ),
        ),
        row(
          'processor',
          ...over(
            ({ busy }) => busy * 100,
            (value) => `${value.toFixed(0)} %`,
          ),
        ),
        row('loop delay, p99', ...over(({ loop }) => loop.p99, ms)),
        row('updates delivered, p50', ...over(({ updates }) => updates.p50, ms)),
        row('updates delivered, p99', ...over(({ updates }) => updates.p99, ms)),
        row('cursors delivered, p99', ...over(({ cursors }) => cursors.p99, ms)),
        row('barriers answered, p50', ...over(({ barriers }) => barriers.p50, ms)),
        row('barriers answered, p99', ...over(({ barriers }) => barriers.p99, ms)),
      ]),
      '',
      `${workshopCount} workshops x ${peopleCount} people, ${minutes} min: ${Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(', ')}. Delivered: ${measures.updates.total} updates, ${measures.cursors.total} cursors. ` +
        `${measures.barriers.total} barriers. On disk ${mb(diskBytes)}.`,
      `With everybody gone the server holds ${mb(used.held)}; one just started, with the same documents, ${mb(anew.held)}: ` +
        `${isFlat ? 'flat' : 'NOT FLAT'}.`,
      `${measures.errors.length} errors. ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC; Node ${process.version}; ` +
        `${cpus().length} × ${cpus()[0]?.model.trim()}; load ${loadavg()[0].toFixed(1)}, this one included.`,
      measures.errors.length === 0 ? 'PASS' : 'FAIL',
    ].join('\n'),
  )
  process.exit(measures.errors.length === 0 ? 0 : 1)
}
