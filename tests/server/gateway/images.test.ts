// Images over HTTP: who may, what is taken, what is made of it, and what is refused.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { accessTo, can, ROLES } from '../../../shared/people/rights.ts'
import type { ImageReply } from '../../../shared/protocol/http.ts'
import { jpegClaiming, picture, sidewaysPhotograph } from '../image-kit.ts'
import { createWorkshop, issueTicket, startTestServer, type TestServer } from '../server-kit.ts'

interface Uploaded {
  readonly status: number
  readonly json: unknown
  readonly connection: string | null
}

async function upload(
  server: TestServer,
  workshop: string,
  ticket: string,
  body: Uint8Array | ReadableStream,
): Promise<Uploaded> {
  const response = await fetch(`${server.address}/api/workshops/${workshop}/images`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ticket}`, 'content-type': 'image/png' },
    body: body instanceof ReadableStream ? body : new Uint8Array(body),
    duplex: 'half',
  } as RequestInit)
  const connection = response.headers.get('connection')
  return { status: response.status, json: await response.json(), connection }
}

function download(server: TestServer, workshop: string, file: string, ticket: string): Promise<Response> {
  const headers = { authorization: `Bearer ${ticket}` }
  return fetch(`${server.address}/api/workshops/${workshop}/images/${file}`, { headers })
}

async function opened() {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const ticket = await issueTicket(server, workshop.id, 'participant')
  const add = async (body: Uint8Array) => (await upload(server, workshop.id, ticket, body)).json as ImageReply
  const faultOf = async (body: Uint8Array | ReadableStream) => {
    const { status, json } = await upload(server, workshop.id, ticket, body)
    return [status, json]
  }
  const bytesOf = async (file: string) => {
    const response = await download(server, workshop.id, file, ticket)
    return Buffer.from(await response.arrayBuffer())
  }
  return { server, workshop, ticket, add, faultOf, bytesOf }
}

/** The image documents a closed server leaves in its folder, with the rows of each. */
async function storedIn(server: TestServer, workshop: string): Promise<readonly number[]> {
  await server.close()
  const store = await openSqliteStore({ folder: server.folder, now: Date.now })
  const names = await store.listDocuments(`${workshop}/image/`)
  const rows = await Promise.all(names.map(async (name) => (await store.load(name)).updates.length))
  await store.close()
  return rows
}

test('every role uploads exactly when it may write the board, and sees what the board shows', async () => {
  const { server, workshop, add } = await opened()
  const bytes = await picture(30, 20).png().toBuffer()
  const { file } = await add(bytes)
  for (const role of ROLES) {
    const ticket = await issueTicket(server, workshop.id, role)
    const { status, json } = await upload(server, workshop.id, ticket, bytes)
    if (can(role, 'board.write')) expect([status, json], role).toMatchObject([201, { file }])
    else expect([status, json], role).toEqual([403, { fault: 'forbidden' }])
    const seen = await download(server, workshop.id, file, ticket)
    expect(seen.status, role).toBe(accessTo('board', role) === 'none' ? 403 : 200)
  }
})

test('no ticket, a wrong one and a ticket of another workshop get no image and leave none', async () => {
  const { server, workshop, add } = await opened()
  const bytes = await picture(30, 20).png().toBuffer()
  const { file } = await add(bytes)
  const other = await createWorkshop(server, 'Kitos dirbtuvės')
  const foreign = await issueTicket(server, other.id, 'facilitator')
  for (const [ticket, status] of [
    ['', 401],
    ['wrong', 401],
    [foreign, 403],
  ] as const) {
    expect((await upload(server, workshop.id, ticket, bytes)).status).toBe(status)
    const seen = await download(server, workshop.id, file, ticket)
    expect(seen.status).toBe(status)
    expect(seen.headers.get('content-type')).toMatch(/^application\/json/)
  }
  // The name alone opens nothing: under one's own workshop it is simply not there.
  const own = await download(server, other.id, file, foreign)
  expect([own.status, await own.json()]).toEqual([404, { fault: 'image-missing' }])
})

test('an unknown workshop, an unknown file and a document’s name are not found', async () => {
  const { server, workshop, ticket } = await opened()
  const bytes = await picture(30, 20).png().toBuffer()
  expect(await upload(server, 'nera', server.organiserSecret, bytes)).toMatchObject({
    status: 404,
    json: { fault: 'not-found', where: 'workshop' },
  })
  for (const file of ['nera', 'A'.repeat(43), '..%2Fboard', '%2e%2e%2fboard', '']) {
    const seen = await download(server, workshop.id, file, ticket)
    expect([file, seen.status]).toEqual([file, 404])
  }
})

test('an image is served for the one browser that may, for ever, and may do nothing', async () => {
  const { server, workshop, ticket, add } = await opened()
  const { file, width, height, bytes } = await add(await picture(300, 200).png().toBuffer())
  expect([width, height]).toEqual([300, 200])
  const response = await download(server, workshop.id, file, ticket)
  const header = (name: string) => response.headers.get(name)
  expect(header('content-type')).toBe('image/webp')
  expect(header('cache-control')).toBe('private, max-age=31536000, immutable')
  expect(header('vary')).toBe('authorization')
  expect(header('x-content-type-options')).toBe('nosniff')
  expect(header('content-security-policy')).toBe("default-src 'none'; sandbox")
  const served = Buffer.from(await response.arrayBuffer())
  expect(served.byteLength).toBe(bytes)
  expect(await sharp(served).metadata()).toMatchObject({ format: 'webp', width: 300, height: 200 })
  const missing = await download(server, workshop.id, 'A'.repeat(43), ticket)
  expect(missing.headers.get('cache-control')).toBe('no-store')
})

test('a photograph loses its place and its author, and stands upright', async () => {
  const { add, bytesOf } = await opened()
  const photograph = await sidewaysPhotograph()
  const before = await sharp(photograph).metadata()
  expect(before.orientation).toBe(6)
  expect(Buffer.from(before.exif ?? []).toString('latin1')).toContain('Vardenis')
  const { file, width, height } = await add(photograph)
  expect([width, height]).toEqual([200, 400])
  const kept = await bytesOf(file)
  const after = await sharp(kept).metadata()
  expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual(Array(5).fill(undefined))
  expect(kept.toString('latin1')).not.toMatch(/Vardenis|EXIF|Exif|GPS/)
  const { data } = await sharp(kept).raw().toBuffer({ resolveWithObject: true })
  const [topRed, topBlue] = [data[0] ?? 0, data[2] ?? 0]
  expect([topRed > 200, topBlue < 60]).toEqual([true, true])
})

test('what is larger than a projector is made smaller, what is small stays', async () => {
  const { add } = await opened()
  for (const [from, to] of [
    [
      [3000, 1500],
      [2000, 1000],
    ],
    [
      [1000, 5000],
      [400, 2000],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ] as const) {
    const { width, height } = await add(await picture(from[0], from[1]).jpeg().toBuffer())
    expect([width, height]).toEqual(to)
  }
})

test('every kind of picture people have is taken, and what is see-through stays so', async () => {
  const { add, bytesOf } = await opened()
  const glass = sharp({ create: { width: 20, height: 10, channels: 4, background: '#00ff0000' } })
  for (const kind of ['jpeg', 'png', 'gif', 'webp', 'avif'] as const) {
    const { file, width, height } = await add(await glass.clone().toFormat(kind).toBuffer())
    expect([kind, width, height]).toEqual([kind, 20, 10])
    const { hasAlpha } = await sharp(await bytesOf(file)).metadata()
    expect([kind, hasAlpha]).toEqual([kind, kind !== 'jpeg'])
  }
})

test('of an animation the first picture is kept', async () => {
  const { add, bytesOf } = await opened()
  const frames = await Promise.all(
    ['#ff0000', '#0000ff'].map((colour) => picture(16, 16, colour).png().toBuffer()),
  )
  const animation = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  expect((await sharp(animation, { animated: true }).metadata()).pages).toBe(2)
  const { file, height } = await add(animation)
  expect(height).toBe(16)
  expect((await sharp(await bytesOf(file)).metadata()).pages ?? 1).toBe(1)
})

test('what is no picture, or hides something, is refused by its content whatever it is called', async () => {
  const { server, workshop, faultOf } = await opened()
  const text = (content: string) => new TextEncoder().encode(content)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const jpeg = await picture(800, 600).jpeg().toBuffer()
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  const avifName = Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1avif', 'latin1')
  for (const [body, status, fault] of [
    [text(svg), 415, 'image-svg'],
    [text(`\ufeff<?xml version="1.0"?><!-- labas -->\n${svg}`), 415, 'image-svg'],
    [Buffer.from(`\ufeff${svg}`, 'utf16le'), 415, 'image-svg'],
    [text(`<x:svg xmlns:x="http://www.w3.org/2000/svg"/>`), 415, 'image-svg'],
    [Buffer.from(`MZ\x90\0\x03\0\0\0${'\0'.repeat(500)}`, 'latin1'), 400, 'image-unreadable'],
    [Buffer.from(`\x7fELF${'\0'.repeat(500)}`, 'latin1'), 400, 'image-unreadable'],
    [text('<html><script>alert(1)</script></html>'), 400, 'image-unreadable'],
    [text('labas'), 400, 'image-unreadable'],
    [new Uint8Array(), 400, 'image-unreadable'],
    [jpeg.subarray(0, jpeg.byteLength / 2), 400, 'image-unreadable'],
    [jpeg.subarray(0, 3), 400, 'image-unreadable'],
    [Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), text(svg)]), 400, 'image-unreadable'],
    [avifName, 400, 'image-unreadable'],
    [heic, 415, 'image-unsupported'],
    [await picture(8, 8).tiff().toBuffer(), 415, 'image-unsupported'],
    [text('%PDF-1.7 ...'), 415, 'image-unsupported'],
  ] as const) {
    expect([Buffer.from(body.subarray(0, 40)).toString('latin1'), await faultOf(body)]).toEqual([
      Buffer.from(body.subarray(0, 40)).toString('latin1'),
      [status, { fault }],
    ])
  }
  expect(await storedIn(server, workshop.id)).toEqual([])
})

test('a picture of 60,000 by 60,000 is refused by its header, and so is one a row over the limit', async () => {
  const { faultOf } = await opened()
  expect(await faultOf(await jpegClaiming(60_000, 60_000))).toEqual([413, { fault: 'image-too-large' }])
  expect(8_000 * 8_000).toBe(LIMITS.imagePixels)
  expect(await faultOf(await jpegClaiming(8_000, 8_001))).toEqual([413, { fault: 'image-too-large' }])
  const [status] = await faultOf(await jpegClaiming(8_000, 8_000))
  expect(status).toBe(201)
})

test('more bytes than may be are refused, declared or not, and the server lives on', async () => {
  const { server, workshop, ticket, add, faultOf } = await opened()
  const tooMany = new Uint8Array(LIMITS.imageBytes + 1)
  const refused = { status: 413, json: { fault: 'image-too-heavy' }, connection: 'close' }
  expect(await upload(server, workshop.id, ticket, tooMany)).toEqual(refused)
  let sent = 0
  const undeclared = new ReadableStream({
    pull(controller) {
      sent += 1
      if (sent > 17) controller.close()
      else controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  expect(await faultOf(undeclared)).toEqual([413, { fault: 'image-too-heavy' }])
  expect((await add(await picture(5, 5).png().toBuffer())).width).toBe(5)
})

test('the same picture sent twice, or by three at once, is one file stored once', async () => {
  const { server, workshop, add } = await opened()
  const png = await picture(40, 40).png().toBuffer()
  const replies = await Promise.all([add(png), add(png), add(png)])
  replies.push(await add(png))
  // Another file with the very same picture in it.
  replies.push(await add(await picture(40, 40).png({ compressionLevel: 1 }).toBuffer()))
  expect(new Set(replies.map(({ file }) => file)).size).toBe(1)
  const other = await add(await picture(40, 40, '#123456').png().toBuffer())
  expect(other.file).not.toBe(replies[0]?.file)
  expect(await storedIn(server, workshop.id)).toEqual([1, 1])
})

test('an image is there after a restart', async () => {
  const { server, workshop, ticket, add, bytesOf } = await opened()
  const { file } = await add(await picture(40, 40).png().toBuffer())
  const before = await bytesOf(file)
  await server.close()
  const again = await startTestServer({ folder: server.folder })
  const response = await download(again, workshop.id, file, ticket)
  expect(Buffer.from(await response.arrayBuffer()).equals(before)).toBe(true)
})

test('one ticket uploads so many a minute, and another is not held up by it', async () => {
  const { server, workshop, faultOf } = await opened()
  const png = await picture(2, 2).png().toBuffer()
  for (let count = 0; count < LIMITS.imagesPerMinute; count += 1) expect((await faultOf(png))[0]).toBe(201)
  expect(await faultOf(png)).toEqual([429, { fault: 'too-many-tries' }])
  const other = await issueTicket(server, workshop.id, 'participant')
  expect((await upload(server, workshop.id, other, png)).status).toBe(201)
})

test('a board of images is fetched five times a minute, and not without end', async () => {
  const { server, workshop, ticket } = await opened()
  const statuses = new Set<number>()
  for (let done = 0; done < LIMITS.imageReadsPerMinute; done += 50) {
    const some = Array.from({ length: 50 }, () => download(server, workshop.id, 'A'.repeat(43), ticket))
    for (const response of await Promise.all(some)) {
      statuses.add(response.status)
      await response.arrayBuffer()
    }
  }
  expect([...statuses]).toEqual([404])
  expect((await download(server, workshop.id, 'A'.repeat(43), ticket)).status).toBe(429)
})
