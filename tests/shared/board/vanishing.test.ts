import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Board } from '../../../shared/board/board.ts'
import { Vanishing, vanishedIn } from '../../../shared/board/vanishing.ts'

const AREA = { x: 0, y: 0, w: 1000, h: 1000 }

function note(board: Board, id: string, at: readonly [number, number], author: string | null = 'p1'): void {
  const place = { frame: null, cell: null, at }
  board.createNote({ id, text: id, place, colour: 'yellow', author, createdAt: 1 })
}

function connect(board: Board, id: string, from: string, to: string): void {
  const end = (item: string) => ({ item, at: [0, 0] as const })
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

function opened() {
  const board = new Board(new Y.Doc())
  return { board, vanishing: new Vanishing(board) }
}

it('keeps the last look of what is gone, and forgets it when it is back', () => {
  const { board, vanishing } = opened()
  note(board, 'a', [0, 0])
  vanishing.passed(1)
  board.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [7, 7] } }])
  vanishing.passed(2)
  board.deleteItems(['a'], 'p1', 3)
  vanishing.passed(3)
  expect(vanishing.goneSince(3)).toMatchObject([{ at: 3, item: { id: 'a', place: { at: [7, 7] } } }])
  expect(vanishing.goneSince(4)).toEqual([])
  board.editText('a', 'Dar rašau', 0)
  vanishing.passed(5)
  expect(vanishing.goneSince(0)).toEqual([])
})

it('names nobody for a stretch in which something without an author was written or deleted', () => {
  const { board, vanishing } = opened()
  note(board, 'a', [0, 0])
  expect(vanishing.passed(1)).toEqual({ touched: new Set(['a']), isNameless: false })
  note(board, 'b', [0, 0], null)
  expect(vanishing.passed(2).isNameless).toBe(true)
  board.recolourNotes(['a'], 'green')
  expect(vanishing.passed(3).isNameless).toBe(false)
  board.deleteItems(['b'], 'p1', 4)
  expect(vanishing.passed(4).isNameless).toBe(true)
})

it('finds what vanished in an area: notes by their place, connectors by their ends, clusters by their notes', () => {
  const { board, vanishing } = opened()
  note(board, 'here', [10, 10])
  note(board, 'stays', [300, 300])
  note(board, 'far', [5000, 5000])
  note(board, 'farther', [9000, 5000])
  connect(board, 'across', 'stays', 'far')
  connect(board, 'away', 'far', 'farther')
  for (const [id, member] of [
    ['near', 'stays'],
    ['off', 'far'],
  ] as const) {
    board.createCluster({ id, title: id, activity: '', cell: null, members: [member], insight: null })
  }
  vanishing.passed(1)
  board.deleteItems(['here', 'far', 'across', 'away', 'near', 'off'], 'p1', 2)
  vanishing.passed(2)
  const found = vanishedIn(board, vanishing.goneSince(0), AREA).map(({ item }) => item.id)
  expect(found.sort()).toEqual(['across', 'here', 'near'])
})

it('leaves out what this page sees on the board again', () => {
  const { board, vanishing } = opened()
  note(board, 'a', [10, 10])
  vanishing.passed(1)
  board.deleteItems(['a'], 'p1', 2)
  vanishing.passed(2)
  const gone = vanishing.goneSince(0)
  expect(vanishedIn(board, gone, AREA)).toHaveLength(1)
  board.editText('a', 'Dar rašau', 0)
  expect(vanishedIn(board, gone, AREA)).toEqual([])
})
