// Invariant I3, from the outside: while fourteen people write in silence, every byte the server sends to anybody else is kept
// and searched for what they wrote and who wrote it.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLog } from '../../server/log.ts'
import { anonymousName, privateName } from '../../server/steward/documents.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { ticketId } from '../../server/vault/tickets.ts'
import { isCovered, silencesOf, waitingOf } from '../../shared/agenda/silence.ts'
import { Board } from '../../shared/board/board.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import { RawPage } from './gateway/http-page.ts'
import { RawClient } from './raw-client.ts'
import { issueTicket, startTestServer } from './server-kit.ts'
import { noteIn, openSilentRoom, type as typeInto, type Writer, writeNote } from './steward/silent-room.ts'

interface Author extends Writer {
  readonly own: RawClient
  readonly anonymous: RawClient
  readonly key: string
  /** What nobody else may be sent before the reveal. */
  readonly secrets: readonly string[]
}

/** What somebody was sent, by where it came from. */
interface Heard {
  readonly from: string
  readonly bytes: Buffer
}

const forms = (text: string) => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
  Buffer.from(Buffer.from(text, 'utf8').toString('base64').slice(0, -3)),
]

function findings(heard: readonly Heard[], secrets: readonly string[]): string[] {
  return heard.flatMap(({ from, bytes }) =>
    secrets
      .filter((secret) => forms(secret).some((form) => bytes.includes(form)))
      .map((secret) => `${secret} in ${from}`),
  )
}

const sentTo = (name: string, clients: readonly RawClient[]): Heard => {
  // One after another: what a frame has the end of and the next the beginning is found too.
  return { from: name, bytes: Buffer.concat(clients.flatMap(({ received }) => received)) }
}

