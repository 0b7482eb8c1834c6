// The soft timer: pure data plus "how much is left". No tick crosses the wire; each page counts on the server's clock.

export type Timer =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly endsAt: number; readonly plannedMs: number }
  | { readonly state: 'paused'; readonly remainingMs: number; readonly plannedMs: number }

export const IDLE: Timer = { state: 'idle' }

export function startedTimer(plannedMs: number, now: number): Timer {
  return plannedMs > 0 ? { state: 'running', endsAt: now + plannedMs, plannedMs } : IDLE
}

/** What is left, ms; negative once the time is over (overtime), null when no timer is set. */
export function remainingMs(timer: Timer, now: number): number | null {
  switch (timer.state) {
    case 'idle':
      return null
    case 'running':
      return timer.endsAt - now
    case 'paused':
      return timer.remainingMs
  }
}

export function pausedTimer(timer: Timer, now: number): Timer {
  if (timer.state !== 'running') return timer
  return { state: 'paused', remainingMs: timer.endsAt - now, plannedMs: timer.plannedMs }
}

export function resumedTimer(timer: Timer, now: number): Timer {
  if (timer.state !== 'paused') return timer
  return { state: 'running', endsAt: now + timer.remainingMs, plannedMs: timer.plannedMs }
}

/** Adds time. Once the time was over, it counts from now: +1 min then means one minute from now. */
export function extendedTimer(timer: Timer, byMs: number, now: number): Timer {
  switch (timer.state) {
    case 'idle':
      return { state: 'running', endsAt: now + byMs, plannedMs: byMs }
    case 'running':
      return { ...timer, endsAt: Math.max(timer.endsAt, now) + byMs }
    case 'paused':
      return { ...timer, remainingMs: Math.max(timer.remainingMs, 0) + byMs }
  }
}

/** How long what `clockText` says stays true, ms: 1 to 1000. @param remaining ms; negative in overtime */
export function untilNextSecond(remaining: number): number {
  const rest = ((remaining % 1000) + 1000) % 1000
  return Math.max(1, Math.ceil(rest === 0 ? 1000 : rest))
}

/** "12:30", "0:07", "−1:05" in overtime; over an hour "1:02:30". Whole seconds, rounded up while time is left. */
export function clockText(ms: number): string {
  const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000)
  const sign = ms < 0 && seconds > 0 ? '−' : ''
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0
    ? `${sign}${hours}:${String(minutes).padStart(2, '0')}:${rest}`
    : `${sign}${minutes}:${rest}`
}
