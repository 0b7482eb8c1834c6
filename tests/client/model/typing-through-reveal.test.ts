// Somebody types in a hidden note while the facilitator reveals it. Updates of each document come in their order, but those
// of one document may be far behind the other's. Every character is written once, so that each can be looked for.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { TextBinding, type TextField } from '../../../client/model/text-binding.ts'
import { Board } from '../../../shared/board/board.ts'
import { putOnBoard, settle, standingOf, writeOnBoard } from '../../../shared/board/carry.ts'

const FIRST_CHARACTER = 0x4e00
const RUNS = 400
const SEED = 20_261_123

const PLACE = { frame: 'f', cell: null, at: [0, 0] as const }

class Field implements TextField {
  value = ''
  selectionStart = 0
  selectionEnd = 0

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }
}

/** A document at both ends of a connection, each update delivered when asked for. */
class Wire {
  readonly here = new Y.Doc()
  readonly there = new Y.Doc()
  readonly #up: Uint8Array[] = []
  readonly #down: Uint8Array[] = []

  constructor() {
    this.here.on('update', (update: Uint8Array, origin: unknown) => origin !== this && this.#up.push(update))
    this.there.on(
      'update',
      (update: Uint8Array, origin: unknown) => origin !== this && this.#down.push(update),
    )
  }

  up(): boolean {
    return this.#deliver(this.#up, this.there)
  }

  down(): boolean {
    return this.#deliver(this.#down, this.here)
  }

  #deliver(from: Uint8Array[], to: Y.Doc): boolean {
    const update = from.shift()
    if (update) Y.applyUpdate(to, update, this)
    return update !== undefined
  }
}

/** What the server does with hidden notes, as docs/flow.md has it. */
class Steward {
  readonly #hidden: Board
  readonly #board: Board
  #isRevealed = false

  constructor(hidden: Y.Doc, board: Y.Doc) {
    this.#hidden = new Board(hidden)
    this.#board = new Board(board)
  }

  reveal(): void {
    this.#isRevealed = true
  }

  /** Carries over what is hidden no more. */
  work(): void {
    if (!this.#isRevealed) return
    for (const note of this.#hidden.notes) {
      const { doc } = this.#board
      const { id, given } = standingOf(doc, this.#hidden.doc, note)
      doc.transact(() => {
        if (given === null) putOnBoard(doc, note)
        else writeOnBoard(doc, id, given, note.text)
      })
      settle(this.#hidden.doc, note.id, note.text, 1)
    }
  }

  /** Somebody else writes in the note, at its beginning. */
  write(letter: string): boolean {
    const note = this.#board.note('n')
    if (note) this.#board.editText('n', letter + note.text, 1)
    return note !== undefined
  }
}

const ACTIONS = [
  'type',
  'other',
  'reveal',
  'work',
  'private up',
  'private down',
  'board up',
  'board down',
] as const
type Action = (typeof ACTIONS)[number]

function play(actions: readonly Action[], caret: number): void {
  const [personal, common] = [new Wire(), new Wire()]
  const steward = new Steward(personal.there, common.there)
  const board = new Board(common.here)
  board.lay({ doc: personal.here, takes: () => true })
  let character = FIRST_CHARACTER
  const letter = () => {
    character += 1
    return String.fromCharCode(character)
  }
  const before = letter() + letter() + letter()
  board.createNote({ id: 'n', text: before, place: PLACE, colour: 'yellow', author: 'p1', createdAt: 1 })
  const field = new Field()
  const binding = new TextBinding(field, {
    read: () => board.textOf('n')?.toString() ?? '',
    write: (next, at) => board.editText('n', next, at),
  })
  board.onChange(() => binding.follow())
  field.setSelectionRange(caret, caret)
  let typed = ''
  const theirs = new Set<string>()
  const mine = () => [...field.value].filter((each) => !theirs.has(each)).join('')
  const expected = () => before.slice(0, caret) + typed + before.slice(caret)

  const act: Readonly<Record<Action, () => unknown>> = {
    type() {
      const next = letter()
      typed += next
      const { value, selectionStart } = field
      field.value = value.slice(0, selectionStart) + next + value.slice(selectionStart)
      field.setSelectionRange(selectionStart + 1, selectionStart + 1)
      binding.typed()
    },
    other() {
      const next = letter()
      if (steward.write(next)) theirs.add(next)
    },
    reveal: () => steward.reveal(),
    work: () => steward.work(),
    'private up': () => personal.up(),
    'private down': () => personal.down(),
    'board up': () => common.up(),
    'board down': () => common.down(),
  }
  for (const action of actions) {
    act[action]()
    expect(mine(), `in the field after "${action}"`).toBe(expected())
    expect(field.selectionStart, `the caret after "${action}"`).toBe(
      field.value.indexOf(expected().charAt(caret + typed.length - 1)) + 1,
    )
  }
  steward.reveal()
  let isBusy = true
  while (isBusy) {
    steward.work()
    isBusy = [personal.up(), personal.down(), common.up(), common.down()].includes(true)
  }
  const told = new Board(common.there).note('n')?.text ?? ''
  expect([...told].filter((each) => !theirs.has(each)).join('')).toBe(expected())
  expect([...told].filter((each) => theirs.has(each)).sort()).toEqual([...theirs].sort())
  expect(field.value).toBe(told)
  expect(board.isOver('n')).toBe(false)
}

test('a sentence typed through the reveal is whole at every moment, and whole in the end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ACTIONS), { minLength: 10, maxLength: 120 }),
      fc.integer({ min: 1, max: 3 }),
      play,
    ),
    { seed: SEED, numRuns: RUNS },
  )
})
