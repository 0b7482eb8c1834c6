// A private PostgreSQL and a private Redis for one test file: on free ports of 127.0.0.1, in folders of their own, ended
// with the process even when it is killed. `fsync` is on: what PostgreSQL calls committed is on the disk.
//
//   const { missing } = services            // null, or a line that names what is not installed: describe.skipIf(missing)
//   const postgres = await startPostgres()  // once a file, about 2 s (beforeAll); afterAll(() => postgres.end())
//   const url = await postgres.createDatabase()          // once a test, about 50 ms
//   await postgres.kill()                   // SIGKILL to it and all its children; restart() brings it back, same port
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

interface Services {
  /** The folder of PostgreSQL's programs. */
  readonly postgres: string | null
  readonly redis: string | null
  /** What is not installed here, as a line for people; null when all is. */
  readonly missing: string | null
}

export const services: Services = findServices()

function findServices(): Services {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : []
  const folders = [
    process.env['VIETA_POSTGRES_BIN'],
    ...versions.map((version) => join(debian, version, 'bin')),
    '/usr/local/bin',
    '/usr/local/pgsql/bin',
  ]
  const programs = [process.env['VIETA_REDIS_SERVER'], '/usr/bin/redis-server', '/usr/local/bin/redis-server']
  const postgres = folders.find((folder) => folder && existsSync(join(folder, 'postgres'))) ?? null
  const redis = programs.find((program) => program && existsSync(program)) ?? null
  const absent = [postgres ? [] : ['PostgreSQL'], redis ? [] : ['Redis']].flat()
  const missing = absent.length === 0 ? null : `${absent.join(' and ')} not installed`
  return { postgres, redis, missing }
}

/** PostgreSQL refuses root, so it runs as its own user then. */
const runner = process.getuid?.() === 0 ? userNamed('postgres', 'nobody') : {}

function userNamed(...names: readonly string[]): { uid?: number; gid?: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of names) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  return {}
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** A server program of its own port and folder. */
export interface Service {
  readonly port: number
  /** SIGKILL, to its children too; resolves when it is gone. */
  kill(): Promise<void>
  /** Starts it again on the same port and folder, and resolves when it answers. */
  restart(): Promise<void>
  /** Ends it and removes its folder. */
  end(): Promise<void>
}

export interface Postgres extends Service {
  /** Makes a new, empty database and returns its URL. */
  createDatabase(): Promise<string>
  /** Removes one again: after a kill PostgreSQL looks at every file of every database. */
  dropDatabase(url: string): Promise<void>
}

export interface Redis extends Service {
  readonly url: string
}

interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly folder: string
  /** Resolves when the server answers, rejects when it does not yet. */
  readonly answers: () => Promise<void>
}

/** Starts PostgreSQL on a new, empty cluster. */
export async function startPostgres(): Promise<Postgres> {
  if (services.postgres === null) throw new Error('PostgreSQL is not installed')
  const folder = temporaryFolder('postgres')
  const data = join(folder, 'data')
  const made = spawnSync(
    join(services.postgres, 'initdb'),
    ['-D', data, '-U', 'vieta', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...runner, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const port = await freePort()
  const urlOf = (database: string) => `postgres://vieta@127.0.0.1:${port}/${database}`
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    fsync: 'on',
    max_connections: '60',
    shared_buffers: '16MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    dynamic_shared_memory_type: 'mmap',
    deadlock_timeout: '100ms',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const service = await keepRunning(port, {
    command: join(services.postgres, 'postgres'),
    args: ['-D', data, ...options],
    folder,
    answers: () => ask(urlOf('postgres'), 'SELECT 1'),
  })
  let databases = 0
  return {
    ...service,
    async createDatabase() {
      databases += 1
      const name = `vieta_${databases}`
      await ask(urlOf('postgres'), `CREATE DATABASE ${name}`)
      return urlOf(name)
    },
    dropDatabase: (url) =>
      ask(urlOf('postgres'), `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`),
  }
}

/** Runs one statement on a connection of its own. */
async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(statement)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Starts Redis, keeping nothing on disk. */
export async function startRedis(): Promise<Redis> {
  if (services.redis === null) throw new Error('Redis is not installed')
  const port = await freePort()
  const folder = temporaryFolder('redis')
  const service = await keepRunning(port, {
    command: services.redis,
    args: [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      folder,
    ],
    folder,
    async answers() {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      try {
        await once(socket, 'connect')
      } finally {
        socket.destroy()
      }
    },
  })
  return { ...service, url: `redis://127.0.0.1:${port}` }
}

function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `vieta-${name}-`))
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(folder, runner.uid, runner.gid)
  return folder
}

/** Ends a server, and removes its folder, when the other end of its standard input is closed: by us, or by our death. */
const WATCHER =
  'cat >/dev/null; kill -QUIT "$1" 2>/dev/null && sleep 1; kill -9 "$1" 2>/dev/null; rm -rf "$2"'

const START_MS = 90_000

async function keepRunning(port: number, program: Program): Promise<Service> {
  let child: ChildProcess | null = null
  let watcher: ChildProcess | null = null

  async function start(): Promise<void> {
    const deadline = Date.now() + START_MS
    for (;;) {
      const failure = await tryToStart(deadline)
      if (failure === null) return
      if (Date.now() > deadline) throw new Error(failure)
      await pause(50)
    }
  }

  /** @returns why it ended before it answered, or null; a killed PostgreSQL's memory takes a moment to be let go */
  async function tryToStart(deadline: number): Promise<string | null> {
    const started = spawn(program.command, [...program.args], {
      ...runner,
      cwd: program.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let printed = ''
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (part) => {
        printed = (printed + String(part)).slice(-4_000)
      })
    }
    child = started
    const isRunning = () => started.exitCode === null && started.signalCode === null
    while (isRunning()) {
      try {
        await program.answers()
        if (isRunning()) {
          watch(started)
          return null
        }
      } catch {
        if (Date.now() > deadline) break
        await pause(20)
      }
    }
    return printed
  }

  function watch({ pid }: ChildProcess): void {
    watcher = spawn('sh', ['-c', WATCHER, 'sh', String(pid), program.folder], {
      stdio: ['pipe', 'ignore', 'ignore'],
      // Not ended by a Ctrl+C meant for us.
      detached: true,
    })
    watcher.stdin?.on('error', () => {})
    watcher.unref()
  }

  async function kill(): Promise<void> {
    watcher?.kill('SIGKILL')
    watcher = null
    const ended = child
    child = null
    if (ended?.pid === undefined || ended.exitCode !== null || ended.signalCode !== null) return
    const exited = once(ended, 'exit')
    const children = childrenOf(ended.pid)
    ended.kill('SIGKILL')
    for (const pid of children) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It saw its parent go and went.
      }
    }
    await exited
  }

  await start()
  return {
    port,
    kill,
    async restart() {
      await kill()
      await start()
    },
    async end() {
      await kill()
      rmSync(program.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
