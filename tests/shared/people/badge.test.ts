import { describe, expect, it } from 'vitest'
import type { AuthorDisplay } from '../../../shared/method/activity.ts'
import { authorBadge, publicLabel } from '../../../shared/people/badge.ts'
import type { PublicPerson } from '../../../shared/people/person.ts'

const named: PublicPerson = {
  id: 'a',
  code: 'D01',
  shownAs: 'name',
  name: 'Šarūnė Ąžuolienė',
  sector: 'culture',
}
const coded: PublicPerson = { id: 'b', code: 'D06', shownAs: 'code', name: null, sector: 'community' }
const bySector: PublicPerson = { id: 'c', code: 'D07', shownAs: 'sector', name: null, sector: 'lag' }
const people = new Map([named, coded, bySector].map((person) => [person.id, person]))

describe('the badge of an author', () => {
  const rows: readonly (readonly [AuthorDisplay, string | null, string | null, string | null])[] = [
    ['named', 'ŠĄ', 'D06', 'VVG'],
    ['code', 'D01', 'D06', 'VVG'],
    ['sector', 'Kultūra', 'NVO', 'VVG'],
    ['hidden', null, null, null],
  ]
  it.each(rows)('an activity that shows %s tells no more than each person wished', (display, a, b, c) => {
    expect(authorBadge('a', people, display, 'lt')).toBe(a)
    expect(authorBadge('b', people, display, 'lt')).toBe(b)
    expect(authorBadge('c', people, display, 'lt')).toBe(c)
  })

  it('speaks the language of the reader', () => {
    expect(authorBadge('c', people, 'named', 'en')).toBe('LAG')
    expect(authorBadge('role:facilitator', people, 'code', 'en')).toBe('Fac.')
  })

  it('shows staff by their role, unless authors are hidden', () => {
    expect(authorBadge('role:facilitator', people, 'sector', 'lt')).toBe('Mod.')
    expect(authorBadge('role:facilitator', people, 'hidden', 'lt')).toBeNull()
  })

  it('shows nothing for an author who is not stored, unknown, or an invented role', () => {
    expect(authorBadge(null, people, 'named', 'lt')).toBeNull()
    expect(authorBadge('gone', people, 'named', 'lt')).toBeNull()
    expect(authorBadge('role:king', people, 'named', 'lt')).toBeNull()
  })

  it('falls back to the code when a name was promised but is not there', () => {
    const nameless = new Map([['a', { ...named, name: null }]])
    expect(authorBadge('a', nameless, 'named', 'lt')).toBe('D01')
  })
})

describe('what a person is called among the others', () => {
  it('is the name, the code or the sector, as chosen', () => {
    expect(publicLabel(named, 'lt')).toBe('Šarūnė Ąžuolienė')
    expect(publicLabel(coded, 'lt')).toBe('D06')
    expect(publicLabel(bySector, 'lt')).toBe('Vietos veiklos grupė')
    expect(publicLabel(bySector, 'en')).toBe('Local action group')
  })
})
