// Comments on the concept by those who may read it and not write it: a command, which the server writes into the document
// for them. Resolving is the writers', in the document itself.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { LIMITS } from '../../shared/base/limits.ts'
import { findField } from '../../shared/concept/field.ts'
import { addComment, commentsOf } from '../../shared/concept/review.ts'
import { findSection } from '../../shared/concept/sections.ts'
import { publicLabel } from '../../shared/people/badge.ts'
import { ROLE_NAME } from '../../shared/people/role-words.ts'
import { commentSchema } from '../../shared/protocol/http.ts'
import { bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBody } from './requests.ts'
import { spend } from './tries.ts'

/** With one ticket: whoever answers a thread quickly. */
const COMMENTS_PER_MINUTE = 20

export function commentRoutes({ vault, steward, now }: Gateway): Hono {
  const app = new Hono()
  const comments = new RateLimiterMemory({ points: COMMENTS_PER_MINUTE, duration: 60 })

  app.post('/workshops/:id/comments', async (context) => {
    const id = context.req.param('id')
    const header = context.req.header('authorization')
    const { person, role, ...bearer } = await bearerOf(vault, header)
    demand({ person, role, ...bearer }, 'concept.comment', id)
    await spend(comments, ticketOf(header))
    const { place, answers, text, name } = await readBody(context, commentSchema, {})
    if (!findSection(place) && !findField(place)) throw new Refusal('invalid', 'place')
    if (!(await vault.workshops.get(id))) throw new Refusal('not-found', 'workshop')
    await steward.withDocuments(id, async ({ agenda, concept, flushed }) => {
      const known = commentsOf(concept)
      if (known.length >= LIMITS.comments) throw new Refusal('too-large', 'comments')
      const answered = known.find((comment) => comment.id === answers)
      if (answers !== null && answered?.answers !== null) throw new Refusal('not-found', 'answers')
      const shown = person === null ? undefined : agenda.people.get(person)
      // Nobody chooses how they are called twice: a person is called as the others know them.
      const who = shown ? publicLabel(shown, 'lt') : name.trim() || ROLE_NAME[role].lt
      const about = answered?.place ?? place
      addComment(concept, { id: randomUUID(), place: about, answers, text, who, at: now(), resolved: false })
      await flushed()
    })
    return context.json({}, 201)
  })

  return app
}
