// Two evenings' concepts as one: whose words stand, and what becomes of what either translated.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import type { FieldContent } from '../../../shared/concept/field.ts'
import { reasonsOf, setReason } from '../../../shared/concept/left-out.ts'
import { addComment, commentsOf } from '../../../shared/concept/review.ts'
import { richOfText } from '../../../shared/concept/rich-text.ts'
import { originalLanguage, translationOf, unitsOf } from '../../../shared/concept/translation.ts'
import { setTranslation } from '../../../shared/concept/translation-writing.ts'
import { applyArchive, archiveOf, archiveText, readArchive } from '../../../shared/export/archive.ts'
import type { Archive } from '../../../shared/export/archive-form.ts'
import { mergeWorkshops } from '../../../shared/export/merged-workshops.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { freshDocuments, openSample } from './workshop-files.ts'

const [STORY, SUMMARY, VALUES, ACTIONS] = [
  'identity.story',
  'summary.text',
  'identity.values',
  'milestones.table',
]
const sample = openSample('lt')
const cluster = sample.board.clusters[0]?.id ?? ''

function evening(write: (draft: ConceptDraft) => void): Archive {
  const concept = new ConceptDraft(new Y.Doc())
  concept.create()
  write(concept)
  return archiveOf({ ...sample, concept, people: [] })
}

function text(words: string): FieldContent {
  return { kind: 'text', text: words }
}

function list(...lines: readonly string[]): FieldContent {
  return {
    kind: 'list',
    lines: lines.map((words, index) => ({ id: `l${index}`, text: words, label: '', sources: [] })),
  }
}

/** Translates the words of a field in their order; '' passes one over. */
function translate(
  draft: ConceptDraft,
  field: string,
  who: string,
  words: readonly string[],
  language: Language = 'en',
) {
  for (const [index, unit] of unitsOf(draft, field).entries()) {
    const said = words[index] ?? ''
    const content = { kind: 'text', text: said, rich: richOfText(said) } as const
    if (said !== '') setTranslation(draft, unit, language, content, { who, at: 1_000 })
  }
}

function merged(one: Archive, two: Archive): ConceptDraft {
  const made = mergeWorkshops(one, two, { id: 'both', code: 'DU', title: 'Du vakarai', createdAt: 5_000 })
  const read = readArchive(archiveText(made.archive))
  if (!read.ok) throw new Error(`${read.where}: ${read.detail}`)
  const copy = freshDocuments()
  applyArchive(read.archive, copy)
  return copy.concept
}

function said(draft: ConceptDraft, field: string, language: Language = 'en') {
  return unitsOf(draft, field).map((unit) => {
    const { state, content, by } = translationOf(draft, unit, language)
    return [unit.text, state, content.text, by?.who ?? '']
  })
}

test('what only the second evening wrote comes with its translation, and the first’s keeps its own', () => {
  const one = evening((draft) => {
    draft.setField(SUMMARY, text('Ežerų kraštas, žmonės ir šventės'), 'approved', [])
    translate(draft, SUMMARY, 'Ona', ['Land of lakes'])
  })
  const two = evening((draft) => {
    draft.setField(SUMMARY, text('Kitaip sakoma antrą vakarą'), 'edited', [])
    draft.setField(VALUES, list('Žmonių ryšys', 'Miškų tyla'), 'edited', [])
    translate(draft, SUMMARY, 'Jonas', ['Said otherwise'])
    translate(draft, VALUES, 'Jonas', ['', 'Silence of woods'])
  })
  const concept = merged(one, two)
  expect(said(concept, SUMMARY)).toEqual([
    ['Ežerų kraštas, žmonės ir šventės', 'whole', 'Land of lakes', 'Ona'],
  ])
  expect(concept.field(SUMMARY).status).toBe('edited')
  expect(said(concept, VALUES)).toEqual([
    ['Žmonių ryšys', 'missing', '', ''],
    ['Miškų tyla', 'whole', 'Silence of woods', 'Jonas'],
  ])
  // Words that do not stand are told, without their translation.
  expect(commentsOf(concept)).toMatchObject([
    {
      place: SUMMARY,
      text: 'Antrosiose dirbtuvėse parašyta: Kitaip sakoma antrą vakarą',
      who: '',
      at: 5_000,
    },
  ])
})

