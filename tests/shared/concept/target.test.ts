import { describe, expect, it } from 'vitest'
import { helpOf } from '../../../shared/concept/help.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'
import { fitOf, readTarget } from '../../../shared/concept/target.ts'

const FIELDS = SECTIONS.flatMap(({ fields }) => fields)

describe('the target length of a field', () => {
  it('is read from the specification as written', () => {
    expect(readTarget('≤ 300 chars')).toEqual({ unit: 'characters', min: null, max: 300 })
    expect(readTarget('1,200-2,500 chars')).toEqual({ unit: 'characters', min: 1200, max: 2500 })
    expect(readTarget('≤ 6 items')).toEqual({ unit: 'entries', min: null, max: 6 })
    expect(readTarget('4-12 rows')).toEqual({ unit: 'entries', min: 4, max: 12 })
    expect(readTarget('6 rows')).toEqual({ unit: 'entries', min: 6, max: 6 })
    expect(readTarget('≤ 250 chars each')).toBeNull()
    expect(readTarget('1 row each')).toBeNull()
    expect(readTarget('all notes')).toBeNull()
  })

  it('says whether a text fits', () => {
    const target = readTarget('600-1,200 chars')
    if (!target) throw new Error('a target expected')
    expect([599, 600, 1200, 1201].map((count) => fitOf(target, count))).toEqual([
      'under',
      'within',
      'within',
      'over',
    ])
  })
})

describe('the help of a field', () => {
  it('is there in both languages for all 71 fields', () => {
    expect(FIELDS).toHaveLength(71)
    for (const spec of FIELDS) {
      expect(helpOf(spec, 'lt'), spec.id).not.toBe('')
      expect(helpOf(spec, 'en'), spec.id).toMatch(/[.?!…)][.'’”]*$/)
    }
  })
})
