import { describe, expect, it } from 'vitest'
import { contributionsOf } from '../../../shared/agenda/contribution.ts'
import { missingFrames } from '../../../shared/agenda/frame.ts'
import { findActivity } from '../../../shared/method/method.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 2, 12, 8)
const map = findActivity('emp.empathymap')
if (!map) throw new Error('no map')

const frames = [...missingFrames('i', map, ['A', 'B'], []), ...missingFrames('other', map, [], [])]
const groups = [
  { id: 'A', label: 'A', members: ['d05', 'd11'] },
  { id: 'B', label: 'B', members: ['d07'] },
]
const people = ['d05', 'd07', 'd11']
const note = (author: string | null, frame: string, createdAt = START) => ({
  author,
  createdAt,
  place: { frame },
})
const agenda = {
  frames,
  groups,
  people,
  waiting: new Map([['i:B', { id: 'i:B', cells: { says: 2, '': 1 } }]]),
}
const at = (later: number, isCovered = false) => ({
  item: 'i',
  stepStartedAt: START,
  isCovered,
  now: START + later,
})

describe('contributions', () => {
  it('count the notes of each person and each group in this item, and hidden ones in their frame', () => {
    const notes = [
      note('d05', 'i:A'),
      note('d05', 'i:A'),
      note('d11', 'i:A'),
      note(null, 'i:B'),
      note('d07', 'other'),
      { author: 'd07', createdAt: START, place: { frame: null } },
    ]
    const { people: counted, groups: byGroup, count, waiting } = contributionsOf(notes, agenda, at(0))
    expect(counted.map((person) => [person.id, person.count])).toEqual([
      ['d05', 2],
      ['d07', 0],
      ['d11', 1],
    ])
    expect(byGroup).toEqual([
      { id: 'A', count: 3, waiting: 0 },
      { id: 'B', count: 1, waiting: 3 },
    ])
    expect({ count, waiting }).toEqual({ count: 4, waiting: 3 })
  })

  it('say who has been quiet for three minutes, and nothing of the kind while notes are hidden', () => {
    const notes = [note('d05', 'i:A', START + MINUTE)]
    const quiet = (later: number, isCovered = false) =>
      contributionsOf(notes, agenda, at(later, isCovered))
        .people.filter(({ isQuiet }) => isQuiet)
        .map(({ id }) => id)
    expect(quiet(2 * MINUTE)).toEqual([])
    expect(quiet(3 * MINUTE)).toEqual(['d07', 'd11'])
    expect(quiet(4 * MINUTE)).toEqual(['d05', 'd07', 'd11'])
    expect(quiet(9 * MINUTE, true)).toEqual([])
  })
})
