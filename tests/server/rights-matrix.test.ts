// The rights matrix: every asker, every document and every route, tried with raw clients against a real server. What
// should happen is rights-table.ts; what did happen is the table in docs/threats.md.

import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { LIMITS } from '../../shared/base/limits.ts'
import { isRole } from '../../shared/people/rights.ts'
import type { LinkReply, SecretReply } from '../../shared/protocol/http.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import { RawClient } from './raw-client.ts'
import { ASKERS, type Asker, DOCUMENT_ROWS, OUTSIDERS, ROWS, type Row } from './rights-table.ts'
import {
  createWorkshop,
  issueTicket,
  joinAs,
  MONDAY,
  startTestServer,
  type TestServer,
} from './server-kit.ts'

type Outcome = 'yes' | '401' | '403'

interface World {
  readonly server: TestServer
  readonly workshop: string
  readonly person: string
  readonly tickets: Map<Asker, string>
}

/** One workshop with a ticket of everybody who could ask. */
async function createWorld(): Promise<World> {
  let now = MONDAY
  const server = await startTestServer({ now: () => now })
  const { id, code } = await createWorkshop(server)
  const other = await createWorkshop(server, 'Kitos dirbtuvės')
  const ticket = server.organiserSecret
  const tickets = new Map<Asker, string>([
    ['no ticket', ''],
    ['garbage', createHash('sha256').update('nobody issued this').digest('base64url')],
    ['expired', await issueTicket(server, id, 'facilitator')],
  ])
  now += LIMITS.ticketMs
  await server.call('POST', `/api/workshops/${id}/joining`, { ticket, body: { isOpen: true } })
  tickets.set('organiser secret', ticket)
  tickets.set('other workshop', await issueTicket(server, other.id, 'facilitator'))
  const participant = await joinAs(server, code, 'Vardenis Pirmasis')
  for (const asker of ASKERS) {
    if (isRole(asker)) tickets.set(asker, await issueTicket(server, id, asker))
  }
  tickets.set('participant', participant.ticket)
  const removed = await joinAs(server, code, 'Vardenė Antroji')
  await server.call('POST', `/api/workshops/${id}/people/${removed.person.id}/remove`, { ticket })
  tickets.set('removed person', removed.ticket)
  const link = await issueTicket(server, id, 'facilitator')
  const admission = await server.call('GET', `/api/workshops/${id}/admission`, { ticket: link })
  const own = (admission.json as { links: LinkReply[] }).links.find(({ isOwn }) => isOwn)
  await server.call('POST', `/api/workshops/${id}/links/${own?.id}/revoke`, { ticket })
  tickets.set('revoked link', link)
  return { server, workshop: id, person: participant.person.id, tickets }
}

function expectedOf(row: Row, asker: Asker): Outcome {
  if (row.may === 'anybody') return 'yes'
  if (asker === 'other workshop') return row.personal || row.anyTicket ? 'yes' : '403'
  if (OUTSIDERS.includes(asker)) return '401'
  if (row.joinedOnly) return asker === 'participant' ? 'yes' : '403'
  if (asker === 'organiser secret' || row.personal) return 'yes'
  return isRole(asker) && row.may.includes(asker) && !row.secretOnly ? 'yes' : '403'
}

function addressOf({ route, at = {}, query }: Row, workshop: string): string {
  const path = (route.split(' ')[1] ?? '').replace(/:(\w+)/g, (_, name: string) => {
    return name === 'id' ? workshop : (at[name] ?? 'none')
  })
  return query === undefined ? path : `${path}?${query}=${workshop}`
}

async function tryRoute({ server, workshop, tickets }: World, row: Row, asker: Asker): Promise<Outcome> {
  const ticket = tickets.get(asker) ?? ''
  const answer = await server.call(row.route.split(' ')[0] ?? '', addressOf(row, workshop), {
    ...(ticket === '' || row.byCookie ? {} : { ticket }),
    ...(row.body === undefined ? {} : { body: row.body }),
    headers: { ...row.headers, ...(ticket !== '' && row.byCookie && { cookie: `vieta-simple=${ticket}` }) },
  })
  expect(answer.status, `${asker}: ${row.route}: ${answer.text.slice(0, 200)}`).not.toBe(500)
  if (row.route === 'POST /api/organiser/secret' && answer.status === 201) {
    tickets.set('organiser secret', (answer.json as SecretReply).secret)
  }
  return answer.status === 401 || answer.status === 403 ? `${answer.status}` : 'yes'
}

/** What a raw client can do with a document: the close code it gets, or whether its write came through. */
async function tryDocument(
  { server, workshop, tickets }: World,
  document: string,
  asker: Asker,
): Promise<'write' | 'read' | number> {
  const client = new RawClient(server.address, workshop, document, { ticket: tickets.get(asker) ?? '' })
  const isIn = await Promise.race([client.sync().then(() => true as const), client.closed])
  if (isIn !== true) {
    expect(client.received, `${asker} on ${document} was sent something`).toHaveLength(0)
    return isIn
  }
  client.write((doc) => doc.getMap('tried').set(asker, true))
  const outcome = await Promise.race([client.barrier().then(() => 'write' as const), client.closed])
  if (outcome === CLOSE.forbidden) return 'read'
  client.socket.terminate()
  return outcome
}

