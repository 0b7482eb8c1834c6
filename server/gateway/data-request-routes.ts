// Requests about personal data over HTTP: for the organiser, for whoever confirms, and for the people themselves, by the
// device they joined with or a code from the organiser.
import { type Context, Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { readVerificationCode } from '../../shared/people/certificate.ts'
import { type Capability, can } from '../../shared/people/rights.ts'
import {
  closingSchema,
  confirmationSchema,
  type DataCodeReply,
  erasurePreviewSchema,
  identitySchema,
  newDataRequestSchema,
  ownRequestSchema,
  proposalSchema,
} from '../../shared/protocol/data-requests.ts'
import { type Asker, type DataDesk, StepError } from '../steward/data-requests.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import { ticketId } from '../vault/tickets.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { NAME_FAULTS, readBody } from './requests.ts'
import { spend } from './tries.ts'

/** With one ticket or code in an hour: a look reads the whole history of a workshop. */
const LOOKS_PER_HOUR = 60
/** Of one address in ten minutes: a code is ten signs of thirty-one. */
const WRONG_CODES = 20
const TEN_MINUTES_S = 600

const WHO_FAULTS = { ...NAME_FAULTS, who: { empty: 'name-empty', long: 'name-too-long' } } as const

/** @param addressOf the network address a request came from */
export function dataRequestRoutes(
  { vault, now }: Pick<Gateway, 'vault' | 'now'>,
  desk: DataDesk,
  addressOf: (context: Context) => string,
): Hono {
  const app = new Hono()
  const looks = new RateLimiterMemory({ points: LOOKS_PER_HOUR, duration: 3600 })
  const codes = new RateLimiterMemory({ points: WRONG_CODES, duration: TEN_MINUTES_S })

  async function enter(
    context: Context,
    capability: Capability,
  ): Promise<{ readonly workshop: WorkshopRecord; readonly asker: Asker; readonly request: string }> {
    const id = context.req.param('id') ?? ''
    const header = context.req.header('authorization')
    const bearer = await bearerOf(vault, header)
    demand(bearer, capability, id)
    const workshop = await vault.workshops.get(id)
    if (!workshop) throw new Refusal('not-found', 'workshop')
    const ticket = ticketId(ticketOf(header))
    const asker = { role: bearer.role, ticket, mayManage: can(bearer.role, 'data.manage') }
    return { workshop, asker, request: context.req.param('request') ?? '' }
  }

  /** Takes a step, and answers with all that is there now. */
  async function step<T>(
    context: Context,
    { workshop, asker }: { readonly workshop: WorkshopRecord; readonly asker: Asker },
    take: () => Promise<T>,
    status: 200 | 201 = 200,
  ) {
    await refusing(take)
    return context.json(await desk.list(workshop, asker), status)
  }

  app.get('/data-requests', async (context) => {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    return context.json(await desk.waiting())
  })

  app.get('/workshops/:id/data-requests', async (context) => {
    const { workshop, asker } = await enter(context, 'data.confirm')
    return context.json(await desk.list(workshop, asker))
  })

  app.post('/workshops/:id/data-requests', async (context) => {
    const entered = await enter(context, 'data.manage')
    const wanted = await readBody(context, newDataRequestSchema, {})
    return step(context, entered, () => desk.record(entered.workshop, wanted), 201)
  })

  app.post('/workshops/:id/data-requests/:request/verify', async (context) => {
    const entered = await enter(context, 'data.manage')
    const { check } = await readBody(context, identitySchema, {})
    return step(context, entered, () => desk.verify(entered.workshop, entered.request, check))
  })

  app.get('/workshops/:id/data-requests/:request/held', async (context) => {
    const { workshop, request } = await enter(context, 'data.manage')
    await spend(looks, ticketOf(context.req.header('authorization')))
    return context.json(await refusing(() => desk.held(workshop, request)))
  })

  app.post('/workshops/:id/data-requests/:request/preview', async (context) => {
    const { workshop, request } = await enter(context, 'data.manage')
    const { notes } = await readBody(context, erasurePreviewSchema, {})
    return context.json(await refusing(() => desk.preview(workshop, request, notes)))
  })

  app.post('/workshops/:id/data-requests/:request/propose', async (context) => {
    const entered = await enter(context, 'data.manage')
    const proposal = await readBody(context, proposalSchema, WHO_FAULTS)
    const { workshop, request, asker } = entered
    return step(context, entered, () => desk.propose(workshop, request, proposal, asker))
  })

  app.post('/workshops/:id/data-requests/:request/confirm', async (context) => {
    const entered = await enter(context, 'data.confirm')
    const { who } = await readBody(context, confirmationSchema, WHO_FAULTS)
    const { workshop, request, asker } = entered
    return step(context, entered, () => desk.confirm(workshop, request, who, asker))
  })

  app.post('/workshops/:id/data-requests/:request/close', async (context) => {
    const entered = await enter(context, 'data.manage')
    const { outcome } = await readBody(context, closingSchema, {})
    const by = { at: now(), who: '', role: entered.asker.role }
    return step(context, entered, () => desk.close(entered.workshop, entered.request, outcome, by))
  })

  app.post('/workshops/:id/data-requests/:request/code', async (context) => {
    const { workshop, request } = await enter(context, 'data.manage')
    const known = await vault.dataRequests.get(workshop.id, request)
    // Whoever has the code sees everything: it is for somebody who was made sure of.
    if (!known?.person || known.check === null) throw new Refusal('not-found', 'request')
    const made: DataCodeReply = await vault.dataRequests.issueCode(workshop.id, known.person)
    return context.json(made, 201)
  })

  app.get('/workshops/:id/erased', async (context) => {
    const { workshop } = await enter(context, 'concept.read')
    return context.json(await desk.erased(workshop))
  })

  /** The person who asks: by the ticket they joined with, or by a code in its place. */
  async function person(context: Context) {
    const header = context.req.header('authorization')
    const code = readVerificationCode(ticketOf(header))
    const found = code === null ? await byTicket(header) : await byCode(context, code)
    await spend(looks, ticketOf(header))
    const [workshop, known] = await Promise.all([
      vault.workshops.get(found.workshop),
      vault.people.get(found.workshop, found.person),
    ])
    if (!workshop || !known) throw new Refusal('not-found', 'person')
    return { workshop, person: known, from: code === null ? 'device' : 'code' } as const
  }

  async function byTicket(header: string | undefined) {
    const { workshop, person: id } = await bearerOf(vault, header)
    if (workshop === null || id === null) throw new Refusal('forbidden', 'person')
    return { workshop, person: id }
  }

  async function byCode(context: Context, code: string) {
    const address = addressOf(context)
    const spent = await codes.get(address)
    if (spent !== null && spent.remainingPoints <= 0) throw new Refusal('too-many-tries')
    const found = await vault.dataRequests.findCode(code)
    if (found) return found
    await spend(codes, address)
    throw new Refusal('ticket-invalid')
  }

  app.get('/my-data', async (context) => {
    const asked = await person(context)
    return context.json(await desk.own(asked.workshop, asked.person))
  })

  app.post('/my-data/request', async (context) => {
    const asked = await person(context)
    const { wish } = await readBody(context, ownRequestSchema, {})
    await desk.ask(asked.workshop, asked.person, wish, asked.from)
    return context.json(await desk.own(asked.workshop, asked.person), 201)
  })

  return app
}

/** Runs a step; what does not follow becomes a fault that has words. */
async function refusing<T>(take: () => Promise<T>): Promise<T> {
  try {
    return await take()
  } catch (error) {
    if (!(error instanceof StepError)) throw error
    if (error.fault === 'person') throw new Refusal('not-found', 'request')
    if (error.fault === 'unable') throw new Refusal('server-busy')
    // Not a right that is lacking for good: 409, as whatever comes too early or too late.
    throw new Refusal('exists-already', error.fault)
  }
}
