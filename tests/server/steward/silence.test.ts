// Silence on a real server: what is covered, how many notes wait, and how they come to the board.
import { expect, test } from 'vitest'
import { frameBox } from '../../../shared/agenda/frame.ts'
import { cover, isCovered, silencesOf, waitingOf } from '../../../shared/agenda/silence.ts'
import { boxAt, holdsPoint, overlaps } from '../../../shared/base/geometry.ts'
import { Board } from '../../../shared/board/board.ts'
import { isLaid } from '../../../shared/board/item.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { issueTicket, MONDAY } from '../server-kit.ts'
import { noteIn, openSilentRoom, type as typeInto, wordsOn, writeNote } from './silent-room.ts'

test('the steward covers a silent item when the workshop comes to it, and no other', async () => {
  const { agenda, facilitator, item } = await openSilentRoom()
  expect([...silencesOf(agenda).keys()]).toEqual([item])
  const loud = agenda.items.find(({ activity }) => activity && !findActivity(activity)?.hiddenUntilReveal)
  facilitator.write(() => agenda.goTo({ item: loud?.id ?? '', step: 0 }, MONDAY))
  await facilitator.until(() => agenda.frames.some((frame) => frame.item === loud?.id))
  await facilitator.barrier()
  expect([...silencesOf(agenda).keys()]).toEqual([item])
  // Of a vote the dots are hidden, not what people put there to vote on.
  const vote = agenda.items.find(({ activity }) => activity === 'ide.vote')
  facilitator.write(() => agenda.goTo({ item: vote?.id ?? '', step: 0 }, MONDAY))
  await facilitator.until(() => agenda.frames.some((frame) => frame.item === vote?.id))
  await facilitator.barrier()
  expect([...silencesOf(agenda).keys()]).toEqual([item])
})

test('notes wait in numbers, and the reveal brings them with their writers’ names, beside each other', async () => {
  const room = await openSilentRoom()
  const { facilitator, agenda, frame, cell } = room
  const board = await room.open('board', room.facilitatorTicket)
  const people = await Promise.all(['Ona', 'Petras', 'Rūta', 'Jonas'].map(room.join))
  for (const person of people) {
    const own = await room.open('private', person.ticket)
    // Whatever a note says of its author.
    writeNote(own, noteIn(room, `${person.name}-1`, `Pirmas: ${person.name}`, people[0]?.id ?? null))
    writeNote(own, noteIn(room, `${person.name}-2`, `Antras: ${person.name}`, person.id))
    writeNote(own, noteIn(room, `${person.name}-3`, '', person.id))
    await own.barrier()
  }
  await facilitator.until(() => waitingOf(agenda).get(frame.id)?.cells[cell] === 8)
  expect(new Board(board.doc).items.size).toBe(0)

  const answer = await room.reveal()
  expect([answer.status, answer.json]).toEqual([200, { revealed: 8 }])
  await board.until(() => new Board(board.doc).items.size === 8)
  await facilitator.until(() => !isCovered(silencesOf(agenda), frame) && !waitingOf(agenda).has(frame.id))
  const { notes } = new Board(board.doc)
  for (const person of people) {
    const own = notes.filter(({ id }) => id.startsWith(`${person.name}-`))
    expect(own.map(({ author }) => author)).toEqual([person.id, person.id])
    expect(own.map(({ text }) => text).sort()).toEqual([`Antras: ${person.name}`, `Pirmas: ${person.name}`])
  }
  const boxes = notes.filter(isLaid).map(({ place, size }) => boxAt(place.at, size))
  for (const [index, box] of boxes.entries()) {
    expect(boxes.slice(0, index).some((other) => overlaps(other, box))).toBe(false)
    expect(holdsPoint(frameBox(frame), [box.x, box.y])).toBe(true)
  }
  // Once: what was told to everybody is not told again, and nothing is hidden any more.
  expect((await room.reveal()).json).toEqual({ revealed: 0 })
  const own = await room.open('private', people[0]?.ticket ?? '')
  expect(new Board(own.doc).notes.map(({ text }) => text)).toEqual([''])
})

