import { describe, expect, test } from 'vitest'
import { inkOf } from '../../../client/canvas/ink/packed-ink.ts'
import { cellsOf } from '../../../shared/agenda/frame.ts'
import type { Point } from '../../../shared/base/geometry.ts'
import type { Stroke } from '../../../shared/board/item.ts'
import { ACTIVITIES } from '../../../shared/method/method.ts'
import { CanvasWorld, EMPATHY } from './canvas-world.ts'

function strokesOf(world: CanvasWorld): readonly Stroke[] {
  return world.board.drawings.filter((item): item is Stroke => item.type === 'stroke')
}

/** Presses, moves through the points and lets go. */
function draw(
  world: CanvasWorld,
  [from, ...points]: readonly Point[],
  how: Parameters<CanvasWorld['press']>[1] = {},
) {
  world.press(from ?? [0, 0], how)
  for (const point of points) world.move(point)
  world.release()
}

function withTool(tool: Parameters<CanvasWorld['toolbox']['take']>[0]): CanvasWorld {
  const world = new CanvasWorld()
  world.toolbox.take(tool)
  return world
}

/** Three strokes, one below the other. */
function threeLines(): CanvasWorld {
  const world = withTool('pen')
  for (const y of [100, 200, 300])
    draw(world, [
      [100, y],
      [300, y],
    ])
  world.toolbox.take('eraser')
  world.writes = 0
  return world
}

describe('drawing', () => {
  test('is seen only here until the release, and then is one write', () => {
    const world = withTool('pen')
    world.toolbox.set({ ink: 'red', penWidth: 6 })
    world.press([10, 10]).move([50, 40]).move([90, 20])
    expect(world.sketched).not.toBeNull()
    expect(world.writes).toBe(0)
    world.release()
    expect(world.sketched).toBeNull()
    expect(world.writes).toBe(1)
    const [stroke] = strokesOf(world)
    expect(stroke).toMatchObject({ pen: 'pen', ink: 'red', width: 6, author: 'p1', createdAt: 1000 })
    expect(world.toolbox.tool).toBe('pen')
  })

  test('cancelled leaves nothing; lost, it keeps what was drawn', () => {
    const world = withTool('pen')
    world.press([10, 10]).move([90, 20]).cancel()
    expect(world.sketched).toBeNull()
    expect(strokesOf(world)).toEqual([])
    expect(world.writes).toBe(0)
    world.press([10, 10]).move([90, 20])
    world.lose()
    expect(strokesOf(world)).toHaveLength(1)
  })

  test('with the highlighter takes its own ink and width', () => {
    const world = withTool('highlighter')
    world.toolbox.set({ highlight: 'green', highlighterWidth: 30 })
    draw(world, [
      [10, 10],
      [200, 10],
    ])
    expect(strokesOf(world)[0]).toMatchObject({ pen: 'highlighter', ink: 'green', width: 30 })
  })

  test('where the pointer was is where the ink lies, whatever the zoom', () => {
    const world = withTool('pen')
    world.camera.set({ x: 1000, y: -500, z: 0.5 })
    draw(world, [
      [100, 100],
      [200, 100],
    ])
    const [stroke] = strokesOf(world)
    const object = stroke && world.scene.object(stroke.id)
    const ink = stroke && object ? inkOf(stroke, object.rect).points : []
    const ends = [ink[0], ink.at(-1)].map((point) => [
      Math.round((point?.x ?? 0) + (object?.rect.x ?? 0)),
      Math.round((point?.y ?? 0) + (object?.rect.y ?? 0)),
    ])
    expect(ends).toEqual([
      [1200, -300],
      [1400, -300],
    ])
  })

  test('a click leaves a dot', () => {
    const world = withTool('pen')
    draw(world, [[50, 50]])
    expect(strokesOf(world)[0]?.points).toHaveLength(3)
    expect(world.scene.hit([50, 50])?.kind).toBe('stroke')
  })

  test('with shift is a straight line, at an even angle', () => {
    const world = withTool('pen')
    draw(
      world,
      [
        [0, 100],
        [40, 170],
        [100, 108],
      ],
      { shift: true },
    )
    const [stroke] = strokesOf(world)
    expect(stroke?.points).toHaveLength(6)
    expect(stroke?.points[1]).toBe(stroke?.points[4])
  })

  test('in a cell belongs to it, without an author where the cell has none', () => {
    const world = withTool('pen')
    world.scene.setFrames([EMPATHY], null)
    world.camera.set({ x: 0, y: 0, z: 0.4 })
    draw(world, [
      [100, 130],
      [150, 140],
    ])
    expect(strokesOf(world)[0]?.place).toMatchObject({ frame: 'f1', cell: 'says' })
    expect(strokesOf(world)[0]?.author).toBe('p1')
    const frames = ACTIVITIES.map(({ id }) => ({ ...EMPATHY, id, activity: id }))
    const hidden = frames.flatMap((frame) => cellsOf(frame)).find(({ cell }) => cell.anonymous)
    if (!hidden) throw new Error('The method has no anonymous cell')
    world.scene.setFrames([hidden.frame], null)
    const { x, y, w, h } = hidden.box
    world.camera.set({ x: x + w / 2, y: y + h / 2, z: 1 })
    draw(world, [
      [0, 0],
      [20, 5],
    ])
    expect(strokesOf(world)[1]).toMatchObject({ author: null, place: { cell: hidden.cell.id } })
  })

  test('by who may not write moves the board instead', () => {
    const world = withTool('pen')
    world.editable = false
    draw(world, [
      [100, 100],
      [150, 100],
    ])
    expect(world.writes).toBe(0)
    expect(world.camera.x).toBe(-50)
  })
})

