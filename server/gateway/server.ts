// One whole server: store, relay, vault, steward and edges on one port, opened in order and closed in the other.
import { randomBytes, randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { can } from '../../shared/people/rights.ts'
import { startDailyBackups } from '../backup/daily-backups.ts'
import { ConfigError, type TlsFiles } from '../config.ts'
import { createLog, type Log } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { createRelay } from '../relay/relay.ts'
import type { RelayEvent } from '../relay/room.ts'
import { systemTimers } from '../relay/timers.ts'
import { createDataDesk } from '../steward/data-requests.ts'
import { createEraser } from '../steward/erase.ts'
import { openErasureList } from '../steward/erasure-list.ts'
import { createHistory } from '../steward/history.ts'
import { createSimpleDesk } from '../steward/simple-desk.ts'
import { createSteward } from '../steward/steward.ts'
import { createVotes } from '../steward/votes.ts'
import { type GenerationStore, withGenerations } from '../store/generations.ts'
import { openStore } from '../store/open-store.ts'
import type { StoreError } from '../store/store.ts'
import { createId, type Random } from '../vault/random.ts'
import { createVault } from '../vault/vault.ts'
import { localAddresses } from './addresses.ts'
import { watchAdmissions } from './admissions.ts'
import { createApp } from './app.ts'
import { HTTP_OPTIONS, refuseGarbage } from './doorkeeper.ts'
import { createHttpSync } from './http-sync.ts'
import { meetNeighbours, type Neighbours } from './neighbours.ts'
import { watchOutages } from './outages.ts'
import { keepPresence } from './presence-keeper.ts'
import { readReadiness } from './readiness.ts'
import { countRelay, figuresOf, logRelay } from './relay-watch.ts'
import { answerSync } from './sync-upgrade.ts'
import { watchRoutes } from './watch-routes.ts'

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** null listens on every interface. */
  readonly host: string | null
  /** The data folder; made when missing. */
  readonly folder: string
  /** The database several servers share; without one everything is in the folder. */
  readonly databaseUrl?: string | null
  /** The Redis over which they hear each other at once. */
  readonly redisUrl?: string | null
  /** Files of a certificate to serve https with; without them it is http. */
  readonly tls?: TlsFiles | null
  /** Where a backup of each day is kept; none are made without. Of a database of its own others take care. */
  readonly backups?: string | null
  /** The built client. */
  readonly clientFolder: string
  /** How many proxies of our own stand before it, whose `X-Forwarded-For` is believed; none by default. */
  readonly proxies?: number
  readonly log?: Log
  readonly now?: () => number
  readonly random?: Random
  /** Told when nothing can be written any more: the process should end. */
  readonly onLost?: (error: StoreError) => void
}

export interface RunningServer {
  readonly port: number
  /** `http://localhost:<port>` or https, or with the host it was bound to. */
  readonly address: string
  /** The addresses others on the local network can use. */
  readonly addresses: readonly string[]
  readonly organiserSecret: string
  /** Every route there is, as `POST /api/workshops/:id/images`. */
  readonly routes: readonly string[]
  /** Stops accepting, closes every socket, writes what waits, lets go of the folder. */
  close(): Promise<void>
}

/** The randomness of the machine. */
export const systemRandom: Random = {
  bytes: (count) => new Uint8Array(randomBytes(count)),
  below: (below) => randomInt(below),
}