test('I3: what is written in silence is in no byte anybody else is sent, until it is revealed', {
  timeout: 60_000,
}, async () => {
  const lines: string[] = []
  const server = await startTestServer({ log: createLog('trace', (line) => lines.push(line)) })
  const room = await openSilentRoom({ server })
  const { workshop, agenda, facilitator, frame, cell, item, facilitatorTicket } = room
  const projectorTicket = await issueTicket(server, workshop, 'projector')
  const observerTicket = await issueTicket(server, workshop, 'observer')

  /** Everybody who looks on: the shared documents as they come, and what of each they may not have. */
  const watch = (name: string, ticket: string, documents: readonly string[]) =>
    Promise.all(documents.map((document) => room.open(document, ticket))).then((clients) => ({
      name,
      clients,
    }))
  const lookers = await Promise.all([
    watch('facilitator', facilitatorTicket, ['agenda', 'board', 'concept', 'private']),
    watch('projector', projectorTicket, ['agenda', 'board']),
    watch('observer', observerTicket, ['agenda', 'board', 'concept']),
    watch('organiser', server.organiserSecret, ['agenda', 'board', 'concept', 'private']),
  ])
  const plain: Buffer[] = []
  const recorded: typeof fetch = async (input, init) => {
    const response = await fetch(`${server.address}${input}`, init)
    plain.push(Buffer.from(await response.clone().arrayBuffer()))
    return response
  }
  const page = await new RawPage(recorded, facilitatorTicket).open()
  const [boardChannel, ownChannel] = [1, 2]
  await page.say(
    { kind: 'open', channel: boardChannel, document: `${workshop}/board` },
    { kind: 'open', channel: ownChannel, document: `${workshop}/private` },
  )

  const authors: Author[] = []
  for (let number = 0; number < 14; number += 1) {
    const writer = await room.join(`Rašytojas${number} Slaptasis${number}`)
    const key = `key-of-a-device-of-${String(number).padStart(4, '0')}`
    const secrets = [
      `Ąžuolas Nr. ${number} prie upės`,
      `Žodis ${number} po raidę`,
      `Niekieno ${number} skausmas`,
      `id-${number}-hidden-note`,
    ]
    authors.push({
      ...writer,
      key,
      secrets,
      own: await room.open('private', writer.ticket),
      anonymous: await room.open(`anonymous/${key}`, writer.ticket),
    })
  }
  const others = await Promise.all(
    authors.map(({ name, ticket }) => watch(name, ticket, ['agenda', 'board', 'concept'])),
  )

  for (const { id, own, anonymous, secrets } of authors) {
    const [whole = '', typed = '', nameless = '', note = ''] = secrets
    writeNote(own, noteIn(room, note, whole, id))
    writeNote(own, noteIn(room, `${note}-2`, '', id))
    for (const letter of typed) typeInto(own, `${note}-2`, letter)
    writeNote(anonymous, noteIn(room, `${note}-3`, nameless))
    own.sendPresence({ user: { person: id }, editing: note })
    await Promise.all([own.barrier(), anonymous.barrier()])
  }
  await facilitator.until(() => waitingOf(agenda).get(frame.id)?.cells[cell] === 42)

  // Who comes later, and who asks for what is not theirs.
  const late = await room.join('Vėluojantis')
  const newcomers = [
    await watch('late', late.ticket, ['agenda', 'board', 'concept', 'private']),
    await watch('late facilitator', facilitatorTicket, ['agenda', 'board', 'concept', 'private']),
    await watch('late projector', projectorTicket, ['agenda', 'board']),
  ]
  for (const ticket of [projectorTicket, observerTicket]) {
    for (const document of ['private', `anonymous/${authors[0]?.key}`]) {
      const refused = new RawClient(server.address, workshop, document, { ticket })
      expect(await refused.closed).toBe(CLOSE.forbidden)
      expect(refused.received).toHaveLength(0)
    }
  }
  // [0, 0, 1, 0]: sync step 1 of who has nothing; the answer begins with [0, 1].
  const frame1 = Uint8Array.of(0, 0, 1, 0)
  await page.say(
    { kind: 'frame', channel: boardChannel, frame: frame1 },
    { kind: 'frame', channel: ownChannel, frame: frame1 },
  )
  for (const channel of [boardChannel, ownChannel]) {
    await page.until((each) => each.kind === 'frame' && each.channel === channel && each.frame[1] === 1)
  }

  // Every route that answers a question, for everybody who may ask one.
  await server.call('POST', `/api/workshops/${workshop}/history/versions`, {
    ticket: facilitatorTicket,
    body: { name: 'tyla' },
  })
  const versions = await server.call('GET', `/api/workshops/${workshop}/history/versions`, {
    ticket: facilitatorTicket,
  })
  const version = (versions.json as { id: string }[])[0]?.id ?? ''
  expect(version).not.toBe('')
  const askers: Readonly<Record<string, string>> = {
    facilitator: facilitatorTicket,
    organiser: server.organiserSecret,
    projector: projectorTicket,
    late: late.ticket,
  }
  const answers: Heard[] = []
  const documents = ['agenda', 'board', 'concept', 'private', 'anonymous', `private%2F${authors[0]?.id}`]
  for (const route of new Set(server.routes.filter((each) => each.startsWith('GET /api/')))) {
    for (const document of route.includes(':document') ? documents : ['']) {
      const path = (route.split(' ')[1] ?? '')
        .replace(':id', workshop)
        .replace(':version', version)
        .replace(':document', document)
        .replace(/:\w+/g, 'x')
      for (const [name, ticket] of Object.entries(askers)) {
        const response = await fetch(`${server.address}${path}?workshop=${workshop}&minutes=30`, {
          headers: { authorization: `Bearer ${ticket}` },
        })
        const bytes = Buffer.from(await response.arrayBuffer())
        answers.push({ from: `${name}: ${route} ${document} ${response.status}`, bytes })
      }
    }
  }
  expect(answers.filter(({ from }) => from.endsWith('200')).length).toBeGreaterThan(20)

  const everybody = [...lookers, ...others, ...newcomers].map(({ name, clients }) => sentTo(name, clients))
  const everything = [...everybody, ...answers, { from: 'plain HTTP', bytes: Buffer.concat(plain) }]
  const hidden = authors.flatMap(({ secrets }) => secrets)
  // What each writes, their own two documents are sent back at most; all else is everybody else's.
  expect(findings(everything, hidden)).toEqual([])
  // Who writes is nowhere beside the list of people, which everybody has: not on the board, not in its past.
  const boards = [...lookers, ...others, ...newcomers].flatMap(({ name, clients }) =>
    clients.slice(1).map((client) => sentTo(`${name}: beside the agenda`, [client])),
  )
  const past = answers.filter(({ from }) => from.includes('/history/') && !from.includes(' agenda '))
  const ids = authors.map(({ id }) => id)
  expect(findings([...boards, ...past], ids)).toEqual([])

  // The recorder finds what is there to be found: all of it comes with the reveal.
  const answer = await server.call('POST', `/api/workshops/${workshop}/reveal`, {
    ticket: facilitatorTicket,
    body: { item },
  })
  expect(answer.json).toEqual({ revealed: 42 })
  for (const { name, clients } of [...lookers, ...others, ...newcomers]) {
    const [, board] = clients
    await board?.until(() => new Board(board.doc).notes.length === 42)
    expect(new Set(findings([sentTo(name, clients)], hidden)).size, name).toBe(hidden.length)
  }
  await facilitator.until(() => !isCovered(silencesOf(agenda), frame))
  const shown = new Board(others[0]?.clients[1]?.doc ?? facilitator.doc).notes
  expect(shown.filter(({ author }) => author === null)).toHaveLength(14)
  for (const { id } of authors) expect(shown.filter(({ author }) => author === id)).toHaveLength(2)

  // The log says nothing of it, and names no key.
  const logged = [{ from: 'log', bytes: Buffer.from(lines.join('\n')) }]
  expect(findings(logged, [...hidden, ...authors.flatMap(({ key, ticket }) => [key, ticket])])).toEqual([])

  // Whose the nameless words were is not on the disk once everybody has left, in no row and in no byte of the file.
  for (const { anonymous, own } of authors) {
    anonymous.socket.close()
    own.socket.close()
    await Promise.all([anonymous.closed, own.closed])
  }
  const names = authors.map(({ key }) => anonymousName(workshop, key))
  await server.close()
  const store = await openSqliteStore({ folder: server.folder, now: Date.now })
  const left = await store.listDocuments(`${workshop}/`)
  expect(left.filter((name) => name.includes('/anonymous/'))).toEqual([])
  for (const { id } of authors) expect(left).toContain(privateName(workshop, id))
  for (const name of left) {
    if (name === `${workshop}/board` || name.includes('/version/')) continue
    const { rows } = await store.readHistory(name)
    const bytes = Buffer.concat(rows.map((row) => Buffer.from(row.bytes)))
    expect(
      findings(
        [{ from: name, bytes }],
        authors.map(({ secrets }) => secrets[2] ?? ''),
      ),
    ).toEqual([])
  }
  await store.close()
  for (const file of await readdir(server.folder)) {
    const bytes = await readFile(join(server.folder, file))
    const keys = [...names, ...authors.flatMap(({ key, ticket }) => [key, `${ticketId(ticket)}/anonymous`])]
    expect(findings([{ from: file, bytes }], keys)).toEqual([])
  }
})
