import { describe, expect, test } from 'vitest'
import { draftAt, draftIn } from '../../../client/canvas/note-writes.ts'
import { writeDraft, writeNote } from '../../../client/canvas/writing.ts'
import { cellsOf, type Frame } from '../../../shared/agenda/frame.ts'
import { holdsPoint } from '../../../shared/base/geometry.ts'
import { frameSizeOf } from '../../../shared/method/activity.ts'
import { ACTIVITIES } from '../../../shared/method/method.ts'
import { CanvasWorld, EMPATHY } from './canvas-world.ts'

const ME = { id: 'new', me: 'p1', at: 7 }

describe('a new note', () => {
  test('enters the board with its first letter, and leaves no trace without one', () => {
    const world = new CanvasWorld()
    const { board, scene } = world
    world.writes = 0
    const writing = writeDraft(board, scene, draftAt(scene, [50, 50]), ME)
    writing.end('p1', 8)
    expect(board.items.size).toBe(0)
    expect(world.writes).toBe(0)
    writing.write('K', 1)
    writing.write('Ką', 2)
    expect(board.note('new')).toMatchObject({ text: 'Ką', author: 'p1', createdAt: 7 })
    writing.write('', 0)
    writing.end('p1', 9)
    expect(board.note('new')).toBeUndefined()
  })

  test('comes back with the next letter when it vanishes under the writer', () => {
    const { doc, board, scene } = new CanvasWorld()
    const writing = writeDraft(board, scene, draftAt(scene, [50, 50]), ME)
    writing.write('Kas', 3)
    doc.getMap('items').delete('new')
    expect(writing.read()).toBe('')
    writing.write('Kas čia?', 8)
    expect(board.note('new')?.text).toBe('Kas čia?')
  })

  test('made at a point lies under it, in the colour of its cell', () => {
    const { scene } = new CanvasWorld()
    scene.setFrames([EMPATHY], null)
    expect(draftAt(scene, [200, 320])).toMatchObject({
      place: { frame: 'f1', cell: 'says', at: [112, 264] },
      colour: 'blue',
    })
    expect(draftAt(scene, [-500, -500])).toMatchObject({
      place: { frame: null, cell: null },
      colour: 'yellow',
    })
  })

  test('made without a point takes the next free place of the cell in view', () => {
    const { board, scene } = new CanvasWorld()
    scene.setFrames([EMPATHY], 'f1')
    const says = cellsOf(EMPATHY).find(({ cell }) => cell.id === 'says')
    if (!says) throw new Error('The empathy map has lost a cell')
    const view = { ...says.box }
    const first = draftIn(scene, view, 'f1')
    expect(first.place).toMatchObject({ frame: 'f1', cell: 'says' })
    writeDraft(board, scene, first, ME).write('Pirmas', 6)
    const second = draftIn(scene, view, 'f1')
    expect(second.place.at[0]).toBeGreaterThan(first.place.at[0] + first.size[0] - 1)
    expect(holdsPoint(says.box, second.place.at)).toBe(true)
  })

  test('in an anonymous cell stores no author', () => {
    const activity = ACTIVITIES.find(({ cells }) => cells.some(({ anonymous }) => anonymous))
    if (!activity) throw new Error('The method has lost its anonymous cells')
    const frame: Frame = { ...EMPATHY, activity: activity.id, size: frameSizeOf(activity) }
    const cell = cellsOf(frame).find((placed) => placed.cell.anonymous)
    const { board, scene } = new CanvasWorld()
    scene.setFrames([frame], null)
    const { x = 0, y = 0, w = 0, h = 0 } = cell?.box ?? {}
    writeDraft(board, scene, draftAt(scene, [x + w / 2, y + h / 2]), ME).write('Bijau', 5)
    expect(board.note('new')).toMatchObject({ author: null, place: { cell: cell?.cell.id } })
  })

  test('an old note left empty stays: only its writer may delete it', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0])
    const writing = writeNote(world.board, world.scene, 'a')
    writing?.write('', 0)
    writing?.end('p1', 9)
    expect(world.board.note('a')?.text).toBe('')
  })

  test('a second showing is written in its note', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0])
    world.board.createPlacement({ id: 's', note: 'a', place: { frame: null, cell: null, at: [300, 0] } })
    const writing = writeNote(world.board, world.scene, 's')
    expect(writing?.box.x).toBe(300)
    writing?.write('Abiejose vietose', 16)
    expect(world.board.note('a')?.text).toBe('Abiejose vietose')
  })
})
