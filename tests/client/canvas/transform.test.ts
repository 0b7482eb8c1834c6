// Resizing and turning with the handles of a selection: one write on release, the opposite edge stays, bounds hold.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cursorOf, handleAt, handleOnScreen, selectionFrame } from '../../../client/canvas/arrange/handles.ts'
import type { Edges } from '../../../client/canvas/arrange/snap.ts'
import { type Handle, handlePoint, resized, turnedBy } from '../../../client/canvas/arrange/transform.ts'
import type { Press } from '../../../client/canvas/tools/gesture.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { NewDrawing } from '../../../shared/board/board.ts'
import { CanvasWorld } from './canvas-world.ts'

const made = { author: 'p1', createdAt: 0 }
const free = (at: readonly [number, number]) => ({ frame: null, cell: null, at })

function drawing(
  world: CanvasWorld,
  id: string,
  fields: Partial<NewDrawing> & Pick<NewDrawing, 'type'>,
): void {
  world.board.createDrawing({
    id,
    ...made,
    place: free([400, 300]),
    size: [100, 60],
    angle: 0,
    shape: 'rectangle',
    fill: null,
    text: '',
    ...fields,
  } as NewDrawing)
  world.writes = 0
}

function take(world: CanvasWorld, handle: Handle, how: Partial<Press> = {}): readonly [number, number] {
  const frame = selectionFrame(world)
  if (!frame) throw new Error('Nothing has handles')
  const at = handleOnScreen(frame, handle, world.camera)
  world.press(at, how)
  return at
}

const layOf = (world: CanvasWorld, id: string) => {
  const item = world.board.items.get(id)
  if (!item || !('place' in item)) throw new Error(`No ${id}`)
  return { at: item.place.at, size: item.size, ...('angle' in item ? { angle: item.angle } : {}) }
}

describe('resizing', () => {
  test('a corner of a note is drawn, shown meanwhile, and written once', () => {
    const world = new CanvasWorld()
    world.note('a', [100, 100])
    world.selection.set(['a'])
    const [x, y] = take(world, [1, 1])
    world.move([x + 40, y + 30])
    expect(world.writes).toBe(0)
    expect(world.scene.object('a')?.rect).toEqual({ x: 100, y: 100, w: 216, h: 142 })
    world.release()
    expect(world.writes).toBe(1)
    expect(layOf(world, 'a')).toEqual({ at: [100, 100], size: [216, 142] })
    expect(world.sketched).toBeNull()
  })

  test('cancelled, everything lies as it did', () => {
    const world = new CanvasWorld()
    world.note('a', [100, 100])
    world.selection.set(['a'])
    const [x, y] = take(world, [-1, 0])
    world.move([x - 50, y]).cancel()
    expect(world.writes).toBe(0)
    expect(world.scene.object('a')?.rect).toEqual({ x: 100, y: 100, w: 176, h: 112 })
  })

  test('a text grows by its corner, and wraps by its side', () => {
    const world = new CanvasWorld()
    drawing(world, 't', { type: 'text', text: 'Vieta prie ežero', fontSize: 20, size: [160, 25] })
    world.selection.set(['t'])
    const [x, y] = take(world, [1, 1])
    world.move([x + 160, y + 25]).release()
    const grown = world.board.items.get('t')
    expect(grown).toMatchObject({ fontSize: 40, size: [320, 50] })
    const [sx, sy] = take(world, [1, 0])
    world.move([sx - 150, sy]).release()
    const wrapped = world.board.items.get('t')
    expect(wrapped).toMatchObject({ fontSize: 40, place: { at: [400, 300] } })
    expect(layOf(world, 't').size[0]).toBe(170)
    expect(layOf(world, 't').size[1]).toBeGreaterThan(100)
  })

  test('several things keep their distances in proportion, whoever is locked stays out of it', () => {
    const world = new CanvasWorld()
    world.note('a', [100, 100])
    world.note('b', [400, 100])
    world.note('c', [400, 500])
    world.board.setLocked(['c'], true)
    world.selection.set(['a', 'b', 'c'])
    world.writes = 0
    const [x, y] = take(world, [1, 1])
    world.move([x + 238, y + 56]).release()
    expect(world.writes).toBe(1)
    expect(layOf(world, 'a')).toEqual({ at: [100, 100], size: [264, 168] })
    expect(layOf(world, 'b')).toEqual({ at: [550, 100], size: [264, 168] })
    expect(layOf(world, 'c')).toEqual({ at: [400, 500], size: [176, 112] })
  })

  test('whatever is done to a handle: numbers, within bounds, and the opposite point stays', () => {
    const world = new CanvasWorld()
    drawing(world, 's', { type: 'shape', angle: 0 })
    const corners: readonly Edges[] = [
      [1, 1],
      [-1, 1],
      [-1, -1],
      [1, -1],
      [1, 0],
      [0, -1],
    ]
    const far = fc.double({ min: -1e12, max: 1e12, noNaN: false })
    fc.assert(
      fc.property(
        fc.constantFrom(...corners),
        fc.integer({ min: -180, max: 180 }),
        far,
        far,
        fc.boolean(),
        fc.boolean(),
        (edges, angle, x, y, keep, middle) => {
          world.board.layOut([{ id: 's', angle }])
          world.selection.set(['s'])
          const frame = selectionFrame(world)
          if (!frame) throw new Error('No frame')
          const { frame: after, lies } = resized(frame, edges, [x, y], { keep, middle }, () => 20)
          const lie = lies.get('s')
          for (const number of [...(lie?.at ?? []), ...(lie?.size ?? [])])
            expect(number).toSatisfy(Number.isFinite)
          expect(lie?.size[0]).toBeGreaterThanOrEqual(16 - 1e-6)
          expect(lie?.size[1]).toBeGreaterThanOrEqual(16 - 1e-6)
          expect(Math.max(...(lie?.size ?? []))).toBeLessThanOrEqual(LIMITS.itemSide + 1e-6)
          const fixed: Edges = middle ? [0, 0] : [-edges[0] as -1 | 0 | 1, -edges[1] as -1 | 0 | 1]
          const [bx, by] = handlePoint(frame, fixed, 0)
          const [ax, ay] = handlePoint(after, fixed, 0)
          expect(ax).toBeCloseTo(bx, 4)
          expect(ay).toBeCloseTo(by, 4)
        },
      ),
    )
  })

  test('is written within the reach of the board', () => {
    const world = new CanvasWorld()
    drawing(world, 's', { type: 'shape', place: free([LIMITS.boardReach - 50, 0]) })
    world.camera.set({ x: LIMITS.boardReach - 500, y: 0, z: 1 })
    world.selection.set(['s'])
    const [x, y] = take(world, [-1, -1])
    world.move([x + 900, y + 900]).release()
    expect(layOf(world, 's').at[0]).toBeLessThanOrEqual(LIMITS.boardReach)
  })
})

