// What the edges are given to work with.
import type { Log } from '../log.ts'
import type { Steward } from '../steward/steward.ts'
import type { History } from '../steward/history.ts'
import type { Vault } from '../vault/vault.ts'

export interface Gateway {
  readonly vault: Vault
  readonly steward: Steward
  readonly log: Log
  readonly history: History
  readonly now: () => number
  /** The addresses of this server on the local network. */
  readonly addresses: () => readonly string[]
  /** Whether the disk takes what people write. */
  readonly health: () => 'ok' | 'degraded' | 'full'
  /** The built client. */
  readonly clientFolder: string
}
