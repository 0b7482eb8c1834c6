// For whoever watches the server: may people be sent here, and its numbers. Nothing here tells who or what is on it; more
// than yes or no is for this machine and the organiser.
import type { IncomingMessage } from 'node:http'
import { type Context, Hono } from 'hono'
import type { Metrics } from '../metrics.ts'
import type { Vault } from '../vault/vault.ts'
import { bearerOf, demand } from './bearer.ts'
import { clientAddress, isThisMachine } from './client-address.ts'
import type { Readiness } from './readiness.ts'

interface Watched {
  readonly vault: Vault
  readonly metrics: Metrics
  readonly readiness: () => Promise<Readiness>
}

export function watchRoutes({ vault, metrics, readiness }: Watched): Hono {
  const app = new Hono()
  const demandOrganiser = async (context: Context): Promise<void> => {
    if (isLocal(context)) return
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
  }

  app.get('/readyz', async (context) => {
    const found = await readiness()
    context.header('cache-control', 'no-store')
    // Details only to who may see them; nobody is refused the yes or no.
    const isForAll = !(await demandOrganiser(context).then(
      () => true,
      () => false,
    ))
    const { ready, reasons } = found
    return context.json(isForAll ? { ready, reasons } : found, ready ? 200 : 503)
  })

  app.get('/metrics', async (context) => {
    await demandOrganiser(context)
    context.header('cache-control', 'no-store')
    return context.text(await metrics.text(), 200, { 'content-type': metrics.contentType })
  })

  return app
}

/** Whether the request was made on this machine and by no proxy, which would speak for anybody. */
function isLocal({ env, req }: Context): boolean {
  const { incoming } = (env ?? {}) as { readonly incoming?: IncomingMessage }
  const isProxied = ['x-forwarded-for', 'forwarded', 'via'].some((name) => req.header(name) !== undefined)
  return !isProxied && isThisMachine(clientAddress(incoming?.socket.remoteAddress ?? '', undefined, 0))
}
