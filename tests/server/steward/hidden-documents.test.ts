// What becomes of hidden documents: in which order their notes come, what a crash in the middle leaves, and which of them
// are forgotten with all their past.
import { expect, onTestFinished, test } from 'vitest'
import { isCovered, silencesOf } from '../../../shared/agenda/silence.ts'
import { Board, type NewNote } from '../../../shared/board/board.ts'
import { MONDAY } from '../server-kit.ts'
import { type Device, HiddenWorld, type HiddenWorldOptions, until, WORKSHOP } from './hidden-world.ts'

async function openWorld(options: HiddenWorldOptions = {}) {
  const world = new HiddenWorld(options)
  onTestFinished(() => world.end())
  const begun = await world.begin()
  const board = new Board((await world.connect('board')).doc)
  const note = (id: string, text = id): NewNote => ({
    id,
    text,
    place: { frame: begun.frame.id, cell: null, at: [0, 0] },
    colour: 'yellow',
    author: 'forged',
    createdAt: 1,
  })
  const write = (device: Device, ...notes: readonly NewNote[]) => {
    const hidden = new Board(device.doc)
    for (const each of notes) hidden.createNote(each)
    hidden.close()
  }
  const reveal = () => world.steward.reveal(WORKSHOP, begun.item)
  return { ...begun, world, board, note, write, reveal }
}

const stateOf = ({ doc }: Device) => new Board(doc).notes.map(({ id }) => id)
const NAME = (key: string) => `${WORKSHOP}/anonymous/${key}`

test('notes come in the order chance gives them, whoever wrote first, and of nobody’s neither author nor time is told', async () => {
  const { world, board, note, write, reveal } = await openWorld({ below: () => 0 })
  write(await world.connect('private/p1'), note('a'), note('b'))
  write(await world.connect('anonymous/x'), { ...note('c'), createdAt: 7 })
  await reveal()
  await until(() => board.notes.length === 3)
  // Fisher and Yates with nothing but zeros: each goes to the end in turn.
  expect(board.notes.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  expect(board.note('a')).toMatchObject({ author: 'p1', createdAt: 1 })
  expect(board.note('c')).toMatchObject({ author: null, restored: false })
  expect(board.note('c')?.createdAt).not.toBe(7)
  const writers = [...board.doc.store.clients.keys()]
  expect(writers).not.toContain((await world.connect('anonymous/x')).doc.clientID)
})

test('after a crash between the board’s write and the deletion, a second reveal finishes the first', async () => {
  let commits = Number.POSITIVE_INFINITY
  const { world, board, note, write, reveal, agenda, frame } = await openWorld({
    held: async () => {
      while (commits <= 0) await new Promise((resolve) => setImmediate(resolve))
      commits -= 1
    },
  })
  const phone = await world.connect('private/p1')
  write(phone, note('a', 'abc'))
  await (await world.documents.open(`${WORKSHOP}/private/p1`)).flushed()
  await (await world.documents.open(`${WORKSHOP}/agenda`)).flushed()
  const handle = await world.documents.open(`${WORKSHOP}/board`)
  commits = 0
  void reveal()
  await until(() => handle.doc.getMap('items').has('a'))
  const devices = world.unplug()
  commits = 1
  await handle.flushed()
  await world.crash(devices)
  commits = Number.POSITIVE_INFINITY
  expect(isCovered(silencesOf(agenda), frame)).toBe(true)
  expect(stateOf(phone)).toEqual(['a'])
  new Board(phone.doc).textOf('a')?.insert(3, 'd')
  board.textOf('a')?.insert(0, 'X')
  expect(await reveal()).toBe(0)
  await until(() => board.note('a')?.text === 'Xabcd' && stateOf(phone).length === 0)
  expect(isCovered(silencesOf(agenda), frame)).toBe(false)
})

test('an anonymous document is forgotten once revealed and left; nothing of it joins a person and the words', async () => {
  const { world, board, note, write, reveal } = await openWorld()
  const phone = await world.connect('anonymous/x')
  const own = await world.connect('private/p1')
  write(phone, note('a', 'niekam nesakau'), note('b', 'ir dar'))
  write(own, note('c', 'tai sakau aš'))
  await until(() => world.stored.includes(NAME('x')))
  await reveal()
  expect(world.stored).toContain(NAME('x'))
  phone.disconnect()
  await until(() => !world.stored.includes(NAME('x')))
  expect(world.stored).toContain(`${WORKSHOP}/private/p1`)
  await until(() => board.notes.length === 3)
  const places = (words: string) => {
    const rows = world.dump().filter(({ where, text }) => text.includes(words) || where.includes(words))
    return [...new Set(rows.map(({ where }) => where))]
  }
  // On the board, where it has no author and nothing of when it was written; and nowhere else.
  for (const words of ['niekam nesakau', 'ir dar']) expect(places(words)).toEqual([`${WORKSHOP}/board`])
  expect(places('anonymous')).toEqual([])
  expect(places('tai sakau aš')).toEqual([`${WORKSHOP}/board`, `${WORKSHOP}/private/p1`])
  for (const id of ['a', 'b']) expect(board.note(id)).toMatchObject({ author: null, createdAt: MONDAY })
})

test('a device that comes back with its copy doubles nothing, may still write, and is forgotten again', async () => {
  const { world, board, note, write, reveal } = await openWorld()
  const phone = await world.connect('anonymous/x')
  write(phone, note('a', 'abc'))
  await reveal()
  phone.disconnect()
  await until(() => !world.stored.includes(NAME('x')))
  new Board(phone.doc).textOf('a')?.insert(3, 'd')
  await phone.connect(world)
  await until(() => board.note('a')?.text === 'abcd' && stateOf(phone).length === 0)
  expect(board.notes).toHaveLength(1)
  phone.disconnect()
  await until(() => !world.stored.includes(NAME('x')))
})

test('a copy from before the reveal brings nothing the board has', async () => {
  const { world, board, note, write, reveal } = await openWorld()
  const phone = await world.connect('anonymous/x')
  write(phone, note('a', 'abc'))
  await until(() => world.stored.includes(NAME('x')))
  phone.disconnect()
  await reveal()
  await until(() => !world.stored.includes(NAME('x')))
  board.textOf('a')?.insert(3, '!')
  await phone.connect(world)
  await until(() => stateOf(phone).length === 0)
  expect(board.notes.map(({ text }) => text)).toEqual(['abc!'])
})

test('what is still hidden is kept while everybody is away, and found by the next server', async () => {
  const { world, note, write, reveal, board } = await openWorld()
  const phone = await world.connect('anonymous/x')
  const own = await world.connect('private/p1')
  write(phone, note('a'))
  write(own, note('b'))
  const handles = await Promise.all(
    [NAME('x'), `${WORKSHOP}/private/p1`].map((name) => world.documents.open(name)),
  )
  for (const handle of handles) {
    await handle.flushed()
    handle.release()
  }
  phone.disconnect()
  own.disconnect()
  await world.crash()
  expect(await reveal()).toBe(2)
  await until(() => board.notes.length === 2)
})
