// The concept of a workshop as a file the server makes: composed from its documents as they stand now.
import { composeConcept } from '../../shared/concept/compose.ts'
import type { Concept } from '../../shared/concept/composed.ts'
import { fileNameOf } from '../../shared/export/file-name.ts'
import { layOut } from '../../shared/export/laid-out.ts'
import { chosenFiles, picturesOf } from '../../shared/export/laid-pictures.ts'
import { type FramePicture, shapedConcept, type Wish } from '../../shared/export/shaped-concept.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import type { Vault } from '../vault/vault.ts'
import { markFiles } from './mark-files.ts'
import type { Steward } from './steward.ts'

export interface ConceptWish extends Wish {
  readonly language: Language
  /** Whether whoever asks may see more of people than all do: organisations, attendance. */
  readonly register: boolean
}

/** The finished document as it stands now; null when there is no such workshop. */
export async function composedConcept(
  vault: Pick<Vault, 'workshops' | 'people'>,
  steward: Pick<Steward, 'withDocuments'>,
  workshop: string,
  { language, register }: Pick<ConceptWish, 'language' | 'register'>,
): Promise<Concept | null> {
  if (!(await vault.workshops.get(workshop))) return null
  const persons = register ? await vault.people.list(workshop) : null
  return steward.withDocuments(workshop, ({ agenda, board, concept }) => {
    const people = persons ?? [...agenda.people.values()]
    return composeConcept({ agenda, board, people, language }, concept, language)
  })
}

/**
 * @returns null when there is no such workshop
 * @throws {PdfError}
 */
export async function conceptPdf(
  vault: Pick<Vault, 'workshops' | 'people' | 'images' | 'marks'>,
  steward: Pick<Steward, 'withDocuments'>,
  workshop: string,
  asked: ConceptWish,
  signal?: AbortSignal,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null> {
  const concept = await composedConcept(vault, steward, workshop, asked)
  if (!concept) return null
  const pictures = new Map([...(asked.pictures ?? []), ...(await chosenPictures(vault, workshop, concept))])
  const record = await vault.workshops.get(workshop)
  const marks = record ? await vault.marks.list(record.programme) : []
  const wish = { ...asked, pictures, marks }
  const laid = layOut(concept, wish)
  const files = markFiles(marks)
  const { frames, chosen } = picturesOf(shapedConcept(concept, wish), wish)
  for (const shown of [...frames, ...[...chosen.values()].flat()]) {
    const picture = shown && pictures.get(shown.frame)
    if (picture) files[shown.file] = picture.bytes
  }
  const bytes = await renderPdf('concept', laid, signal ? { signal, files } : { files })
  return { name: fileNameOf(concept, 'pdf', wish.form), bytes }
}

/** The pictures chosen for lines of the document, as they are stored; one that is gone leaves its line in words. */
async function chosenPictures(
  { images }: Pick<Vault, 'images'>,
  workshop: string,
  concept: Concept,
): Promise<ReadonlyMap<string, FramePicture>> {
  const found = new Map<string, FramePicture>()
  for (const file of chosenFiles(concept)) {
    const bytes = await images.get(workshop, file)
    // How wide it is to its height the line knows.
    if (bytes) found.set(file, { type: 'webp', bytes: new Uint8Array(bytes), width: 1, height: 1 })
  }
  return found
}
