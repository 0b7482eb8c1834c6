// Joining by code: what a person sees before giving a name, and the ticket after. No account, no e-mail.
import { type Context, Hono } from 'hono'
import { joinSchema } from '../../shared/protocol/http.ts'
import type { JoinDesk } from './join-desk.ts'
import { NAME_FAULTS, readBody } from './requests.ts'

/** @param addressOf the network address a request came from */
export function joinRoutes(desk: JoinDesk, addressOf: (context: Context) => string): Hono {
  const app = new Hono()

  app.get('/join/:code', async (context) =>
    context.json(await desk.invitation(addressOf(context), context.req.param('code'))),
  )

  app.post('/join', async (context) => {
    const wanted = await readBody(context, joinSchema, NAME_FAULTS)
    return context.json(await desk.join(addressOf(context), wanted), 201)
  })

  return app
}
