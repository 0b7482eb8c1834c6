// The HTTP side of the server, typed. A refusal is an ApiError with a fault that has words in both languages.
import type { Person } from '../../shared/people/person.ts'
import type { Role } from '../../shared/people/rights.ts'
import { type Fault, type FaultReply, isFault } from '../../shared/protocol/fault.ts'
import type {
  AdmissionReply,
  InvitationReply,
  JoinRequest,
  MeReply,
  TicketReply,
} from '../../shared/protocol/http.ts'

export class ApiError extends Error {
  readonly fault: Fault
  /** The field or line it is about, when the server named one. */
  readonly where: string | null

  constructor(fault: Fault, where: string | null, options?: ErrorOptions) {
    super(where === null ? fault : `${fault} at ${where}`, options)
    this.name = 'ApiError'
    this.fault = fault
    this.where = where
  }
}

/** Whether the server will not take the ticket or the secret any more, however often it is tried. */
export function isRefused(fault: Fault): boolean {
  return ['ticket-invalid', 'person-removed', 'link-revoked', 'forbidden'].includes(fault)
}

interface Call {
  readonly ticket?: string | null
  readonly body?: unknown
  /** A body sent as it is, for imports: from the disk, however large. */
  readonly file?: Blob
}

/** Asks for an answer that is no JSON. @throws {ApiError} */
export async function call(
  method: 'GET' | 'POST',
  path: string,
  { ticket, body, file }: Call,
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (ticket) headers['authorization'] = `Bearer ${ticket}`
  const payload = file ?? (body === undefined ? null : JSON.stringify(body))
  if (payload !== null) headers['content-type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(path, { method, headers, body: payload, cache: 'no-store' })
  } catch (cause) {
    throw new ApiError('no-connection', null, { cause })
  }
  if (response.ok) return response
  throw await refusalOf(response)
}

/** What a reply that is not 2xx says. */
export async function refusalOf(response: Response): Promise<ApiError> {
  try {
    const { fault, where } = (await response.json()) as Partial<FaultReply>
    return new ApiError(isFault(fault) ? fault : 'unexpected', where ?? null)
  } catch (cause) {
    return new ApiError('unexpected', null, { cause })
  }
}

/** The answer of a call, read. */
export async function json<T>(response: Promise<Response>): Promise<T> {
  return (await (await response).json()) as T
}

/** Asks for a reply. @throws {ApiError} */
export const get = <T>(path: string, ticket: string | null = null) => json<T>(call('GET', path, { ticket }))
/** Sends a body and reads the reply; for what is asked too seldom to stand below. @throws {ApiError} */
export const post = <T>(path: string, body: unknown, ticket: string | null = null) =>
  json<T>(call('POST', path, { body, ticket }))

export const api = {
  issueTicket: (ticket: string, workshop: string, role: Role) =>
    post<TicketReply>(`/api/workshops/${encodeURIComponent(workshop)}/tickets`, { role }, ticket),
  invitation: (code: string) => get<InvitationReply>(`/api/join/${encodeURIComponent(code)}`),
  join: (request: JoinRequest) =>
    post<{ readonly workshop: string; readonly ticket: string; readonly person: Person }>(
      '/api/join',
      request,
    ),
  me: (ticket: string, workshop: string) =>
    get<MeReply>(`/api/me?workshop=${encodeURIComponent(workshop)}`, ticket),
  myself: (ticket: string) => get<Person>('/api/me/person', ticket),
  people: (ticket: string, workshop: string) =>
    get<readonly Person[]>(`/api/workshops/${encodeURIComponent(workshop)}/people`, ticket),
  admission: (ticket: string, workshop: string) =>
    get<AdmissionReply>(`/api/workshops/${encodeURIComponent(workshop)}/admission`, ticket),
  /** Changes who is let in; `what` is the rest of the address, as `people/<id>/remove`. */
  admit: (ticket: string, workshop: string, what: string, body?: unknown) =>
    post<AdmissionReply>(`/api/workshops/${encodeURIComponent(workshop)}/${what}`, body, ticket),
  renewLinks: (ticket: string, workshop: string, role: Role) =>
    post<TicketReply>(`/api/workshops/${encodeURIComponent(workshop)}/links/renew`, { role }, ticket),
  clock: () => get<{ readonly now: number }>('/api/clock'),
} as const
