// Notes that go through the facilitators: who reads them when, how one is shown or given back, and what was written for
// oneself alone before.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cover, isChecked, silencesOf, waitingOf } from '../../../shared/agenda/silence.ts'
import { Board } from '../../../shared/board/board.ts'
import { SUBMITTED } from '../../../shared/board/read-item.ts'
import type { InboxEntry } from '../../../shared/protocol/http.ts'
import type { RawClient } from '../raw-client.ts'
import { MONDAY } from '../server-kit.ts'
import { noteIn, openSilentRoom, type SilentRoom, type as typeInto, wordsOn } from './silent-room.ts'

/** The silent room once its silence is over and the facilitator has said that they read notes first. */
async function openCheckedRoom() {
  const room = await openSilentRoom()
  const { agenda, facilitator, item } = room
  await room.reveal()
  await facilitator.until(() => silencesOf(agenda).get(item)?.revealedAt !== null)
  facilitator.write(() => cover(agenda, item, MONDAY, true))
  await facilitator.until(() => isChecked(silencesOf(agenda), { item }))
  await facilitator.barrier()
  return room
}

/** Writes a note as a person's page does, into their own document laid over the board. */
function submit(own: RawClient, room: SilentRoom, id: string, text: string, isTold = true): void {
  own.write((doc) => {
    const board = new Board(doc)
    board.createNote(noteIn(room, id, text))
    const map = doc.getMap('items').get(id)
    if (isTold && map instanceof Y.Map) map.set(SUBMITTED, true)
    board.close()
  })
}

const read = async (
  { server, workshop, item, facilitatorTicket }: SilentRoom,
  ticket = facilitatorTicket,
) => {
  const reply = await server.call('GET', `/api/workshops/${workshop}/inbox/${item}`, { ticket })
  return { status: reply.status, entries: (reply.json as { entries?: readonly InboxEntry[] }).entries ?? [] }
}

const decide = (
  { server, workshop, item, facilitatorTicket }: SilentRoom,
  note: string,
  text: string,
  decision: 'show' | 'return',
  reason = '',
) =>
  server.call('POST', `/api/workshops/${workshop}/inbox/${item}`, {
    ticket: facilitatorTicket,
    body: { note, text, decision, reason },
  })

test('a facilitator reads a note, shows it to everybody, and nobody saw it before', async () => {
  const room = await openCheckedRoom()
  const ona = await room.join('Ona')
  const board = await room.open('board', room.facilitatorTicket)
  const own = await room.open('private', ona.ticket)
  submit(own, room, 'n1', 'Varpinė virš kapinių')
  await own.barrier()
  await room.facilitator.until(() => waitingOf(room.agenda).get(room.frame.id)?.cells[room.cell] === 1)
  const { entries } = await read(room)
  expect(entries).toMatchObject([
    { id: 'n1', text: 'Varpinė virš kapinių', author: ona.id, cell: room.cell, returned: null },
  ])
  expect(wordsOn(board, 'n1')).toBeUndefined()
  // Neither she nor anybody else who writes reads them.
  expect((await read(room, ona.ticket)).status).toBe(403)

  expect((await decide(room, 'n1', 'Varpinė', 'show')).json).toEqual({ isDone: false })
  expect((await decide(room, 'n1', 'Varpinė virš kapinių', 'show')).json).toEqual({ isDone: true })
  await board.until(() => wordsOn(board, 'n1') === 'Varpinė virš kapinių')
  expect(new Board(board.doc).note('n1')?.author).toBe(ona.id)
  expect((await read(room)).entries).toEqual([])
  // Another facilitator was quicker: it is shown, as they wished.
  expect((await decide(room, 'n1', 'Varpinė virš kapinių', 'show')).json).toEqual({ isDone: true })
})

test('a note given back stays with its author, through the end too, until other words are in it', async () => {
  const room = await openCheckedRoom()
  const ona = await room.join('Ona')
  const board = await room.open('board', room.facilitatorTicket)
  const own = await room.open('private', ona.ticket)
  submit(own, room, 'n1', 'Kaimyno tvora')
  submit(own, room, 'n2', 'Kapinių varteliai')
  await own.barrier()
  expect((await decide(room, 'n1', 'Kaimyno tvora', 'return', 'Be pavardžių')).json).toEqual({ isDone: true })
  await own.until(() => new Board(own.doc).returned('n1')?.reason === 'Be pavardžių')
  await room.facilitator.until(() => waitingOf(room.agenda).get(room.frame.id)?.cells[room.cell] === 1)
  expect((await read(room)).entries).toMatchObject([
    { id: 'n1', returned: 'Be pavardžių' },
    { id: 'n2', returned: null },
  ])
  expect((await room.reveal()).json).toEqual({ revealed: 1 })
  await board.until(() => wordsOn(board, 'n2') !== undefined)
  expect(wordsOn(board, 'n1')).toBeUndefined()
  // Nothing is checked any more: what is written now goes to the board like everything else.
  typeInto(own, 'n1', ' ir suolelis')
  await board.until(() => wordsOn(board, 'n1') === 'Kaimyno tvora ir suolelis')
  expect((await read(room)).status).toBe(404)
})

test('what was written for oneself alone is not read, whatever the agenda says later', async () => {
  const room = await openSilentRoom()
  const { agenda, facilitator, item } = room
  const ona = await room.join('Ona')
  const own = await room.open('private', ona.ticket)
  submit(own, room, 'n1', 'Tik man', false)
  await own.barrier()
  expect((await read(room)).status).toBe(404)
  facilitator.write(() => cover(agenda, item, MONDAY, true))
  expect(isChecked(silencesOf(agenda), { item })).toBe(false)
  // A page that lies in the agenda gets no further: her page did not say that others read it.
  facilitator.write((doc) => {
    const rows = doc.getMap('silences')
    rows.set(item, { ...(rows.get(item) as object), checked: true })
  })
  await facilitator.barrier()
  expect(await read(room)).toEqual({ status: 200, entries: [] })
  expect((await decide(room, 'n1', 'Tik man', 'show')).json).toEqual({ isDone: false })
})
