import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addArrivals } from '../../../shared/agenda/arrival.ts'
import { settleDisplay, settledDisplays } from '../../../shared/agenda/author-display.ts'
import { mergesOf, shownCodes, writeMerge } from '../../../shared/agenda/merges.ts'
import { pollsOf, setPoll } from '../../../shared/agenda/poll.ts'
import {
  callToLookUp,
  isBoardLocked,
  lockBoard,
  lookUpOf,
  setCursors,
  showsCursors,
} from '../../../shared/agenda/room.ts'
import { cover, setWaiting, waitingOf } from '../../../shared/agenda/silence.ts'
import { showOnWall } from '../../../shared/agenda/wall.ts'
import { findJsonFault } from '../../../shared/base/json-fault.ts'
import { applyArchive, archiveOf, archiveText, readArchive } from '../../../shared/export/archive.ts'
import { filesNamedIn, imageUrl } from '../../../shared/export/archive-images.ts'
import { CARRIED_TABLES } from '../../../shared/export/archive-records.ts'
import { archiveFrom, freshDocuments, openSample, sampleText } from './workshop-files.ts'

describe('the sample workshop', () => {
  for (const language of ['lt', 'en'] as const) {
    it(`brings everything along in ${language}`, () => {
      const { agenda, board, concept, people, workshop } = openSample(language)
      expect(board.notes).toHaveLength(210)
      expect(board.clusters).toHaveLength(35)
      expect(board.placements).toHaveLength(13)
      expect(board.skipped).toBe(0)
      expect(people).toHaveLength(14)
      expect(agenda.groups).toHaveLength(3)
      expect(agenda.votes.map(({ results }) => results.length)).toEqual([5, 6])
      expect(agenda.evaluation.map(({ count, mean }) => [count, mean])).toEqual([
        [13, 4.6],
        [13, 4.8],
        [13, 4.3],
      ])
      expect(concept.field('pov.statement').status).toBe('approved')
      expect(concept.field('pov.statement').sources).toEqual(['D-009'])
      expect(concept.field('identity.layers').content).toMatchObject({ kind: 'list' })
      expect(concept.history.map(({ version }) => version)).toEqual(['0.1', '0.9'])
      expect(workshop.code).toBe('7K4M-GN')
      expect(workshop.startsAt).toBe(Date.UTC(2026, 2, 12, 8, 0))
    })
  }

  it('puts every note into its own cell, inside the frame', () => {
    const { agenda, board } = openSample('lt')
    const frames = new Map(agenda.frames.map((frame) => [frame.id, frame]))
    for (const { place } of [...board.notes, ...board.placements]) {
      const frame = frames.get(place.frame ?? '')
      expect(frame).toBeDefined()
      expect(place.cell).not.toBeNull()
      const [x, y] = frame?.at ?? [0, 0]
      const [w, h] = frame?.size ?? [0, 0]
      expect(place.at[0] >= x && place.at[0] <= x + w).toBe(true)
      expect(place.at[1] >= y && place.at[1] <= y + h).toBe(true)
    }
    expect(agenda.frames.filter(({ activity }) => activity === 'emp.empathymap').map((f) => f.group)).toEqual(
      ['A', 'B', 'C'],
    )
  })

  it('stores no author for a note of an anonymous cell', () => {
    const { board } = openSample('lt')
    expect(board.note('E-049')?.author).toBeNull()
    expect(board.note('E-048')?.author).toBe('person-04')
  })

  it('shows by name only who agreed to it', () => {
    const { agenda } = openSample('lt')
    const hidden = [...agenda.people.values()].filter(({ name }) => name === null).map(({ code }) => code)
    expect(hidden).toEqual(['D06', 'D10', 'D13'])
  })
})

