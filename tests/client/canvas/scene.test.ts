import { describe, expect, test } from 'vitest'
import { RemoteDrags } from '../../../client/canvas/remote-drags.ts'
import type { Box } from '../../../shared/base/geometry.ts'
import { overlaps } from '../../../shared/base/geometry.ts'
import { CanvasWorld, EMPATHY } from './canvas-world.ts'

function watched(): { world: CanvasWorld; dirty: () => readonly Box[] } {
  const world = new CanvasWorld()
  world.note('a', [100, 100])
  world.note('b', [2000, 2000])
  world.frame()
  let boxes: readonly Box[] = []
  world.scene.onDirty((changed) => {
    boxes = [...boxes, ...changed]
  })
  return {
    world,
    dirty: () => {
      boxes = []
      world.frame()
      return boxes
    },
  }
}

const AT_A: Box = { x: 100, y: 100, w: 176, h: 112 }
const AT_B: Box = { x: 2000, y: 2000, w: 176, h: 112 }

describe('the scene', () => {
  test('follows the board: created, moved, recoloured, edited, deleted', () => {
    const { world } = watched()
    const { board, scene } = world
    board.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [300, 40] } }])
    expect(scene.note('a')?.box).toEqual({ x: 300, y: 40, w: 176, h: 112 })
    board.recolourNotes(['a'], 'pink')
    board.editText('a', 'Kitas tekstas', 13)
    expect(scene.note('a')?.note).toMatchObject({ colour: 'pink', text: 'Kitas tekstas' })
    board.deleteItems(['a'], null, 1)
    expect(scene.note('a')).toBeUndefined()
    expect(scene.notes.map(({ id }) => id)).toEqual(['b'])
  })

  test('a move makes the old and the new place dirty, and nothing far away', () => {
    const { world, dirty } = watched()
    world.board.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [600, 100] } }])
    const boxes = dirty()
    expect(boxes.some((box) => overlaps(box, AT_A))).toBe(true)
    expect(boxes.some((box) => overlaps(box, { ...AT_A, x: 600 }))).toBe(true)
    expect(boxes.some((box) => overlaps(box, AT_B))).toBe(false)
  })

  test('many changes are told once a frame', () => {
    const { world } = watched()
    let calls = 0
    world.scene.onDirty(() => {
      calls += 1
    })
    for (let x = 0; x < 50; x += 1) {
      world.board.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [x, 0] } }])
    }
    world.frame()
    expect(calls).toBe(1)
  })

  test('a hit is the topmost note there', () => {
    const { world } = watched()
    world.note('c', [150, 120])
    expect(world.scene.hit([160, 130])?.id).toBe('c')
    world.board.raise(['a'])
    expect(world.scene.hit([160, 130])?.id).toBe('a')
    expect(world.scene.hit([1000, 1000])).toBeNull()
  })

  test('a new code or badge repaints only its note', () => {
    const { world, dirty } = watched()
    dirty()
    world.scene.setLabels({ codes: new Map([['a', 'E-001']]), badgeOf: () => null })
    const boxes = dirty()
    expect(world.scene.note('a')?.code).toBe('E-001')
    expect(boxes.length).toBe(1)
    expect(boxes.some((box) => overlaps(box, AT_A))).toBe(true)
  })

  test('an unchanged text keeps its layout, a changed one loses it', () => {
    const { world } = watched()
    const layout = { size: 12, lineHeight: 15, lines: [], cut: false }
    const drawn = world.scene.note('a')
    if (drawn) drawn.layout = layout
    world.board.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [0, 0] } }])
    expect(world.scene.note('a')?.layout).toBe(layout)
    world.board.editText('a', 'ab', 2)
    expect(world.scene.note('a')?.layout).toBeNull()
  })

  test('a second showing follows its note and goes with it', () => {
    const { world } = watched()
    world.board.createPlacement({ id: 's', note: 'a', place: { frame: null, cell: null, at: [700, 700] } })
    expect(world.scene.hit([710, 710])).toMatchObject({ id: 's', second: true })
    world.board.editText('a', 'Pakeista', 8)
    expect(world.scene.note('s')?.note.text).toBe('Pakeista')
    world.board.deleteItems(['a'], null, 1)
    expect(world.scene.note('s')).toBeUndefined()
  })

  test("a cluster's outline follows its members", () => {
    const { world } = watched()
    const cluster = { id: 'k', title: 'Kartu', activity: 'x', cell: null, members: ['a'], insight: null }
    world.board.createCluster(cluster)
    const outline = () => [...world.scene.items].find(({ kind }) => kind === 'cluster')
    expect(overlaps(outline()?.box ?? AT_B, AT_A)).toBe(true)
    world.board.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [2000, 2200] } }])
    expect(overlaps(outline()?.box ?? AT_A, { ...AT_B, y: 2200 })).toBe(true)
    world.board.deleteItems(['k'], null, 1)
    expect(outline()).toBeUndefined()
  })

  test('frames lie under notes and bring their cells', () => {
    const { world } = watched()
    world.scene.setFrames([EMPATHY], 'f1')
    const [first] = world.scene.query({ x: 0, y: 0, w: 500, h: 500 })
    expect(first).toMatchObject({ kind: 'frame', active: true, stage: 'empathise' })
    expect(first?.kind === 'frame' && first.cells.length).toBe(7)
    world.scene.setFrames([], null)
    expect([...world.scene.items].some(({ kind }) => kind === 'frame')).toBe(false)
  })

  test('after any moves a query gives the same as looking at every note', () => {
    const world = new CanvasWorld()
    let seed = 20260312
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % below
    }
    for (let index = 0; index < 300; index += 1) world.note(`n${index}`, [random(4000), random(4000)])
    for (let round = 0; round < 300; round += 1) {
      const id = `n${random(300)}`
      world.board.moveItems([{ id, place: { frame: null, cell: null, at: [random(4000), random(4000)] } }])
    }
    for (let round = 0; round < 20; round += 1) {
      const area = { x: random(4000), y: random(4000), w: random(3000), h: random(3000) }
      const expected = world.scene.notes.filter(({ box }) => overlaps(box, area)).map(({ id }) => id)
      expect(world.scene.notesIn(area), `seed 20260312, round ${round}`).toEqual(expected)
    }
  })
})

