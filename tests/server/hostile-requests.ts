// Requests nobody's page sends, made from those it does: every part mutated by chance, the wire below HTTP too.

import { type Agent, request } from 'node:http'
import { connect } from 'node:net'
import type { Chance } from '../kit/world.ts'
import { FORM_PATH, formBytes, formHeaders } from './hostile-forms.ts'
import { ROWS } from './rights-table.ts'

export interface Hostile {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

/** What mutations begin from. */
export interface Material {
  readonly workshop: string
  readonly person: string
  readonly code: string
  readonly programme: string
  readonly locality: string
  readonly tickets: readonly string[]
  /** A ticket whose good requests may do harm to the test itself: making a new organiser's secret, a sample. */
  readonly harmless: string
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND', 'M-SEARCH', 'TRACE']

const SEGMENTS = [
  '..',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..%5cboot.ini',
  '%00',
  '%ff%fe',
  '%F0%9F%8C%B3',
  '__proto__',
  'constructor',
  'toString',
  'organiser-secret',
  'vieta.sqlite',
  '-1',
  '',
  '*',
  "';drop%20table%20log;--",
  '%25%25%25',
  '%u0000',
  'a'.repeat(3_000),
  '%E0%A4%A',
]

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e\u2066evil',
  'ą'.repeat(5_000),
  'x'.repeat(100_000),
  [],
  {},
  [[[[[]]]]],
  { toString: 1, valueOf: 2, length: -1 },
  '__proto__',
  ['a', 'b'],
  '{{constructor}}',
  '<script>alert(1)</script>',
]

function bodiesOf({ code, programme, locality }: Material): Readonly<Record<string, unknown>> {
  const person = {
    code,
    name: 'Vardenis',
    sector: 'culture',
    organisation: 'Kultūros centras',
    shownAs: 'name',
  }
  const place = { name: 'X', genitive: '', locative: '', municipality: '', county: '' }
  return {
    'POST /api/join': person,
    'POST /api/programmes': { title: 'Programa', organiser: '', localities: [place] },
    'POST /api/workshops': {
      programme,
      locality,
      title: 'Dirbtuvės',
      template: 'taster90',
      startsAt: 1_700_000_000_000,
      brief: '',
      venue: '',
    },
    'POST /api/workshops/:id/tickets': { role: 'projector' },
    'POST /api/workshops/:id/links/renew': { role: 'mentor' },
    'POST /api/workshops/:id/joining': { isOpen: true },
    'POST /api/workshops/:id/history/versions': { name: 'Versija' },
    'POST /api/sample': { language: 'lt' },
    'POST /api/archive': { schema: 'vieta-workshop/1', workshop: {}, agenda: {}, board: {}, people: [] },
  }
}

/** A value with one of its parts replaced, taken out, doubled, or given the names of what objects inherit. */
function mutated(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || chance.below(3) === 0) return chance.pick(VALUES)
    const at = chance.below(value.length)
    return value.map((part, index) => (index === at ? mutated(part, chance) : part))
  }
  if (typeof value !== 'object' || value === null) return chance.pick(VALUES)
  const entries = Object.entries(value)
  const [key, part] = entries[chance.below(Math.max(1, entries.length))] ?? ['x', null]
  const kind = chance.below(6)
  if (kind === 0) return Object.fromEntries(entries.filter(([name]) => name !== key))
  if (kind === 1)
    return { ...value, [chance.pick(['extra', 'constructor', 'prototype'])]: chance.pick(VALUES) }
  if (kind === 2) return chance.pick(VALUES)
  return { ...value, [key]: mutated(part, chance) }
}

