// A real server on loopback with a folder of its own, and the few questions tests ask it over and over.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type RunningServer, startServer } from '../../server/gateway/server.ts'
import type { Log } from '../../server/log.ts'
import type { Person } from '../../shared/people/person.ts'
import type { Role } from '../../shared/people/rights.ts'
import type { ProgrammeReply, TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'

export interface TestServer extends RunningServer {
  readonly folder: string
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
}

export interface CallOptions {
  readonly ticket?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vieta-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

interface TestServerOptions {
  readonly folder?: string
  readonly clientFolder?: string
  readonly now?: () => number
  readonly log?: Log
  readonly proxies?: number
}

/** Starts a server that ends with the test. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.folder ?? (await temporaryFolder())
  const clientFolder = options.clientFolder ?? join(folder, 'no-client')
  const server = await startServer({ port: 0, host: '127.0.0.1', ...options, folder, clientFolder })
  onTestFinished(() => server.close())
  return { ...server, folder, call: (method, path, call) => callOf(server.address, method, path, call) }
}

export async function callOf(
  address: string,
  method: string,
  path: string,
  { ticket, body, headers }: CallOptions = {},
): Promise<Answer> {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { ...(ticket === undefined ? {} : { authorization: `Bearer ${ticket}` }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? (JSON.parse(text) as unknown) : undefined,
  }
}

export const PRIENAI = {
  name: 'Prienai',
  genitive: 'Prienų',
  locative: 'Prienuose',
  municipality: 'Prienų rajono savivaldybė',
  county: 'Kauno apskritis',
}

export const MONDAY = Date.UTC(2026, 2, 16, 8)

type Caller = Pick<TestServer, 'call' | 'organiserSecret'>

/** A workshop, from the 90-minute agenda if not said otherwise, made the way the organiser's page makes it. */
export async function createWorkshop(
  server: Caller,
  title = 'Prienai: kas mes?',
  template = 'taster90',
): Promise<WorkshopReply> {
  const ticket = server.organiserSecret
  const programme = await server.call('POST', '/api/programmes', {
    ticket,
    body: { title: 'Programa', organiser: 'Institutas', localities: [PRIENAI] },
  })
  const { id, localities } = programme.json as ProgrammeReply
  const workshop = await server.call('POST', '/api/workshops', {
    ticket,
    body: {
      programme: id,
      locality: localities[0]?.id ?? '',
      title,
      template,
      startsAt: MONDAY,
      brief: 'Kas mes esame?',
      venue: 'Biblioteka',
    },
  })
  return workshop.json as WorkshopReply
}

export async function issueTicket(server: Caller, workshop: string, role: Role): Promise<string> {
  const answer = await server.call('POST', `/api/workshops/${workshop}/tickets`, {
    ticket: server.organiserSecret,
    body: { role },
  })
  return (answer.json as TicketReply).ticket
}

export interface Joined {
  readonly workshop: string
  readonly ticket: string
  readonly person: Person
}

export function joinRequest(code: string, name: string, shownAs = 'name') {
  return { code, name, sector: 'culture', organisation: 'Kultūros centras', shownAs }
}

export async function joinAs(server: Caller, code: string, name: string): Promise<Joined> {
  const answer = await server.call('POST', '/api/join', { body: joinRequest(code, name) })
  return answer.json as Joined
}
