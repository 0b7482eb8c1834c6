// Images of a workshop, in and out. What comes in is bytes from anywhere; what goes out is WebP the server made itself.
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { IMAGE_TYPE } from '../../shared/base/image-file.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { createTurns } from '../../shared/base/turns.ts'
import { accessTo } from '../../shared/people/rights.ts'
import { ImageError } from '../vault/image-reader.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBytes } from './requests.ts'
import { spend } from './tries.ts'

/** Uploads in memory at once, 180 MB at worst. The others wait in their sockets, not here. */
const UPLOADS_AT_ONCE = 12

/** Of one ticket, so that nobody takes all turns; pages send two at once. */
const UPLOADS_OF_ONE = 3

export function imageRoutes({ vault, log }: Gateway): Hono {
  const app = new Hono()
  const uploads = new RateLimiterMemory({ points: LIMITS.imagesPerMinute, duration: 60 })
  const reads = new RateLimiterMemory({ points: LIMITS.imageReadsPerMinute, duration: 60 })
  const turns = createTurns(UPLOADS_AT_ONCE)
  const uploading = new Map<string, number>()

  app.post('/workshops/:id/images', async (context) => {
    const id = context.req.param('id')
    const header = context.req.header('authorization')
    demand(await bearerOf(vault, header), 'board.write', id)
    if (!(await vault.workshops.get(id))) throw new Refusal('not-found', 'workshop')
    const ticket = ticketOf(header)
    const count = (uploading.get(ticket) ?? 0) + 1
    if (count > UPLOADS_OF_ONE) throw new Refusal('server-busy')
    uploading.set(ticket, count)
    try {
      await spend(uploads, ticket)
      return context.json(await turns.run(() => take(context, id)), 201)
    } finally {
      const left = (uploading.get(ticket) ?? 1) - 1
      if (left > 0) uploading.set(ticket, left)
      else uploading.delete(ticket)
    }
  })

  app.get('/workshops/:id/images/:file', async (context) => {
    const id = context.req.param('id')
    const header = context.req.header('authorization')
    const bearer = await bearerOf(vault, header)
    const isInside = bearer.workshop === null || bearer.workshop === id
    if (!isInside || accessTo('board', bearer.role) === 'none') throw new Refusal('forbidden')
    await spend(reads, ticketOf(header))
    const bytes = await vault.images.get(id, context.req.param('file'))
    if (bytes === null) throw new Refusal('image-missing')
    // Named by its content, so it never changes; private, because a photograph is of people.
    context.header('cache-control', 'private, max-age=31536000, immutable')
    context.header('vary', 'authorization')
    return context.body(new Uint8Array(bytes), 200, { 'content-type': IMAGE_TYPE })
  })

  async function take(context: Context, workshop: string) {
    const bytes = await readBytes(context, LIMITS.imageBytes, 'image-too-heavy')
    try {
      return await vault.images.add(workshop, bytes)
    } catch (error) {
      if (!(error instanceof ImageError)) throw error
      if (error.fault === 'images-unavailable') log.error({ err: error }, 'Images cannot be decoded here')
      throw new Refusal(error.fault)
    }
  }

  return app
}

/** Over whatever else says so: opened by itself, an image may do nothing at all. */
export function sandboxed(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    context.header('content-security-policy', "default-src 'none'; sandbox")
  }
}
