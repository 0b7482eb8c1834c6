import { describe, expect, test } from 'vitest'
import {
  ballotFault,
  chosenQuestion,
  countBallots,
  type Dots,
  dotsLeft,
  dotsOf,
  lastVoteOf,
  orderOf,
  sectorCells,
  tidyDots,
  tiedFirst,
  usualCap,
  withDot,
} from '../../../shared/agenda/poll.ts'
import type { VoteResult } from '../../../shared/agenda/record.ts'
import type { SectorCode } from '../../../shared/method/vocabulary.ts'

const candidates = ['a', 'b', 'c'].map((id) => ({ id, text: id }))
const rules = { candidates, dotsPerPerson: 3, maxDotsPerCandidate: 2 }

function result(
  id: string,
  closedAt: number,
  totals: readonly [string, number][],
  more: Partial<VoteResult> = {},
) {
  const ballots = totals.flatMap(([note, dots]) => Array.from({ length: dots }, () => ({ [note]: 1 })))
  const vote: VoteResult = {
    id,
    activity: 'def.hmw',
    question: '',
    dotsPerPerson: 3,
    maxDotsPerCandidate: 2,
    secret: true,
    eligible: 14,
    voted: 14,
    openedAt: 0,
    closedAt,
    results: countBallots(
      totals.map(([note]) => ({ id: note })),
      ballots,
    ),
    ...more,
  }
  return vote
}

describe('one ballot', () => {
  test('takes dots one by one up to the cap and the budget, and says which of them is met', () => {
    let dots: Dots = {}
    for (const candidate of ['a', 'a', 'b']) {
      const next = withDot(rules, dots, candidate, 1)
      if (typeof next === 'string') throw new Error(next)
      dots = next
    }
    expect(dots).toEqual({ a: 2, b: 1 })
    expect(dotsLeft(rules, dots)).toBe(0)
    expect(withDot(rules, dots, 'a', 1)).toBe('cap')
    expect(withDot(rules, dots, 'c', 1)).toBe('budget')
    expect(withDot(rules, dots, 'z', 1)).toBe('candidate')
  })

  test('gives dots back, down to none', () => {
    expect(withDot(rules, { a: 2 }, 'a', -1)).toEqual({ a: 1 })
    expect(withDot(rules, { a: 1, b: 1 }, 'a', -1)).toEqual({ b: 1 })
    expect(withDot(rules, {}, 'a', -1)).toEqual({})
    expect(tidyDots({ a: 0, b: 1 })).toEqual({ b: 1 })
  })

  test('is refused whole when it is not one', () => {
    expect(ballotFault(rules, { a: 2, b: 1 })).toBeNull()
    expect(ballotFault(rules, { a: 3 })).toBe('cap')
    expect(ballotFault(rules, { a: 2, b: 2 })).toBe('budget')
    expect(ballotFault(rules, { a: -1, b: 2 })).toBe('candidate')
    expect(ballotFault(rules, { a: 0.5 })).toBe('candidate')
    expect(ballotFault(rules, { a: Number.NaN })).toBe('candidate')
    expect(ballotFault(rules, { z: 1 })).toBe('candidate')
    expect(ballotFault(rules, { a: 4, b: 2 }, 2)).toBeNull()
    expect(ballotFault(rules, { a: 5 }, 2)).toBe('cap')
  })

  test('has a cap of half the dots unless somebody says otherwise', () => {
    expect([1, 2, 3, 5].map(usualCap)).toEqual([1, 1, 2, 3])
  })
})

describe('totals', () => {
  test('are ranked; equal ones share a place and stand in the order of the candidates', () => {
    const counted = countBallots(candidates, [{ b: 1, c: 1 }, { b: 1, c: 1 }, { a: 1 }])
    expect(counted).toEqual([
      { note: 'b', rank: 1, dots: 2, voters: 2 },
      { note: 'c', rank: 1, dots: 2, voters: 2 },
      { note: 'a', rank: 3, dots: 1, voters: 1 },
    ])
    expect(tiedFirst({ results: counted })).toEqual(['b', 'c'])
  })

  test('count raised hands in and say how many there were', () => {
    expect(countBallots(candidates, [{ a: 2 }], { people: 2, dots: { b: 3 } })).toEqual([
      { note: 'b', rank: 1, dots: 3, voters: 0, hands: 3 },
      { note: 'a', rank: 2, dots: 2, voters: 1, hands: 0 },
      { note: 'c', rank: 3, dots: 0, voters: 0, hands: 0 },
    ])
  })

  test('without a dot nobody is first', () => {
    expect(tiedFirst({ results: countBallots(candidates, []) })).toEqual([])
  })
})

