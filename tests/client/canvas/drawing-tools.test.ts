import { describe, expect, test } from 'vitest'
import { cellsOf, type Frame } from '../../../shared/agenda/frame.ts'
import type { Point } from '../../../shared/base/geometry.ts'
import { frameSizeOf } from '../../../shared/method/activity.ts'
import { ACTIVITIES } from '../../../shared/method/method.ts'
import { CanvasWorld, EMPATHY } from './canvas-world.ts'

/** A world with a tool in hand. */
function holding(tool: 'note' | 'text' | 'shape' | 'connector', keep = false): CanvasWorld {
  const world = new CanvasWorld()
  world.toolbox.take(tool, keep)
  return world
}

/** A frame at the origin with a cell that stores no author. */
function anonymousCell() {
  for (const activity of ACTIVITIES) {
    const frame: Frame = { ...EMPATHY, activity: activity.id, size: frameSizeOf(activity) }
    const placed = cellsOf(frame).find(({ cell }) => cell.anonymous)
    if (placed) return placed
  }
  throw new Error('No activity has an anonymous cell')
}

function only(world: CanvasWorld) {
  const items = [...world.board.items.values()]
  expect(items).toHaveLength(1)
  return items[0]
}

describe('the shape tool', () => {
  test('draws a box by dragging, as one write, and opens its words', () => {
    const world = holding('shape')
    world.toolbox.set({ shape: 'hexagon', fill: 'green' })
    world.press([300, 200]).move([250, 150])
    expect(world.sketched).not.toBeNull()
    expect(world.writes).toBe(0)
    world.move([100, 120]).release()
    expect(world.writes).toBe(1)
    expect(world.sketched).toBeNull()
    expect(only(world)).toMatchObject({
      type: 'shape',
      shape: 'hexagon',
      fill: 'green',
      size: [200, 80],
      place: { at: [100, 120] },
      author: 'p1',
    })
    expect(world.written).toBe('new1')
    expect(world.selection.ids).toEqual(['new1'])
    expect(world.toolbox.tool).toBe('select')
  })

  test('draws as wide as high with shift, to whichever side', () => {
    const world = holding('shape')
    world.press([300, 300], { shift: true }).move([200, 250]).release()
    expect(only(world)).toMatchObject({ size: [100, 100], place: { at: [200, 200] } })
  })

  test('puts one of the usual size where it is clicked', () => {
    const world = holding('shape')
    world.press([300, 200]).release()
    expect(only(world)).toMatchObject({ size: [176, 112], place: { at: [212, 144] } })
  })

  test('stays in hand when it is kept, and draws nothing when it is cancelled', () => {
    const world = holding('shape', true)
    world.press([0, 0]).move([100, 100]).cancel()
    expect(world.board.items.size).toBe(0)
    expect(world.sketched).toBeNull()
    world.press([0, 0]).move([100, 100]).release()
    expect(world.toolbox.tool).toBe('shape')
  })

  test('gives the shape the cell it is drawn in', () => {
    const world = holding('shape', true)
    world.scene.setFrames([EMPATHY], null)
    world.press([100, 250]).move([200, 350]).release()
    expect(only(world)).toMatchObject({ place: { frame: 'f1', cell: 'says' }, author: 'p1' })
  })
})

describe('the text tool', () => {
  test('begins a growing text at a click and one of a fixed width by a drag', () => {
    const world = holding('text', true)
    world.press([50, 60]).release()
    expect(world.begunText).toEqual({ at: [50, 45], width: null })
    world.press([350, 60]).move([100, 64]).release()
    expect(world.begunText).toEqual({ at: [100, 45], width: 250 })
    expect(world.board.items.size).toBe(0)
  })
})

describe('the note tool', () => {
  test('begins a note at a click, and none when a finger pans', () => {
    const world = holding('note', true)
    world.press([50, 60]).release()
    expect(world.begun).toEqual([50, 60])
    world.begun = null
    world.press([50, 60], { touch: true }).move([150, 60]).release()
    expect(world.begun).toBeNull()
    expect(world.camera.x).toBe(-100)
  })
})

