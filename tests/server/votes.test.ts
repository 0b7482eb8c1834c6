// Votes against a real server with raw clients: what is refused, what is counted, and that nobody who reads the data folder
// learns who gave what, while a vote is open or after it.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteDriver, rows as rowsOf } from '../../server/store/sqlite-driver.ts'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { pollsOf } from '../../shared/agenda/poll.ts'
import { Board } from '../../shared/board/board.ts'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import type { SectorCode } from '../../shared/method/vocabulary.ts'
import { RawClient } from './raw-client.ts'
import {
  type Answer,
  createWorkshop,
  issueTicket,
  type Joined,
  joinRequest,
  MONDAY,
  startTestServer,
  type TestServer,
  temporaryFolder,
} from './server-kit.ts'

const QUESTIONS = ['n1', 'n2', 'n3', 'n4', 'n5']
const VOTE = 'vote-vote-vote-1'

interface World {
  readonly server: TestServer
  readonly workshop: string
  readonly code: string
  readonly facilitator: string
  readonly agenda: Agenda
  readonly board: RawClient
  readonly item: string
  readonly watch: RawClient
}

async function createWorld(folder?: string): Promise<World> {
  const server = await startTestServer({ now: () => MONDAY, ...(folder === undefined ? {} : { folder }) })
  const { id: workshop, code } = await createWorkshop(server)
  const facilitator = await issueTicket(server, workshop, 'facilitator')
  const board = await new RawClient(server.address, workshop, 'board', { ticket: facilitator }).sync()
  board.write((doc) => {
    const view = new Board(doc)
    for (const id of QUESTIONS) {
      const place = { frame: null, cell: null, at: [0, 0] as const }
      view.createNote({ id, text: `Kaip ${id}?`, place, colour: 'yellow', author: null, createdAt: MONDAY })
    }
  })
  await board.barrier()
  const watch = await new RawClient(server.address, workshop, 'agenda', { ticket: facilitator }).sync()
  const agenda = new Agenda(watch.doc)
  const item = agenda.items.find(({ activity }) => activity === 'def.hmw') ?? agenda.items[0]
  return { server, workshop, code, facilitator, agenda, board, item: item?.id ?? '', watch }
}

async function joinWorld(
  { server, code }: World,
  name: string,
  sector: SectorCode = 'culture',
): Promise<Joined> {
  const answer = await server.call('POST', '/api/join', { body: { ...joinRequest(code, name), sector } })
  return answer.json as Joined
}

function openVote({ server, workshop, facilitator, item }: World, more: object = {}): Promise<Answer> {
  return server.call('POST', `/api/workshops/${workshop}/votes`, {
    ticket: facilitator,
    body: {
      id: VOTE,
      item,
      question: 'Kuris klausimas ves mus toliau?',
      candidates: QUESTIONS,
      dotsPerPerson: 3,
      maxDotsPerCandidate: 2,
      group: null,
      roundOf: null,
      ...more,
    },
  })
}

const at = (workshop: string, what: string, vote = VOTE) => `/api/workshops/${workshop}/votes/${vote}/${what}`

async function permit({ server, workshop }: World, ticket: string, vote = VOTE): Promise<string> {
  const answer = await server.call('POST', at(workshop, 'permit', vote), { ticket })
  return (answer.json as { token: string }).token
}

function cast(world: World, ticket: string, token: string, dots: object, vote = VOTE): Promise<Answer> {
  return world.server.call('PUT', at(world.workshop, 'ballot', vote), { ticket, body: { token, dots } })
}

function close({ server, workshop, facilitator }: World, vote = VOTE): Promise<Answer> {
  return server.call('POST', at(workshop, 'close', vote), { ticket: facilitator })
}

const refusal = ({ status, json }: Answer) => [status, (json as { where?: string }).where]

const totals = (agenda: Agenda, vote = VOTE) =>
  agenda.votes.find(({ id }) => id === vote)?.results.map(({ note, dots }) => [note, dots])

