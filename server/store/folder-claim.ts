// One server's claim on its data folder: two that wrote the same documents would clear away each other's updates.
// An SQLite lock, because the system lets go of it when the process ends however it ends, in a container too.
import { openSqliteDriver, type SqliteDriver, sqliteCode } from './sqlite-driver.ts'
import { StoreError } from './store.ts'

/** SQLite's primary result code for "somebody else holds it". */
const BUSY = 5

/** How long a server that is just going may take to be gone, ms. */
const PATIENCE_MS = 1_000

/**
 * Claims a folder until the returned driver is closed or the process ends.
 *
 * @param path the file that stands for the claim; it stays empty
 * @throws {StoreError} `taken` when another server has it
 */
export async function claimFolder(path: string): Promise<SqliteDriver> {
  const driver = await openSqliteDriver(path)
  try {
    driver.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`)
    driver.exec('BEGIN EXCLUSIVE')
    return driver
  } catch (error) {
    driver.close()
    if (sqliteCode(error) === BUSY) throw new StoreError('taken', `another server has ${path}`, error)
    throw error
  }
}
