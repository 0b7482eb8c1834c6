// The concept as a PDF over HTTP: named for a file store, in the language and form asked for, and refused by name.
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
