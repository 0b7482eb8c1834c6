// Pictures of the board as a PDF over HTTP: a tagged page for each, and nothing taken that is no picture of a board.
import { afterAll, expect, test } from 'vitest'
import { isPlainSvg } from '../../server/pdf/plain-svg.ts'
import { closePdf } from '../../server/pdf/render-pdf.ts'
import type { BoardPdfRequest } from '../../shared/protocol/board-pdf.ts'
import { readPdf } from '../kit/pdf.ts'
import { issueTicket, startTestServer } from './server-kit.ts'

afterAll(closePdf)

const svg = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 160 90">${inside}</svg>\n`

const WORDS =
  '<g font-family="Shantell Sans, sans-serif"><text x="4" y="40">Ąžuolas url(x) href=\'y\'</text></g>'

const page = (name: string, inside = WORDS, wide = true) => ({
  name,
  words: `${name}. Lapelių: 3`,
  wide,
  svg: svg(inside),
})

const request = (pages: BoardPdfRequest['pages']): BoardPdfRequest => ({
  language: 'lt',
  title: 'Lentos paveikslai. Ąžuolai',
  note: '2026 m. kovo 20 d.',
  pages,
})

test('a server asked for pictures of the board sets a tagged page for each, and names what is wrong', async () => {
  const server = await startTestServer()
  const sample = await server.call('POST', '/api/sample', {
    ticket: server.organiserSecret,
    body: { language: 'lt' },
  })
  const { id } = sample.json as { id: string }
  const observer = await issueTicket(server, id, 'observer')
  const projector = await issueTicket(server, id, 'projector')
  const send = (body: unknown, ticket = observer) =>
    fetch(`${server.address}/api/workshops/${id}/board.pdf`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  const reply = await send(request([page('Empatijos žemėlapis'), page('Ledkalnis', WORDS, false)]))
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-type')).toBe('application/pdf')
  const { objects, roles, texts } = readPdf(new Uint8Array(await reply.arrayBuffer()))
  expect(objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
  // The document's title, and a bookmark for each page.
  expect(texts).toEqual(
    expect.arrayContaining(['Lentos paveikslai. Ąžuolai', 'Empatijos žemėlapis', 'Ledkalnis']),
  )
  expect(roles.get('Figure')).toBe(2)
  expect(roles.get('H1')).toBe(2)
  expect(objects.match(/\/Alt\s*[(<]/g)).toHaveLength(2)
  expect(objects.match(/\/MediaBox\s*\[[^\]]*\]/g)).toEqual([
    expect.stringMatching(/841\.\d+ 595\.\d+/),
    expect.stringMatching(/595\.\d+ 841\.\d+/),
  ])

  expect((await send(request([page('A')]), projector)).status).toBe(403)
  for (const [body, where] of [
    [{}, 'language'],
    [request([]), 'pages'],
    [request([page('A'), page('B', '<script>1</script>')]), 'pages.1.svg'],
    // Plain to look at, and no XML all the same.
    [request([page('A', '<text>&nosuch;</text>')]), 'pages'],
  ] as const) {
    const refused = await send(body)
    expect(refused.status, where).toBe(400)
    expect(await refused.json()).toMatchObject({ fault: 'invalid', where })
  }
}, 60_000)

test('an SVG that could ask for files, repeat itself or run is no picture of a board', () => {
  expect(isPlainSvg(svg(WORDS))).toBe(true)
  const photo = (href: string) => svg(`<image x="1" y="1" width="9" height="9" xlink:href="${href}"/>`)
  expect(isPlainSvg(photo('data:image/jpeg;base64,AAAA'))).toBe(true)
  for (const strange of [
    photo('/etc/passwd'),
    photo('https://example.org/a.png'),
    photo('data:image/svg+xml;base64,AAAA'),
    svg('<use xlink:href="#a"/>'),
    svg('<use/>'),
    svg('<style>@import "x"</style>'),
    svg('<filter id="a"/>'),
    svg('<!-- <g> --><g/>'),
    svg('<rect fill="url(#a)"/>'),
    svg('<g id=">"><use/></g>'),
    svg("<image xlink:href='x'/>"),
    svg(`${'<g>'.repeat(9)}${'</g>'.repeat(9)}`),
    svg('<g>'),
    `<!DOCTYPE svg [<!ENTITY a "b">]>${svg(WORDS)}`,
    'not at all',
  ]) {
    expect(isPlainSvg(strange), strange.slice(90, 200)).toBe(false)
  }
})
