import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openUndo } from '../../../client/model/undo.ts'
import { Board, type NewNote } from '../../../shared/board/board.ts'
import { bringBack } from '../../../shared/board/bring-back.ts'
import { aspectsOf, type BoardMoment, compareBoards, momentOf } from '../../../shared/board/compare.ts'
import type { Place } from '../../../shared/board/item.ts'

const BY = { who: 'p9', at: 99 }
const NO_PLACE: Place = { frame: null, cell: null, at: [0, 0] }

function note(id: string, text = `Žodžiai ${id}`, at: readonly [number, number] = [0, 0]): NewNote {
  return { id, text, place: { ...NO_PLACE, at }, colour: 'yellow', author: 'p1', createdAt: 1 }
}

function newBoard(): Board {
  const board = new Board(new Y.Doc())
  board.create()
  return board
}

function cluster(id: string, members: readonly string[]) {
  return { id, title: `Grupė ${id}`, activity: 'emp.iceberg', cell: null, members, insight: null }
}

function connect(board: Board, id: string, from: string, to: string): void {
  const end = (item: string) => ({ item, at: [1, 1] as const })
  board.createDrawing({
    type: 'connector',
    id,
    author: 'p1',
    createdAt: 1,
    from: end(from),
    to: end(to),
    meaning: 'plain',
  })
}

function stroke(board: Board, id: string): void {
  board.createDrawing({
    type: 'stroke',
    id,
    author: 'p1',
    createdAt: 1,
    place: NO_PLACE,
    size: [10, 10],
    extent: [10, 10],
    pen: 'pen',
    ink: 'blue',
    width: 3,
    points: [0, 0, 50, 100, 100, 50],
  })
}

function everythingSame(before: BoardMoment, after: BoardMoment): void {
  expect(compareBoards(before, after)).toEqual({ added: [], removed: [], changed: [] })
}

function meet(...boards: readonly Board[]): void {
  for (const one of boards) {
    for (const other of boards) {
      if (one !== other)
        Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)))
    }
  }
}

describe('comparing two moments of a board', () => {
  it('tells what came, what went, and in what the rest differs', () => {
    const board = newBoard()
    for (const id of ['a', 'b', 'c', 'd']) board.createNote(note(id))
    const before = momentOf(board)
    board.createNote(note('e'))
    board.deleteItems(['a'], 'p1', 2)
    board.editText('b', 'Kiti žodžiai', 0)
    board.moveItems([{ id: 'c', place: { ...NO_PLACE, at: [5, 5] } }])
    board.recolourNotes(['c'], 'green')
    const { added, removed, changed } = compareBoards(before, momentOf(board))
    expect(added.map(({ id }) => id)).toEqual(['e'])
    expect(removed.map(({ id }) => id)).toEqual(['a'])
    expect(changed.map(({ id, aspects }) => [id, ...aspects])).toEqual([
      ['b', 'text'],
      ['c', 'look', 'place'],
    ])
  })

  it('says nothing of what either moment could not read', () => {
    const board = newBoard()
    board.createNote(note('a'))
    const before = momentOf(board)
    board.doc.getMap('items').set('a', new Y.Map([['type', 'hologram']]))
    const after = momentOf(board)
    everythingSame(before, after)
    everythingSame(after, before)
  })

  it('takes a note that was deleted and brought back for the note it was', () => {
    const board = newBoard()
    board.createNote(note('a'))
    const [one] = board.notes
    if (!one) throw new Error('There is a note')
    expect(aspectsOf(one, { ...one, restored: true })).toEqual([])
  })
})

