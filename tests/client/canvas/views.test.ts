// Where the camera stands after the viewport changed: what was fitted stays fitted, unless somebody moved or writes.
import { expect, test } from 'vitest'
import { Views } from '../../../client/canvas/views.ts'
import { CanvasWorld, EMPATHY } from './canvas-world.ts'

function fitted(): { readonly world: CanvasWorld; readonly views: Views } {
  const world = new CanvasWorld()
  world.scene.setFrames([EMPATHY], EMPATHY.id)
  const views = new Views(world.camera, world.scene)
  views.resize(1366, 700, EMPATHY.id)
  return { world, views }
}

test('a viewport that changes keeps the whole frame in sight, larger where there is more room', () => {
  const { world, views } = fitted()
  const { z } = world.camera
  views.resize(1366, 500, EMPATHY.id)
  expect(world.camera.z).toBeLessThan(z)
  expect(world.camera.box.y).toBeLessThanOrEqual(0)
  expect(world.camera.box.y + world.camera.box.h).toBeGreaterThanOrEqual(EMPATHY.size[1])
  views.resize(1366, 700, EMPATHY.id)
  expect(world.camera.z).toBeCloseTo(z)
})

test('whoever moved, and whoever writes, keeps their zoom', () => {
  const { world, views } = fitted()
  const { z } = world.camera
  views.resize(1366, 500, EMPATHY.id, false)
  expect(world.camera.z).toBe(z)
  const moved = fitted()
  moved.world.camera.panBy(40, 0)
  moved.views.resize(1366, 500, EMPATHY.id)
  expect(moved.world.camera.z).toBe(z)
})
