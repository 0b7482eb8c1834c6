// The board as a tree of words: every note once, in a steady order, found without diacritics, and focus beside it.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { neighbourOf } from '../../../client/outline/neighbour.ts'
import {
  countIn,
  countOf,
  listHolding,
  listsOf,
  type OutlineTree,
  outlineOf,
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
  return outlineOf({ frames, notes: board.notes, placements: board.placements })
}

const NOTHING_ELSE = { codeOf: () => '', clusterOf: () => '' }

describe('the outline of a board', () => {
  it('puts each note under its stage, activity, group and cell', () => {
    const board = boardWith([{ id: 'n1', text: 'Nieko nelaukia', frame: 'a-05:B', cell: 'pains' }])
    const [first, second] = treeOf(board).stages
    expect(first?.stage.id).toBe('open')
    expect(second?.stage.id).toBe('empathise')
    expect(second?.activities.map(({ frame }) => frame.group)).toEqual(['A', 'B'])
    const cells = second?.activities[1]?.cells ?? []
    expect(cells.map((cell) => [cell.placed.cell.id, countIn(cell)])).toEqual([
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
    const ids = [...listsOf(treeOf(board)).values()].flat()
    expect(ids.toSorted()).toEqual(['n0', 'n1', 'n2', 'n3', 'n4'])
  })

  it('keeps the oldest note first when notes are raised on the board', () => {
    const board = boardWith([
      { id: 'late', text: 'b', frame: 'a-01', cell: 'lag', at: 20 },
      { id: 'early', text: 'a', frame: 'a-01', cell: 'lag', at: 10 },
    ])
    board.raise(['early'])
    expect(listsOf(treeOf(board)).get('a-01/lag')).toEqual(['early', 'late'])
  })

  it('counts a second showing of a note where it is shown', () => {
    const board = boardWith([{ id: 'n1', text: 'x', frame: 'a-05:A', cell: 'says' }])
    board.createPlacement({ id: 'p1', note: 'n1', place: { frame: 'a-05:A', cell: 'gains', at: [0, 0] } })
    const map = treeOf(board).stages[1]?.activities[0]
    expect(map?.cells.filter((cell) => countIn(cell) > 0).map((cell) => cell.placed.cell.id)).toEqual([
      'says',
      'gains',
    ])
    expect(map && countOf(map)).toBe(2)
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

describe('searching the outline', () => {
  const board = boardWith([
    { id: 'n1', text: 'Šilta stotis', frame: 'a-01', cell: 'culture' },
    { id: 'n2', text: 'Geras ženklas', frame: 'a-01', cell: 'culture' },
    { id: 'n3', text: 'Suoliukas', frame: null, cell: null },
  ])
  const found = (query: string, codeOf = NOTHING_ELSE.codeOf as (note: { id: string }) => string) =>
    [...listsOf(searchTree(treeOf(board), query, { ...NOTHING_ELSE, codeOf })).values()].flat()

  it('finds words typed without diacritics and in any case', () => {
    expect(found('SILTA')).toEqual(['n1'])
    expect(found('zenklas geras')).toEqual(['n2'])
  })

  it('finds a note by its code', () => {
    expect(found('o-002', ({ id }) => (id === 'n2' ? 'O-002' : 'O-001'))).toEqual(['n2'])
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

  it('knows the list a note stands in', () => {
    const lists = new Map([
      ['x', ['a']],
      ['y', ['b', 'c']],
    ])
    expect(listHolding(lists, 'c')).toBe('y')
    expect(listHolding(lists, 'd')).toBeNull()
  })
})
