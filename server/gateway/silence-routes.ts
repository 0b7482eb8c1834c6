// The commands of silence: hidden notes come to the board, all at once, or each when a facilitator has read it. Covering an item is a facilitator's write into the agenda, and
// notes are written into documents; neither needs a request.
import { Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import {
  type DecisionReply,
  type InboxReply,
  inboxSchema,
  type RevealReply,
  revealSchema,
} from '../../shared/protocol/http.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBody } from './requests.ts'
import { spend } from './tries.ts'

/** With one ticket: a day's agenda has three dozen, each pressed twice by two people. */
const REVEALS_PER_MINUTE = 30
/** With one ticket: two a second, quicker than they can be read. */
const DECISIONS_PER_MINUTE = 120

export function silenceRoutes({ vault, steward }: Gateway): Hono {
  const app = new Hono()
  const decisions = new RateLimiterMemory({ points: DECISIONS_PER_MINUTE, duration: 60 })
  const reveals = new RateLimiterMemory({ points: REVEALS_PER_MINUTE, duration: 60 })

  app.post('/workshops/:id/reveal', async (context) => {
    const id = context.req.param('id')
    const header = context.req.header('authorization')
    demand(await bearerOf(vault, header), 'agenda.run', id)
    await spend(reveals, ticketOf(header))
    const { item, passed } = await readBody(context, revealSchema, {})
    if (!(await vault.workshops.get(id))) throw new Refusal('not-found', 'workshop')
    const revealed = await steward.reveal(id, item, passed)
    if (revealed === null) throw new Refusal('not-found', 'item')
    return context.json({ revealed } satisfies RevealReply)
  })

  app.get('/workshops/:id/inbox/:item', async (context) => {
    const { id, item } = context.req.param()
    demand(await bearerOf(vault, context.req.header('authorization')), 'agenda.run', id)
    if (!(await vault.workshops.get(id))) throw new Refusal('not-found', 'workshop')
    const entries = await steward.inbox(id, item)
    if (entries === null) throw new Refusal('not-found', 'item')
    return context.json({ entries } satisfies InboxReply)
  })

  app.post('/workshops/:id/inbox/:item', async (context) => {
    const { id, item } = context.req.param()
    const header = context.req.header('authorization')
    demand(await bearerOf(vault, header), 'agenda.run', id)
    await spend(decisions, ticketOf(header))
    const decision = await readBody(context, inboxSchema, {})
    if (!(await vault.workshops.get(id))) throw new Refusal('not-found', 'workshop')
    const isDone = await steward.decide(id, item, decision)
    if (isDone === null) throw new Refusal('not-found', 'item')
    return context.json({ isDone } satisfies DecisionReply)
  })

  return app
}
