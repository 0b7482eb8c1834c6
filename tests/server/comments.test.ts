// Comments on the concept, asked for as a raw client would: who reads may comment and write nothing else.
import { expect, test } from 'vitest'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import { commentsOf, openComments, resolveComment } from '../../shared/concept/review.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import { RawClient } from '../kit/raw-client.ts'
import { createWorkshop, issueTicket, joinAs, startTestServer } from './server-kit.ts'

const COMMENT = { place: 'insights.statements', answers: null, text: 'Ar tikrai?', name: '' }

async function world() {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const path = `/api/workshops/${workshop.id}/comments`
  const say = (ticket: string, body: object = {}) =>
    server.call('POST', path, { ticket, body: { ...COMMENT, ...body } })
  const scribe = await issueTicket(server, workshop.id, 'scribe')
  const writer = await new RawClient(server.address, workshop.id, 'concept', { ticket: scribe }).sync()
  return { server, workshop, say, writer, draft: new ConceptDraft(writer.doc) }
}

test('a reader’s comment reaches the writer, is answered in its thread and resolved', async () => {
  const { server, workshop, say, writer, draft } = await world()
  const observer = await issueTicket(server, workshop.id, 'observer')
  const { ticket } = await joinAs(server, workshop.code, 'Rūta Rūtaitė')
  expect((await say(observer, { name: 'Tarybos narė' })).status).toBe(201)
  await writer.until(() => commentsOf(draft).length === 1)
  const [first] = commentsOf(draft)
  expect(first).toMatchObject({ text: 'Ar tikrai?', who: 'Tarybos narė', resolved: false })
  expect(openComments(draft).get('insights')).toBe(1)
  await say(ticket, { answers: first?.id, text: 'Taip.', name: 'Kažkas kitas', place: 'cover' })
  await writer.until(() => commentsOf(draft).length === 2)
  expect(commentsOf(draft)[1]).toMatchObject({ who: 'Rūta Rūtaitė', place: 'insights.statements' })
  writer.write(() => resolveComment(draft, first?.id ?? '', true))
  await writer.barrier()
  expect(openComments(draft).size).toBe(0)
})

test('a reader who writes into the concept by hand is closed out, and the screen may not comment', async () => {
  const { server, workshop, say } = await world()
  const ticket = await issueTicket(server, workshop.id, 'observer')
  const reader = await new RawClient(server.address, workshop.id, 'concept', { ticket }).sync()
  reader.write((doc) => doc.getMap('comments').set('x', { ...COMMENT, who: 'Organizatorė', at: 1 }))
  expect(await reader.closed).toBe(CLOSE.forbidden)
  expect((await say(await issueTicket(server, workshop.id, 'projector'))).status).toBe(403)
})

test('a comment about nothing, without words, too long, or answering nothing is refused', async () => {
  const { server, workshop, say } = await world()
  const ticket = await issueTicket(server, workshop.id, 'mentor')
  const refused = [{ place: 'nowhere' }, { text: '  ' }, { text: 'a'.repeat(1_001) }, { answers: 'none' }]
  for (const body of refused) {
    expect((await say(ticket, body)).status, JSON.stringify(body).slice(0, 40)).toBeGreaterThanOrEqual(400)
  }
  expect((await say(ticket)).status).toBe(201)
})
