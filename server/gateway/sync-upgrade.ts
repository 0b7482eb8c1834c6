// The WebSocket edge: who may open which document, decided before the first byte of it can leave. Hands the socket to
// the relay with read or write, and keeps the steward in a workshop while somebody is.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { LIMITS } from '../../shared/base/limits.ts'
import {
  type Access,
  accessTo,
  can,
  DOCUMENTS,
  type Role,
  type SyncName,
} from '../../shared/people/rights.ts'
import {
  ANONYMOUS_KEY,
  CLOSE,
  type CloseCode,
  GENERATION_MARK,
  SUBPROTOCOL,
  SYNC_PATH,
} from '../../shared/protocol/wire.ts'
import type { Log } from '../log.ts'
import type { Admission } from '../relay/connection.ts'
import type { PeerSocket } from '../relay/peer-socket.ts'
import type { Relay } from '../relay/relay.ts'
import { anonymousName, documentName, privateName } from '../steward/documents.ts'
import type { Steward } from '../steward/steward.ts'
import { ticketId } from '../vault/tickets.ts'
import type { Vault } from '../vault/vault.ts'
import { closeCodeOf } from './admissions.ts'
import { clientAddress, isThisMachine } from './client-address.ts'
import { CROWDED_STATUS, type Crowded, Crowding } from './crowding.ts'
import type { Outages } from './outages.ts'
import type { PresenceKeeper } from './presence-keeper.ts'
import { isSameOrigin } from './same-origin.ts'

interface SyncOptions {
  readonly vault: Vault
  readonly relay: Relay
  readonly steward: Steward
  readonly log: Log
  readonly now: () => number
  /** How many proxies of our own a request comes through. */
  readonly proxies: number
  readonly outages: Outages
  /** Who is here, for attendance. */
  readonly presence?: PresenceKeeper
  /** Told why a socket was turned away before it was one. */
  readonly onRefused?: (reason: Turned) => void
}

/** Why a socket is turned away by an HTTP answer. */
export type Turned = Crowded | 'stopping' | 'origin' | 'path' | 'failed'

const TURNED_STATUS: Readonly<Record<Turned, string>> = {
  ...CROWDED_STATUS,
  stopping: '503 Service Unavailable',
  origin: '403 Forbidden',
  path: '404 Not Found',
  failed: '503 Service Unavailable',
}

export type Decision =
  | { readonly ok: false; readonly code: CloseCode }
  | {
      readonly ok: true
      readonly workshop: string
      /** The generation of its documents it was decided on. */
      readonly generation: number
      /** Its name in the store. */
      readonly document: string
      /** Whether it is one of those only its writer and the steward read. */
      readonly isHidden: boolean
      readonly access: Exclude<Access, 'none'>
      readonly presence: boolean
      /** Whether it sees where others point: beside the agenda nothing else is shown of anybody. */
      readonly watches: boolean
      /** Whether its writes wait while the board is locked. */
      readonly suspendable: boolean
      readonly person: string | null
      readonly role: Role
      /** null where nothing may tell who wrote. */
      readonly author: string | null
      /** Names the ticket; opens nothing. */
      readonly ticket: string
    }

export interface SyncEdge {
  /** WebSockets open now. */
  readonly sockets: number
  /** Turns every new upgrade away. */
  refuse(): void
  /** Resolves when the last socket is gone; who does not answer the goodbye in time is cut off. */
  ended(): Promise<void>
}

/** How long a peer has to answer a goodbye, ms; ws itself would wait half a minute. */
const GOODBYE_MS = 1_000

/** What a socket that was cut off is closed with. */
const NO_GOODBYE = 1006

/** Answers WebSocket upgrades of an HTTP server. */
export function answerSync(
  server: Server,
  { vault, relay, steward, log, now, proxies, outages, presence, onRefused = () => {} }: SyncOptions,
): SyncEdge {
  let isStopping = false
  const crowding = new Crowding(now)
  const open = new Set<WebSocket>()
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // ws ends a longer message with 1009, which clients retry for ever. Up to twice the limit the relay can say 4413.
    maxPayload: 2 * LIMITS.frameBytes,
    perMessageDeflate: false,
    // The ticket is the second subprotocol; answering with it would print a secret into every reply.
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })

  async function answer(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (isStopping) return turn(socket, 'stopping')
    if (!isSameOrigin(request.headers)) return turn(socket, 'origin')
    const parts = pathOf(request)
    if (parts[0] !== SYNC_PATH.slice(1)) return turn(socket, 'path')
    const entered = crowding.enter(crowdOf(request, proxies))
    if (typeof entered === 'string') return turn(socket, entered)
    socket.once('close', entered.left)
    // Nothing is read from the socket before this is settled, so no message can be lost or come too early.
    const decision = await decide(vault, ticketOf(request), parts[1] ?? '', parts.slice(2).join('/'))
    entered.decided()
    sockets.handleUpgrade(request, socket, head, (webSocket) => admit(webSocket, socket, decision))
  }

  function turn(socket: Duplex, reason: Turned): void {
    onRefused(reason)
    refuse(socket, TURNED_STATUS[reason])
  }

  function admit(webSocket: WebSocket, socket: Duplex, decision: Decision): void {
    open.add(webSocket)
    webSocket.once('close', () => open.delete(webSocket))
    webSocket.on('error', (err) => log.debug({ err }, 'A socket failed'))
    // A refusal at the HTTP level would reach browsers as 1006 and be tried again for ever.
    const refused = refusalOf(vault, decision)
    if (!decision.ok || refused !== null) {
      webSocket.close(refused ?? undefined)
      return
    }
    const leave = steward.attend(decision.workshop, decision.isHidden ? decision.document : undefined)
    webSocket.once('close', leave)
    const left = outages.enter(decision.workshop, decision.ticket)
    webSocket.once('close', (code) => left(code === NO_GOODBYE))
    if (presence) webSocket.once('close', presence.enter(decision.workshop, decision.person))
    relay.attach(framing(webSocket, socket), admissionOf(decision))
  }

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', (err) => log.debug({ err }, 'A socket failed before its upgrade'))
    answer(request, socket, head).catch((err: unknown) => {
      log.error({ event: 'socket.failed', err }, 'A socket could not be admitted')
      turn(socket, 'failed')
    })
  })
  return {
    get sockets() {
      return open.size
    },
    refuse() {
      isStopping = true
    },
    async ended() {
      const timer = setTimeout(() => {
        for (const webSocket of open) webSocket.terminate()
      }, GOODBYE_MS)
      await Promise.all([...open].map((webSocket) => new Promise((gone) => webSocket.once('close', gone))))
      clearTimeout(timer)
    },
  }
}

