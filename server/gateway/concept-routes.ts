// The concept as a PDF, for whoever may read the concept. What renders in a browser is made there.
import { Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { FORMS } from '../../shared/export/shaped-concept.ts'
import { isLanguage } from '../../shared/i18n/language.ts'
import { can } from '../../shared/people/rights.ts'
import { PdfError } from '../pdf/render-pdf.ts'
import { conceptPdf } from '../steward/concept-file.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { spend } from './tries.ts'

/** With one ticket: both languages, both forms, and again after a word was changed. */
const PDFS_PER_MINUTE = 12

export function conceptRoutes({ vault, steward }: Gateway): Hono {
  const app = new Hono()
  const made = new RateLimiterMemory({ points: PDFS_PER_MINUTE, duration: 60 })

  app.get('/workshops/:id/concept.pdf', async (context) => {
    const id = context.req.param('id')
    const header = context.req.header('authorization')
    const bearer = await bearerOf(vault, header)
    demand(bearer, 'concept.read', id)
    const language = context.req.query('lang') ?? 'lt'
    if (!isLanguage(language)) throw new Refusal('invalid', 'lang')
    const form = FORMS.find((known) => known === (context.req.query('form') ?? 'full'))
    if (!form) throw new Refusal('invalid', 'form')
    await spend(made, ticketOf(header))
    const wish = {
      language,
      form,
      sources: context.req.query('sources') !== 'no',
      register: can(bearer.role, 'people.read'),
    }
    const file = await conceptPdf(vault, steward, id, wish, context.req.raw.signal).catch(refuse)
    if (!file) throw new Refusal('not-found', 'workshop')
    return context.body(file.bytes, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${file.name}"`,
    })
  })

  return app
}

function refuse(error: unknown): never {
  if (error instanceof PdfError && error.fault !== 'failed') throw new Refusal('server-busy')
  throw error
}
