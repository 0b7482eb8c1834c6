// Whether new people may be sent here: what a load balancer, a monitor and whoever restarts the server ask.
import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import type { BackupStatus } from '../backup/daily-backups.ts'
import type { FanOut } from '../relay/fanout.ts'
import type { Relay } from '../relay/relay.ts'

/** Bytes below which a disk counts as nearly full: a day of a busy programme. */
const FEW_BYTES = 200 * 1024 * 1024

/** Milliseconds a commit may take before the disk counts as slow. A worn card takes tenths of a second. */
const SLOW_MS = 5_000

/** Why it is not ready. */
export type Unready =
  | 'stopping'
  | 'disk-refuses'
  | 'disk-slow'
  | 'folder-not-writable'
  | 'disk-nearly-full'
  | 'database-unreachable'

export interface Readiness {
  readonly ready: boolean
  readonly reasons: readonly Unready[]
  /** When the disk last took something, ms since 1970; null before the first time. */
  readonly lastCommit: number | null
  /** Milliseconds it has taken nothing of what waits for it. */
  readonly waitingMs: number
  readonly waitingBytes: number
  /** Bytes free on the data folder's disk; null where the system does not say. */
  readonly freeBytes: number | null
  readonly lastBackup: number | null
  readonly backupFault: BackupStatus['fault']
}

interface ReadinessOptions {
  readonly relay: Pick<Relay, 'health' | 'counts' | 'waitingMs'>
  readonly folder: string
  readonly backup?: () => BackupStatus
  /** The other servers on a shared database, where there may be any. */
  readonly fanOut?: Pick<FanOut, 'isCutOff'> | null
}

/** @param isStopping whether the server is on its way down */
export async function readReadiness(
  { relay, folder, backup, fanOut = null }: ReadinessOptions,
  isStopping: boolean,
): Promise<Readiness> {
  const { state, waitingBytes } = relay.health()
  const waitingMs = relay.waitingMs()
  const [isWritable, freeBytes] = await Promise.all([canWrite(folder), freeOf(folder)])
  const conditions: readonly (readonly [Unready, boolean])[] = [
    ['stopping', isStopping],
    ['disk-refuses', state !== 'ok'],
    ['disk-slow', waitingMs > SLOW_MS],
    ['folder-not-writable', !isWritable],
    ['disk-nearly-full', freeBytes !== null && freeBytes < FEW_BYTES],
    ['database-unreachable', fanOut?.isCutOff ?? false],
  ]
  const reasons = conditions.flatMap(([reason, holds]) => (holds ? [reason] : []))
  const { lastBackup, fault } = backup?.() ?? { lastBackup: null, fault: null }
  return {
    ready: reasons.length === 0,
    reasons,
    lastCommit: relay.counts.committedAt,
    waitingMs,
    waitingBytes,
    freeBytes,
    lastBackup,
    backupFault: fault,
  }
}

async function canWrite(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

async function freeOf(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    // Not every file system says.
    return null
  }
}
