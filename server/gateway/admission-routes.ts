// Who is let into a workshop, for those who run it: people sent away and let in again, links taken back, the join code
// changed, joining closed; and the organiser's own secret. What takes a right away also closes its open connections.
import { type Context, Hono } from 'hono'
import {
  type AdmissionReply,
  joiningSchema,
  newTicketSchema,
  personRoleSchema,
  type SecretReply,
  type TicketReply,
} from '../../shared/protocol/http.ts'
import { sendAway } from '../steward/send-away.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import { ticketId } from '../vault/tickets.ts'
import { type Bearer, bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBody } from './requests.ts'

export function admissionRoutes({ vault, steward, votes, admissions, rotateSecret, log }: Gateway): Hono {
  const app = new Hono()

  async function enter(context: Context): Promise<{
    readonly bearer: Bearer
    readonly workshop: WorkshopRecord
    /** Of the ticket that asks. */
    readonly own: string
  }> {
    const header = context.req.header('authorization')
    const id = context.req.param('id') ?? ''
    const bearer = await bearerOf(vault, header)
    demand(bearer, 'admission.manage', id)
    const workshop = await vault.workshops.get(id)
    if (!workshop) throw new Refusal('not-found', 'workshop')
    return { bearer, workshop, own: ticketId(ticketOf(header)) }
  }

  async function replyOf(workshop: WorkshopRecord, own: string): Promise<AdmissionReply> {
    const [people, removed, roles, links, joining] = await Promise.all([
      vault.people.list(workshop.id),
      vault.removals.list(workshop.id),
      vault.tickets.personRoles(workshop.id),
      vault.tickets.links(workshop.id),
      vault.joining.get(workshop),
    ])
    const open = admissions.openTickets()
    return {
      code: workshop.code,
      joining,
      people: people.map(({ id, code, name, organisation, joinedAt }) => {
        const [removedAt, role] = [removed.get(id) ?? null, roles.get(id) ?? null]
        return { id, code, name, organisation, joinedAt, removedAt, role }
      }),
      links: links.map((link) => ({ ...link, isOpen: open.has(link.id), isOwn: link.id === own })),
    }
  }

  /** The room hears of it: whoever was sent away stands on no wall and is counted nowhere. */
  async function tell(workshop: string, person: string, isAway: boolean): Promise<void> {
    await steward.withDocuments(workshop, ({ agenda, flushed }) => {
      sendAway(agenda, person, isAway)
      return flushed()
    })
  }

  app.get('/workshops/:id/admission', async (context) => {
    const { workshop, own } = await enter(context)
    return context.json(await replyOf(workshop, own))
  })

  app.post('/workshops/:id/people/:person/remove', async (context) => {
    const { workshop, own, bearer } = await enter(context)
    const person = await personIn(workshop.id, context.req.param('person'))
    await vault.removals.remove(workshop.id, person, bearer.person ?? `role:${bearer.role}`)
    await lookAgain()
    await tell(workshop.id, person, true)
    votes.peopleChanged(workshop.id)
    return context.json(await replyOf(workshop, own))
  })

  app.post('/workshops/:id/people/:person/readmit', async (context) => {
    const { workshop, own } = await enter(context)
    const person = await personIn(workshop.id, context.req.param('person'))
    await vault.removals.readmit(workshop.id, person)
    await tell(workshop.id, person, false)
    votes.peopleChanged(workshop.id)
    return context.json(await replyOf(workshop, own))
  })

  app.post('/workshops/:id/people/:person/role', async (context) => {
    const { workshop, own } = await enter(context)
    const { role } = await readBody(context, personRoleSchema, {})
    const person = await personIn(workshop.id, context.req.param('person'))
    if (!(await vault.tickets.setPersonRole(workshop.id, person, role)))
      throw new Refusal('not-found', 'ticket')
    await lookAgain()
    votes.peopleChanged(workshop.id)
    return context.json(await replyOf(workshop, own))
  })

  app.post('/workshops/:id/links/:link/revoke', async (context) => {
    const { workshop, own, bearer } = await enter(context)
    const id = context.req.param('link')
    const link = (await vault.tickets.links(workshop.id)).find((known) => known.id === id)
    if (!link) throw new Refusal('not-found', 'link')
    if (link.role === 'organiser' && bearer.role !== 'organiser') throw new Refusal('forbidden', 'role')
    await vault.tickets.revokeLink(workshop.id, id)
    await lookAgain()
    return context.json(await replyOf(workshop, own))
  })

  app.post('/workshops/:id/links/renew', async (context) => {
    const { workshop, own, bearer } = await enter(context)
    const { role } = await readBody(context, newTicketSchema, {})
    if (role === 'organiser' && bearer.role !== 'organiser') throw new Refusal('forbidden', 'role')
    const author = bearer.person ?? `role:${bearer.role}`
    const ticket = await vault.tickets.issue({
      role,
      workshop: workshop.id,
      person: null,
      issuedBy: author,
    })
    const fresh = ticketId(ticket)
    for (const link of await vault.tickets.links(workshop.id)) {
      // Whoever asks by such a link themselves goes on with it.
      if (link.role !== role || link.id === fresh || link.id === own) continue
      await vault.tickets.revokeLink(workshop.id, link.id)
    }
    await lookAgain()
    return context.json({ workshop: workshop.id, role, ticket } satisfies TicketReply, 201)
  })

  app.post('/workshops/:id/code', async (context) => {
    const { workshop, own } = await enter(context)
    return context.json(await replyOf(await vault.workshops.changeCode(workshop), own))
  })

  app.post('/workshops/:id/joining', async (context) => {
    const { workshop, own } = await enter(context)
    const { isOpen } = await readBody(context, joiningSchema, {})
    if (isOpen) await vault.joining.open(workshop.id, workshop.startsAt)
    else await vault.joining.close(workshop.id)
    return context.json(await replyOf(workshop, own))
  })

  app.post('/organiser/secret', async (context) => {
    demand(await bearerOf(vault, context.req.header('authorization')), 'secret.rotate', null)
    const secret = await rotateSecret()
    await lookAgain()
    return context.json({ secret } satisfies SecretReply, 201)
  })

  /** The right is gone already; connections that could not be looked at now are within a second. */
  async function lookAgain(): Promise<void> {
    await admissions.look().catch((err: unknown) => log.warn({ err }, 'Rights could not be looked at'))
  }

  async function personIn(workshop: string, id: string): Promise<string> {
    if (!(await vault.people.get(workshop, id))) throw new Refusal('not-found', 'person')
    return id
  }

  return app
}
