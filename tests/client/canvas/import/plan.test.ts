import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CellFinder, guessColumns, kindOf } from '../../../../client/canvas/import/columns.ts'
import { makeNotes } from '../../../../client/canvas/import/make-notes.ts'
import { type Choices, canMake, planNotes } from '../../../../client/canvas/import/plan.ts'
import { readTable } from '../../../../client/canvas/import/read-table.ts'
import { cutTo, piecesOf, splitLong } from '../../../../client/canvas/import/split-text.ts'
import { cellsOf } from '../../../../shared/agenda/frame.ts'
import { boxAt, overlaps } from '../../../../shared/base/geometry.ts'
import { LIMITS } from '../../../../shared/base/limits.ts'
import { CanvasWorld, EMPATHY } from '../canvas-world.ts'

const CELLS = cellsOf(EMPATHY)
const finder = new CellFinder(CELLS)
const prompt = (id: string) => CELLS.find(({ cell }) => cell.id === id)?.cell.prompt ?? { lt: '', en: '' }

const CHOICES: Choices = {
  roles: ['text'],
  hasHeader: false,
  long: 'split',
  skipsDuplicates: false,
  kind: null,
  target: null,
  firstOnly: false,
}
const asLooks = { separator: null, pieces: 'lines' } as const
const lines = (text: string) => readTable({ text, html: '', cells: false }, asLooks).rows
const csv = (text: string) => readTable({ text, html: '', cells: true }, asLooks).rows

describe('a list', () => {
  it('loses its signs and keeps its words', () => {
    expect(piecesOf('• Ežeras\n- Miškas\n* Upė\r\n– Kalva\n  ▪Slėnis', 'lines')).toEqual([
      'Ežeras',
      'Miškas',
      'Upė',
      'Kalva',
      'Slėnis',
    ])
    expect(piecesOf('1. Ežeras\n2) Miškas\n(3) Upė', 'lines')).toEqual(['Ežeras', 'Miškas', 'Upė'])
  })

  it('keeps numbers that are words, and dashes inside words', () => {
    expect(piecesOf('5. gegužės šventė\nRuduo\nŽiema', 'lines')[0]).toBe('5. gegužės šventė')
    expect(piecesOf('-5 laipsniai\nVilnius–Kaunas', 'lines')).toEqual(['-5 laipsniai', 'Vilnius–Kaunas'])
  })

  it('may be read by paragraphs', () => {
    const text = 'Pirma eilutė\ntęsiasi.\n\nAntra.\n\n\nTrečia.'
    expect(readTable({ text, html: '', cells: false }, asLooks).hasParagraphs).toBe(true)
    expect(piecesOf(text, 'paragraphs')).toEqual(['Pirma eilutė tęsiasi.', 'Antra.', 'Trečia.'])
  })

  it('is not taken for a table by its commas, and a file of cells is', () => {
    const text = 'Ežeras, miškas; upė\nKalva, slėnis; pieva'
    expect(lines(text)[0]).toEqual(['Ežeras, miškas; upė'])
    expect(csv(text)[0]).toEqual(['Ežeras, miškas', 'upė'])
    expect(lines('Ežeras\tmėlyna\nMiškas\tžalia')[0]).toEqual(['Ežeras', 'mėlyna'])
  })
})

describe('a table', () => {
  it('keeps quoted cells whole, and formulas as the text they are', () => {
    expect(csv('Tekstas;Rūšis\n"Durys;\nužrakintos ""vėl""";skausmas\n=HYPERLINK("http://x.lt");?')).toEqual([
      ['Tekstas', 'Rūšis'],
      ['Durys;\nužrakintos "vėl"', 'skausmas'],
      ['=HYPERLINK("http://x.lt")', '?'],
    ])
  })

  it('is understood by its names and by what is in it', () => {
    const rows = csv(
      `Laiko žyma;Ką matėte?;Rūšis;Kur\n2026-05-01;Durys užrakintos, nors traukinys stovi;Skausmas;${prompt('says').lt}\n2026-05-02;Kvepia duona prie pat perono;žalia;${prompt('does').en}`,
    )
    expect(guessColumns(rows, finder)).toEqual({ roles: ['ignore', 'text', 'kind', 'cell'], hasHeader: true })
    const { notes } = planNotes(rows, { ...CHOICES, ...guessColumns(rows, finder) }, finder)
    expect(notes).toMatchObject([
      { text: 'Durys užrakintos, nors traukinys stovi', colour: 'pink', cell: { cell: { id: 'says' } } },
      { text: 'Kvepia duona prie pat perono', colour: 'green', cell: { cell: { id: 'does' } } },
    ])
  })

  it('without names keeps its first row as a note', () => {
    const rows = lines('Durys užrakintos\tpink\nKvepia duona\tgreen')
    expect(guessColumns(rows, finder)).toEqual({ roles: ['text', 'kind'], hasHeader: false })
  })

  it.each([
    ['Geltona', 'yellow'],
    ['geltonas', 'yellow'],
    ['YELLOW', 'yellow'],
    ['Faktas', 'yellow'],
    ['„', 'blue'],
    ['citata', 'blue'],
    ['Skausmas', 'pink'],
    ['kliutis', 'pink'],
    ['Idea', 'orange'],
    ['Klausimas', 'violet'],
    ['?', 'violet'],
    ['·', 'white'],
    ['ežeras', null],
    ['', null],
  ] as const)('takes %s for the kind %s', (value, kind) => {
    expect(kindOf(value)).toBe(kind)
  })

  it('finds a cell whatever its case, diacritics and endings', () => {
    const { lt } = prompt('says')
    const plain = lt.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
    expect(finder.find(`  ${plain}! `)?.cell.id).toBe('says')
    expect(finder.find('visai kas kita čia')).toBeNull()
  })
})

