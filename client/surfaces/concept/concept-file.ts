// The concept as a file: made by this page or its worker, or by the server when it is a PDF. Every renderer is fetched when it
// is asked for.
import { composeConcept } from '../../../shared/concept/compose.ts'
import { fileNameOf } from '../../../shared/export/file-name.ts'
import type { Mark, MarksReply } from '../../../shared/export/mark.ts'
import { type ConceptFormat, MEDIA_TYPE } from '../../../shared/export/render-concept.ts'
import type { FramePicture, Wish } from '../../../shared/export/shaped-concept.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { ApiError, get, refusalOf } from '../../model/api.ts'
import { rendered } from '../../model/rendering.ts'
import type { ConceptWorld } from './concept-world.ts'

export type FileFormat = ConceptFormat | 'pdf'

/** Formats that show pictures; the others tell in words what is on them. */
const PICTURED: readonly FileFormat[] = ['docx', 'pdf', 'html']

export interface FileWish extends Wish {
  readonly format: FileFormat
  readonly language: Language
}

/**
 * A file and its name.
 *
 * @param signal ends the making, or the wait for the server
 * @throws {ApiError} when the server refuses, or there is no connection to it
 */
export async function conceptFile(
  world: ConceptWorld,
  { format, language, ...asked }: FileWish,
  signal: AbortSignal,
): Promise<{ readonly name: string; readonly file: Blob }> {
  const concept = composeConcept(world, world.draft, language)
  const name = fileNameOf(concept, format, asked.form)
  const hasBoards = asked.form === 'full' && PICTURED.includes(format)
  const { chosenPictures, conceptPictures } = await import('./concept-pictures.ts')
  const pictures = new Map(hasBoards ? await conceptPictures(world, concept, language, signal) : [])
  const wish = { ...asked, pictures }
  // The server has those that were chosen for lines.
  if (format === 'pdf') return { name, file: await pdf(world, language, wish, signal) }
  if (hasBoards)
    for (const [file, picture] of await chosenPictures(world, concept, signal)) pictures.set(file, picture)
  const full = { ...wish, marks: await marksOf(world) }
  const bytes = await rendered({ concept, format, wish: full }, signal)
  return { name, file: new Blob([bytes], { type: MEDIA_TYPE[format] }) }
}

/** The signs for the cover; without a connection the document is made without them. */
async function marksOf({ workshop, ticket }: ConceptWorld): Promise<readonly Mark[]> {
  try {
    return (await get<MarksReply>(`/api/workshops/${encodeURIComponent(workshop)}/marks`, ticket)).marks
  } catch (error) {
    if (error instanceof ApiError && error.fault === 'no-connection') return []
    throw error
  }
}

async function pdf(
  { workshop, ticket }: ConceptWorld,
  language: Language,
  { form, sources, pictures }: Wish & { readonly pictures: ReadonlyMap<string, FramePicture> },
  signal: AbortSignal,
): Promise<Blob> {
  const query = new URLSearchParams({ lang: language, form, sources: sources ? 'yes' : 'no' })
  const path = `/api/workshops/${encodeURIComponent(workshop)}/concept.pdf?${query}`
  const headers = { authorization: `Bearer ${ticket}` }
  const body = new FormData()
  for (const [frame, { bytes }] of pictures) body.append(frame, new Blob([bytes], { type: 'image/png' }))
  const sent = pictures.size > 0 ? { method: 'POST', body } : {}
  const response = await fetch(path, { ...sent, headers, signal, cache: 'no-store' }).catch(
    (cause: unknown) => {
      throw signal.aborted ? cause : new ApiError('no-connection', null, { cause })
    },
  )
  if (!response.ok) throw await refusalOf(response)
  return response.blob()
}
