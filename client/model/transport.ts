// What carries the documents: WebSocket, or plain HTTP where a network lets nothing else through. Only the judgement
// is here; what speaks HTTP is fetched when it is needed.
import { Signal } from './signal.ts'

/** As much of a WebSocket as a provider uses. */
export interface CarriedSocket {
  readonly OPEN: 1
  readyState: number
  binaryType: string
  onopen: (() => void) | null
  onmessage: ((event: { readonly data: ArrayBufferLike }) => void) | null
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null
  onerror: ((event: unknown) => void) | null
  send(frame: Uint8Array | ArrayBuffer): void
  close(): void
}

/** Milliseconds after which an attempt is looked at, and after which it has failed if the server answers otherwise. */
const LOOK_MS = 1_000
const PATIENCE_MS = 5_000

/** Failed attempts it takes although the server answered before each of them. */
const ATTEMPTS = 3

/** When this tab last found WebSocket blocked, ms since 1970. */
const KEY = 'vieta.slower'

/** What a WebSocket says when the network did it. */
const LOST = { code: 1006, reason: '' }

/** When it was found that WebSocket is blocked, ms since 1970; null where it is not. */
export const slowerSince = new Signal<number | null>(remembered())

/** Attempts on their way, as what gives them up. */
const pending = new Set<() => void>()

/** When the server last answered over plain HTTP since a WebSocket worked, on the page's own clock. */
let answeredAt: number | null = null
let isAsking = false
let failures = 0

function remembered(): number | null {
  try {
    return Number(sessionStorage.getItem(KEY)) || null
  } catch {
    // A browser that keeps nothing: each page finds out for itself.
    return null
  }
}

/** Decides for this tab; `null` is WebSocket. */
export function decideTransport(since: number | null): void {
  failures = 0
  answeredAt = null
  try {
    if (since === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, String(since))
  } catch {
    // Not kept, so each page finds out for itself.
  }
  slowerSince.set(since)
  for (const giveUp of [...pending]) giveUp()
}

/** Whether the server answers over plain HTTP, to whoever asks for it now. */
export async function answersHttp(): Promise<boolean> {
  try {
    const { now } = (await (await fetch('/api/clock', { cache: 'no-store' })).json()) as { now?: unknown }
    return typeof now === 'number'
  } catch {
    return false
  }
}

async function ask(): Promise<void> {
  if (isAsking) return
  isAsking = true
  const answers = await answersHttp()
  // Fetched before it is needed: a network that lets this through lets the rest through.
  const isReady = answers && (await import('./http-socket.ts').then(Boolean, () => false))
  isAsking = false
  answeredAt = isReady ? performance.now() : null
}

/** A socket to a document, for a provider that believes it makes a WebSocket. */
function openSocket(url: string, protocols: string[]): WebSocket | CarriedSocket {
  return slowerSince.value === null ? watched(new WebSocket(url, protocols)) : carried(url, protocols)
}

export const Transport = openSocket as unknown as typeof WebSocket

function carried(url: string, protocols: readonly string[]): CarriedSocket {
  const socket: CarriedSocket = {
    OPEN: 1,
    readyState: 0,
    binaryType: '',
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    send() {},
    close() {},
  }
  import('./http-socket.ts').then(
    ({ carryOverHttp }) => carryOverHttp(socket, url, protocols[1] ?? ''),
    () => socket.onclose?.(LOST),
  )
  return socket
}

/** Looks at an attempt until the first message comes or it fails. */
function watched(socket: WebSocket): WebSocket {
  const startedAt = performance.now()
  const giveUp = () => {
    settle()
    socket.onclose?.(new CloseEvent('close', LOST))
  }
  const look = setInterval(() => {
    const now = performance.now()
    if (answeredAt === null || answeredAt < startedAt) void ask()
    else if (now - startedAt >= PATIENCE_MS && now - answeredAt >= LOOK_MS) decideTransport(Date.now())
  }, LOOK_MS)
  const settle = () => {
    clearInterval(look)
    pending.delete(giveUp)
    socket.removeEventListener('message', works)
    socket.removeEventListener('close', fails)
  }
  const works = () => {
    settle()
    failures = 0
    answeredAt = null
  }
  const fails = ({ code }: CloseEvent) => {
    settle()
    // The server itself said no, which it could not have over a blocked one.
    if (code >= 4000) works()
    else if (answeredAt === null || startedAt < answeredAt) void ask()
    else if (++failures >= ATTEMPTS) decideTransport(Date.now())
  }
  pending.add(giveUp)
  socket.addEventListener('message', works)
  socket.addEventListener('close', fails)
  return socket
}
