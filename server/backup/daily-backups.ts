// The backups a server makes by itself: one a day into a folder, old ones cleared away. What goes wrong is logged, told in
// the health, and tried again in an hour; it never stops the serving.
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import type { Timers } from '../relay/timers.ts'
import type { DataCopy } from '../store/sqlite-messages.ts'
import { StoreError, type StoreFault } from '../store/store.ts'
import { PART } from '../store/whole-file.ts'
import { BackupError, type BackupFault, makeBackup } from './backup.ts'
import { backupMoment, backupName, isBackupDue, outdated } from './retention.ts'

/** Milliseconds after the start: whoever opens the first page does not wait for a copy. */
const FIRST_MS = 60_000

/** Milliseconds between two looks whether one is due. */
const LOOK_MS = 60 * 60 * 1000

export interface BackupStatus {
  /** The moment of the newest backup, ms since 1970; null when there is none. */
  readonly lastBackup: number | null
  /** Why the last try failed; null when it did not. */
  readonly fault: BackupFault | StoreFault | null
}

export interface DailyBackups {
  status(): BackupStatus
  /** Makes no more, and waits for one that is being made. */
  close(): Promise<void>
}

export interface DailyBackupsOptions {
  /** The data folder. */
  readonly folder: string
  /** Where they are kept; made when missing. */
  readonly backups: string
  readonly timers: Pick<Timers, 'now' | 'after' | 'every'>
  readonly log: Log
  /** Makes one; another way is for tests. */
  readonly make?: (options: { readonly folder: string; readonly file: string }) => Promise<DataCopy>
}

/** Begins to make backups: the first soon, when the newest is older than a day. */
export function startDailyBackups(options: DailyBackupsOptions): DailyBackups {
  const { folder, backups, timers, log, make = makeBackup } = options
  let lastBackup: number | null = null
  let fault: BackupStatus['fault'] = null
  let running: Promise<void> | null = null
  let isClosed = false

  async function makeOne(): Promise<void> {
    const at = timers.now()
    const file = join(backups, backupName(at))
    const { bytes, documents, rows, damaged } = await make({ folder, file })
    lastBackup = at
    log.info({ file, bytes, documents, rows }, 'A backup was made')
    if (damaged > 0) log.warn({ damaged }, 'The backup has rows that decayed earlier: run vieta check')
  }

  async function clearAway(): Promise<void> {
    const names = await readdir(backups)
    // What a process that was killed left half written.
    const left = names.filter((name) => name.startsWith('vieta-') && name.includes(PART))
    for (const name of [...outdated(names), ...left]) await rm(join(backups, name), { force: true })
  }

  async function namesThere(): Promise<readonly string[]> {
    const names = await readdir(backups)
    const moments = names.flatMap((name) => backupMoment(name) ?? [])
    lastBackup = moments.length === 0 ? null : Math.max(...moments)
    return names
  }

  async function look(): Promise<void> {
    try {
      await mkdir(backups, { recursive: true, mode: 0o700 })
      if (isBackupDue(await namesThere(), timers.now())) {
        await makeOne()
        await clearAway()
      }
      fault = null
    } catch (error) {
      fault = faultOf(error)
      log.error({ err: error, fault, backups }, 'The backup of the day failed; the next try is in an hour')
    }
  }

  function begin(): void {
    if (isClosed || running !== null) return
    running = look().finally(() => {
      running = null
    })
  }

  // Known from the start on; where there is no folder yet, there is no backup.
  namesThere().catch(() => {})
  const cancelFirst = timers.after(FIRST_MS, begin)
  const cancelLooks = timers.every(LOOK_MS, begin)

  return {
    status: () => ({ lastBackup, fault }),
    async close() {
      isClosed = true
      cancelFirst()
      cancelLooks()
      await running
    },
  }
}

function faultOf(error: unknown): BackupFault | StoreFault {
  if (error instanceof BackupError || error instanceof StoreError) return error.fault
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
  return isFull ? 'full' : 'io'
}
