// Somebody types a sentence letter by letter while everything happens that can: steps go on and back, the timer ends or gets
// more, the board is locked and opened, people are called to look up and to come, notes are covered and revealed, the part
// is taken out. The page's own session decides what is done with the words; none of it may take or double one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { TextBinding, type TextField } from '../../../client/model/text-binding.ts'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { itemsOf } from '../../../shared/agenda/plan.ts'
import { callToLookUp, endLookUp, lockBoard, setCursors, summonTo } from '../../../shared/agenda/room.ts'
import { cover, isCovered, silencesOf, uncover } from '../../../shared/agenda/silence.ts'
import { placeOf } from '../../../shared/agenda/writing-place.ts'
import { Board } from '../../../shared/board/board.ts'
import { putOnBoard, settle, standingOf, writeOnBoard } from '../../../shared/board/carry.ts'
import { AGENDA_TEMPLATES } from '../../../shared/method/templates.ts'

const SEED = 20_261_123
const RUNS = 300
const SENTENCE = 'Žąsys ėjo per aikštę, o mes dar rašėme.'
const ABOUT = {
  title: '',
  programme: '',
  organiser: '',
  locality: { name: '', genitive: '', locative: '', municipality: '', county: '' },
  brief: '',
  venue: '',
  template: 'day6h',
  parts: [],
  sessions: [],
  staff: [],
}

class Field implements TextField {
  value = ''
  selectionStart = 0
  selectionEnd = 0

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }
}

/** Two documents that are one a moment later, as over a connection. */
function joined(here: Y.Doc, there: Y.Doc): void {
  here.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== here && Y.applyUpdate(there, update, there),
  )
  there.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== there && Y.applyUpdate(here, update, here),
  )
}

const EVENTS = [
  'next',
  'back',
  'finish',
  'time is over',
  'minute more',
  'pause',
  'lock',
  'open',
  'look up',
  'look down',
  'summon',
  'cursors',
  'cover',
  'reveal',
  'remove',
  'groups',
] as const
type Event = (typeof EVENTS)[number]

const moments = fc.array(fc.tuple(fc.nat(SENTENCE.length - 1), fc.constantFrom(...EVENTS)), { maxLength: 30 })

function play(events: readonly (readonly [number, Event])[]): void {
  const [agendaDoc, plan] = [new Y.Doc(), new Y.Doc()]
  joined(agendaDoc, plan)
  const [leading, agenda] = [new Agenda(agendaDoc), new Agenda(plan)]
  const template = AGENDA_TEMPLATES.find(({ id }) => id === 'day6h')
  if (!template) throw new Error('No agenda')
  leading.create(ABOUT, itemsOf(template))
  let now = 1_000
  const map = leading.items.find(({ activity }) => activity === 'emp.empathymap')
  const item = map?.id ?? ''
  leading.goTo({ item, step: 0 }, now)
  const frame = {
    id: 'f',
    item,
    activity: 'emp.empathymap',
    group: null,
    at: [0, 0],
    size: [800, 600],
  } as const
  leading.addFrames([frame])

  const [here, there, own] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  joined(here, there)
  const board = new Board(here)
  board.lay({ doc: own, takes: () => isCovered(silencesOf(agenda), frame) })
  const place = { frame: 'f', cell: null, at: [0, 0] as const }
  board.createNote({ id: 'n', text: '', place, colour: 'yellow', author: 'p', createdAt: 1 })
  const field = new Field()
  const binding = new TextBinding(field, {
    read: () => board.textOf('n')?.toString() ?? '',
    write: (next, at) => board.editText('n', next, at),
  })
  board.onChange(() => binding.follow())
  agenda.onChange(() => binding.follow())

  const act: Readonly<Record<Event, () => unknown>> = {
    next: () => leading.next(now),
    back: () => leading.back(now),
    finish: () => leading.finish(now),
    'time is over': () => {
      now += 3_600_000
    },
    'minute more': () => leading.extend(60_000, now),
    pause: () => (leading.timer.state === 'paused' ? leading.resume(now) : leading.pause(now)),
    lock: () => lockBoard(leading, true),
    open: () => lockBoard(leading, false),
    'look up': () => callToLookUp(leading, 'Pažvelkite', now),
    'look down': () => endLookUp(leading),
    summon: () => summonTo(leading, 'f', now),
    cursors: () => setCursors(leading, true),
    cover: () => cover(leading, item, now),
    reveal: () => {
      uncover(leading, item, now)
      carry()
    },
    remove: () => leading.removeItem(item),
    groups: () => leading.setGroups([{ id: 'A', label: 'A', members: ['p'] }]),
  }
  /** What the server does with words whose frame is open. */
  function carry(): void {
    if (isCovered(silencesOf(leading), frame)) return
    const hidden = new Board(own)
    for (const note of hidden.notes) {
      const { id, given } = standingOf(there, own, note)
      there.transact(() => {
        if (given === null) putOnBoard(there, note)
        else writeOnBoard(there, id, given, note.text)
      })
      settle(own, note.id, note.text, 1)
    }
    hidden.close()
  }

  for (const [index, letter] of [...SENTENCE].entries()) {
    for (const [moment, event] of events) {
      if (moment !== index) continue
      act[event]()
      expect(field.value, `after "${event}"`).toBe(SENTENCE.slice(0, index))
    }
    const { value, selectionStart } = field
    field.value = value.slice(0, selectionStart) + letter + value.slice(selectionStart)
    field.setSelectionRange(selectionStart + 1, selectionStart + 1)
    binding.typed()
    now += 100
    // Where it is written is still there to be written in, whatever was decided.
    expect(placeOf(agenda, item, 'p')).toMatchObject({ state: 'write', frame: { id: 'f' } })
  }
  expect(field.value).toBe(SENTENCE)
  uncover(leading, item, now)
  carry()
  const served = new Board(there)
  expect(served.notes.map(({ text }) => text)).toEqual([SENTENCE])
  expect(field.value).toBe(SENTENCE)
  for (const view of [served, board, leading, agenda]) view.close()
}

test('no letter of a sentence is lost, whatever happens in the room while it is typed', () => {
  fc.assert(fc.property(moments, play), { seed: SEED, numRuns: RUNS })
})