describe('what a vote decided', () => {
  const first = result('v1', 10, [
    ['a', 5],
    ['b', 5],
    ['c', 2],
  ])
  const round = result(
    'v2',
    20,
    [
      ['a', 3],
      ['b', 9],
    ],
    { roundOf: 'v1' },
  )

  test('a round breaks the tie and changes no total', () => {
    expect(orderOf([first], first)).toEqual(['a', 'b', 'c'])
    expect(orderOf([first, round], first)).toEqual(['b', 'a', 'c'])
    expect(lastVoteOf([first, round], 'def.hmw')).toBe(first)
    expect(dotsOf([first, round], 'b')).toBe(5)
  })

  test('people choose, also against the totals', () => {
    expect(chosenQuestion([first, round])).toBeNull()
    const chosen = { ...first, chosen: 'c' }
    expect(chosenQuestion([chosen, round])).toBe('c')
    expect(orderOf([chosen, round], chosen)).toEqual(['c', 'b', 'a'])
    expect(chosenQuestion([first, { ...round, chosen: 'a' }])).toBe('a')
  })
})

describe('the breakdown by sector', () => {
  const ballots = (...given: readonly [SectorCode, number, string][]) =>
    given.flatMap(([sector, people, note]) =>
      Array.from({ length: people }, () => ({ sector, dots: { [note]: 1 } })),
    )
  const one = [{ id: 'a' }]

  test('shows numbers of three and more', () => {
    expect(sectorCells(one, ballots(['culture', 3, 'a'], ['education', 4, 'a']))).toEqual([
      { sector: 'culture', cells: { a: 3 } },
      { sector: 'education', cells: { a: 4 } },
    ])
  })

  test('never shows a number whose neighbour could be subtracted from the total', () => {
    // 3 + 1 = 4: who sees 4 and 3 knows the one.
    expect(sectorCells(one, ballots(['culture', 3, 'a'], ['education', 1, 'a']))).toEqual([])
    // 5, 4 and a hidden 1: the 4 is hidden with it, and what is hidden stands for five people.
    expect(
      sectorCells(one, ballots(['culture', 5, 'a'], ['education', 4, 'a'], ['business', 1, 'a'])),
    ).toEqual([{ sector: 'culture', cells: { a: 5 } }])
    // Two hidden ones of 1: two people are too few.
    expect(
      sectorCells(one, ballots(['culture', 5, 'a'], ['education', 1, 'a'], ['business', 1, 'a'])),
    ).toEqual([])
    // A sector nobody of which gave it a dot: that is a number under three too.
    expect(sectorCells([{ id: 'a' }], ballots(['culture', 5, 'a'], ['education', 1, 'b']))).toEqual([])
  })

  test('gives nothing under three away in any of 2,000 votes', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return (seed >>> 8) % below
    }
    const sectors: readonly SectorCode[] = ['culture', 'education', 'business', 'municipality']
    let shown = 0
    for (let round = 0; round < 2_000; round += 1) {
      const cast = Array.from({ length: 1 + random(24) }, () => ({
        sector: sectors[random(4)] ?? 'culture',
        dots: { [['a', 'b'][random(2)] ?? 'a']: 1 },
      }))
      const cells = sectorCells([{ id: 'a' }, { id: 'b' }], cast)
      const present = new Set(cast.map(({ sector }) => sector))
      for (const note of ['a', 'b']) {
        const total = cast.filter(({ dots }) => (dots[note] ?? 0) > 0).length
        const open = cells.flatMap(({ cells: counts }) => counts[note] ?? [])
        if (open.length === 0) continue
        shown += 1
        expect(Math.min(...open)).toBeGreaterThanOrEqual(3)
        const rest = total - open.reduce((sum, count) => sum + count, 0)
        const hidden = present.size - open.length
        expect(hidden === 0 || (hidden >= 2 && rest >= 3), JSON.stringify({ cells, cast })).toBe(true)
      }
    }
    expect(shown).toBeGreaterThan(500)
  })
})
