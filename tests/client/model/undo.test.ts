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

  describe('when others work in the same things', () => {
    const at = (x: number) => ({ frame: null, cell: null, at: [x, 0] as const })

    it('leaves a note in its place when two people moved it at once', () => {
      const { here, there, meet } = pair()
      here.doc.clientID = 2
      there.doc.clientID = 1
      there.createNote(note)
      meet()
      const undo = openUndo(here)
      there.moveItems([{ id: 'a', place: at(7) }])
      here.moveItems([{ id: 'a', place: at(9) }])
      meet()
      expect(there.note('a')?.place.at).toEqual([9, 0])
      undo.undo()
      meet()
      expect(here.skipped).toBe(0)
      expect(there.note('a')?.place.at).toEqual([0, 0])
    })

    it('brings back whole what I deleted while another changed it', () => {
      const { here, there, meet } = pair()
      there.createDrawing({
        type: 'connector',
        id: 'c',
        from: { item: null, at: [0, 0] },
        to: { item: null, at: [9, 9] },
        meaning: 'plain',
        author: 'p1',
        createdAt: 1,
      })
      meet()
      const undo = openUndo(here)
      here.deleteItems(['c'], 'p2', 1)
      there.setMeaning(['c'], 'supports')
      meet()
      undo.undo()
      meet()
      expect(here.skipped).toBe(0)
      expect(there.items.get('c')).toMatchObject({ meaning: 'plain', to: { at: [9, 9] } })
    })

    it('unlocks what I locked, though another person made it', () => {
      const { here, there, meet } = pair()
      there.createNote(note)
      meet()
      const undo = openUndo(here)
      here.setLocked(['a'], true)
      undo.undo()
      expect(here.isLocked('a')).toBe(false)
      undo.redo()
      expect(here.isLocked('a')).toBe(true)
    })

    it('does not go past another person’s move that an undo brought back', () => {
      const { here, there, meet } = pair()
      here.createNote(note)
      const undo = openUndo(here)
      undo.step(() => here.moveItems([{ id: 'a', place: at(1) }]))
      meet()
      there.moveItems([{ id: 'a', place: at(2) }])
      meet()
      undo.step(() => here.moveItems([{ id: 'a', place: at(3) }]))
      undo.undo()
      expect(here.note('a')?.place.at).toEqual([2, 0])
      undo.undo()
      expect(here.note('a')?.place.at).toEqual([2, 0])
    })

    it('keeps another person’s words in a note though I once deleted them myself', () => {
      const { here, there, meet } = pair()
      const undo = openUndo(here)
      undo.step(() => here.createNote(note))
      meet()
      there.editText('a', 'Ežeras ir pirtis', 16)
      meet()
      undo.step(() => here.editText('a', 'Ežeras', 6))
      undo.undo()
      undo.undo()
      expect(here.note('a')?.text).toContain('ir pirtis')
    })

    it('lets words find the note I take back while they are being written', () => {
      const { here, there, meet } = pair()
      const undo = openUndo(here)
      here.createNote(note)
      meet()
      undo.undo()
      there.editText('a', 'Ežeras ir pirtis', 16)
      meet()
      expect(here.note('a')).toMatchObject({ text: 'Ežeras ir pirtis', restored: true })
    })

    it('lets words find the shape somebody deletes while they are being written', () => {
      const { here, there, meet } = pair()
      here.createDrawing({
        type: 'shape',
        id: 's',
        shape: 'ellipse',
        place: at(0),
        size: [80, 80],
        angle: 0,
        fill: null,
        text: '',
        author: 'p1',
        createdAt: 1,
      })
      meet()
      here.deleteItems(['s'], 'p1', 1)
      there.editText('s', 'pirtis', 6)
      meet()
      expect(here.items.get('s')).toMatchObject({ text: 'pirtis' })
      expect(there.items.get('s')).toMatchObject({ text: 'pirtis' })
    })
  })

  it('takes a gesture of several writes as one step, and the next as another', () => {
    const board = new Board(new Y.Doc())
    board.createNote(note)
    const undo = openUndo(board)
    const order = board.note('a')?.order
    undo.step(() => {
      board.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [5, 5] } }])
      board.raise(['a'])
    })
    undo.step(() => board.recolourNotes(['a'], 'green'))
    undo.undo()
    expect(board.note('a')).toMatchObject({ colour: 'yellow', place: { at: [5, 5] } })
    undo.undo()
    expect(board.note('a')).toMatchObject({ order, place: { at: [0, 0] } })
    expect(undo.canUndo.value).toBe(false)
  })
})
