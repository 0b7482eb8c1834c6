// The concept as a PDF over HTTP: named for a file store, in the language and form asked for, and refused by name.
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { closePdf } from '../../server/pdf/render-pdf.ts'
import { readPdf } from '../kit/pdf.ts'
import { issueTicket, startTestServer } from './server-kit.ts'

afterAll(closePdf)

test('the short form comes with an ASCII name; what nobody understands is refused by its name', async () => {
  const server = await startTestServer()
  const sample = await server.call('POST', '/api/sample', {
    ticket: server.organiserSecret,
    body: { language: 'lt' },
  })
  const { id } = sample.json as { id: string }
  const ticket = await issueTicket(server, id, 'mentor')
  const address = `${server.address}/api/workshops/${id}/concept.pdf`
  const headers = { authorization: `Bearer ${ticket}` }

  const response = await fetch(`${address}?lang=en&form=short&sources=no`, { headers })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="2026-03-20_Ignalina_[A-Za-z-]+_concept-short_v[0-9.]+\.pdf"$/,
  )
  const { objects, texts } = readPdf(new Uint8Array(await response.arrayBuffer()))
  expect(objects).toContain('/Lang (en-GB)')
  expect(texts).toContain('9. The concept')

  for (const [query, where] of [
    ['lang=de', 'lang'],
    ['form=long', 'form'],
  ] as const) {
    const refused = await fetch(`${address}?${query}`, { headers })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ fault: 'invalid', where })
  }
}, 60_000)

test('pictures of the board stand in the annex with their words; what is no picture is refused', async () => {
  const server = await startTestServer()
  const sample = await server.call('POST', '/api/sample', {
    ticket: server.organiserSecret,
    body: { language: 'lt' },
  })
  const { id } = sample.json as { id: string }
  const ticket = await issueTicket(server, id, 'scribe')
  const png = await sharp({ create: { width: 160, height: 90, channels: 3, background: '#ffe97a' } })
    .png()
    .toBuffer()
  const archive = await server.call('GET', `/api/workshops/${id}/archive`, { ticket: server.organiserSecret })
  const { agenda } = archive.json as { agenda: { frames: { id: string; activity: string }[] } }
  const frame = agenda.frames.find(({ activity }) => activity === 'pro.canvas')?.id ?? ''
  const send = (bytes: Uint8Array) => {
    const body = new FormData()
    body.append(frame, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png')
    body.append('no such frame', new Blob([new Uint8Array(png)]), 'b.png')
    return fetch(`${server.address}/api/workshops/${id}/concept.pdf`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ticket}` },
      body,
    })
  }

  const response = await send(png)
  expect(response.status).toBe(200)
  const { roles, objects } = readPdf(new Uint8Array(await response.arrayBuffer()))
  expect(roles.get('Figure')).toBe(1)
  expect(objects).toMatch(/\/Alt\s*[(<]/)

  for (const bytes of [png.subarray(0, 40), png.subarray(0, png.length - 30), Buffer.from('<svg/>')]) {
    const refused = await send(bytes)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ fault: 'invalid', where: 'pictures' })
  }
}, 60_000)
