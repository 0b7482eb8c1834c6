import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { distanceToLine } from '../../../client/canvas/hit-test.ts'
import { penOutlines } from '../../../client/canvas/ink/ink-outline.ts'
import { InkRecorder } from '../../../client/canvas/ink/ink-recorder.ts'
import { type InkPoint, inkOf, packInk } from '../../../client/canvas/ink/packed-ink.ts'
import { boxAt, type Point } from '../../../shared/base/geometry.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { ITEM_FIELDS, type Pen } from '../../../shared/board/item.ts'
import { CanvasWorld } from './canvas-world.ts'
import { type Call, recordingPainter, recordingSurface } from './recording.ts'

/** Remembers the numbers a path is made of. */
class FakePath {
  static numbers: number[] = []
  moveTo = (...numbers: number[]) => FakePath.numbers.push(...numbers)
  lineTo = this.moveTo
  quadraticCurveTo = this.moveTo
  closePath(): void {}
  addPath(): void {}
}
vi.stubGlobal('Path2D', FakePath)

/** Draws a line as a hand would, a few points a frame. Returns what is stored. */
function drawn(hand: readonly Point[], zoom: number, pen: Pen = 'pen', width = 3) {
  const recorder = new InkRecorder(zoom, false)
  for (let index = 0; index < hand.length; index += 4) {
    recorder.add(hand.slice(index, index + 4).map((at) => ({ at, pressure: 0.5 })))
  }
  return packInk(recorder.finish(hand.at(-1) ?? [0, 0]), pen, width)
}

/** The lines of stored strokes, on the board. */
function linesOf(strokes: ReturnType<typeof packInk>, pen: Pen = 'pen', width = 3): readonly InkPoint[][] {
  return strokes.map(({ at, extent, points }) =>
    inkOf({ points, extent, pen, width }, boxAt(at, extent)).points.map(({ x, y, p }) => ({
      x: x + at[0],
      y: y + at[1],
      p,
    })),
  )
}

function distanceTo(lines: readonly (readonly InkPoint[])[], point: Point): number {
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) {
    for (const [index, { x, y }] of line.entries()) {
      const before = line[index - 1]
      least = Math.min(least, distanceToLine(point, before ? [before.x, before.y] : [x, y], [x, y]))
    }
  }
  return least
}

/** Whether a filled path covers a point (nonzero, as canvases fill). */
function isFilled(outline: readonly (readonly [number, number])[], [x, y]: Point): boolean {
  let winding = 0
  for (const [index, [bx, by]] of outline.entries()) {
    const [ax, ay] = outline.at(index - 1) ?? [bx, by]
    const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    if (ay <= y && by > y && side > 0) winding += 1
    else if (ay > y && by <= y && side < 0) winding -= 1
  }
  return winding !== 0
}

/** A walk of a hand: steps in board units, some far, some none, from somewhere on the board. */
const walk = fc
  .tuple(
    fc.integer({ min: -400_000, max: 400_000 }),
    fc.integer({ min: -400_000, max: 400_000 }),
    fc.array(
      fc.tuple(fc.double({ min: -60, max: 60, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true })),
      { minLength: 1, maxLength: 120 },
    ),
  )
  .map(([x, y, steps]) => {
    const points: Point[] = [[x, y]]
    for (const [dx, dy] of steps) {
      const last = points.at(-1) ?? [x, y]
      points.push([last[0] + dx, last[1] + dy])
    }
    return points
  })

const fields = { place: { frame: null, cell: null, at: [0, 0] }, order: 'a', author: null, createdAt: 0 }
const SEED = 20261122