function expectedAccess(row: (typeof DOCUMENT_ROWS)[number], asker: Asker): 'write' | 'read' | number {
  if (asker === 'organiser secret') return 'write'
  if (asker === 'revoked link' || asker === 'removed person') return CLOSE.removed
  if (!isRole(asker)) return CLOSE.unauthorised
  if (row.write.includes(asker)) return 'write'
  return row.read.includes(asker) ? 'read' : CLOSE.forbidden
}

const SAID: Readonly<Record<Outcome, string>> = { yes: '✓', '401': '–', '403': '–' }

const HEADS: Readonly<Record<Asker, string>> = {
  'organiser secret': 'organiser’s secret',
  organiser: 'organiser’s link',
  facilitator: 'facilitator',
  cofacilitator: 'co-facilitator',
  scribe: 'report writer',
  participant: 'participant',
  mentor: 'mentor',
  observer: 'observer',
  projector: 'screen',
  'no ticket': 'no ticket',
  garbage: 'wrong',
  expired: 'expired',
  'revoked link': 'taken back',
  'removed person': 'removed',
  'other workshop': 'other workshop',
}
const SHOWN: readonly Asker[] = [
  'organiser secret',
  ...ASKERS.filter((asker) => asker !== 'organiser secret'),
]

function table(first: string, rows: readonly (readonly [string, (asker: Asker) => string])[]): string {
  return [
    `| ${first} | ${SHOWN.map((asker) => HEADS[asker]).join(' | ')} |`,
    `|---|${SHOWN.map(() => ':-:').join('|')}|`,
    ...rows.map(([name, cell]) => `| ${name} | ${SHOWN.map(cell).join(' | ')} |`),
  ].join('\n')
}

const DOC = fileURLToPath(new URL('../../docs/threats.md', import.meta.url))
const BEGIN = '<!-- begin: tests/server/rights-matrix.test.ts, VIETA_WRITE_DOCS=1 -->'
const END = '<!-- end -->'

test('every asker gets exactly what the table says, of every document and every route', {
  timeout: 120_000,
}, async () => {
  const world = await createWorld()
  const known = ROWS.map(({ route }) => route)
  // Middleware is for all methods; the client's files are for everybody.
  const routes = world.server.routes.filter(
    (route, index, all) => !/^(ALL|GET|HEAD) .*\*$/.test(route) && !isMiddleware(route, all, index),
  )
  expect([...new Set(routes)].sort(), 'a route without a row, or a row without a route').toEqual(
    [...known].sort(),
  )

  const documents = new Map<string, Map<Asker, string | number>>()
  for (const row of DOCUMENT_ROWS) {
    const outcomes = new Map<Asker, string | number>()
    for (const asker of ASKERS) {
      const outcome = await tryDocument(world, row.path ?? row.document, asker)
      expect(outcome, `${asker} on ${row.document}`).toBe(expectedAccess(row, asker))
      outcomes.set(asker, outcome)
    }
    documents.set(row.document, outcomes)
  }
  const tried = new Map<string, Map<Asker, Outcome>>()
  for (const row of ROWS) {
    const outcomes = new Map<Asker, Outcome>()
    for (const asker of ASKERS) {
      const outcome = await tryRoute(world, row, asker)
      expect(outcome, `${asker}: ${row.route}`).toBe(expectedOf(row, asker))
      outcomes.set(asker, outcome)
    }
    tried.set(row.route, outcomes)
  }

  const cellOf = (document: string) => (asker: Asker) => {
    const outcome = documents.get(document)?.get(asker)
    return typeof outcome === 'number' ? `– ${outcome}` : (outcome ?? '')
  }
  const answerOf = (row: Row) => (asker: Asker) => {
    const outcome = tried.get(row.route)?.get(asker) ?? '403'
    return row.personal && outcome === 'yes'
      ? 'own'
      : outcome === 'yes'
        ? SAID.yes
        : `${SAID[outcome]} ${outcome}`
  }
  const generated = [
    BEGIN,
    '',
    table(
      'document',
      DOCUMENT_ROWS.map(({ document, holds }) => [`\`${document}\`: ${holds}`, cellOf(document)]),
    ),
    '',
    table(
      'request',
      ROWS.map((row) => [`\`${row.route}\` ${row.does}`, answerOf(row)]),
    ),
    '',
    END,
  ].join('\n')
  const text = await readFile(DOC, 'utf8')
  const [before = '', rest = ''] = text.split(BEGIN)
  const after = rest.split(END)[1] ?? ''
  if (process.env['VIETA_WRITE_DOCS'] === '1') await writeFile(DOC, before + generated + after)
  else expect(`${BEGIN}${rest.split(END)[0]}${END}`, 'stale: VIETA_WRITE_DOCS=1 writes it').toBe(generated)
})

/** `app.use` of a route's own address: the route itself stands beside it. */
function isMiddleware(route: string, all: readonly string[], index: number): boolean {
  const [method, path] = route.split(' ')
  return (
    method === 'ALL' && all.some((other, at) => at !== index && other.endsWith(` ${path}`) && other !== route)
  )
}
