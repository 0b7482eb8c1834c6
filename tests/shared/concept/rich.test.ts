import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { carryOver } from '../../../shared/concept/carry-over.ts'
import { CONCEPT_SCHEMA, ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { readFragment } from '../../../shared/concept/rich-fragment.ts'
import {
  contentOfRich,
  plainRun,
  type RichRun,
  type RichText,
  richOf,
  richOfText,
  safeLink,
  textOfRich,
} from '../../../shared/concept/rich-text.ts'

const FIELD = 'concept.description'

const bold = (text: string): RichRun => ({ text, bold: true, italic: false, link: null })
const linked = (text: string, link: string): RichRun => ({ text, bold: false, italic: true, link })

const MARKED: RichText = [
  { kind: 'paragraph', runs: [plainRun('Stotis yra '), bold('tuščia'), plainRun(' 🙂, bet ėmė gyventi')] },
  {
    kind: 'list',
    ordered: false,
    items: [[plainRun('suolai')], [linked('šviesa', 'https://vieta.lt/šviesa')]],
  },
  { kind: 'paragraph', runs: [] },
  { kind: 'list', ordered: true, items: [[plainRun('pirma')], [plainRun('antra\nantros tęsinys')]] },
  { kind: 'paragraph', runs: [plainRun('Galas')] },
]

function fresh(): ConceptDraft {
  const draft = new ConceptDraft(new Y.Doc())
  draft.create()
  return draft
}

function put(draft: ConceptDraft, rich: RichText): void {
  draft.setField(FIELD, contentOfRich(rich), 'draft', [])
}

function blocksOf(draft: ConceptDraft): RichText {
  const { content } = draft.field(FIELD)
  return content.kind === 'text' ? richOf(content) : []
}

function textIn(draft: ConceptDraft): string {
  const { content } = draft.field(FIELD)
  return content.kind === 'text' ? content.text : ''
}

/** Another device with the same document. */
function copyOf(draft: ConceptDraft): ConceptDraft {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(draft.doc))
  return new ConceptDraft(doc)
}

function meet(one: ConceptDraft, other: ConceptDraft): void {
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc))
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc))
}

/** A document as the version before rich texts wrote it. */
function older(text: string): ConceptDraft {
  const doc = new Y.Doc()
  const field = new Y.Map<unknown>([
    ['status', 'edited'],
    ['sources', ['I-001']],
    ['text', new Y.Text(text)],
  ])
  doc.getMap('meta').set('schema', 1)
  doc.getMap('fields').set(FIELD, field)
  return new ConceptDraft(doc)
}

/** What somebody types with the older version. */
function typeOlder({ doc }: ConceptDraft, at: number, words: string): void {
  const field = doc.getMap('fields').get(FIELD)
  const text = field instanceof Y.Map ? field.get('text') : null
  if (text instanceof Y.Text) text.insert(at, words)
}

