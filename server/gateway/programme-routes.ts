// Programmes: made and listed by the organiser.
import { Hono } from 'hono'
import { newProgrammeSchema, type ProgrammeReply, type WorkshopReply } from '../../shared/protocol/http.ts'
import type { ProgrammeRecord } from '../vault/records.ts'
import type { Vault } from '../vault/vault.ts'
import { bearerOf, demand } from './bearer.ts'
import { readBody, TITLE_FAULTS } from './requests.ts'

export function programmeRoutes({ vault }: { readonly vault: Vault }): Hono {
  const app = new Hono()

  app.get('/programmes', async (context) => {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    const [programmes, workshops] = await Promise.all([vault.programmes.list(), vault.workshops.list()])
    return context.json(programmes.map((programme) => replyOf(programme, workshops)))
  })

  app.post('/programmes', async (context) => {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    const wanted = await readBody(context, newProgrammeSchema, TITLE_FAULTS)
    return context.json(replyOf(await vault.programmes.create(wanted), []), 201)
  })

  return app
}

function replyOf(programme: ProgrammeRecord, workshops: readonly WorkshopReply[]): ProgrammeReply {
  return { ...programme, workshops: workshops.filter((workshop) => workshop.programme === programme.id) }
}
