import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { composeConcept, fundingGap, unapprovedFields } from '../../../shared/concept/compose.ts'
import type { Block, Concept } from '../../../shared/concept/composed.ts'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { draftConcept } from '../../../shared/concept/draft.ts'
import { longDate, moneyText, printed } from '../../../shared/concept/format.ts'
import { fileNameOf } from '../../../shared/export/file-name.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { openSample } from '../export/workshop-files.ts'

function composed(language: Language) {
  const { agenda, board, people, concept } = openSample(language)
  return { draft: concept, concept: composeConcept({ agenda, board, people, language }, concept, language) }
}

function blocksOf(concept: Concept, field: string): readonly Block[] {
  return concept.sections.flatMap(({ fields }) => fields).find(({ id }) => id === field)?.blocks ?? []
}

function tableOf(concept: Concept, field: string) {
  const table = blocksOf(concept, field).find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error(`${field} has no table`)
  return table
}

describe('the composed concept', () => {
  it('has 24 sections and 71 fields in the language asked for', () => {
    for (const language of ['lt', 'en'] as const) {
      const { concept } = composed(language)
      expect(concept.sections).toHaveLength(24)
      expect(concept.sections.flatMap(({ fields }) => fields)).toHaveLength(71)
      expect(concept.sections[23]?.heading).toBe(language === 'lt' ? 'Priedai' : 'Annexes')
    }
  })

  it('says when and where in each language', () => {
    const lt = composed('lt').concept
    const en = composed('en').concept
    expect(lt.dates).toBe('2026\u00a0m. kovo 12\u00a0d.')
    expect(en.dates).toBe('12\u00a0March 2026')
    expect(lt.version).toBe('Juodraštis, 0.9 versija, 2026-03-20')
    expect(lt.isDraft).toBe(true)
    expect(lt.title).toBe('Ignalinos identiteto koncepcija „Lėtoji stotelė“')
  })

  it('prints money as each language does, with shares that add up to one hundred', () => {
    expect(blocksOf(composed('lt').concept, 'budget.total')).toEqual([
      { kind: 'amount', amount: '14\u00a0000,00\u00a0Eur', note: '' },
    ])
    expect(blocksOf(composed('en').concept, 'budget.total')).toEqual([
      { kind: 'amount', amount: 'EUR\u00a014,000.00', note: '' },
    ])
    const funding = tableOf(composed('lt').concept, 'funding.table')
    expect(funding.rows.map(({ cells }) => cells[3])).toEqual(['25,0', '45,0', '24,0', '6,0', '0,0', '100,0'])
  })

  it('says what is missing for the budget', () => {
    const { agenda, board, people, concept: draft } = openSample('lt')
    draft.removeEntry('funding.table', 'r4')
    expect(fundingGap(draft)).toBe(84_000)
    const concept = composeConcept({ agenda, board, people, language: 'lt' }, draft, 'lt')
    expect(blocksOf(concept, 'funding.table').at(-1)).toMatchObject({ text: 'Trūksta: 840,00\u00a0Eur' })
  })

  it('sorts risks and says their level in words', () => {
    const scores = tableOf(composed('lt').concept, 'risks.table').rows.map(({ cells }) => cells[3])
    expect(scores).toEqual(['6 (didelė)', '6 (didelė)', '6 (didelė)', '4 (vidutinė)', '3 (vidutinė)'])
  })

  it('lists participants, three of them by code', () => {
    const rows = tableOf(composed('lt').concept, 'participants.table').rows
    expect(rows).toHaveLength(14)
    expect(rows.map(({ cells }) => cells[1]).filter((name) => name?.startsWith('D'))).toEqual([
      'D06',
      'D10',
      'D13',
    ])
    expect(rows[0]?.cells[5]).toBe('6')
    const totals = tableOf(composed('lt').concept, 'participants.totals').rows.map(({ cells }) => cells[1])
    expect(totals).toEqual(['14', '14', '300', '6', '14'])
  })

  it('records votes with shared places, and means of enough answers only', () => {
    const { agenda, board, people, concept: draft } = openSample('lt')
    const [vote] = agenda.votes
    if (!vote) throw new Error('a vote expected')
    const results = vote.results.map((result, index) => (index === 2 ? { ...result, dots: 9 } : result))
    agenda.setVotes([{ ...vote, results }])
    agenda.setEvaluation([{ id: 'few', question: 'Naudinga', count: 4, mean: 5 }])
    const concept = composeConcept({ agenda, board, people, language: 'lt' }, draft, 'lt')
    expect(tableOf(concept, 'decisions.votes').rows.map(({ cells }) => cells[0])).toEqual([
      '1',
      '2',
      '2',
      '4',
      '5',
    ])
    expect(tableOf(concept, 'annex.evaluation').rows[0]?.cells[1]).toBe('per mažai atsakymų')
  })

  it('lists every note but the unspoken ones, with the sections that use it', () => {
    const { concept } = composed('lt')
    const rows = tableOf(concept, 'annex.notes').rows
    expect(rows).toHaveLength(208)
    expect(JSON.stringify(concept)).not.toContain('Kad patys netikime')
    expect(rows.find(({ cells }) => cells[0] === 'D-009')?.cells.at(-1)).toBe('7')
    expect(blocksOf(concept, 'annex.notes')[0]).toMatchObject({ text: 'Pateikta lapelių: 208 iš 210.' })
  })

  it('stays a draft until every required field is approved', () => {
    const { agenda, board, people, concept: draft } = openSample('lt')
    for (const id of unapprovedFields(draft)) draft.setStatus(id, 'approved')
    const concept = composeConcept({ agenda, board, people, language: 'lt' }, draft, 'lt')
    expect(concept.isDraft).toBe(false)
    expect(concept.version).toBe('Patvirtinta, 0.9 versija, 2026-03-20')
  })

  it('cannot be changed', () => {
    const { concept } = composed('lt')
    expect(Object.isFrozen(concept.sections[3]?.fields[1]?.blocks)).toBe(true)
  })

  it('composes an empty document and one drafted from an empty board', () => {
    const { agenda, board, people } = openSample('lt')
    const draft = new ConceptDraft(new Y.Doc())
    draft.create()
    const world = { agenda, board, people, language: 'lt' } as const
    expect(composeConcept(world, draft, 'en').sections).toHaveLength(24)
    draftConcept(world, draft)
    expect(composeConcept(world, draft, 'lt').name).toBe('Lėtoji stotelė')
  })
})

describe('typography', () => {
  it('keeps numbers with their units and quotes as the language does', () => {
    expect(printed('"Lėtai" kainuoja 280 Eur, 12 d., 30 %', 'lt')).toBe(
      '„Lėtai“ kainuoja 280\u00a0Eur, 12\u00a0d., 30\u00a0%',
    )
    expect(printed('"Slow"', 'en')).toBe('“Slow”')
    expect(printed('skirti 3 360 Eur', 'lt')).toBe('skirti 3\u00a0360\u00a0Eur')
    expect(moneyText(-123_456_789, 'lt')).toBe('−1\u00a0234\u00a0567,89\u00a0Eur')
    expect(longDate(Date.UTC(2026, 11, 31, 23), 'lt')).toBe('2027\u00a0m. sausio 1\u00a0d.')
  })

  it('names files in ASCII, date first', () => {
    expect(fileNameOf(composed('lt').concept, 'docx')).toBe(
      '2026-03-20_Ignalina_Letoji-stotele_koncepcija_v0.9.docx',
    )
  })
})
