// People who come by another's hand: a second person on the same device, with a ticket of their own, and people without any
// device, for whom somebody writes. Both are people like all others: a code, a place in a group, a line in every count.
import { Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { newPersonSchema } from '../../shared/protocol/http.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { NAME_FAULTS, readBody } from './requests.ts'
import { spend } from './tries.ts'

/** With one person's ticket: two sit at a device, seldom three; a mistaken name is tried again. */
const COMPANIONS_PER_HOUR = 4
/** With one ticket: a class comes without phones. */
const WITHOUT_DEVICE_PER_HOUR = 60

export function companyRoutes({ vault, steward, votes }: Gateway): Hono {
  const app = new Hono()
  const companions = new RateLimiterMemory({ points: COMPANIONS_PER_HOUR, duration: 3600 })
  const devicelessPeople = new RateLimiterMemory({ points: WITHOUT_DEVICE_PER_HOUR, duration: 3600 })

  app.post('/workshops/:id/companions', async (context) => {
    const id = context.req.param('id')
    const header = context.req.header('authorization')
    const bearer = await bearerOf(vault, header)
    // Beside somebody who joined: a link for staff has no device with a person at it.
    demand(bearer, 'vote.cast', id)
    if (bearer.person === null) throw new Refusal('forbidden', 'person')
    const wanted = await readBody(context, newPersonSchema, NAME_FAULTS)
    const workshop = await vault.workshops.get(id)
    if (!workshop) throw new Refusal('not-found', 'workshop')
    if (!(await vault.joining.get(workshop)).isOpen) throw new Refusal('code-closed', 'code')
    await spend(companions, ticketOf(header))
    const person = await vault.people.add(id, { ...wanted, organisation: '' })
    const ticket = await vault.tickets.issue({ role: 'participant', workshop: id, person: person.id })
    await steward.publish(id, { ...person, beside: bearer.person })
    votes.peopleChanged(id)
    return context.json({ workshop: id, ticket, person }, 201)
  })

  app.post('/workshops/:id/people', async (context) => {
    const id = context.req.param('id')
    const header = context.req.header('authorization')
    demand(await bearerOf(vault, header), 'note.credit', id)
    const wanted = await readBody(context, newPersonSchema, NAME_FAULTS)
    if (!(await vault.workshops.get(id))) throw new Refusal('not-found', 'workshop')
    await spend(devicelessPeople, ticketOf(header))
    const person = await vault.people.add(id, { ...wanted, organisation: '', deviceless: true })
    await steward.publish(id, person)
    return context.json(person, 201)
  })

  return app
}
