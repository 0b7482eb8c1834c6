import { describe, expect, test } from 'vitest'
import { Pinch } from '../../../client/canvas/tools/pinch.ts'
import { CanvasWorld, EMPATHY } from './canvas-world.ts'

function twoNotes(): CanvasWorld {
  const world = new CanvasWorld()
  world.note('a', [100, 100])
  world.note('b', [400, 100])
  return world
}

describe('dragging notes', () => {
  test('a drag of several notes is one write, and a preview until then', () => {
    const world = twoNotes()
    world.selection.set(['a', 'b'])
    world.press([120, 120]).move([150, 120]).move([220, 170])
    expect(world.writes).toBe(0)
    expect(world.lifted).toEqual(['a', 'b'])
    expect(world.shown.at(-1)?.drag).toEqual({ ids: ['a', 'b'], by: [100, 50] })
    world.release()
    expect(world.writes).toBe(1)
    expect(world.board.note('a')?.place.at).toEqual([200, 150])
    expect(world.board.note('b')?.place.at).toEqual([500, 150])
    expect(world.lifted).toBeNull()
    expect(world.shown.at(-1)?.drag).toBeNull()
  })

  test('a cancelled drag writes nothing and puts the notes back', () => {
    const world = twoNotes()
    world.press([120, 120]).move([300, 300]).cancel()
    expect(world.writes).toBe(0)
    expect(world.board.note('a')?.place.at).toEqual([100, 100])
    expect(world.lifted).toBeNull()
    expect(world.shown.at(-1)?.drag).toBeNull()
  })

  test('the distance is measured on the board, whatever the zoom', () => {
    const world = twoNotes()
    world.camera.set({ x: 0, y: 0, z: 0.5 })
    world.press([60, 60]).move([110, 60]).release()
    expect(world.board.note('a')?.place.at).toEqual([200, 100])
  })

  test('a note dropped in a cell belongs to it, and taken out belongs to none', () => {
    const world = new CanvasWorld()
    world.scene.setFrames([EMPATHY], null)
    world.note('a', [1700, 300])
    world.camera.set({ x: 0, y: 0, z: 0.4 })
    world.press([690, 130]).move([100, 130]).release()
    expect(world.board.note('a')?.place).toMatchObject({ frame: 'f1', cell: 'says' })
    world.press([100, 130]).move([690, 130]).release()
    expect(world.board.note('a')?.place).toMatchObject({ frame: null, cell: null })
  })

  test('a note dropped on another comes to lie above it, still in one write', () => {
    const world = twoNotes()
    world.press([120, 120]).move([400, 120]).release()
    expect(world.writes).toBe(1)
    expect(world.board.notes.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test('who may not write moves nothing', () => {
    const world = twoNotes()
    world.editable = false
    world.press([120, 120]).move([300, 300]).release()
    expect(world.writes).toBe(0)
    expect(world.selection.ids).toEqual(['a'])
  })
})

describe('selecting', () => {
  test('a click selects, shift-click adds and takes away, a click on the empty board clears', () => {
    const world = twoNotes()
    world.press([120, 120]).release()
    expect(world.selection.ids).toEqual(['a'])
    world.press([420, 120], { shift: true }).release()
    expect(world.selection.ids).toEqual(['a', 'b'])
    world.press([120, 120], { shift: true }).release()
    expect(world.selection.ids).toEqual(['b'])
    world.press([900, 700]).release()
    expect(world.selection.ids).toEqual([])
    expect(world.writes).toBe(0)
  })

  test('a marquee selects what it touches; cancelled, it brings the old selection back', () => {
    const world = twoNotes()
    world.selection.set(['b'])
    world.press([50, 50]).move([150, 150])
    expect(world.selection.ids).toEqual(['a'])
    world.cancel()
    expect(world.selection.ids).toEqual(['b'])
    world.press([50, 50], { shift: true }).move([150, 150]).release()
    expect(world.selection.ids).toEqual(['b', 'a'])
    expect(world.marquee).toBeNull()
  })

  test("a click on a cluster's title selects its notes", () => {
    const world = twoNotes()
    world.board.createCluster({
      id: 'k',
      title: 'Niekas nepasitinka',
      activity: 'emp.empathymap',
      cell: null,
      members: ['a', 'b'],
      insight: null,
    })
    const title = [...world.scene.items].find(({ kind }) => kind === 'title')
    world.press([(title?.box.x ?? 0) + 5, (title?.box.y ?? 0) + 5]).release()
    expect(world.selection.ids).toEqual(['a', 'b'])
  })
})

describe('moving the view', () => {
  test('the hand, the space bar and the middle button pan, also over a note', () => {
    const world = twoNotes()
    world.press([120, 120], { pan: true }).move([220, 170]).release()
    expect(world.camera.view).toEqual({ x: -100, y: -50, z: 1 })
    world.toolbox.take('hand')
    world.press([220, 170]).move([120, 120]).release()
    expect(world.camera.view).toEqual({ x: 0, y: 0, z: 1 })
    expect(world.selection.ids).toEqual([])
  })

  test('one finger pans, taps select, and drags only what is selected', () => {
    const world = twoNotes()
    world.press([120, 120], { touch: true }).move([170, 120]).release()
    expect(world.camera.x).toBe(-50)
    expect(world.writes).toBe(0)
    world.press([170, 120], { touch: true }).release()
    expect(world.selection.ids).toEqual(['a'])
    world.press([170, 120], { touch: true }).move([270, 120]).release()
    expect(world.board.note('a')?.place.at).toEqual([200, 100])
  })

  test('two fingers keep the points of the board under them', () => {
    const { camera } = new CanvasWorld()
    const under = camera.toBoard([300, 300])
    const pinch = new Pinch(camera, [300, 300], [500, 300])
    pinch.move([200, 400], [600, 400])
    expect(camera.z).toBeCloseTo(2)
    expect(camera.toScreen(under)[0]).toBeCloseTo(200)
    expect(camera.toScreen(under)[1]).toBeCloseTo(400)
  })
})
