// Headers, origins and the bounds of HTTP, asked of a real server over plain http.
import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { type Refusal, replyFault } from '../../../server/gateway/fault.ts'
import { isShallow, readBytes } from '../../../server/gateway/requests.ts'
import { RawClient } from '../raw-client.ts'
import { createWorkshop, joinRequest, startTestServer } from '../server-kit.ts'

test('every answer says what its page may do, and nothing that plain http could not keep', async () => {
  const server = await startTestServer()
  for (const path of ['/', '/healthz', '/api/clock', '/api/me', '/api/nothing', '/assets/none.js']) {
    const { headers } = await server.call('GET', path)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${server.port} wss://`)
    expect(policy).not.toContain('upgrade-insecure-requests')
  }
})

test('another site’s page changes nothing, opens no socket and reads no code', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const join = (headers: Record<string, string>) =>
    server.call('POST', '/api/join', { body: joinRequest(code, 'Vardenis'), headers })
  const refused = { fault: 'forbidden', where: 'origin' }
  for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1', 'http://[']) {
    expect((await join({ origin })).json, origin).toEqual(refused)
    const client = new RawClient(server.address, id, 'board', { ticket: server.organiserSecret, origin })
    await expect(client.opened).rejects.toThrow('403')
  }
  const path = `/api/join/${code}`
  const elsewhere = { 'sec-fetch-site': 'cross-site' }
  expect((await server.call('GET', path, { headers: elsewhere })).json).toEqual(refused)
  expect((await join({ origin: server.address })).status).toBe(201)
  expect((await join({})).status).toBe(201)
  expect((await server.call('GET', '/', { headers: { origin: 'http://evil.example' } })).status).toBe(503)
})

test('who is slow with headers is let go, and what is no HTTP is refused', { timeout: 40_000 }, async () => {
  const server = await startTestServer()
  const told = (first: string) =>
    new Promise<string>((resolve) => {
      let answer = ''
      const socket = connect(server.port, '127.0.0.1', () => socket.write(first))
      socket.on('data', (data) => {
        answer += String(data)
      })
      socket.on('close', () => resolve(answer))
    })
  const [slow, garbage] = await Promise.all([
    told('GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: '),
    told('\x16\x03\x01 this is no HTTP\r\n\r\n'),
  ])
  expect(slow).toMatch(/^(HTTP\/1\.1 4\d\d|$)/)
  expect(garbage).toMatch(/^HTTP\/1\.1 400/)
  expect((await server.call('GET', '/healthz')).status).toBe(200)
})

test('a body that does not come to its end in time is not waited for', async () => {
  const app = new Hono()
  app.post('/', async (context) => {
    const bytes = await readBytes(context, 100, 'too-large', 50)
    return context.text(String(bytes.byteLength))
  })
  app.onError((error, context) => replyFault(context, error as Refusal))
  const post = (isEnding: boolean) => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(7))
        if (isEnding) controller.close()
      },
    })
    return app.request('/', { method: 'POST', body, duplex: 'half' } as RequestInit)
  }
  expect(await (await post(true)).text()).toBe('7')
  const slow = await post(false)
  expect([slow.status, slow.headers.get('connection')]).toEqual([503, 'close'])
})

test('JSON deeper than anything we send is no JSON, however it is written', async () => {
  expect(isShallow('{"a":[{"b":"[[[[[{{{{\\"]]"}]}', 3)).toBe(true)
  expect(isShallow('[[[[]]]]', 3)).toBe(false)
  expect(isShallow(`${'['.repeat(65)}`)).toBe(false)
  const server = await startTestServer()
  const deep = `{"code":${'['.repeat(60_000)}${']'.repeat(60_000)}}`
  const answer = await server.call('POST', '/api/join', { body: deep })
  expect([answer.status, answer.json]).toEqual([400, { fault: 'invalid', where: 'body' }])
  const archive = await server.call('POST', '/api/archive', { ticket: server.organiserSecret, body: deep })
  expect([archive.status, archive.json]).toEqual([400, { fault: 'import-malformed', where: 'depth' }])
})
