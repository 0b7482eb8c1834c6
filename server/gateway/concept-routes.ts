// The concept as a PDF, for whoever may read the concept. What renders in a browser is made there.
import { type Context, Hono } from 'hono'
import { imageSize } from 'image-size'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { LIMITS } from '../../shared/base/limits.ts'
import { createTurns } from '../../shared/base/turns.ts'
import { FORMS, type FramePicture } from '../../shared/export/shaped-concept.ts'
import { isLanguage } from '../../shared/i18n/language.ts'
import { can } from '../../shared/people/rights.ts'
import { PdfError } from '../pdf/render-pdf.ts'
import { conceptPdf } from '../steward/concept-file.ts'
import { imageKindOf } from '../vault/image-kind.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBytes } from './requests.ts'
import { spend } from './tries.ts'

/** With one ticket: both languages, both forms, and again after a word was changed. */
const PDFS_PER_MINUTE = 12

/** Bodies with pictures in memory at once. */
const READ_AT_ONCE = 2

export function conceptRoutes({ vault, steward }: Gateway): Hono {
  const app = new Hono()
  const reading = createTurns(READ_AT_ONCE)
  const made = new RateLimiterMemory({ points: PDFS_PER_MINUTE, duration: 60 })

  app.get('/workshops/:id/concept.pdf', async (context) => {
    await admit(context)
    return answer(context, new Map())
  })

  // With pictures of the board, which only a page can paint.
  app.post('/workshops/:id/concept.pdf', async (context) => {
    await admit(context)
    const pictures = await reading.run(() => readPictures(context))
    return answer(context, pictures)
  })

  async function admit(context: Context): Promise<void> {
    const header = context.req.header('authorization')
    demand(await bearerOf(vault, header), 'concept.read', context.req.param('id') ?? '')
    await spend(made, ticketOf(header))
  }

  async function answer(context: Context, pictures: ReadonlyMap<string, FramePicture>) {
    const id = context.req.param('id') ?? ''
    const bearer = await bearerOf(vault, context.req.header('authorization'))
    const language = context.req.query('lang') ?? 'lt'
    if (!isLanguage(language)) throw new Refusal('invalid', 'lang')
    const form = FORMS.find((known) => known === (context.req.query('form') ?? 'full'))
    if (!form) throw new Refusal('invalid', 'form')
    const wish = {
      language,
      form,
      sources: context.req.query('sources') !== 'no',
      register: can(bearer.role, 'people.read'),
      pictures,
    }
    const file = await conceptPdf(vault, steward, id, wish, context.req.raw.signal).catch((error: unknown) =>
      refuse(error, pictures.size > 0),
    )
    if (!file) throw new Refusal('not-found', 'workshop')
    return context.body(file.bytes, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${file.name}"`,
    })
  }

  return app
}

/** The pictures of a form, by the ids of their frames. */
async function readPictures(context: Context): Promise<ReadonlyMap<string, FramePicture>> {
  const bytes = await readBytes(context, LIMITS.boardPictureBytes, 'too-large')
  const type = context.req.header('content-type') ?? ''
  const invalid = () => new Refusal('invalid', 'pictures')
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw invalid()
    })
  const pictures = new Map<string, FramePicture>()
  for (const [frame, entry] of form) {
    if (typeof entry === 'string') throw invalid()
    const png = new Uint8Array(await entry.arrayBuffer())
    const size = imageKindOf(png) === 'png' ? sizeOf(png) : null
    if (size === null) throw invalid()
    pictures.set(frame, { type: 'png', bytes: png, ...size })
  }
  return pictures
}

function sizeOf(png: Uint8Array) {
  try {
    const { width, height } = imageSize(png)
    return width > 0 && height > 0 ? { width, height } : null
  } catch {
    return null
  }
}

/** A picture that begins as one and cannot be read is the sender's. */
function refuse(error: unknown, hasPictures: boolean): never {
  if (error instanceof PdfError && error.fault !== 'failed') throw new Refusal('server-busy')
  if (error instanceof PdfError && hasPictures) throw new Refusal('invalid', 'pictures')
  throw error
}