test('fourteen people vote; how many is told while it is open, totals when it is closed', async () => {
  const world = await createWorld()
  const people = await Promise.all(
    Array.from({ length: 14 }, (_, index) => joinWorld(world, `Vardenis ${index}`)),
  )
  expect((await openVote(world)).status).toBe(201)
  await world.watch.until(() => pollsOf(world.agenda)[0]?.eligible === 14)
  const tokens = await Promise.all(people.map(({ ticket }) => permit(world, ticket)))
  expect(new Set(tokens).size).toBe(14)
  const given = await Promise.all(
    people.map(({ ticket }, index) =>
      cast(
        world,
        ticket,
        tokens[index] ?? '',
        index < 3 ? { n1: 2, n2: 1 } : { n1: 1, n2: index % 2, n3: 1 },
      ),
    ),
  )
  expect(given.map(({ status }) => status)).toEqual(Array.from({ length: 14 }, () => 200))
  await world.watch.until(() => pollsOf(world.agenda)[0]?.voted === 14)
  expect(world.agenda.votes).toEqual([])
  expect((await close(world)).status).toBe(200)
  await world.watch.until(() => world.agenda.votes.length === 1)
  expect(totals(world.agenda)).toEqual([
    ['n1', 17],
    ['n3', 11],
    ['n2', 9],
    ['n4', 0],
    ['n5', 0],
  ])
  expect(world.agenda.votes[0]).toMatchObject({ voted: 14, eligible: 14, secret: true, activity: 'def.hmw' })
  expect(pollsOf(world.agenda)[0]?.closedAt).toBe(MONDAY)
})

test('a ballot is changed until the vote is closed, as a whole, and read by its token alone', async () => {
  const world = await createWorld()
  const one = await joinWorld(world, 'Vardenis')
  const other = await joinWorld(world, 'Vardenė')
  await openVote(world)
  const token = await permit(world, one.ticket)
  await cast(world, one.ticket, token, { n1: 2, n2: 1 })
  await cast(world, one.ticket, token, { n1: 1 })
  await cast(world, one.ticket, token, { n1: 1 })
  const own = await world.server.call('POST', at(world.workshop, 'ballot'), {
    ticket: one.ticket,
    body: { token },
  })
  expect(own.json).toEqual({ dots: { n1: 1 } })
  const foreign = await permit(world, other.ticket)
  const none = await world.server.call('POST', at(world.workshop, 'ballot'), {
    ticket: other.ticket,
    body: { token: foreign },
  })
  expect(none.json).toEqual({ dots: {} })
  // All dots taken back is no ballot.
  await cast(world, other.ticket, foreign, { n2: 1 })
  await cast(world, other.ticket, foreign, {})
  await close(world)
  await world.watch.until(() => world.agenda.votes.length === 1)
  expect(world.agenda.votes[0]?.voted).toBe(1)
  expect(totals(world.agenda)?.[0]).toEqual(['n1', 1])
})

