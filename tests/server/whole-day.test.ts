// The one-day agenda, every step of it, in as much time as a machine needs: twenty laptops, fifteen phones and a wall, each a
// client that speaks the wire by hand, the people in four small groups. Everybody writes in every activity, in silence where
// it is silent, and votes.
import { expect, test } from 'vitest'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { cellsOf } from '../../shared/agenda/frame.ts'
import { positionAfter } from '../../shared/agenda/plan.ts'
import { isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import { frameFor } from '../../shared/agenda/writing-place.ts'
import { Board } from '../../shared/board/board.ts'
import { takesNotes } from '../../shared/method/activity.ts'
import { findActivity, SECTORS } from '../../shared/method/method.ts'

import { RawClient } from './raw-client.ts'
import {
  createWorkshop,
  issueTicket,
  type Joined,
  joinRequest,
  MONDAY,
  startTestServer,
  type TestServer,
} from './server-kit.ts'

/** One of the twenty laptops is the facilitator's. */
const LAPTOPS = 20
const PHONES = 15
const MINUTE = 60_000

/** How soon everybody is where the facilitator went, ms; five times the promise, for a machine that does other things too. */
const SOON_MS = 5_000

interface Member {
  readonly name: string
  readonly id: string
  readonly ticket: string
  readonly agenda: RawClient
  readonly board: RawClient
  readonly own: RawClient
}

interface Day {
  readonly server: TestServer
  readonly workshop: string
  readonly facilitator: string
  readonly plan: RawClient
  readonly agenda: Agenda
  readonly members: readonly Member[]
  readonly wall: RawClient
  /** What each wrote, by the id of the note. */
  readonly written: Map<string, string>
  clock: number
}

const standsAt = ({ doc }: RawClient) => JSON.stringify(doc.getMap('now').get('position') ?? null)

async function beginDay(): Promise<Day> {
  const day = { clock: MONDAY }
  const server = await startTestServer({ now: () => day.clock })
  const { id: workshop, code } = await createWorkshop(server, 'Prienai: kas mes?', 'day6h')
  const open = (document: string, ticket: string) =>
    new RawClient(server.address, workshop, document, { ticket }).sync()
  const facilitator = await issueTicket(server, workshop, 'facilitator')
  const members: Member[] = []
  for (let index = 0; index < LAPTOPS - 1 + PHONES; index += 1) {
    const name = `${index < LAPTOPS - 1 ? 'Kompiuteris' : 'Telefonas'} ${index}`
    const sector = SECTORS[index % SECTORS.length]?.code
    const answer = await server.call('POST', '/api/join', { body: { ...joinRequest(code, name), sector } })
    const { ticket, person } = answer.json as Joined
    const [agenda, board, own] = await Promise.all(
      ['agenda', 'board', 'private'].map((document) => open(document, ticket)),
    )
    if (!agenda || !board || !own) throw new Error('Not opened')
    members.push({ name, id: person.id, ticket, agenda, board, own })
  }
  const plan = await open('agenda', facilitator)
  const wall = await open('agenda', await issueTicket(server, workshop, 'projector'))
  const groups = ['A', 'B', 'C', 'D'].map((label, group) => ({
    id: label,
    label,
    members: members.filter((_, index) => index % 4 === group).map(({ id }) => id),
  }))
  plan.write((doc) => new Agenda(doc).setGroups(groups))
  await plan.barrier()
  const written = new Map<string, string>()
  return Object.assign(day, {
    server,
    workshop,
    facilitator,
    plan,
    wall,
    members,
    written,
    agenda: new Agenda(plan.doc),
  })
}

/** Goes on by one step; returns how long it took until everybody was there, ms. */
async function goOn({ plan, agenda, members, wall, clock }: Day): Promise<number> {
  const from = performance.now()
  plan.write(() => agenda.next(clock))
  const there = standsAt(plan)
  await Promise.all(
    [wall, ...members.map((member) => member.agenda)].map((client) =>
      client.until(() => standsAt(client) === there),
    ),
  )
  return performance.now() - from
}

/** Everybody writes one note where the current item wants one, all at once. */
async function everybodyWrites(day: Day): Promise<void> {
  const { agenda, plan, members, written } = day
  const item = agenda.current
  const activity = item?.activity ? findActivity(item.activity) : undefined
  if (!item || !activity?.cells.some((cell) => takesNotes(cell) && !cell.anonymous)) return
  await plan.until(() => members.every(({ id }) => frameFor(agenda, item.id, id) !== null))
  await plan.roundTrip()
  const covered = isCovered(silencesOf(agenda), { item: item.id })
  await Promise.all(
    members.map(async (member, index) => {
      const frame = frameFor(agenda, item.id, member.id)
      const cells = (frame ? cellsOf(frame) : []).filter(({ cell }) => takesNotes(cell) && !cell.anonymous)
      const placed = cells[index % cells.length]
      if (!frame || !placed) throw new Error(`No place in ${item.activity}`)
      const id = `${item.id}-${index}`
      const text = `${activity.name.lt}: ką sako ${member.name}, ąčęėįšųūž`
      const client = covered ? member.own : member.board
      client.write((doc) => {
        const board = new Board(doc)
        board.createNote({
          id,
          text,
          place: { frame: frame.id, cell: placed.cell.id, at: [placed.box.x + 20, placed.box.y + 60] },
          colour: activity.defaultColour,
          author: member.id,
          createdAt: day.clock,
        })
        board.close()
      })
      await client.barrier()
      written.set(id, text)
    }),
  )
}

/** Opens a vote on five notes, everybody gives two dots, and it is closed. @returns the dots of each candidate */
async function everybodyVotes(day: Day, candidates: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { server, workshop, facilitator, agenda, members, plan } = day
  const item = agenda.current?.id ?? ''
  const id = `vote-${item}-${'0'.repeat(12)}`.slice(0, 20)
  const votes = `/api/workshops/${workshop}/votes`
  const opened = await server.call('POST', votes, {
    ticket: facilitator,
    body: {
      id,
      item,
      question: 'Kuris?',
      candidates,
      dotsPerPerson: 2,
      maxDotsPerCandidate: 1,
      group: null,
      roundOf: null,
    },
  })
  expect(opened.status).toBe(201)
  const given = new Map<string, number>()
  await Promise.all(
    members.map(async ({ ticket }, index) => {
      const { json } = await server.call('POST', `${votes}/${id}/permit`, { ticket })
      const dots: Record<string, number> = {}
      for (const step of [1, 2]) {
        const candidate = candidates[(index * step + step) % candidates.length] ?? ''
        if (dots[candidate] !== undefined) continue
        dots[candidate] = 1
        given.set(candidate, (given.get(candidate) ?? 0) + 1)
      }
      const cast = await server.call('PUT', `${votes}/${id}/ballot`, {
        ticket,
        body: { token: (json as { token: string }).token, dots },
      })
      expect(cast.status).toBe(200)
    }),
  )
  expect((await server.call('POST', `${votes}/${id}/close`, { ticket: facilitator })).status).toBe(200)
  await plan.until(() => agenda.votes.some((vote) => vote.id === id))
  const result = agenda.votes.find((vote) => vote.id === id)
  expect(new Map(result?.results.map(({ note, dots }) => [note, dots]))).toEqual(
    new Map(candidates.map((candidate) => [candidate, given.get(candidate) ?? 0])),
  )
  expect(result).toMatchObject({ voted: members.length, eligible: members.length })
  return given
}

test('thirty-six devices go through the one-day agenda: no step is missed and no note is lost', async () => {
  const day = await beginDay()
  const { server, workshop, facilitator, agenda, plan, members, written } = day
  let slowest = 0
  let votes = 0
  const activities = new Set<string>()
  while (positionAfter(agenda.everyItem, agenda.position) !== null) {
    const before = agenda.current?.id
    slowest = Math.max(slowest, await goOn(day))
    const item = agenda.current
    if (!item) throw new Error('Nowhere')
    if (item.id !== before) {
      if (item.activity) activities.add(item.activity)
      await everybodyWrites(day)
    }
    day.clock += 2 * MINUTE
    const after = positionAfter(agenda.everyItem, agenda.position)
    if (after?.item === item.id) continue
    if (isCovered(silencesOf(agenda), { item: item.id })) {
      const revealed = await server.call('POST', `/api/workshops/${workshop}/reveal`, {
        ticket: facilitator,
        body: { item: item.id },
      })
      expect([item.activity, revealed.status]).toEqual([item.activity, 200])
    }
    const activity = item.activity ? findActivity(item.activity) : undefined
    if (activity?.dotsPerPerson) {
      await everybodyVotes(day, [...written.keys()].slice(-5))
      votes += 1
    }
  }
  expect(
    agenda.items
      .filter((item) => item.kind === 'activity')
      .every((item) => item.activity && activities.has(item.activity)),
  ).toBe(true)
  expect(votes).toBeGreaterThan(0)
  expect(written.size).toBeGreaterThan(10 * members.length)

  // Everybody has everything, as it was written, under a code of its own.
  for (const { board } of members) {
    await board.until(() => new Board(board.doc).items.size >= written.size)
    const texts = new Map(new Board(board.doc).notes.map(({ id, text }) => [id, text]))
    expect(texts).toEqual(written)
  }
  await plan.until(() => agenda.codes.size === written.size)
  expect(new Set(agenda.codes.values()).size).toBe(written.size)
  expect(slowest).toBeLessThan(SOON_MS)
}, 90_000)
