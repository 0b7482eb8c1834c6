import { describe, expect, it } from 'vitest'
import { checkConcept, type Point, undecided } from '../../../shared/concept/check.ts'
import { composeConcept } from '../../../shared/concept/compose.ts'
import { namedIn, withCodes } from '../../../shared/concept/names.ts'
import { type Choice, decide } from '../../../shared/concept/review.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { openSample } from '../export/workshop-files.ts'

function world(language: Language = 'lt') {
  const { agenda, board, people, concept } = openSample(language)
  const seen = { agenda, board, people, language }
  const findings = (point: Point) => checkConcept(seen, concept).filter((finding) => finding.point === point)
  const settle = (note: string, point: Point, choice: Choice) => {
    const finding = findings(point).find((each) => each.note === note)
    if (!finding) throw new Error(`Nothing was found in ${note}`)
    decide(concept, finding.key, { choice, who: '', at: 1, about: finding.about })
  }
  const annex = () =>
    composeConcept(seen, concept, language)
      .sections.flatMap(({ fields }) => fields)
      .find(({ id }) => id === 'annex.notes')
      ?.blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.map(({ cells }) => `${cells[0]} ${cells[4]}`) : [],
      ) ?? []
  const said = () => JSON.stringify(composeConcept(seen, concept, language).sections.at(-1))
  return { draft: concept, board, findings, settle, annex, said, all: () => checkConcept(seen, concept) }
}

describe('names', () => {
  const people = [
    { id: 'a', code: 'D06', name: 'Vardenis Šeštasis' },
    { id: 'b', code: 'D07', name: 'Rūta Jurgaitytė' },
    { id: 'c', code: 'D08', name: 'Jonas Medis' },
  ]

  it.each([
    ['Šeštajam reikia seklyčios', 'D06'],
    ['Vardenio Šeštojo kiemas', 'D06'],
    ['paklauskite RŪTOS', 'D07'],
    ['su Jurgaityte kalbėjome', 'D07'],
    ['Jono ir Medžio idėja', 'D08'],
    ['Jonai, Rūta jau čia', 'D07 D08'],
  ])('are found in any case: %s', (text, codes) => {
    expect(namedIn(text, people)).toBe(codes)
  })

  it.each(['šeštadienio vakarą', 'šešiametis sūnus', 'Jonavoje ir Jonažolė', 'medžiaga', 'jurginas'])(
    'are not found in other words: %s',
    (text) => expect(namedIn(text, people)).toBe(''),
  )

  it('become the code, both words at once', () => {
    expect(withCodes('Ar Vardenis Šeštasis ir Rūta ateis?', people)).toBe('Ar D06 ir D07 ateis?')
  })
})