test('stuffing: two tokens, more dots, a heap, a closed vote, a forged voter, another workshop, a link of staff', async () => {
  const world = await createWorld()
  const { server, workshop } = world
  const voter = await joinWorld(world, 'Vardenis')
  await openVote(world)

  // The same person asks twice at once: one permit, so one ballot.
  const [first, second] = await Promise.all([permit(world, voter.ticket), permit(world, voter.ticket)])
  expect(first).toBe(second)
  await Promise.all([
    cast(world, voter.ticket, first, { n1: 2 }),
    cast(world, voter.ticket, second, { n2: 2 }),
  ])
  expect(refusal(await server.call('POST', at(workshop, 'permit'), { ticket: voter.ticket }))).toEqual([
    409,
    'elsewhere',
  ])

  const made = 'AAAAAAAAAAAAAAAAAAAAAA'
  expect(refusal(await cast(world, voter.ticket, made, { n1: 1 }))).toEqual([409, 'token'])
  expect(refusal(await cast(world, voter.ticket, first, { n1: 2, n2: 2 }))).toEqual([409, 'budget'])
  expect(refusal(await cast(world, voter.ticket, first, { n1: 3 }))).toEqual([409, 'cap'])
  expect(refusal(await cast(world, voter.ticket, first, { n9: 1 }))).toEqual([409, 'candidates'])
  expect((await cast(world, voter.ticket, first, { n1: -1 })).status).toBe(400)
  expect((await cast(world, voter.ticket, first, { n1: 1.5 })).status).toBe(400)
  expect((await cast(world, voter.ticket, first, { n1: 1e9 })).status).toBe(400)

  for (const role of ['facilitator', 'scribe', 'mentor', 'observer', 'projector'] as const) {
    const link = await issueTicket(server, workshop, role)
    expect((await server.call('POST', at(workshop, 'permit'), { ticket: link })).status, role).toBe(403)
    expect((await cast(world, link, first, { n3: 1 })).status, role).toBe(403)
  }
  expect((await server.call('POST', at(workshop, 'permit'), { ticket: server.organiserSecret })).status).toBe(
    403,
  )
  expect((await server.call('POST', at(workshop, 'permit'))).status).toBe(401)

  const elsewhere = await createWorkshop(server, 'Kitos')
  const stranger = (await server.call('POST', '/api/join', { body: joinRequest(elsewhere.code, 'Svetima') }))
    .json as Joined
  expect((await server.call('POST', at(workshop, 'permit'), { ticket: stranger.ticket })).status).toBe(403)
  expect((await cast(world, stranger.ticket, first, { n3: 1 })).status).toBe(403)
  // A vote of this workshop is not to be had through another.
  expect((await cast({ ...world, workshop: elsewhere.id }, stranger.ticket, first, { n3: 1 })).status).toBe(
    404,
  )

  const removed = await joinWorld(world, 'Vardenė')
  const kept = await permit(world, removed.ticket)
  await cast(world, removed.ticket, kept, { n5: 1 })
  await server.call('POST', `/api/workshops/${workshop}/people/${removed.person.id}/remove`, {
    ticket: world.facilitator,
  })
  expect((await cast(world, removed.ticket, kept, { n5: 2 })).status).toBe(401)

  await close(world)
  expect(refusal(await cast(world, voter.ticket, first, { n1: 1 }))).toEqual([409, 'closed'])
  const late = await joinWorld(world, 'Vėluojanti')
  expect(refusal(await server.call('POST', at(workshop, 'permit'), { ticket: late.ticket }))).toEqual([
    409,
    'closed',
  ])
  await world.watch.until(() => world.agenda.votes.length === 1)
  const result = world.agenda.votes[0]
  expect([result?.voted, result?.results.reduce((sum, { dots }) => sum + dots, 0)]).toEqual([2, 3])
})

test('a vote that cannot be had is refused: no items, one, items that are gone, a group that is not', async () => {
  const world = await createWorld()
  expect(refusal(await openVote(world, { candidates: [] }))).toEqual([409, 'candidates'])
  expect(refusal(await openVote(world, { candidates: ['n1', 'n1'] }))).toEqual([409, 'candidates'])
  expect(refusal(await openVote(world, { candidates: ['n1', 'gone'] }))).toEqual([409, 'candidates'])
  expect(refusal(await openVote(world, { question: '  ' }))).toEqual([409, 'question'])
  expect(refusal(await openVote(world, { item: 'nowhere' }))).toEqual([409, 'candidates'])
  expect(refusal(await openVote(world, { group: 'none' }))).toEqual([409, 'group'])
  expect(refusal(await openVote(world, { roundOf: 'none' }))).toEqual([409, 'open'])
  expect((await openVote(world, { dotsPerPerson: 0 })).status).toBe(400)
  expect((await close(world)).status).toBe(404)
  expect(pollsOf(world.agenda)).toEqual([])
})

test('a candidate deleted meanwhile keeps its dots', async () => {
  const world = await createWorld()
  const voter = await joinWorld(world, 'Vardenis')
  await openVote(world)
  await cast(world, voter.ticket, await permit(world, voter.ticket), { n2: 2 })
  world.board.write((doc) => new Board(doc).deleteItems(['n2'], null, MONDAY))
  await world.board.barrier()
  await close(world)
  await world.watch.until(() => world.agenda.votes.length === 1)
  expect(totals(world.agenda)?.[0]).toEqual(['n2', 2])
})

test('only the group votes when a vote is for a group', async () => {
  const world = await createWorld()
  const [inside, outside] = [await joinWorld(world, 'Vidinė'), await joinWorld(world, 'Išorinis')]
  world.watch.write((doc) => {
    new Agenda(doc).setGroups([{ id: 'A', label: 'A', members: [inside.person.id] }])
  })
  await world.watch.barrier()
  await openVote(world, { group: 'A' })
  await world.watch.until(() => pollsOf(world.agenda)[0]?.eligible === 1)
  const token = await permit(world, inside.ticket)
  expect((await cast(world, inside.ticket, token, { n1: 1 })).status).toBe(200)
  expect(
    refusal(await world.server.call('POST', at(world.workshop, 'permit'), { ticket: outside.ticket })),
  ).toEqual([409, 'group'])
  expect(refusal(await cast(world, outside.ticket, token, { n1: 1 }))).toEqual([409, 'group'])
})

