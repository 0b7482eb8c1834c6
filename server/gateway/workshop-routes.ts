// Workshops: made by the organiser, opened to staff by tickets, asked about by whoever holds one.
import { Hono } from 'hono'
import { itemsOf } from '../../shared/agenda/plan.ts'
import { findAgendaTemplate } from '../../shared/method/templates.ts'
import {
  type MeReply,
  newTicketSchema,
  newWorkshopSchema,
  type TicketReply,
} from '../../shared/protocol/http.ts'
import { aboutOf, lastEndOf } from '../steward/new-workshop.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import type { Vault } from '../vault/vault.ts'
import { bearerOf, demand } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBody, TITLE_FAULTS } from './requests.ts'

export function workshopRoutes({ vault, steward, now, addresses }: Gateway): Hono {
  const app = new Hono()

  app.post('/workshops', async (context) => {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    const wanted = await readBody(context, newWorkshopSchema, TITLE_FAULTS)
    const programme = await vault.programmes.get(wanted.programme)
    if (!programme) throw new Refusal('not-found', 'programme')
    const locality = programme.localities.find(({ id }) => id === wanted.locality)
    if (!locality) throw new Refusal('not-found', 'locality')
    const template =
      findAgendaTemplate(wanted.template) ?? (await vault.agendas.get(programme.id, wanted.template))
    if (!template) throw new Refusal('not-found', 'template')
    const workshop = await vault.workshops.reserve({
      programme: programme.id,
      locality: locality.id,
      title: wanted.title,
      startsAt: wanted.startsAt,
    })
    const about = aboutOf(wanted, programme, locality, template)
    await steward.createWorkshop(workshop.id, about, itemsOf(template))
    await vault.joining.open(workshop.id, lastEndOf(about))
    // Last, so that whoever finds the workshop finds its documents too.
    await vault.workshops.add(workshop)
    return context.json(workshop, 201)
  })

  app.post('/workshops/:id/tickets', async (context) => {
    const bearer = await bearerOf(vault, context.req.header('authorization'))
    const id = context.req.param('id')
    demand(bearer, 'workshop.invite', id)
    const workshop = await found(vault, id)
    const { role } = await readBody(context, newTicketSchema, {})
    if (role === 'organiser' && bearer.role !== 'organiser') throw new Refusal('forbidden', 'role')
    const ticket = await vault.tickets.issue({
      role,
      workshop: workshop.id,
      person: null,
      issuedBy: bearer.person ?? `role:${bearer.role}`,
    })
    const reply: TicketReply = { workshop: workshop.id, role, ticket }
    return context.json(reply, 201)
  })

  app.get('/workshops/:id/people', async (context) => {
    const id = context.req.param('id')
    demand(await bearerOf(vault, context.req.header('authorization')), 'people.read', id)
    await found(vault, id)
    return context.json(await vault.people.list(id))
  })

  app.get('/me', async (context) => {
    const bearer = await bearerOf(vault, context.req.header('authorization'))
    const id = context.req.query('workshop') ?? bearer.workshop
    if (id === null) throw new Refusal('invalid', 'workshop')
    if (bearer.workshop !== null && bearer.workshop !== id) throw new Refusal('forbidden')
    const workshop = await found(vault, id)
    const reply: MeReply = {
      workshop: workshop.id,
      title: workshop.title,
      code: workshop.code,
      role: bearer.role,
      person: bearer.person,
      now: now(),
      generation: vault.generations.of(id),
      addresses: addresses(),
      joining: (await vault.joining.get(workshop)).isOpen ? 'open' : 'closed',
    }
    return context.json(reply)
  })

  app.get('/me/person', async (context) => {
    const { workshop, person } = await bearerOf(vault, context.req.header('authorization'))
    const self = workshop !== null && person !== null ? await vault.people.get(workshop, person) : null
    if (!self) throw new Refusal('not-found', 'person')
    return context.json(self)
  })

  return app
}

/** @throws {Refusal} `not-found` */
async function found(vault: Vault, id: string): Promise<WorkshopRecord> {
  const workshop = await vault.workshops.get(id)
  if (!workshop) throw new Refusal('not-found', 'workshop')
  return workshop
}