describe('turning', () => {
  test('shapes turn about their middle, in steps with shift', () => {
    const world = new CanvasWorld()
    drawing(world, 's', { type: 'shape' })
    world.selection.set(['s'])
    take(world, 'turn')
    world.move([600, 330]).release()
    expect(layOf(world, 's')).toMatchObject({ angle: 90, at: [400, 300] })
    expect(world.writes).toBe(1)
  })

  test('several turn about their common middle', () => {
    const world = new CanvasWorld()
    drawing(world, 's', { type: 'shape' })
    drawing(world, 'i', { type: 'shape', place: free([600, 300]) })
    world.selection.set(['s', 'i'])
    const frame = selectionFrame(world)
    if (!frame) throw new Error('No frame')
    const { lies } = turnedBy(frame, 180)
    expect(lies.get('s')?.at[0]).toBeCloseTo(600)
    expect(lies.get('i')?.at[0]).toBeCloseTo(400)
    expect(lies.get('i')?.angle).toBe(180)
  })

  test('notes and strokes do not turn', () => {
    const world = new CanvasWorld()
    world.note('a', [100, 100])
    world.selection.set(['a'])
    expect(selectionFrame(world)?.handles).not.toContain('turn')
  })
})

describe('handles', () => {
  test('can be pressed beside their middle, more so by finger; the middle of a small thing moves it', () => {
    const world = new CanvasWorld()
    world.note('a', [100, 100], { size: [64, 40] })
    world.selection.set(['a'])
    const frame = selectionFrame(world)
    if (!frame) throw new Error('No frame')
    const at = (x: number, y: number, touch = false) => handleAt(frame, [x, y], world.camera, touch)
    expect(at(172, 148)).toEqual([1, 1])
    expect(at(180, 155)).toBeNull()
    expect(at(180, 155, true)).toEqual([1, 1])
    expect(at(132, 120)).toBeNull()
  })

  test('are not there for those who may not write, nor on locked things', () => {
    const world = new CanvasWorld()
    world.note('a', [100, 100])
    world.selection.set(['a'])
    world.editable = false
    expect(selectionFrame(world)).toBeNull()
    world.editable = true
    world.board.setLocked(['a'], true)
    expect(selectionFrame(world)).toBeNull()
  })

  test('show the way they are drawn, turned with the frame', () => {
    expect(cursorOf([1, 1], 0)).toBe('nwse-resize')
    expect(cursorOf([1, 1], 45)).toBe('ns-resize')
    expect(cursorOf([0, -1], 0)).toBe('ns-resize')
    expect(cursorOf([1, 0], 90)).toBe('ns-resize')
  })
})

describe('dragging in line', () => {
  test('what is dragged near a neighbour’s edge stands in line with it', () => {
    const world = new CanvasWorld()
    world.snaps = true
    world.note('a', [100, 100])
    world.note('b', [400, 300])
    world.press([420, 320]).move([117, 321]).release()
    expect(layOf(world, 'b').at).toEqual([100, 301])
  })

  test('with alt held copies are dragged, and the originals stay', () => {
    const world = new CanvasWorld()
    world.note('a', [100, 100])
    world.press([120, 120], { alt: true }).move([320, 220])
    expect(world.writes).toBe(0)
    expect(world.lifted).toBeNull()
    world.release()
    expect(world.writes).toBe(1)
    expect(layOf(world, 'a').at).toEqual([100, 100])
    const [copy] = world.selection.ids
    expect(copy).not.toBe('a')
    expect(layOf(world, copy ?? '').at).toEqual([300, 200])
  })

  test('a marquee passes over what is locked; a click selects it', () => {
    const world = new CanvasWorld()
    world.note('a', [100, 100])
    world.note('b', [400, 100])
    world.board.setLocked(['a'], true)
    world.press([50, 50]).move([700, 400]).release()
    expect(world.selection.ids).toEqual(['b'])
    world.press([120, 120]).release()
    expect(world.selection.ids).toEqual(['a'])
  })
})
