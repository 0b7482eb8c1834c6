// Random people make random gestures, take them back and do them again, while updates come and go at random moments. Every
// character and every place is written once in a run, so that what is on the board tells who put it there.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openUndo, type Undo } from '../../../client/model/undo.ts'
import type { Point } from '../../../shared/base/geometry.ts'
import { Board } from '../../../shared/board/board.ts'
import { clipOf } from '../../../shared/board/clip.ts'
import { pasteClip } from '../../../shared/board/clip-paste.ts'
import { addTo, gather, release } from '../../../shared/board/clustering.ts'
import { type BoardItem, type ConnectorEnd, INKS, isLaid, MEANINGS } from '../../../shared/board/item.ts'
import { NOTE_COLOURS } from '../../../shared/method/method.ts'

/** Characters that are equal to nothing else, in any normal form. */
const FIRST_CHARACTER = 0x4e00
const CHARACTERS = 20_000
const RUNS = 100
const SEED = 20_261_122

/** Numbers a gesture is made of: which items, which values. */
type Dice = readonly number[]

/** What has been written in a run, and by whom. */
class Ledger {
  readonly writers = new Map<string, string>()
  readonly makers = new Map<string, string>()
  /** Items somebody has made disappear: another's words may bring them back for a while. */
  readonly removed = new Set<string>()
  #character = 0
  #place = 0
  #id = 0

