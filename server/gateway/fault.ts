// A fault on its way to a reply: thrown by routes, turned into `{ fault, where, detail }` with its status in one place.
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Fault, FaultReply } from '../../shared/protocol/fault.ts'
import { StoreError } from '../store/store.ts'

export const STATUS: Readonly<Record<Fault, ContentfulStatusCode>> = {
  'code-unknown': 404,
  'code-closed': 410,
  'ticket-invalid': 401,
  'person-removed': 401,
  'link-revoked': 401,
  forbidden: 403,
  'not-found': 404,
  'name-empty': 400,
  'name-too-long': 400,
  'title-empty': 400,
  'title-too-long': 400,
  'locality-empty': 400,
  invalid: 400,
  'too-large': 413,
  'too-many-tries': 429,
  'exists-already': 409,
  'import-malformed': 400,
  'image-unreadable': 400,
  'image-unsupported': 415,
  'image-svg': 415,
  'image-too-large': 413,
  'image-too-heavy': 413,
  'image-missing': 404,
  'images-full': 409,
  'images-unavailable': 501,
  'vote-refused': 409,
  'storage-full': 507,
  'server-busy': 503,
  'no-connection': 503,
  unexpected: 500,
}

/** Something the asker has to know: which fault, and which field or line. */
export class Refusal extends Error {
  readonly fault: Fault
  readonly where: string | undefined
  readonly detail: string | undefined

  constructor(fault: Fault, where?: string, detail?: string) {
    super(where === undefined ? fault : `${fault} at ${where}`)
    this.name = 'Refusal'
    this.fault = fault
    this.where = where
    this.detail = detail
  }
}

export function replyFault(context: Context, { fault, where, detail }: Refusal): Response {
  const reply: FaultReply = {
    fault,
    ...(where === undefined ? {} : { where }),
    ...(detail === undefined ? {} : { detail }),
  }
  return context.json(reply, STATUS[fault])
}

/** What whoever asked is told of an error; `unexpected` is a bug, and worth a line in the log. */
export function refusalOf(error: Error): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof StoreError) {
    if (error.fault === 'full') return new Refusal('storage-full')
    if (error.fault === 'closed') return new Refusal('server-busy')
  }
  return new Refusal('unexpected')
}