describe('the connector tool', () => {
  const pair = (): CanvasWorld => {
    const world = holding('connector', true)
    world.note('a', [0, 0])
    world.note('b', [400, 0])
    return world
  }
  const connectors = (world: CanvasWorld) => world.board.drawings.filter(({ type }) => type === 'connector')

  test('joins what it is dragged from with what it is dragged to', () => {
    const world = pair()
    world.toolbox.set({ meaning: 'contradicts' })
    world.press([50, 50]).move([300, 50])
    expect(world.sketched).not.toBeNull()
    expect(world.writes).toBe(0)
    world.move([450, 50]).release()
    expect(world.writes).toBe(1)
    expect(connectors(world)).toMatchObject([
      { from: { item: 'a' }, to: { item: 'b' }, meaning: 'contradicts', author: 'p1' },
    ])
    expect(world.told).toContain('connected')
  })

  test('may end at nothing, or begin there', () => {
    const world = pair()
    world.press([50, 50]).move([60, 400]).release()
    world.press([700, 700]).move([450, 50]).release()
    expect(connectors(world)).toMatchObject([
      { from: { item: 'a' }, to: { item: null, at: [60, 400] } },
      { from: { item: null, at: [700, 700] }, to: { item: 'b' } },
    ])
  })

  test('refuses in words to lead from nothing to nothing, and from a thing to itself', () => {
    const world = pair()
    world.press([600, 600]).move([800, 600]).release()
    world.press([50, 50]).move([100, 60]).release()
    expect(world.refused).toEqual(['connectNothing', 'connectSelf'])
    expect(connectors(world)).toEqual([])
    expect(world.writes).toBe(0)
  })

  test('joins two things that are clicked one after the other', () => {
    const world = pair()
    world.press([50, 50]).release()
    expect(world.told).toContain('connectNext')
    world.press([450, 50]).release()
    expect(connectors(world)).toMatchObject([{ from: { item: 'a' }, to: { item: 'b' } }])
  })

  test('stores no author of what is drawn in an anonymous cell', () => {
    const { frame, box } = anonymousCell()
    const world = new CanvasWorld()
    world.scene.setFrames([frame], null)
    const [x, y] = world.camera.toScreen([box.x + 20, box.y + 20])
    world.toolbox.take('shape')
    world
      .press([x, y])
      .move([x + 60, y + 40])
      .release()
    world.toolbox.take('connector', true)
    world
      .press([x + 30, y + 20])
      .move([x + 30, y + 70])
      .release()
    expect(world.board.drawings.map(({ type }) => type)).toEqual(['shape', 'connector'])
    expect(world.board.drawings.map(({ author }) => author)).toEqual([null, null])
  })
})

describe('grips of connectors', () => {
  const joined = (): CanvasWorld => {
    const world = new CanvasWorld()
    world.note('a', [0, 200])
    world.note('b', [400, 200])
    world.note('c', [400, 600])
    const end = (item: string) => ({ item, at: [0, 0] as const })
    world.board.createDrawing({
      type: 'connector',
      id: 'ab',
      from: end('a'),
      to: end('b'),
      meaning: 'supports',
      author: null,
      createdAt: 0,
    })
    return world
  }
  const endOf = (world: CanvasWorld) => world.board.items.get('ab')

  test('a dot beside the thing under the mouse begins a connector, and only for a mouse', () => {
    const world = joined()
    const dot: Point = [191, 256]
    world.press(dot).move([450, 650]).release()
    expect(world.board.drawings).toHaveLength(1)
    world.grips.look([100, 250])
    world.grips.look(dot)
    world.press(dot, { touch: true }).move([450, 650]).release()
    expect(world.board.drawings).toHaveLength(1)
    world.grips.look(world.camera.toScreen([100, 250]))
    const shown = world.camera.toScreen([191, 256])
    world
      .press(shown)
      .move(world.camera.toScreen([450, 650]))
      .release()
    expect(world.board.drawings[1]).toMatchObject({ from: { item: 'a' }, to: { item: 'c' } })
  })

  test('an end of the selected connector is taken to another thing, and stays when let go where it may not be', () => {
    const world = joined()
    world.selection.set(['ab'])
    world.press([400, 256]).move([450, 650]).release()
    expect(endOf(world)).toMatchObject({ from: { item: 'a' }, to: { item: 'c' }, meaning: 'supports' })
    const drawn = world.scene.object('ab')
    if (drawn?.kind !== 'connector') throw new Error('No connector')
    const writes = world.writes
    world.press(drawn.to).move([20, 250]).release()
    expect(world.refused).toEqual(['connectSelf'])
    expect(world.writes).toBe(writes)
  })

  test('a locked connector keeps its ends', () => {
    const world = joined()
    world.board.setLocked(['ab'], true)
    world.selection.set(['ab'])
    expect(world.grips.endAt([400, 256], false)).toBeNull()
  })
})