/**
 * Starts a server.
 *
 * @throws {StoreError | SecretError | NodeJS.ErrnoException} when the folder or the port cannot be used
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    folder,
    now = Date.now,
    random = systemRandom,
    log = createLog('silent'),
    databaseUrl = null,
    redisUrl = null,
    backups = null,
    tls = null,
    proxies = 0,
    onLost = () => {},
  } = options
  const onOlderCopy = (file: string, err: unknown) => {
    const said = { event: 'data.olderCopyDeleted', file }
    if (err === null) log.warn(said, 'A copy from before an upgrade is deleted: somebody was erased')
    else log.error({ ...said, err }, 'A copy from before an upgrade cannot be deleted: do it by hand')
  }
  const opened = await openStore({ databaseUrl, folder, now, claims: true, onLost, onOlderCopy })
  const store = await withGenerations(opened)
  let neighbours: Neighbours | null = null
  try {
    neighbours = await meetNeighbours(store, redisUrl, log)
    const kept = databaseUrl === null ? backups : null
    return await serve({ ...options, backups: kept, tls, proxies, now, random, log }, store, neighbours)
  } catch (error) {
    await neighbours?.close()
    await store.close()
    throw error
  }
}

async function serve(
  {
    port,
    host,
    folder,
    clientFolder,
    backups,
    tls,
    proxies,
    log,
    now,
    random,
  }: Required<Omit<ServerOptions, 'onLost' | 'databaseUrl' | 'redisUrl'>>,
  store: GenerationStore,
  neighbours: Neighbours,
): Promise<RunningServer> {
  const vault = createVault({ store, now, random })
  const { fanOut, duty } = neighbours
  const organiserSecret = await vault.organiser.open(folder, neighbours.alone)
  const report = (event: RelayEvent) => {
    logRelay(log, event)
    countRelay(metrics, event)
  }
  const relay = createRelay({ store, fanOut, report })
  let isStopping = false
  const readiness = () =>
    readReadiness({ relay, folder, fanOut, ...(daily ? { backup: daily.status } : {}) }, isStopping)
  const metrics = createMetrics(() =>
    figuresOf(relay, sync.sockets, isStopping, daily?.status().lastBackup ?? null),
  )
  relay.counts.onCommit = metrics.committed
  const history = createHistory({ store, documents: relay, versions: vault.versions, now, log })
  const { keepStageEnds } = history
  const hidden = {
    listDocuments: (prefix: string) => store.listDocuments(prefix),
    forget: (document: string) => relay.forget(document),
    forgetDeleted: () => store.forgetDeleted(),
  }
  const steward = createSteward({
    documents: relay,
    people: vault.people,
    log,
    duty,
    keepStageEnds,
    hidden,
    mayCredit: async (workshop, owner) =>
      (await vault.tickets.rolesOf(workshop, owner)).some((role) => can(role, 'note.credit')),
    now,
    below: random.below,
  })
  const votes = createVotes({ vault, steward, store, timers: { ...systemTimers, now }, log })
  const presence = keepPresence({ records: vault.attendance, timers: systemTimers, now, log })
  const eraser = createEraser({
    ...{ store, relay, vault, presence, now, log },
    list: openErasureList(folder, backups),
    newId: () => createId(random),
  })
  // Before anybody is let in: an older backup may have brought back who was erased.
  if (neighbours.alone) await eraser.eraseAgain()
  const data = createDataDesk({
    ...{ vault, steward, documents: relay, history, log, now },
    // Another server would go on with what it has in memory.
    erase: neighbours.alone ? eraser.erase : null,
    forgetDeleted: async () => {
      await store.forgetDeleted()
    },
  })
  if (neighbours.alone) await data.resume()
  const simple = createSimpleDesk({ documents: relay, steward, now })
  const scheme = tls === null ? 'http' : 'https'
  const server = tls === null ? createServer(HTTP_OPTIONS) : await createSecure(tls)
  refuseGarbage(server)
  const bound = await listen(server, port, host)
  // A server bound to this machine only has no address for the others.
  const isLocal = bound.address === '127.0.0.1' || bound.address === '::1'
  const addresses = () => (isLocal ? [] : localAddresses(scheme, bound.port))
  const admissions = watchAdmissions({ tickets: vault.tickets, relay, now, log })
  const daily =
    backups === null ? null : startDailyBackups({ folder, backups, timers: { ...systemTimers, now }, log })
  const outages = watchOutages({ log, timers: systemTimers })
  const httpSync = createHttpSync({ vault, relay, steward, log, random, outages, presence })
  const app = createApp({
    vault,
    steward,
    history,
    votes,
    simple,
    data,
    ...(neighbours.alone ? { eraseAgain: eraser.eraseAgain } : {}),
    log,
    now,
    addresses,
    health: () => relay.health().state,
    clientFolder,
    ...(daily === null ? {} : { backup: daily.status }),
    admissions,
    rotateSecret: () => vault.organiser.rotate(folder),
    proxies,
    watching: watchRoutes({ vault, metrics, readiness }),
    sync: httpSync.routes,
  })
  server.on('request', getRequestListener(app.fetch))
  const sync = answerSync(server, {
    vault,
    relay,
    steward,
    log,
    now,
    proxies,
    outages,
    presence,
    onRefused: metrics.turned,
  })
  log.info({ event: 'server.started', port: bound.port }, 'Serving')

  async function close(): Promise<void> {
    log.info({ event: 'server.stopping', ...relay.stats() }, 'Stopping')
    isStopping = true
    sync.refuse()
    httpSync.refuse()
    admissions.close()
    outages.close()
    const copied = daily?.close()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    await votes.stop()
    await steward.close()
    await presence.close()
    try {
      await relay.shutdown(random.below)
    } finally {
      await Promise.all([sync.ended(), httpSync.ended()])
      server.closeAllConnections()
      await closed
      await copied
      await neighbours.close()
      await store.close()
      metrics.close()
      log.info({ event: 'server.stopped' }, 'Stopped')
    }
  }

  let closing: Promise<void> | null = null
  return {
    port: bound.port,
    address: `${scheme}://${host && !/^(0\.0\.0\.0|::)$/.test(host) ? host : 'localhost'}:${bound.port}`,
    addresses: addresses(),
    organiserSecret,
    routes: app.routes.map(({ method, path }) => `${method} ${path}`),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

/** @throws {ConfigError} when a file cannot be read, or the key is not the certificate's */
async function createSecure({ certificate, key }: TlsFiles): Promise<Server> {
  const read = (file: string, setting: string) =>
    readFile(file).catch(() => {
      throw new ConfigError(setting, file)
    })
  const cert = await read(certificate, 'VIETA_TLS_CERT')
  const secret = await read(key, 'VIETA_TLS_KEY')
  try {
    return createSecureServer({ cert, key: secret, ...HTTP_OPTIONS })
  } catch {
    throw new ConfigError('VIETA_TLS_KEY', key)
  }
}

function listen(server: Server, port: number, host: string | null): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host === null ? {} : { host }) }, () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('The server listens on no port'))
      else resolve(address)
    })
  })
}
