// What holds for every request before a route sees it: which page it comes from, how many an address makes, how long its
// parts may take. Rights are the routes' business.
import type { Server } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { LIMITS } from '../../shared/base/limits.ts'
import { Refusal } from './fault.ts'
import { isSameOrigin } from './same-origin.ts'
import { spend } from './tries.ts'

/**
 * Requests a minute of one address: a hall of a hundred behind one router, each page syncing over HTTP at its fastest.
 * No person feels it; it keeps one machine from taking all of the server's turns.
 */
const REQUESTS_PER_MINUTE = 120_000

/** How long the parts of a request may take, ms. */
const HTTP_TIMES = {
  /** Headers fit in a packet or two; who sends a letter a second has other aims. */
  headers: 15_000,
  /** All of a request: an archive of 160 MB over 5 Mbit/s. */
  request: 300_000,
  /** Between two requests on a connection: a little under what proxies keep theirs. */
  keepAlive: 55_000,
  /** How often Node looks for the late ones. */
  look: 5_000,
} as const

/** The options of the HTTP server itself. */
export const HTTP_OPTIONS = {
  headersTimeout: HTTP_TIMES.headers,
  requestTimeout: HTTP_TIMES.request,
  keepAliveTimeout: HTTP_TIMES.keepAlive,
  connectionsCheckingInterval: HTTP_TIMES.look,
  maxHeaderSize: 16 * 1024,
} as const

/** Answers what is no HTTP with a bare 400, or says nothing to who has gone. */
export function refuseGarbage(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Archives, images and pictures of the board: their routes count the bytes themselves, once they know who sends them. */
const LARGE =
  /^\/api\/(archive|programmes\/[^/]+\/(marks|signature)|workshops\/[^/]+\/(images|concept\.pdf|board\.pdf))$/

/** Refuses what another site's page sends, and bodies said to be larger than any route takes. */
export function ownPagesOnly(): MiddlewareHandler {
  return async (context, next) => {
    const { origin, host } = context.req.header()
    const isForeign = !isSameOrigin({ origin, host }) && !SAFE.has(context.req.method)
    // Browsers say so on https, for reading too: another site's page has no business with a join code.
    const isElsewhere =
      context.req.header('sec-fetch-site') === 'cross-site' && context.req.path.startsWith('/api/')
    if (isForeign || isElsewhere) throw new Refusal('forbidden', 'origin')
    const length = Number(context.req.header('content-length') ?? 0)
    if (length > LIMITS.bodyBytes && !LARGE.test(context.req.path)) {
      context.header('connection', 'close')
      throw new Refusal('too-large')
    }
    await next()
  }
}

/** @param addressOf the network address a request counts for */
export function fewEnough(addressOf: (context: Context) => string): MiddlewareHandler {
  const requests = new RateLimiterMemory({ points: REQUESTS_PER_MINUTE, duration: 60 })
  return async (context, next) => {
    await spend(requests, addressOf(context))
    await next()
  }
}
