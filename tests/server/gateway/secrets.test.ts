// No secret in any log: a whole server as a process at LOG_LEVEL=trace, everything done that touches a secret, and what
// it wrote searched for every one of them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { createLog, withoutSecrets } from '../../../server/log.ts'
import type { SecretReply } from '../../../shared/protocol/http.ts'
import { HTTP_SYNC } from '../../../shared/protocol/http-sync.ts'
import { entryOf } from '../../kit/server-process.ts'
import { RawClient } from '../raw-client.ts'
import { callOf, createWorkshop, issueTicket, joinAs, temporaryFolder } from '../server-kit.ts'

test('a server at LOG_LEVEL=trace writes no ticket, no session and no organiser’s secret', {
  timeout: 90_000,
}, async () => {
  const folder = await temporaryFolder()
  const child = spawn(process.execPath, entryOf('main'), {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', VIETA_DATA: folder, LOG_LEVEL: 'trace' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  let logged = ''
  child.stderr.on('data', (part) => {
    logged += String(part)
  })
  const link = await new Promise<RegExpExecArray>((resolve, reject) => {
    child.stdout.on('data', (part) => {
      said += String(part)
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/organiser#([\w-]+)/.exec(said)
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(said + logged)))
  })
  const [, address = '', organiserSecret = ''] = link
  const server = {
    organiserSecret,
    call: (...args: Parameters<typeof callOf> extends [string, ...infer Rest] ? Rest : never) =>
      callOf(address, ...args),
  }
  const { id, code } = await createWorkshop(server)
  const joined = await joinAs(server, code, 'Slapukė Slaptaitė')
  const facilitator = await issueTicket(server, id, 'facilitator')
  const screen = await issueTicket(server, id, 'projector')
  const wrong = `${facilitator.slice(1)}x`
  const secrets = [organiserSecret, joined.ticket, facilitator, screen, wrong]

  for (const ticket of secrets) {
    const client = new RawClient(address, id, 'board', { ticket })
    await Promise.race([client.sync(), client.closed])
    // Also as a frame that cannot be read (a ticket that begins with f would be a barrier), a write that may not be, and an
    // upgrade to nowhere.
    if (client.socket.readyState === client.socket.OPEN) client.socket.send(Buffer.from(`x${ticket}`))
    await client.closed
    await new RawClient(address, `${id}x`, 'board', { ticket }).closed
    for (const [method, path] of [
      ['GET', '/api/me'],
      ['POST', '/api/programmes'],
      ['POST', `/api/workshops/${id}/images`],
      ['GET', `/api/${encodeURIComponent(ticket)}`],
      ['POST', HTTP_SYNC.up],
    ] as const) {
      await server.call(method, path, {
        ticket,
        ...(method === 'POST' ? { body: `{"ticket":"${ticket}"` } : {}),
      })
    }
    const session = await server.call('POST', HTTP_SYNC.open, { ticket })
    const opened = (session.json as { session?: string }).session
    if (opened !== undefined) secrets.push(opened)
    if (secrets.length > 20) break
  }
  const rotated = await server.call('POST', '/api/organiser/secret', { ticket: organiserSecret })
  secrets.push((rotated.json as SecretReply).secret)
  child.kill('SIGTERM')
  await once(child, 'exit')

  // At trace it does write: a silent log would prove nothing.
  expect(logged).toContain('"level":')
  for (const secret of secrets) expect(logged.includes(secret), secret).toBe(false)
  // The terminal is where the organiser's link is told, once an address, and nothing else.
  for (const secret of secrets.slice(1)) expect(said.includes(secret)).toBe(false)
  expect(`${said}${logged}`).not.toMatch(/Slaptait/)
})

test('an error that carries the request with it is logged without what the request carried', async () => {
  const lines: string[] = []
  const log = createLog('trace', (line) => lines.push(line))
  const ticket = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO_-'
  const app = new Hono()
  app.get('/', (context) => {
    const headers = context.req.header()
    throw Object.assign(new Error(`failed for Bearer ${ticket}`), {
      request: { raw: { headers }, list: [headers['authorization'], { deep: { ticket } }] },
      cause: new Error(`in vieta.1, ${ticket}`),
    })
  })
  app.onError((err, context) => {
    log.error({ err, headers: context.req.header(), url: `/#${ticket}` }, `failed with ${ticket}`)
    return context.text('', 500)
  })
  await app.request('/', { headers: { authorization: `Bearer ${ticket}` } })
  expect(lines.join()).toContain('failed for')
  expect(lines.join()).not.toContain(ticket)
  expect(withoutSecrets(`a ${ticket}, b`)).toBe('a …, b')
})
