// Joining by code: what a person sees before giving a name, and the ticket after. No account, no e-mail.
import { type Context, Hono } from 'hono'
import { readJoinCode } from '../../shared/base/join-code.ts'
import { type InvitationReply, joinSchema } from '../../shared/protocol/http.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { createGuessing } from './guessing.ts'
import { NAME_FAULTS, readBody } from './requests.ts'

/** @param addressOf the network address a request came from */
export function joinRoutes(
  { vault, steward, votes }: Gateway,
  addressOf: (context: Context) => string,
): Hono {
  const app = new Hono()
  const guessing = createGuessing()

  async function workshopOf(context: Context, typed: string): Promise<WorkshopRecord> {
    const address = addressOf(context)
    await guessing.admit(address)
    const code = readJoinCode(typed)
    const workshop = code === null ? null : await vault.workshops.findByCode(code)
    const isCurrent = workshop !== null && workshop.code === code
    if (isCurrent && (await vault.joining.get(workshop)).isOpen) return workshop
    await guessing.wrong(address)
    throw new Refusal(workshop ? 'code-closed' : 'code-unknown', 'code')
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
    await guessing.joined(addressOf(context))
    const person = await vault.people.add(workshop.id, wanted)
    const ticket = await vault.tickets.issue({
      role: 'participant',
      workshop: workshop.id,
      person: person.id,
    })
    await steward.publish(workshop.id, person)
    votes.peopleChanged(workshop.id)
    return context.json({ workshop: workshop.id, ticket, person }, 201)
  })

  return app
}
