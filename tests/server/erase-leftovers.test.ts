// What an erasure could leave lying: in versions, in deleted notes, in older words of a note, in what cites it, in a second
// copy of the workshop, and in what the server has in memory.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { DATA_FILE } from '../../server/backup/backup.ts'
import { examine } from '../../server/backup/examination.ts'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import { setTranslation } from '../../shared/concept/translation-writing.ts'
import type { WorkshopReply } from '../../shared/protocol/http.ts'
import { APRIL, ask, type Clock, eraseAll, filesWith, read } from './erase-world.ts'
import { addImage, imageBytes } from './image-kit.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, joinAs, startTestServer, type TestServer } from './server-kit.ts'

/** One name of one word: nobody looks for it within sentences. */
const NAME = 'Šarūnėlė'
const TEXTS = {
  'note-short': 'Onos raktas',
  'note-parted': 'Jonas Petrauskas: prižadėjo sutvarkyti šulinį',
  'note-carried': 'Dabartinis lapelio tekstas',
  'note-thrown': 'Paslaptis, kurią ji pati ištrynė',
  'note-thrown-later': 'Pasirinkta ištrinti, o paskui ištrinta',
}
const CARRIED = 'Tylos žodis'
const WORDS = { 'thing-text': 'Jos pačios užrašas ant lentos', 'thing-shape': 'Jos namo brėžinys' }
const CAPTION = 'Jos kiemas iš viršaus'
const THINGS = [...Object.keys(WORDS), 'thing-picture', 'thing-both', 'thing-stroke']
const CHOSEN = ['note-short', 'note-parted', 'note-carried', 'note-thrown-later']

/** Waits until the server has given all notes their codes. */
async function codesOf(server: TestServer, id: string): Promise<ReadonlyMap<string, string>> {
  const client = await read(server, id, 'agenda')
  const agenda = new Agenda(client.doc)
  await expect.poll(() => Object.keys(TEXTS).every((note) => agenda.codes.has(note))).toBe(true)
  return agenda.codes
}

async function world(clock: Clock) {
  const server = await startTestServer({ now: () => clock.now })
  const { id, code } = await createWorkshop(server)
  await ask(server, `/api/workshops/${id}/joining`, { isOpen: true })
  const { person, ticket } = await joinAs(server, code, NAME)
  const writer = await new RawClient(server.address, id, 'board', { ticket }).sync()
  const board = new Board(writer.doc)
  const place = { frame: null, cell: null, at: [0, 0] } as const
  for (const [note, text] of Object.entries(TEXTS)) {
    const made = { id: note, text, place, colour: 'yellow', author: person.id, createdAt: clock.now } as const
    writer.write(() => board.createNote(made))
  }
  const carried = writer.doc.getMap('items').get('note-carried') as Y.Map<unknown>
  writer.write(() => carried.set('carried', CARRIED))
  await writer.barrier()
  const pictures = await things(server, id, writer, person.id)
  const codes = await codesOf(server, id)
  const sources = (note: string) => [codes.get(note) ?? '']

  const editor = await new RawClient(server.address, id, 'concept', { ticket: server.organiserSecret }).sync()
  const concept = new ConceptDraft(editor.doc)
  const brief = { kind: 'text', text: 'Gyventojai mini: onos raktas.' } as const
  const [who, what] = TEXTS['note-parted'].split(': ')
  const row = {
    id: 'r1',
    cells: { who: who ?? '', promise: what ?? '', place: 'Aikštė' },
    sources: sources('note-parted'),
  }
  editor.write(() => {
    concept.setField('challenge.brief', brief, 'approved', sources('note-short'))
    const lines = pictures.map((image, index) => ({
      ...{ id: `l${index}`, text: `Vaizdas ${index}`, label: '', sources: [] },
      image: { file: image.file, pixels: [60, 40] as const },
    }))
    concept.setField('concept.storyboard', { kind: 'list', lines }, 'approved', [])
    concept.setField('milestones.table', { kind: 'table', rows: [row] }, 'approved', row.sources)
    const unit = { path: { field: 'challenge.brief', entry: '', part: '' }, text: brief.text, isRich: false }
    setTranslation(
      concept,
      unit,
      'en',
      { kind: 'text', text: 'Residents mention Ona’s key.' },
      { who: 'X', at: clock.now },
    )
  })
  await editor.barrier()
  await ask(server, `/api/workshops/${id}/history/versions`, { name: 'Pirma' })
  writer.write(() => board.deleteItems(['note-thrown'], person.id, clock.now))
  await writer.barrier()
  const archive = await ask<object>(server, `/api/workshops/${id}/archive`)
  const copy = await ask<WorkshopReply>(server, '/api/archive', archive)
  const two = { workshops: [id, copy.id], title: 'Du vakarai', isPreview: false }
  const both = await ask<WorkshopReply>(server, `/api/programmes/${copy.programme}/merge`, two)
  return { server, id, copy: copy.id, both: both.id, person: person.id, writer, board, pictures }
}

