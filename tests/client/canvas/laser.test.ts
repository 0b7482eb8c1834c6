// The laser pointer: everybody sees where it is while it is pressed, and nothing is written.
import { expect, test } from 'vitest'
import { faded, fading, GLOW } from '../../../client/canvas/laser-trail.ts'
import { CanvasWorld } from './canvas-world.ts'

test('the laser is shown while it is pressed, and leaves nothing on the board', () => {
  const world = new CanvasWorld()
  world.toolbox.take('laser')
  world.press([10, 20]).move([30, 40]).release()
  expect(world.pointed).toEqual([[10, 20], [30, 40], null])
  expect(world.writes).toBe(0)
  // It stays in hand: one points more than once.
  expect(world.toolbox.tool).toBe('laser')
})

test('who may not write on the board moves it about instead', () => {
  const world = new CanvasWorld()
  world.editable = false
  world.toolbox.take('laser')
  world.press([10, 20]).move([30, 40]).release()
  expect(world.pointed).toEqual([])
})

test('what it pointed at fades within a second', () => {
  const trail = [
    { at: [0, 0], seen: 0 },
    { at: [5, 5], seen: GLOW / 2 },
  ] as const
  expect(fading(trail[0], GLOW / 2)).toBe(0.5)
  expect(faded(trail, GLOW)).toEqual([trail[1]])
  expect(faded(trail, 2 * GLOW)).toEqual([])
})
