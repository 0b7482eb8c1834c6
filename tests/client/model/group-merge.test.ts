// Two groups become one and come apart again: nothing is lost, codes never change, and all is where it was.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  mergeFault,
  mergeGroups,
  nearDuplicates,
  sharedActivities,
  unmergeGroups,
} from '../../../client/model/group-merge.ts'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { cellsOf, type Frame, missingFrames } from '../../../shared/agenda/frame.ts'
import { mergesOf, shownCodes } from '../../../shared/agenda/merges.ts'
import { cover } from '../../../shared/agenda/silence.ts'
import { boxAt, overlaps } from '../../../shared/base/geometry.ts'
import { Board } from '../../../shared/board/board.ts'
import { mergedGroupOf } from '../../../shared/concept/merged-groups.ts'
import { findActivity } from '../../../shared/method/method.ts'

const PEOPLE = { A: ['a1', 'a2'], B: ['b1', 'b2', 'b3'], C: ['c1'] }

function room(notes: readonly { readonly group: 'B' | 'C'; readonly cell: number; readonly text: string }[]) {
  const agenda = new Agenda(new Y.Doc())
  const board = new Board(new Y.Doc())
  const map = findActivity('emp.empathymap')
  if (!map) throw new Error('No map')
  agenda.addFrames(missingFrames('i', map, ['A', 'B', 'C'], []))
  agenda.setGroups(Object.entries(PEOPLE).map(([id, members]) => ({ id, label: id, members })))
  const frameOf = (group: string) => agenda.frames.find((frame) => frame.group === group) as Frame
  for (const [index, { group, cell, text }] of notes.entries()) {
    const frame = frameOf(group)
    const cells = cellsOf(frame)
    const placed = cells[cell % cells.length]
    if (!placed) throw new Error('No cell')
    board.createNote({
      id: `n${index}`,
      text,
      place: {
        frame: frame.id,
        cell: placed.cell.id,
        at: [placed.box.x + 8 * index, placed.box.y + 8 * index],
      },
      colour: 'yellow',
      author: PEOPLE[group][0] ?? null,
      createdAt: index,
    })
    agenda.setCodes([[`n${index}`, `E-${String(index + 1).padStart(3, '0')}`]])
  }
  return { agenda, board, frameOf }
}

