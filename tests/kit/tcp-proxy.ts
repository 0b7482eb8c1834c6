// A network between two programs that a test can break: it passes bytes on, falls silent, or is cut.
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface TcpProxy {
  readonly port: number
  /** Passes nothing on in either direction, and says nothing about it, as a cable that was pulled. */
  fallSilent(): void
  /** Ends every connection and refuses new ones. */
  cut(): void
  /** Lets new connections through again. */
  heal(): void
  close(): void
}

/** Starts a proxy on a free port of 127.0.0.1. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  let isSilent = false
  let isCut = false
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    near.on('error', () => {})
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(target, '127.0.0.1')
    far.on('error', () => {})
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.setNoDelay(true)
      one.on('data', (part) => {
        if (!isSilent) other.write(part)
      })
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const endAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: address.port,
    fallSilent() {
      isSilent = true
    },
    cut() {
      isCut = true
      endAll()
    },
    heal() {
      isCut = false
      isSilent = false
      // What was lost on the way makes nonsense of the rest.
      endAll()
    },
    close() {
      endAll()
      server.close()
    },
  }
}
