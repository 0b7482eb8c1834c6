// S11.12: two workshops of one place, two evenings, become a new one; the two stay as they are.
import { expect, test } from 'vitest'
import type { Archive } from '../../shared/export/archive-form.ts'
import type { MergedCounts } from '../../shared/export/merged-workshops.ts'
import type { Person } from '../../shared/people/person.ts'
import type { WorkshopReply } from '../../shared/protocol/http.ts'
import { createWorkshop, joinAs, MONDAY, startTestServer } from './server-kit.ts'

test('two workshops of one place make a new one, with both boards and everybody once', async () => {
  const server = await startTestServer({ now: () => MONDAY })
  const ticket = server.organiserSecret
  const archiveOf = async (id: string) =>
    (await server.call('GET', `/api/workshops/${id}/archive`, { ticket })).json as Archive
  const first = (await server.call('POST', '/api/sample', { ticket, body: { language: 'lt' } }))
    .json as WorkshopReply
  const one = await archiveOf(first.id)
  // The second evening: two of the first came again, the others are new; the notes are the same, so their ids clash.
  const people: readonly Person[] = one.people.map((person, index) => {
    const organisation = index < 2 ? 'Bendruomenė' : person.organisation
    return index < 2 ? { ...person, organisation } : { ...person, name: `Kitas Žmogus${index}` }
  })
  const again = one.people.map((person, index) =>
    index < 2 ? { ...person, organisation: 'Bendruomenė' } : person,
  )
  const imported = async (archive: Archive) =>
    (await server.call('POST', '/api/archive', { ticket, body: archive })).json as WorkshopReply
  const a = await imported({ ...one, people: again })
  const b = await imported({ ...one, people })
  const before = [await archiveOf(a.id), await archiveOf(b.id)]

  const ask = async (isPreview: boolean, workshops = [a.id, b.id]) =>
    server.call('POST', `/api/programmes/${first.programme}/merge`, {
      ticket,
      body: { workshops, title: 'Du vakarai', isPreview },
    })
  const preview = (await ask(true)).json as MergedCounts
  const notes = one.board.notes.length
  expect(preview).toEqual({ notes: [notes, notes], people: 2 * one.people.length - 2, twice: 2 })

  const answer = await ask(false)
  expect(answer.status, answer.text).toBe(201)
  const made = answer.json as WorkshopReply
  expect(made).toMatchObject({ title: 'Du vakarai', programme: first.programme, locality: first.locality })
  const merged = await archiveOf(made.id)
  const codes = new Set(Object.values(merged.agenda.codes))
  expect(codes).toContain('1/E-014')
  expect(codes).toContain('2/E-014')
  expect(merged.board.notes).toHaveLength(2 * notes)
  expect(merged.board.clusters).toHaveLength(2 * one.board.clusters.length)
  expect(merged.people).toHaveLength(preview.people)
  expect(new Set(merged.people.map(({ code }) => code)).size).toBe(preview.people)
  const [person] = again
  expect(merged.people.filter(({ name }) => name === person?.name)).toHaveLength(1)

  // Every note is in a frame that is there, and its author is somebody who is there.
  const frames = new Set(merged.agenda.frames.map(({ id }) => id))
  const known = new Set(merged.people.map(({ id }) => id))
  for (const { place, author } of merged.board.notes) {
    if (place.frame !== null) expect(frames).toContain(place.frame)
    if (author !== null) expect(known).toContain(author)
  }
  // The second board lies below the first.
  const lowest = (prefix: string) =>
    merged.agenda.frames.flatMap(({ id, at, size }) => (id.startsWith(prefix) ? [at[1] + size[1]] : []))
  const highest = merged.agenda.frames.flatMap(({ id, at }) => (id.startsWith('2-') ? [at[1]] : []))
  expect(Math.max(...lowest('1-'))).toBeLessThan(Math.min(...highest))

  expect([await archiveOf(a.id), await archiveOf(b.id)]).toEqual(before)

  const { person: late } = await joinAs(server, made.code, 'Vardenė Nauja')
  expect(merged.people.map(({ code }) => code)).not.toContain(late.code)

  const elsewhere = await createWorkshop(server)
  expect((await ask(false, [a.id, elsewhere.id])).status).toBe(404)
  expect((await ask(false, [a.id, a.id])).status).toBe(404)
  await server.close()
})
