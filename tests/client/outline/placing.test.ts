// A note placed without a pointer: in a free spot of the cell, of the cell's kind, and nameless where the cell is.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { moveToCell, writeNote } from '../../../client/outline/placing.ts'
import { cellsOf, missingFrames, type PlacedCell } from '../../../shared/agenda/frame.ts'
import { boxAt, overlaps } from '../../../shared/base/geometry.ts'
import { Board } from '../../../shared/board/board.ts'
import { fitsNote } from '../../../shared/board/write-note.ts'
import { takesNotes } from '../../../shared/method/activity.ts'
import { ACTIVITIES, findActivity } from '../../../shared/method/method.ts'

function cell(activity: string, id: string): PlacedCell {
  const known = findActivity(activity)
  const frames = known ? missingFrames('item', known, [], []) : []
  const placed = frames.flatMap(cellsOf).find((each) => each.cell.id === id)
  if (!placed) throw new Error(`No cell ${id} in ${activity}`)
  return placed
}

function emptyBoard(): Board {
  const board = new Board(new Y.Doc())
  board.create()
  return board
}

const WRITTEN = { author: 'p1', createdAt: 1, text: 'Žodis' }

describe('writing a note into a cell', () => {
  it('takes the next free place inside the cell, and the colour of the cell', () => {
    const board = emptyBoard()
    const says = cell('emp.empathymap', 'says')
    for (const id of ['a', 'b', 'c']) writeNote(board, says, { ...WRITTEN, id })
    const boxes = board.notes.map(({ place, size }) => boxAt(place.at, size))
    expect(boxes.every((box) => overlaps(box, says.box))).toBe(true)
    expect(boxes.some((box, i) => boxes.some((other, j) => i !== j && overlaps(box, other)))).toBe(false)
    expect(board.note('a')?.colour).toBe('blue')
    expect(board.note('a')?.place).toMatchObject({ frame: 'item', cell: 'says' })
  })

  it('keeps the first note inside its cell, however low the cell', () => {
    const known = ACTIVITIES.flatMap((each) => missingFrames('item', each, [], []))
    for (const placed of known.flatMap(cellsOf).filter((each) => takesNotes(each.cell))) {
      const board = emptyBoard()
      writeNote(board, placed, { ...WRITTEN, id: 'a' })
      const { x, y, w, h } = placed.box
      const [[left, top], [width, height]] = [
        board.note('a')?.place.at ?? [0, 0],
        board.note('a')?.size ?? [0, 0],
      ]
      const where = `${placed.frame.activity} ${placed.cell.id}`
      expect(left, where).toBeGreaterThanOrEqual(x)
      expect(left + width, where).toBeLessThanOrEqual(x + w)
      expect(top, where).toBeGreaterThanOrEqual(y)
      expect(top + height, where).toBeLessThanOrEqual(y + h)
    }
  })

  it('keeps every note of a full cell inside it, none wholly over another', () => {
    const board = emptyBoard()
    const placed = cell('pro.canvas', 'promise')
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    for (const id of ids) writeNote(board, placed, { ...WRITTEN, id })
    const boxes = board.notes.map(({ place, size }) => boxAt(place.at, size))
    expect(boxes).toHaveLength(ids.length)
    const { x, y, w, h } = placed.box
    expect(boxes.every((box) => box.x >= x && box.x + box.w <= x + w)).toBe(true)
    expect(boxes.every((box) => box.y >= y && box.y + box.h <= y + h)).toBe(true)
    expect(new Set(boxes.map((box) => `${box.x} ${box.y}`)).size).toBe(ids.length)
  })

  it('puts two notes side by side in a narrow cell', () => {
    const board = emptyBoard()
    const placed = cell('pro.canvas', 'promise')
    for (const id of ['a', 'b']) writeNote(board, placed, { ...WRITTEN, id })
    const [one, two] = board.notes.map(({ place, size }) => boxAt(place.at, size))
    expect(one && two && overlaps(one, two)).toBe(false)
  })

  it('keeps the kind somebody chose', () => {
    const board = emptyBoard()
    writeNote(board, cell('emp.empathymap', 'says'), { ...WRITTEN, id: 'a', colour: 'violet' })
    expect(board.note('a')?.colour).toBe('violet')
  })

  it('does not store the author in an anonymous cell', () => {
    const board = emptyBoard()
    const anonymous = findActivity('emp.iceberg')?.cells.find((each) => each.anonymous)
    writeNote(board, cell('emp.iceberg', anonymous?.id ?? ''), { ...WRITTEN, id: 'a' })
    writeNote(board, cell('emp.empathymap', 'says'), { ...WRITTEN, id: 'b' })
    expect(board.note('a')?.author).toBeNull()
    expect(board.note('b')?.author).toBe('p1')
    expect(JSON.stringify(board.doc.getMap('items').toJSON()['a'])).not.toContain('p1')
  })

  it('refuses an empty text and one over the limit', () => {
    expect(fitsNote(' \n ')).toBe(false)
    expect(fitsNote('a'.repeat(400))).toBe(true)
    expect(fitsNote('a'.repeat(401))).toBe(false)
    expect(() =>
      writeNote(emptyBoard(), cell('emp.empathymap', 'says'), { ...WRITTEN, id: 'a', text: ' ' }),
    ).toThrow(RangeError)
  })
})

describe('moving a note to another cell', () => {
  it('keeps its text, author and colour, and does not cover what lies there', () => {
    const board = emptyBoard()
    const gains = cell('emp.empathymap', 'gains')
    writeNote(board, cell('emp.empathymap', 'says'), { ...WRITTEN, id: 'a' })
    writeNote(board, gains, { ...WRITTEN, id: 'b' })
    moveToCell(board, 'a', gains)
    const [a, b] = [board.note('a'), board.note('b')]
    expect(a).toMatchObject({ text: 'Žodis', author: 'p1', colour: 'blue', place: { cell: 'gains' } })
    expect(a && b && overlaps(boxAt(a.place.at, a.size), boxAt(b.place.at, b.size))).toBe(false)
  })

  it('passes over a note somebody deleted meanwhile', () => {
    const board = emptyBoard()
    moveToCell(board, 'gone', cell('emp.empathymap', 'gains'))
    expect(board.notes).toEqual([])
  })
})