const all = ({ agenda, board }: ReturnType<typeof room>) => ({
  groups: agenda.groups,
  frames: agenda.frames,
  items: [...board.items.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  codes: [...agenda.codes],
})

const wish = (more: object = {}) => ({
  id: 'merge-1',
  from: 'B',
  into: 'C',
  left: [],
  joined: new Set(['i']),
  pairs: [],
  ...more,
})

const someNotes = fc.array(
  fc.record({
    group: fc.constantFrom('B' as const, 'C' as const),
    cell: fc.nat(6),
    text: fc.constantFrom('Nėra ženklų', 'nera zenklu!', 'Stotis', 'Ežeras', 'Kas pasitinka?'),
  }),
  { maxLength: 12 },
)

test('taken back, groups, frames and places are what they were, and nothing was lost meanwhile', () => {
  fc.assert(
    fc.property(someNotes, fc.boolean(), fc.boolean(), (notes, isJoined, withPairs) => {
      const world = room(notes)
      const { agenda, board, frameOf } = world
      const before = all(world)
      const [shared] = sharedActivities(agenda, board, 'B', 'C')
      if (!shared) throw new Error('Nothing in common')
      const same = isJoined && withPairs ? nearDuplicates(board, shared) : []
      const pairs = same.map(([shown, other]) => ({ shown: shown.id, other: other.id, author: other.author }))
      const joined = new Set(isJoined ? ['i'] : [])
      expect(mergeGroups(agenda, board, wish({ left: ['b2'], joined, pairs }), 10)).toBeNull()
      expect(agenda.groups.find(({ id }) => id === 'C')?.members).toEqual(['c1', 'b1', 'b3'])
      expect(agenda.groups.find(({ id }) => id === 'B')).toMatchObject({ members: [], closed: true })
      expect(board.notes.length).toBe(notes.length - pairs.length)
      const inB = board.notes.filter(({ place }) => place.frame === frameOf('B').id)
      expect(inB.length).toBe(isJoined ? 0 : notes.filter(({ group }) => group === 'B').length)
      expect([...agenda.codes]).toEqual(before.codes)
      expect(unmergeGroups(agenda, board, 20)).not.toBeNull()
      expect(all(world)).toEqual(before)
      expect(unmergeGroups(agenda, board, 30)).toBeNull()
    }),
  )
})

test('notes of both frames lie side by side in the same cells', () => {
  const world = room(
    (['B', 'C'] as const).flatMap((group) =>
      [0, 0, 1].map((cell, index) => ({ group, cell, text: `${group} ${index}` })),
    ),
  )
  const { agenda, board, frameOf } = world
  const cellBefore = new Map(board.notes.map(({ id, place }) => [id, place.cell]))
  mergeGroups(agenda, board, wish(), 10)
  const came = board.notes.filter(({ text }) => text.startsWith('B'))
  const rest = board.notes.filter(({ text }) => text.startsWith('C'))
  for (const note of came) {
    expect(note.place.frame).toBe(frameOf('C').id)
    expect(note.place.cell).toBe(cellBefore.get(note.id))
    const box = boxAt(note.place.at, note.size)
    for (const other of [...came, ...rest]) {
      if (other !== note) expect(overlaps(box, boxAt(other.place.at, other.size))).toBe(false)
    }
  }
})

test('two that say the same become one with both codes, and two again', () => {
  const world = room([
    { group: 'C', cell: 0, text: 'Niekas nepasitinka ir nepasako, kur eiti.' },
    { group: 'B', cell: 0, text: 'niekas nepasitinka, ir nepasako kur eiti' },
    { group: 'B', cell: 0, text: 'Kitkas' },
  ])
  const { agenda, board } = world
  const [shared] = sharedActivities(agenda, board, 'B', 'C')
  const same = shared ? nearDuplicates(board, shared) : []
  expect(same.map(([shown, other]) => [shown.id, other.id])).toEqual([['n0', 'n1']])
  mergeGroups(agenda, board, wish({ pairs: [{ shown: 'n0', other: 'n1', author: 'b1' }] }), 10)
  expect(board.notes.map(({ id }) => id)).toEqual(['n0', 'n2'])
  expect(shownCodes(agenda).get('n0')).toBe('E-001 + E-002')
  unmergeGroups(agenda, board, 20)
  expect(board.notes.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2'])
  expect(shownCodes(agenda).get('n0')).toBe('E-001')
})

test('what cannot be is refused: the same group, one that is gone, hidden notes; the same merge twice is once', () => {
  const { agenda, board } = room([])
  expect(mergeFault(agenda, 'B', 'B')).toBe('same')
  expect(mergeFault(agenda, 'B', 'X')).toBe('group')
  cover(agenda, 'i', 1)
  expect(mergeGroups(agenda, board, wish(), 10)).toBe('covered')
  const open = room([])
  expect(mergeGroups(open.agenda, open.board, wish(), 10)).toBeNull()
  expect(mergeGroups(open.agenda, open.board, wish(), 11)).toBeNull()
  expect(mergeGroups(open.agenda, open.board, wish({ id: 'merge-2' }), 12)).toBe('group')
  expect(open.agenda.groups.find(({ id }) => id === 'C')?.members).toEqual(['c1', 'b1', 'b2', 'b3'])
})

test('who comes, and what is written after the merge, stays when it is taken back', () => {
  const { agenda, board, frameOf } = room([{ group: 'B', cell: 0, text: 'Seniau' }])
  mergeGroups(agenda, board, wish(), 10)
  const into = agenda.groups.find(({ id }) => id === 'C')
  if (into) agenda.setGroups([{ ...into, members: [...into.members, 'late'] }])
  const target = frameOf('C')
  board.createNote({
    id: 'new',
    text: 'Vėliau',
    place: { frame: target.id, cell: null, at: target.at },
    colour: 'yellow',
    author: 'b1',
    createdAt: 15,
  })
  unmergeGroups(agenda, board, 20)
  expect(agenda.groups.find(({ id }) => id === 'C')?.members).toEqual(['c1', 'late'])
  expect(board.note('new')).toMatchObject({ author: 'b1', place: { frame: target.id } })
  expect(board.note('n0')?.place.frame).toBe(frameOf('B').id)
})

test('the one timer of the workshop goes on, and the merge is on record with its time', () => {
  const { agenda, board } = room([])
  agenda.setPosition({ item: 'i', step: 0 }, { state: 'running', endsAt: 90_000, plannedMs: 60_000 })
  expect(mergeGroups(agenda, board, wish(), 50_000)).toBeNull()
  expect(agenda.timer).toEqual({ state: 'running', endsAt: 90_000, plannedMs: 60_000 })
  expect(mergesOf(agenda)).toMatchObject([{ from: 'B', into: 'C', at: 50_000, undoneAt: null }])
})

test('the table of notes says which group a note was of, where that went and when', () => {
  const { agenda, board, frameOf } = room([
    { group: 'B', cell: 0, text: 'Durys užrakintos' },
    { group: 'C', cell: 0, text: 'Nėra kur laukti' },
  ])
  const said = (id: string) => {
    const note = board.note(id)
    return note && mergedGroupOf(agenda, 'lt')(note)
  }
  expect(said('n0')).toBe('')
  const at = Date.UTC(2026, 2, 16, 12, 40)
  for (const joined of [new Set<string>(), new Set(['i'])]) {
    mergeGroups(agenda, board, wish({ id: `merge-${joined.size}`, joined }), at)
    expect(board.note('n0')?.place.frame).toBe(frameOf(joined.size === 0 ? 'B' : 'C').id)
    expect(said('n0')).toBe('B grupelė; 2026-03-16 14:40 prijungta: C grupelė')
    expect(said('n1')).toBe('')
    unmergeGroups(agenda, board, at)
    expect(said('n0')).toBe('')
  }
})