describe('a stroke', () => {
  test('stored, keeps every place the hand was at within one board unit', () => {
    const property = fc.property(walk, fc.constantFrom(0.03, 0.3, 1, 2.5, 5), (hand, zoom) => {
      const lines = linesOf(drawn(hand, zoom))
      for (const point of hand) expect(distanceTo(lines, point)).toBeLessThanOrEqual(1)
    })
    fc.assert(property, { seed: SEED, numRuns: 150 })
  })

  test('drawn, covers every place the hand was at or passes within one board unit of it', () => {
    const property = fc.property(walk, fc.constantFrom(1, 5), (hand, zoom) => {
      const outlines = linesOf(drawn(hand, zoom)).flatMap((points) => penOutlines({ points, width: 3 }))
      for (const [x, y] of hand) {
        const near = outlines.some(
          (outline) =>
            isFilled(outline, [x, y]) ||
            outline.some(
              (corner, index) => distanceToLine([x, y], outline.at(index - 1) ?? corner, corner) <= 1,
            ),
        )
        expect(near).toBe(true)
      }
    })
    fc.assert(property, { seed: SEED, numRuns: 60 })
  })

  test('is an item the board can read, all of its ink inside its box, whatever the pen', () => {
    const property = fc.property(
      walk,
      fc.constantFrom<Pen>('pen', 'highlighter'),
      fc.constantFrom(0.5, 3, 30, 100),
      (hand, pen, width) => {
        for (const { at, extent, points } of drawn(hand, 1, pen, width)) {
          const item = { ...fields, pen, ink: 'blue', width, points, extent, size: extent }
          expect(ITEM_FIELDS.stroke.safeParse({ ...item, place: { ...fields.place, at } }).success).toBe(true)
          const half = (pen === 'pen' ? 0.75 : 0.5) * width
          for (const [index, value] of points.entries()) {
            if (index % 3 === 2) continue
            expect(value / 10).toBeGreaterThanOrEqual(half - 0.06)
            expect(value / 10).toBeLessThanOrEqual((extent[index % 3] ?? 0) - half + 0.06)
          }
        }
      },
    )
    fc.assert(property, { seed: SEED, numRuns: 60 })
  })

  test('too long for one item goes on in the next, which begins where it ended', () => {
    const hand = Array.from({ length: 12_000 }, (_, index): Point => [index, index % 2 === 0 ? 0 : 40])
    const strokes = drawn(hand, 1)
    expect(strokes.length).toBeGreaterThan(2)
    const lines = linesOf(strokes)
    for (const [index, line] of lines.entries()) {
      expect(line.length).toBeLessThanOrEqual(LIMITS.strokePoints)
      const before = lines[index - 1]?.at(-1)
      if (before)
        expect(line[0]).toMatchObject({ x: expect.closeTo(before.x, 1), y: expect.closeTo(before.y, 1) })
    }
    for (let index = 0; index < hand.length; index += 97) {
      expect(distanceTo(lines, hand[index] ?? [0, 0])).toBeLessThanOrEqual(1)
    }
  })

  test('across half the board, and beyond its end, is cut into items the board can read', () => {
    const strokes = drawn(
      [
        [-990_000, 0],
        [400_000, 10],
        [5e6, 20],
      ],
      0.03,
    )
    expect(strokes.length).toBeGreaterThan(20)
    for (const { at, extent } of strokes) {
      expect(Math.max(...extent)).toBeLessThanOrEqual(LIMITS.itemSide)
      expect(Math.max(...at.map(Math.abs))).toBeLessThanOrEqual(LIMITS.boardReach)
    }
  })

  test('of a pointer that says nonsense is drawn from what it says besides', () => {
    const recorder = new InkRecorder(1, false)
    const nonsense = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    recorder.add([{ at: [10, 10], pressure: 0.5 }])
    recorder.add(nonsense.map((x) => ({ at: [x, 0] as Point, pressure: 0.5 })))
    recorder.add([{ at: [50, 10], pressure: 0.5 }])
    const [line] = linesOf(packInk(recorder.finish([Number.NaN, 0]), 'pen', 3))
    expect(line?.map(({ x }) => Math.round(x))).toEqual([10, 50])
  })

  test('without length is a dot', () => {
    const [dot, ...more] = drawn([[5, 5]], 1)
    expect(more).toEqual([])
    expect(dot?.points).toHaveLength(3)
    const { points, width } = inkOf(
      { ...(dot ?? { points: [], extent: [1, 1] }), pen: 'pen', width: 3 },
      boxAt([0, 0], dot?.extent ?? [1, 1]),
    )
    expect(penOutlines({ points, width })[0]?.length).toBeGreaterThan(8)
  })

  test('of a pen keeps how hard it was pressed', () => {
    const recorder = new InkRecorder(1, true)
    for (let x = 0; x <= 100; x += 1) recorder.add([{ at: [x, 0], pressure: x < 50 ? 0.2 : 0.9 }])
    const pressures = packInk(recorder.finish([100, 0]), 'pen', 3)[0]?.points.filter(
      (_, index) => index % 3 === 2,
    )
    expect(pressures?.[0]).toBe(20)
    expect(pressures?.at(-1)).toBe(90)
  })
})

describe('strokes a hostile peer wrote', () => {
  const stroke = (more: object) => ({
    ...fields,
    type: 'stroke',
    size: [100, 100],
    extent: [100, 100],
    locked: false,
    pen: 'pen',
    ink: 'ink',
    width: 3,
    points: [0, 0, 50, 1000, 1000, 50],
    ...more,
  })

  test.each([
    ['NaN', { points: [Number.NaN, 0, 50] }],
    ['a number beyond any board', { points: [1e300, 0, 50] }],
    ['a million points', { points: Array.from({ length: 3_000_000 }, () => 1) }],
    ['no points', { points: [] }],
    ['half a point', { points: [1, 2, 3, 4] }],
    ['no extent', { extent: [0, 100] }],
    ['an extent that is no number', { extent: [Number.NaN, 100] }],
    ['an endless size', { size: [Number.POSITIVE_INFINITY, 100] }],
    ['an unknown ink', { ink: 'invisible' }],
    ['a width of nothing', { width: 0 }],
  ])('with %s are skipped', (_name, more) => {
    expect(ITEM_FIELDS.stroke.safeParse(stroke(more)).success).toBe(false)
  })

  test.each([
    ['an extent near nothing', { extent: [5e-324, 1e-300] }],
    ['points far outside the box', { points: [-500_000, 500_000, 400_000, 500_000, -500_000, -9_000] }],
    ['all points at one place', { points: Array.from({ length: 12_000 }, () => 0) }],
    ['a line wider than its box', { width: 100, size: [0.001, 0.001] }],
    ['the smallest box', { size: [5e-324, 5e-324] }],
  ])('with %s are drawn inside their box, with numbers a screen can draw', (_name, more) => {
    const world = new CanvasWorld()
    for (const [id, pen] of [
      ['p', 'pen'],
      ['h', 'highlighter'],
    ] as const) {
      const read = ITEM_FIELDS.stroke.parse(stroke({ ...more, pen }))
      const { order, locked, ...drawing } = read
      world.board.createDrawing({ type: 'stroke', id, ...drawing })
    }
    const everywhere = { x: -1e6, y: -1e6, w: 2e6, h: 2e6 }
    for (const scale of [0.03, 1, 10]) {
      FakePath.numbers = []
      const { sprite, calls } = recordingSurface()
      recordingPainter().paint(sprite.context, world.scene.query(everywhere), everywhere, scale, {
        fast: false,
        skip: null,
      })
      const given = [...calls.flatMap(({ args }: Call) => args), ...FakePath.numbers].filter(
        (each) => typeof each === 'number',
      )
      expect(given.filter((each) => !Number.isFinite(each))).toEqual([])
      expect(world.scene.hit([50, 50], 10) === undefined).toBe(false)
    }
  })
})