test('two facilitators who reveal in one moment reveal once', async () => {
  const room = await openSilentRoom()
  const board = await room.open('board', room.facilitatorTicket)
  const other = await issueTicket(room.server, room.workshop, 'facilitator')
  const ona = await room.join('Ona')
  const own = await room.open('private', ona.ticket)
  for (const id of ['a', 'b', 'c']) writeNote(own, noteIn(room, id, id))
  await own.barrier()
  const answers = await Promise.all([room.reveal(), room.reveal(other), room.reveal()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(answers.map(({ json }) => (json as { revealed: number }).revealed).sort()).toEqual([0, 0, 3])
  await board.until(() => new Board(board.doc).items.size >= 3)
  await board.roundTrip()
  expect(new Board(board.doc).notes.map(({ text }) => text).sort()).toEqual(['a', 'b', 'c'])
})

test('a note its writer has thrown away is never revealed', async () => {
  const room = await openSilentRoom()
  const board = await room.open('board', room.facilitatorTicket)
  const ona = await room.join('Ona')
  const own = await room.open('private', ona.ticket)
  writeNote(own, noteIn(room, 'kept', 'lieka'))
  writeNote(own, noteIn(room, 'gone', 'apsigalvojau'))
  own.write((doc) => new Board(doc).deleteItems(['gone'], ona.id, MONDAY))
  await own.barrier()
  expect((await room.reveal()).json).toEqual({ revealed: 1 })
  await board.until(() => wordsOn(board, 'kept') === 'lieka')
  expect(board.doc.getMap('items').has('gone')).toBe(false)
})

test('words typed after the reveal into the hidden text come to the board, once, beside what others wrote there', async () => {
  const room = await openSilentRoom()
  const board = await room.open('board', room.facilitatorTicket)
  const ona = await room.join('Ona')
  const own = await room.open('private', ona.ticket)
  writeNote(own, noteIn(room, 'n', 'Ežeras'))
  await own.barrier()
  await room.reveal()
  await board.until(() => wordsOn(board, 'n') === 'Ežeras')
  board.write((doc) => new Board(doc).textOf('n')?.insert(0, 'Mūsų: '))
  typeInto(own, 'n', ' ir')
  typeInto(own, 'n', ' miškas')
  await board.until(() => wordsOn(board, 'n') === 'Mūsų: Ežeras ir miškas')
  await own.until(() => new Board(own.doc).note('n') === undefined)
  expect(new Board(board.doc).note('n')?.author).toBe(ona.id)
})

test('who was offline through the reveal finds the notes on the board after coming back', async () => {
  const room = await openSilentRoom()
  const board = await room.open('board', room.facilitatorTicket)
  const ona = await room.join('Ona')
  const phone = await room.open('private', ona.ticket)
  writeNote(phone, noteIn(room, 'begun', 'Pradė'))
  await phone.barrier()
  phone.socket.terminate()
  await phone.closed
  await room.reveal()
  await board.until(() => wordsOn(board, 'begun') === 'Pradė')
  const offline = new Board(phone.doc)
  offline.textOf('begun')?.insert(5, 'ta')
  offline.createNote(noteIn(room, 'new', 'Be ryšio'))
  const back = await room.open('private', ona.ticket)
  back.passOn(phone.doc)
  await board.until(() => wordsOn(board, 'begun') === 'Pradėta' && wordsOn(board, 'new') === 'Be ryšio')
})

test('what is written where nothing is hidden, or never was, comes to the board', async () => {
  const room = await openSilentRoom()
  const board = await room.open('board', room.facilitatorTicket)
  const own = await room.open('private', (await room.join('Ona')).ticket)
  const free = { frame: null, cell: null, at: [-500, -500] as const }
  writeNote(own, { ...noteIn(room, 'free', 'laisva'), place: free })
  await board.until(() => wordsOn(board, 'free') === 'laisva')
})

test('an item covered again hides what is written from then on, and its frame may be gone', async () => {
  const room = await openSilentRoom()
  const { agenda, facilitator, item, frame } = room
  const board = await room.open('board', room.facilitatorTicket)
  const own = await room.open('private', (await room.join('Ona')).ticket)
  await room.reveal()
  await facilitator.until(() => !isCovered(silencesOf(agenda), frame))
  facilitator.write(() => cover(agenda, item, MONDAY + 1))
  facilitator.write((doc) => doc.getMap('frames').delete(frame.id))
  await facilitator.barrier()
  writeNote(own, noteIn(room, 'n', 'vėl paslėpta'))
  writeNote(own, { ...noteIn(room, 'seen', 'x'), place: { frame: null, cell: null, at: [0, 0] } })
  // The one that is not hidden has come, so the other would have.
  await board.until(() => wordsOn(board, 'seen') === 'x')
  expect(wordsOn(board, 'n')).toBeUndefined()
  await room.reveal()
  await board.until(() => wordsOn(board, 'n') === 'vėl paslėpta')
})

test('a reveal of what is in no agenda is refused, and of an item that hides nothing reveals nothing', async () => {
  const { server, workshop, facilitatorTicket: ticket, agenda } = await openSilentRoom()
  const ask = (item: unknown) =>
    server.call('POST', `/api/workshops/${workshop}/reveal`, { ticket, body: { item } })
  expect((await ask('nera')).json).toEqual({ fault: 'not-found', where: 'item' })
  expect((await ask('')).json).toEqual({ fault: 'invalid', where: 'item' })
  expect((await ask({})).json).toEqual({ fault: 'invalid', where: 'item' })
  const loud = agenda.items.find(({ activity }) => activity && !findActivity(activity)?.hiddenUntilReveal)
  expect((await ask(loud?.id)).json).toEqual({ revealed: 0 })
})

test('sheets go on: what was written is seen, what is written next is hidden, and everybody has the neighbour’s', async () => {
  const room = await openSilentRoom()
  const { facilitator, agenda } = room
  const people = await Promise.all(['Ona', 'Petras', 'Rūta'].map(room.join))
  const item = 'apvalus'
  facilitator.write(() => {
    agenda.setRowsOf('items', [[item, { ...agenda.items.at(-1), activity: 'ide.brainwriting' }]])
    agenda.goTo({ item, step: 0 }, MONDAY)
  })
  await facilitator.until(() => agenda.frames.filter((frame) => frame.item === item).length === 3)
  const sheetOf = (person: string) =>
    agenda.frames.find((frame) => frame.item === item && frame.people?.includes(person))
  const before = new Map(people.map(({ id }) => [id, sheetOf(id)?.id]))
  const own = await room.open('private', people[0]?.ticket ?? '')
  const at = (frame = '', id = '', cell = 'r1c1') => ({
    ...noteIn(room, id, id, people[0]?.id ?? null),
    place: { frame, cell, at: [0, 0] as const },
  })
  writeNote(own, at(before.get(people[0]?.id ?? ''), 'pirmas'))
  await own.barrier()

  const ask = (body: object) =>
    room.server.call('POST', `/api/workshops/${room.workshop}/reveal`, {
      ticket: room.facilitatorTicket,
      body,
    })
  const pass = (passed: number) => ask({ item, passed })
  const answers = await Promise.all([pass(0), pass(0)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(answers.map(({ json }) => (json as { revealed: number }).revealed).sort()).toEqual([0, 1])
  await facilitator.until(() => silencesOf(agenda).get(item)?.passed === 1)
  expect(isCovered(silencesOf(agenda), { item })).toBe(true)
  for (const { id } of people) expect(sheetOf(id)?.id).not.toBe(before.get(id))
  expect(new Set(people.map(({ id }) => sheetOf(id)?.id)).size).toBe(3)

  const board = await room.open('board', room.facilitatorTicket)
  await board.until(() => new Board(board.doc).notes.length === 1)
  // A last letter in what was seen belongs to it; a new note of the next round stays hidden.
  typeInto(own, 'pirmas', '!')
  writeNote(own, at(sheetOf(people[0]?.id ?? '')?.id, 'antras', 'r2c1'))
  await own.barrier()
  await board.until(() => new Board(board.doc).notes[0]?.text === 'pirmas!')
  expect(new Board(board.doc).notes).toHaveLength(1)

  expect((await pass(1)).json).toEqual({ revealed: 1 })
  // The sheet that comes next would be one’s own.
  expect((await pass(2)).status).toBe(404)
  expect((await ask({ item })).json).toEqual({ revealed: 0 })
  await facilitator.until(() => !isCovered(silencesOf(agenda), { item }))
})

test('what its author took to the board and back again is hidden as before', async () => {
  const room = await openSilentRoom()
  const { facilitator, agenda, frame, cell } = room
  const ona = await room.join('Ona')
  const own = await room.open('private', ona.ticket)
  const board = await room.open('board', ona.ticket)
  const waiting = () => waitingOf(agenda).get(frame.id)?.cells[cell] ?? 0
  const note = noteIn(room, 'n', 'Dar ne', ona.id)
  writeNote(own, note)
  await facilitator.until(() => waiting() === 1)
  const leave = (client: typeof own) =>
    client.write((doc) => new Board(doc).deleteItems(['n'], ona.id, MONDAY))
  writeNote(board, { ...note, place: { frame: null, cell: null, at: [0, 0] } })
  leave(own)
  await facilitator.until(() => waiting() === 0)
  // Its undo reaches the hidden document first.
  own.write((doc) => new Board(doc).bringBack(['n']))
  await own.barrier()
  leave(board)
  await board.barrier()
  await facilitator.until(() => waiting() === 1)
  expect(new Board(board.doc).notes).toEqual([])
  expect(new Board(own.doc).notes.map(({ text }) => text)).toEqual(['Dar ne'])
})
