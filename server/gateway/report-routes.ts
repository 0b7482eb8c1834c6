// A programme's report, for the organiser: what it is made of, as the page composes it, and the PDF, which is made here.
import { Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { isLanguage } from '../../shared/i18n/language.ts'
import { REPORT_VARIANTS } from '../../shared/programme/facts.ts'
import type { TypedReportReply } from '../../shared/programme/typed.ts'
import { typedReportSchema } from '../../shared/programme/typed-schema.ts'
import { PdfError } from '../pdf/render-pdf.ts'
import { readProgramme } from '../steward/programme-facts.ts'
import { reportPdf } from '../steward/programme-file.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBody } from './requests.ts'
import { spend } from './tries.ts'

/** Both languages, all variants, and again after something was put right. */
const PDFS_PER_MINUTE = 12

export function reportRoutes(gateway: Pick<Gateway, 'vault' | 'steward' | 'now'>): Hono {
  const { vault } = gateway
  const app = new Hono()
  const made = new RateLimiterMemory({ points: PDFS_PER_MINUTE, duration: 60 })

  app.get('/programmes/:id/report', async (context) => {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    const wanted = context.req.query('lang')
    const language = isLanguage(wanted) ? wanted : 'lt'
    const facts = await readProgramme(gateway, context.req.param('id'), language)
    if (!facts) throw new Refusal('not-found', 'programme')
    return context.json(facts)
  })

  app.post('/programmes/:id/report', async (context) => {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    const typed = await readBody(context, typedReportSchema, {})
    const id = context.req.param('id')
    if (!(await vault.programmes.get(id))) throw new Refusal('not-found', 'programme')
    return context.json((await vault.typedReports.keep(id, typed)) satisfies TypedReportReply)
  })

  app.get('/programmes/:id/report.pdf', async (context) => {
    const header = context.req.header('authorization')
    demand(await bearerOf(vault, header), 'programme.manage', null)
    const wanted = context.req.query('lang')
    const language = isLanguage(wanted) ? wanted : 'lt'
    // Who does not say for whom gets what anybody may see.
    const variant = REPORT_VARIANTS.find((known) => known === context.req.query('variant')) ?? 'public'
    await spend(made, ticketOf(header))
    const facts = await readProgramme(gateway, context.req.param('id'), language)
    if (!facts) throw new Refusal('not-found', 'programme')
    const marks = await vault.marks.list(context.req.param('id'))
    const bytes = await reportPdf(facts, variant, marks, context.req.raw.signal).catch(refuse)
    return context.body(bytes, 200, { 'content-type': 'application/pdf' })
  })

  return app
}

function refuse(error: unknown): never {
  if (error instanceof PdfError && error.fault !== 'failed') throw new Refusal('server-busy')
  throw error
}
