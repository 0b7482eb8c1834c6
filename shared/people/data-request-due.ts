// By when a person's request about their data must be answered, and when to be reminded of it: one month, the working days
// and holidays of Lithuania. Days are texts like 2026-04-02; there is no clock here.

const DAY_MS = 86_400_000

function utcOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date)
}

function dayOf(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10)
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(utcOf(text)) === text
}

/** The same day of the next month, or the last one where that month is shorter (GDPR, Art. 12(3)). */
export function dueDay(received: string): string {
  const [year = 0, month = 1, date = 1] = received.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month, Math.min(date, last)))
}

/** Easter Sunday by the Gregorian computus. */
function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = Math.floor((a + 11 * d + 22 * e) / 451)
  const month = Math.floor((d + e - 7 * f + 114) / 31)
  return Date.UTC(year, month - 1, ((d + e - 7 * f + 114) % 31) + 1)
}

/** Public holidays with a date of their own; those on a Sunday need none. */
const FIXED = [
  '01-01',
  '02-16',
  '03-11',
  '05-01',
  '06-24',
  '07-06',
  '08-15',
  '11-01',
  '11-02',
  '12-24',
  '12-25',
  '12-26',
]

/** Whether people work in Lithuania on a day: no Saturday, no Sunday, no public holiday. */
export function isWorkingDay(day: string): boolean {
  const utc = utcOf(day)
  const weekday = new Date(utc).getUTCDay()
  if (weekday === 0 || weekday === 6 || FIXED.includes(day.slice(5))) return false
  return utc !== easterOf(new Date(utc).getUTCFullYear()) + DAY_MS
}

/** The working day before a day. */
export function workingDayBefore(day: string): string {
  let utc = utcOf(day) - DAY_MS
  while (!isWorkingDay(dayOf(utc))) utc -= DAY_MS
  return dayOf(utc)
}

/** Days from one day to another; negative when it is over. */
export function daysUntil(today: string, day: string): number {
  return Math.round((utcOf(day) - utcOf(today)) / DAY_MS)
}
