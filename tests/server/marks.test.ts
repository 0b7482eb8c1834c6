// Logos of a programme: read as any picture from outside, kept in order, printed with their words on what the programme leaves.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { MARK_LIMITS, type MarksReply } from '../../shared/export/mark.ts'
import { readPdf } from '../kit/pdf.ts'
import { startTestServer, type TestServer } from './server-kit.ts'

/** A picture of one colour, its right half transparent. */
function picture(width: number, height: number) {
  const half = {
    create: { width: Math.ceil(width / 2), height, channels: 4, background: '#005aa0' },
  } as const
  return sharp({ create: { width, height, channels: 4, background: '#00000000' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .withMetadata({ exif: { IFD0: { Copyright: 'Vardenis Pavardenis' } } })
}

async function open() {
  const server = await startTestServer()
  const sample = await server.call('POST', '/api/sample', {
    ticket: server.organiserSecret,
    body: { language: 'lt' },
  })
  const { id, programme } = sample.json as { id: string; programme: string }
  const path = `/api/programmes/${programme}/marks`
  const headers = { authorization: `Bearer ${server.organiserSecret}` }
  const add = async (bytes: Uint8Array) => {
    const body = new Uint8Array(bytes)
    const answer = await fetch(server.address + path, { method: 'POST', headers, body })
    return { json: (await answer.json()) as unknown }
  }
  const pdf = async () => {
    const answer = await fetch(`${server.address}/api/workshops/${id}/concept.pdf?form=short`, { headers })
    return new Uint8Array(await answer.arrayBuffer())
  }
  return { server, id, path, add, pdf }
}

const marksOf = (answer: { json: unknown }) => (answer.json as MarksReply).marks
const ask = (server: TestServer, path: string, body: object) =>
  server.call('POST', path, { ticket: server.organiserSecret, body })

test('a logo is kept small, transparent, and without a word of where it came from', async () => {
  const { add } = await open()
  const answer = await add(await picture(2_000, 500).png().toBuffer())
  const [mark] = marksOf(answer)
  expect(mark).toMatchObject({ width: MARK_LIMITS.side, height: 225, words: { lt: '', en: '' } })
  const kept = Buffer.from(mark?.png ?? '', 'base64')
  const read = sharp(kept)
  expect(await read.metadata()).toMatchObject({ format: 'png', hasAlpha: true })
  expect(kept.includes('Pavardenis')).toBe(false)
  const { data } = await read.raw().toBuffer({ resolveWithObject: true })
  expect(data.at(-1)).toBe(0)
})

test('what is no picture, hides a program or does not end is refused, and so is one too many', async () => {
  const { add, server, path } = await open()
  const faultOf = async (bytes: Uint8Array) => ((await add(bytes)).json as { fault?: string }).fault
  expect(await faultOf(Buffer.from('labas'))).toBe('image-unreadable')
  expect(await faultOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('image-svg')
  expect(await faultOf(Buffer.alloc(MARK_LIMITS.upload + 1))).toBe('image-too-heavy')
  const small = await picture(40, 20).png().toBuffer()
  // At once: the limit holds all the same.
  const answers = await Promise.all(Array.from({ length: MARK_LIMITS.most + 1 }, () => faultOf(small)))
  expect(answers.filter((fault) => fault === 'images-full')).toHaveLength(1)
  expect(marksOf(await server.call('GET', path, { ticket: server.organiserSecret }))).toHaveLength(
    MARK_LIMITS.most,
  )
})

test('logos have words and an order, and are in the PDF of the concept with their words', async () => {
  const { server, id, path, add, pdf } = await open()
  await add(await picture(300, 100).png().toBuffer())
  const [first, second] = marksOf(await add(await picture(80, 80).webp().toBuffer()))
  await ask(server, `${path}/${first?.id}`, { words: { lt: 'Lietuvos kultūros taryba', en: '' } })
  const moved = await ask(server, `${path}/${second?.id}`, {
    words: { lt: '', en: 'Norway Grants' },
    place: 0,
  })
  expect(marksOf(moved).map((mark) => mark.id)).toEqual([second?.id, first?.id])
  expect((await ask(server, `${path}/none`, { place: 0 })).status).toBe(404)

  const { alternatives } = readPdf(await pdf())
  expect(alternatives).toEqual(expect.arrayContaining(['Norway Grants', 'Lietuvos kultūros taryba']))

  await ask(server, `${path}/${second?.id}/remove`, {})
  expect(
    marksOf(await server.call('GET', `/api/workshops/${id}/marks`, { ticket: server.organiserSecret })),
  ).toMatchObject([{ id: first?.id, words: { lt: 'Lietuvos kultūros taryba' } }])
})
