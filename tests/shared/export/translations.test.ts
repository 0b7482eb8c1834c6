// What was translated leaves with the archive and stays when somebody is erased.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cleanDocument, REMOVED } from '../../../server/steward/erase-clean.ts'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { richOfText } from '../../../shared/concept/rich-text.ts'
import {
  originalLanguage,
  translatableFields,
  translationOf,
  unitsOf,
} from '../../../shared/concept/translation.ts'
import { translationRecord } from '../../../shared/concept/translation-record.ts'
import { setTranslation } from '../../../shared/concept/translation-writing.ts'
import { applyArchive, archiveOf, archiveText, readArchive } from '../../../shared/export/archive.ts'
import { freshDocuments, openSample } from './workshop-files.ts'

const BY = { who: 'Vardenė Ištrinamoji', at: 1_000 }

/** The Lithuanian sample with a value, a table cell and the summary translated. */
function translated() {
  const world = openSample('lt')
  for (const field of ['identity.values', 'milestones.table', 'summary.text']) {
    const [unit] = unitsOf(world.concept, field)
    if (!unit) throw new Error(`Nothing to translate in ${field}`)
    const text = `${field} in English\n• for the neighbour Ona Raktinė`
    setTranslation(world.concept, unit, 'en', { kind: 'text', text, rich: richOfText(text) }, BY)
  }
  return world
}

describe('translations', () => {
  it.each([
    ['lt', 'lt'],
    ['en', 'en'],
  ] as const)('of the sample in %s go from its own language', (language, original) => {
    const { concept } = openSample(language)
    expect(originalLanguage(concept)).toBe(original)
    expect(translatableFields(concept).length).toBeGreaterThan(50)
  })

  it('come back from an archive as they were', () => {
    const { concept, ...world } = translated()
    const record = translationRecord(concept)
    expect(record?.original).toBe('lt')
    expect(record?.texts.map(({ field, isRich, who }) => `${field} ${isRich} ${who}`)).toEqual([
      `summary.text true ${BY.who}`,
      `identity.values false ${BY.who}`,
      `milestones.table false ${BY.who}`,
    ])
    const read = readArchive(archiveText(archiveOf({ ...world, concept })))
    if (!read.ok) throw new Error(read.fault)
    const copy = freshDocuments()
    applyArchive(read.archive, copy)
    expect(translationRecord(copy.concept)).toEqual(record)
  })

  it('are no part of an archive nobody translated', () => {
    expect(archiveText(archiveOf(openSample('lt')))).not.toContain('"translations"')
  })

  it('stay when somebody is erased, without the name and the words that go', () => {
    const { concept } = translated()
    const words = [
      { from: BY.who, to: REMOVED },
      { from: 'Ona Raktinė', to: REMOVED },
    ]
    const cleaning = { ids: new Map(), notes: new Set<string>(), codes: new Set<string>(), texts: [], words }
    const { update } = cleanDocument([Y.encodeStateAsUpdate(concept.doc)], cleaning)
    const doc = new Y.Doc()
    if (update) Y.applyUpdate(doc, update)
    const clean = new ConceptDraft(doc)
    for (const field of ['identity.values', 'milestones.table', 'summary.text']) {
      const [unit] = unitsOf(clean, field)
      if (!unit) throw new Error(`Nothing to translate in ${field}`)
      const found = translationOf(clean, unit, 'en')
      expect(found).toMatchObject({ state: 'whole', by: { who: REMOVED } })
      expect(found.content.text).toBe(`${field} in English\n• for the neighbour ${REMOVED}`)
    }
  })
})
