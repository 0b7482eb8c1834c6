// What the edges are given to work with.
import type { Hono } from 'hono'
import type { BackupStatus } from '../backup/daily-backups.ts'
import type { Log } from '../log.ts'
import type { DataDesk } from '../steward/data-requests.ts'
import type { History } from '../steward/history.ts'
import type { SimpleDesk } from '../steward/simple-desk.ts'
import type { Steward } from '../steward/steward.ts'
import type { Votes } from '../steward/votes.ts'
import type { Vault } from '../vault/vault.ts'
import type { Admissions } from './admissions.ts'

export interface Gateway {
  readonly vault: Vault
  readonly steward: Steward
  readonly history: History
  readonly votes: Votes
  /** Notes of those whose browser cannot run the page. */
  readonly simple: SimpleDesk
  readonly log: Log
  readonly now: () => number
  /** The addresses of this server on the local network. */
  readonly addresses: () => readonly string[]
  /** Whether the disk takes what people write. */
  readonly health: () => 'ok' | 'degraded' | 'full'
  /** Who is connected by which ticket. */
  readonly admissions: Admissions
  /** Makes another organiser's secret; the one before stops counting. */
  readonly rotateSecret: () => Promise<string>
  /** How many proxies of our own a request comes through. */
  readonly proxies: number
  /** The newest backup, where the server makes them, and why the last try failed. */
  readonly backup?: () => BackupStatus
  /** The built client. */
  readonly clientFolder: string
  /** Readiness and numbers, for who watches the server. */
  readonly watching?: Hono
  /** What people ask about their data, where there are documents to look at. */
  readonly data?: DataDesk
  /** Erases what an archive brought back of those who were erased. */
  readonly eraseAgain?: () => Promise<unknown>
  /** Documents over plain HTTP, where there is a relay to take them. */
  readonly sync?: Hono
}
