// A workshop as a file, out and in, the sample workshop, and two workshops made into one.
import { Hono } from 'hono'
import { LIMITS } from '../../shared/base/limits.ts'
import { archiveParts, readArchive } from '../../shared/export/archive.ts'
import type { Archive } from '../../shared/export/archive-form.ts'
import { sampleSchema } from '../../shared/protocol/http.ts'
import { mergeSchema } from '../../shared/protocol/merge.ts'
import { ArchiveError, exportWorkshop, importWorkshop } from '../steward/archive.ts'
import { MergeError, makeMerged, previewMerge } from '../steward/merge-workshops.ts'
import { readSample } from '../steward/sample.ts'
import type { LocalityRecord, WorkshopRecord } from '../vault/records.ts'
import { bearerOf, demand } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { isShallow, readBody, readBytes } from './requests.ts'

export function archiveRoutes({ vault, steward, now, eraseAgain }: Gateway): Hono {
  const app = new Hono()

  app.get('/workshops/:id/archive', async (context) => {
    const id = context.req.param('id')
    demand(await bearerOf(vault, context.req.header('authorization')), 'workshop.archive', id)
    const archive = await exportWorkshop(vault, steward, id)
    if (!archive) throw new Refusal('not-found', 'workshop')
    context.header('content-disposition', `attachment; filename="vieta-${archive.workshop.code}.json"`)
    return context.body(streamOf(archiveParts(archive)), 200, {
      'content-type': 'application/json; charset=utf-8',
    })
  })

  app.post('/archive', async (context) => {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    const bytes = await readBytes(context, LIMITS.archiveBytes, 'too-large')
    return context.json(await keep(archiveIn(new TextDecoder().decode(bytes))), 201)
  })

  app.post('/sample', async (context) => {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    const { language } = await readBody(context, sampleSchema, {})
    const { archive, localities } = await readSample(language)
    return context.json(await keep(archive, localities), 201)
  })

  app.post('/programmes/:id/merge', async (context) => {
    demand(await bearerOf(vault, context.req.header('authorization')), 'programme.manage', null)
    const { isPreview, ...body } = await readBody(context, mergeSchema, {})
    const wanted = { ...body, programme: context.req.param('id') }
    try {
      if (isPreview) return context.json(await previewMerge(vault, steward, wanted))
      return context.json(await makeMerged(vault, steward, wanted, now()), 201)
    } catch (error) {
      if (error instanceof MergeError) throw new Refusal('not-found', 'workshops')
      throw error
    }
  })

  async function keep(archive: Archive, localities?: readonly LocalityRecord[]): Promise<WorkshopRecord> {
    try {
      const workshop = await importWorkshop(vault, steward, archive, localities)
      await eraseAgain?.()
      return workshop
    } catch (error) {
      if (error instanceof ArchiveError) throw new Refusal('import-malformed', error.where)
      throw error
    }
  }

  return app
}

/** A part at a time, as fast as the network takes them. */
function streamOf(parts: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const { done, value } = parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}

/** @throws {Refusal} naming the line or the field */
function archiveIn(text: string): Archive {
  if (!isShallow(text)) throw new Refusal('import-malformed', 'depth')
  const read = readArchive(text)
  if (!read.ok) throw new Refusal('import-malformed', read.where, read.detail)
  return read.archive
}
