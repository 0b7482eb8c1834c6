// Pictures of the board as one PDF, a page each: painted by a page, set here. Nothing of them is kept.
import { type Context, Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { LIMITS } from '../../shared/base/limits.ts'
import { createTurns } from '../../shared/base/turns.ts'
import { type BoardPdfRequest, boardPdfSchema } from '../../shared/protocol/board-pdf.ts'
import { isPlainSvg } from '../pdf/plain-svg.ts'
import { PdfError, renderPdf } from '../pdf/render-pdf.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { isShallow, readBytes } from './requests.ts'
import { spend } from './tries.ts'

/** With one ticket: each frame on its own, and again after a note was moved. */
const PDFS_PER_MINUTE = 12

/** Bodies with pictures in memory at once. */
const READ_AT_ONCE = 2

export function boardPdfRoutes({ vault }: Gateway): Hono {
  const app = new Hono()
  const reading = createTurns(READ_AT_ONCE)
  const made = new RateLimiterMemory({ points: PDFS_PER_MINUTE, duration: 60 })

  app.post('/workshops/:id/board.pdf', async (context) => {
    const header = context.req.header('authorization')
    demand(await bearerOf(vault, header), 'concept.read', context.req.param('id'))
    await spend(made, ticketOf(header))
    const wanted = await reading.run(() => readPictures(context))
    const bytes = await renderPdf('board', wanted, { signal: context.req.raw.signal }).catch(refuse)
    return context.body(bytes, 200, { 'content-type': 'application/pdf' })
  })

  return app
}

async function readPictures(context: Context): Promise<BoardPdfRequest> {
  const text = new TextDecoder().decode(await readBytes(context, LIMITS.boardPictureBytes, 'too-large'))
  const read = boardPdfSchema.safeParse(isShallow(text) ? parsed(text) : undefined)
  if (!read.success) throw new Refusal('invalid', read.error.issues[0]?.path.join('.') || 'body')
  const { pages } = read.data
  const strange = pages.findIndex(({ svg }) => !isPlainSvg(svg))
  if (strange >= 0) throw new Refusal('invalid', `pages.${strange}.svg`)
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON at all: the schema names the body as what is wrong.
    return undefined
  }
}

/** A picture that looks like one and cannot be read is the sender's. */
function refuse(error: unknown): never {
  if (!(error instanceof PdfError)) throw error
  throw error.fault === 'failed' ? new Refusal('invalid', 'pages') : new Refusal('server-busy')
}
