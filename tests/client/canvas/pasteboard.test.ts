import { describe, expect, it } from 'vitest'
import { Pasteboard } from '../../../client/canvas/pasteboard.ts'
import type { PasteboardWorld } from '../../../client/canvas/pasteboard-world.ts'
import { Views } from '../../../client/canvas/views.ts'
import type { PastedData } from '../../../client/model/copy-event.ts'
import type { Said } from '../../../client/model/editing.ts'
import { openUndo } from '../../../client/model/undo.ts'
import type { Point } from '../../../shared/base/geometry.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { CanvasWorld, EMPATHY } from './canvas-world.ts'

/** A clipboard: what a copy event is given, and what a paste event then brings. */
class Clipboard {
  readonly kept = new Map<string, string>()

  /** What the pasteboard uses of a DataTransfer. */
  get data(): DataTransfer {
    return { setData: (type: string, text: string) => void this.kept.set(type, text) } as DataTransfer
  }

  get pasted(): PastedData {
    const of = (type: string) => this.kept.get(type) ?? ''
    return { text: of('text/plain'), html: of('text/html'), files: [], of }
  }
}

function text(words: string): PastedData {
  return { text: words, html: '', files: [], of: () => '' }
}

function open(workshop = { id: 'w1', title: 'Ignalina' }) {
  const canvas = new CanvasWorld()
  canvas.scene.setFrames([EMPATHY], null)
  const undo = openUndo(canvas.board)
  const said: Said[] = []
  const hover: { at: Point | null } = { at: null }
  const world: PasteboardWorld = {
    board: canvas.board,
    scene: canvas.scene,
    camera: canvas.camera,
    views: new Views(canvas.camera, canvas.scene),
    get hover() {
      return hover.at && { screen: canvas.camera.toScreen(hover.at) }
    },
    activeFrame: null,
    workshop,
    codes: new Map([['a', 'E-001']]),
    frames: [EMPATHY],
    get editable() {
      return canvas.editable
    },
    get selected() {
      return canvas.selection.ids
    },
    select: (ids) => canvas.selection.set(ids),
    me: 'p1',
    now: () => 1000,
    newId: () => canvas.newId(),
    step: (write) => {
      undo.mark()
      write()
      undo.mark()
    },
    undo: () => undo.undo(),
    redo: () => undo.redo(),
    tell: (what) => void said.push(what),
    nameCluster: () => undefined,
  }
  const board = new Pasteboard(world)
  return { canvas, world, pasteboard: board, said, hover, undo, clipboard: new Clipboard() }
}

const words = ({ canvas }: ReturnType<typeof open>) => canvas.board.notes.map((note) => note.text)

describe('pasting', () => {
  it('puts the middle where the pointer is, and a little beside when it is done again', async () => {
    const here = open()
    here.canvas.note('a', [3000, 3000])
    here.canvas.selection.set(['a'])
    expect(here.pasteboard.copy(here.clipboard.data)).toBe(true)
    here.hover.at = [5088, 5056]
    for (let times = 0; times < 3; times += 1) await here.pasteboard.paste(here.clipboard.pasted)
    expect(here.canvas.board.notes.slice(1).map(({ place }) => place.at)).toEqual([
      [5000, 5000],
      [5024, 5024],
      [5048, 5048],
    ])
    expect(here.canvas.selection.ids).toEqual([here.canvas.board.notes.at(-1)?.id])
    expect(here.said.at(-1)).toEqual({ what: 'pasted', values: { n: 1 } })
  })

  it('without a pointer goes to the middle of what is seen', async () => {
    const here = open()
    here.canvas.note('a', [30_000, 30_000])
    here.canvas.selection.set(['a'])
    here.pasteboard.copy(here.clipboard.data)
    await here.pasteboard.paste(here.clipboard.pasted)
    const at = here.canvas.board.notes.at(-1)?.place.at ?? [0, 0]
    const { x, y, w, h } = here.world.views.clear
    expect(at[0] + 88).toBeCloseTo(x + w / 2, -1)
    expect(at[1] + 56).toBeCloseTo(y + h / 2, -1)
  })

  it('makes one line a note of the cell under the pointer, in its kind', async () => {
    const here = open()
    here.hover.at = [200, 300]
    await here.pasteboard.paste(text('• Kur eiti išlipus?\r\n'))
    const [note] = here.canvas.board.notes
    expect(note).toMatchObject({ text: 'Kur eiti išlipus?', author: 'p1', source: null })
    expect(note?.place.frame).toBe('f1')
    expect(note?.place.cell).not.toBeNull()
  })

  it.each([
    ['several lines', 'Ežeras\nMiškas'],
    ['cells', 'Ežeras\tžalia'],
    ['more than a note holds', 'x'.repeat(LIMITS.noteText + 1)],
  ])('shows %s first, and writes nothing', async (_what, pasted) => {
    const here = open()
    await here.pasteboard.paste(text(pasted))
    expect(here.pasteboard.request).toMatchObject({ text: pasted })
    expect(here.canvas.writes).toBe(0)
  })

  it('says why nothing was pasted', async () => {
    const here = open()
    await here.pasteboard.paste(text(' \n'))
    expect(here.pasteboard.notices.shown?.what).toBe('nothingToPaste')
    await here.pasteboard.paste(text('x'.repeat(LIMITS.importBytes + 1)))
    expect(here.pasteboard.notices.shown?.what).toBe('pasteTooLong')
    here.pasteboard.hand([{ name: 'sodyba.dwg', type: '' } as File], [0, 0])
    expect(here.pasteboard.notices.shown).toEqual({ what: 'fileNotTaken', values: { name: 'sodyba.dwg' } })
    expect(here.canvas.writes).toBe(0)
  })

  it('does nothing for who may only look, and copying still works', async () => {
    const here = open()
    here.canvas.note('a', [0, 0])
    here.canvas.selection.set(['a'])
    here.canvas.editable = false
    expect(here.pasteboard.cut(here.clipboard.data)).toBe(false)
    expect(here.pasteboard.copy(here.clipboard.data)).toBe(true)
    await here.pasteboard.paste(here.clipboard.pasted)
    expect(words(here)).toEqual(['a'])
  })
})