test('a late joiner counts at once and may vote; who is sent away or only looks on does not count any more', async () => {
  const world = await createWorld()
  const first = await joinWorld(world, 'Pirmoji')
  await openVote(world)
  await world.watch.until(() => pollsOf(world.agenda)[0]?.eligible === 1)
  const late = await joinWorld(world, 'Vėluojantis')
  await world.watch.until(() => pollsOf(world.agenda)[0]?.eligible === 2)
  for (const [role, count] of [
    ['observer', 1],
    ['participant', 2],
  ] as const) {
    await world.server.call('POST', `/api/workshops/${world.workshop}/people/${first.person.id}/role`, {
      ...{ ticket: world.facilitator, body: { role } },
    })
    await world.watch.until(() => pollsOf(world.agenda)[0]?.eligible === count)
  }
  expect((await cast(world, late.ticket, await permit(world, late.ticket), { n1: 1 })).status).toBe(200)
  await world.watch.until(() => pollsOf(world.agenda)[0]?.voted === 1)
  await world.server.call('POST', `/api/workshops/${world.workshop}/people/${late.person.id}/remove`, {
    ticket: world.facilitator,
  })
  await world.watch.until(() => pollsOf(world.agenda)[0]?.eligible === 1)
})

test('two facilitators close at once, a double click opens once, and totals never change again', async () => {
  const world = await createWorld()
  const voter = await joinWorld(world, 'Vardenis')
  const opened = await Promise.all([openVote(world), openVote(world)])
  expect(opened.map(({ status }) => status)).toEqual([201, 201])
  await world.watch.until(() => pollsOf(world.agenda).length === 1)
  const token = await permit(world, voter.ticket)
  await cast(world, voter.ticket, token, { n4: 2 })
  const closed = await Promise.all([close(world), close(world), cast(world, voter.ticket, token, { n1: 1 })])
  expect(closed.slice(0, 2).map(({ status }) => status)).toEqual([200, 200])
  await world.watch.until(() => world.agenda.votes.length === 1)
  const counted = JSON.stringify(world.agenda.votes)
  await close(world)
  await world.watch.roundTrip()
  expect(JSON.stringify(world.agenda.votes)).toBe(counted)
})

test('votes by raised hands are counted in, apart, within their own budget', async () => {
  const world = await createWorld()
  const voter = await joinWorld(world, 'Vardenis')
  await openVote(world)
  await cast(world, voter.ticket, await permit(world, voter.ticket), { n1: 1 })
  const raise = (body: object, ticket = world.facilitator) =>
    world.server.call('PUT', at(world.workshop, 'hands'), { ticket, body })
  expect((await raise({ people: 2, dots: {} }, voter.ticket)).status).toBe(403)
  expect(refusal(await raise({ people: 2, dots: { n1: 4, n2: 3 } }))).toEqual([409, 'budget'])
  expect(refusal(await raise({ people: 2, dots: { n1: 5 } }))).toEqual([409, 'cap'])
  expect((await raise({ people: 2, dots: { n2: 4, n1: 1 } })).status).toBe(200)
  expect(pollsOf(world.agenda)[0]?.voted).toBeLessThan(2)
  await close(world)
  expect(refusal(await raise({ people: 0, dots: {} }))).toEqual([409, 'closed'])
  await world.watch.until(() => world.agenda.votes.length === 1)
  expect(world.agenda.votes[0]).toMatchObject({ voted: 1, handVoters: 2 })
  expect(world.agenda.votes[0]?.results.slice(0, 2)).toEqual([
    { note: 'n2', rank: 1, dots: 4, voters: 0, hands: 4 },
    { note: 'n1', rank: 2, dots: 2, voters: 1, hands: 1 },
  ])
})

