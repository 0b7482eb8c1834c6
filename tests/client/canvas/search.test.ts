// Search over the board: case and diacritics do not matter, and one steps round the hits in reading order.
import { expect, test } from 'vitest'
import { Search } from '../../../client/canvas/finding/search.ts'
import { CanvasWorld } from './canvas-world.ts'

function searched(): { readonly world: CanvasWorld; readonly search: Search } {
  const world = new CanvasWorld()
  world.note('low', [0, 500], { text: 'Ežeras vakare' })
  world.note('high', [0, 0], { text: 'Ant **ežero** kranto' })
  world.note('other', [300, 0], { text: 'Malūnas' })
  world.board.createCluster({
    id: 'c',
    title: 'Žvejų kaimas',
    activity: 'a',
    cell: null,
    members: ['other'],
    insight: null,
  })
  const search = new Search(world.board, world.scene)
  return { world, search }
}

test('words are found without their diacritics, in reading order', () => {
  const { search } = searched()
  search.look('EZER')
  expect(search.hits).toEqual(['high', 'low'])
})

test('words are found across the marks of bold', () => {
  const { search } = searched()
  search.look('ant ežero kranto')
  expect(search.hits).toEqual(['high'])
})

test('a sentence of a cluster is found at its note, a code at its note', () => {
  const { world, search } = searched()
  world.scene.setLabels({ codes: new Map([['low', 'E-014']]), badgeOf: () => null })
  search.look('zveju')
  expect(search.hits).toEqual(['other'])
  search.look('e-014')
  expect(search.hits).toEqual(['low'])
})

test('steps go round and round, both ways', () => {
  const { search } = searched()
  search.look('ezer')
  expect([search.step(1), search.step(1), search.step(1)]).toEqual(['high', 'low', 'high'])
  expect(search.step(-1)).toBe('low')
})

test('what is veiled is not found: its words are not for this screen', () => {
  const { world, search } = searched()
  world.scene.setLabels({ codes: new Map(), badgeOf: () => null, isVeiled: (note) => note.id === 'low' })
  search.look('ezer')
  expect(search.hits).toEqual(['high'])
})

test('an empty or blank search finds nothing', () => {
  const { search } = searched()
  search.look('ezer')
  search.look('  ')
  expect(search.hits).toEqual([])
  expect(search.step(1)).toBeNull()
})