test('of the same words one translation stands and the other is a comment; a stale one gives way', () => {
  const lines = list('Žmonių ryšys', 'Miškų tyla', 'Ežerai')
  const one = evening((draft) => {
    draft.setField(VALUES, list('Žmonių ryšys', 'Tyla', 'Ežerai'), 'edited', [])
    translate(draft, VALUES, 'Ona', ['Bonds', 'Silence', ''])
    draft.setField(VALUES, lines, 'edited', [])
    addComment(draft, {
      id: 'c',
      place: VALUES,
      answers: null,
      text: 'Pirmas',
      who: 'Ona',
      at: 1,
      resolved: false,
    })
  })
  const two = evening((draft) => {
    // The same words may stand elsewhere in the list.
    draft.setField(VALUES, list('Ežerai', 'Miškų tyla', 'Žmonių ryšys'), 'edited', [])
    translate(draft, VALUES, 'Jonas', ['Lakes', 'Silence of woods', 'Ties'])
    setReason(draft, cluster, 'Kitam kartui')
    for (const [id, answers] of [
      ['c', null],
      ['d', 'c'],
    ] as const)
      addComment(draft, { id, place: VALUES, answers, text: 'Antras', who: 'Jonas', at: 2, resolved: false })
  })
  const concept = merged(one, two)
  expect([...reasonsOf(concept)]).toEqual([[`2-${cluster}`, 'Kitam kartui']])
  expect(said(concept, VALUES)).toEqual([
    ['Žmonių ryšys', 'whole', 'Bonds', 'Ona'],
    ['Miškų tyla', 'whole', 'Silence of woods', 'Jonas'],
    ['Ežerai', 'whole', 'Lakes', 'Jonas'],
  ])
  expect(commentsOf(concept).map(({ id, answers, text, who }) => [id, answers, text, who])).toEqual([
    ['c', null, 'Pirmas', 'Ona'],
    ['2-c', null, 'Antras', 'Jonas'],
    ['d', '2-c', 'Antras', 'Jonas'],
    ['merged-translation-5000-1', null, 'Antrųjų dirbtuvių vertimas: „Žmonių ryšys“ – „Ties“', 'Jonas'],
    ['merged-translation-5000-2', null, 'Pirmųjų dirbtuvių vertimas: „Miškų tyla“ – „Silence“', 'Ona'],
  ])
})

test('an evening written in the other language comes in the first’s, where it is translated', () => {
  const one = evening((draft) => {
    draft.setField(STORY, text('Čia gera gyventi žmonėms'), 'edited', [])
  })
  const two = evening((draft) => {
    draft.setField(SUMMARY, text('A place of lakes and forests'), 'edited', [])
    draft.setField(VALUES, list('Bonds of people', 'Quiet woods'), 'edited', [])
    translate(draft, SUMMARY, 'Jonas', ['Ežerų ir miškų vieta'], 'lt')
    translate(draft, VALUES, 'Jonas', ['Žmonių ryšys'], 'lt')
  })
  const concept = merged(one, two)
  expect(originalLanguage(concept)).toBe('lt')
  expect(said(concept, SUMMARY)).toEqual([
    ['Ežerų ir miškų vieta', 'whole', 'A place of lakes and forests', 'Jonas'],
  ])
  expect(said(concept, VALUES)).toEqual([
    ['Žmonių ryšys', 'whole', 'Bonds of people', 'Jonas'],
    ['Quiet woods', 'missing', '', ''],
  ])
  expect(originalLanguage(merged(two, one))).toBe('en')
})

test('a table’s cells keep theirs, and two evenings nobody translated make none', () => {
  const table = (...names: readonly string[]): FieldContent => ({
    kind: 'table',
    rows: names.map((name, index) => ({ id: `r${index}`, cells: { action: name }, sources: [] })),
  })
  const [plain, two] = [
    evening(() => {}),
    evening((draft) => {
      draft.setField(ACTIONS, table('Žygis aplink ežerą'), 'edited', [])
      translate(draft, ACTIONS, 'Jonas', ['Walk around the lake'])
    }),
  ]
  expect(said(merged(plain, two), ACTIONS)).toEqual([
    ['Žygis aplink ežerą', 'whole', 'Walk around the lake', 'Jonas'],
  ])
  const made = mergeWorkshops(plain, plain, { id: '', code: '', title: 'Du', createdAt: 0 })
  expect(made.archive.concept).not.toHaveProperty('translations')
  expect(made.archive.concept).not.toHaveProperty('review')
})