describe('bringing back some items', () => {
  it('returns a deleted note with its id, author, time and words', () => {
    const board = newBoard()
    board.createNote(note('a'))
    const before = momentOf(board)
    board.deleteItems(['a'], 'p2', 5)
    expect(bringBack(board, before, new Set(['a']), BY).returned).toEqual(['a'])
    expect(board.note('a')).toEqual(before.items.get('a'))
  })

  it('returns what had no words to mark, and a note whose making was undone', () => {
    const board = newBoard()
    stroke(board, 's')
    board.createNote(note('a'))
    const before = momentOf(board)
    board.deleteItems(['s'], 'p2', 5)
    board.doc.getMap('items').delete('a')
    expect(bringBack(board, before, new Set(['s', 'a']), BY).returned).toEqual(['s', 'a'])
    everythingSame(before, momentOf(board))
  })

  it('returns a note whose words were emptied before it was deleted, with the words it had', () => {
    const board = newBoard()
    board.createNote(note('a', 'Tyla'))
    const before = momentOf(board)
    board.editText('a', '', 0)
    board.deleteItems(['a'], 'p2', 5)
    bringBack(board, before, new Set(['a']), BY)
    expect(board.note('a')).toEqual(before.items.get('a'))
  })

  it('leaves what was not asked for as it is', () => {
    const board = newBoard()
    for (const id of ['a', 'b']) board.createNote(note(id))
    const before = momentOf(board)
    board.deleteItems(['a', 'b'], 'p2', 5)
    board.createNote(note('c'))
    bringBack(board, before, new Set(['a']), BY)
    expect([...board.items.keys()].sort()).toEqual(['a', 'c'])
  })

  it('puts a note back into its cluster, unless it is in another one now', () => {
    const board = newBoard()
    for (const id of ['a', 'b']) board.createNote(note(id))
    board.createCluster(cluster('k', ['a', 'b']))
    const before = momentOf(board)
    board.setMembers('k', ['a', 'b'], false)
    board.createCluster(cluster('m', ['b']))
    board.deleteItems(['a', 'b'], 'p2', 5)
    bringBack(board, before, new Set(['a', 'b']), BY)
    expect(board.clusters.map(({ id, members }) => [id, ...members])).toEqual([
      ['k', 'a'],
      ['m', 'b'],
    ])
  })

  it('returns a cluster with the notes that are there and in no other', () => {
    const board = newBoard()
    for (const id of ['a', 'b', 'c']) board.createNote(note(id))
    board.createCluster(cluster('k', ['a', 'b', 'c']))
    const before = momentOf(board)
    board.deleteItems(['k', 'a'], 'p2', 5)
    board.createCluster(cluster('m', ['b']))
    bringBack(board, before, new Set(['k']), BY)
    expect(board.clusters.find(({ id }) => id === 'k')?.members).toEqual(['c'])
  })

  it('leaves a cluster of which no note is there', () => {
    const board = newBoard()
    board.createNote(note('a'))
    board.createCluster(cluster('k', ['a']))
    const before = momentOf(board)
    board.deleteItems(['k', 'a'], 'p2', 5)
    expect(bringBack(board, before, new Set(['k']), BY)).toMatchObject({ returned: [], left: ['k'] })
    expect(bringBack(board, before, new Set(['k', 'a']), BY).returned).toEqual(['a', 'k'])
    expect(board.clusters[0]?.members).toEqual(['a'])
  })

  it('attaches a connector again, and lets an end whose item is gone show where that was', () => {
    const board = newBoard()
    board.createNote(note('a'))
    board.createNote(note('b', 'b', [100, 200]))
    connect(board, 'c', 'a', 'b')
    const before = momentOf(board)
    board.deleteItems(['a', 'b', 'c'], 'p2', 5)
    bringBack(board, before, new Set(['a', 'c']), BY)
    expect(board.items.get('c')).toMatchObject({
      from: { item: 'a', at: [1, 1] },
      to: { item: 'b', at: [188, 256] },
    })
  })

  it('brings the note of a second showing along', () => {
    const board = newBoard()
    board.createNote(note('a'))
    board.createPlacement({ id: 'p', note: 'a', place: NO_PLACE })
    const before = momentOf(board)
    board.deleteItems(['a', 'p'], 'p2', 5)
    expect([...bringBack(board, before, new Set(['p']), BY).returned].sort()).toEqual(['a', 'p'])
  })

  it('keeps what somebody types into a note while another brings it back', () => {
    const [here, there] = [newBoard(), new Board(new Y.Doc())]
    here.createNote(note('a', 'Upė'))
    const before = momentOf(here)
    here.deleteItems(['a'], 'p2', 5)
    meet(here, there)
    const text = there.textOf('a')
    there.change(() => text?.insert(3, ' ir krantas'))
    bringBack(here, before, new Set(['a']), BY)
    meet(here, there)
    for (const board of [here, there]) expect(board.note('a')?.text).toBe('Upė ir krantas')
  })

  it('is once only when two bring the same back at once', () => {
    const [here, there] = [newBoard(), new Board(new Y.Doc())]
    here.createNote(note('a', 'Upė'))
    stroke(here, 's')
    const before = momentOf(here)
    here.deleteItems(['a', 's'], 'p2', 5)
    meet(here, there)
    for (const board of [here, there]) bringBack(board, before, new Set(['a', 's']), BY)
    meet(here, there)
    for (const board of [here, there]) everythingSame(before, momentOf(board))
  })
})

