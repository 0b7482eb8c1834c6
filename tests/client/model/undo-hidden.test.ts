// One row of steps through the board and what lies hidden over it.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openUndo } from '../../../client/model/undo.ts'
import { Board } from '../../../shared/board/board.ts'
import { putOnBoard, settle } from '../../../shared/board/carry.ts'

function openWorld() {
  const board = new Board(new Y.Doc())
  board.create()
  const hidden = new Y.Doc()
  const undo = openUndo(board, () => 1)
  undo.cover(hidden)
  board.lay({ doc: hidden, takes: ({ place }) => place.frame === 'covered' })
  const write = (id: string, frame: string | null) =>
    undo.step(() =>
      board.createNote({
        id,
        text: `Žodžiai ${id}`,
        place: { frame, cell: null, at: [0, 0] },
        colour: 'yellow',
        author: 'p1',
        createdAt: 1,
      }),
    )
  const seen = () => {
    const view = new Board(board.doc)
    const ids = [...view.items.keys()].sort()
    view.close()
    return ids
  }
  return { board, hidden, undo, write, seen, all: () => [...board.items.keys()].sort() }
}

describe('undo through hidden notes', () => {
  test('goes back and forth in the order things were done, wherever they lie', () => {
    const { undo, write, all } = openWorld()
    write('a', 'covered')
    write('b', null)
    write('c', 'covered')
    undo.undo()
    expect(all()).toEqual(['a', 'b'])
    undo.undo()
    expect(all()).toEqual(['a'])
    undo.undo()
    expect([all(), undo.canUndo.value]).toEqual([[], false])
    undo.redo()
    undo.redo()
    expect(all()).toEqual(['a', 'b'])
    undo.redo()
    expect([all(), undo.canRedo.value]).toEqual([['a', 'b', 'c'], false])
  })

  test('what was taken out of a covered frame is hidden again as one step', () => {
    const { board, undo, write, seen, all } = openWorld()
    write('a', 'covered')
    const place = { frame: null, cell: null, at: [7, 7] as const }
    undo.step(() => board.moveItems([{ id: 'a', place }]))
    expect(seen()).toEqual(['a'])
    undo.undo()
    expect([seen(), all(), board.isOver('a')]).toEqual([[], ['a'], true])
    expect(board.note('a')).toMatchObject({ text: 'Žodžiai a', place: { frame: 'covered' } })
    undo.redo()
    expect([seen(), board.isOver('a')]).toEqual([['a'], false])
    expect(board.note('a')).toMatchObject({ text: 'Žodžiai a', place })
  })

  test('a new gesture in one document forgets what was undone in the other', () => {
    const { undo, write, all } = openWorld()
    write('a', 'covered')
    undo.undo()
    write('b', null)
    expect(undo.canRedo.value).toBe(false)
    undo.redo()
    expect(all()).toEqual(['b'])
  })

  test('no step back hides again what was revealed', () => {
    const { board, hidden, undo, write, seen } = openWorld()
    write('a', 'covered')
    const note = board.note('a')
    if (!note) throw new Error('There is no note')
    const [boardThere, hiddenThere] = [board.doc, hidden].map((doc) => {
      const there = new Y.Doc()
      Y.applyUpdate(there, Y.encodeStateAsUpdate(doc))
      there.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update, 'wire'))
      return there
    })
    if (boardThere) putOnBoard(boardThere, note)
    if (hiddenThere) settle(hiddenThere, 'a', note.text, 2)
    expect(board.isOver('a')).toBe(false)
    undo.undo()
    expect(seen()).toEqual(['a'])
    expect(board.note('a')?.text).toBe('Žodžiai a')
  })
})
