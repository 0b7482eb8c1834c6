// Sample files and fresh documents for the tests of concept and export.
import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { Board } from '../../../shared/board/board.ts'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { applyArchive, readArchive } from '../../../shared/export/archive.ts'
import type { Archive } from '../../../shared/export/archive-form.ts'
import type { Language } from '../../../shared/i18n/language.ts'

export function sampleText(language: Language): string {
  return readFileSync(
    new URL(`../../../shared/export/data/sample-workshop.${language}.json`, import.meta.url),
    'utf8',
  )
}

export function archiveFrom(text: string): Archive {
  const reading = readArchive(text)
  if (!reading.ok) throw new Error(`${reading.where}: ${reading.detail}`)
  return reading.archive
}

export function freshDocuments() {
  return {
    agenda: new Agenda(new Y.Doc()),
    board: new Board(new Y.Doc()),
    concept: new ConceptDraft(new Y.Doc()),
  }
}

/** The sample workshop in real documents. */
export function openSample(language: Language) {
  const archive = archiveFrom(sampleText(language))
  const documents = freshDocuments()
  applyArchive(archive, documents)
  return { archive, people: archive.people, workshop: archive.workshop, ...documents }
}
