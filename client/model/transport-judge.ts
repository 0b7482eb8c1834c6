// Whether it is WebSocket that is blocked or the network that is gone: asked when an attempt takes long or fails.
import type { Signal } from './signal.ts'

/** When it was found that WebSocket is blocked, ms since 1970; null where it is not. */
export type Choice = Signal<number | null>

/** As transport.ts reads it. */
const KEY = 'vieta.slower'

/** Milliseconds between two looks at an attempt, and after how many it has failed although the server answers. */
const LOOK_MS = 500
const PATIENCE_MS = 4_000

/** Milliseconds the server must have answered for before that counts: it may just have come back. */
const PROVEN_MS = 1_000

/** Milliseconds after which it must answer again: what was true of another outage says nothing about this one. */
const FRESH_MS = 15_000

/** Attempts that fail although the server answered before each of them. */
const ATTEMPTS = 3

/** Attempts on their way, as what gives them up. */
const pending = new Set<() => void>()

/** When the server answered over plain HTTP while WebSocket did not work, on the page's own clock. */
let answeredAt: number | null = null
let isAsking = false
let failures = 0

/** Decides for this tab; `null` is WebSocket. */
export function decideTransport(choice: Choice, since: number | null): void {
  failures = 0
  answeredAt = null
  try {
    if (since === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, String(since))
  } catch {
    // Not kept, so each page finds out for itself.
  }
  choice.set(since)
  for (const giveUp of [...pending]) giveUp()
}

/** Whether the server answers over plain HTTP. */
export async function answersHttp(): Promise<boolean> {
  try {
    const response = await fetch('/api/clock', { cache: 'no-store' })
    // What a page of somebody in between does not hold.
    return typeof ((await response.json()) as { readonly now?: unknown }).now === 'number'
  } catch {
    return false
  }
}

async function ask(): Promise<void> {
  if (isAsking) return
  isAsking = true
  const answers = await answersHttp()
  isAsking = false
  answeredAt = answers ? performance.now() : null
}

/** Looks at an attempt until `settled`: one that hears nothing while the server answers otherwise is given up. */
export function watch(choice: Choice, socket: WebSocket, startedAt: number, settled: AbortSignal): void {
  if (settled.aborted) return
  const giveUp = () => {
    stop()
    socket.onclose?.(new CloseEvent('close', { code: 1006 }))
  }
  const stop = () => {
    clearInterval(timer)
    pending.delete(giveUp)
  }
  const timer = setInterval(() => {
    const now = performance.now()
    // Whoever opened it has let go of it.
    if (socket.onclose === null) stop()
    else if (answeredAt === null || answeredAt < startedAt) void ask()
    else if (now - startedAt >= PATIENCE_MS && now - answeredAt >= PROVEN_MS)
      decideTransport(choice, Date.now())
  }, LOOK_MS)
  pending.add(giveUp)
  settled.addEventListener('abort', stop)
}

/** An attempt ended before anything came over it. */
export function failed(choice: Choice, startedAt: number): void {
  const isProven = answeredAt !== null && answeredAt <= startedAt && performance.now() - answeredAt < FRESH_MS
  failures = isProven ? failures + 1 : 0
  if (failures >= ATTEMPTS) decideTransport(choice, Date.now())
  else if (!isProven) void ask()
}