describe('an archive', () => {
  it('imports into an identical workshop', () => {
    for (const language of ['lt', 'en'] as const) {
      const first = openSample(language)
      first.agenda.goTo({ item: first.agenda.items[0]?.id ?? '', step: 0 }, 1_000_000)
      first.agenda.extend(60_000, 1_000_500)
      first.board.recolourNotes(['E-001'], 'pink')
      first.board.raise(['E-002'])
      first.concept.editText({ field: 'pov.statement', entry: '', part: '' }, 'Kitaip. „Žąsys“', 3)
      const archive = archiveOf(first)
      const text = archiveText(archive)
      const second = freshDocuments()
      const read = archiveFrom(text)
      expect(read).toEqual(archive)
      applyArchive(read, second)
      const again = archiveOf({ ...second, workshop: read.workshop, people: read.people })
      expect(again).toEqual(archive)
      expect(archiveText(again)).toBe(text)
    }
  })

  it('keeps groups that became one, how authors are shown, who came late, and closed votes; nothing of the moment', () => {
    const first = openSample('lt')
    const { agenda } = first
    writeMerge(agenda, {
      ...{ id: 'merge', from: 'B', into: 'A', at: 5, undoneAt: null, left: [] },
      members: { from: ['person-04'], into: ['person-01'] },
      moved: [{ note: 'E-014', frame: 'f', cell: null, at: [10, 20], size: [160, 160] }],
      pairs: [{ shown: 'E-002', other: 'E-014', author: 'person-04' }],
    })
    settleDisplay(agenda, agenda.items[0]?.id ?? '', 'hidden')
    cover(agenda, agenda.items[1]?.id ?? '', 7)
    showOnWall(agenda, 'E-002', true, 8)
    addArrivals(agenda, [{ id: 'person-02', beside: 'person-01' }], 9)
    lockBoard(agenda, true)
    setCursors(agenda, false)
    const poll = {
      ...{ item: 'i', activity: 'a', question: '?', candidates: [], dotsPerPerson: 3, group: null },
      ...{ maxDotsPerCandidate: 2, roundOf: null, openedAt: 1, eligible: 3, voted: 2 },
    }
    setPoll(agenda, { ...poll, id: 'closed', closedAt: 2 })
    setPoll(agenda, { ...poll, id: 'open', closedAt: null })
    callToLookUp(agenda, 'Pažiūrėkite čia', 10)
    setWaiting(agenda, [['f', { c: 3 }]])
    const archive = archiveOf(first)
    expect(archiveText(archive)).not.toContain('Pažiūrėkite čia')
    const second = freshDocuments()
    applyArchive(archiveFrom(archiveText(archive)), second)
    const again = archiveOf({ ...second, workshop: archive.workshop, people: archive.people })
    expect(archiveText(again)).toBe(archiveText(archive))
    expect(shownCodes(second.agenda).get('E-002')).toBe('E-002 + E-014')
    expect(mergesOf(second.agenda)).toEqual(mergesOf(agenda))
    expect(settledDisplays(second.agenda)).toEqual(settledDisplays(agenda))
    expect([isBoardLocked(second.agenda), showsCursors(second.agenda, 2)]).toEqual([true, false])
    expect(pollsOf(second.agenda).map(({ id }) => id)).toEqual(['closed'])
    expect([waitingOf(second.agenda).size, lookUpOf(second.agenda)]).toEqual([0, null])
  })

  it('has decided about every table of the agenda', () => {
    const folder = new URL('../../../shared/agenda/', import.meta.url)
    const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
    const tables = sources.flatMap((text) => [...text.matchAll(/rowsOf\('(\w+)'/g)].map(([, name]) => name))
    // How many notes wait is counted anew from notes that are in no archive.
    expect([...new Set(tables)].filter((name) => name !== 'waiting').sort()).toEqual(
      [...CARRIED_TABLES].sort(),
    )
  })

  it('keeps what a newer version wrote, and a note that came back from deletion', () => {
    const first = openSample('lt')
    const items = first.board.doc.getMap('items')
    items.set(
      'hologram',
      new Y.Map<unknown>([
        ['type', 'hologram'],
        ['depth', { metres: 3 }],
      ]),
    )
    first.concept.doc.getMap('fields').set('moon.phase', new Y.Map<unknown>([['status', 'draft']]))
    first.board.deleteItems(['E-003'], null, 5)
    first.board.textOf('E-003')?.insert(0, 'vis dėlto ')
    expect(first.board.note('E-003')?.restored).toBe(true)
    const archive = archiveOf(first)
    expect(archive.board.unread).toEqual({ hologram: { type: 'hologram', depth: { metres: 3 } } })
    expect(archive.concept.unread).toEqual({ 'moon.phase': { status: 'draft' } })
    const second = freshDocuments()
    applyArchive(archiveFrom(archiveText(archive)), second)
    expect(archiveOf({ ...second, workshop: archive.workshop, people: archive.people })).toEqual(archive)
  })

  it('is the same text whether written in parts or at once, with images and without', () => {
    const archive = archiveOf(openSample('lt'))
    const files = ['b', 'a'].map((letter) => letter.repeat(43))
    for (let count = 0; count <= files.length; count += 1) {
      const images = Object.fromEntries(files.slice(0, count).map((file) => [file, imageUrl('UklGRg==')]))
      const whole = { ...archive, images }
      expect(archiveText(whole)).toBe(`${JSON.stringify(whole, null, 1)}\n`)
      expect(archiveFrom(archiveText(whole))).toEqual(whole)
    }
  })

  it('needs the images anything in it names, known to this version or not', () => {
    const first = openSample('lt')
    const [named, unknown, note] = ['n', 'u', 't'].map((letter) => letter.repeat(43))
    first.board.createDrawing({
      type: 'image',
      id: 'i',
      place: { frame: null, cell: null, at: [0, 0] },
      size: [4, 3],
      angle: 0,
      author: null,
      createdAt: 0,
      file: named ?? '',
      pixels: [4, 3],
      caption: '',
      credit: '',
      consent: 'given',
    })
    const hologram = new Y.Map<unknown>(Object.entries({ type: 'hologram', picture: { of: [unknown] } }))
    first.board.doc.getMap('items').set('hologram', hologram)
    first.board.textOf('E-002')?.insert(0, `${note} `)
    const archive = archiveOf(first)
    expect(filesNamedIn(archive)).toEqual([named, unknown])
    first.board.deleteItems(['i'], null, 1)
    expect(filesNamedIn(archiveOf(first))).toEqual([unknown])
  })

  it('says at which line a file stops being JSON', () => {
    const lines = sampleText('lt').split('\n')
    const at = lines.findIndex((line) => line.includes('"E-014"'))
    lines[at] = `${lines[at]} oops`
    expect(readArchive(lines.join('\n'))).toMatchObject({
      ok: false,
      fault: 'import-malformed',
      where: `line ${at + 1}`,
      line: at + 1,
    })
    expect(readArchive('{"schema": "vieta-workshop/1",\n "a": [1, 2')).toMatchObject({ where: 'line 2' })
    expect(readArchive('')).toMatchObject({ where: 'line 1' })
  })

  it('says which field is wrong', () => {
    const archive = structuredClone(archiveOf(openSample('lt'))) as unknown as {
      board: { notes: Record<string, unknown>[] }
      concept: { fields: { content: unknown }[] }
    }
    const note = archive.board.notes[3]
    if (note) note['text'] = 5
    expect(readArchive(JSON.stringify(archive))).toMatchObject({ ok: false, where: 'board.notes[3].text' })
    if (note) note['text'] = 'gerai'
    const field = archive.concept.fields[2]
    if (field) field.content = { kind: 'text', text: '' }
    expect(readArchive(JSON.stringify(archive))).toMatchObject({ where: 'concept.fields[2].content.kind' })
    const sample = JSON.parse(sampleText('lt')) as { notes: Record<string, unknown>[] }
    delete sample.notes[7]?.['colour']
    expect(readArchive(JSON.stringify(sample))).toMatchObject({ where: 'notes[7].colour' })
    expect(readArchive('{"schema": "kitkas"}')).toMatchObject({ where: 'schema' })
    expect(readArchive('[1]')).toMatchObject({ where: 'schema' })
  })

  it('refuses two items with one id', () => {
    const archive = structuredClone(archiveOf(openSample('lt'))) as unknown as { board: { notes: unknown[] } }
    archive.board.notes.push(archive.board.notes[0])
    expect(readArchive(JSON.stringify(archive))).toMatchObject({ where: 'board.notes[210].id' })
  })
})

describe('finding where a text stops being JSON', () => {
  it('finds nothing in JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => findJsonFault(text) === null))
  })

  it('agrees with the engine on whether a damaged text is JSON', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', '\\', '\n', '0', 'x'))
      .map(([text, at, sign]) => {
        const index = at % (text.length + 1)
        return text.slice(0, index) + sign + text.slice(index + 1)
      })
    fc.assert(
      fc.property(damaged, (text) => {
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        expect(findJsonFault(text) === null).toBe(parses)
      }),
      { numRuns: 2000 },
    )
  })
})
