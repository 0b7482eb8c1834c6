import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { Board } from '../../../shared/board/board.ts'
import { checkConcept } from '../../../shared/concept/check.ts'
import { composeConcept } from '../../../shared/concept/compose.ts'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { richOfText } from '../../../shared/concept/rich-text.ts'
import { contentIn } from '../../../shared/concept/translated-content.ts'
import {
  isTranslated,
  onTranslation,
  originalLanguage,
  type TranslationUnit,
  translatableFields,
  translationOf,
  translationState,
  unitsOf,
} from '../../../shared/concept/translation.ts'
import {
  confirmTranslation,
  editTranslation,
  setOriginalLanguage,
  setTranslation,
} from '../../../shared/concept/translation-writing.ts'

const RUTA = { who: 'Rūta', at: 1_000 }
const SLOGAN = { field: 'identity.slogan', entry: '', part: '' }

function fresh(): ConceptDraft {
  const draft = new ConceptDraft(new Y.Doc())
  draft.create()
  return draft
}

function only(draft: ConceptDraft, field: string): TranslationUnit {
  const [unit] = unitsOf(draft, field)
  if (!unit) throw new Error(`Nothing to translate in ${field}`)
  return unit
}

function write(draft: ConceptDraft, field: string, text: string, by = RUTA): void {
  const unit = only(draft, field)
  const content = { kind: 'text', text } as const
  if (unit.isRich) setTranslation(draft, unit, 'en', content, by)
  else editTranslation(draft, unit, 'en', { next: text, caret: text.length }, by)
}

function state(draft: ConceptDraft, field: string) {
  return translationOf(draft, only(draft, field), 'en')
}

function exchange(one: ConceptDraft, other: ConceptDraft): void {
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc))
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc))
}

function worldOf() {
  const agenda = new Agenda(new Y.Doc())
  const board = new Board(new Y.Doc())
  return { agenda, board, people: [], language: 'lt' as const }
}

describe('a translation', () => {
  it('is kept beside the original with who wrote it, and takes no approval away', () => {
    const draft = fresh()
    draft.editText(SLOGAN, 'Išlipk. Įkvėpk.', 0)
    draft.setStatus('identity.slogan', 'approved')
    expect(state(draft, 'identity.slogan').state).toBe('missing')
    write(draft, 'identity.slogan', 'Get off. Breathe.')
    expect(state(draft, 'identity.slogan')).toMatchObject({ state: 'whole', of: 'Išlipk. Įkvėpk.', by: RUTA })
    expect(draft.field('identity.slogan')).toMatchObject({
      status: 'approved',
      content: { text: 'Išlipk. Įkvėpk.' },
    })
  })

  it('is stale once the original says something else, until somebody says that it agrees', () => {
    const draft = fresh()
    draft.editText(SLOGAN, 'Išlipk.', 0)
    write(draft, 'identity.slogan', 'Get off.')
    draft.editText(SLOGAN, 'Išlipk ir pasilik.', 0)
    expect(state(draft, 'identity.slogan')).toMatchObject({ state: 'stale', of: 'Išlipk.' })
    write(draft, 'identity.slogan', 'Get off and stay.')
    expect(state(draft, 'identity.slogan').state).toBe('stale')
    confirmTranslation(draft, only(draft, 'identity.slogan'), 'en', { who: 'Jonas', at: 2_000 })
    expect(state(draft, 'identity.slogan')).toMatchObject({ state: 'whole', by: { who: 'Jonas' } })
  })

  it('written first by two at once keeps the words of both', () => {
    const one = fresh()
    one.editText(SLOGAN, 'Išlipk.', 0)
    const other = new ConceptDraft(new Y.Doc())
    exchange(one, other)
    write(one, 'identity.slogan', 'Get off. ')
    write(other, 'identity.slogan', 'Stay.')
    exchange(one, other)
    const text = state(one, 'identity.slogan').content.text
    expect(text).toBe(state(other, 'identity.slogan').content.text)
    expect([...text].sort()).toEqual([...'Get off. Stay.'].sort())
  })

  it('of a rich text keeps its marks', () => {
    const draft = fresh()
    draft.setField('summary.text', { kind: 'text', text: 'Stotis gyva.' }, 'edited', [])
    const rich = richOfText('The station is alive.\n• benches\n• light')
    const text = 'The station is alive.\n• benches\n• light'
    setTranslation(draft, only(draft, 'summary.text'), 'en', { kind: 'text', text, rich }, RUTA)
    expect(contentIn(draft, 'summary.text', 'en')).toEqual({ kind: 'text', text })
    expect(contentIn(draft, 'summary.text', 'lt')).toEqual({ kind: 'text', text: 'Stotis gyva.' })
  })

  it('taken away whole is missing again, and begins anew', () => {
    const draft = fresh()
    draft.editText(SLOGAN, 'Išlipk.', 0)
    write(draft, 'identity.slogan', 'Get off.')
    write(draft, 'identity.slogan', '')
    expect(state(draft, 'identity.slogan')).toMatchObject({ state: 'missing', of: null, by: null })
    expect(isTranslated(draft)).toBe(false)
  })

  it('is told to who follows, from near and far', () => {
    const [one, other] = [fresh(), new ConceptDraft(new Y.Doc())]
    one.editText(SLOGAN, 'Išlipk.', 0)
    exchange(one, other)
    let told = 0
    onTranslation(other, () => {
      told += 1
    })
    one.editText(SLOGAN, 'Išlipk čia.', 0)
    exchange(other, one)
    expect(told).toBe(0)
    write(one, 'identity.slogan', 'Get off.')
    exchange(other, one)
    expect(told).toBeGreaterThan(0)
  })
})

