// The network between a device and the server, as a school or a bad evening makes it: refuses WebSocket, holds answers
// back until they are whole, is slow, or is gone.
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** What becomes of a wish for a WebSocket. `deaf`: it is granted, and then nothing goes through. */
export type Upgrades = 'pass' | 'refuse' | 'drop' | 'hang' | 'deaf'

export class SchoolProxy {
  upgrades: Upgrades = 'pass'
  /** Milliseconds each request and each answer takes longer. */
  latency = 0
  /** WebSockets asked for. */
  asked = 0
  /** Requests a WebSocket is replaced with. */
  polls = 0
  /** What becomes of a file of the client on its way, null when it is gone: as though the server had been updated. */
  update: ((path: string, file: string) => string | null) | null = null
  origin = ''
  readonly #target: URL
  readonly #server = createServer((incoming, answer) => this.#forward(incoming, answer))
  readonly #sockets = new Set<Duplex>()
  #isCut = false

  constructor(target: string) {
    this.#target = new URL(target)
    this.#server.on('connection', (socket: Socket) => {
      this.#keep(socket)
      if (this.#isCut) socket.destroy()
    })
    this.#server.on('upgrade', (incoming: IncomingMessage, socket: Duplex) => this.#upgrade(incoming, socket))
  }

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('No port')
    this.origin = `http://localhost:${address.port}`
    return this
  }

  /** The network goes, with everything on its way. */
  cut(): void {
    this.#isCut = true
    for (const socket of this.#sockets) socket.destroy()
  }

  /** The network is back. */
  restore(): void {
    this.#isCut = false
  }

  async close(): Promise<void> {
    this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #keep(socket: Duplex): void {
    this.#sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#sockets.delete(socket))
  }

  /** An answer is passed on whole: a proxy that looks for viruses does not do otherwise. */
  #forward(incoming: IncomingMessage, answer: ServerResponse): void {
    if (incoming.url === '/api/sync/down') this.polls += 1
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: this.#target.port,
        method: incoming.method,
        path: incoming.url,
        headers: {
          ...incoming.headers,
          connection: 'close',
          ...(this.update && { 'accept-encoding': 'identity' }),
        },
      },
      async (reply) => {
        const parts: Buffer[] = []
        for await (const part of reply) parts.push(part as Buffer)
        await this.#delay()
        const { 'transfer-encoding': _, connection: __, ...headers } = reply.headers
        const came = Buffer.concat(parts)
        const path = incoming.url ?? ''
        const file = this.update && /\.js$/.test(path) ? this.update(path, came.toString()) : came
        const body = Buffer.from(file ?? '')
        const status = file === null ? 404 : (reply.statusCode ?? 502)
        answer.writeHead(status, { ...headers, 'content-length': body.byteLength })
        answer.end(body)
      },
    )
    outgoing.on('error', () => answer.destroy())
    answer.on('close', () => outgoing.destroy())
    void this.#delay().then(() => incoming.pipe(outgoing))
  }

  #delay(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.latency))
  }

  #upgrade(incoming: IncomingMessage, socket: Duplex): void {
    this.asked += 1
    this.#keep(socket)
    if (this.upgrades === 'hang') return
    if (this.upgrades === 'drop') {
      socket.destroy()
      return
    }
    if (this.upgrades === 'refuse') {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 7\r\n\r\nBlocked')
      return
    }
    const server = connect(Number(this.#target.port), '127.0.0.1')
    this.#keep(server)
    const head = [`GET ${incoming.url} HTTP/1.1`]
    for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
      head.push(`${incoming.rawHeaders[index]}: ${incoming.rawHeaders[index + 1]}`)
    }
    server.write(`${head.join('\r\n')}\r\n\r\n`)
    if (this.upgrades === 'deaf') {
      // The handshake goes through, then nothing does.
      server.once('data', (granted: Buffer) =>
        socket.write(granted.subarray(0, granted.indexOf('\r\n\r\n') + 4)),
      )
      return
    }
    socket.pipe(server).pipe(socket)
    socket.on('close', () => server.destroy())
    server.on('close', () => socket.destroy())
  }
}
