import { describe, expect, test } from 'vitest'
import { beginText, writeDrawing } from '../../../client/canvas/drawing-writing.ts'
import { TEXT_SIZE, widestText } from '../../../client/canvas/text-item.ts'
import type { Measure } from '../../../client/canvas/text-layout.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { CanvasWorld, EMPATHY } from './canvas-world.ts'

/** Every letter is half as wide as high. */
const measure: Measure = (text) => [...text].length / 2
const BY = { id: 't', me: 'p1', at: 7 }
const LINE = TEXT_SIZE * 1.25

function textOf(world: CanvasWorld) {
  const item = world.board.items.get('t')
  if (item?.type !== 'text') throw new Error('No text')
  return item
}

describe('a new text', () => {
  test('enters the board with its first letter and goes when it is left empty', () => {
    const world = new CanvasWorld()
    const { board, scene } = world
    world.writes = 0
    const writing = beginText(board, scene, { at: [10, 20], width: null, measure }, BY)
    writing.end('p1', 8)
    expect(world.writes).toBe(0)
    writing.write('K', 1)
    expect(textOf(world)).toMatchObject({ text: 'K', author: 'p1', place: { at: [10, 20] }, angle: 0 })
    writing.write(' ', 1)
    writing.end('p1', 9)
    expect(board.items.size).toBe(0)
  })

  test('grows with its words, in the same write, until it is wide enough to break', () => {
    const world = new CanvasWorld()
    const writing = beginText(world.board, world.scene, { at: [0, 0], width: null, measure }, BY)
    writing.write('Kas mus', 7)
    const [narrow, low] = textOf(world).size
    expect(low).toBe(LINE)
    const before = world.writes
    writing.write('Kas mus pasitinka perone?', 25)
    expect(world.writes).toBe(before + 1)
    expect(textOf(world).size[0]).toBeGreaterThan(narrow)
    expect(textOf(world).size[1]).toBe(LINE)
    writing.write('Kas mus pasitinka perone? '.repeat(9), 200)
    expect(textOf(world).size[0]).toBe(widestText(TEXT_SIZE))
    expect(textOf(world).size[1]).toBeGreaterThan(LINE)
  })

  test('of a fixed width grows downwards only', () => {
    const world = new CanvasWorld()
    const writing = beginText(world.board, world.scene, { at: [0, 0], width: 120, measure }, BY)
    writing.write('Kas mus pasitinka perone?', 25)
    expect(textOf(world).size[0]).toBe(120)
    expect(textOf(world).size[1]).toBeGreaterThanOrEqual(3 * LINE)
  })

  test('belongs to the cell it is begun in', () => {
    const world = new CanvasWorld()
    world.scene.setFrames([EMPATHY], null)
    beginText(world.board, world.scene, { at: [150, 300], width: null, measure }, BY).write('A', 1)
    expect(textOf(world).place).toMatchObject({ frame: 'f1', cell: 'says' })
  })

  test('keeps no more letters than the board takes', () => {
    const world = new CanvasWorld()
    const writing = beginText(world.board, world.scene, { at: [0, 0], width: 200, measure }, BY)
    writing.write('a'.repeat(LIMITS.boardText + 50), 0)
    expect(textOf(world).text).toHaveLength(LIMITS.boardText)
  })
})

describe('an opened text', () => {
  test('goes on growing when it was as wide as its words, and keeps its width when not', () => {
    const world = new CanvasWorld()
    beginText(world.board, world.scene, { at: [0, 0], width: null, measure }, BY).write('Tyla', 4)
    expect(writeDrawing(world.board, world.scene, 't', measure)?.grows).toBe(true)
    world.board.layOut([{ id: 't', size: [300, 30] }])
    const writing = writeDrawing(world.board, world.scene, 't', measure)
    expect(writing?.grows).toBe(false)
    writing?.write('Tyla turguje', 12)
    expect(textOf(world).size[0]).toBe(300)
  })
})

describe("a shape's words", () => {
  test('are written into it, and it stays when they are gone', () => {
    const world = new CanvasWorld()
    world.toolbox.take('shape')
    world.press([100, 100]).release()
    const id = world.written ?? ''
    const writing = writeDrawing(world.board, world.scene, id, measure)
    writing?.write('Turgus', 6)
    expect(world.board.items.get(id)).toMatchObject({ text: 'Turgus', size: [176, 112] })
    writing?.write('', 0)
    writing?.end('p1', 9)
    expect(world.board.items.get(id)).toMatchObject({ type: 'shape', text: '' })
  })

  test('open for nothing else: a connector and a stroke have none', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0])
    expect(writeDrawing(world.board, world.scene, 'a', measure)).toBeNull()
  })
})
