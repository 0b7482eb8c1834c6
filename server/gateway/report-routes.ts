// What a programme's report is made of, for the organiser: names are in it.
import { Hono } from 'hono'
import { isLanguage } from '../../shared/i18n/language.ts'
import { readProgramme } from '../steward/programme-facts.ts'
import { bearerOf, demand } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'

export function reportRoutes(gateway: Pick<Gateway, 'vault' | 'steward' | 'now'>): Hono {
  const app = new Hono()

  app.get('/programmes/:id/report', async (context) => {
    const { vault } = gateway
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    const wanted = context.req.query('lang')
    const language = isLanguage(wanted) ? wanted : 'lt'
    const facts = await readProgramme(gateway, context.req.param('id'), language)
    if (!facts) throw new Refusal('not-found', 'programme')
    return context.json(facts)
  })

  return app
}
