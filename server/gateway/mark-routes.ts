// The marks of a programme: put in by its organiser, read by whoever makes a document of one of its workshops.
import { type Context, Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { LIMITS } from '../../shared/base/limits.ts'
import { createTurns } from '../../shared/base/turns.ts'
import { MARK_LIMITS, type Mark, type MarksReply, type SignatureReply } from '../../shared/export/mark.ts'
import { markChangeSchema } from '../../shared/export/mark-schema.ts'
import { ImageError } from '../vault/image-reader.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBody, readBytes } from './requests.ts'
import { spend } from './tries.ts'

/** Uploads in memory at once. */
const UPLOADS_AT_ONCE = 2

export function markRoutes({ vault, log }: Pick<Gateway, 'vault' | 'log'>): Hono {
  const app = new Hono()
  const uploads = new RateLimiterMemory({ points: LIMITS.imagesPerMinute, duration: 60 })
  const turns = createTurns(UPLOADS_AT_ONCE)

  async function enter(context: Context): Promise<string> {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    const id = context.req.param('id') ?? ''
    if (!(await vault.programmes.get(id))) throw new Refusal('not-found', 'programme')
    return id
  }

  /** Reads an uploaded picture, few at a time. */
  async function take<T>(context: Context, keep: (bytes: Uint8Array) => Promise<T>): Promise<T> {
    await spend(uploads, ticketOf(context.req.header('authorization')))
    return turns.run(async () => {
      const bytes = await readBytes(context, MARK_LIMITS.upload, 'image-too-heavy')
      return keep(bytes).catch((error: unknown) => {
        if (!(error instanceof ImageError)) throw error
        if (error.fault === 'images-unavailable') log.error({ err: error }, 'Images cannot be decoded here')
        throw new Refusal(error.fault)
      })
    })
  }

  const reply = (context: Context, marks: readonly Mark[]) => context.json({ marks } satisfies MarksReply)

  app.get('/programmes/:id/marks', async (context) =>
    reply(context, await vault.marks.list(await enter(context))),
  )

  app.post('/programmes/:id/marks', async (context) => {
    const programme = await enter(context)
    return reply(context, await take(context, (bytes) => vault.marks.add(programme, bytes)))
  })

  app.post('/programmes/:id/marks/:mark', async (context) => {
    const programme = await enter(context)
    const change = await readBody(context, markChangeSchema, {})
    const marks = await vault.marks.change(programme, context.req.param('mark'), change)
    if (marks === null) throw new Refusal('not-found', 'mark')
    return reply(context, marks)
  })

  app.post('/programmes/:id/marks/:mark/remove', async (context) =>
    reply(context, await vault.marks.remove(await enter(context), context.req.param('mark'))),
  )

  app.get('/programmes/:id/signature', async (context) => {
    const signature = await vault.marks.signature(await enter(context))
    return context.json({ signature } satisfies SignatureReply)
  })

  app.post('/programmes/:id/signature', async (context) => {
    const programme = await enter(context)
    const signature = await take(context, (bytes) => vault.marks.sign(programme, bytes))
    return context.json({ signature } satisfies SignatureReply)
  })

  app.post('/programmes/:id/signature/remove', async (context) => {
    const signature = await vault.marks.sign(await enter(context), null)
    return context.json({ signature } satisfies SignatureReply)
  })

  app.get('/workshops/:id/marks', async (context) => {
    const id = context.req.param('id')
    demand(await bearerOf(vault, context.req.header('authorization')), 'concept.read', id)
    const workshop = await vault.workshops.get(id)
    if (!workshop) throw new Refusal('not-found', 'workshop')
    return reply(context, await vault.marks.list(workshop.programme))
  })

  return app
}
