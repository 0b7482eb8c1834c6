// The HTTP side: puts the routes together with what holds for all of them (headers, size, faults). Decides no rules.
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { type Context, Hono } from 'hono'
import { admissionRoutes } from './admission-routes.ts'
import { agendaRoutes } from './agenda-routes.ts'
import { archiveRoutes } from './archive-routes.ts'
import { attendanceFiles } from './attendance-files.ts'
import { attendanceRoutes } from './attendance-routes.ts'
import { boardPdfRoutes } from './board-pdf-routes.ts'
import { clientAddress } from './client-address.ts'
import { clientFiles } from './client-files.ts'
import { commentRoutes } from './comment-routes.ts'
import { companyRoutes } from './company-routes.ts'
import { conceptRoutes } from './concept-routes.ts'
import { dataRequestRoutes } from './data-request-routes.ts'
import { fewEnough, ownPagesOnly } from './doorkeeper.ts'
import { Refusal, refusalOf, replyFault } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { headers } from './headers.ts'
import { historyRoutes } from './history-routes.ts'
import { imageRoutes, sandboxed } from './image-routes.ts'
import { createJoinDesk } from './join-desk.ts'
import { joinRoutes } from './join-routes.ts'
import { markRoutes } from './mark-routes.ts'
import { programmeRoutes } from './programme-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { rosterRoutes } from './roster-routes.ts'
import { shownRoutes } from './shown-routes.ts'
import { silenceRoutes } from './silence-routes.ts'
import { simplePages } from './simple-routes.ts'
import { verificationRoutes } from './verification-routes.ts'
import { voteRoutes } from './vote-routes.ts'
import { workshopRoutes } from './workshop-routes.ts'

export function createApp(gateway: Gateway): Hono {
  const { log, now, health, clientFolder } = gateway
  const app = new Hono()
  const desk = createJoinDesk(gateway)
  const addressOf = (context: Context) =>
    clientAddress(
      socketOf(context)?.remoteAddress ?? '',
      context.req.header('x-forwarded-for'),
      gateway.proxies,
    )
  // First, because the first has the last word.
  app.use('/api/workshops/:id/images/:file', sandboxed())
  app.use('*', headers())
  app.use('*', ownPagesOnly())
  app.use('*', fewEnough(addressOf))
  app.use('/api/*', async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
  })

  app.get('/healthz', (context) => {
    const state = health()
    const backup = gateway.backup?.()
    return context.json({ state, now: now(), ...(backup ? { backup } : {}) }, state === 'ok' ? 200 : 503)
  })
  if (gateway.watching) app.route('/', gateway.watching)
  app.get('/api/clock', (context) => context.json({ now: now() }))
  app.route('/api', programmeRoutes(gateway))
  app.route('/api', agendaRoutes(gateway))
  app.route('/api', reportRoutes(gateway))
  app.route('/api', markRoutes(gateway))
  app.route('/api', workshopRoutes(gateway))
  app.route('/api', joinRoutes(desk, addressOf))
  app.route('/api', companyRoutes(gateway))
  app.route('/api', rosterRoutes(gateway))
  app.route('/api', shownRoutes(gateway))
  app.route('/api', admissionRoutes(gateway))
  app.route('/api', archiveRoutes(gateway))
  if (gateway.sync) app.route('/', gateway.sync)
  app.route('/api', imageRoutes(gateway))
  app.route('/api', historyRoutes(gateway))
  app.route('/api', commentRoutes(gateway))
  app.route('/api', silenceRoutes(gateway))
  app.route('/api', voteRoutes(gateway))
  app.route('/api', conceptRoutes(gateway))
  app.route('/api', boardPdfRoutes(gateway))
  app.route('/api', attendanceRoutes(gateway))
  app.route('/api', attendanceFiles(gateway))
  if (gateway.data) app.route('/api', dataRequestRoutes(gateway, gateway.data, addressOf))
  app.all('/api/*', (context) => replyFault(context, new Refusal('not-found')))
  app.route('/', verificationRoutes(gateway, addressOf))
  app.route('/', simplePages(gateway, desk, addressOf))
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

/** Not there when a test asks the application without a network. */
function socketOf({ env }: Context): Socket | undefined {
  return (env as { readonly incoming?: IncomingMessage } | undefined)?.incoming?.socket
}
