// The board as a tree of words: every note once, in a steady order, found without diacritics, and focus beside it.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { finderOf } from '../../../client/model/board-search.ts'
import { neighboursOf } from '../../../client/outline/kept-focus.ts'
import { neighbourOf } from '../../../client/outline/neighbour.ts'
import {
  boardTree,
  countIn,
  countOf,
  idsIn,
  listsOf,
  type OutlineTree,
  rowsOf,
  searchTree,
} from '../../../client/outline/tree.ts'
import { type Frame, missingFrames } from '../../../shared/agenda/frame.ts'
import { Board } from '../../../shared/board/board.ts'
import type { Activity } from '../../../shared/method/activity.ts'
import { ACTIVITIES, findActivity } from '../../../shared/method/method.ts'

function activity(id: string): Activity {
  const found = findActivity(id)
  if (!found) throw new Error(`The method has no ${id}`)
  return found
}

function framesOf(): readonly Frame[] {
  const checkin = missingFrames('a-01', activity('open.checkin'), [], [])
  const map = missingFrames('a-05', activity('emp.empathymap'), ['A', 'B'], checkin)
  return [...checkin, ...map]
}

function boardWith(
  notes: readonly { id: string; text: string; frame: string | null; cell: string | null; at?: number }[],
) {
  const board = new Board(new Y.Doc())
  board.create()
  for (const { id, text, frame, cell, at = 1 } of notes) {
    board.createNote({
      id,
      text,
      place: { frame, cell, at: [0, 0] },
      colour: 'yellow',
      author: 'p1',
      createdAt: at,
    })
  }
  return board
}

function treeOf(board: Board, frames = framesOf()): OutlineTree {
  return boardTree(frames, board.items)
}

/** The rows of a list by its key. */
function rowsAt(tree: OutlineTree, key: string): readonly string[] {
  const list = listsOf(tree).find((each) => each.key === key)
  return list ? rowsOf(list) : []
}

const LYING = { size: [100, 60], author: 'p1', createdAt: 1 } as const
const SAYS = { frame: 'a-05:A', cell: 'says', at: [0, 0] } as const

describe('the outline of a board', () => {
  it('puts each note under its stage, activity, group and cell', () => {
    const board = boardWith([{ id: 'n1', text: 'Nieko nelaukia', frame: 'a-05:B', cell: 'pains' }])
    const [first, second] = treeOf(board).stages
    expect(first?.stage.id).toBe('open')
    expect(second?.stage.id).toBe('empathise')
    expect(second?.activities.map(({ frame }) => frame.group)).toEqual(['A', 'B'])
    const cells = second?.activities[1]?.cells ?? []
    expect(cells.map((cell) => [cell.placed.cell.id, countIn(cell).notes])).toEqual([
      ['who', 0],
      ['says', 0],
      ['thinks', 0],
      ['does', 0],
      ['feels', 0],
      ['pains', 1],
      ['gains', 0],
    ])
  })

  it('shows every note exactly once, also those whose frame or cell it does not know', () => {
    const places = [
      ['a-01', 'culture'],
      ['a-01', 'no-such-cell'],
      ['a-05:A', null],
      ['frame-of-a-newer-version', 'x'],
      [null, null],
    ] as const
    const board = boardWith(
      places.map(([frame, cell], index) => ({ id: `n${index}`, text: 'x', frame, cell })),
    )
    const ids = listsOf(treeOf(board)).flatMap(idsIn)
    expect(ids.toSorted()).toEqual(['n0', 'n1', 'n2', 'n3', 'n4'])
  })

  it('keeps the oldest note first when notes are raised on the board', () => {
    const board = boardWith([
      { id: 'late', text: 'b', frame: 'a-01', cell: 'lag', at: 20 },
      { id: 'early', text: 'a', frame: 'a-01', cell: 'lag', at: 10 },
    ])
    board.raise(['early'])
    expect(rowsAt(treeOf(board), 'a-01/lag')).toEqual(['early', 'late'])
  })

  it('counts a second showing of a note where it is shown', () => {
    const board = boardWith([{ id: 'n1', text: 'x', frame: 'a-05:A', cell: 'says' }])
    board.createPlacement({ id: 'p1', note: 'n1', place: { frame: 'a-05:A', cell: 'gains', at: [0, 0] } })
    const map = treeOf(board).stages[1]?.activities[0]
    expect(map?.cells.filter((cell) => countIn(cell).notes > 0).map((cell) => cell.placed.cell.id)).toEqual([
      'says',
      'gains',
    ])
    expect(map && countOf(map)).toEqual({ notes: 2, others: 0 })
  })

  it('leaves out cells that take no notes, unless one lies there all the same', () => {
    const matrix = missingFrames('m', activity('ide.matrix'), [], [])
    const labels = activity('ide.matrix').cells.filter(({ kind }) => kind === 'label')
    const [label] = labels
    if (!label) throw new Error('The matrix has no label')
    const ids = (board: Board) =>
      treeOf(board, matrix).stages[0]?.activities[0]?.cells.map(({ placed }) => placed.cell.id)
    expect(ids(boardWith([]))).not.toContain(label.id)
    expect(ids(boardWith([{ id: 'n', text: 'x', frame: 'm', cell: label.id }]))).toContain(label.id)
  })

  it('knows every activity of the method', () => {
    const frames = ACTIVITIES.flatMap((each) => missingFrames(each.id, each, [], []))
    const shown = treeOf(boardWith([]), frames).stages.flatMap(({ activities }) => activities)
    expect(shown).toHaveLength(frames.length)
  })
})

