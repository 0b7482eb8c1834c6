// What a room does that nobody planned: a facilitator goes on without a network while another does too, a phone sleeps for an
// hour, a group is emptied, a part of the day is taken out while people write in it. Nothing is lost, and all see the same.
// Revealing twice: tests/server/steward/silence.test.ts; closing a vote twice, a vote without items: tests/server/votes.test.ts.
import { expect, test } from 'vitest'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import { placeOf } from '../../shared/agenda/writing-place.ts'
import { Board } from '../../shared/board/board.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, issueTicket, MONDAY, startTestServer } from './server-kit.ts'
import { noteIn, openSilentRoom, writeNote } from './steward/silent-room.ts'

test('a facilitator who went on offline comes back: both see one step, both are in the log, and the day can end', async () => {
  const server = await startTestServer({ now: () => MONDAY })
  const { id } = await createWorkshop(server)
  const ticket = await issueTicket(server, id, 'facilitator')
  const open = () => new RawClient(server.address, id, 'agenda', { ticket }).sync()
  const [here, away] = [await open(), await open()]
  const [agenda, offline] = [new Agenda(here.doc), new Agenda(away.doc)]
  here.write(() => agenda.next(MONDAY))
  await away.until(() => offline.position !== null)
  const [, second, third] = agenda.items
  away.socket.terminate()
  await away.closed
  offline.goTo({ item: second?.id ?? '', step: 0 }, MONDAY + 60_000)
  here.write(() => agenda.goTo({ item: third?.id ?? '', step: 0 }, MONDAY + 61_000))
  await here.barrier()

  const back = await open()
  back.passOn(away.doc)
  await back.barrier()
  const returned = new Agenda(back.doc)
  await here.until(() => agenda.log.length === 3)
  await back.roundTrip()
  expect(returned.position).toEqual(agenda.position)
  expect([second?.id, third?.id]).toContain(agenda.position?.item)
  expect(returned.timer).toEqual(agenda.timer)
  here.write(() => agenda.finish(MONDAY + 120_000))
  expect(agenda.isFinished).toBe(true)
  expect(agenda.log.every(({ endedAt }) => endedAt !== null)).toBe(true)
})

test('a phone asleep for an hour wakes where the others are, and what it had not sent is sent, once', async () => {
  let now = MONDAY
  const server = await startTestServer({ now: () => now })
  const room = await openSilentRoom({ server })
  const ona = await room.join('Ona')
  const phone = await room.open('private', ona.ticket)
  writeNote(phone, noteIn(room, 'sent', 'Prieš miegą', ona.id))
  await phone.barrier()
  phone.socket.terminate()
  await phone.closed
  new Board(phone.doc).createNote(noteIn(room, 'unsent', 'Neišsiųsta', ona.id))
  now += 3_600_000
  expect((await room.reveal()).json).toEqual({ revealed: 1 })
  const { agenda, facilitator } = room
  const last = agenda.items.at(-1)?.id ?? ''
  facilitator.write(() => agenda.goTo({ item: last, step: 0 }, now))
  await facilitator.barrier()

  const [awake, board, plan] = await Promise.all([
    room.open('private', ona.ticket),
    room.open('board', ona.ticket),
    room.open('agenda', ona.ticket),
  ])
  awake.passOn(phone.doc)
  await awake.barrier()
  const view = new Board(board.doc)
  await board.until(() => view.notes.length === 2)
  expect(new Agenda(plan.doc).position?.item).toBe(last)
  expect(view.notes.map(({ text, author }) => [text, author]).sort()).toEqual([
    ['Neišsiųsta', ona.id],
    ['Prieš miegą', ona.id],
  ])
})

test('a group that is emptied keeps its sheet and its notes, and whoever was in it still has somewhere to write', async () => {
  const room = await openSilentRoom()
  const { agenda, facilitator } = room
  const people = await Promise.all(['Ona', 'Petras'].map(room.join))
  const ids = people.map(({ id }) => id)
  const groups = (a: readonly string[], b: readonly string[]) => [
    { id: 'A', label: 'A', members: a },
    { id: 'B', label: 'B', members: b },
  ]
  facilitator.write(() => agenda.setGroups(groups(ids.slice(0, 1), ids.slice(1))))
  const grouped = agenda.items.find(({ activity }) => activity === 'emp.empathymap' && activity !== null)
  if (!grouped) throw new Error('No map')
  facilitator.write(() => agenda.goTo({ item: grouped.id, step: 0 }, MONDAY))
  const ofGroup = (group: string) =>
    agenda.frames.find((frame) => frame.item === grouped.id && frame.group === group)
  await facilitator.until(() => ofGroup('B') !== undefined && ofGroup('A') !== undefined)
  const frame = ofGroup('B')
  const board = await room.open('board', people[1]?.ticket ?? '')
  writeNote(board, {
    ...noteIn(room, 'b', 'Mūsų lapas'),
    place: { frame: frame?.id ?? '', cell: null, at: [0, 0] },
  })
  await board.barrier()

  facilitator.write(() => agenda.setGroups(groups(ids, [])))
  await facilitator.barrier()
  expect(ofGroup('B')).toEqual(frame)
  expect(new Board(board.doc).note('b')?.text).toBe('Mūsų lapas')
  expect(placeOf(agenda, grouped.id, ids[1] ?? '')).toMatchObject({ state: 'write', frame: { group: 'A' } })
  // Both groups emptied: nobody is shut out.
  facilitator.write(() => agenda.setGroups(groups([], [])))
  expect(placeOf(agenda, grouped.id, ids[1] ?? '').state).toBe('write')
})

test('a part taken out while people write in it: they go on, it stays hidden, and it can be revealed', async () => {
  const room = await openSilentRoom()
  const { agenda, facilitator, item, frame } = room
  const ona = await room.join('Ona')
  const own = await room.open('private', ona.ticket)
  const board = await room.open('board', ona.ticket)
  writeNote(own, noteIn(room, 'before', 'Prieš', ona.id))
  await own.barrier()
  facilitator.write(() => agenda.removeItem(item))
  await facilitator.barrier()
  expect(agenda.items.some(({ id }) => id === item)).toBe(false)
  writeNote(own, noteIn(room, 'after', 'Po', ona.id))
  await own.barrier()
  expect(placeOf(agenda, agenda.position?.item ?? null, ona.id)).toMatchObject({ state: 'write' })
  // Gone on from it: still hidden, for nobody has revealed it.
  facilitator.write(() => agenda.next(MONDAY))
  await facilitator.barrier()
  expect(isCovered(silencesOf(agenda), frame)).toBe(true)
  expect(new Board(board.doc).notes).toEqual([])
  expect((await room.reveal()).json).toEqual({ revealed: 2 })
  const view = new Board(board.doc)
  await board.until(() => view.notes.length === 2)
  expect(view.notes.map(({ text }) => text).sort()).toEqual(['Po', 'Prieš'])
})
