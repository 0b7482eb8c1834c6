// A page that syncs over HTTP, by hand and as the client does it, against the routes themselves.
import { onTestFinished } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { CarriedSocket } from '../../../client/model/carried-socket.ts'
import { HttpCarrier } from '../../../client/model/http-carrier.ts'
import { watchAdmissions } from '../../../server/gateway/admissions.ts'
import { createApp } from '../../../server/gateway/app.ts'
import { createHttpSync } from '../../../server/gateway/http-sync.ts'
import { systemRandom } from '../../../server/gateway/server.ts'
import { createLog, type Log } from '../../../server/log.ts'
import { createRelay } from '../../../server/relay/relay.ts'
import { systemTimers, type Timers } from '../../../server/relay/timers.ts'
import { createHistory } from '../../../server/steward/history.ts'
import { createSimpleDesk } from '../../../server/steward/simple-desk.ts'
import { createSteward } from '../../../server/steward/steward.ts'
import { createVotes } from '../../../server/steward/votes.ts'
import { createMemoryStore } from '../../../server/store/memory-store.ts'
import { TABLE } from '../../../server/vault/records.ts'
import { hashOfSecret } from '../../../server/vault/secret.ts'
import { createVault } from '../../../server/vault/vault.ts'
import type { Role } from '../../../shared/people/rights.ts'
import {
  AT_HEADER,
  HTTP_SYNC,
  type Item,
  ItemReader,
  itemParts,
  joined,
  SESSION_HEADER,
} from '../../../shared/protocol/http-sync.ts'
import { type Answer, type CallOptions, createWorkshop } from '../server-kit.ts'

export const SECRET = 'organiser-secret'

/** A whole server without a port. */
export async function createHttpWorld(
  options: { readonly timers?: Timers; readonly holdMs?: number; readonly log?: Log } = {},
) {
  const { timers = systemTimers, holdMs = 200, log = createLog('silent') } = options
  const store = createMemoryStore()
  const { now } = timers
  const vault = createVault({ store, now, random: systemRandom })
  await store.insertRecord(TABLE.organiser, hashOfSecret(SECRET), { at: now() })
  const relay = createRelay({ store, timers })
  const admissions = watchAdmissions({ tickets: vault.tickets, relay, now, log })
  const steward = createSteward({ documents: relay, people: vault.people, log })
  const history = createHistory({ store, documents: relay, versions: vault.versions, now, log })
  const sync = createHttpSync({ vault, relay, steward, log, random: systemRandom, timers, holdMs })
  const app = createApp({
    vault,
    steward,
    history,
    votes: createVotes({ vault, steward, store, timers, log }),
    simple: createSimpleDesk({ documents: relay, steward, now }),
    log,
    now,
    health: () => relay.health().state,
    addresses: () => [],
    clientFolder: '/nowhere',
    admissions,
    rotateSecret: async () => '',
    proxies: 0,
    sync: sync.routes,
  })
  const call = async (method: string, path: string, { ticket, body, headers }: CallOptions = {}) => {
    const response = await app.request(path, {
      method,
      headers: { ...(ticket ? { authorization: `Bearer ${ticket}` } : {}), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: JSON.parse(text) } as Answer
  }
  const workshop = await createWorkshop({ call, organiserSecret: SECRET })
  onTestFinished(async () => {
    sync.refuse()
    admissions.close()
    await relay.shutdown()
  })
  const fetchHere: typeof fetch = async (input, init) => app.request(String(input), init)
  return {
    vault,
    relay,
    sync,
    app,
    workshop,
    fetch: fetchHere,
    ticketOf: (role: Role, person: string | null = null) =>
      vault.tickets.issue({ role, workshop: workshop.id, person }),
  }
}

export type HttpWorld = Awaited<ReturnType<typeof createHttpWorld>>

/** Speaks the requests by hand, as wrongly as a test likes. */
export class RawPage {
  readonly items: Item[] = []
  session = ''
  up = 0
  down = 0
  readonly #fetch: typeof fetch
  readonly #ticket: string
  readonly #reader = new ItemReader()

  constructor(fetch: HttpWorld['fetch'], ticket: string) {
    this.#fetch = fetch
    this.#ticket = ticket
  }

  ask(path: string, headers: Readonly<Record<string, string>> = {}, body?: Uint8Array<ArrayBuffer>) {
    return this.#fetch(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#ticket}`, [SESSION_HEADER]: this.session, ...headers },
      ...(body === undefined ? {} : { body }),
    })
  }

  async open(): Promise<this> {
    const response = await this.ask(HTTP_SYNC.open)
    this.session = ((await response.json()) as { session: string }).session
    return this
  }

  /** Sends a piece from where the last one ended, or from anywhere. */
  async send(bytes: Uint8Array<ArrayBuffer>, at = this.up): Promise<Response> {
    const response = await this.ask(HTTP_SYNC.up, { [AT_HEADER]: String(at) }, bytes)
    if (response.ok) this.up = ((await response.json()) as { received: number }).received
    return response
  }

  say(...items: readonly Item[]): Promise<Response> {
    return this.send(bytesOf(items))
  }

  /** What the server has to say from a place on; nothing is acknowledged beyond it. */
  async peek(at = this.down): Promise<Uint8Array> {
    const response = await this.ask(HTTP_SYNC.down, { [AT_HEADER]: String(at) })
    return new Uint8Array(await response.arrayBuffer())
  }

  /** Polls once and takes what comes. */
  async poll(): Promise<readonly Item[]> {
    const piece = await this.peek()
    this.down += piece.byteLength
    const items = this.#reader.push(piece)
    this.items.push(...items)
    return items
  }

  /** Polls until an item says so. */
  async until(isIt: (item: Item) => boolean): Promise<Item> {
    for (;;) {
      const found = this.items.find(isIt)
      if (found) return found
      await this.poll()
    }
  }
}

export function bytesOf(items: readonly Item[]): Uint8Array<ArrayBuffer> {
  const parts = items.flatMap(itemParts)
  return joined(
    parts,
    parts.reduce((sum, part) => sum + part.byteLength, 0),
  )
}

/** A provider over a carrier, with a network that a test may spoil. */
export function httpProvider(
  fetch: HttpWorld['fetch'],
  origin: string,
  workshop: string,
  document: string,
  ticket: string,
): WebsocketProvider {
  const carriers = new Set<HttpCarrier>()
  function Polyfill(url: string): CarriedSocket {
    const socket: CarriedSocket = {
      OPEN: 1,
      readyState: 0,
      onopen: null,
      onmessage: null,
      onclose: null,
      send() {},
      close() {},
    }
    const carrier =
      [...carriers][0] ??
      new HttpCarrier({ origin, ticket, fetch, onOver: (gone) => void carriers.delete(gone) })
    carriers.add(carrier)
    carrier.carry(socket, new URL(url).pathname.slice('/sync/'.length))
    return socket
  }
  const provider = new WebsocketProvider('ws://here/sync', `${workshop}/${document}`, new Y.Doc(), {
    WebSocketPolyfill: Polyfill as unknown as typeof WebSocket,
    disableBc: true,
  })
  onTestFinished(() => provider.destroy())
  return provider
}

export function synced(provider: WebsocketProvider): Promise<void> {
  return new Promise((resolve) => {
    if (provider.synced) resolve()
    else provider.once('sync', () => resolve())
  })
}
