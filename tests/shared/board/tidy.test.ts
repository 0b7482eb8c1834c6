// Tidying: nothing over anything else when it fits, everything in its cell, the order and the clusters kept, and a second
// time changes nothing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, boxAt, overlaps } from '../../../shared/base/geometry.ts'
import { inReadingOrder, type Tidied, tidyCell, tidyFree, type Untidy } from '../../../shared/board/tidy.ts'
import { roomOf } from '../../../shared/method/cell-room.ts'

const CELL: Box = { x: 0, y: 0, w: 800, h: 460 }

const side = (least: number, most: number) => fc.integer({ min: least, max: most })

const untidy = (most: number, clusters: number) =>
  fc
    .array(
      fc.record({
        x: side(-300, 1200),
        y: side(-300, 900),
        w: side(40, 260),
        h: side(30, 200),
        cluster: clusters === 0 ? fc.constant(null) : fc.option(side(1, clusters), { freq: 2 }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((items): readonly Untidy[] =>
      items.map(({ cluster, ...box }, index) => ({
        id: `n${String(index).padStart(2, '0')}`,
        box,
        cluster: cluster === null ? null : `k${cluster}`,
      })),
    )

const cell = fc.record({ x: side(-5000, 5000), y: side(-5000, 5000), w: side(240, 1800), h: side(150, 1000) })

const boxesOf = ({ spots }: Pick<Tidied, 'spots'>) => spots.map(({ at, size }) => boxAt(at, size))

function anyOverlap(boxes: readonly Box[]): boolean {
  return boxes.some((one, index) => boxes.some((other, place) => place > index && overlaps(one, other)))
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  )
}

const afterwards = (items: readonly Untidy[], { spots }: Pick<Tidied, 'spots'>): readonly Untidy[] =>
  spots.map(({ id, at, size }) => ({
    id,
    box: boxAt(at, size),
    cluster: items.find((item) => item.id === id)?.cluster ?? null,
  }))

describe('tidying a cell', () => {
  test('puts notes in rows, in the order they were read, and keeps their usual size', () => {
    const notes = [
      { id: 'c', box: { x: 40, y: 210, w: 176, h: 112 }, cluster: null },
      { id: 'b', box: { x: 300, y: 70, w: 150, h: 100 }, cluster: null },
      { id: 'a', box: { x: 20, y: 90, w: 176, h: 112 }, cluster: null },
    ]
    const { spots, fits } = tidyCell(CELL, notes, [])
    expect(fits).toBe(true)
    expect(spots).toEqual([
      { id: 'a', at: [8, 40], size: [176, 112] },
      { id: 'b', at: [192, 40], size: [176, 112] },
      { id: 'c', at: [376, 40], size: [176, 112] },
    ])
  })

  test('shrinks all notes alike when the cell is full', () => {
    const notes = Array.from({ length: 24 }, (_, index) => ({
      id: `n${index}`,
      box: { x: index * 3, y: index * 2, w: 176, h: 112 },
      cluster: null,
    }))
    const tidied = tidyCell(CELL, notes, [])
    expect(tidied.fits).toBe(true)
    expect(new Set(tidied.spots.map(({ size }) => String(size))).size).toBe(1)
    const [width = 0] = tidied.spots[0]?.size ?? []
    expect(width).toBeLessThan(176)
    expect(width).toBeGreaterThan(100)
    expect(anyOverlap(boxesOf(tidied))).toBe(false)
  })

  test('shows the beginning of every note where not even small ones fit', () => {
    const notes = Array.from({ length: 60 }, (_, index) => ({
      id: `n${String(index).padStart(2, '0')}`,
      box: { x: 0, y: index, w: 176, h: 112 },
      cluster: null,
    }))
    const low = { x: 0, y: 0, w: 300, h: 240 }
    const { spots, fits } = tidyCell(low, notes, [])
    expect(fits).toBe(false)
    expect(spots).toHaveLength(60)
    expect(new Set(spots.map(({ at }) => String(at))).size).toBe(60)
    for (const { at, size } of spots) expect(isInside(boxAt(at, size), low)).toBe(true)
  })

  test('leaves what is locked where it is, and goes around it', () => {
    const stone = { x: 200, y: 100, w: 120, h: 120 }
    fc.assert(
      fc.property(untidy(8, 0), (notes) => {
        const tidied = tidyCell(CELL, notes, [stone])
        expect(tidied.fits).toBe(true)
        expect(anyOverlap([...boxesOf(tidied), stone])).toBe(false)
        expect(tidyCell(CELL, afterwards(notes, tidied), [stone])).toEqual(tidied)
      }),
    )
  })

  test('whatever lay there: inside the room, free of each other when it fits, each note once', () => {
    fc.assert(
      fc.property(cell, untidy(40, 5), (box, notes) => {
        const tidied = tidyCell(box, notes, [])
        expect(tidied.spots.map(({ id }) => id).sort()).toEqual(notes.map(({ id }) => id).sort())
        if (tidied.fits) expect(anyOverlap(boxesOf(tidied))).toBe(false)
        for (const each of boxesOf(tidied)) expect(isInside(each, roomOf(box))).toBe(true)
      }),
    )
  })

  test('keeps the order and the clusters, and a second time changes nothing', () => {
    fc.assert(
      fc.property(cell, untidy(30, 4), (box, notes) => {
        const tidied = tidyCell(box, notes, [])
        if (!tidied.fits) return
        const after = afterwards(notes, tidied)
        for (const cluster of [null, 'k1', 'k2', 'k3', 'k4']) {
          const order = (items: readonly Untidy[]) =>
            inReadingOrder(items.filter((item) => item.cluster === cluster)).map(({ id }) => id)
          expect(order(after)).toEqual(order(notes))
        }
        expect(tidyCell(box, after, [])).toEqual(tidied)
      }),
      { numRuns: 300 },
    )
  })
})

describe('tidying the free board', () => {
  test('makes rows from the top left corner, whatever the sizes, and a second time changes nothing', () => {
    fc.assert(
      fc.property(untidy(30, 3), (items) => {
        const spots = tidyFree(items, [])
        const boxes = boxesOf({ spots })
        expect(anyOverlap(boxes)).toBe(false)
        expect(Math.min(...boxes.map(({ x }) => x))).toBe(Math.min(...items.map(({ box }) => box.x)))
        expect(Math.min(...boxes.map(({ y }) => y))).toBe(Math.min(...items.map(({ box }) => box.y)))
        for (const { id, size } of spots) {
          const before = items.find((item) => item.id === id)?.box
          expect(size).toEqual([before?.w, before?.h])
        }
        expect(tidyFree(afterwards(items, { spots }), [])).toEqual(spots)
      }),
      { numRuns: 300 },
    )
  })

  test('of nine equal notes it makes a block wider than high', () => {
    const notes = Array.from({ length: 9 }, (_, index) => ({
      id: `n${index}`,
      box: { x: index * 500, y: 0, w: 176, h: 112 },
      cluster: null,
    }))
    const spots = tidyFree(notes, [])
    expect(new Set(spots.map(({ at }) => at[1])).size).toBe(3)
  })
})