function bodyBytes(value: unknown, chance: Chance): Uint8Array {
  const kind = chance.below(16)
  if (kind === 0) return Buffer.from('['.repeat(1 + chance.below(100_000)))
  if (kind === 1) return Buffer.from('{"a":'.repeat(1 + chance.below(20_000)))
  if (kind === 2) {
    const depth = 1 + chance.below(30_000)
    return Buffer.from(`${'['.repeat(depth)}${']'.repeat(depth)}`)
  }
  if (kind === 3) return randomBytes(chance, chance.below(400))
  const whole = JSON.stringify(kind < 10 ? mutated(value, chance) : mutated(mutated(value, chance), chance))
  const text = whole ?? 'null'
  if (kind === 4) return Buffer.from(text.slice(0, chance.below(text.length + 1)))
  if (kind === 5) return Buffer.from(text.replace('{', '{"__proto__":{"role":"organiser","ok":true},'))
  if (kind === 6) return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])
  const bytes = Buffer.from(text)
  if (kind === 7 && bytes.length > 0) {
    const at = chance.below(bytes.length)
    bytes[at] = chance.below(256)
  }
  return kind === 8 ? Buffer.concat([bytes, Buffer.alloc(300_000, 0x20)]) : bytes
}

function randomBytes(chance: Chance, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => chance.below(256))
}

/** The next request, decided by chance alone. */
export function hostileRequest(chance: Chance, material: Material): Hostile {
  const row = chance.pick(ROWS)
  const [known = 'GET', pattern = '/'] = row.route.split(' ')
  const isHarmful = /secret|sample/.test(row.route)
  const method = chance.below(8) === 0 ? chance.pick(METHODS) : known
  const at: Readonly<Record<string, string>> = {
    id: material.workshop,
    person: material.person,
    code: material.code,
    document: 'board',
    ...row.at,
  }
  const segments = pattern.split('/').map((part) => {
    if (chance.below(25) === 0) return chance.pick(SEGMENTS)
    return part.startsWith(':') ? (at[part.slice(1)] ?? 'none') : part
  })
  if (chance.below(20) === 0) segments.splice(chance.below(segments.length), 0, chance.pick(SEGMENTS))
  const queries = [
    '',
    `?workshop=${material.workshop}`,
    '?minutes=5',
    '?workshop[]=a&__proto__=b',
    '?%',
    '?'.repeat(50),
  ]
  const path = `/${segments.join('/').replace(/^\/+/, '')}${chance.pick(queries)}`
  const ticket = isHarmful ? material.harmless : chance.pick(material.tickets)
  const body = bodiesOf(material)[row.route] ?? row.body ?? {}
  const isBare = method === 'GET' || method === 'HEAD' || chance.below(10) === 0
  if (FORM_PATH.test(pattern) && chance.below(5) > 0) {
    const form = isBare ? null : formBytes(ticket, material.code, chance)
    return { method, path, headers: { ...headersFor(ticket, chance), ...formHeaders(ticket) }, body: form }
  }
  return {
    method,
    path,
    headers: headersFor(ticket, chance),
    body: isBare ? null : bodyBytes(body, chance),
  }
}

function headersFor(ticket: string, chance: Chance): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {
    // Every tenth from where people join, the others from everywhere.
    'x-forwarded-for': chance.below(10) === 0 ? '10.0.0.1' : `10.${chance.below(250)}.${chance.below(250)}.7`,
  }
  if (chance.below(6) > 0) headers['authorization'] = `Bearer ${ticket}`
  const odd: readonly (readonly [string, string])[] = [
    ['authorization', `Bearer ${'x'.repeat(5_000)}`],
    ['authorization', 'Basic Og=='],
    ['authorization', `Bearer ${ticket}, Bearer ${ticket}`],
    ['origin', 'null'],
    ['origin', 'http://evil.example'],
    ['origin', 'http://['],
    ['sec-fetch-site', 'cross-site'],
    ['content-type', 'multipart/form-data; boundary=x'],
    ['content-type', 'text/plain;charset=utf-7'],
    ['content-encoding', 'gzip'],
    ['accept-encoding', 'br;q=0, gzip;q=nan'],
    ['range', 'bytes=0-,5-1'],
    ['if-none-match', '*'],
    ['expect', '100-continue'],
    ['x-forwarded-for', ',,,'],
    ['x-forwarded-for', `${'::1, '.repeat(200)}zz%z`],
    ['cookie', 'a=b'.repeat(500)],
    ['x-http-method-override', 'DELETE'],
    ['vieta-session', 'x'],
    ['vieta-at', '-1'],
    ['accept-language', '\u00ff'],
    ['transfer-encoding', 'chunked'],
  ]
  for (let extra = chance.below(4); extra > 0; extra -= 1) {
    const [name, value] = chance.pick(odd)
    headers[name] = value
  }
  return headers
}

