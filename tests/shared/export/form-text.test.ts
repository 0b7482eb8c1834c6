import { describe, expect, it } from 'vitest'
import { composeConcept } from '../../../shared/concept/compose.ts'
import { countCharacters, formSections } from '../../../shared/export/form-text.ts'
import { openSample } from './workshop-files.ts'

describe.each(['lt', 'en'] as const)('the concept for a web form in %s', (language) => {
  const { agenda, board, people, concept } = openSample(language)
  const composed = composeConcept({ agenda, board, people, language }, concept, language)
  const sections = formSections(composed)
  const textOf = (id: string) => sections.find((section) => section.id === id)?.text ?? ''

  it('has every section but the cover and the annexes, in their order', () => {
    const wanted = composed.sections.map(({ id }) => id).filter((id) => id !== 'cover' && id !== 'annex')
    expect(sections.map(({ id }) => id)).toEqual(wanted)
  })

  it('is plain: no note codes in brackets, no Markdown, no HTML', () => {
    for (const { text } of sections) {
      expect(text).not.toMatch(/\[[A-Z]-\d{3}\]/)
      expect(text).not.toMatch(/<\/?[a-z]|\*\*|^#|^\||^\s*[*-] /m)
    }
  })

  it('tells a table a line a row, with the sums', () => {
    const budget = textOf('budget').replaceAll('\u00a0', ' ')
    expect(budget).toContain(language === 'lt' ? '14 000,00' : '14,000.00')
    expect(budget.split('\n').length).toBeGreaterThan(9)
  })
})

describe('counting the characters of a form', () => {
  it('counts letters as a person does', () => {
    expect(countCharacters('Žąsų šešėlis')).toBe(12)
    expect(countCharacters('🌱')).toBe(1)
  })
})