describe('the check list before export', () => {
  it.each(['lt', 'en'] as const)('finds the three names of people who chose only a code (%s)', (language) => {
    const { findings } = world(language)
    expect(findings('names').map(({ note, about }) => [note, about])).toEqual([
      ['O-006', 'D06'],
      ['O-010', 'D10'],
      ['O-013', 'D13'],
    ])
    expect(undecided(findings('names'))).toHaveLength(3)
  })

  it('prints a note as it was decided, and as it was written until then', () => {
    const { settle, annex, findings, said } = world()
    expect(annex()).toContain('O-006 Šeštasis – mūsų seklyčia šeštadienio vakarą.')
    settle('O-006', 'names', 'code')
    settle('O-010', 'names', 'leave-out')
    settle('O-013', 'names', 'keep')
    expect(undecided(findings('names'))).toEqual([])
    expect(annex()).toContain('O-006 D06 – mūsų seklyčia šeštadienio vakarą.')
    expect(annex().filter((row) => row.startsWith('O-010'))).toEqual([])
    expect(annex()).toContain('O-013 Tryliktoji – laiptai prie stoties, mūsų susitikimų vieta.')
    expect(said()).toContain('Pateikta lapelių: 207 iš 210.')
    expect(said()).toContain('Rengėjų sprendimu neįtraukta lapelių: 1.')
  })

  it('asks anew when a note names somebody else than when it was decided', () => {
    const { settle, findings, board, annex } = world()
    settle('O-006', 'names', 'leave-out')
    const note = board.notes.find(({ text }) => text.startsWith('Šeštasis'))
    board.editText(note?.id ?? '', 'Šeštasis ir Tryliktoji', 0)
    expect(findings('names').find(({ note: code }) => code === 'O-006')).toMatchObject({
      about: 'D06 D13',
      choice: null,
    })
    expect(annex()).toContain('O-006 Šeštasis ir Tryliktoji')
  })

  it('leaves out what was not to be said, unless a note is let in by itself', () => {
    const { findings, settle, annex, said } = world()
    expect(findings('unspoken').map(({ note, choice }) => [note, choice])).toEqual([
      ['E-049', 'leave-out'],
      ['E-050', 'leave-out'],
    ])
    expect(said()).toContain('Pateikta lapelių: 208 iš 210.')
    settle('E-049', 'unspoken', 'include')
    expect(annex().filter((row) => /^E-0(?:49|50)/.test(row))).toHaveLength(1)
    expect(said()).toContain('Pateikta lapelių: 209 iš 210.')
  })

  it('names the gap between budget and funding in cents', () => {
    const { draft, findings } = world()
    expect(findings('budget')).toEqual([])
    draft.removeEntry('funding.table', 'r4')
    expect(findings('budget')[0]).toMatchObject({ about: '84000', choice: null })
  })

  it('finds insights with fewer than three sources, facts without a date, and the funder’s missing words', () => {
    const { draft, findings } = world()
    expect(findings('sources')).toEqual([])
    draft.addLine('insights.statements', {
      id: 'x',
      text: 'Atrodo, kad',
      label: '',
      sources: ['E-001', 'E-002'],
    })
    expect(findings('sources')).toMatchObject([{ text: 'Atrodo, kad', about: '2' }])
    expect(findings('facts')).toMatchObject([{ text: 'Ežerų rajone', about: 'date' }])
    expect(findings('funder')).toHaveLength(1)
    draft.editText({ field: 'cover.funding', entry: '', part: '' }, 'Finansuoja Lietuvos kultūros taryba.', 0)
    expect(findings('funder')).toEqual([])
  })

  it('names letters that would be boxes in the PDF, once each, and none of those that are printed', () => {
    const { draft, board, findings } = world()
    expect(findings('letters')).toEqual([])
    const rationale = { field: 'decisions.rationale', entry: '', part: '' }
    draft.editText(rationale, 'Ėjome žiūrėti: Ωμέγα, Москва, שלום, 🌲, „→“, 5 €', 0)
    expect(findings('letters')).toEqual([])
    draft.editText(rationale, 'Svečiai iš Tokijo (東京, 東) ir Kairo (مصر)', 0)
    const [note] = board.notes
    board.editText(note?.id ?? '', 'नमस्ते', 0)
    expect(findings('letters')).toMatchObject([
      { field: 'decisions.rationale', about: '東 京 م ص ر', choice: null },
      { field: 'annex.notes', about: expect.stringContaining('न'), choice: null },
    ])
  })

  it('finds a persona named as a participant, a count no vote gave, and a name written into a field', () => {
    const { draft, findings } = world()
    expect([...findings('personas'), ...findings('votes')]).toEqual([])
    draft.addLine('personas.list', { id: 'p', text: 'Vardenė, 20 m.', label: '', sources: [] })
    expect(findings('personas')).toHaveLength(1)
    const rationale = { field: 'decisions.rationale', entry: '', part: '' }
    draft.editText(rationale, 'Surinko 15 taškų iš 42 taškų.', 0)
    expect(findings('votes')).toMatchObject([{ about: '15' }])
    draft.editText(rationale, 'Taip siūlė Dešimtojo grupė.', 0)
    const inField = findings('names').find(({ field }) => field === 'decisions.rationale')
    expect(inField).toMatchObject({ about: 'D10', choices: ['keep', 'code'] })
  })

  it('finds pictures without words and straight quotes', () => {
    const { draft, findings } = world()
    draft.addLine('concept.storyboard', { id: 's', text: ' ', label: '', sources: [] })
    draft.editText({ field: 'team.name', entry: '', part: '' }, 'Grupė "Tyla"', 0)
    expect(findings('pictures').map(({ field }) => field)).toContain('concept.storyboard')
    expect(findings('typography').map(({ field }) => field)).toContain('team.name')
  })

  it('lists every required field without approval', () => {
    const { findings } = world()
    expect(findings('approved').map(({ field }) => field)).toContain('cover.funding')
  })
})
