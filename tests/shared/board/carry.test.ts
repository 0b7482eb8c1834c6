// An item on its way from a hidden document to the board: what the board has of it, and what each of the two crashes leaves.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '../../../shared/board/board.ts'
import { putOnBoard, settle, standingOf, textIn, writeOnBoard } from '../../../shared/board/carry.ts'
import { countWaiting, frameIdOf } from '../../../shared/board/hidden-items.ts'

const PLACE = { frame: 'f', cell: 'c', at: [0, 0] as const }
const NOTE = { id: 'n', text: 'abc', place: PLACE, colour: 'yellow', author: 'p1', createdAt: 1 } as const

function world() {
  const [board, hidden] = [new Board(new Y.Doc()), new Board(new Y.Doc())]
  /** What the steward does with a note: the board first, the hidden document when the board is on the disk. */
  const bring = (id = 'n') => {
    const item = hidden.items.get(id)
    if (!item) return
    const standing = standingOf(board.doc, hidden.doc, item)
    if (standing.given === null) board.change(() => putOnBoard(board.doc, { ...item, id: standing.id }))
    else {
      board.change(() => writeOnBoard(board.doc, standing.id, standing.given ?? '', textIn(item)))
    }
    return () => settle(hidden.doc, id, textIn(item), 2)
  }
  const words = () => board.notes.map(({ text }) => text)
  return { board, hidden, bring, words }
}

describe('a hidden note on its way to the board', () => {
  test('comes once, however often it is brought', () => {
    const { hidden, bring, words } = world()
    hidden.createNote(NOTE)
    bring()
    bring()?.()
    expect(bring()).toBeUndefined()
    expect(words()).toEqual(['abc'])
    expect(hidden.items.size).toBe(0)
  })

  test('brings what was typed between the board’s write and its own deletion, once', () => {
    const { hidden, bring, words } = world()
    hidden.createNote(NOTE)
    const done = bring()
    hidden.textOf('n')?.insert(3, 'd')
    done?.()
    expect(hidden.note('n')?.text).toBe('abcd')
    bring()?.()
    expect(words()).toEqual(['abcd'])
    expect(hidden.items.size).toBe(0)
  })

  test('brings what was typed after a crash in which the deletion was lost', () => {
    const { board, hidden, bring, words } = world()
    hidden.createNote(NOTE)
    bring()
    hidden.textOf('n')?.insert(3, 'd')
    board.textOf('n')?.insert(0, 'X')
    bring()?.()
    expect(words()).toEqual(['Xabcd'])
  })

  test('comes back with its words when somebody deletes it while its writer goes on', () => {
    const { board, hidden, bring, words } = world()
    hidden.createNote(NOTE)
    bring()?.()
    board.deleteItems(['n'], 'p2', 3)
    hidden.textOf('n')?.insert(3, 'd')
    bring()?.()
    expect(words()).toEqual(['abcd'])
    expect(board.note('n')?.restored).toBe(true)
  })

  test('taken to the board and back by hand, it is revealed as it is hidden', () => {
    const { board, hidden, bring, words } = world()
    board.createNote(NOTE)
    board.deleteItems(['n'], 'p1', 1)
    hidden.createNote({ ...NOTE, text: 'abcd' })
    bring()?.()
    expect(words()).toEqual(['abcd'])
  })

  test('left in both by a device that stopped in the middle, it is one note when the words are the same, two when not', () => {
    const same = world()
    same.board.createNote(NOTE)
    same.hidden.createNote(NOTE)
    same.bring()?.()
    expect(same.words()).toEqual(['abc'])
    expect(same.hidden.items.size).toBe(0)
    const other = world()
    other.board.createNote(NOTE)
    other.hidden.createNote({ ...NOTE, text: 'kita' })
    other.bring()?.()
    other.bring()?.()
    expect(other.words()).toEqual(['abc', 'kita'])
  })

  test('never writes into a note of somebody else that has its id', () => {
    const { board, hidden, bring, words } = world()
    board.change(() => putOnBoard(board.doc, { ...NOTE, author: 'p2', type: 'note', ...REST }))
    hidden.createNote({ ...NOTE, text: 'svetima' })
    bring()?.()
    expect(words().sort()).toEqual(['abc', 'svetima'])
    expect(board.note('n')?.text).toBe('abc')
  })

  test('a note of a document that was forgotten comes back and is not brought again', () => {
    const { board, hidden, bring, words } = world()
    hidden.createNote(NOTE)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(hidden.doc))
    bring()?.()
    board.textOf('n')?.insert(3, '!')
    const again = new Board(copy)
    const item = again.items.get('n')
    expect(item && standingOf(board.doc, copy, item)).toEqual({ id: 'n', given: 'abc' })
    expect(words()).toEqual(['abc!'])
  })
})

const REST = { size: [176, 112], order: 'V', locked: false, source: null, restored: false } as const

test('what waits is counted by frame and cell: notes with words, wherever in the frame', () => {
  const { hidden } = world()
  hidden.createNote(NOTE)
  hidden.createNote({ ...NOTE, id: 'empty', text: '  ' })
  hidden.createNote({ ...NOTE, id: 'beside', place: { ...PLACE, cell: null } })
  hidden.createNote({ ...NOTE, id: 'free', place: { ...PLACE, frame: null } })
  hidden.createNote({ ...NOTE, id: 'gone' })
  hidden.deleteItems(['gone'], null, 2)
  expect([...countWaiting(hidden.items.values())]).toEqual([['f', { c: 1, '': 1 }]])
})

test('what has no place lies where the things lie that it joins or gathers', () => {
  const { hidden } = world()
  hidden.createNote(NOTE)
  const by = { author: null, createdAt: 1 }
  const end = { item: null, at: [0, 0] as const }
  const cluster = { activity: 'a', cell: null, insight: null, title: 't' }
  hidden.createCluster({ id: 'k', ...cluster, members: ['elsewhere', 'n'] })
  hidden.createCluster({ id: 'none', ...cluster, members: ['elsewhere'] })
  hidden.createDrawing({
    type: 'connector',
    id: 'l',
    ...by,
    from: end,
    to: { ...end, item: 'n' },
    meaning: 'plain',
  })
  const frameOf = (id: string) => {
    const item = hidden.items.get(id)
    return item && frameIdOf(item, hidden.items)
  }
  expect(['n', 'k', 'none', 'l'].map(frameOf)).toEqual(['f', 'f', null, 'f'])
})
