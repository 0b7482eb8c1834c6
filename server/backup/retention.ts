// Which of the server's own backups stay: names are moments, and what is not named like one is never touched.

const DAY_MS = 24 * 60 * 60 * 1000

/** One of each of the newest seven days, and one of each of the newest four weeks. */
const DAYS = 7
const WEEKS = 4

/** 1970 began on a Thursday; weeks begin on Monday. */
const MONDAY_OFFSET = 3

const NAME = /^vieta-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})\.sqlite$/

/** A name for a backup begun at a moment (ms since 1970), to the minute, in UTC; no sign in it troubles a file system. */
export function backupName(at: number): string {
  return `vieta-${new Date(at).toISOString().slice(0, 16).replace(':', '-')}.sqlite`
}

/** The moment a backup is named after; null for any other name. */
export function backupMoment(name: string): number | null {
  const [, day, hour, minute] = NAME.exec(name) ?? []
  if (day === undefined) return null
  const at = Date.parse(`${day}T${hour}:${minute}:00Z`)
  return Number.isNaN(at) ? null : at
}

/** The names among `names` that are backups nobody needs any more. */
export function outdated(names: readonly string[]): readonly string[] {
  const backups = names
    .flatMap((name) => {
      const at = backupMoment(name)
      return at === null ? [] : [{ name, day: Math.floor(at / DAY_MS), at }]
    })
    .sort((one, other) => other.at - one.at)
  const kept = new Set<string>()
  keepNewest(backups, ({ day }) => day, DAYS)
  keepNewest(backups, ({ day }) => Math.floor((day + MONDAY_OFFSET) / 7), WEEKS)
  return backups.map(({ name }) => name).filter((name) => !kept.has(name))

  function keepNewest(
    newestFirst: typeof backups,
    spanOf: (backup: (typeof backups)[number]) => number,
    most: number,
  ): void {
    const spans = new Set<number>()
    for (const backup of newestFirst) {
      const span = spanOf(backup)
      if (spans.has(span) || spans.size === most) continue
      spans.add(span)
      kept.add(backup.name)
    }
  }
}

/** Whether none of these is of the last day. A clock that once stood in another year must not end the backups. */
export function isBackupDue(names: readonly string[], now: number): boolean {
  return names.every((name) => {
    const at = backupMoment(name)
    return at === null || Math.abs(now - at) >= DAY_MS
  })
}