/** A text, a shape, a stroke and two pictures of a person; the second picture is on the board by somebody else too. */
async function things(server: TestServer, id: string, writer: RawClient, author: string) {
  const board = new Board(writer.doc)
  const place = { frame: null, cell: null, at: [0, 0] } as const
  const lying = { place, size: [60, 40], createdAt: APRIL } as const
  const [theirs, shared] = [await addImage(server, id, '#c62828'), await addImage(server, id, '#2e7d32')]
  const picture = {
    type: 'image',
    ...lying,
    angle: 0,
    pixels: [60, 40],
    credit: '',
    consent: 'not-needed',
  } as const
  const points = [0, 0, 50, 100, 100, 50]
  writer.write(() => {
    const [text, shape] = [WORDS['thing-text'], WORDS['thing-shape']]
    board.createDrawing({ type: 'text', id: 'thing-text', ...lying, author, angle: 0, fontSize: 20, text })
    board.createDrawing({
      type: 'shape',
      id: 'thing-shape',
      ...lying,
      author,
      angle: 0,
      shape: 'rectangle',
      fill: null,
      text: shape,
    })
    board.createDrawing({
      type: 'stroke',
      id: 'thing-stroke',
      ...lying,
      author,
      pen: 'pen',
      ink: 'ink',
      width: 2,
      points,
      extent: [60, 40],
    })
    board.createDrawing({ ...picture, id: 'thing-picture', author, file: theirs.file, caption: CAPTION })
    board.createDrawing({ ...picture, id: 'thing-both', author, file: shared.file, caption: CAPTION })
    board.createDrawing({
      ...picture,
      id: 'other-picture',
      author: null,
      file: shared.file,
      caption: 'Aikštė',
    })
  })
  await writer.barrier()
  return [theirs, shared] as const
}

test('of who is erased nothing is left in versions, deleted notes, older words, citations, a copy or the memory', async () => {
  const clock = { now: APRIL }
  const { server, id, copy, both, person, writer, board, pictures } = await world(clock)
  expect(copy).not.toBe(id)
  const [theirs, shared] = pictures
  const bytes = await imageBytes(server, id, theirs.file)
  await eraseAll(
    server,
    id,
    person,
    CHOSEN,
    clock,
    async () => {
      writer.write(() => board.deleteItems(['note-thrown-later'], person, clock.now))
      await writer.barrier()
    },
    THINGS,
  )
  for (const workshop of [id, copy]) {
    const after = new Board((await read(server, workshop, 'board')).doc)
    // Words are gone from where they stood, and what shows something is gone.
    expect(after.drawings.map((one) => [one.id, 'text' in one ? one.text : '']).sort()).toEqual([
      ['other-picture', ''],
      ['thing-shape', '[pašalinta]'],
      ['thing-text', '[pašalinta]'],
    ])
    const shown = (file: string) =>
      server.call('GET', `/api/workshops/${workshop}/images/${file}`, { ticket: server.organiserSecret })
    expect([(await shown(theirs.file)).status, (await shown(shared.file)).status]).toEqual([404, 200])
    expect(after.note('note-short')?.text, workshop).toBe('[pašalinta]')
    // What was deleted is not back because its words are gone.
    const thrown = workshop === id ? ['note-thrown', 'note-thrown-later'] : ['note-thrown']
    for (const note of thrown) expect(after.note(note), note).toBeUndefined()
    const concept = new ConceptDraft((await read(server, workshop, 'concept')).doc)
    expect(concept.field('challenge.brief')).toMatchObject({
      ...{ status: 'edited', content: { text: 'Gyventojai mini: [pašalinta].' } },
    })
    expect(concept.field('milestones.table')).toMatchObject({
      content: { rows: [{ cells: { who: '[pašalinta]', promise: '[pašalinta]', place: 'Aikštė' } }] },
    })
    const { content, status } = concept.field('concept.storyboard')
    expect([
      status,
      content.kind === 'list' && content.lines.map(({ text, image }) => [text, image?.file]),
    ]).toEqual([
      'edited',
      [
        ['Vaizdas 0', undefined],
        ['Vaizdas 1', shared.file],
      ],
    ])
    const { people } = new Agenda((await read(server, workshop, 'agenda')).doc)
    expect([...people.values()]).toMatchObject([{ code: '–', name: null, shownAs: 'code' }])
  }
  const merged = new Board((await read(server, both, 'board')).doc)
  for (const note of ['1-note-short', '2-note-short']) expect(merged.note(note)?.text).toBe('[pašalinta]')
  // With the server ends what it has in memory: who was here until now.
  await server.close()
  const parts = ['Jonas Petrauskas', 'sutvarkyti šulinį', 'nos raktas', 'Residents mention']
  const words = [NAME, person, CARRIED, CAPTION, ...Object.values(TEXTS), ...Object.values(WORDS), ...parts]
  expect(await filesWith(server.folder, words)).toEqual([])
  expect((await readFile(join(server.folder, DATA_FILE))).includes(bytes)).toBe(false)
  expect((await examine(join(server.folder, DATA_FILE))).others).toEqual([])
})
