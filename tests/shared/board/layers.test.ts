// Documents laid over the board: what is hidden reads as if it lay on the board, and is written where it belongs.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board, type NewNote } from '../../../shared/board/board.ts'

interface World {
  readonly board: Board
  readonly hidden: Y.Doc
  readonly nameless: Y.Doc
  /** Ids that lie live in a document of their own. */
  live(doc: Y.Doc): readonly string[]
}

function openWorld(): World {
  const board = new Board(new Y.Doc())
  board.create()
  const [hidden, nameless] = [new Y.Doc(), new Y.Doc()]
  const isIn = ({ place }: { place: { frame: string | null } }) => place.frame === 'covered'
  board.lay({ doc: nameless, takes: (item) => isIn(item) && item.author === null })
  board.lay({ doc: hidden, takes: isIn })
  return {
    board,
    hidden,
    nameless,
    live(doc) {
      const view = new Board(doc)
      const ids = [...view.items.keys()].sort()
      view.close()
      return ids
    },
  }
}

const note = (id: string, frame: string | null, more: Partial<NewNote> = {}): NewNote => ({
  id,
  text: `Žodžiai ${id}`,
  place: { frame, cell: null, at: [0, 0] },
  colour: 'yellow',
  author: 'p1',
  createdAt: 1,
  ...more,
})

test('a note written in a covered frame never reaches the board’s document', () => {
  const { board, hidden, nameless, live } = openWorld()
  const bytes: Uint8Array[] = []
  board.doc.on('update', (update: Uint8Array) => bytes.push(update))
  board.createNote(note('mine', 'covered'))
  board.editText('mine', 'Kitaip', 6)
  board.createNote(note('nameless', 'covered', { author: null }))
  board.recolourNotes(['mine', 'nameless'], 'blue')
  board.moveItems([{ id: 'mine', place: { frame: 'covered', cell: null, at: [9, 9] } }])
  expect(bytes).toEqual([])
  expect(live(hidden)).toEqual(['mine'])
  expect(live(nameless)).toEqual(['nameless'])
  expect(board.note('mine')).toMatchObject({ text: 'Kitaip', colour: 'blue', place: { at: [9, 9] } })
  expect(board.isOver('mine')).toBe(true)
})

test('notes elsewhere lie on the board, those taken into a covered frame too: they have been seen', () => {
  const { board, hidden, live } = openWorld()
  board.createNote(note('seen', null))
  board.moveItems([{ id: 'seen', place: { frame: 'covered', cell: null, at: [0, 0] } }])
  expect(live(board.doc)).toEqual(['seen'])
  expect(live(hidden)).toEqual([])
  expect(board.isOver('seen')).toBe(false)
})

test('what is taken out of a covered frame comes down to the board, with what speaks of it alone', () => {
  const { board, hidden, live } = openWorld()
  for (const id of ['a', 'b', 'c']) board.createNote(note(id, 'covered'))
  const made = { author: 'p1', createdAt: 1 }
  const end = (item: string) => ({ item, at: [0, 0] as const })
  board.createDrawing({
    type: 'connector',
    id: 'ab',
    from: end('a'),
    to: end('b'),
    meaning: 'plain',
    ...made,
  })
  board.createDrawing({
    type: 'connector',
    id: 'bc',
    from: end('b'),
    to: end('c'),
    meaning: 'plain',
    ...made,
  })
  board.createCluster({
    id: 'k',
    title: 'Kas',
    activity: 'x',
    cell: null,
    members: ['a', 'b'],
    insight: null,
  })
  expect(live(board.doc)).toEqual([])
  const place = { frame: null, cell: null, at: [5, 5] as const }
  board.moveItems([
    { id: 'a', place },
    { id: 'b', place },
  ])
  expect(live(board.doc)).toEqual(['a', 'ab', 'b', 'k'])
  expect(live(hidden)).toEqual(['bc', 'c'])
  expect(board.note('a')).toMatchObject({ text: 'Žodžiai a', place, author: 'p1' })
  expect(board.items.size).toBe(6)
})

test('nothing on the board names a note that is hidden', () => {
  const { board } = openWorld()
  board.createNote(note('seen', 'covered-not'))
  board.createCluster({ id: 'k', title: '', activity: 'x', cell: null, members: ['seen'], insight: null })
  board.createDrawing({
    type: 'connector',
    id: 'line',
    from: { item: 'seen', at: [0, 0] },
    to: { item: null, at: [9, 9] },
    meaning: 'plain',
    author: 'p1',
    createdAt: 1,
  })
  board.createNote(note('secret-id', 'covered'))
  board.setMembers('k', ['secret-id'], true)
  board.connect('line', 'to', { item: 'secret-id', at: [3, 3] })
  expect(JSON.stringify(board.doc.getMap('items').toJSON())).not.toContain('secret-id')
})

test('a revealed note is the board’s, and its words are bound to the board once it has them all', () => {
  const { board, hidden } = openWorld()
  board.createNote(note('n', 'covered', { text: 'abc' }))
  const steward = new Board(board.doc)
  const given = (words: string) => {
    const map = board.doc.getMap('items').get('n')
    if (map instanceof Y.Map) map.set('carried', words)
  }
  const owner = new Board(hidden)
  steward.createNote(note('n', 'covered', { text: 'ab' }))
  given('ab')
  expect(board.note('n')?.text, 'until it is gone there, it is the hidden one').toBe('abc')
  owner.deleteItems(['n'], null, 2)
  expect(board.note('n')?.text).toBe('ab')
  expect(board.textOf('n')?.toString(), 'a letter is on its way').toBe('abc')
  steward.editText('n', 'ab ir c', 6)
  given('abc')
  expect(board.textOf('n')?.toString()).toBe('ab ir c')
  expect(board.isOver('n')).toBe(false)
})

test('a note deleted while it was hidden stays deleted', () => {
  const { board, hidden } = openWorld()
  board.createNote(note('n', 'covered'))
  board.deleteItems(['n'], 'p1', 2)
  expect(board.items.size).toBe(0)
  const again = new Board(board.doc)
  again.lay({ doc: hidden, takes: () => false })
  expect(again.items.size).toBe(0)
})