describe('a rich text', () => {
  it.each([
    '',
    'Viena eilutė',
    'Viena\n\nKita ',
    '• a\n• b\nc',
    '1. a\n2. b',
    '1990. metai\n12. diena',
    '1. vienas',
  ])('reads the plain text %j and says the same again', (text) =>
    expect(textOfRich(richOfText(text))).toBe(text),
  )

  it('takes bullets and numbers of a plain text for lists', () => {
    expect(richOfText('Kas:\n– vienas\n- du\n1. a\n2. b')).toEqual([
      { kind: 'paragraph', runs: [plainRun('Kas:')] },
      { kind: 'list', ordered: false, items: [[plainRun('vienas')], [plainRun('du')]] },
      { kind: 'list', ordered: true, items: [[plainRun('a')], [plainRun('b')]] },
    ])
  })

  it('leads only where a document may lead', () => {
    expect(safeLink(' https://vieta.lt/a?b=ė ')).toBe('https://vieta.lt/a?b=ė')
    expect(safeLink('mailto:labas@vieta.lt')).toBe('mailto:labas@vieta.lt')
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'vieta.lt', '', null, 'https://a b']) {
      expect(safeLink(bad)).toBeNull()
    }
  })

  it('comes back from the document with every mark, list, break and blank line', () => {
    const draft = fresh()
    put(draft, MARKED)
    expect(blocksOf(draft)).toEqual(MARKED)
    expect(textIn(draft)).toContain('• suolai\n• šviesa')
  })

  it('is a plain content while it has no marks', () => {
    const draft = fresh()
    draft.setField(FIELD, { kind: 'text', text: 'Du\nžodžiai' }, 'draft', [])
    expect(draft.field(FIELD).content).toEqual({ kind: 'text', text: 'Du\nžodžiai' })
  })

  it('changes in place, so that words typed at the same moment stay', () => {
    const mine = fresh()
    put(mine, [...MARKED, { kind: 'paragraph', runs: [plainRun('Stotis laukia')] }])
    const theirs = copyOf(mine)
    put(mine, [...MARKED, { kind: 'paragraph', runs: [plainRun('Stotis laukia '), bold('mūsų')] }])
    put(theirs, [...MARKED, { kind: 'paragraph', runs: [plainRun('Mūsų stotis laukia')] }])
    meet(mine, theirs)
    expect(blocksOf(mine)).toEqual(blocksOf(theirs))
    expect(textIn(mine)).toContain('Mūsų stotis laukia mūsų')
  })

  it('of two who begin an empty field at once keeps both', () => {
    const mine = fresh()
    const theirs = copyOf(mine)
    put(mine, [{ kind: 'paragraph', runs: [plainRun('Mano')] }])
    put(theirs, [{ kind: 'paragraph', runs: [plainRun('Jų')] }])
    meet(mine, theirs)
    expect(textIn(mine)).toBe(textIn(theirs))
    expect(textIn(mine).split('\n').sort()).toEqual(['Jų', 'Mano'])
  })

  it('reads what a newer version wrote as far as it has words', () => {
    const fragment = new Y.Doc().getXmlFragment('x')
    const heading = new Y.XmlElement('heading')
    heading.insert(0, [new Y.XmlText('Antraštė')])
    fragment.insert(0, [heading])
    expect(readFragment(fragment)).toEqual([{ kind: 'paragraph', runs: [plainRun('Antraštė')] }])
  })

  it('tells which field changed', () => {
    const draft = fresh()
    const told: string[] = []
    draft.onChange((fields) => told.push(...fields))
    put(draft, MARKED)
    expect(new Set(told)).toEqual(new Set([FIELD]))
    draft.setSeen('pov.hmw', 'x')
    expect(told.at(-1)).toBe('pov.hmw')
  })
})

describe('a document of the version before', () => {
  const WORDS = 'Ąžuolas prie stoties\n• suolas\n• šviesa\n\nGalas 🙂'

  it('is read before it is carried over, and by those who may not write', () => {
    const draft = older(WORDS)
    expect(draft.ready).toBe(true)
    expect(textIn(draft)).toBe(WORDS)
  })

  it('is carried over without losing a letter, its state and sources untouched', () => {
    const draft = older(WORDS)
    carryOver(draft)
    expect(draft.field(FIELD)).toEqual({
      id: FIELD,
      status: 'edited',
      sources: ['I-001'],
      content: { kind: 'text', text: WORDS },
    })
    expect(draft.doc.getMap('meta').get('schema')).toBe(CONCEPT_SCHEMA)
    const before = Y.encodeStateVector(draft.doc)
    carryOver(draft)
    expect(Y.encodeStateVector(draft.doc)).toEqual(before)
  })

  it('becomes one text when two devices carry it over at once', () => {
    const mine = older(WORDS)
    const theirs = copyOf(mine)
    carryOver(mine)
    carryOver(theirs)
    theirs.editText({ field: FIELD, entry: '', part: '' }, `${WORDS} ir pradžia`, 0)
    meet(mine, theirs)
    expect(textIn(mine)).toBe(`${WORDS} ir pradžia`)
    expect(textIn(theirs)).toBe(`${WORDS} ir pradžia`)
  })

  it('keeps what somebody wrote offline with it meanwhile, again and again', () => {
    const mine = older(WORDS)
    const theirs = copyOf(mine)
    carryOver(mine)
    for (const round of [1, 2]) {
      typeOlder(theirs, 0, 'Pavėluota')
      meet(mine, theirs)
      carryOver(mine)
      expect(textIn(mine).split('Pavėluota')).toHaveLength(round + 1)
      meet(mine, theirs)
    }
    for (const line of WORDS.split('\n')) expect(textIn(mine)).toContain(line)
  })
})