describe('bringing the whole board back', () => {
  it('returns, changes back, and deletes what was made since, locked things too', () => {
    const board = newBoard()
    for (const id of ['a', 'b']) board.createNote(note(id))
    const before = momentOf(board)
    board.deleteItems(['a'], 'p2', 5)
    board.editText('b', 'Kiti', 0)
    board.createNote(note('c'))
    stroke(board, 's')
    board.setLocked(['c'], true)
    const done = bringBack(board, before, 'everything', BY)
    expect(done).toEqual({ returned: ['a'], changed: ['b'], removed: ['c', 's'], left: [] })
    everythingSame(before, momentOf(board))
    expect(board.doc.getMap('items').toJSON()['c']).toMatchObject({ deleted: { by: 'p9', at: 99 } })
  })

  it('does not delete a note whose words are again what they were when somebody deleted it', () => {
    const [here, there] = [newBoard(), new Board(new Y.Doc())]
    here.createNote(note('a', 'Upė'))
    const before = momentOf(here)
    meet(here, there)
    here.deleteItems(['a'], 'p2', 5)
    there.editText('a', 'Upė teka', 8)
    meet(here, there)
    expect(here.note('a')?.restored).toBe(true)
    bringBack(here, before, 'everything', BY)
    expect(here.note('a')?.text).toBe('Upė')
  })

  it('leaves what this version cannot read alone, then and now', () => {
    const board = newBoard()
    const hologram = () => new Y.Map<unknown>([['type', 'hologram']])
    board.createNote(note('a'))
    board.doc.getMap('items').set('old', hologram())
    const before = momentOf(board)
    board.doc.getMap('items').set('a', hologram())
    board.doc.getMap('items').set('new', hologram())
    board.doc.getMap('items').delete('old')
    board.createNote(note('old'))
    expect(bringBack(board, before, 'everything', BY).left).toEqual(['a'])
    expect(Object.keys(board.unreadItems()).sort()).toEqual(['a', 'new'])
    expect(board.note('old')?.text).toBe('Žodžiai old')
  })

  const edit = fc.record({
    who: fc.nat(1),
    what: fc.constantFrom(
      'add',
      'text',
      'move',
      'colour',
      'delete',
      'gather',
      'connect',
      'draw',
      'show',
      'lock',
      'meet',
    ),
    one: fc.nat(20),
    other: fc.nat(20),
  })
  type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never

  function apply(boards: readonly Board[], { who, what, one, other }: Edit, index: number): void {
    const board = boards[who] ?? boards[0]
    if (!board) return
    const { notes } = board
    const [a, b] = [notes[one % Math.max(1, notes.length)], notes[other % Math.max(1, notes.length)]]
    const id = `${boards.length}-${who}-${index}`
    if (what === 'meet') meet(...boards)
    else if (what === 'draw') stroke(board, id)
    else if (what === 'add' || !a || !b) board.createNote(note(id, `Ąžuolas ${one}`, [one, other]))
    else if (what === 'text') board.editText(a.id, `${a.text.slice(0, 4)} ūkis ${other}`, 4)
    else if (what === 'move') board.moveItems([{ id: a.id, place: { ...NO_PLACE, at: [other, one] } }])
    else if (what === 'colour') board.recolourNotes([a.id], 'green')
    else if (what === 'delete')
      board.deleteItems(
        [...board.items.keys()].filter((_, n) => n % 7 === one % 7),
        'p',
        1,
      )
    else if (what === 'gather') board.createCluster(cluster(id, [a.id, b.id]))
    else if (what === 'connect') connect(board, id, a.id, b.id)
    else if (what === 'show') board.createPlacement({ id, note: a.id, place: NO_PLACE })
    else board.setLocked([a.id], other % 2 === 0)
  }

  function applyAll(boards: readonly Board[], list: readonly Edit[], firstId: number): void {
    for (const [index, each] of list.entries()) apply(boards, each, firstId + index)
  }

  const edits = fc.array(edit, { minLength: 1, maxLength: 40 })

  it('makes the board what it was whatever two people did meanwhile, as one change, the same everywhere', () => {
    fc.assert(
      fc.property(edits, edits, edits, (earlier, later, atOnce) => {
        const boards = [newBoard(), new Board(new Y.Doc())] as const
        meet(...boards)
        applyAll(boards, earlier, 0)
        meet(...boards)
        const before = momentOf(boards[0])
        applyAll(boards, later, 100)
        meet(...boards)
        let updates = 0
        const count = () => {
          updates += 1
        }
        boards[0].doc.on('update', count)
        bringBack(boards[0], before, 'everything', BY)
        boards[0].doc.off('update', count)
        expect(updates).toBeLessThanOrEqual(1)
        everythingSame(before, momentOf(boards[0]))
        expect(bringBack(boards[0], before, 'everything', BY)).toEqual({
          returned: [],
          changed: [],
          removed: [],
          left: [],
        })
        // The other goes on meanwhile: both end the same.
        applyAll([boards[1]], atOnce, 200)
        meet(...boards)
        meet(...boards)
        everythingSame(momentOf(boards[0]), momentOf(boards[1]))
      }),
      { numRuns: 60 },
    )
  })

  it('is undone and redone as one step', () => {
    fc.assert(
      fc.property(edits, edits, (earlier, later) => {
        const boards = [newBoard(), new Board(new Y.Doc())] as const
        meet(...boards)
        applyAll(boards, earlier, 0)
        meet(...boards)
        const before = momentOf(boards[0])
        applyAll(boards, later, 100)
        meet(...boards)
        const after = momentOf(boards[0])
        const undo = openUndo(boards[0], () => 1)
        undo.step(() => bringBack(boards[0], before, 'everything', BY))
        if (undo.canUndo.value) {
          undo.undo()
          everythingSame(after, momentOf(boards[0]))
          undo.redo()
        }
        everythingSame(before, momentOf(boards[0]))
        undo.close()
      }),
      { numRuns: 60 },
    )
  })
})