describe('cutting', () => {
  it('is one step: undone it returns everything, pasted it comes back whole', async () => {
    const here = open()
    const { board } = here.canvas
    here.canvas.note('a', [2000, 2000])
    here.canvas.note('b', [2400, 2000])
    here.canvas.note('c', [2800, 2000])
    const line = { id: 'ab', author: null, createdAt: 0, meaning: 'plain' } as const
    const ends = { from: { item: 'a', at: [0, 0] }, to: { item: 'b', at: [0, 0] } } as const
    board.createDrawing({ type: 'connector', ...line, ...ends })
    const cluster = { activity: 'emp.iceberg', cell: null, insight: null }
    board.createCluster({ id: 'k', title: 'Kartu', members: ['a', 'b'], ...cluster })
    const before = new Map(board.items)
    here.canvas.selection.set(['a', 'b'])
    expect(here.pasteboard.cut(here.clipboard.data)).toBe(true)
    expect([...board.items.keys()]).toEqual(['c'])
    expect(here.canvas.selection.ids).toEqual([])
    here.undo.undo()
    expect(new Map(board.items)).toEqual(before)
    here.undo.redo()
    expect([...board.items.keys()]).toEqual(['c'])
    await here.pasteboard.paste(here.clipboard.pasted)
    expect(words(here).sort()).toEqual(['a', 'b', 'c'])
    expect(board.clusters).toMatchObject([{ title: 'Kartu', members: { length: 2 } }])
    expect(board.drawings).toHaveLength(1)
    here.undo.undo()
    expect([...board.items.keys()]).toEqual(['c'])
  })

  it('leaves what is locked where it is, and off the clipboard', () => {
    const here = open()
    here.canvas.note('a', [0, 0])
    here.canvas.note('b', [400, 0])
    here.canvas.board.setLocked(['a'], true)
    here.canvas.selection.set(['a', 'b'])
    here.pasteboard.cut(here.clipboard.data)
    expect(words(here)).toEqual(['a'])
    expect(here.clipboard.pasted.text).toBe('b')
  })
})

describe('across workshops', () => {
  it('a note says where it is from, whatever was copied in between', async () => {
    const here = open()
    const there = open({ id: 'w2', title: 'Prienai' })
    here.canvas.note('a', [0, 0])
    here.canvas.selection.set(['a'])
    here.pasteboard.copy(here.clipboard.data)
    await there.pasteboard.paste(here.clipboard.pasted)
    const source = { workshop: 'w1', title: 'Ignalina', note: 'a', code: 'E-001' }
    expect(there.canvas.board.notes[0]?.source).toEqual(source)
    there.pasteboard.copy(there.clipboard.data)
    await here.pasteboard.paste(there.clipboard.pasted)
    expect(here.canvas.board.notes.at(-1)?.source).toEqual(source)
  })

  it('a clip of a newer version is left alone', async () => {
    const here = open()
    const of = () => '{"vieta":"clip","version":2,"workshop":"w","title":"","items":[]}'
    await here.pasteboard.paste({ ...text('Tyla'), of })
    expect(here.pasteboard.notices.shown?.what).toBe('clipNewer')
    expect(here.canvas.writes).toBe(0)
  })
})
