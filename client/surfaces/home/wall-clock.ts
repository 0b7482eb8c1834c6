// Between an instant and what the clock on the wall shows: the native date and time fields know only the latter.

export interface WallClock {
  /** "2026-03-12" */
  readonly date: string
  /** "10:00" */
  readonly time: string
}

const HOUR_MS = 60 * 60 * 1000

/** What the clock shows at an instant in a time zone. */
export function wallClockAt(instant: number, timeZone: string): WallClock {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)
  return { date: shown.slice(0, 10), time: shown.slice(-5) }
}

/** The instant at which the clock shows this, ms since 1970; null when the texts are no date or no time. */
export function instantOf({ date, time }: WallClock, timeZone: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time)) return null
  const asIfUtc = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(asIfUtc)) return null
  // Twice, because the first guess may lie on the other side of a change to summer time.
  const guess = asIfUtc - offsetAt(asIfUtc, timeZone)
  return asIfUtc - offsetAt(guess, timeZone)
}

function offsetAt(instant: number, timeZone: string): number {
  const { date, time } = wallClockAt(instant, timeZone)
  const minute = Math.floor(instant / 60_000) * 60_000
  return Date.parse(`${date}T${time}:00Z`) - minute
}

/** The first full hour after an instant. */
export function nextFullHour(instant: number): number {
  return (Math.floor(instant / HOUR_MS) + 1) * HOUR_MS
}
