// Many people, random edits, random order of delivery, connections that come and go: in the end every document and
// every typed view is the same everywhere, on the server and after a restart. A seed that fails stays here as a test.
import { afterAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRelay } from '../../server/relay/relay.ts'
import { createMemoryStore } from '../../server/store/memory-store.ts'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { itemsOf } from '../../shared/agenda/plan.ts'
import { Board } from '../../shared/board/board.ts'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import { SECTIONS } from '../../shared/concept/sections.ts'
import { NOTE_COLOURS } from '../../shared/method/method.ts'
import { findAgendaTemplate } from '../../shared/method/templates.ts'
import { type Chance, ManualTimers, type Peer, World } from '../kit/world.ts'

const SEEDS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, ...[0, 1].map((n) => (Date.now() + n * 7919) % 1_000_000)]
const PEOPLE = 5
const EVENTS = 400
const WORDS = ['ežeras', 'šilas', 'Žagarė', 'įlanka', 'ąžuolas', 'ūkis', '🌲', 'tyla']

function words(chance: Chance): string {
  return Array.from({ length: 1 + chance.below(4) }, () => chance.pick(WORDS)).join(' ')
}

/** A place between two characters, as a caret stands: never inside a surrogate pair. */
function caretIn(text: string, chance: Chance): number {
  const before = [...text].slice(0, chance.below([...text].length + 1))
  return before.join('').length
}

function editBoard(board: Board, chance: Chance, id: string): void {
  const notes = board.notes
  const note = notes.length > 0 ? chance.pick(notes) : undefined
  const at = [chance.below(1000), chance.below(1000)] as const
  const place = { frame: null, cell: null, at }
  switch (note ? chance.below(8) : 0) {
    case 0:
    case 1:
      board.createNote({ id, text: words(chance), place, colour: 'yellow', author: 'p', createdAt: 0 })
      break
    case 2:
      if (note) board.moveItems([{ id: note.id, place }])
      break
    case 3:
      if (note) board.recolourNotes([note.id], chance.pick(NOTE_COLOURS).code)
      break
    case 4:
      if (note) board.deleteItems([note.id], 'p', 1)
      break
    case 5:
      board.createCluster({
        id,
        title: words(chance),
        activity: 'emp.iceberg',
        cell: null,
        members: notes.slice(0, 3).map((member) => member.id),
        insight: null,
      })
      break
    default:
      if (note) {
        const from = caretIn(note.text, chance)
        const inserted = words(chance)
        const rest = [...note.text.slice(from)].slice(chance.below(4)).join('')
        board.editText(note.id, note.text.slice(0, from) + inserted + rest, from + inserted.length)
      }
  }
}

function editAgenda(agenda: Agenda, chance: Chance, now: number): void {
  const item = chance.pick(agenda.items.length > 0 ? agenda.items : [null])
  switch (chance.below(5)) {
    case 0:
      agenda.next(now)
      break
    case 1:
      agenda.back(now)
      break
    case 2:
      agenda.extend(60_000, now)
      break
    case 3:
      if (item) agenda.setMinutes(item.id, chance.below(60))
      break
    default:
      if (item) agenda.moveItem(item.id, null)
  }
}

const FIELDS = SECTIONS.flatMap(({ fields }) => fields)

function editConcept(draft: ConceptDraft, chance: Chance, id: string): void {
  const spec = chance.pick(FIELDS)
  const { content } = draft.field(spec.id)
  switch (content.kind) {
    case 'text': {
      const cut = caretIn(content.text, chance)
      const next = content.text.slice(0, cut) + words(chance) + content.text.slice(cut)
      draft.editText({ field: spec.id, entry: '', part: '' }, next, cut)
      break
    }
    case 'list': {
      const [line] = content.lines
      if (line && chance.heads()) draft.removeEntry(spec.id, line.id)
      else draft.addLine(spec.id, { id, text: words(chance), label: '', sources: ['E-001'] })
      break
    }
    case 'table':
      draft.addRow(spec.id, { id, cells: { name: words(chance) }, sources: [] })
      break
    default:
      draft.setStatus(spec.id, chance.pick(['draft', 'approved'] as const))
  }
}

/** What a person would see, from nothing but the document. */
const VIEWS: Readonly<Record<string, (doc: Y.Doc) => unknown>> = {
  board: (doc) => {
    const board = new Board(doc)
    return { notes: board.notes, clusters: board.clusters, skipped: board.skipped }
  },
  agenda: (doc) => {
    const { items, position, timer, log } = new Agenda(doc)
    return { items, position, timer, log }
  },
  concept: (doc) => {
    const draft = new ConceptDraft(doc)
    return FIELDS.map(({ id }) => draft.field(id))
  },
}

function setUp(name: string, doc: Y.Doc): void {
  if (name === 'board') new Board(doc).create()
  if (name === 'concept') new ConceptDraft(doc).create()
  const template = findAgendaTemplate('taster90')
  if (name !== 'agenda' || !template) return
  new Agenda(doc).create(
    {
      title: 'T',
      programme: 'P',
      organiser: 'O',
      locality: { name: 'I', genitive: 'I', locative: 'I', municipality: '', county: '' },
      brief: '',
      venue: '',
      template: 'taster90',
      parts: [],
      sessions: [],
      staff: [],
    },
    itemsOf(template),
  )
}

function edit(name: string, peer: Peer, chance: Chance, number: number): void {
  const id = `x${number}`
  if (name === 'board') editBoard(new Board(peer.doc), chance, id)
  if (name === 'agenda') editAgenda(new Agenda(peer.doc), chance, number * 1000)
  if (name === 'concept') editConcept(new ConceptDraft(peer.doc), chance, id)
}

describe('documents converge', () => {
  afterAll(() => console.log(`seeds: ${SEEDS.join(', ')}`))

  for (const name of ['board', 'agenda', 'concept']) {
    it.each(SEEDS)(`${name}, seed %i`, async (seed) => {
      const store = createMemoryStore()
      const world = new World(seed, store)
      const peers = Array.from({ length: PEOPLE }, () => world.join(`w/${name}`))
      const [first] = peers
      if (!first) throw new Error('nobody')
      setUp(name, first.doc)
      await world.calm()
      for (let number = 0; number < EVENTS; number += 1) {
        if (world.chance.below(3) === 0) edit(name, world.chance.pick(peers), world.chance, number)
        else await world.weather()
      }
      await world.calm()

      const view = VIEWS[name]
      const expected = view?.(first.doc)
      for (const peer of peers) {
        expect(view?.(peer.doc)).toEqual(expected)
        expect(Y.encodeStateVector(peer.doc)).toEqual(Y.encodeStateVector(first.doc))
      }
      const handle = await world.relay.open(`w/${name}`)
      await handle.flushed()
      handle.release()
      const reopened = await createRelay({ store, timers: new ManualTimers() }).open(`w/${name}`)
      expect(view?.(reopened.doc)).toEqual(expected)
    })
  }
})
