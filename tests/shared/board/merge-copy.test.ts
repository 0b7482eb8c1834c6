// A device's copy goes back into the board: nothing twice, nobody's words lost, authors and times as they were.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Board, type NewNote } from '../../../shared/board/board.ts'
import { previewMerge } from '../../../shared/board/merge-copy.ts'

const note = (id: string, text: string, author = 'p1'): NewNote => ({
  id,
  text,
  author,
  createdAt: 1_700_000_000_000,
  colour: 'yellow',
  place: { frame: 'f', cell: 'c', at: [0, 0] },
})

const stateOf = (board: Board) => Y.encodeStateAsUpdate(board.doc)

/** Two boards with a common past. */
function parted(): { here: Board; device: Board } {
  const here = new Board(new Y.Doc())
  here.create()
  here.createNote(note('a', 'Ežeras'))
  const device = new Board(new Y.Doc())
  Y.applyUpdate(device.doc, stateOf(here))
  return { here, device }
}

describe('a copy with a common past', () => {
  it('shows first what would come, and changes nothing by that', () => {
    const { here, device } = parted()
    device.createNote(note('b', 'Šilas', 'p2'))
    device.editText('a', 'Didelis ežeras', 14)
    const before = stateOf(here)
    const preview = previewMerge(here, stateOf(device))
    expect(preview?.difference.added).toMatchObject([{ id: 'b', author: 'p2', createdAt: 1_700_000_000_000 }])
    expect(preview?.difference.changed.map(({ id }) => id)).toEqual(['a'])
    expect(stateOf(here)).toEqual(before)
  })

  it('goes in with authors and times, once however often', () => {
    const { here, device } = parted()
    device.createNote(note('b', 'Šilas', 'p2'))
    here.createNote(note('c', 'Ūkis', 'p3'))
    const preview = previewMerge(here, stateOf(device))
    if (preview) Y.applyUpdate(here.doc, preview.update)
    expect(here.notes.map(({ id, author }) => `${id} ${author}`).sort()).toEqual(['a p1', 'b p2', 'c p3'])
    expect(here.note('b')?.createdAt).toBe(1_700_000_000_000)
    expect(previewMerge(here, stateOf(device))).toBeNull()
  })

  it('keeps what both wrote in one note', () => {
    const { here, device } = parted()
    here.editText('a', 'Didelis Ežeras', 8)
    device.editText('a', 'Ežeras ir miškas', 16)
    const preview = previewMerge(here, stateOf(device))
    if (preview) Y.applyUpdate(here.doc, preview.update)
    expect(here.note('a')?.text).toBe('Didelis Ežeras ir miškas')
  })
})

describe('a copy with another past', () => {
  it('brings what is missing, and replaces nothing that is there', () => {
    const here = new Board(new Y.Doc())
    here.createNote(note('a', 'Čia pataisyta'))
    const device = new Board(new Y.Doc())
    device.createNote(note('a', 'Sena'))
    device.createNote(note('b', 'Šilas', 'p2'))
    const preview = previewMerge(here, stateOf(device))
    if (preview) Y.applyUpdate(here.doc, preview.update)
    expect(here.note('a')?.text).toBe('Čia pataisyta')
    expect(here.note('b')).toMatchObject({ text: 'Šilas', author: 'p2', createdAt: 1_700_000_000_000 })
  })
})

it('what the copy’s owner alone saw comes with it, once, and what was deleted there does not', () => {
  const { here, device } = parted()
  const hidden = new Board(new Y.Doc())
  hidden.createNote(note('slapta', 'Niekas nežino'))
  hidden.createNote(note('b', 'Ne'))
  hidden.deleteItems(['b'], null, 1)
  const preview = previewMerge(here, stateOf(device), [stateOf(hidden)])
  expect(preview?.difference.added).toMatchObject([{ id: 'slapta', author: 'p1', text: 'Niekas nežino' }])
  if (preview) Y.applyUpdate(here.doc, preview.update)
  expect(previewMerge(here, stateOf(device), [stateOf(hidden)])).toBeNull()
})

it('a copy that cannot be read is refused, and one made of rubbish brings nothing', () => {
  const here = new Board(new Y.Doc())
  here.createNote(note('a', 'Ežeras'))
  expect(() => previewMerge(here, new Uint8Array([9, 9, 9, 200, 1]))).toThrow()
  const hostile = new Y.Doc()
  hostile.getMap('items').set('bad', { type: 'note', text: 7 })
  hostile.getMap('elsewhere').set('x', 1)
  const preview = previewMerge(here, Y.encodeStateAsUpdate(hostile))
  expect(preview?.difference.added ?? []).toEqual([])
})
