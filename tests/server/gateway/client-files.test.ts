import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { startTestServer, temporaryFolder } from '../server-kit.ts'

async function builtClient(): Promise<string> {
  const folder = join(await temporaryFolder(), 'client')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Vieta</title>')
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export const place = "Šilutė"\n'.repeat(200))
  await writeFile(join(folder, '..', 'secret.txt'), 'not for the web')
  return folder
}

test('every address of the application is the page, and the page is asked for anew each time', async () => {
  const server = await startTestServer({ clientFolder: await builtClient() })
  for (const path of ['/', '/organiser', '/join/7K4M-GN', '/w/abc/board']) {
    const answer = await server.call('GET', path)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect(answer.text).toContain('<title>Vieta</title>')
  }
})

test('the service worker is asked for anew each time, and may be one', async () => {
  const clientFolder = await builtClient()
  await writeFile(join(clientFolder, 'service-worker.js'), 'self.addEventListener("fetch", () => {})')
  const server = await startTestServer({ clientFolder })
  const answer = await server.call('GET', '/service-worker.js')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toContain("worker-src 'self'")
})

test('hashed assets are cached for ever and travel compressed', async () => {
  const server = await startTestServer({ clientFolder: await builtClient() })
  for (const [accepted, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const answer = await server.call('GET', '/assets/main-1a2b.js', {
      headers: { 'accept-encoding': accepted },
    })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.text.startsWith('export const place = "Šilutė"')).toBe(true)
  }
  expect((await server.call('GET', '/assets/gone-0000.js')).status).toBe(404)
})

test('what the build packed is sent as it is to whoever takes gzip', async () => {
  const clientFolder = await builtClient()
  const packed = gzipSync('export const packed = true')
  await writeFile(join(clientFolder, 'assets', 'main-1a2b.js.gz'), packed)
  const server = await startTestServer({ clientFolder })
  const get = (accepted: string) =>
    server.call('GET', '/assets/main-1a2b.js', { headers: { 'accept-encoding': accepted } })
  expect((await get('gzip')).text).toBe('export const packed = true')
  expect((await get('identity')).text.startsWith('export const place')).toBe(true)
})

test('no address leads out of the client’s folder', async () => {
  const server = await startTestServer({ clientFolder: await builtClient() })
  for (const path of [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%',
    '/%00',
  ]) {
    const { text, status } = await rawGet(server.port, path)
    expect(text, path).not.toContain('not for the web')
    expect([200, 400, 404]).toContain(status)
  }
})

test('nothing in the headers asks for https, which a library’s network does not have', async () => {
  const server = await startTestServer({ clientFolder: await builtClient() })
  const { headers } = await server.call('GET', '/')
  expect(headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests')
  for (const name of ['strict-transport-security', 'cross-origin-opener-policy', 'origin-agent-cluster']) {
    expect(headers.get(name), name).toBeNull()
  }
})

test('without a built client a plain page says what to do, and the API works', async () => {
  const server = await startTestServer()
  const answer = await server.call('GET', '/')
  expect([answer.status, answer.text.includes('npm run build')]).toEqual([503, true])
  expect((await server.call('GET', '/api/clock')).status).toBe(200)
})

/** fetch tidies `..` away before sending; this sends the path as it is. */
function rawGet(port: number, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path }, (reply) => {
      let text = ''
      reply.setEncoding('utf8')
      reply.on('data', (part: string) => {
        text += part
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
}
