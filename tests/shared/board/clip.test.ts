import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Box, Point } from '../../../shared/base/geometry.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Board } from '../../../shared/board/board.ts'
import { type Clip, clipJson, clipOf } from '../../../shared/board/clip.ts'
import { type Ground, type PasteWorld, pasteClip } from '../../../shared/board/clip-paste.ts'
import { clipHtml, clipList, clipText } from '../../../shared/board/clip-text.ts'
import type { Place } from '../../../shared/board/item.ts'
import { readClip, readClipJson } from '../../../shared/board/read-clip.ts'
import { NOTE_COLOURS } from '../../../shared/method/method.ts'

const FREE = (at: Point): Place => ({ frame: null, cell: null, at })

function board(): Board {
  const made = new Board(new Y.Doc())
  made.create()
  return made
}

function note(on: Board, id: string, at: Point = [0, 0], fields: object = {}): void {
  on.createNote({ id, text: id, place: FREE(at), colour: 'yellow', author: 'p1', createdAt: 1, ...fields })
}

const ORIGIN = { workshop: 'w1', title: 'Ignalina', codes: new Map([['a', 'E-001']]) }

function counted(name: string): () => string {
  let made = 0
  return () => {
    made += 1
    return `${name}${made}`
  }
}

/** A world to paste into, with ids that cannot be guessed from the clip's. */
function world(fields: Partial<PasteWorld> = {}): PasteWorld {
  return {
    workshop: 'w2',
    me: 'p2',
    now: () => 5,
    newId: counted('new'),
    groundUnder: () => null,
    takenIn: () => [],
    sizeIn: () => null,
    pictures: new Map(),
    ...fields,
  }
}

/** Copies and reads back, as through a clipboard. */
function through(on: Board, ids: readonly string[], origin = ORIGIN): Clip {
  const clip = clipOf(on, ids, origin)
  const read = clip && readClipJson(clipJson(clip))
  if (read?.state !== 'read') throw new Error('Nothing was copied')
  expect(read.dropped).toBe(0)
  return read.clip
}

const CELL: Ground = {
  frame: 'f1',
  cell: 'c1',
  activity: 'emp.iceberg',
  box: { x: 1000, y: 1000, w: 600, h: 400 },
  anonymous: false,
}
const inCell = (ground: Ground) => ({
  groundUnder: ({ x, y, w, h }: Box) => {
    const [cx, cy] = [x + w / 2 - ground.box.x, y + h / 2 - ground.box.y]
    return cx >= 0 && cy >= 0 && cx < ground.box.w && cy < ground.box.h ? ground : null
  },
})

