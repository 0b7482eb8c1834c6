// Which store a server works on: the file of its folder, or the database it was given. PostgreSQL's code is loaded only
// where there is one.
import { mkdir } from 'node:fs/promises'
import { openSqliteStore, type SqliteStoreOptions } from './sqlite-store.ts'
import type { Store } from './store.ts'

export interface StoreOptions extends SqliteStoreOptions {
  /** `postgres://…`; null keeps everything in the folder. */
  readonly databaseUrl: string | null
}

/**
 * Opens the store.
 *
 * @throws {StoreError} when it cannot be opened
 */
export async function openStore({ databaseUrl, ...options }: StoreOptions): Promise<Store> {
  if (databaseUrl === null) return openSqliteStore(options)
  // The organiser's secret stays in it.
  await mkdir(options.folder, { recursive: true, mode: 0o700 })
  const { openPostgresStore } = await import('./postgres-store.ts')
  return openPostgresStore({ url: databaseUrl, now: options.now })
}