test('a tie is broken by another round of the tied ones; what is chosen is drafted into the concept', async () => {
  const world = await createWorld()
  const { server, workshop, facilitator } = world
  const voter = await joinWorld(world, 'Vardenis')
  const choose = (note: string | null, vote = VOTE) =>
    server.call('POST', at(workshop, 'choose', vote), { ticket: facilitator, body: { note } })
  await openVote(world)
  expect(refusal(await choose('n1'))).toEqual([409, 'open'])
  await cast(world, voter.ticket, await permit(world, voter.ticket), { n3: 1, n5: 1 })
  await close(world)
  const round = 'vote-vote-vote-2'
  expect(refusal(await openVote(world, { id: round, roundOf: VOTE, candidates: ['n3', 'n1', 'x'] }))[0]).toBe(
    409,
  )
  expect(
    (await openVote(world, { id: round, roundOf: VOTE, candidates: ['n3', 'n5'], dotsPerPerson: 1 })).status,
  ).toBe(201)
  await cast(world, voter.ticket, await permit(world, voter.ticket, round), { n5: 1 }, round)
  await close(world, round)
  expect(refusal(await choose('n9'))).toEqual([409, 'candidates'])
  expect((await choose('n5')).json).toEqual({ filled: ['pov.hmw', 'pov.hmwShortlist'] })
  await world.watch.until(() => world.agenda.votes.some(({ chosen }) => chosen === 'n5'))
  expect(totals(world.agenda)?.slice(0, 2)).toEqual([
    ['n3', 1],
    ['n5', 1],
  ])
  const concept = await new RawClient(server.address, workshop, 'concept', { ticket: facilitator }).sync()
  const draft = new ConceptDraft(concept.doc)
  expect(draft.field('pov.hmw')).toMatchObject({
    status: 'draft',
    content: { kind: 'text', text: 'Kaip n5?' },
  })
  expect(draft.field('pov.hmwShortlist').content).toMatchObject({
    lines: [
      { text: 'Kaip n5?' },
      { text: 'Kaip n3?' },
      { text: 'Kaip n1?' },
      { text: 'Kaip n2?' },
      { text: 'Kaip n4?' },
    ],
  })
  expect((await choose(null)).json).toEqual({ filled: [] })
})

test('a server that stops and starts again keeps an open vote, and closing finishes what a crash left', async () => {
  const folder = await temporaryFolder()
  const world = await createWorld(folder)
  const voter = await joinWorld(world, 'Vardenis')
  const other = await joinWorld(world, 'Vardenė')
  await openVote(world)
  const token = await permit(world, voter.ticket)
  await cast(world, voter.ticket, token, { n1: 1 })
  await world.server.close()
  const server = await startTestServer({ now: () => MONDAY, folder })
  const next: World = { ...world, server }
  expect((await cast(next, voter.ticket, token, { n2: 2 })).status).toBe(200)
  expect((await cast(next, other.ticket, await permit(next, other.ticket), { n2: 1 })).status).toBe(200)
  // Who voted before the stop cannot vote again after it.
  expect(refusal(await server.call('POST', at(next.workshop, 'permit'), { ticket: voter.ticket }))).toEqual([
    409,
    'elsewhere',
  ])
  await close(next)
  const watch = await new RawClient(server.address, next.workshop, 'agenda', {
    ticket: next.facilitator,
  }).sync()
  const agenda = new Agenda(watch.doc)
  expect(totals(agenda)?.[0]).toEqual(['n2', 3])
  // As after a crash between counting and publishing.
  watch.write((doc) => {
    doc.getMap('votes').delete(VOTE)
    const poll = doc.getMap('polls').get(VOTE) as object
    doc.getMap('polls').set(VOTE, { ...poll, closedAt: null })
  })
  await watch.barrier()
  expect(refusal(await cast(next, voter.ticket, token, { n1: 1 }))).toEqual([409, 'closed'])
  await watch.until(() => agenda.votes.length === 1 && pollsOf(agenda)[0]?.closedAt === MONDAY)
  expect(totals(agenda)?.[0]).toEqual(['n2', 3])
})

/** All bytes of the data folder, as text in which ids and hashes are found as they are. */
async function bytesOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('vieta.sqlite'))
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))).join('\n')
}

/** Rows of votes as they lie in the file. */
async function ballotRows(folder: string) {
  const driver = await openSqliteDriver(join(folder, 'vieta.sqlite'))
  try {
    return rowsOf(
      driver.prepare("SELECT section, key, text FROM record WHERE section IN ('voter', 'permit', 'ballot')"),
    )
  } finally {
    driver.close()
  }
}