describe('a pasted clip', () => {
  it('keeps words, kinds and places beside each other, on top and in its order', () => {
    const from = board()
    note(from, 'a', [500, 700], { text: 'Ežeras **gilus**', colour: 'blue' })
    note(from, 'b', [720, 640], { size: [100, 80] })
    const to = board()
    note(to, 'old')
    const { ids, notes } = pasteClip(to, through(from, ['b', 'a']), [0, 0], world())
    const [a, b] = ids.map((id) => to.note(id))
    expect(notes).toBe(2)
    expect(a).toMatchObject({ text: 'Ežeras **gilus**', colour: 'blue', author: 'p2', createdAt: 5 })
    expect(b).toMatchObject({ text: 'b', size: [100, 80] })
    expect([
      (b?.place.at[0] ?? 0) - (a?.place.at[0] ?? 0),
      (b?.place.at[1] ?? 0) - (a?.place.at[1] ?? 0),
    ]).toEqual([220, -60])
    expect(to.notes.map(({ text }) => text)).toEqual(['old', 'Ežeras **gilus**', 'b'])
  })

  it('says which note of which workshop it comes from, and keeps the first origin', () => {
    const from = board()
    note(from, 'a')
    const to = board()
    const [first = ''] = pasteClip(to, through(from, ['a']), [0, 0], world()).ids
    const source = { workshop: 'w1', title: 'Ignalina', note: 'a', code: 'E-001' }
    expect(to.note(first)?.source).toEqual(source)
    const again = { workshop: 'w2', title: 'Prienai', codes: new Map([[first, 'I-007']]) }
    const third = board()
    const [second = ''] = pasteClip(third, through(to, [first], again), [0, 0], world()).ids
    expect(third.note(second)?.source).toEqual(source)
  })

  it('never says whose an anonymous note is, nor where a note in an anonymous cell was copied in this workshop', () => {
    const from = board()
    note(from, 'a', [0, 0], { author: null })
    note(from, 'b', [0, 200], { author: 'p9' })
    expect(clipJson(through(from, ['a', 'b']))).not.toContain('p9')
    const anonymous = { ...CELL, anonymous: true }
    const here = world({ ...inCell(anonymous), workshop: 'w1' })
    const { ids } = pasteClip(from, through(from, ['b']), [1200, 1200], here)
    expect(from.note(ids[0] ?? '')).toMatchObject({ author: null, source: null, place: { cell: 'c1' } })
  })

  it('ties connectors to the new items and makes whole clusters anew', () => {
    const from = board()
    for (const [index, id] of ['a', 'b', 'c'].entries()) note(from, id, [index * 300, 0])
    const line = { type: 'connector', author: null, createdAt: 0, meaning: 'supports' } as const
    const end = (item: string | null) => ({ item, at: [3, 4] as const })
    from.createDrawing({ ...line, id: 'ab', from: end('a'), to: end('b') })
    from.createDrawing({ ...line, id: 'bc', from: end('b'), to: end('c') })
    const cluster = { activity: 'emp.iceberg', cell: null, insight: null }
    from.createCluster({ ...cluster, id: 'k', title: 'Kartu', members: ['a', 'b'] })
    from.createCluster({ ...cluster, id: 'part', title: 'Ne visi', members: ['b', 'c'] })
    const clip = through(from, ['a', 'b'])
    expect(clip.items.map(({ id }) => id)).toEqual(['a', 'b', 'ab', 'k'])
    const to = board()
    const { ids } = pasteClip(to, clip, [0, 0], world())
    const [a, b, ab] = ids
    expect(to.items.get(ab ?? '')).toMatchObject({ from: { item: a }, to: { item: b }, meaning: 'supports' })
    expect(to.clusters).toHaveLength(1)
    expect(to.clusters[0]).toMatchObject({ title: 'Kartu', members: [a, b].sort() })
  })

  it('frees the end of a line whose other end stays behind', () => {
    const from = board()
    note(from, 'a')
    note(from, 'b', [400, 0])
    const ends = { from: { item: 'a', at: [0, 0] }, to: { item: 'b', at: [0, 0] } } as const
    from.createDrawing({ type: 'connector', id: 'ab', author: null, createdAt: 0, meaning: 'plain', ...ends })
    const to = board()
    const { ids } = pasteClip(to, through(from, ['a', 'ab']), [88, 56], world())
    expect(to.items.get(ids[1] ?? '')).toMatchObject({
      from: { item: ids[0] },
      to: { item: null, at: [488, 56] },
    })
  })

  it('shows a note a second time in its own workshop, and is a note elsewhere', () => {
    const from = board()
    note(from, 'a', [0, 0], { text: 'Tyla' })
    from.createPlacement({ id: 'p', note: 'a', place: FREE([400, 0]) })
    const here = pasteClip(from, through(from, ['p']), [0, 500], world({ workshop: 'w1' }))
    expect(from.items.get(here.ids[0] ?? '')).toMatchObject({ type: 'placement', note: 'a' })
    const to = board()
    const there = pasteClip(to, through(from, ['p']), [0, 0], world())
    expect(to.note(there.ids[0] ?? '')).toMatchObject({ text: 'Tyla', source: { note: 'a', code: 'E-001' } })
    const both = pasteClip(board(), through(from, ['a', 'p']), [0, 0], world())
    expect(both.notes).toBe(1)
  })

  it('lies in the cell it is pasted into, laid out anew where it lay too far apart', () => {
    const from = board()
    note(from, 'a')
    note(from, 'b', [5000, 0])
    const to = board()
    const { ids } = pasteClip(to, through(from, ['a', 'b']), [1300, 1200], world(inCell(CELL)))
    for (const id of ids) {
      const { place, size } = to.note(id) ?? { place: FREE([0, 0]), size: [0, 0] }
      expect(place).toMatchObject({ frame: 'f1', cell: 'c1' })
      expect(place.at[0] + size[0]).toBeLessThanOrEqual(1600)
    }
    const single = pasteClip(to, through(from, ['a']), [1001, 1399], world(inCell(CELL)))
    expect(to.note(single.ids[0] ?? '')?.place).toMatchObject({ cell: 'c1', at: [1008, 1280] })
  })

  it('leaves a picture of another workshop behind but not its caption, unless it was brought over', () => {
    const from = board()
    const file = 'x'.repeat(43)
    from.createDrawing({
      type: 'image',
      id: 'i',
      file,
      pixels: [800, 600],
      size: [400, 300],
      angle: 0,
      caption: 'Perono laikrodis',
      credit: 'V. P.',
      consent: 'given',
      author: 'p1',
      createdAt: 0,
      place: FREE([0, 0]),
    })
    const to = board()
    const { ids, lostPictures } = pasteClip(to, through(from, ['i']), [0, 0], world())
    expect(lostPictures).toBe(1)
    expect(to.note(ids[0] ?? '')).toMatchObject({ text: 'Perono laikrodis', source: { workshop: 'w1' } })
    const brought = world({ pictures: new Map([[file, 'y'.repeat(43)]]) })
    const kept = pasteClip(to, through(from, ['i']), [0, 0], brought)
    expect(kept.lostPictures).toBe(0)
    expect(to.items.get(kept.ids[0] ?? '')).toMatchObject({ file: 'y'.repeat(43), credit: 'V. P.' })
  })

  it('is one change of the document, however much it is', () => {
    const from = board()
    for (let index = 0; index < 50; index += 1) note(from, `n${index}`, [index * 10, 0])
    const to = board()
    let updates = 0
    to.doc.on('update', () => {
      updates += 1
    })
    pasteClip(to, through(from, [...from.items.keys()]), [0, 0], world())
    expect(updates).toBe(1)
  })

  it('gives back any notes with any words as they were', () => {
    const written = fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 200 }),
      at: fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 })),
      colour: fc.constantFrom(...NOTE_COLOURS.map(({ code }) => code)),
    })
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 20 }), (notes) => {
        const from = board()
        for (const [index, fields] of notes.entries()) note(from, `n${index}`, fields.at, fields)
        const before = [...from.items.keys()]
        // The same board: nothing that was there may be touched.
        const here = world({ workshop: 'w1', newId: counted('m') })
        const clip = through(from, before)
        const { ids } = pasteClip(from, clip, [0, 0], here)
        expect(new Set([...ids, ...before]).size).toBe(2 * notes.length)
        const [first = '', firstOld = ''] = [ids[0], before[0]]
        const moved = (id: string, from0: string): Point => {
          const [x, y] = from.note(id)?.place.at ?? [0, 0]
          const [x0, y0] = from.note(from0)?.place.at ?? [0, 0]
          return [x - x0, y - y0]
        }
        for (const [index, id] of ids.entries()) {
          const was = from.note(before[index] ?? '')
          expect(from.note(id)).toMatchObject({ text: was?.text, colour: was?.colour })
          expect(from.note(id)?.source).toMatchObject({ workshop: 'w1', note: was?.id })
          expect(moved(id, before[index] ?? '')).toEqual(moved(first, firstOld))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('reading a clip', () => {
  const good = { vieta: 'clip', version: 1, workshop: 'w1', title: 'Ignalina' }
  const words = { colour: 'yellow', source: null, code: null, text: 'Tyla' }
  const item = { type: 'note', id: 'a', at: [0, 0], size: [176, 112], ...words }
  const readItems = (items: readonly unknown[]) => {
    const read = readClip({ ...good, items })
    if (read?.state !== 'read') throw new Error('Not read')
    return read
  }

  it('takes nothing for a clip that is none, and does not guess at a newer one', () => {
    for (const value of [null, 1, 'clip', [], {}, { vieta: 'clip' }, { ...good, items: 'x' }]) {
      expect(readClip(value)).toBeNull()
    }
    expect(readClipJson('{"vieta":')).toBeNull()
    expect(readClip({ ...good, version: 2, items: [] })).toEqual({ state: 'newer' })
  })

  it.each([
    ['a kind that is not', { ...item, type: 'bomb' }],
    ['a place that is no number', { ...item, at: [Number.NaN, 0] }],
    ['a place beyond the board', { ...item, at: [1e300, 0] }],
    ['no size', { ...item, size: [0, 10] }],
    ['a colour that is not', { ...item, colour: 'javascript:alert(1)' }],
    ['too many words', { ...item, text: 'x'.repeat(LIMITS.shownText + 1) }],
    ['words that are no text', { ...item, text: { toString: 'x' } }],
    [
      'a source without bounds',
      { ...item, source: { workshop: 'x'.repeat(9999), title: '', note: '', code: null } },
    ],
    ['a picture with a path', { ...item, type: 'image', file: '../../secret', pixels: [1, 1] }],
  ])('drops and counts an item with %s', (_what, bad) => {
    const { clip, dropped } = readItems([bad, item])
    expect(clip.items).toHaveLength(1)
    expect(dropped).toBe(1)
  })

  it('takes each id once, lets lines go to nothing and clusters hold only what is there', () => {
    const line = { type: 'connector', id: 'l', meaning: 'plain' }
    const { clip, dropped } = readItems([
      item,
      { ...item, text: 'Kitas' },
      { ...line, from: { item: 'a', at: [0, 0] }, to: { item: 'l', at: [1, 1] } },
      { type: 'cluster', id: 'k', activity: 'x', insight: null, title: 't', members: ['a', 'a', 'z', 'k'] },
      { type: 'cluster', id: 'k2', activity: 'x', insight: null, title: 't', members: ['k'] },
    ])
    expect(dropped).toBe(2)
    expect(clip.items).toMatchObject([
      { text: 'Tyla' },
      { from: { item: 'a' }, to: { item: null } },
      { members: ['a'] },
    ])
  })

  it('reads no more items than may be copied', () => {
    const many = Array.from({ length: LIMITS.clipItems + 10 }, (_, index) => ({ ...item, id: `n${index}` }))
    const { clip, dropped } = readItems(many)
    expect(clip.items).toHaveLength(LIMITS.clipItems)
    expect(dropped).toBe(10)
  })

  it('takes control characters and torn letters out of the words', () => {
    const { clip } = readItems([{ ...item, text: 'a\u0000b\ud83dc\r\nd' }])
    expect(clip.items[0]).toMatchObject({ text: 'ab\ufffdc\nd' })
  })

  it('survives whatever is put on the clipboard, and so does the board it is pasted on', () => {
    const anything = fc.object({
      maxDepth: 4,
      key: fc.constantFrom('type', 'id', 'at', 'size', 'text', 'members', 'from'),
    })
    const nearly = fc
      .record({ key: fc.constantFrom(...Object.keys(item)), value: fc.anything() })
      .map(({ key, value }) => ({ ...item, [key]: value }))
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, nearly), { maxLength: 8 }), (items) => {
        const { clip } = readItems(items)
        const to = board()
        const { ids } = pasteClip(to, clip, [10, 20], world())
        expect(to.skipped).toBe(0)
        for (const id of ids) expect(to.items.has(id)).toBe(true)
        // Another peer reads the same.
        const peer = new Board(new Y.Doc())
        Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(to.doc))
        expect([...peer.items]).toEqual([...to.items])
      }),
      { numRuns: 200 },
    )
  })
})

describe('the words of a clip', () => {
  it('are a line a note in reading order, without signs for bold and bullets', () => {
    const from = board()
    note(from, 'third', [0, 300], { text: 'Pirma\nantra' })
    note(from, 'second', [400, 20], { text: '**Tyla**' })
    note(from, 'first', [0, 0], { text: '- Ežeras' })
    const clip = through(from, ['third', 'second', 'first'])
    expect(clipText(clip)).toBe('Ežeras\nTyla\nPirma / antra')
    expect(clipList(clip)).toBe('• Ežeras\n• Tyla\n• Pirma / antra')
    expect(clipText(through(from, ['third']))).toBe('Pirma\nantra')
  })

  it('cannot break out of the HTML they travel in', () => {
    const from = board()
    const nasty = `"><script>alert('x')</script>&amp;`
    note(from, 'a', [0, 0], { text: nasty })
    const html = clipHtml(through(from, ['a'], { ...ORIGIN, title: nasty }))
    expect(html).not.toMatch(/<script/)
    expect(html.match(/"/g)).toHaveLength(4)
  })
})
