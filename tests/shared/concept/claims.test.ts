// The sample workshop, whose concept rests on its notes.
import { expect, it } from 'vitest'
import { claimsOf, isUnsupported, leftOut, withdrawnCodes } from '../../../shared/concept/claims.ts'
import { type Field, findField } from '../../../shared/concept/field.ts'
import { reasonsOf, setReason } from '../../../shared/concept/left-out.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import { openSample } from '../export/workshop-files.ts'

function spec(id: string): FieldSpec {
  const found = findField(id)
  if (!found) throw new Error(id)
  return found
}

it('a note lists the claims that use it, line by line', () => {
  const { concept } = openSample('lt')
  const { sources } = concept.field('concept.description')
  const [code = ''] = sources
  const claims = claimsOf(concept, code)
  expect(claims.map(({ field }) => field.id)).toContain('concept.description')
  expect(claimsOf(concept, 'X-999')).toEqual([])
})

it('a line gives up a source, and the field forgets it with its last line', () => {
  const { concept } = openSample('lt')
  const field = () => concept.field('insights.evidence')
  const { content } = field()
  const [line] = content.kind === 'list' ? content.lines : []
  const [code = '', ...others] = line?.sources ?? []
  concept.setEntrySources('insights.evidence', line?.id ?? '', others)
  expect(
    claimsOf(concept, code).filter(
      ({ field: { id }, entry }) => id === 'insights.evidence' && entry === line?.id,
    ),
  ).toEqual([])
  concept.setEntrySources('insights.evidence', line?.id ?? '', [...others, 'E-001'])
  expect(field().sources).toContain('E-001')
})

it('marks what is said without a source, where sources are expected', () => {
  const field: Field = {
    id: 'concept.description',
    status: 'edited',
    content: { kind: 'text', text: 'Tiesiog' },
    sources: [],
  }
  expect(isUnsupported(spec('concept.description'), field)).toBe(true)
  expect(isUnsupported(spec('concept.description'), { ...field, sources: ['I-001'] })).toBe(false)
  expect(isUnsupported(spec('concept.description'), { ...field, content: { kind: 'text', text: '' } })).toBe(
    false,
  )
  expect(isUnsupported(spec('cover.funding'), { ...field, id: 'cover.funding' })).toBe(false)
})

it('a deleted note is a withdrawn source', () => {
  const { agenda, board } = openSample('lt')
  const before = withdrawnCodes(agenda.codes, board)
  const note = board.notes.find(({ id }) => agenda.codes.has(id))
  board.deleteItems([note?.id ?? ''], null, 0)
  const after = withdrawnCodes(agenda.codes, board)
  expect([...after].filter((code) => !before.has(code))).toEqual([agenda.codes.get(note?.id ?? '')])
})

it('strong clusters nothing uses are listed, with the reason people write', () => {
  const { agenda, board, people, concept } = openSample('lt')
  const world = { agenda, board, people, language: 'lt' as const }
  const used = leftOut(world, concept)
  for (const { fields } of SECTIONS) {
    for (const { id } of fields) {
      const { content } = concept.field(id)
      if (content.kind === 'list') for (const line of content.lines) concept.setEntrySources(id, line.id, [])
      if (content.kind === 'table') for (const row of content.rows) concept.setEntrySources(id, row.id, [])
      concept.setSources(id, [])
    }
  }
  const unused = leftOut(world, concept)
  expect(unused.length).toBeGreaterThan(used.length)
  expect(unused.map(({ dots }) => dots)).toEqual(unused.map(({ dots }) => dots).sort((a, b) => b - a))
  const [first] = unused
  setReason(concept, first?.id ?? '', '  Per brangu šiems metams  ')
  expect(reasonsOf(concept).get(first?.id ?? '')).toBe('Per brangu šiems metams')
  setReason(concept, first?.id ?? '', ' ')
  expect(reasonsOf(concept).size).toBe(0)
})
