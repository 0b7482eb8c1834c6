// The sync edge over plain HTTP, for networks that block WebSocket: the sessions there are, who may use one, and when
// one ends. Documents are admitted as over WebSocket, and the relay does not know the difference.
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { LIMITS } from '../../shared/base/limits.ts'
import { AT_HEADER, HTTP_SYNC, SESSION_HEADER } from '../../shared/protocol/http-sync.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import type { Log } from '../log.ts'
import type { Relay } from '../relay/relay.ts'
import { systemTimers, type Timers } from '../relay/timers.ts'
import type { Steward } from '../steward/steward.ts'
import type { Random } from '../vault/random.ts'
import { createSecret } from '../vault/secret.ts'
import type { Vault } from '../vault/vault.ts'
import { bearerOf, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import { type Admitted, HTTP_BOUNDS, HttpSession } from './http-session.ts'
import type { Outages } from './outages.ts'
import type { PresenceKeeper } from './presence-keeper.ts'
import { readBytes } from './requests.ts'
import { isSameOrigin } from './same-origin.ts'
import { admissionOf, decide, refusalOf } from './sync-upgrade.ts'
import { spend } from './tries.ts'

interface HttpSyncOptions {
  readonly vault: Vault
  readonly relay: Relay
  readonly steward: Steward
  readonly log: Log
  readonly random: Random
  readonly timers?: Timers
  readonly holdMs?: number
  readonly outages?: Outages
  readonly presence?: PresenceKeeper
}

export interface HttpSync {
  /** The requests, at their full addresses. */
  readonly routes: Hono
  /** Turns every new session away. */
  refuse(): void
  /** Resolves when every page has been told goodbye, or had a second for it. */
  ended(): Promise<void>
}

interface Kept {
  readonly session: HttpSession
  /** Who opened it; nobody else may use it. */
  readonly owner: string
}

/** Milliseconds a page has to fetch what was said to it last. */
const GOODBYE_MS = 1_000

/** Milliseconds between two looks for pages that are gone. */
const LOOK_MS = 5_000

export function createHttpSync(options: HttpSyncOptions): HttpSync {
  const { vault, relay, steward, log, random, timers = systemTimers, holdMs, outages, presence } = options
  const kept = new Map<string, Kept>()
  const requests = new RateLimiterMemory({ points: HTTP_BOUNDS.requestsPerMinute, duration: 60 })
  const opens = new RateLimiterMemory({ points: HTTP_BOUNDS.opensPerMinute, duration: 60 })
  let onLastEnd = () => {}
  let isStopping = false
  const stopLooking = timers.every(LOOK_MS, () => {
    for (const { session } of kept.values()) {
      if (timers.now() - session.heardAt > HTTP_BOUNDS.idleMs) session.end(true)
    }
  })

  async function admit(ticket: string, name: string): Promise<Admitted> {
    const [key = '', ...document] = name.split('/')
    const decision = await decide(vault, ticket, key, document.join('/'))
    if (!decision.ok) return decision.code
    if (isStopping) return CLOSE.tryAgain
    const { workshop } = decision
    return (channel) => {
      const refused = refusalOf(vault, decision)
      if (refused !== null) {
        channel.close(refused, '')
        return
      }
      channel.once('close', steward.attend(workshop, decision.isHidden ? decision.document : undefined))
      channel.once('close', outages?.enter(workshop, decision.ticket) ?? (() => undefined))
      if (presence) channel.once('close', presence.enter(workshop, decision.person))
      channel.on('error', (err) => log.debug({ err }, 'A channel failed'))
      relay.attach(channel, admissionOf(decision))
    }
  }

  function open(ticket: string): string {
    const owner = hashOf(ticket)
    makeRoom([...kept.values()].filter((one) => one.owner === owner))
    const secret = createSecret(random)
    const key = hashOf(secret)
    const session = new HttpSession({
      now: timers.now,
      admit: (name) => admit(ticket, name),
      ...(holdMs === undefined ? {} : { holdMs }),
      onEnd: () => {
        kept.delete(key)
        if (kept.size === 0) onLastEnd()
      },
    })
    kept.set(key, { session, owner })
    return secret
  }

  /** Pages that were reloaded and could not say goodbye make room for those that are here. */
  function makeRoom(own: readonly Kept[]): void {
    const isFull = kept.size >= HTTP_BOUNDS.sessions
    if (!isFull && own.length < HTTP_BOUNDS.sessionsOfTicket) return
    const oldest = own
      .map(({ session }) => session)
      .filter((session) => timers.now() - session.heardAt > HTTP_BOUNDS.silenceMs)
      .sort((a, b) => a.heardAt - b.heardAt)[0]
    if (oldest === undefined) throw new Refusal('server-busy')
    oldest.end()
  }

  /** @throws {Refusal} `not-found` when there is none, or it is another ticket's: who asks learns no difference */
  async function sessionOf(context: Context): Promise<HttpSession> {
    demandSameOrigin(context)
    const key = hashOf(context.req.header(SESSION_HEADER) ?? '')
    const found = kept.get(key)
    if (found === undefined || found.owner !== hashOf(ticketOf(context.req.header('authorization')))) {
      throw new Refusal('not-found', 'session')
    }
    await spend(requests, key)
    return found.session
  }

  async function take(
    context: Context,
  ): Promise<{ readonly session: HttpSession; readonly received: number }> {
    const session = await sessionOf(context)
    const at = placeOf(context)
    const bytes = await readBytes(context, LIMITS.bodyBytes, 'too-large')
    const received = session.take(at, bytes)
    if (received === null) throw new Refusal('invalid', 'stream')
    return { session, received }
  }

  const routes = new Hono()
  routes.post(HTTP_SYNC.open, async (context) => {
    if (isStopping) throw new Refusal('server-busy')
    demandSameOrigin(context)
    const header = context.req.header('authorization')
    await bearerOf(vault, header)
    const ticket = ticketOf(header)
    await spend(opens, hashOf(ticket))
    return context.json({ session: open(ticket) }, 201)
  })
  routes.post(HTTP_SYNC.up, async (context) => {
    const { received } = await take(context)
    return context.json({ received })
  })
  routes.post(HTTP_SYNC.down, async (context) => {
    const session = await sessionOf(context)
    const piece = await session.poll(placeOf(context), context.req.raw.signal)
    if (piece === null) throw new Refusal('not-found', 'session')
    return context.body(piece, 200, { 'content-type': 'application/octet-stream' })
  })
  routes.post(HTTP_SYNC.end, async (context) => {
    const { session, received } = await take(context)
    session.end()
    return context.json({ received })
  })

  return {
    routes,
    refuse() {
      isStopping = true
    },
    async ended() {
      stopLooking()
      if (kept.size === 0) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, GOODBYE_MS)
        onLastEnd = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      for (const { session } of kept.values()) session.end()
    },
  }
}

/** Browsers ask before another site's page may send these headers, and are not answered; this is the second lock. */
function demandSameOrigin(context: Context): void {
  const { origin, host } = context.req.header()
  if (!isSameOrigin({ origin, host })) throw new Refusal('forbidden', 'origin')
}

/** @throws {Refusal} `invalid` when the request does not say where its piece starts */
function placeOf(context: Context): number {
  const written = context.req.header(AT_HEADER) ?? ''
  const place = /^\d{1,15}$/.test(written) ? Number(written) : Number.NaN
  if (!Number.isSafeInteger(place)) throw new Refusal('invalid', AT_HEADER)
  return place
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