describe('what needs a translation', () => {
  it('is words of people: no numbers, choices, codes, days, addresses, names, or words the method knows', () => {
    const draft = fresh()
    const row = (cells: Record<string, string>) => ({ id: 'a', cells, sources: [] })
    draft.addRow('funding.table', row({ type: 'Rėmėjų lėšos', programme: 'Gyvas miestas', amount: '12,5' }))
    draft.addRow('milestones.table', row({ action: 'Sutvarkyti aikštę', due: '2026-05-01', who: 'D07' }))
    draft.addRow('team.members', row({ name: 'Rūta Kazlauskienė', org: 'VšĮ „Vieta“', sector: 'Verslas' }))
    draft.addLine('insights.evidence', { id: 'b', label: 'E-014', text: 'Laukimas', sources: [] })
    draft.editText({ field: 'cover.contact', entry: '', part: '' }, 'info@example.org', 0)
    const parts = ['funding.table', 'milestones.table', 'insights.evidence', 'cover.contact'].map((field) =>
      unitsOf(draft, field).map(({ path }) => path.part),
    )
    expect(parts).toEqual([['programme'], ['action'], ['text'], []])
    expect(unitsOf(draft, 'team.members').map(({ path }) => path.part)).not.toContain('name')
    expect(translatableFields(draft)).not.toContain('cover.contact')
  })

  it('is whole when every part is, and as far as its worst part before', () => {
    const draft = fresh()
    for (const [id, text] of [
      ['a', 'Ramybė'],
      ['b', 'Svetingumas'],
    ] as const) {
      draft.addLine('identity.values', { id, label: '', text, sources: [] })
    }
    const [first, second] = unitsOf(draft, 'identity.values')
    if (!first || !second) throw new Error('Two values are to be translated')
    setTranslation(draft, first, 'en', { kind: 'text', text: 'Calm' }, RUTA)
    expect(translationState(draft, 'identity.values', 'en')).toBe('missing')
    setTranslation(draft, second, 'en', { kind: 'text', text: 'Welcome' }, RUTA)
    expect(translationState(draft, 'identity.values', 'en')).toBe('whole')
    expect(contentIn(draft, 'identity.values', 'en')).toMatchObject({
      lines: [{ text: 'Calm' }, { text: 'Welcome' }],
    })
    expect(translationState(draft, 'summary.en', 'en')).toBe(null)
  })

  it('goes from the language the words are in, or the one somebody said', () => {
    const draft = fresh()
    expect(originalLanguage(draft)).toBe('lt')
    draft.editText(
      SLOGAN,
      'Get off at Šiauliai, breathe in, and then stay for as long as you can bear it.',
      0,
    )
    expect(originalLanguage(draft)).toBe('en')
    setOriginalLanguage(draft, 'lt')
    expect(originalLanguage(draft)).toBe('lt')
  })
})

describe('the document in the other language', () => {
  it('takes the translations, and says which language the rest is in', () => {
    const draft = fresh()
    draft.editText(SLOGAN, 'Išlipk. Įkvėpk.', 0)
    draft.editText({ field: 'pov.hmw', entry: '', part: '' }, 'Kaip galėtume?', 0)
    draft.addLine('identity.values', { id: 'a', label: '', text: 'Ramybė', sources: ['E-001'] })
    write(draft, 'identity.slogan', 'Get off. Breathe.')
    write(draft, 'identity.values', 'Calm')
    const world = worldOf()
    const english = composeConcept(world, draft, 'en')
    const fields = new Map(
      english.sections.flatMap((section) => section.fields).map((field) => [field.id, field]),
    )
    expect(english.slogan).toBe('Get off. Breathe.')
    expect(fields.get('identity.values')?.blocks).toMatchObject([
      { lines: [{ text: 'Calm', sources: ['E-001'] }] },
    ])
    expect(fields.get('identity.values')?.lang).toBeUndefined()
    expect(fields.get('pov.hmw')).toMatchObject({ lang: 'lt', blocks: [{ text: 'Kaip galėtume?' }] })
    expect(composeConcept(world, draft, 'lt').slogan).toBe('Išlipk. Įkvėpk.')
  })

  it('is checked before it leaves, once somebody began: what lacks and what is stale each wait for a decision', () => {
    const draft = fresh()
    const world = worldOf()
    draft.editText(SLOGAN, 'Išlipk.', 0)
    draft.editText({ field: 'pov.hmw', entry: '', part: '' }, 'Kaip galėtume?', 0)
    const found = () =>
      checkConcept(world, draft)
        .filter(({ point }) => point === 'translated' || point === 'current')
        .map(({ point, field, choice }) => `${point} ${field} ${choice}`)
    expect(found()).toEqual([])
    write(draft, 'identity.slogan', 'Get off.')
    expect(found()).toEqual(['translated pov.hmw null'])
    draft.editText(SLOGAN, 'Išlipk čia.', 0)
    expect(found()).toEqual(['translated pov.hmw null', 'current identity.slogan null'])
  })
})
