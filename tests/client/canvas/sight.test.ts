import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { viewInSight } from '../../../client/canvas/sight.ts'

const NOTE = { x: 400, y: 300, w: 176, h: 112 }
/** A phone with a keyboard over its lower half; the tools below the note are 52 px high. */
const PHONE = { left: 0, top: 0, right: 360, bottom: 300 }
const FOOT = 52

function shownAt(view: { readonly x: number; readonly y: number; readonly z: number }, box = NOTE) {
  return {
    left: (box.x - view.x) * view.z,
    top: (box.y - view.y) * view.z,
    right: (box.x + box.w - view.x) * view.z,
    bottom: (box.y + box.h - view.y) * view.z,
  }
}

describe('what is being written', () => {
  test('is brought above the keyboard with its tools, large enough to read', () => {
    const view = viewInSight(NOTE, { x: 0, y: 0, z: 0.2 }, PHONE, FOOT)
    if (!view) throw new Error('It stayed where it was')
    const { left, top, right, bottom } = shownAt(view)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(360)
    expect(bottom).toBeLessThanOrEqual(300 - FOOT)
    expect(view.z).toBeGreaterThanOrEqual(1.2)
  })

  test('is left alone where it is seen and can be read', () => {
    expect(viewInSight(NOTE, { x: 330, y: 280, z: 1.25 }, PHONE, FOOT)).toBeNull()
  })

  test('keeps the zoom somebody chose, if it fits', () => {
    expect(viewInSight(NOTE, { x: 0, y: 0, z: 1.5 }, PHONE, FOOT)?.z).toBe(1.5)
    expect(viewInSight(NOTE, { x: 330, y: 280, z: 4 }, PHONE, FOOT)?.z).toBeLessThan(2)
  })

  test('lies in sight wherever it was, and then stays there', () => {
    const boxes = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      w: fc.integer({ min: 60, max: 600 }),
      h: fc.integer({ min: 40, max: 300 }),
    })
    const views = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      z: fc.double({ min: 0.05, max: 5, noNaN: true }),
    })
    fc.assert(
      fc.property(boxes, views, (box, from) => {
        const view = viewInSight(box, from, PHONE, FOOT) ?? from
        const { left, top, right, bottom } = shownAt(view, box)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(360)
        expect(bottom).toBeLessThanOrEqual(300 - FOOT)
        expect(viewInSight(box, view, PHONE, FOOT)).toBeNull()
      }),
    )
  })
})
