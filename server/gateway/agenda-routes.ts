// Own agendas of a programme: written, listed and taken away by the organiser.
import { type Context, Hono } from 'hono'
import { ownAgendaSchema } from '../../shared/protocol/agendas.ts'
import type { Vault } from '../vault/vault.ts'
import { bearerOf, demand } from './bearer.ts'
import { Refusal } from './fault.ts'
import { readBody, TITLE_FAULTS } from './requests.ts'

export function agendaRoutes({ vault }: { readonly vault: Vault }): Hono {
  const app = new Hono()

  async function programmeOf(context: Context, id: string): Promise<string> {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    if (!(await vault.programmes.get(id))) throw new Refusal('not-found', 'programme')
    return id
  }

  app.get('/programmes/:id/agendas', async (context) => {
    const programme = await programmeOf(context, context.req.param('id'))
    return context.json(await vault.agendas.list(programme))
  })

  app.post('/programmes/:id/agendas', async (context) => {
    const programme = await programmeOf(context, context.req.param('id'))
    const kept = await vault.agendas.keep(programme, await readBody(context, ownAgendaSchema, TITLE_FAULTS))
    if (!kept) throw new Refusal('not-found', 'agenda')
    return context.json(kept, 201)
  })

  app.post('/programmes/:id/agendas/:agenda/remove', async (context) => {
    const programme = await programmeOf(context, context.req.param('id'))
    await vault.agendas.remove(programme, context.req.param('agenda'))
    return context.json(await vault.agendas.list(programme))
  })

  return app
}
