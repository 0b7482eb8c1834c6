// Joining by code: what a person sees before giving a name, and the ticket after. No account, no e-mail.
import { type Context, Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { readJoinCode } from '../../shared/base/join-code.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { type InvitationReply, joinSchema } from '../../shared/protocol/http.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { NAME_FAULTS, readBody } from './requests.ts'
import { spend } from './tries.ts'

/** @param addressOf the network address a request came from */
export function joinRoutes({ vault, steward }: Gateway, addressOf: (context: Context) => string): Hono {
  const app = new Hono()
  // Two counts: a whole library behind one address may join in one minute, and still nobody may try codes for long.
  const wrongCodes = new RateLimiterMemory({ points: LIMITS.joinTriesPerMinute, duration: 60 })
  const joins = new RateLimiterMemory({ points: LIMITS.joinTriesPerMinute, duration: 60 })

  async function workshopOf(context: Context, typed: string): Promise<WorkshopRecord> {
    const address = addressOf(context)
    const tries = await wrongCodes.get(address)
    if (tries !== null && tries.remainingPoints <= 0) throw new Refusal('too-many-tries')
    const code = readJoinCode(typed)
    const workshop = code === null ? null : await vault.workshops.findByCode(code)
    if (workshop) return workshop
    await spend(wrongCodes, address)
    throw new Refusal('code-unknown', 'code')
  }

  app.get('/join/:code', async (context) => {
    const workshop = await workshopOf(context, context.req.param('code'))
    const programme = await vault.programmes.get(workshop.programme)
    const locality = programme?.localities.find(({ id }) => id === workshop.locality)
    const reply: InvitationReply = {
      code: workshop.code,
      title: workshop.title,
      locality: locality?.name ?? '',
    }
    return context.json(reply)
  })

  app.post('/join', async (context) => {
    const wanted = await readBody(context, joinSchema, NAME_FAULTS)
    const workshop = await workshopOf(context, wanted.code)
    await spend(joins, addressOf(context))
    const person = await vault.people.add(workshop.id, wanted)
    const ticket = await vault.tickets.issue({
      role: 'participant',
      workshop: workshop.id,
      person: person.id,
    })
    await steward.publish(workshop.id, person)
    return context.json({ workshop: workshop.id, ticket, person }, 201)
  })

  return app
}
