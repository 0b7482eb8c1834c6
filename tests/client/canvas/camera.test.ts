import { describe, expect, test } from 'vitest'
import { between, Camera, MAX_ZOOM, MIN_ZOOM } from '../../../client/canvas/camera.ts'
import { LIMITS } from '../../../shared/base/limits.ts'

function opened(): Camera {
  const camera = new Camera()
  camera.resize(1000, 800)
  return camera
}

describe('the camera', () => {
  test('zooming keeps the point under the pointer', () => {
    const camera = opened()
    camera.set({ x: 37, y: -12, z: 0.8 })
    for (const factor of [1.3, 0.2, 4, 0.9, 100, 0.001]) {
      const before = camera.toBoard([640, 210])
      camera.zoomAt([640, 210], factor)
      const after = camera.toBoard([640, 210])
      expect(after[0]).toBeCloseTo(before[0], 6)
      expect(after[1]).toBeCloseTo(before[1], 6)
    }
  })

  test('zoom stays within its bounds', () => {
    const camera = opened()
    camera.zoomAt([0, 0], 1e6)
    expect(camera.z).toBe(MAX_ZOOM)
    camera.zoomAt([0, 0], 1e-9)
    expect(camera.z).toBe(MIN_ZOOM)
  })

  test('screen and board convert into each other', () => {
    const camera = opened()
    camera.set({ x: -300, y: 55, z: 1.7 })
    const [x, y] = camera.toScreen(camera.toBoard([123, 456]))
    expect(x).toBeCloseTo(123)
    expect(y).toBeCloseTo(456)
  })

  test('a fitted box lies whole in the free part of the viewport', () => {
    const camera = opened()
    const box = { x: 500, y: 100, w: 1600, h: 900 }
    camera.set(camera.fitting(box, { top: 20, right: 30, bottom: 90, left: 30 }))
    const [left, top] = camera.toScreen([box.x, box.y])
    const [right, bottom] = camera.toScreen([box.x + box.w, box.y + box.h])
    expect(left).toBeGreaterThanOrEqual(29.99)
    expect(top).toBeGreaterThanOrEqual(19.99)
    expect(right).toBeLessThanOrEqual(970.01)
    expect(bottom).toBeLessThanOrEqual(710.01)
  })

  test('a resized viewport keeps its middle', () => {
    const camera = opened()
    const middle = camera.toBoard([500, 400])
    camera.resize(600, 500)
    expect(camera.toBoard([300, 250])).toEqual(middle)
  })

  test('a glide ends exactly at its goal', () => {
    const goal = { x: 100, y: 200, z: 2 }
    expect(between({ x: 0, y: 0, z: 0.1 }, goal, 1, 1000, 800)).toEqual(goal)
    const almost = between({ x: 0, y: 0, z: 0.1 }, goal, 0.9999, 1000, 800)
    expect(almost.x).toBeCloseTo(100, 0)
  })

  test('stays on the board and a number, whatever wheels, fingers and peers say', () => {
    const deltas = [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      1e300,
      -1e300,
      Number.MAX_VALUE,
      5e-324,
      0,
      -7,
    ]
    const camera = opened()
    const check = (what: string) => {
      const { x, y, w, h } = camera.box
      for (const each of [x, y, w, h, camera.z]) expect(Number.isFinite(each), what).toBe(true)
      expect(camera.z, what).toBeGreaterThanOrEqual(MIN_ZOOM)
      expect(camera.z, what).toBeLessThanOrEqual(MAX_ZOOM)
      expect(Math.min(x, y), what).toBeGreaterThanOrEqual(-LIMITS.boardReach)
      expect(Math.max(x + w, y + h), what).toBeLessThanOrEqual(LIMITS.boardReach + 1e-6)
    }
    for (const a of deltas) {
      for (const b of deltas) {
        camera.panBy(a, b)
        check(`pan by ${a}, ${b}`)
        camera.zoomAt([a, b], 1.5)
        check(`zoom at ${a}, ${b}`)
        camera.zoomAt([500, 400], a)
        check(`zoom by ${a}`)
        camera.set({ x: a, y: b, z: 1 })
        check(`set ${a}, ${b}`)
        camera.set({ x: 0, y: 0, z: b })
        check(`set zoom ${b}`)
      }
    }
    camera.set({ x: 10, y: 20, z: 1 })
    camera.panBy(Number.NaN, 5)
    expect(camera.view).toEqual({ x: 10, y: 20, z: 1 })
  })
})