/** Where each text stands first in the bytes, in the order it stands there. */
function orderIn(bytes: string, texts: readonly string[]): readonly number[] {
  return texts
    .map((text, index) => ({ index, at: bytes.indexOf(text) }))
    .filter(({ at: found }) => found >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index)
}

test('whoever has the data folder cannot join ballots and people, while a vote is open or after it', async () => {
  const world = await createWorld()
  const { server } = world
  const sectors: readonly SectorCode[] = ['culture', 'education', 'business']
  const people = await Promise.all(
    Array.from({ length: 12 }, (_, index) => joinWorld(world, `Balsuotoja ${index}`, sectors[index % 3])),
  )
  await openVote(world)
  const tokens = await Promise.all(people.map(({ ticket }) => permit(world, ticket)))
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('base64url'))
  // One after another, last come first: every commit is a page of its own in the journal.
  for (const [index, { ticket }] of [...people.entries()].reverse()) {
    await cast(world, ticket, tokens[index] ?? '', { [QUESTIONS[index % 5] ?? '']: 2 })
  }
  const rows = await ballotRows(server.folder)
  const keysOf = (table: string) => rows.filter(({ section }) => section === table)
  expect(keysOf('voter')).toHaveLength(12)
  expect(keysOf('ballot')).toHaveLength(12)
  // No row names both; none has a time, a ticket, a sector or an order.
  for (const { key, text, section } of rows) {
    const named = people.filter(({ person }) => `${key}${text}`.includes(person.id))
    expect(named.length).toBe(section === 'voter' ? 1 : 0)
    expect(hashes.some((hash) => `${key}`.includes(hash)) && section === 'voter').toBe(false)
    expect(section === 'ballot' ? `${text}` : '{"dots":{"":2}}').toMatch(/^\{"dots":\{"\w*":2\}\}$/)
  }
  const bytes = await bytesOf(server.folder)
  for (const [index, { ticket }] of people.entries()) {
    expect(bytes).not.toContain(ticket)
    expect(bytes).not.toContain(tokens[index] ?? '')
  }
  // The rows stand in the file in no common order: who was given a permit first is not who has the first row there.
  const voters = orderIn(
    bytes,
    people.map(({ person }) => `${VOTE}/${person.id}`),
  )
  const ballots = orderIn(
    bytes,
    hashes.map((hash) => `${VOTE}/${hash}`),
  )
  expect(voters).toHaveLength(12)
  expect(ballots).not.toEqual(voters)
  expect(ballots).not.toEqual([...voters].reverse())

  await close(world)
  const after = await bytesOf(server.folder)
  for (const [index, { person }] of people.entries()) {
    expect(after, 'who voted').not.toContain(`${VOTE}/${person.id}`)
    expect(after, 'a permit or a ballot').not.toContain(hashes[index] ?? '')
  }
  expect(after).toContain(VOTE)
  expect(await ballotRows(server.folder)).toEqual([])
})

test('the breakdown by sector is left out after a restart rather than told in part', async () => {
  const folder = await temporaryFolder()
  const world = await createWorld(folder)
  const people = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      joinWorld(world, `Vardenė ${index}`, index < 4 ? 'culture' : 'education'),
    ),
  )
  await openVote(world)
  for (const { ticket } of people) await cast(world, ticket, await permit(world, ticket), { n1: 1 })
  const second = 'vote-vote-vote-2'
  await openVote(world, { id: second })
  for (const { ticket } of people)
    await cast(world, ticket, await permit(world, ticket, second), { n1: 1 }, second)
  await close(world)
  await world.watch.until(() => world.agenda.votes.length === 1)
  expect(world.agenda.votes[0]?.sectors).toEqual([
    { sector: 'culture', cells: { n1: 4 } },
    { sector: 'education', cells: { n1: 4 } },
  ])
  await world.server.close()
  const server = await startTestServer({ now: () => MONDAY, folder })
  await close({ ...world, server }, second)
  const watch = await new RawClient(server.address, world.workshop, 'agenda', {
    ticket: world.facilitator,
  }).sync()
  const vote = new Agenda(watch.doc).votes.find(({ id }) => id === second)
  expect([vote?.voted, vote?.sectors]).toEqual([8, undefined])
})
