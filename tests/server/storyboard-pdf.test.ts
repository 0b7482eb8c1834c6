// A picture chosen for the storyboard stands in the PDF the server makes, whoever asks for it: the server has the file.
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { closePdf } from '../../server/pdf/render-pdf.ts'
import type { Archive } from '../../shared/export/archive-form.ts'
import { readPdf } from '../kit/pdf.ts'
import { issueTicket, startTestServer } from './server-kit.ts'

afterAll(closePdf)

test('a chosen picture is a figure with its caption as its words; one that is gone leaves the caption', async () => {
  const server = await startTestServer()
  const ticket = server.organiserSecret
  const sample = await server.call('POST', '/api/sample', { ticket, body: { language: 'lt' } })
  const read = await server.call('GET', `/api/workshops/${(sample.json as { id: string }).id}/archive`, {
    ticket,
  })
  const archive = read.json as Archive
  const webp = await sharp({ create: { width: 120, height: 80, channels: 3, background: '#2f7d6b' } })
    .webp()
    .toBuffer()
  const file = createHash('sha256').update(webp).digest('base64url')
  const line = (id: string, text: string, name: string) => ({
    ...{ id, text, label: '', sources: [] },
    image: { file: name, pixels: [120, 80] },
  })
  const lines = [line('l1', 'Peronas vakare', file), line('l2', 'Dingęs kadras', 'x'.repeat(43))]
  const storyboard = {
    id: 'concept.storyboard',
    status: 'edited',
    sources: [],
    content: { kind: 'list', lines },
  }
  const fields = archive.concept.fields.filter(({ id }) => id !== 'concept.storyboard')
  const made = await server.call('POST', '/api/archive', {
    ticket,
    body: {
      ...archive,
      images: { [file]: `data:image/webp;base64,${webp.toString('base64')}` },
      concept: { ...archive.concept, fields: [...fields, storyboard] },
    },
  })
  expect(made.status).toBe(201)
  const { id } = made.json as { id: string }
  const headers = { authorization: `Bearer ${await issueTicket(server, id, 'observer')}` }
  const reply = await fetch(`${server.address}/api/workshops/${id}/concept.pdf`, { headers })
  expect(reply.status).toBe(200)
  const { roles, objects } = readPdf(new Uint8Array(await reply.arrayBuffer()))
  expect(roles.get('Figure')).toBe(1)
  expect(objects.match(/\/Alt\s*[(<]/g)).toHaveLength(1)
}, 60_000)
