// A server with a certificate of its own, as a device sees it that trusts the authority, and one that does not.
import { readFile } from 'node:fs/promises'
import { get } from 'node:https'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { makeCertificate } from '../../server/command/certificate.ts'
import { ConfigError } from '../../server/config.ts'
import { startServer } from '../../server/gateway/server.ts'
import { CLOSE, SUBPROTOCOL } from '../../shared/protocol/wire.ts'
import { temporaryFolder } from './server-kit.ts'

async function certified() {
  const folder = await temporaryFolder()
  const files = await makeCertificate(join(folder, 'tls'), ['vieta.lan', '127.0.0.1'], Date.now())
  return { folder, files, start: serve }

  async function serve(tls = { certificate: files.certificate, key: files.key }) {
    const options = { port: 0, host: '127.0.0.1', folder, clientFolder: join(folder, 'none'), tls }
    const server = await startServer(options)
    onTestFinished(() => server.close())
    return server
  }
}

/** @returns the status, or the code of the fault */
function ask(url: string, ca?: Buffer): Promise<number | string> {
  return new Promise((resolve) => {
    get(url, { ...(ca === undefined ? {} : { ca }) }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
  })
}

test('a device that trusts the authority reaches the server by https and wss; another does not', async () => {
  const { files, start } = await certified()
  const ca = await readFile(files.authority)
  const { address, port } = await start()
  expect(address).toBe(`https://127.0.0.1:${port}`)
  expect(await ask(`${address}/healthz`, ca)).toBe(200)
  expect(await ask(`${address}/healthz`)).toBe('SELF_SIGNED_CERT_IN_CHAIN')
  const socket = new WebSocket(`wss://127.0.0.1:${port}/sync/none/board`, [SUBPROTOCOL, 'nobody'], { ca })
  const code = await new Promise((resolve, reject) => {
    socket.once('close', resolve)
    socket.once('error', reject)
  })
  expect(code).toBe(CLOSE.unauthorised)
})

test('files that are missing or do not belong together are named', async () => {
  const { folder, files, start } = await certified()
  const faultOf = (tls: { certificate: string; key: string }) =>
    start(tls).then(
      () => null,
      (error: unknown) => (error instanceof ConfigError ? error.setting : error),
    )
  expect(await faultOf({ ...files, certificate: join(folder, 'none.pem') })).toBe('VIETA_TLS_CERT')
  expect(await faultOf({ ...files, key: files.authority })).toBe('VIETA_TLS_KEY')
})
