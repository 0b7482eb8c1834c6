// Gathering notes into clusters: a note is in one cluster, an empty cluster goes, and people who do it at the same time
// end with the same clusters.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '../../../shared/board/board.ts'
import { addTo, clustersOf, gather, release } from '../../../shared/board/clustering.ts'

const NOTES = ['a', 'b', 'c', 'd', 'e']
const activityOf = (frame: string | null) => (frame === 'f' ? 'def.cluster' : '')

function boardOf(doc = new Y.Doc()): Board {
  const board = new Board(doc)
  board.create()
  for (const [index, id] of NOTES.entries()) {
    const place = { frame: 'f', cell: 'notes', at: [index * 200, 0] as const }
    board.createNote({ id, text: id, place, colour: 'yellow', author: null, createdAt: 0 })
  }
  return board
}

const membersOf = (board: Board) => board.clusters.map(({ members }) => members)

describe('gathering', () => {
  test('makes a cluster of notes, in the activity and cell they share', () => {
    const board = boardOf()
    expect(gather(board, ['b', 'a'], 'k', activityOf)).toBe('k')
    expect(board.clusters).toMatchObject([
      { id: 'k', members: ['a', 'b'], activity: 'def.cluster', cell: 'notes', title: '' },
    ])
  })

  test('adds to the one cluster that some of them are in', () => {
    const board = boardOf()
    gather(board, ['a', 'b'], 'k', activityOf)
    expect(gather(board, ['b', 'c'], 'l', activityOf)).toBe('k')
    expect(membersOf(board)).toEqual([['a', 'b', 'c']])
  })

  test('makes one of several clusters, and the emptied ones go', () => {
    const board = boardOf()
    gather(board, ['a', 'b'], 'k', activityOf)
    gather(board, ['c', 'd'], 'l', activityOf)
    gather(board, ['a', 'b', 'c'], 'm', activityOf)
    expect(board.clusters.map(({ id, members }) => [id, members])).toEqual([
      ['l', ['d']],
      ['m', ['a', 'b', 'c']],
    ])
  })

  test('takes a part out of a cluster into one of its own', () => {
    const board = boardOf()
    gather(board, ['a', 'b', 'c'], 'k', activityOf)
    gather(board, ['a', 'b'], 'l', activityOf)
    expect(membersOf(board)).toEqual([['c'], ['a', 'b']])
  })

  test('of nothing, and of what is no note, makes nothing', () => {
    const board = boardOf()
    expect(gather(board, [], 'k', activityOf)).toBeNull()
    expect(gather(board, ['nobody'], 'k', activityOf)).toBeNull()
    expect(board.clusters).toEqual([])
  })

  test('a second showing stands for its note', () => {
    const board = boardOf()
    board.createPlacement({ id: 'p', note: 'a', place: { frame: null, cell: null, at: [0, 0] } })
    gather(board, ['p', 'a', 'b'], 'k', activityOf)
    expect(membersOf(board)).toEqual([['a', 'b']])
  })
})

test('released notes leave their cluster, and the last one takes it away', () => {
  const board = boardOf()
  gather(board, ['a', 'b'], 'k', activityOf)
  release(board, ['a'])
  expect(membersOf(board)).toEqual([['b']])
  release(board, ['b'])
  expect(board.clusters).toEqual([])
})

test('whatever two people do at once, both see the same clusters, none of them empty or of strangers', () => {
  const step = fc.record({
    who: fc.constantFrom(0, 1),
    what: fc.constantFrom('gather', 'release', 'add', 'sync', 'delete'),
    notes: fc.uniqueArray(fc.constantFrom(...NOTES), { minLength: 1, maxLength: 4 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const one = boardOf()
      const other = new Board(new Y.Doc())
      const boards = [one, other] as const
      const sync = () => {
        Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc))
        Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc))
      }
      sync()
      for (const [index, { who, what, notes }] of steps.entries()) {
        const board = boards[who] ?? one
        const [first] = notes
        if (what === 'gather') gather(board, notes, `k${index}`, activityOf)
        else if (what === 'release') release(board, notes)
        else if (what === 'delete') board.deleteItems([first ?? ''], null, index)
        else if (what === 'add') for (const { id } of board.clusters.slice(0, 1)) addTo(board, id, notes)
        else sync()
      }
      sync()
      expect([...other.items]).toEqual(expect.arrayContaining([...one.items]))
      for (const { members } of one.clusters) {
        expect(members.every((id) => NOTES.includes(id))).toBe(true)
      }
      release(one, NOTES)
      expect(
        clustersOf(
          one,
          one.notes.map(({ id }) => id),
        ),
      ).toEqual([])
    }),
    { seed: 11, numRuns: 200 },
  )
})
