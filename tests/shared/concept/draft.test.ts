import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import {
  DRAFTED_FIELDS,
  draftConcept,
  draftField,
  ignoreDraft,
  newerOnBoard,
  takeDraft,
} from '../../../shared/concept/draft.ts'
import { findField } from '../../../shared/concept/field.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { openSample } from '../export/workshop-files.ts'

function emptied(language: Language) {
  const { agenda, board, people } = openSample(language)
  const draft = new ConceptDraft(new Y.Doc())
  draft.create()
  return { world: { agenda, board, people, language }, draft, board, agenda }
}

function textOf(draft: ConceptDraft, field: string): string {
  const { content } = draft.field(field)
  return content.kind === 'text' ? content.text : JSON.stringify(content)
}

/** What the Ignalina board has no material for: no journeys, storyboard, blueprint, cost lines or photographs. */
const WITHOUT_MATERIAL = [
  'challenge.whyNow',
  'insights.journeyNow',
  'concept.journeyNew',
  'concept.storyboard',
  'services.blueprint',
  'budget.lines',
  'budget.ownContribution',
  'annex.photos',
]

describe('drafting from the board', () => {
  it('fills every field the board has something for, in both languages', () => {
    for (const language of ['lt', 'en'] as const) {
      const { world, draft } = emptied(language)
      const filled = draftConcept(world, draft)
      expect(DRAFTED_FIELDS.filter((field) => !filled.includes(field))).toEqual(WITHOUT_MATERIAL)
      for (const field of filled) expect(draft.field(field).status).toBe('draft')
    }
  })

  it('copies what is copied verbatim', () => {
    const { world, draft, board } = emptied('lt')
    draftConcept(world, draft)
    expect(textOf(draft, 'pov.statement')).toBe(board.note('D-009')?.text)
    expect(draft.field('pov.statement').sources).toEqual(['D-009'])
    expect(textOf(draft, 'pov.hmw')).toBe(board.note('D-011')?.text)
    expect(textOf(draft, 'identity.slogan')).toBe('Išlipk. Įkvėpk. Pasilik.')
    expect(textOf(draft, 'cover.slogan')).toBe('Išlipk. Įkvėpk. Pasilik.')
    expect(textOf(draft, 'concept.name')).toBe('Lėtoji stotelė')
    expect(textOf(draft, 'cover.title')).toBe('Ignalinos identiteto koncepcija „Lėtoji stotelė“')
    expect(textOf(draft, 'locality.municipality')).toBe('Ignalinos rajono savivaldybė, Utenos apskritis')
    expect(textOf(draft, 'identity.promise')).toBe(board.note('P-005')?.text)
  })

  it('writes the title in English as English does', () => {
    const { world, draft } = emptied('en')
    draftConcept(world, draft)
    expect(textOf(draft, 'cover.title')).toBe('Identity concept for Ignalina: The Slow Stop')
  })

  it('gives each insight its own code and the notes behind it', () => {
    const { world, draft } = emptied('lt')
    draftConcept(world, draft)
    const statements = draft.field('insights.statements').content
    const evidence = draft.field('insights.evidence').content
    if (statements.kind !== 'list' || evidence.kind !== 'list') throw new Error('lists expected')
    expect(statements.lines.map(({ sources }) => sources)).toEqual([
      ['D-001'],
      ['D-002'],
      ['D-003'],
      ['D-004'],
    ])
    expect(evidence.lines.map(({ label }) => label)).toEqual(['D-001', 'D-002', 'D-003', 'D-004'])
    expect(evidence.lines[0]?.sources).toEqual(['E-008', 'E-009', 'E-017', 'E-019', 'E-021', 'E-022'])
  })

  it('keeps other questions with the best first and lists what was not chosen', () => {
    const { world, draft } = emptied('lt')
    draftConcept(world, draft)
    expect(draft.field('pov.hmwShortlist').sources).toEqual(['D-011', 'D-012', 'D-014', 'D-013', 'D-015'])
    const { sources } = draft.field('decisions.notChosen')
    expect(sources).not.toContain('I-021')
    expect(sources.slice(0, 2)).toEqual(['I-009', 'I-025'])
    expect(sources).toContain('I-016')
    expect(sources.length).toBeLessThanOrEqual(10)
  })

  it('names partners once, and shows by code who did not agree to a name', () => {
    const { world, draft } = emptied('lt')
    draftConcept(world, draft)
    const members = draft.field('team.members').content
    const partners = draft.field('partners.table').content
    if (members.kind !== 'table' || partners.kind !== 'table') throw new Error('tables expected')
    expect(members.rows.map(({ cells }) => cells['name']).filter((name) => name?.startsWith('D'))).toEqual([
      'D06',
      'D10',
      'D13',
    ])
    expect(partners.rows.map(({ cells }) => cells['org'])).toEqual([
      'Savivaldybė',
      'Kavinė',
      'Gimnazija',
      'VVG',
      'Baidarių nuoma',
    ])
  })

  it('merges partners whose names differ in case, quotes, legal form and diacritics only', () => {
    const { world, draft, board, agenda } = emptied('lt')
    const frame = agenda.frames.find(({ activity }) => activity === 'pro.canvas')
    const add = (id: string, text: string, y: number) =>
      board.createNote({
        id,
        text,
        place: { frame: frame?.id ?? null, cell: 'partners', at: [0, y] },
        colour: 'yellow',
        author: null,
        createdAt: 1,
      })
    add('n1', 'UAB „Šviesos“ sala: scena', 90_000)
    add('n2', 'sviesos sala: kėdės', 91_000)
    draftConcept(world, draft)
    const partners = draft.field('partners.table').content
    const merged = partners.kind === 'table' ? partners.rows.at(-1) : undefined
    expect(merged?.cells).toMatchObject({ org: 'UAB „Šviesos“ sala', role: 'scena; kėdės' })
    expect(merged?.sources).toEqual(['n1', 'n2'])
  })

  it('never lets out what was written about the unspoken', () => {
    const { world, draft, board } = emptied('lt')
    board.createCluster({
      id: 'told',
      title: 'Apie ką tylime iš tikrųjų',
      activity: 'emp.iceberg',
      cell: null,
      members: ['E-049', 'E-045', 'E-046'],
      insight: null,
    })
    board.createPlacement({
      id: 'shown',
      note: 'E-050',
      place: { ...(board.note('I-016')?.place ?? { frame: null, cell: null, at: [0, 0] as const }) },
    })
    draftConcept(world, draft)
    const everything = JSON.stringify(
      SECTIONS.flatMap(({ fields }) => fields).map(({ id }) => draft.field(id)),
    )
    for (const id of ['E-049', 'E-050']) {
      expect(everything).not.toContain(id)
      expect(everything).not.toContain(board.note(id)?.text.slice(0, 30))
    }
    expect(everything).not.toContain('Apie ką tylime iš tikrųjų')
  })

  it('leaves alone what a person edited or approved', () => {
    const { world, draft } = emptied('lt')
    draft.editText({ field: 'pov.hmw', entry: '', part: '' }, 'Savas klausimas?', 5)
    draft.editText({ field: 'concept.name', entry: '', part: '' }, 'Kitas vardas', 5)
    draft.setStatus('concept.name', 'approved')
    draft.setStatus('identity.slogan', 'approved')
    const filled = draftConcept(world, draft)
    expect(filled).not.toContain('pov.hmw')
    expect(textOf(draft, 'pov.hmw')).toBe('Savas klausimas?')
    expect(draft.field('pov.hmw').status).toBe('edited')
    expect(textOf(draft, 'identity.slogan')).toBe('')
    expect(textOf(draft, 'cover.title')).toBe('Ignalinos identiteto koncepcija „Kitas vardas“')
    expect(draftConcept(world, draft)).toEqual([])
  })

  it('makes one list when two people draft at once', () => {
    const first = emptied('lt')
    const second = new ConceptDraft(new Y.Doc())
    Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.draft.doc))
    draftConcept(first.world, first.draft)
    draftConcept(first.world, second)
    Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.draft.doc))
    Y.applyUpdate(first.draft.doc, Y.encodeStateAsUpdate(second.doc))
    const lines = (draft: ConceptDraft) => {
      const { content } = draft.field('insights.statements')
      return content.kind === 'list' ? content.lines.length : 0
    }
    expect(lines(first.draft)).toBe(4)
    expect(second.field('insights.statements')).toEqual(first.draft.field('insights.statements'))
  })

  it('says when the board has something newer, until it is taken or ignored', () => {
    const { world, draft, board } = emptied('lt')
    draftConcept(world, draft)
    draft.editText({ field: 'identity.promise', entry: '', part: '' }, 'Mano žodžiai', 3)
    expect([...newerOnBoard(world, draft).keys()]).toEqual([])
    board.editText('P-005', 'Tik čia gali pasilikti.', 5)
    const newer = newerOnBoard(world, draft)
    expect([...newer.keys()]).toEqual(['identity.promise', 'concept.description'])
    const offered = newer.get('identity.promise')
    if (!offered) throw new Error('an offer expected')
    expect(textOf(draft, 'identity.promise')).toBe('Mano žodžiai')
    ignoreDraft('identity.promise', offered, draft)
    expect(newerOnBoard(world, draft).has('identity.promise')).toBe(false)
    board.editText('P-005', 'Tik čia gali likti.', 5)
    const again = newerOnBoard(world, draft).get('identity.promise')
    if (!again) throw new Error('an offer expected')
    takeDraft('identity.promise', again, draft)
    expect(textOf(draft, 'identity.promise')).toBe('Tik čia gali likti.')
    expect(draft.field('identity.promise').status).toBe('draft')
    expect(newerOnBoard(world, draft).has('identity.promise')).toBe(false)
  })

  it('takes another language of the page for no news', () => {
    const { world, draft, board } = emptied('lt')
    draftConcept(world, draft)
    expect([...newerOnBoard({ ...world, language: 'en' }, draft).keys()]).toEqual([])
    board.editText('P-005', 'Tik čia gali pasilikti.', 5)
    expect(newerOnBoard({ ...world, language: 'en' }, draft).has('identity.promise')).toBe(true)
  })

  it('offers nothing for fields people type or that are calculated', () => {
    const { world } = emptied('lt')
    const others = SECTIONS.flatMap(({ fields }) => fields).filter(({ id }) => !DRAFTED_FIELDS.includes(id))
    expect(others.length + DRAFTED_FIELDS.length).toBe(71)
    for (const { id } of others) expect(draftField(id, world)).toBeNull()
    expect(findField('cover.funding')?.fill).toBe('manual')
  })
})
