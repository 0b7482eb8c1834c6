import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Board, type NewNote } from '../../../shared/board/board.ts'

function note(id: string, text = 'Ežeras'): NewNote {
  return {
    id,
    text,
    place: { frame: null, cell: null, at: [0, 0] },
    colour: 'yellow',
    author: 'p1',
    createdAt: 1,
  }
}

/** Two boards of one workshop that can be cut off from each other. */
function pair() {
  const here = new Board(new Y.Doc())
  here.create()
  const there = new Board(new Y.Doc())
  const meet = () => {
    Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc, Y.encodeStateVector(there.doc)))
    Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(there.doc, Y.encodeStateVector(here.doc)))
  }
  meet()
  return { here, there, meet }
}

describe('the board', () => {
  it('tells once per transaction what changed and what went', () => {
    const board = new Board(new Y.Doc())
    const changes: string[] = []
    board.onChange(({ changed, removed }) => changes.push(`${[...changed]}|${[...removed]}`))
    board.change(() => {
      board.createNote(note('a'))
      board.createNote(note('b'))
    })
    board.moveItems([{ id: 'a', place: { frame: 'f', cell: 'c', at: [5, 6] } }])
    board.deleteItems(['b'], 'p1', 2)
    expect(changes).toEqual(['a,b|', 'a|', '|b'])
    expect(board.note('a')?.place).toEqual({ frame: 'f', cell: 'c', at: [5, 6] })
    expect(board.note('b')).toBeUndefined()
  })

  it('keeps both people’s words when two write in one note', () => {
    const { here, there, meet } = pair()
    here.createNote(note('a', 'Ežeras'))
    meet()
    here.editText('a', 'Didelis Ežeras', 8)
    there.editText('a', 'Ežeras ir miškas', 16)
    meet()
    expect(here.note('a')?.text).toBe('Didelis Ežeras ir miškas')
    expect(there.note('a')?.text).toBe('Didelis Ežeras ir miškas')
  })

  it('keeps who deleted a note, unless the note has no author', () => {
    const board = new Board(new Y.Doc())
    board.createNote(note('a'))
    board.createNote({ ...note('b'), author: null })
    board.deleteItems(['a', 'b'], 'p1', 5)
    const { a, b } = board.doc.getMap('items').toJSON()
    expect([a.deleted.by, b.deleted.by]).toEqual(['p1', null])
  })

  it('brings a note back, marked, when somebody wrote in it while another deleted it', () => {
    const { here, there, meet } = pair()
    here.createNote(note('a', 'Traukinys'))
    meet()
    here.deleteItems(['a'], 'p1', 5)
    there.editText('a', 'Traukinys vėluoja', 17)
    meet()
    for (const board of [here, there]) {
      expect(board.note('a')).toMatchObject({ text: 'Traukinys vėluoja', restored: true })
    }
  })

  it('moves a note to one of two places, never to a mix of both', () => {
    const { here, there, meet } = pair()
    here.createNote(note('a'))
    meet()
    here.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [100, 0] } }])
    there.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [0, 100] } }])
    meet()
    const at = here.note('a')?.place.at
    expect([
      [100, 0],
      [0, 100],
    ]).toContainEqual(at)
    expect(there.note('a')?.place.at).toEqual(at)
  })

  it('skips and keeps what it does not know', () => {
    const board = new Board(new Y.Doc())
    const unknown = new Y.Map<unknown>([['type', 'hologram']])
    board.doc.getMap('items').set('x', unknown)
    expect(board.skipped).toBe(1)
    board.moveItems([{ id: 'x', place: { frame: null, cell: null, at: [1, 1] } }])
    board.deleteItems(['x'], null, 1)
    expect(board.unreadItems()).toEqual({ x: { type: 'hologram' } })
  })

  it('passes over moves of notes that are gone', () => {
    const board = new Board(new Y.Doc())
    board.createNote(note('a'))
    board.deleteItems(['a'], null, 1)
    board.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [9, 9] } }])
    expect(board.items.size).toBe(0)
  })

  it('puts each new note above the others, and raised ones above those', () => {
    const board = new Board(new Y.Doc())
    for (const id of ['a', 'b', 'c']) board.createNote(note(id))
    board.raise(['a', 'b'])
    expect(board.notes.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  it('refuses a note over the limit', () => {
    const board = new Board(new Y.Doc())
    expect(() => board.createNote(note('a', 'ą'.repeat(401)))).toThrow(RangeError)
    expect(board.items.size).toBe(0)
  })

  it('stores text in its composed form, however it was typed', () => {
    const board = new Board(new Y.Doc())
    board.createNote(note('a', 'Šilutė'.normalize('NFD')))
    expect(board.note('a')?.text).toBe('Šilutė')
  })
})
