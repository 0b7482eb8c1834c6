import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { slimDocument } from '../../../client/model/slim-document.ts'
import { openUndo } from '../../../client/model/undo.ts'
import { Board } from '../../../shared/board/board.ts'

const made = { author: 'p1', createdAt: 1 }

function placeAt(at: readonly [number, number]) {
  return { frame: null, cell: null, at: [at[0], at[1]] as [number, number] }
}

/** A board read from another one's bytes, as a page reads it. */
function readBoard(): { readonly here: Board; readonly there: Board } {
  const there = new Board(new Y.Doc())
  there.create()
  there.createNote({ id: 'a', text: 'Ežeras', place: placeAt([0, 0]), colour: 'yellow', ...made })
  there.createNote({ id: 'b', text: 'Miškas', place: placeAt([300, 0]), colour: 'blue', ...made })
  there.createDrawing({
    type: 'stroke',
    id: 's',
    place: placeAt([10, 10]),
    size: [20, 20],
    extent: [20, 20],
    pen: 'pen',
    ink: 'ink',
    width: 3,
    points: [0, 0, 50, 100, 100, 60, 200, 200, 50],
    ...made,
  })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(there.doc))
  return { here: new Board(doc), there }
}

function meet(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)))
}

describe('a slimmed document', () => {
  it('says the same, byte for byte', () => {
    const { here } = readBoard()
    const bytes = Y.encodeStateAsUpdate(here.doc)
    const items = here.doc.getMap('items').toJSON()
    slimDocument(here.doc)
    expect(Y.encodeStateAsUpdate(here.doc)).toEqual(bytes)
    expect(here.doc.getMap('items').toJSON()).toEqual(items)
    expect([...new Board(here.doc).items.values()]).toEqual([...here.items.values()])
  })

  it('holds its values in arrays of its own, without the spare room', () => {
    const { here } = readBoard()
    const place = () => (here.doc.getMap('items').get('a') as Y.Map<unknown>).get('place')
    const before = place()
    slimDocument(here.doc)
    expect(place()).toEqual(before)
    expect(place()).not.toBe(before)
  })

  it('still merges with others, and undo still takes back', () => {
    const { here, there } = readBoard()
    const undo = openUndo(here)
    slimDocument(here.doc)
    here.moveItems([{ id: 'a', place: placeAt([50, 50]) }])
    there.moveItems([{ id: 'b', place: placeAt([70, 70]) }])
    there.editText('a', 'Ežeras tylus', 12)
    meet(here.doc, there.doc)
    slimDocument(here.doc)
    undo.undo()
    meet(here.doc, there.doc)
    for (const board of [here, there]) {
      expect(board.note('a')).toMatchObject({ text: 'Ežeras tylus', place: placeAt([0, 0]) })
      expect(board.note('b')?.place.at).toEqual([70, 70])
    }
  })
})