describe('what lies on the board beside notes', () => {
  it('stands where it lies, after the notes; everything exactly once', () => {
    const board = boardWith([{ id: 'n1', text: 'x', frame: 'a-05:A', cell: 'says' }])
    board.createDrawing({ ...LYING, id: 't', type: 'text', place: SAYS, text: 'Upė', angle: 0, fontSize: 20 })
    board.createDrawing({
      ...LYING,
      id: 's',
      type: 'shape',
      place: { frame: null, cell: null, at: [0, 0] },
      shape: 'ellipse',
      fill: null,
      text: '',
      angle: 0,
    })
    const stroke = { pen: 'pen', ink: 'ink', width: 3, extent: [10, 10] } as const
    for (const id of ['k1', 'k2'])
      board.createDrawing({ ...LYING, ...stroke, id, points: [0, 0, 50], type: 'stroke', place: SAYS })
    const tree = treeOf(board)
    expect(rowsAt(tree, 'a-05:A/says')).toEqual(['n1', 't', 'strokes a-05:A/says'])
    expect(rowsAt(tree, 'free')).toEqual(['s'])
    expect(listsOf(tree).flatMap(idsIn).toSorted()).toEqual([...board.items.keys()].toSorted())
    const cell = listsOf(tree).find(({ key }) => key === 'a-05:A/says')
    expect(cell && countIn(cell)).toEqual({ notes: 1, others: 3 })
  })

  it('a connector stands where it leads from, else where it leads to, else on the free board', () => {
    const board = boardWith([
      { id: 'a', text: 'a', frame: 'a-05:A', cell: 'says' },
      { id: 'b', text: 'b', frame: 'a-05:B', cell: 'pains' },
    ])
    const made = { type: 'connector', meaning: 'supports', author: null, createdAt: 1 } as const
    const nowhere = { item: 'gone', at: [0, 0] } as const
    board.createDrawing({ ...made, id: 'ab', from: { item: 'a', at: [0, 0] }, to: { item: 'b', at: [0, 0] } })
    board.createDrawing({ ...made, id: 'xb', from: nowhere, to: { item: 'b', at: [0, 0] } })
    board.createDrawing({ ...made, id: 'xx', from: nowhere, to: nowhere })
    const tree = treeOf(board)
    expect(rowsAt(tree, 'a-05:A/says')).toEqual(['a', 'ab'])
    expect(rowsAt(tree, 'a-05:B/pains')).toEqual(['b', 'xb'])
    expect(rowsAt(tree, 'free')).toEqual(['xx'])
  })

  it('the notes of a cluster stand together, in each cell they lie in, before those in none', () => {
    const board = boardWith([
      { id: 'n1', text: 'a', frame: 'a-05:A', cell: 'says', at: 1 },
      { id: 'n2', text: 'b', frame: 'a-05:A', cell: 'says', at: 2 },
      { id: 'n3', text: 'c', frame: 'a-05:A', cell: 'gains', at: 3 },
    ])
    board.createCluster({
      id: 'c',
      title: 'Ryšys',
      activity: '',
      cell: null,
      members: ['n2', 'n3'],
      insight: null,
    })
    const tree = treeOf(board)
    expect(rowsAt(tree, 'a-05:A/says')).toEqual(['n2', 'n1'])
    const gains = listsOf(tree).find(({ key }) => key === 'a-05:A/gains')
    expect(gains?.clusters.map(({ cluster, notes }) => [cluster.title, notes.length])).toEqual([['Ryšys', 1]])
  })
})

describe('searching the outline', () => {
  const board = boardWith([
    { id: 'n1', text: 'Šilta stotis', frame: 'a-01', cell: 'culture' },
    { id: 'n2', text: 'Geras ženklas', frame: 'a-01', cell: 'culture' },
    { id: 'n3', text: 'Suoliukas', frame: null, cell: null },
  ])
  const found = (query: string, codes = new Map<string, string>()) => {
    const matches = finderOf(query, codes)
    const tree = treeOf(board)
    return listsOf(matches ? searchTree(tree, matches) : tree).flatMap(idsIn)
  }

  it('finds words typed without diacritics and in any case', () => {
    expect(found('SILTA')).toEqual(['n1'])
    expect(found('zenklas geras')).toEqual(['n2'])
  })

  it('finds a note by its code, and the notes of a cluster by its sentence', () => {
    const codes = new Map([
      ['n1', 'O-001'],
      ['n2', 'O-002'],
    ])
    expect(found('o-002', codes)).toEqual(['n2'])
    board.createCluster({
      id: 'c',
      title: 'Vieta prisėsti',
      activity: '',
      cell: null,
      members: ['n3'],
      insight: null,
    })
    expect(found('prisesti')).toEqual(['n3'])
  })

  it('shows everything when nothing is asked for', () => {
    expect(found('  ')).toEqual(['n1', 'n2', 'n3'])
  })
})

describe('focus when a note leaves its list', () => {
  it('goes to the next note, from the last to the one before, from the only one to none', () => {
    expect(neighbourOf(['a', 'b', 'c'], 'b')).toBe('c')
    expect(neighbourOf(['a', 'b', 'c'], 'c')).toBe('b')
    expect(neighbourOf(['a'], 'a')).toBeNull()
    expect(neighbourOf(['a'], 'gone')).toBeNull()
  })

  it('passes over neighbours that left as well: those after it first, then those before', () => {
    expect(neighboursOf(['a', 'b', 'c', 'd'], 'b')).toEqual(['c', 'd', 'a'])
    expect(neighboursOf(['a'], 'gone')).toEqual([])
  })
})
