// What somebody else drags is painted above what it passes over, and goes back into its place in the pile.
import { expect, test } from 'vitest'
import { CanvasWorld } from './canvas-world.ts'

test('a dragged note is on top while it is dragged', () => {
  const world = new CanvasWorld()
  world.note('a', [0, 0])
  world.note('b', [20, 20])
  const pile = () => world.scene.objects.map(({ id }) => id)
  expect(pile()).toEqual(['a', 'b'])
  world.scene.shift(['a'], [10, 10])
  expect(pile()).toEqual(['b', 'a'])
  expect(world.scene.hit([40, 40])?.id).toBe('a')
  world.scene.shift(['a'], null)
  expect(pile()).toEqual(['a', 'b'])
})
