// What carries the documents: WebSocket, or plain HTTP where a network lets nothing else through. Only the choice is
// here; what judges and what speaks HTTP is fetched when something fails (transport-judge.ts, http-socket.ts).
import type { CarriedSocket } from './carried-socket.ts'
import { Signal } from './signal.ts'

/** Milliseconds an attempt has before somebody looks at it. */
const LOOK_MS = 1_000

/** When this tab last found WebSocket blocked, ms since 1970; kept by transport-judge.ts. */
const KEY = 'vieta.slower'

/** When it was found that WebSocket is blocked, ms since 1970; null where it is not. */
export const slowerSince = new Signal(remembered())

function remembered(): number | null {
  try {
    return Number(sessionStorage.getItem(KEY)) || null
  } catch {
    // A browser that keeps nothing: each page finds out for itself.
    return null
  }
}

const rest = () => import('./http-socket.ts')

/** A socket to a document, for a provider that believes it makes a WebSocket. */
function openSocket(url: string, protocols: string[]): WebSocket | CarriedSocket {
  if (slowerSince.value !== null) {
    // The provider listens to it from this turn on; the rest comes with what carries it.
    const carried = { OPEN: 1, readyState: 0, close() {} } as CarriedSocket
    rest().then(
      ({ carryOverHttp }) => carryOverHttp(slowerSince, carried, url, protocols[1] ?? ''),
      () => carried.onclose?.({ code: 1006, reason: '' }),
    )
    return carried
  }
  const socket = new WebSocket(url, protocols)
  const startedAt = performance.now()
  const settled = new AbortController()
  const look = setTimeout(() => {
    rest().then(({ judge }) => judge.watch(slowerSince, socket, startedAt, settled.signal), ignore)
  }, LOOK_MS)
  const settle = () => {
    clearTimeout(look)
    settled.abort()
  }
  socket.addEventListener('message', settle, { once: true })
  socket.addEventListener('close', ({ code }) => {
    // Nothing came over it, and it was not the server itself that said no.
    if (!settled.signal.aborted && code < 4000)
      rest().then(({ judge }) => judge.failed(slowerSince, startedAt), ignore)
    settle()
  })
  return socket
}

/** Without a network there is nothing to judge, and nothing else to go by. */
function ignore(): void {}

export const Transport = openSocket as unknown as typeof WebSocket
