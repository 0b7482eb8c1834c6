import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openUndo } from '../../../client/model/undo.ts'
import { Board, type NewNote } from '../../../shared/board/board.ts'

const note: NewNote = {
  id: 'a',
  text: 'Ežeras',
  place: { frame: null, cell: null, at: [0, 0] },
  colour: 'yellow',
  author: 'p1',
  createdAt: 1,
}

function pair() {
  const here = new Board(new Y.Doc())
  const there = new Board(new Y.Doc())
  const meet = () => {
    Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc, Y.encodeStateVector(there.doc)))
    Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(there.doc, Y.encodeStateVector(here.doc)))
  }
  return { here, there, meet }
}

describe('my own undo', () => {
  it('takes back a move and gives it again', () => {
    const board = new Board(new Y.Doc())
    board.createNote(note)
    const undo = openUndo(board)
    board.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [50, 50] } }])
    undo.undo()
    expect(board.note('a')?.place.at).toEqual([0, 0])
    undo.redo()
    expect(board.note('a')?.place.at).toEqual([50, 50])
  })

  it('brings back what I deleted', () => {
    const board = new Board(new Y.Doc())
    board.createNote(note)
    const undo = openUndo(board)
    board.deleteItems(['a'], 'p1', 1)
    undo.undo()
    expect(board.note('a')).toMatchObject({ text: 'Ežeras', restored: false })
  })

  it('brings back what I deleted of another person’s', () => {
    const { here, there, meet } = pair()
    there.createNote(note)
    meet()
    const undo = openUndo(here)
    here.deleteItems(['a'], 'p2', 1)
    meet()
    expect(there.note('a')).toBeUndefined()
    undo.undo()
    meet()
    expect(here.note('a')).toMatchObject({ text: 'Ežeras', restored: false })
    expect(there.note('a')).toMatchObject({ text: 'Ežeras', restored: false })
  })

  it('leaves another person’s work alone', () => {
    const { here, there, meet } = pair()
    here.createNote(note)
    meet()
    const undo = openUndo(here)
    there.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [7, 7] } }])
    meet()
    undo.undo()
    expect(here.note('a')?.place.at).toEqual([7, 7])
  })

  it('does not take a note away in which somebody else has written', () => {
    const { here, there, meet } = pair()
    const undo = openUndo(here)
    here.createNote(note)
    meet()
    there.editText('a', 'Ežeras ir pirtis', 16)
    meet()
    undo.undo()
    meet()
    expect(here.note('a')?.text).toContain('ir pirtis')
    expect(there.note('a')?.text).toContain('ir pirtis')
  })

  it('takes back a note I alone wrote', () => {
    const board = new Board(new Y.Doc())
    const undo = openUndo(board)
    board.createNote(note)
    undo.undo()
    expect(board.items.size).toBe(0)
  })
})
