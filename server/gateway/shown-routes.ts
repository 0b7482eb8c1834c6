// A person shown less to the others from now on, at their own wish: a code or a sector instead of a name. Never more.
import { Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { shownAsSchema } from '../../shared/protocol/http.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBody } from './requests.ts'
import { spend } from './tries.ts'

/** With one ticket: there are two steps down. */
const CHANGES_PER_HOUR = 20

export function shownRoutes({ vault, steward }: Gateway): Hono {
  const app = new Hono()
  const changes = new RateLimiterMemory({ points: CHANGES_PER_HOUR, duration: 3600 })

  app.post('/workshops/:id/shown-as', async (context) => {
    const id = context.req.param('id')
    const header = context.req.header('authorization')
    const bearer = await bearerOf(vault, header)
    demand(bearer, 'presence.share', id)
    if (bearer.person === null) throw new Refusal('forbidden', 'person')
    const { shownAs } = await readBody(context, shownAsSchema, {})
    await spend(changes, ticketOf(header))
    const person = await vault.people.showLess(id, bearer.person, shownAs)
    if (!person) throw new Refusal('forbidden', 'shownAs')
    await steward.publish(id, person)
    return context.json({ shownAs })
  })

  return app
}