describe('what is left out', () => {
  it('is counted and said: empty, repeated, cells and kinds that are not', () => {
    const rows = [
      ['Ežeras', 'žalia', 'nesamas'],
      ['ežeras ', 'žydra spalva', ''],
      ['', 'žalia', ''],
    ]
    const roles = ['text', 'kind', 'cell'] as const
    expect(planNotes(rows, { ...CHOICES, roles, skipsDuplicates: true }, finder)).toMatchObject({
      total: 1,
      empty: 1,
      duplicates: 1,
      unknownCells: 1,
      unknownKinds: 0,
    })
    expect(planNotes(rows, { ...CHOICES, roles }, finder)).toMatchObject({ total: 2, unknownKinds: 1 })
  })

  it('of 5,000 rows nothing is made, unless the first 500 are enough', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [`Pastaba ${index}`])
    const plan = planNotes(rows, CHOICES, finder)
    expect([plan.total, plan.notes.length]).toEqual([5000, LIMITS.pastedNotes])
    expect(canMake(plan, { firstOnly: false })).toBe(false)
    expect(canMake(plan, { firstOnly: true })).toBe(true)
  })

  it('is never a word: a long text is split by sentences, and cut only on demand', () => {
    const sentence = 'Stotis laukia žmonių, o žmonės – stoties. '
    const text = sentence.repeat(2500)
    const { notes, long, total } = planNotes([[text]], CHOICES, finder)
    expect([long, total]).toEqual([1, notes.length])
    expect(notes.map((note) => note.text).join(' ')).toBe(text.trim())
    for (const note of notes) expect(note.text).toMatch(/^Stotis .*stoties\.$/)
    expect(planNotes([[text]], { ...CHOICES, long: 'skip' }, finder)).toMatchObject({ total: 0, long: 1 })
    const [cut] = planNotes([[text]], { ...CHOICES, long: 'cut' }, finder).notes
    expect(cut?.text).toMatch(/…$/)
    expect(cut?.text.length).toBeLessThanOrEqual(LIMITS.noteText)
  })

  it('is no letter either, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 1200 }),
        fc.integer({ min: 2, max: 50 }),
        (text, limit) => {
          const pieces = splitLong(text, limit)
          const letters = (words: string) => words.replace(/\s+/g, '')
          expect(letters(pieces.join(''))).toBe(letters(text))
          for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit)
          expect(cutTo(text, limit).length).toBeLessThanOrEqual(limit)
        },
      ),
      { numRuns: 80 },
    )
  })
})

describe('made notes', () => {
  function made(texts: readonly string[], choices: Partial<Choices> = {}) {
    const world = new CanvasWorld()
    world.scene.setFrames([EMPATHY], null)
    const steps: number[] = []
    const ids: string[] = []
    const importWorld = {
      ...{
        board: world.board,
        scene: world.scene,
        frames: [EMPATHY],
        editable: true,
        me: 'p1',
        selected: [],
      },
      select: (chosen: readonly string[]) => ids.push(...chosen),
      now: () => 1,
      newId: () => world.newId(),
      step: (write: () => void) => {
        steps.push(1)
        write()
      },
      undo: () => undefined,
      redo: () => undefined,
      tell: () => undefined,
      nameCluster: () => undefined,
    }
    const { notes } = planNotes(
      texts.map((text) => [text]),
      { ...CHOICES, ...choices },
      finder,
    )
    makeNotes(importWorld, notes, [800, 450])
    return { board: world.board, ids, steps, updates: world.writes }
  }

  it('come in one step, in their cell, free of each other, in its kind and by its author', () => {
    const target = CELLS.find(({ cell }) => cell.id === 'says') ?? null
    const { board, ids, steps, updates } = made(['Vienas', 'Du', 'Trys'], { target })
    expect([steps.length, updates, ids.length]).toEqual([1, 1, 3])
    const notes = ids.flatMap((id) => board.note(id) ?? [])
    expect(notes.map(({ text }) => text)).toEqual(['Vienas', 'Du', 'Trys'])
    for (const one of notes) {
      expect(one).toMatchObject({
        place: { frame: 'f1', cell: 'says' },
        colour: target?.cell.colour,
        author: 'p1',
      })
      for (const other of notes) {
        if (one !== other) {
          expect(overlaps(boxAt(one.place.at, one.size), boxAt(other.place.at, other.size))).toBe(false)
        }
      }
    }
  })

  it('go beside what lies on the free board, not onto it', () => {
    const { board, ids } = made(Array.from({ length: 60 }, (_, index) => `Pastaba ${index}`))
    const frame = boxAt(EMPATHY.at, EMPATHY.size)
    expect(ids).toHaveLength(60)
    for (const { place, size } of board.notes) {
      expect(place).toMatchObject({ frame: null, cell: null })
      expect(overlaps(boxAt(place.at, size), frame)).toBe(false)
    }
  })
})
