// People type while the notes are revealed, the disk is slow, somebody else writes in the notes already, and in every third
// world the server dies in the middle. Every letter is another one: each is on the board once.
import { expect, test } from 'vitest'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { isCovered, silencesOf } from '../../../shared/agenda/silence.ts'
import { Board } from '../../../shared/board/board.ts'
import { HiddenWorld, until } from './hidden-world.ts'

const SEEDS = Number(process.env['VIETA_SEEDS'] ?? 60)
const ONLY = process.env['VIETA_SEED']

/** mulberry32 */
function randomOf(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * most)
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

async function play(seed: number): Promise<void> {
  const below = randomOf(seed)
  const world = new HiddenWorld({
    below,
    held: async () => {
      for (let left = below(6); left > 0; left -= 1) await turn()
    },
  })
  const { item, frame } = await world.begin()
  const board = await world.connect('board')
  const seen = new Board(board.doc)
  const writers = await Promise.all(
    ['private/p1', 'private/p2', 'anonymous/x'].map(async (name) => {
      const device = await world.connect(name)
      return { device, id: name, hidden: new Board(device.doc), letters: '' }
    }),
  )
  let next = 0x4e00
  const letter = () => String.fromCodePoint(next++)
  const place = { frame: frame.id, cell: null, at: [0, 0] as const }
  for (const writer of writers) {
    writer.letters = letter()
    const { id, hidden, letters } = writer
    hidden.createNote({ id, text: letters, place, colour: 'yellow', author: 'forged', createdAt: 1 })
  }
  const written: string[] = []
  let revealing: Promise<unknown> | null = null
  const reveal = () => world.steward.reveal('w', item).catch(() => undefined)
  const crashesAt = seed % 3 === 0 ? below(60) : -1
  const revealsAt = below(40)
  for (let step = 0; step < 60; step += 1) {
    if (step === revealsAt) revealing = reveal()
    if (step === crashesAt) await world.crash()
    const writer = writers[below(writers.length)]
    const text = writer?.hidden.textOf(writer.id)
    if (writer && text && below(3) > 0) {
      const typed = letter()
      writer.letters += typed
      text.insert(text.length, typed)
    }
    const shown = seen.textOf(writers[below(writers.length)]?.id ?? '')
    if (shown && below(4) === 0) {
      written.push(letter())
      shown.insert(below(shown.length + 1), written.at(-1) ?? '')
    }
    for (let left = below(4); left > 0; left -= 1) await turn()
  }
  // After a crash somebody presses again; pressing twice is once.
  void revealing
  await reveal()
  const wanted = [...writers.map(({ letters }) => letters).join(''), ...written].sort().join('')
  const all = () => [...seen.notes.map(({ text }) => text).join('')].sort().join('')
  await until(() => all() === wanted).catch(() => undefined)
  expect(all(), `seed ${seed}`).toBe(wanted)
  for (const { id, letters } of writers) {
    const note = seen.note(id)
    expect([...(note?.text ?? '')].filter((each) => letters.includes(each)).join(''), `seed ${seed}`).toBe(
      letters,
    )
    expect(note?.author, `seed ${seed}`).toBe(id.startsWith('private/') ? id.slice('private/'.length) : null)
  }
  await until(() => writers.every(({ hidden }) => hidden.notes.length === 0))
  const agenda = new Agenda((await world.connect('agenda')).doc)
  expect(isCovered(silencesOf(agenda), frame), `seed ${seed}`).toBe(false)
  await world.end()
}

test('no letter is lost or doubled, whenever the reveal comes and whatever fails', async () => {
  if (ONLY !== undefined) await play(Number(ONLY))
  else for (let seed = 1; seed <= SEEDS; seed += 1) await play(seed)
}, 120_000)
