import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Archive } from '../../../shared/export/archive-form.ts'
import type { ProgrammeReply, WorkshopReply } from '../../../shared/protocol/http.ts'
import { addImage, imageBytes, picture, placeImage, withChunk } from '../image-kit.ts'
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
  const place = { frame: null, cell: null, at: [0, 0] }
  const made = { author: null, createdAt: 0, order: 'a0', colour: 'yellow', restored: false }
  const note = { type: 'note', id: 'a', text: 7, place, size: [160, 160], ...made }
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

async function workshopWithImages() {
  const server = await startTestServer()
  const ticket = server.organiserSecret
  const { id } = await createWorkshop(server)
  const [red, blue, unused] = [
    await addImage(server, id, '#ff0000'),
    await addImage(server, id, '#0000ff'),
    await addImage(server, id, '#00ff00'),
  ]
  for (const { file } of [red, blue]) await placeImage(server, id, file)
  const exported = await server.call('GET', `/api/workshops/${id}/archive`, { ticket })
  return { server, id, red, blue, unused, exported, archive: exported.json as Archive }
}

test('an archive carries the images the board shows, and imports elsewhere to the same bytes', async () => {
  const { server, id, red, blue, unused, exported, archive } = await workshopWithImages()
  expect(Object.keys(archive.images)).toEqual([red.file, blue.file].sort())
  expect(exported.text).not.toContain(unused.file)
  expect(archive.images[red.file]).toMatch(/^data:image\/webp;base64,/)

  const other = await startTestServer()
  const ticket = other.organiserSecret
  const imported = await other.call('POST', '/api/archive', { ticket, body: exported.text })
  expect(imported.status).toBe(201)
  const again = await other.call('GET', `/api/workshops/${id}/archive`, { ticket })
  expect(again.text).toBe(exported.text)
  const [theirs, ours] = [await imageBytes(other, id, red.file), await imageBytes(server, id, red.file)]
  expect([theirs.equals(ours), ours.byteLength]).toEqual([true, red.bytes])

  // Imported beside the first, it is another workshop with images of its own.
  const copy = await server.call('POST', '/api/archive', {
    ticket: server.organiserSecret,
    body: exported.text,
  })
  const beside = (copy.json as WorkshopReply).id
  expect(beside).not.toBe(id)
  const copied = await server.call('GET', `/api/workshops/${beside}/archive`, {
    ticket: server.organiserSecret,
  })
  expect((copied.json as Archive).images).toEqual(archive.images)
})

test('an archive from before there were images imports, and so does one that lost an image', async () => {
  const { red, archive } = await workshopWithImages()
  const { images, ...before } = archive
  const { [red.file]: _lost, ...left } = images
  for (const [body, files] of [
    [before, []],
    [{ ...archive, images: left }, Object.keys(left)],
  ] as const) {
    const other = await startTestServer()
    const ticket = other.organiserSecret
    expect((await other.call('POST', '/api/archive', { ticket, body })).status).toBe(201)
    const again = await other.call('GET', `/api/workshops/${archive.workshop.id}/archive`, { ticket })
    expect(Object.keys((again.json as Archive).images)).toEqual(files)
    expect((again.json as Archive).board).toEqual(archive.board)
  }
})

test('an image in an archive that is not what its name says is refused by name, and nothing is kept', async () => {
  const { red, archive } = await workshopWithImages()
  const good = Buffer.from(archive.images[red.file]?.split(',')[1] ?? '', 'base64')
  const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')
  const urlOf = (bytes: Uint8Array) => `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`
  const other = await startTestServer()
  const ticket = other.organiserSecret
  const refused = async (file: string, url: string) => {
    const answer = await other.call('POST', '/api/archive', {
      ticket,
      body: { ...archive, images: { [file]: url } },
    })
    const { fault, where } = answer.json as { fault: string; where: string }
    return [answer.status, fault, where]
  }
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const located = withChunk(good, 'EXIF', Buffer.from('GPSLatitude'))
  const large = await picture(2001, 3).webp().toBuffer()
  const animation = await sharp(
    [await picture(9, 9, '#111111').png().toBuffer(), await picture(9, 9, '#eeeeee').png().toBuffer()],
    { join: { animated: true } },
  )
    .webp()
    .toBuffer()
  for (const bytes of [svg, located, large, animation, Buffer.concat([good, good]), good.subarray(0, 40)]) {
    const file = nameOf(bytes)
    expect(await refused(file, urlOf(bytes))).toEqual([400, 'import-malformed', `images.${file}`])
  }
  const swapped = 'A'.repeat(43)
  expect(await refused(swapped, urlOf(good))).toEqual([400, 'import-malformed', `images.${swapped}`])
  const html = urlOf(good).replace('image/webp', 'text/html')
  expect(await refused(red.file, html)).toEqual([400, 'import-malformed', `images.${red.file}`])
  expect((await refused('../../board', urlOf(good))).slice(0, 2)).toEqual([400, 'import-malformed'])
  expect((await other.call('GET', '/api/programmes', { ticket })).json).toEqual([])
})
