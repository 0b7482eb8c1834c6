// Arranging what is selected: in line, at equal gaps, tidy, copied beside; locked things stay.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ARRANGE_COMMANDS, type ArrangeWorld } from '../../../client/model/arrange-commands.ts'
import { runCommand } from '../../../client/model/command.ts'
import type { Said } from '../../../client/model/editing.ts'
import { Board } from '../../../shared/board/board.ts'
import { duplicateItems } from '../../../shared/board/duplicate.ts'

function boardOf(...at: readonly (readonly [number, number])[]): Board {
  const board = new Board(new Y.Doc())
  board.create()
  for (const [index, each] of at.entries()) {
    const place = { frame: null, cell: null, at: each }
    const source = { workshop: 'w0', title: 'Trakai', note: 'n9', code: 'E-009' }
    board.createNote({
      id: `n${index}`,
      text: `n${index}`,
      place,
      colour: 'blue',
      author: 'p1',
      createdAt: 0,
      source,
    })
  }
  return board
}

function run(board: Board, id: string, selected = [...board.items.keys()]): readonly Said['what'][] {
  const said: Said['what'][] = []
  const world: ArrangeWorld = {
    board,
    frames: [],
    editable: true,
    selected,
    select: () => undefined,
    me: 'p1',
    now: () => 0,
    newId: () => 'new',
    step: (write) => write(),
    undo: () => undefined,
    redo: () => undefined,
    nameCluster: () => undefined,
    tell: ({ what }) => void said.push(what),
  }
  const command = ARRANGE_COMMANDS.find((each) => each.id === id)
  expect(runCommand(command, world)).toBe(true)
  return said
}

const placesOf = (board: Board) => board.notes.map(({ place }) => place.at)

test('things stand in line with the leftmost, or with a locked one', () => {
  const board = boardOf([100, 0], [40, 200], [300, 400])
  expect(run(board, 'alignLeft')).toEqual(['aligned'])
  expect(placesOf(board).map(([x]) => x)).toEqual([40, 40, 40])
  board.layOut([{ id: 'n2', place: { frame: null, cell: null, at: [300, 400] } }])
  board.setLocked(['n2'], true)
  run(board, 'alignLeft')
  expect(placesOf(board).map(([x]) => x)).toEqual([300, 300, 300])
})

test('gaps become equal, the first and the last stay', () => {
  const board = boardOf([0, 0], [190, 30], [600, 10])
  run(board, 'distributeHorizontally')
  expect(placesOf(board)).toEqual([
    [0, 0],
    [300, 30],
    [600, 10],
  ])
})

test('tidying the free board makes rows, and says of nothing that it is nothing', () => {
  const board = boardOf([0, 0], [30, 20], [60, 40], [90, 60])
  expect(run(board, 'tidy')).toEqual(['tidied'])
  expect(placesOf(board)).toEqual([
    [0, 0],
    [192, 0],
    [0, 128],
    [192, 128],
  ])
  expect(run(board, 'tidy', [])).toEqual(['nothingToTidy'])
})

test('locking and unlocking, and the z order of what is loose', () => {
  const board = boardOf([0, 0], [10, 10])
  run(board, 'bringToFront', ['n0'])
  expect(board.notes.map(({ id }) => id)).toEqual(['n1', 'n0'])
  expect(run(board, 'lock', ['n1'])).toEqual(['locked'])
  expect(board.isLocked('n1')).toBe(true)
  expect(run(board, 'unlock', ['n1'])).toEqual(['unlocked'])
})

test('copies are tied to each other as the originals are, and keep where those came from', () => {
  const board = boardOf([0, 0], [300, 0])
  const end = (item: string) => ({ item, at: [0, 0] as const })
  const line = { type: 'connector', id: 'c', meaning: 'supports', author: 'p1', createdAt: 0 } as const
  board.createDrawing({ ...line, from: end('n0'), to: end('n1') })
  board.createCluster({
    id: 'k',
    title: 'Kartu',
    activity: '',
    cell: null,
    members: ['n0', 'n1'],
    insight: null,
  })
  let made = 0
  const ids = duplicateItems(board, ['n0', 'n1'], [24, 24], {
    me: 'p2',
    now: () => 5,
    newId: () => {
      made += 1
      return `copy${made}`
    },
    groundOf: ({ x, y }) => ({ place: { frame: null, cell: null, at: [x, y] }, anonymous: false }),
  })
  const [a, b, connector] = ids.map((id) => board.items.get(id))
  expect(a).toMatchObject({ type: 'note', text: 'n0', colour: 'blue', author: 'p2', source: { note: 'n9' } })
  expect(b).toMatchObject({ place: { at: [324, 24] } })
  expect(connector).toMatchObject({ meaning: 'supports', from: { item: ids[0] }, to: { item: ids[1] } })
  expect(board.clusters.map(({ title, members }) => [title, members])).toEqual([
    ['Kartu', ['n0', 'n1']],
    ['Kartu', [ids[0], ids[1]].sort()],
  ])
})
