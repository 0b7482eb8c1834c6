// The HTTP side: puts the routes together with what holds for all of them (headers, size, faults). Decides no rules.
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { LIMITS } from '../../shared/base/limits.ts'
import { StoreError } from '../store/store.ts'
import { archiveRoutes } from './archive-routes.ts'
import { clientFiles } from './client-files.ts'
import { Refusal, replyFault } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { historyRoutes } from './history-routes.ts'
import { imageRoutes, sandboxed } from './image-routes.ts'
import { joinRoutes } from './join-routes.ts'
import { programmeRoutes } from './programme-routes.ts'
import { workshopRoutes } from './workshop-routes.ts'

export function createApp(gateway: Gateway): Hono {
  const { log, now, health, clientFolder } = gateway
  const app = new Hono()
  // First, because the first has the last word.
  app.use('/api/workshops/:id/images/:file', sandboxed())
  app.use('*', headers())
  app.use('/api/*', limitedUnlessLarge())
  app.use('/api/*', async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
  })

  app.get('/healthz', (context) => {
    const state = health()
    return context.json({ state, now: now() }, state === 'ok' ? 200 : 503)
  })
  app.get('/api/clock', (context) => context.json({ now: now() }))
  app.route('/api', programmeRoutes(gateway))
  app.route('/api', workshopRoutes(gateway))
  app.route(
    '/api',
    joinRoutes(gateway, (context) => getConnInfo(context).remote.address ?? ''),
  )
  app.route('/api', archiveRoutes(gateway))
  if (gateway.sync) app.route('/', gateway.sync)
  app.route('/api', imageRoutes(gateway))
  app.route('/api', historyRoutes(gateway))
  app.all('/api/*', (context) => replyFault(context, new Refusal('not-found')))
  app.route('/', clientFiles(clientFolder))

  app.onError((error, context) => {
    const refusal = refusalOf(error)
    if (refusal.fault === 'unexpected') {
      log.error({ err: error, method: context.req.method, path: context.req.path }, 'A request failed')
    }
    return replyFault(context, refusal)
  })
  return app
}

/** Nothing here may need https: the server is reached by plain http in a library's network. */
function headers() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'", 'ws:', 'wss:'],
      fontSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: 'same-origin',
    originAgentCluster: false,
  })
}

/** Archives and images: their routes count the bytes themselves, once they know who sends them. */
const LARGE = /^\/api\/(archive|workshops\/[^/]+\/images)$/

function limitedUnlessLarge(): ReturnType<typeof bodyLimit> {
  const limit = bodyLimit({
    maxSize: LIMITS.bodyBytes,
    onError: (context) => replyFault(context, new Refusal('too-large')),
  })
  return (context, next) => (LARGE.test(context.req.path) ? next() : limit(context, next))
}

function refusalOf(error: Error): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof StoreError) {
    if (error.fault === 'full') return new Refusal('storage-full')
    if (error.fault === 'closed') return new Refusal('server-busy')
  }
  return new Refusal('unexpected')
}
