// Arranging groups: nothing of others is lost between the draft and what is written.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import {
  type Draft,
  openGroups,
  unplaced,
  withAdded,
  withClosed,
  withMoved,
  withNewcomers,
  withPlaced,
  withProposal,
  withSwapped,
  writeGroups,
} from '../../../shared/agenda/group-edit.ts'

const DRAFT: Draft = [
  { id: 'A', label: 'A', members: ['a1', 'a2'] },
  { id: 'B', label: 'B', members: ['b1', 'b2'] },
]
const members = (draft: Draft) => Object.fromEntries(draft.map(({ id, members: own }) => [id, own.join()]))
const person = (id: string) => ({ id, sector: 'culture' as const })

describe('a draft of groups', () => {
  it('moves and exchanges people, with those in no group too', () => {
    expect(members(withMoved(DRAFT, 'a1', 'B'))).toEqual({ A: 'a2', B: 'b1,b2,a1' })
    expect(members(withMoved(DRAFT, 'a1', null))).toEqual({ A: 'a2', B: 'b1,b2' })
    expect(members(withSwapped(DRAFT, 'a1', 'b2'))).toEqual({ A: 'b2,a2', B: 'b1,a1' })
    expect(members(withSwapped(DRAFT, 'a1', 'new'))).toEqual({ A: 'new,a2', B: 'b1,b2' })
  })

  it('a letter is never given twice, not even one of a closed group', () => {
    const grown = withAdded(withClosed(DRAFT, 'B'))
    expect(openGroups(grown).map(({ id }) => id)).toEqual(['A', 'C'])
  })

  it('who is in no group is put into the smallest', () => {
    const all = ['a1', 'a2', 'b1', 'b2', 'n1', 'n2', 'n3'].map(person)
    const draft = withMoved(DRAFT, 'b2', null)
    expect(unplaced(draft, all).map(({ id }) => id)).toEqual(['b2', 'n1', 'n2', 'n3'])
    const placed = withPlaced(draft, all)
    expect(unplaced(placed, all)).toEqual([])
    expect(placed.map((group) => group.members.length).sort()).toEqual([3, 4])
  })

  it('a proposal keeps who is to stay, and closes what is too many', () => {
    const all = ['a1', 'a2', 'b1', 'b2'].map(person)
    const rest = { together: [], random: () => 0.5 }
    const one = withProposal(DRAFT, 1, all, { ...rest, kept: new Set() })
    expect(members(openGroups(one))).toEqual({ A: 'a1,a2,b1,b2' })
    const two = withProposal(DRAFT, 2, all, { ...rest, kept: new Set(['a1', 'b1']) })
    expect(two[0]?.members).toContain('a1')
    expect(two[1]?.members).toContain('b1')
  })

  it('does not put out who the groups took in meanwhile', () => {
    const live: Draft = [{ id: 'A', label: 'A', members: ['a1', 'a2', 'late'] }]
    expect(members(withNewcomers(DRAFT, live, new Set(['a1', 'a2'])))).toEqual({
      A: 'a1,a2,late',
      B: 'b1,b2',
    })
    expect(members(withNewcomers(DRAFT, live, new Set(['late'])))).toEqual(members(DRAFT))
  })
})

describe('writing a draft', () => {
  function agendaWith(groups: Draft): Agenda {
    const agenda = new Agenda(new Y.Doc())
    agenda.setGroups(groups)
    return agenda
  }

  it('a closed group goes, unless something lies in its frames: then it stays by name, with nobody in it', () => {
    const agenda = agendaWith(DRAFT)
    agenda.addFrames([
      { id: 'i:B', item: 'i', activity: 'emp.empathymap', group: 'B', at: [0, 0], size: [1, 1] },
    ])
    writeGroups(agenda, withClosed(DRAFT, 'B'))
    expect(agenda.groups[1]).toEqual({ id: 'B', label: 'B', members: [], closed: true })
    const bare = agendaWith(DRAFT)
    writeGroups(bare, withClosed(DRAFT, 'B'))
    expect(bare.groups.map(({ id }) => id)).toEqual(['A'])
  })

  it('a group another facilitator made meanwhile stays, and nobody is in two', () => {
    const agenda = agendaWith(DRAFT)
    agenda.setGroups([{ id: 'Z', label: 'Z', members: ['a1', 'z1'] }])
    writeGroups(agenda, withSwapped(DRAFT, 'a1', 'b1'))
    expect(members(agenda.groups)).toEqual({ A: 'b1,a2', B: 'a1,b2', Z: 'z1' })
  })
})