/** Sends it; resolves with the status, or null when the server hung up. */
export function send(
  agent: Agent,
  port: number,
  { method, path, headers, body }: Hostile,
): Promise<number | null> {
  return new Promise((resolve) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent, timeout: 20_000 })
    outgoing.on('response', (response) => {
      response.on('error', () => resolve(null))
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.resume()
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer')))
    outgoing.on('error', (error) => resolve(error.message === 'no answer' ? 0 : null))
    outgoing.end(body ?? undefined)
  })
}

/** What is no HTTP, or hardly; each as it goes over the wire. */
export function hostileWire(chance: Chance, { tickets, workshop }: Material): Uint8Array {
  const ticket = chance.pick(tickets)
  const head = `POST /api/join HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ticket}\r\n`
  const kinds: readonly (() => string)[] = [
    () => `GET / HTTP/9.9\r\n\r\n`,
    () => `GET  /healthz HTTP/1.1\r\nHost: x\r\n\r\n`,
    () => `get /healthz HTTP/1.1\nHost: x\n\n`,
    () => `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{"a":1}`,
    () => `${head}Content-Length: -5\r\n\r\n{}`,
    () => `${head}Content-Length: 99999999999999999999\r\n\r\n{}`,
    () =>
      `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/me HTTP/1.1\r\n\r\n`,
    () => `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
    () => `${head}Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n{}`,
    () => `${head}Transfer-Encoding: chunked\r\n\r\n2\r\n{}`,
    () => `${head}Transfer-Encoding: chunked\r\n\r\n40000\r\n${'['.repeat(0x40000)}\r\n1\r\n[\r\n0\r\n\r\n`,
    () => `${head}X: ${'y'.repeat(20_000)}\r\n\r\n`,
    () => `${head}X\0Y: z\r\n\r\n`,
    () => `${head} folded: z\r\n\r\n`,
    () => `${head}${'A: b\r\n'.repeat(3_000)}\r\n`,
    () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    () => `${'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(5)}`,
    () => `GET http://evil.example/healthz HTTP/1.1\r\nHost: x\r\n\r\n`,
    () => `GET //evil.example/%2e%2e HTTP/1.1\r\nHost: \xff\r\n\r\n`,
    () => `GET /healthz HTTP/1.1\r\nHost: a b c\r\n\r\n`,
    () => `GET /healthz HTTP/1.1\r\n\r\n`,
    () => `CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n`,
    () => `OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n`,
    () =>
      `GET /sync/${workshop}/board HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n`,
    () =>
      `GET /sync/%ff/${'b'.repeat(500)} HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: vieta.1, ${ticket}\r\n\r\n\xff\xff\xff`,
    () => `GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n`,
    () => `${head}Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}`,
  ]
  const bytes = Buffer.from(chance.pick(kinds)(), 'latin1')
  for (let flips = chance.below(3); flips > 0; flips -= 1)
    bytes[chance.below(bytes.length)] = chance.below(256)
  return chance.below(4) === 0 ? bytes.subarray(0, chance.below(bytes.length)) : bytes
}

/** Sends bytes and half-closes; resolves with what came back once the server has closed too. */
export function sendWire(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true })
    socket.on('data', (data) => {
      if (answer.length < 10_000) answer += data.toString('latin1')
    })
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
    // A server that waits for more than came has 300 ms; that it ends such waits by itself is another test's.
    socket.setTimeout(300, () => socket.destroy())
    socket.write(bytes)
  })
}
