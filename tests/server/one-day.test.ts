// The one-day agenda from the first step to the last, at a clock of the test's: twenty people at laptops and fifteen with
// phones, a screen and a facilitator, each on sockets of their own. Half of them write in each activity, in silence too, all of it is
// revealed, and they vote on a question.
import { expect, test } from 'vitest'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { positionAfter, stepsOf } from '../../shared/agenda/plan.ts'
import { pollsOf } from '../../shared/agenda/poll.ts'
import { isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import { remainingMs } from '../../shared/agenda/timer.ts'
import { placeOf } from '../../shared/agenda/writing-place.ts'
import { Board } from '../../shared/board/board.ts'
import type { ProgrammeReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { RawClient } from './raw-client.ts'
import { issueTicket, joinAs, MONDAY, PRIENAI, startTestServer, type TestServer } from './server-kit.ts'

const PEOPLE = 20 + 15
const GROUPS = ['A', 'B', 'C', 'D']

interface Page {
  readonly wire: RawClient
  readonly agenda: Agenda
}

interface Writer extends Page {
  readonly id: string
  readonly ticket: string
  readonly board: RawClient
  readonly view: Board
  readonly own: RawClient
  readonly hidden: Board
}

async function createDay(server: TestServer): Promise<WorkshopReply> {
  const ticket = server.organiserSecret
  const programme = await server.call('POST', '/api/programmes', {
    ticket,
    body: { title: 'Programa', organiser: 'Institutas', localities: [PRIENAI] },
  })
  const { id, localities } = programme.json as ProgrammeReply
  const body = {
    programme: id,
    locality: localities[0]?.id ?? '',
    title: 'Prienai: kas mes?',
    template: 'day6h',
    startsAt: MONDAY,
    brief: 'Kas mes esame?',
    venue: 'Biblioteka',
  }
  return (await server.call('POST', '/api/workshops', { ticket, body })).json as WorkshopReply
}

test('twenty people, fifteen phones and a screen go through the whole day: no error, no lost note, everybody on the same step', {
  timeout: 120_000,
}, async () => {
  let now = MONDAY
  const server = await startTestServer({ now: () => now })
  const { id: workshop, code } = await createDay(server)
  const staff = await issueTicket(server, workshop, 'facilitator')
  const open = (document: string, ticket: string) =>
    new RawClient(server.address, workshop, document, { ticket }).sync()
  const pageOf = async (ticket: string): Promise<Page> => {
    const wire = await open('agenda', ticket)
    return { wire, agenda: new Agenda(wire.doc) }
  }
  const facilitator = await pageOf(staff)
  const screen = await pageOf(await issueTicket(server, workshop, 'projector'))
  const writers: Writer[] = []
  for (let number = 1; number <= PEOPLE; number += 1) {
    const { person, ticket } = await joinAs(server, code, `Vardenė ${number}`)
    const [page, board, own] = await Promise.all([
      pageOf(ticket),
      open('board', ticket),
      open('private', ticket),
    ])
    const writer = { ...page, id: person.id, ticket, board, own }
    writers.push({ ...writer, view: new Board(board.doc), hidden: new Board(own.doc) })
  }
  const { agenda } = facilitator
  await facilitator.wire.until(() => agenda.people.size === PEOPLE)
  facilitator.wire.write(() =>
    agenda.setGroups(
      GROUPS.map((label, index) => ({
        id: label,
        label,
        members: writers.filter((_, place) => place % GROUPS.length === index).map(({ id }) => id),
      })),
    ),
  )
  const pages = [facilitator, screen, ...writers]
  const written = new Map<string, string>()
  const lags: number[] = []

  /** Every other one writes a note, where the page would put it. */
  const writeOnce = async (item: string) => {
    for (const [number, writer] of writers.entries()) {
      const place = placeOf(writer.agenda, item, writer.id)
      const placed = place.state === 'write' ? place.cells[number % place.cells.length] : undefined
      if (place.state !== 'write' || !placed || (number + seen.length) % 2 === 0) continue
      const covered = isCovered(silencesOf(writer.agenda), place.frame)
      const [client, board] = covered ? [writer.own, writer.hidden] : [writer.board, writer.view]
      const id = `${item}-${number}`
      const text = `Ąžuolas ${number} prie upės, ${item}`
      written.set(id, text)
      const { x, y } = placed.box
      client.write(() =>
        board.createNote({
          id,
          text,
          place: { frame: place.frame.id, cell: placed.cell.id, at: [x + 8, y + 48] },
          colour: 'yellow',
          author: writer.id,
          createdAt: now,
        }),
      )
    }
    await Promise.all(writers.flatMap(({ board, own }) => [board.barrier(), own.barrier()]))
  }

  const vote = async (item: string) => {
    const candidates = agenda.frames
      .filter((frame) => frame.item === item)
      .flatMap(({ id }) => writers[0]?.view.notes.filter(({ place }) => place.frame === id) ?? [])
      .slice(0, 5)
      .map(({ id }) => id)
    const path = `/api/workshops/${workshop}/votes`
    const poll = `vote-of-the-day-${item}`
    const rules = { dotsPerPerson: 3, maxDotsPerCandidate: 2, group: null, roundOf: null }
    const body = { id: poll, item, question: 'Kuris?', candidates, ...rules }
    expect((await server.call('POST', path, { ticket: staff, body })).status).toBe(201)
    for (const [number, { ticket }] of writers.entries()) {
      const permit = await server.call('POST', `${path}/${poll}/permit`, { ticket })
      const { token } = permit.json as { token: string }
      const dots = { [candidates[number % 5] ?? '']: 2, [candidates[(number + 1) % 5] ?? '']: 1 }
      const given = await server.call('PUT', `${path}/${poll}/ballot`, { ticket, body: { token, dots } })
      expect(given.status).toBe(200)
    }
    await screen.wire.until(() => pollsOf(screen.agenda).find(({ id }) => id === poll)?.voted === PEOPLE)
    expect((await server.call('POST', `${path}/${poll}/close`, { ticket: staff })).status).toBe(200)
    await Promise.all(
      pages.map((page) => page.wire.until(() => page.agenda.votes.some(({ id }) => id === poll))),
    )
  }

  const seen: string[] = []
  for (;;) {
    const next = positionAfter(agenda.everyItem, agenda.position)
    if (next === null) break
    const pressed = performance.now()
    facilitator.wire.write(() => agenda.goTo(next, now))
    await Promise.all(
      pages.map(({ wire, agenda: own }) =>
        wire.until(() => own.position?.item === next.item && own.position.step === next.step),
      ),
    )
    lags.push(performance.now() - pressed)
    const item = agenda.current
    if (!item) throw new Error('Nowhere')
    // Two clocks, one second: what is left is reckoned from what everybody holds.
    expect(new Set(pages.map((page) => remainingMs(page.agenda.timer, now))).size).toBe(1)
    const steps = stepsOf(item)
    if (item.activity !== null && next.step === 0) {
      seen.push(item.activity)
      await facilitator.wire.until(() => agenda.frames.some((frame) => frame.item === item.id))
      const laid = agenda.frames.length
      await Promise.all(pages.map(({ wire, agenda: own }) => wire.until(() => own.frames.length >= laid)))
      await writeOnce(item.id)
    }
    if (next.step === steps.length - 1 && isCovered(silencesOf(agenda), { item: item.id })) {
      const body = { item: item.id }
      const answer = await server.call('POST', `/api/workshops/${workshop}/reveal`, { ticket: staff, body })
      expect(answer.status).toBe(200)
      await facilitator.wire.until(() => !isCovered(silencesOf(agenda), { item: item.id }))
    }
    if (next.step === steps.length - 1 && item.activity === 'def.hmw') await vote(item.id)
    now += (steps[next.step]?.plannedMinutes ?? 1) * 60_000
  }

  expect(seen.length).toBeGreaterThan(15)
  expect(agenda.items).toHaveLength(22)
  // Everybody has every note, whole, from its author, and no two have one code.
  const notes = await Promise.all(
    writers.map(async ({ board, view }) => {
      await board.until(() => view.notes.length >= written.size)
      return new Map(view.notes.map((note) => [note.id, note.text]))
    }),
  )
  for (const each of notes) expect(each).toEqual(written)
  await facilitator.wire.until(() => agenda.codes.size === written.size)
  expect(new Set(agenda.codes.values()).size).toBe(written.size)
  for (const page of pages) {
    expect(page.agenda.position).toEqual(agenda.position)
    expect(page.agenda.votes).toEqual(agenda.votes)
    expect(page.wire.socket.readyState).toBe(page.wire.socket.OPEN)
  }
  expect(agenda.votes.map(({ voted }) => voted)).toEqual([PEOPLE])
  // Of real time, not the test's: half of the steps are with everybody in far less than a second.
  expect(lags.sort((a, b) => a - b)[Math.floor(lags.length / 2)]).toBeLessThan(1_000)
})
