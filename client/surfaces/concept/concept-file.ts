// The concept as a file: rendered here, or by the server when it is a PDF. Every renderer is fetched when it is asked for.
import { composeConcept } from '../../../shared/concept/compose.ts'
import { fileNameOf } from '../../../shared/export/file-name.ts'
import { type ConceptFormat, MEDIA_TYPE, renderConcept } from '../../../shared/export/render-concept.ts'
import type { Wish } from '../../../shared/export/shaped-concept.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { ApiError, refusalOf } from '../../model/api.ts'
import type { ConceptWorld } from './concept-world.ts'

export type FileFormat = ConceptFormat | 'pdf'

export interface FileWish extends Wish {
  readonly format: FileFormat
  readonly language: Language
}

/**
 * A file and its name.
 *
 * @param signal ends the wait for the server
 * @throws {ApiError} when the server refuses, or there is no connection to it
 */
export async function conceptFile(
  world: ConceptWorld,
  { format, language, ...wish }: FileWish,
  signal: AbortSignal,
): Promise<{ readonly name: string; readonly file: Blob }> {
  const concept = composeConcept(world, world.draft, language)
  const name = fileNameOf(concept, format, wish.form)
  if (format === 'pdf') return { name, file: await pdf(world, language, wish, signal) }
  const bytes = await renderConcept(concept, format, wish)
  return { name, file: new Blob([bytes], { type: MEDIA_TYPE[format] }) }
}

async function pdf(
  { workshop, ticket }: ConceptWorld,
  language: Language,
  { form, sources }: Wish,
  signal: AbortSignal,
): Promise<Blob> {
  const query = new URLSearchParams({ lang: language, form, sources: sources ? 'yes' : 'no' })
  const path = `/api/workshops/${encodeURIComponent(workshop)}/concept.pdf?${query}`
  const headers = { authorization: `Bearer ${ticket}` }
  const response = await fetch(path, { headers, signal, cache: 'no-store' }).catch((cause: unknown) => {
    throw signal.aborted ? cause : new ApiError('no-connection', null, { cause })
  })
  if (!response.ok) throw await refusalOf(response)
  return response.blob()
}