  words(writer: string, length: number): string {
    let words = ''
    for (let n = 0; n < length; n += 1) {
      this.#character += 1
      const character = String.fromCharCode(FIRST_CHARACTER + (this.#character % CHARACTERS))
      this.writers.set(character, writer)
      words += character
    }
    return words
  }

  at(writer: string): Point {
    this.#place += 1
    this.writers.set(`at ${this.#place}`, writer)
    return [this.#place, 0]
  }

  id(maker: string): string {
    this.#id += 1
    const id = `${maker}${this.#id}`
    this.makers.set(id, maker)
    return id
  }
}

class Person {
  readonly name: string
  readonly board: Board
  readonly undo: Undo
  /** Others' characters this person has deleted. */
  readonly struck = new Set<string>()
  /** Places of others that this person's undo has brought back. */
  readonly returned = new Set<string>()
  #isTold = false

  constructor(name: string, client: number) {
    this.name = name
    const doc = new Y.Doc()
    doc.clientID = client
    this.board = new Board(doc)
    this.undo = openUndo(this.board, () => 1)
    doc.on('update', () => {
      this.#isTold = true
    })
  }

  get items(): Readonly<Record<string, BoardItem>> {
    return Object.fromEntries([...this.board.items].sort(([one], [other]) => (one < other ? -1 : 1)))
  }

  get characters(): ReadonlySet<string> {
    return new Set([...this.board.items.values()].flatMap((item) => [...wordsOf(item)]))
  }

  /** Does something on this board, and returns the characters this person saw go. */
  seeing(act: () => void): readonly string[] {
    const before = this.characters
    act()
    const after = this.characters
    return [...before].filter((each) => !after.has(each))
  }

  /** Makes a gesture; whether it changed the document. */
  gesture(write: () => void): boolean {
    this.#isTold = false
    this.undo.step(write)
    return this.#isTold
  }
}

function meet(one: Person, other: Person): void {
  Y.applyUpdate(other.board.doc, Y.encodeStateAsUpdate(one.board.doc, Y.encodeStateVector(other.board.doc)))
  Y.applyUpdate(one.board.doc, Y.encodeStateAsUpdate(other.board.doc, Y.encodeStateVector(one.board.doc)))
}

const pick = <T>(from: readonly T[], die: number): T | undefined => from[die % Math.max(1, from.length)]
const some = (from: readonly string[], dice: Dice): readonly string[] => [
  ...new Set(dice.flatMap((die) => pick(from, die) ?? [])),
]

/** Every kind of gesture the board offers, on the items it may touch. */
function gesture(
  person: Person,
  ledger: Ledger,
  kind: number,
  dice: Dice,
  mayTouch: (id: string) => boolean,
) {
  const { board, name } = person
  const [first = 0, second = 0, third = 0] = dice
  const of = (...types: readonly BoardItem['type'][]) =>
    [...board.items.values()]
      .filter(({ id, type }) => (types.length === 0 || types.includes(type)) && mayTouch(id))
      .map(({ id }) => id)
      .sort()
  const place = () => ({ frame: null, cell: null, at: ledger.at(name) })
  const made = { author: name, createdAt: 1 }
  const laid = () => ({ place: place(), size: [100 + first, 80] as const, ...made, id: ledger.id(name) })
  const end = (die: number): ConnectorEnd => ({
    item: pick(of('note', 'shape', 'text'), die) ?? null,
    at: ledger.at(name),
  })
  const words = () => ledger.words(name, 1 + (first % 3))
  const colour = NOTE_COLOURS[third % NOTE_COLOURS.length]?.code ?? 'yellow'
  const gestures: Readonly<Record<string, () => void>> = {
    note: () => board.createNote({ ...laid(), text: words(), colour }),
    shape: () =>
      board.createDrawing({
        ...laid(),
        type: 'shape',
        shape: 'ellipse',
        angle: 15 * (second % 4),
        fill: null,
        text: first % 2 === 0 ? '' : words(),
      }),
    text: () => board.createDrawing({ ...laid(), type: 'text', angle: 0, fontSize: 20, text: words() }),
    stroke: () =>
      board.createDrawing({
        ...laid(),
        type: 'stroke',
        pen: 'pen',
        ink: 'ink',
        width: 3,
        points: [0, 0, 50, 100, 100, 50],
        extent: [10, 10],
      }),
    image: () =>
      board.createDrawing({
        ...laid(),
        type: 'image',
        angle: 0,
        file: 'abcdefghijklmnop',
        pixels: [40, 30],
        credit: '',
        consent: 'unknown',
        caption: words(),
      }),
    connector: () =>
      board.createDrawing({
        ...made,
        type: 'connector',
        id: ledger.id(name),
        from: end(first),
        to: end(second),
        meaning: 'plain',
      }),
    placement: () => {
      const note = pick(of('note'), first)
      if (note) board.createPlacement({ id: ledger.id(name), note, place: place() })
    },
    drag: () => {
      const ids = some(of(), dice)
      board.moveItems(ids.map((id) => ({ id, place: place() })))
      board.raise(ids)
    },
    layOut: () =>
      board.layOut(
        some(of(), dice).map((id) => ({
          id,
          place: place(),
          size: [90 + second, 70],
          angle: third,
          fontSize: 30,
        })),
      ),
    recolour: () => board.recolourNotes(some(of('note'), dice), colour),
    fill: () => board.fillShapes(some(of('shape'), dice), colour),
    ink: () => board.inkStrokes(some(of('stroke'), dice), INKS[third % INKS.length] ?? 'ink'),
    meaning: () =>
      board.setMeaning(some(of('connector'), dice), MEANINGS[third % MEANINGS.length] ?? 'plain'),
    connect: () => {
      const id = pick(of('connector'), first)
      if (id) board.connect(id, third % 2 === 0 ? 'from' : 'to', end(second))
    },
    describe: () => {
      const id = pick(of('image'), first)
      if (id) board.describeImage(id, { credit: `c${second}`, consent: 'given' })
    },
    lock: () => board.setLocked(some(of(), dice), third % 3 !== 0),
    restack: () =>
      board.restack(
        some(of(), dice),
        (['front', 'forward', 'backward', 'back'] as const)[third % 4] ?? 'front',
      ),
    delete: () => {
      board.deleteItems(some(of(), dice), name, 1)
    },
    type: () => {
      const id = pick(of('note', 'shape', 'text', 'image', 'cluster'), second)
      const text = id === undefined ? undefined : board.textOf(id)?.toString()
      if (id === undefined || text === undefined) return
      const from = third % (text.length + 1)
      const struck = text.slice(from, from + (first % 3))
      for (const each of struck) person.struck.add(each)
      const written = words()
      board.editText(
        id,
        text.slice(0, from) + written + text.slice(from + struck.length),
        from + written.length,
      )
    },
    gather: () => void gather(board, some(of('note'), dice), ledger.id(name), () => ''),
    addTo: () => {
      const id = pick(of('cluster'), first)
      if (id) addTo(board, id, some(of('note'), dice))
    },
    release: () => release(board, some(of('note'), dice)),
    paste: () => {
      const clip = clipOf(board, some(of(), dice), { workshop: 'w', title: 'W', codes: new Map() })
      if (!clip) return
      const copied = { ...clip, items: clip.items.map((item) => reworded(item, words)) }
      pasteClip(board, copied, ledger.at(name), {
        workshop: 'w',
        me: name,
        now: () => 1,
        newId: () => ledger.id(name),
        groundUnder: () => null,
        takenIn: () => [],
        sizeIn: () => null,
        pictures: new Map(),
      })
    },
  }
  const names = Object.keys(gestures)
  return {
    name: names[kind % names.length] ?? '',
    write: () => gestures[names[kind % names.length] ?? '']?.(),
  }
}

/** A copied item with words of the paster, so that each character stays one of a kind. */
function reworded<T extends { readonly type: string }>(item: T, words: () => string): T {
  if ('text' in item) return { ...item, text: words() }
  if ('caption' in item) return { ...item, caption: words() }
  return 'title' in item ? { ...item, title: words() } : item
}

function wordsOf(item: BoardItem): string {
  if ('text' in item) return item.text
  if ('caption' in item) return item.caption
  return 'title' in item ? item.title : ''
}

const dice = fc.array(fc.nat(200), { minLength: 3, maxLength: 6 })
const steps = fc.array(fc.record({ kind: fc.nat(10_000), dice }), {
  minLength: 5,
  maxLength: 25,
  size: 'max',
})
const events = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('gesture', 'gesture', 'gesture', 'undo', 'undo', 'redo', 'meet'),
    kind: fc.nat(10_000),
    dice,
  }),
  { minLength: 30, maxLength: 60, size: 'max' },
)

