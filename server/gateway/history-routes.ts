// The history of a workshop: its versions, its minutes, its rows for a page that plays them again, and what vanished. Whoever
// may write the board may ask what vanished from it a moment ago; the rest is for those who may read the history.
import { type Context, Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { LIMITS } from '../../shared/base/limits.ts'
import { type Capability, can, DOCUMENTS, type DocumentName } from '../../shared/people/rights.ts'
import {
  type MinutesReply,
  VANISHED_MINUTES,
  type VanishedReply,
  type VersionReply,
  writeRows,
} from '../../shared/protocol/history.ts'
import { newVersionSchema } from '../../shared/protocol/http.ts'
import type { VersionRecord } from '../vault/records.ts'
import { type Bearer, bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBody } from './requests.ts'
import { spend } from './tries.ts'

/** With one ticket: somebody who looks through the versions one by one, with a page that asks for the newest minutes. */
const READS_PER_MINUTE = 60
const VERSIONS_PER_MINUTE = 10

export function historyRoutes({ vault, history, now }: Gateway): Hono {
  const app = new Hono()
  const reads = new RateLimiterMemory({ points: READS_PER_MINUTE, duration: 60 })
  const makes = new RateLimiterMemory({ points: VERSIONS_PER_MINUTE, duration: 60 })

  /** Who asks, allowed to, about a workshop there is, and not too often. */
  async function enter(
    context: Context,
    capability: Capability,
    limiter: RateLimiterMemory,
  ): Promise<Bearer & { readonly id: string }> {
    const id = context.req.param('id') ?? ''
    const header = context.req.header('authorization')
    const bearer = await bearerOf(vault, header)
    demand(bearer, capability, id)
    await spend(limiter, ticketOf(header))
    if (!(await vault.workshops.get(id))) throw new Refusal('not-found', 'workshop')
    return { ...bearer, id }
  }

  /** A document whoever asks may read now: its past opens no door that is shut today. */
  function documentIn(context: Context, { role }: Bearer): DocumentName {
    const document = DOCUMENTS.find((known) => known === context.req.param('document'))
    if (!document) throw new Refusal('not-found', 'document')
    if (document === 'concept' && !can(role, 'concept.read')) throw new Refusal('forbidden')
    return document
  }

  app.get('/workshops/:id/history/versions', async (context) => {
    const { id } = await enter(context, 'history.read', reads)
    return context.json((await history.versions(id)).map(replyOf))
  })

  app.post('/workshops/:id/history/versions', async (context) => {
    const { id, person, role } = await enter(context, 'version.keep', makes)
    const { name } = await readBody(context, newVersionSchema, {
      name: { empty: 'title-empty', long: 'title-too-long' },
    })
    const version = await history.keep(id, name, person ?? `role:${role}`)
    if (!version) throw new Refusal('too-large', 'versions')
    return context.json(replyOf(version), 201)
  })

  app.get('/workshops/:id/history/versions/:version/:document', async (context) => {
    const bearer = await enter(context, 'history.read', reads)
    const document = documentIn(context, bearer)
    const state = await history.state(bearer.id, context.req.param('version'), document)
    if (state === null) throw new Refusal('not-found', 'version')
    return replyBytes(context, state)
  })

  app.get('/workshops/:id/history/minutes', async (context) => {
    const { id } = await enter(context, 'history.read', reads)
    const { minutes, missing } = await history.board(id)
    return context.json({ minutes, missing } satisfies MinutesReply)
  })

  app.get('/workshops/:id/history/rows/:document', async (context) => {
    const bearer = await enter(context, 'history.read', reads)
    const document = documentIn(context, bearer)
    return replyBytes(context, writeRows(await history.rows(bearer.id, document)))
  })

  app.get('/workshops/:id/history/vanished', async (context) => {
    const { id } = await enter(context, 'board.write', reads)
    const minutes = VANISHED_MINUTES.find((known) => String(known) === context.req.query('minutes'))
    if (minutes === undefined) throw new Refusal('invalid', 'minutes')
    const reading = await history.board(id)
    const items = reading.goneSince(now() - minutes * 60_000).slice(0, LIMITS.clipItems)
    return context.json({ items, missing: reading.missing } satisfies VanishedReply)
  })

  return app
}

function replyOf({ id, stage, name, at, by }: VersionRecord): VersionReply {
  return { id, stage, name, at, by }
}

function replyBytes(context: Context, bytes: Uint8Array): Response {
  return context.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' })
}