describe('erasing', () => {
  test('turns what it comes over faint, and deletes all of it in one write on release', () => {
    const world = threeLines()
    const [first, second, third] = strokesOf(world).map(({ id }) => id)
    world.press([200, 50]).move([200, 210])
    const faint = [first, second, third].map((id) => world.scene.object(id ?? ''))
    expect(faint.map((item) => item?.kind === 'stroke' && item.faint)).toEqual([true, true, false])
    expect(world.writes).toBe(0)
    world.release()
    expect(world.writes).toBe(1)
    expect(strokesOf(world).map(({ id }) => id)).toEqual([third])
  })

  test('misses nothing, however fast the hand', () => {
    const world = threeLines()
    draw(world, [
      [200, 20],
      [200, 700],
    ])
    expect(strokesOf(world)).toEqual([])
  })

  test('cancelled brings everything back', () => {
    const world = threeLines()
    world.press([200, 50]).move([200, 400]).cancel()
    expect(strokesOf(world)).toHaveLength(3)
    expect(world.scene.objects.every((item) => item.kind === 'stroke' && !item.faint)).toBe(true)
    expect(world.writes).toBe(0)
  })

  test('leaves notes, and strokes that are locked', () => {
    const world = threeLines()
    const [first] = strokesOf(world).map(({ id }) => id)
    world.board.setLocked([first ?? ''], true)
    world.note('a', [180, 80])
    world.press([200, 20]).move([200, 700])
    const locked = world.scene.object(first ?? '')
    expect(locked?.kind === 'stroke' && locked.faint).toBe(false)
    world.release()
    expect(strokesOf(world).map(({ id }) => id)).toEqual([first])
    expect(world.board.note('a')).toBeDefined()
  })

  test('beside the ink erases nothing', () => {
    const world = threeLines()
    draw(world, [
      [50, 50],
      [50, 400],
    ])
    expect(strokesOf(world)).toHaveLength(3)
    expect(world.writes).toBe(0)
  })

  test('a stroke somebody else deletes meanwhile is no trouble', () => {
    const world = threeLines()
    const [first] = strokesOf(world).map(({ id }) => id)
    world.press([200, 50]).move([200, 210])
    world.board.deleteItems([first ?? ''], 'p2', 0)
    world.release()
    expect(strokesOf(world)).toHaveLength(1)
  })

  test("with the pen's other end goes whatever the tool", () => {
    const world = threeLines()
    world.toolbox.take('pen')
    draw(
      world,
      [
        [200, 50],
        [200, 150],
      ],
      { pen: true, erase: true },
    )
    expect(strokesOf(world)).toHaveLength(2)
  })
})

describe('the lasso', () => {
  const around = (x: number, y: number, r: number): Point[] =>
    Array.from({ length: 13 }, (_, index) => [
      x + r * Math.cos((index * Math.PI) / 6),
      y + r * Math.sin((index * Math.PI) / 6),
    ])

  function twoNotes(): CanvasWorld {
    const world = withTool('lasso')
    world.note('a', [100, 100])
    world.note('b', [400, 100])
    return world
  }

  test('selects what it encloses by its middle, and nothing it only touches', () => {
    const world = twoNotes()
    draw(world, around(200, 150, 120))
    expect(world.selection.ids).toEqual(['a'])
    expect(world.sketched).toBeNull()
    draw(world, around(150, 300, 120))
    expect(world.selection.ids).toEqual([])
    expect(world.writes).toBe(0)
  })

  test('leaves out what lies in the bight of its loop', () => {
    const world = twoNotes()
    // Round the right note, with the left one outside between the arms.
    draw(world, [
      [80, 20],
      [700, 20],
      [700, 400],
      [80, 400],
      [80, 390],
      [380, 390],
      [380, 40],
      [80, 40],
    ])
    expect(world.selection.ids).toEqual(['b'])
  })

  test('with shift adds; cancelled changes nothing; a click selects what is there', () => {
    const world = twoNotes()
    world.press([120, 120]).release()
    expect(world.selection.ids).toEqual(['a'])
    draw(world, around(490, 150, 120), { shift: true })
    expect(world.selection.ids).toEqual(['a', 'b'])
    world.press([800, 500]).move([900, 600]).cancel()
    expect(world.selection.ids).toEqual(['a', 'b'])
    world.press([900, 600]).release()
    expect(world.selection.ids).toEqual([])
  })

  test('leaves out what is locked', () => {
    const world = twoNotes()
    world.board.setLocked(['b'], true)
    draw(world, around(340, 150, 330))
    expect(world.selection.ids).toEqual(['a'])
  })
})
