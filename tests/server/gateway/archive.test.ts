import { expect, test } from 'vitest'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Archive } from '../../../shared/export/archive-form.ts'
import type { ProgrammeReply, WorkshopReply } from '../../../shared/protocol/http.ts'
import { createWorkshop, joinAs, startTestServer } from '../server-kit.ts'

test('the sample opens in both languages, as two programmes of five localities', async () => {
  const server = await startTestServer()
  const ticket = server.organiserSecret
  for (const language of ['lt', 'en']) {
    expect((await server.call('POST', '/api/sample', { ticket, body: { language } })).status).toBe(201)
  }
  const answer = await server.call('GET', '/api/programmes', { ticket })
  const programmes = answer.json as ProgrammeReply[]
  expect(programmes.map(({ localities, workshops }) => [localities.length, workshops.length])).toEqual([
    [5, 1],
    [5, 1],
  ])
  expect(programmes.flatMap(({ workshops }) => workshops.map(({ title }) => title)).sort()).toEqual([
    'Ignalina: kas mus pasitinka?',
    'Ignalina: who meets us?',
  ])
})

test('a sample opened twice is two workshops with two codes', async () => {
  const server = await startTestServer()
  const open = async () => {
    const answer = await server.call('POST', '/api/sample', {
      ticket: server.organiserSecret,
      body: { language: 'lt' },
    })
    return answer.json as WorkshopReply
  }
  const [first, second] = [await open(), await open()]
  expect(first.code).toBe('7K4M-GN')
  expect(second.code).not.toBe(first.code)
  expect(second.id).not.toBe(first.id)
})

test('a workshop’s archive imports on another server to an identical workshop', async () => {
  const server = await startTestServer()
  const sample = await server.call('POST', '/api/sample', {
    ticket: server.organiserSecret,
    body: { language: 'lt' },
  })
  const { id } = sample.json as WorkshopReply
  const archive = await server.call('GET', `/api/workshops/${id}/archive`, { ticket: server.organiserSecret })
  expect(archive.headers.get('content-disposition')).toBe('attachment; filename="vieta-7K4M-GN.json"')
  const { board, people } = archive.json as Archive
  expect([board.notes.length, board.clusters.length, people.length]).toEqual([210, 35, 14])

  const other = await startTestServer()
  const imported = await other.call('POST', '/api/archive', {
    ticket: other.organiserSecret,
    body: archive.text,
  })
  expect(imported.json).toEqual(sample.json)
  const again = await other.call('GET', `/api/workshops/${id}/archive`, { ticket: other.organiserSecret })
  expect(again.text).toBe(archive.text)
})

test('a person who joins an imported workshop gets the next code', async () => {
  const server = await startTestServer()
  const sample = await server.call('POST', '/api/sample', {
    ticket: server.organiserSecret,
    body: { language: 'lt' },
  })
  const { person } = await joinAs(server, (sample.json as WorkshopReply).code, 'Vėluojantis Svečias')
  expect(person.code).toBe('D15')
})

test('a malformed archive is refused with the line or the field, and leaves nothing behind', async () => {
  const server = await startTestServer()
  const ticket = server.organiserSecret
  const workshop = await createWorkshop(server)
  const archive = await server.call('GET', `/api/workshops/${workshop.id}/archive`, { ticket })
  const good = archive.json as Archive
  const put = async (body: unknown) => {
    const answer = await server.call('POST', '/api/archive', { ticket, body })
    expect(answer.status).toBe(400)
    return answer.json
  }
  expect(await put('{\n "schema":\n oops }')).toMatchObject({ fault: 'import-malformed', where: 'line 3' })
  expect(await put({ schema: 'other/1' })).toMatchObject({ fault: 'import-malformed', where: 'schema' })
  const note = { type: 'note', id: 'a', text: 7 }
  expect(await put({ ...good, board: { ...good.board, notes: [note] } })).toMatchObject({
    fault: 'import-malformed',
    where: 'board.notes[0].text',
  })
  const person = {
    id: 'p',
    code: 'D01',
    name: 'A',
    organisation: '',
    sector: 'culture',
    shownAs: 'name',
    joinedAt: 0,
  }
  expect(await put({ ...good, people: [person, { ...person, id: 'q' }] })).toMatchObject({
    fault: 'import-malformed',
    where: 'people',
  })
  const [programme] = (await server.call('GET', '/api/programmes', { ticket })).json as ProgrammeReply[]
  expect(programme?.workshops).toEqual([workshop])
})

test('an archive over the limit is refused before it is read', async () => {
  const server = await startTestServer()
  const answer = await server.call('POST', '/api/archive', {
    ticket: server.organiserSecret,
    body: ' '.repeat(LIMITS.archiveBytes + 1),
  })
  expect([answer.status, answer.json]).toEqual([413, { fault: 'too-large' }])
})
