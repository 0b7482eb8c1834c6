// What only I see: opened when something is covered, written into from that moment on, and never shown as what I do.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openHidden } from '../../../client/model/hidden.ts'
import { SaveTracker } from '../../../client/model/save-tracker.ts'
import type { SharedDocument } from '../../../client/model/shared-document.ts'
import { openUndo } from '../../../client/model/undo.ts'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import type { Frame } from '../../../shared/agenda/frame.ts'
import { cover, uncover } from '../../../shared/agenda/silence.ts'
import { Board } from '../../../shared/board/board.ts'

const EMPATHY: Frame = {
  id: 'f1',
  item: 'i1',
  activity: 'emp.empathymap',
  group: null,
  at: [0, 0],
  size: [1600, 1000],
}
/** Has a cell in which nobody is named. */
const ICEBERG: Frame = { ...EMPATHY, id: 'f2', item: 'i2', activity: 'emp.iceberg', at: [5000, 0] }

function openWorld() {
  const agenda = new Agenda(new Y.Doc())
  agenda.addFrames([EMPATHY, ICEBERG])
  const board = new Board(new Y.Doc())
  board.create()
  const opened = new Map<
    string,
    { readonly doc: Y.Doc; readonly key: string | undefined; readonly copy: string }
  >()
  const hidden = openHidden({
    workshop: 'w',
    copies: 'w~2',
    who: 'p1',
    agenda,
    board,
    undo: openUndo(board),
    open(name, key, copy) {
      const doc = new Y.Doc()
      opened.set(name, { doc, key, copy })
      const saves = new SaveTracker({ hasDevice: true, readOnly: false, writer: 'me' })
      return { name, copy, doc, saves } as Partial<SharedDocument> as SharedDocument
    },
  })
  const write = (id: string, frame: string, author: string | null = 'p1') =>
    board.createNote({
      id,
      text: id,
      place: { frame, cell: null, at: [10, 10] },
      colour: 'yellow',
      author,
      createdAt: 1,
    })
  const idsIn = (doc: Y.Doc | undefined) => [...(doc?.getMap('items').keys() ?? [])]
  return { agenda, board, hidden, opened, write, idsIn }
}

describe('hidden work', () => {
  test('opens nothing until something is covered, and then what is needed', () => {
    const { agenda, opened } = openWorld()
    expect([...opened.keys()]).toEqual([])
    cover(agenda, 'i1', 1)
    expect([...opened.keys()]).toEqual(['private'])
    cover(agenda, 'i2', 2)
    expect([...opened.keys()].sort()).toEqual(['anonymous', 'private'])
    expect(opened.get('anonymous')?.key).toMatch(/^[\w-]{22,64}$/)
  })

  test('what is written under a cover goes there at once; under none, and elsewhere, to the board', () => {
    const { agenda, board, opened, write, idsIn } = openWorld()
    cover(agenda, 'i1', 1)
    write('under', 'f1')
    write('elsewhere', 'f2')
    cover(agenda, 'i2', 2)
    write('nameless', 'f2', null)
    uncover(agenda, 'i1', 3)
    write('after', 'f1')
    expect(idsIn(opened.get('private')?.doc)).toEqual(['under'])
    expect(idsIn(opened.get('anonymous')?.doc)).toEqual(['nameless'])
    expect(idsIn(board.doc).sort()).toEqual(['after', 'elsewhere'])
  })

  test('nobody sees me at it: no pointer under a cover, nothing hidden selected, dragged or written', () => {
    const { agenda, hidden, write } = openWorld()
    write('seen', 'f1')
    cover(agenda, 'i1', 1)
    write('mine', 'f1')
    expect(
      hidden.seemly({
        cursor: [100, 100],
        selection: ['seen', 'mine'],
        drag: { ids: ['mine'], by: [1, 1] },
        editing: 'mine',
        following: 'x',
      }),
    ).toEqual({ cursor: null, selection: ['seen'], drag: null, editing: null, following: 'x' })
    expect(hidden.seemly({ cursor: [4000, 0], editing: 'seen' })).toMatchObject({
      cursor: [4000, 0],
      editing: 'seen',
    })
  })

  test('two people on one device keep their hidden work apart', () => {
    const { agenda, opened } = openWorld()
    cover(agenda, 'i1', 1)
    expect(opened.get('private')?.copy).toContain('/p1/')
  })
})
