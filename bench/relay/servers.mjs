// Starts the servers, ours from its build as `npm start` would, and asks what they take.
import { fork, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const peers = join(here, 'peers')

export const SERVERS = ['ours', 'raw', 'hocuspocus', 'stock']

const SCRIPTS = {
  raw: join(here, 'server-raw.mjs'),
  stock: join(here, 'server-stock.mjs'),
  hocuspocus: join(peers, 'server-hocuspocus.mjs'),
}

/** Installs Hocuspocus when it is not there as its lock file says. It asks for Node 22, and runs on 20. */
export function installPeers() {
  const lock = readFileSync(join(peers, 'package-lock.json'), 'utf8')
  const stamp = join(peers, 'node_modules/.stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing Hocuspocus into bench/relay/peers …')
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(command, options, { cwd: peers, stdio: 'inherit' })
  if (status !== 0) throw new Error('npm ci in bench/relay/peers failed')
  writeFileSync(stamp, lock)
}

const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A process that answers one message at a time. */
function started(script, env, args) {
  const child = fork(script, [], {
    env: { ...process.env, ...env },
    execArgv: args,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  running.add(child)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  void ended.then(() => running.delete(child))
  const gone = ended.then((code) => Promise.reject(new Error(`${script} ended with ${code}`)))
  gone.catch(() => {})
  const ask = (message) =>
    Promise.race([
      gone,
      new Promise((resolve) => {
        child.once('message', resolve)
        child.send(message)
      }),
    ])
  return { child, ended, gone, ask }
}

/** @param find the line of its output that says it is ready */
async function startServer(script, env, find, extra = []) {
  const process = started(script, env, ['--import', join(here, 'probe.mjs'), ...extra])
  const found = await Promise.race([
    process.gone,
    new Promise((resolve) => {
      process.child.stdout.on('data', (chunk) => {
        const match = find.exec(String(chunk))
        if (match) resolve(match)
      })
    }),
  ])
  return {
    found,
    memory: () => process.ask('collect'),
    glance: () => process.ask('look'),
    async stop() {
      process.child.kill('SIGTERM')
      const timer = setTimeout(() => process.child.kill('SIGKILL'), 15_000)
      await process.ended
      clearTimeout(timer)
    },
  }
}

/** Starts a peer; it has any room one asks for. */
async function startPeer(kind, extra) {
  if (kind === 'hocuspocus') installPeers()
  const server = await startServer(SCRIPTS[kind], {}, /port (\d+)/, extra)
  const port = Number(server.found[1])
  return {
    ...server,
    kind,
    target: (count) => ({
      kind,
      port,
      rooms: Array.from({ length: count }, (_, index) => ({ name: `room-${index}`, path: `/room-${index}` })),
    }),
  }
}

/** Starts ours on a folder of its own, with as many workshops as there should be rooms. */
async function startOurs(entry, most, extra) {
  const folder = mkdtempSync(join(tmpdir(), 'vieta-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  let server
  let origin
  let secret
  const begin = async () => {
    const env = {
      PORT: '0',
      HOST: '127.0.0.1',
      VIETA_DATA: folder,
    }
    server = await startServer(entry, env, /(http:\/\/[^/]+)\/organiser#([\w-]+)/, extra)
    ;[, origin, secret] = server.found
  }
  await begin()
  const ask = async (path, body) => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const locality = {
    name: 'Prienai',
    genitive: 'Prienų',
    locative: 'Prienuose',
    municipality: '',
    county: '',
  }
  const programme = await ask('/api/programmes', {
    title: 'Matavimas',
    organiser: '',
    localities: [locality],
  })
  const rooms = []
  while (rooms.length < most) {
    const { id } = await ask('/api/workshops', {
      programme: programme.id,
      locality: programme.localities[0].id,
      title: 'Matavimas',
      template: 'taster90',
      startsAt: Date.UTC(2026, 2, 16, 8),
      brief: '',
      venue: '',
    })
    const { ticket } = await ask(`/api/workshops/${id}/tickets`, { role: 'participant' })
    rooms.push({ name: id, path: `/sync/${id}/board`, ticket })
  }
  return {
    kind: 'ours',
    memory: () => server.memory(),
    glance: () => server.glance(),
    stop: () => server.stop(),
    async restart() {
      await server.stop()
      await begin()
    },
    target: (count) => ({ kind: 'ours', port: Number(new URL(origin).port), rooms: rooms.slice(0, count) }),
  }
}

/** Starts a server that has at least so many rooms. */
export function start(kind, { entry, rooms = 1, extra = [] }) {
  return kind === 'ours' ? startOurs(entry, rooms, extra) : startPeer(kind, extra)
}

/** A process that makes load; the number keeps what several of them write apart. */
export function startLoad(number = 0) {
  const process = started(join(here, 'load.mjs'), { LOAD_NUMBER: String(number) }, [])
  return {
    async do(act, params = {}) {
      const { result, error } = await process.ask({ act, params })
      if (error) throw new Error(`${act}: ${error}`)
      return result
    },
    async stop() {
      process.child.kill()
      await process.ended
    },
  }
}