/**
 * A WebSocket that also takes messages framed already. Sound because nothing is compressed here: ws then writes at once,
 * and never holds back a message that one of these could overtake.
 */
function framing(webSocket: WebSocket, socket: Duplex): PeerSocket {
  return Object.assign(webSocket, {
    sendFramed: (wire: Uint8Array) => {
      socket.write(wire)
    },
  })
}

/**
 * What a ticket may do with a document, whatever carries it there.
 *
 * @param key the workshop with the generation the asker holds, as `workshopKey` writes it
 */
export async function decide(vault: Vault, ticket: string, key: string, name: string): Promise<Decision> {
  const { generations } = vault
  const [workshop = '', generation = '0'] = key.split(GENERATION_MARK)
  const id = ticketId(ticket)
  const looked = await vault.tickets.look(id)
  if (looked.state !== 'good') return { ok: false, code: closeCodeOf(looked) }
  const bearer = looked.admission
  // A ticket for another workshop is no ticket here, and must not tell which workshops there are.
  if (bearer.workshop !== null && bearer.workshop !== workshop) {
    return { ok: false, code: CLOSE.unauthorised }
  }
  const asked = askedFor(name)
  if (generations.isChanging(workshop)) return { ok: false, code: CLOSE.tryAgain }
  if (!asked || !(await vault.workshops.get(workshop))) return { ok: false, code: CLOSE.notFound }
  if (Number(generation) !== generations.of(workshop)) return { ok: false, code: CLOSE.renewed }
  const access = accessTo(asked.name, bearer.role)
  if (access === 'none') return { ok: false, code: CLOSE.forbidden }
  const author = bearer.person ?? `role:${bearer.role}`
  const admitted = {
    ok: true,
    workshop,
    generation: generations.of(workshop),
    access,
    role: bearer.role,
    person: bearer.person,
    author,
    ticket: id,
  } as const
  switch (asked.name) {
    case 'private':
      return { ...admitted, document: privateName(workshop, bearer.person ?? id), ...HIDDEN_FROM_ALL }
    case 'anonymous': {
      const document = anonymousName(workshop, asked.key)
      return { ...admitted, document, ...HIDDEN_FROM_ALL, person: null, author: null }
    }
    default: {
      const presence = can(bearer.role, 'presence.share')
      const suspendable = asked.name === 'board' && !can(bearer.role, 'agenda.run')
      const document = documentName(workshop, asked.name)
      const watches = asked.name === 'agenda'
      return { ...admitted, document, presence, watches, isHidden: false, suspendable }
    }
  }
}

/** Why a decision lets nobody in, or no more: its documents may have been rewritten since it was made. */
export function refusalOf({ generations }: Vault, decision: Decision): CloseCode | null {
  if (!decision.ok) return decision.code
  if (generations.isChanging(decision.workshop)) return CLOSE.tryAgain
  return decision.generation === generations.of(decision.workshop) ? null : CLOSE.renewed
}

/** Nobody is to see that somebody is there. */
const HIDDEN_FROM_ALL = { presence: false, watches: false, isHidden: true, suspendable: false } as const

/** What a path asks for, as it is said: whose document `private` is, the ticket tells. */
function askedFor(path: string): { readonly name: SyncName; readonly key: string } | null {
  const document = DOCUMENTS.find((known) => known === path)
  if (document) return { name: document, key: '' }
  if (path === 'private') return { name: 'private', key: '' }
  const [name, key = ''] = path.split('/', 2)
  return name === 'anonymous' && path === `anonymous/${key}` && ANONYMOUS_KEY.test(key)
    ? { name: 'anonymous', key }
    : null
}

/** A decision as the relay is told it. */
export function admissionOf(decision: Decision & { ok: true }): Admission {
  const { document, access, presence, watches, suspendable, person, author, role, ticket } = decision
  return { role, document, access, presence, watches, suspendable, person, author, connectionId: ticket }
}

/** The address a socket counts for; null for this machine, where a proxy may speak for everybody. */
function crowdOf(request: IncomingMessage, proxies: number): string | null {
  const forwarded = request.headers['x-forwarded-for']
  const address = clientAddress(request.socket.remoteAddress ?? '', forwarded?.toString(), proxies)
  return isThisMachine(address) ? null : address
}

/** The second of the subprotocols `vieta.1, <ticket>`; empty when there is none. */
function ticketOf(request: IncomingMessage): string {
  const [first, second] = (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((part) => part.trim())
  return first === SUBPROTOCOL ? (second ?? '') : ''
}

function pathOf({ url }: IncomingMessage): readonly string[] {
  const path = (url ?? '').split('?')[0] ?? ''
  try {
    return path.slice(1).split('/').map(decodeURIComponent)
  } catch {
    // Not an address that can be decoded: no document has it.
    return []
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
