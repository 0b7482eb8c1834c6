// Snapping is pure: never further than is near, in line with something when it moves, whatever the order of neighbours.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snapEdges, snapMove } from '../../../client/canvas/arrange/snap.ts'
import type { Box } from '../../../shared/base/geometry.ts'

const NEAR = 6
const around = (neighbours: readonly Box[], room: Box | null = null) => ({ neighbours, room, near: NEAR })

const box = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 600 }),
  w: fc.integer({ min: 10, max: 200 }),
  h: fc.integer({ min: 10, max: 200 }),
})

describe('moving', () => {
  test('an edge goes to a neighbour’s edge, and a line shows it', () => {
    const { by, guides } = snapMove(
      { x: 104, y: 300, w: 50, h: 50 },
      around([{ x: 100, y: 0, w: 80, h: 40 }]),
    )
    expect(by).toEqual([-4, 0])
    expect(guides).toContainEqual({ kind: 'line', from: [100, 0], to: [100, 350] })
  })

  test('a middle goes to a middle', () => {
    const { by } = snapMove({ x: 117, y: 300, w: 50, h: 50 }, around([{ x: 100, y: 0, w: 80, h: 40 }]))
    expect(by).toEqual([-2, 0])
  })

  test('between two things it goes where the gaps are equal, and both gaps are shown', () => {
    const row = [
      { x: 0, y: 0, w: 100, h: 100 },
      { x: 400, y: 0, w: 100, h: 100 },
    ]
    const { by, guides } = snapMove({ x: 203, y: 20, w: 100, h: 40 }, around(row))
    expect(by[0]).toBe(-3)
    expect(guides.filter(({ kind }) => kind === 'gap')).toHaveLength(2)
  })

  test('after two things it goes as far from the second as that is from the first', () => {
    const row = [
      { x: 0, y: 0, w: 100, h: 100 },
      { x: 130, y: 0, w: 100, h: 100 },
    ]
    expect(snapMove({ x: 262, y: 33, w: 70, h: 40 }, around(row)).by[0]).toBe(-2)
  })

  test('in a cell it goes to the grid of the cell', () => {
    const room = { x: 8, y: 40, w: 600, h: 400 }
    expect(snapMove({ x: 195, y: 163, w: 176, h: 112 }, around([], room)).by).toEqual([-3, -3])
  })

  test('whatever lies around: near enough, in line afterwards, the same in any order, still on its place', () => {
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 12 }), (moving, neighbours) => {
        const { by } = snapMove(moving, around(neighbours))
        expect(Math.abs(by[0])).toBeLessThanOrEqual(NEAR)
        expect(Math.abs(by[1])).toBeLessThanOrEqual(NEAR)
        expect(snapMove(moving, around([...neighbours].reverse())).by).toEqual(by)
        const snapped = { ...moving, x: moving.x + by[0], y: moving.y + by[1] }
        if (by[0] !== 0 || by[1] !== 0) {
          expect(snapMove(snapped, around(neighbours)).guides.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('what is no number moves nothing', () => {
    const { by } = snapMove({ x: Number.NaN, y: 0, w: 1e300, h: 10 }, around([{ x: 0, y: 0, w: 1, h: 1 }]))
    expect(by).toEqual([0, 0])
  })
})

describe('resizing', () => {
  test('only the edges that move snap', () => {
    const neighbour = { x: 300, y: 200, w: 50, h: 50 }
    const { by } = snapEdges({ x: 100, y: 100, w: 196, h: 97 }, [1, 0], around([neighbour]))
    expect(by).toEqual([4, 0])
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 8 }), (sized, neighbours) => {
        const { by: shift } = snapEdges(sized, [-1, 0], around(neighbours))
        expect(Math.abs(shift[0])).toBeLessThanOrEqual(NEAR)
        expect(shift[1]).toBe(0)
      }),
    )
  })
})