describe('undo, whatever happens', () => {
  test('alone, it goes back exactly gesture by gesture, and forth again', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const me = new Person('a', 1)
        const ledger = new Ledger()
        const seen = [me.items]
        const names: string[] = []
        for (const { kind, dice: thrown } of all) {
          const { name, write } = gesture(me, ledger, kind, thrown, () => true)
          if (!me.gesture(write)) continue
          seen.push(me.items)
          names.push(name)
        }
        for (const round of [1, 2]) {
          for (let at = seen.length - 2; at >= 0; at -= 1) {
            me.undo.undo()
            expect(me.items, `${round}: ${names[at]} taken back, of ${names.join(' ')}`).toEqual(seen[at])
          }
          expect(me.undo.canUndo.value).toBe(false)
          for (let at = 1; at < seen.length; at += 1) {
            me.undo.redo()
            expect(me.items, `${round}: ${names[at - 1]} again, of ${names.join(' ')}`).toEqual(seen[at])
          }
          expect(me.undo.canRedo.value).toBe(false)
        }
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  test('beside others who work on other things, mine goes back and forth exactly', () => {
    fc.assert(
      fc.property(events, (all) => {
        const ledger = new Ledger()
        const [me, other] = [new Person('a', 1), new Person('b', 2)]
        const mine = () => Object.fromEntries(Object.entries(me.items).filter(([id]) => id.startsWith('a')))
        const seen = [mine()]
        let at = 0
        for (const { who, what, kind, dice: thrown } of all) {
          if (who > 0) {
            if (what === 'meet') meet(me, other)
            else if (what === 'undo' || what === 'redo') other.undo[what]()
            else other.gesture(gesture(other, ledger, kind, thrown, (id) => id.startsWith('b')).write)
            continue
          }
          const isUndo = what === 'undo' && at > 0
          const isRedo = what === 'redo' && at < seen.length - 1
          if (isUndo || isRedo) {
            me.undo[what]()
            at += isUndo ? -1 : 1
          } else if (what === 'gesture') {
            const { write } = gesture(me, ledger, kind, thrown, (id) => id.startsWith('a'))
            if (!me.gesture(write)) continue
            at += 1
            seen.splice(at, seen.length, mine())
          }
          expect(mine()).toEqual(seen[at])
        }
        meet(me, other)
        expect(mine()).toEqual(seen[at])
        expect(other.items).toEqual(me.items)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  test('among others in the same things, nothing of theirs is changed and no word is lost', () => {
    fc.assert(
      fc.property(events, (all) => {
        const ledger = new Ledger()
        const people = ['a', 'b', 'c'].map((name, index) => new Person(name, index + 1))
        const seen = new Set<string>()
        const seenGo = new Set<string>()
        for (const [index, person] of people.entries()) {
          // Something to meet on: otherwise everybody stays with their own.
          for (const kind of [0, 1, index]) gesture(person, ledger, kind, [1, 1, 1], () => true).write()
          for (const other of people) if (other !== person) meet(person, other)
        }
        for (const { who, what, kind, dice: thrown } of all) {
          const person = pick(people, who)
          const next = pick(people, who + 1 + ((thrown[0] ?? 0) % 2))
          if (!person || !next) throw new Error('nobody')
          if (what === 'meet') {
            meet(person, next)
            continue
          }
          const before = person.items
          const gone = person.seeing(() => {
            if (what !== 'gesture') person.undo[what]()
            else person.gesture(gesture(person, ledger, kind, thrown, () => true).write)
          })
          for (const each of person.characters) seen.add(each)
          for (const each of gone) seenGo.add(each)
          if (what !== 'gesture') tellApart(ledger, person, before, person.items, what)
          for (const id of Object.keys(before)) if (!person.items[id]) ledger.removed.add(id)
          for (const { board } of people) expect(board.skipped).toBe(0)
        }
        for (const one of [...people, ...people])
          for (const other of people) if (one !== other) meet(one, other)
        for (const { items, board, characters } of people) {
          expect(items).toEqual(people[0]?.items)
          expect(board.skipped).toBe(0)
          const lost = [...seen].filter((each) => !characters.has(each) && !seenGo.has(each))
          expect(lost, 'words went that nobody has seen go').toEqual([])
        }
      }),
      { seed: SEED, numRuns: 2 * RUNS },
    )
  })
})

/** What an undo or a redo must have left alone. */
function tellApart(
  ledger: Ledger,
  person: Person,
  before: Readonly<Record<string, BoardItem>>,
  after: Readonly<Record<string, BoardItem>>,
  what: 'undo' | 'redo',
): void {
  const isMine = (key: string) => ledger.writers.get(key) === person.name
  for (const [id, was] of Object.entries(before)) {
    const is = after[id]
    if (!is) {
      // Gone: mine without anybody's words in it, or deleted by somebody before.
      if (!ledger.removed.has(id)) {
        expect(ledger.makers.get(id), `${what} of ${id}`).toBe(person.name)
        for (const each of wordsOf(was)) expect(isMine(each)).toBe(true)
      }
      continue
    }
    const kept = new Set(wordsOf(is))
    for (const each of wordsOf(was)) {
      if (!kept.has(each) && !(what === 'redo' && person.struck.has(each))) expect(isMine(each)).toBe(true)
    }
    if (isLaid(was) && isLaid(is) && was.place.at[0] !== is.place.at[0]) {
      const [from, to] = [`at ${was.place.at[0]}`, `at ${is.place.at[0]}`]
      const isAgain = what === 'redo' && person.returned.has(from)
      expect(isAgain || isMine(from), `${what} moves what another put ${from}`).toBe(true)
      if (what === 'undo') person.returned.add(to)
    }
  }
}
