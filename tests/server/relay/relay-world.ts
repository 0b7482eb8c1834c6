// A relay behind a real WebSocket server on loopback. What a gateway would decide, the address says.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { Admission } from '../../../server/relay/connection.ts'
import { createRelay, type Relay } from '../../../server/relay/relay.ts'
import type { RelayEvent } from '../../../server/relay/room.ts'
import type { Timers } from '../../../server/relay/timers.ts'
import { createMemoryStore } from '../../../server/store/memory-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { RawClient } from './raw-client.ts'

export interface WorldOptions {
  readonly store?: Store
  readonly timers?: Timers
  readonly maxPayload?: number
}

export interface RelayWorld {
  readonly relay: Relay
  readonly events: RelayEvent[]
  connect(admission?: Partial<Admission>): Promise<RawClient>
  /** A stock provider, as any y-websocket application has it. */
  provider(doc: Y.Doc, admission?: Partial<Admission>): WebsocketProvider
  /** The server's end of the newest socket. */
  readonly newestSocket: WebSocket
  dispose(): Promise<void>
}

function paramsOf(admission: Partial<Admission>): Record<string, string> {
  const { access = 'write', presence = true, person = null, connectionId } = admission
  const { suspendable = false, watches = false } = admission
  return {
    access,
    presence: String(presence),
    suspendable: String(suspendable),
    watches: String(watches),
    ...(person === null ? {} : { person }),
    ...(connectionId === undefined ? {} : { connectionId }),
  }
}

function admissionOf(url: string): Admission {
  const { pathname, searchParams } = new URL(url, 'ws://localhost')
  const connectionId = searchParams.get('connectionId')
  return {
    document: pathname.slice(1),
    access: searchParams.get('access') === 'read' ? 'read' : 'write',
    presence: searchParams.get('presence') === 'true',
    suspendable: searchParams.get('suspendable') === 'true',
    watches: searchParams.get('watches') === 'true',
    person: searchParams.get('person'),
    author: searchParams.get('person'),
    ...(connectionId === null ? {} : { connectionId }),
  }
}

export async function createRelayWorld(options: WorldOptions = {}): Promise<RelayWorld> {
  const { store = createMemoryStore(), timers, maxPayload = 64 * 1024 * 1024 } = options
  const events: RelayEvent[] = []
  const report = (event: RelayEvent) => events.push(event)
  const relay = createRelay(timers === undefined ? { store, report } : { store, report, timers })
  const http = createServer()
  const sockets = new WebSocketServer({ server: http, maxPayload })
  let newest: WebSocket | null = null
  sockets.on('connection', (socket, request) => {
    newest = socket
    relay.attach(socket, admissionOf(request.url ?? ''))
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const base = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
  const providers: WebsocketProvider[] = []

  return {
    relay,
    events,
    connect: (admission = {}) => {
      const query = new URLSearchParams(paramsOf(admission))
      return RawClient.connect(`${base}/${admission.document ?? 'w/board'}?${query}`)
    },
    provider(doc, admission = {}) {
      const provider = new WebsocketProvider(base, admission.document ?? 'w/board', doc, {
        params: paramsOf(admission),
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
        disableBc: true,
      })
      providers.push(provider)
      return provider
    },
    get newestSocket() {
      if (newest === null) throw new Error('nobody connected yet')
      return newest
    },
    async dispose() {
      if (!http.listening) return
      for (const provider of providers) provider.destroy()
      await relay.shutdown().catch(() => {})
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
      http.close()
      await once(http, 'close')
    },
  }
}

/** Resolves when a document says so; asked at each of its updates. */
export async function untilDoc(doc: Y.Doc, holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => doc.once('update', resolve))
}

/** A door for `held`: closed until opened. */
export function createDoor(): { readonly held: () => Promise<void>; open(): void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { held: () => opened, open: () => open() }
}