describe("others' drags", () => {
  test('are shown while they last and hand over to the written place without a jump', () => {
    const { world } = watched()
    const late: (() => void)[] = []
    const drags = new RemoteDrags(world.scene, (run) => late.push(run))
    const person = {
      key: 'p',
      label: 'Rasa',
      colour: '#000',
      cursor: null,
      selection: [],
      editing: null,
      follows: false,
      view: null,
    }
    drags.follow([{ ...person, drag: { ids: ['a'], by: [50, 0] } }], new Set())
    expect(world.scene.note('a')?.box.x).toBe(150)
    drags.follow([{ ...person, drag: null }], new Set())
    expect(world.scene.note('a')?.box.x, 'the write is still on its way').toBe(150)
    world.board.moveItems([{ id: 'a', place: { frame: null, cell: null, at: [150, 100] } }])
    drags.written(['a'])
    expect(world.scene.note('a')?.box.x).toBe(150)
    for (const run of late) run()
    expect(world.scene.note('a')?.box.x).toBe(150)
  })

  test('that end without a write snap back, and notes I hold are left alone', () => {
    const { world } = watched()
    const late: (() => void)[] = []
    const drags = new RemoteDrags(world.scene, (run) => late.push(run))
    const person = {
      key: 'p',
      label: 'Rasa',
      colour: '#000',
      cursor: null,
      selection: [],
      editing: null,
      follows: false,
      view: null,
    }
    drags.follow([{ ...person, drag: { ids: ['a', 'b'], by: [50, 0] } }], new Set(['b']))
    expect(world.scene.note('b')?.box.x).toBe(2000)
    drags.follow([], new Set())
    for (const run of late) run()
    expect(world.scene.note('a')?.box.x).toBe(100)
  })
})
