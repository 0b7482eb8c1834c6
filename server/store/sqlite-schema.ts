// The tables of the SQLite file, and how those of an older Vieta become today's: in one transaction, after the file was
// kept as it was. Runs in the worker only.
import { checksum } from './checksum.ts'
import { updateOf } from './history-rows.ts'
import { copyData } from './sqlite-copy.ts'
import {
  openSqliteDriver,
  readBytes,
  readNumber,
  readText,
  rows,
  type SqliteDriver,
  type SqliteRow,
} from './sqlite-driver.ts'
import type { StoreOptions } from './sqlite-messages.ts'
import { tablesOf } from './sqlite-reading.ts'
import { StoreError } from './store.ts'
import { writeWhole } from './whole-file.ts'

/** 2 has the history, and who made each update. */
export const SCHEMA = 2

const TABLES = `
  CREATE TABLE IF NOT EXISTS log (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL,
    bytes BLOB NOT NULL, checksum INTEGER NOT NULL, at INTEGER NOT NULL, author TEXT);
  CREATE INDEX IF NOT EXISTS log_by_document ON log (document, sequence);
  CREATE TABLE IF NOT EXISTS snapshot (
    document TEXT NOT NULL, sequence INTEGER NOT NULL,
    bytes BLOB NOT NULL, checksum INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (document, sequence));
  CREATE TABLE IF NOT EXISTS set_aside (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, source TEXT NOT NULL, sequence INTEGER NOT NULL,
    bytes BLOB, checksum INTEGER, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS history (
    document TEXT NOT NULL, sequence INTEGER NOT NULL,
    bytes BLOB NOT NULL, checksum INTEGER NOT NULL, at INTEGER NOT NULL, author TEXT, PRIMARY KEY (document, sequence));
  CREATE TABLE IF NOT EXISTS record (
    section TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (section, key)) WITHOUT ROWID;
`

/** Whether a row's bytes are those that were written. */
export const isSound = (row: SqliteRow) => row['checksum'] === checksum(readBytes(row, 'bytes'))

/**
 * Opens the file with today's tables.
 *
 * @throws {StoreError} `newer` when a newer Vieta wrote it
 */
export async function openTables(options: StoreOptions): Promise<SqliteDriver> {
  const driver = await openSqliteDriver(options.path)
  try {
    // The command line may have the same folder open: wait for its commit instead of failing.
    driver.exec('PRAGMA busy_timeout = 5000')
    driver.exec('PRAGMA journal_mode = WAL')
    driver.exec('PRAGMA synchronous = FULL')
    // What is deleted is overwritten where its page is written anyway; where it matters, everywhere (sqlite-database.ts).
    driver.exec('PRAGMA secure_delete = FAST')
    if (options.maxPages !== null) driver.exec(`PRAGMA max_page_count = ${Math.trunc(options.maxPages)}`)
    await keepBeforeUpgrade(driver, options.path)
    inTransaction(driver, () => openSchema(driver, options.path))
  } catch (error) {
    driver.close()
    throw error
  }
  return driver
}

/** The schema of the file, or null when nothing is in it yet. */
function foundSchema(driver: SqliteDriver): number | null {
  if (!tablesOf(driver).has('meta')) return null
  const [found] = rows(driver.prepare("SELECT value FROM meta WHERE key = 'schema'"))
  return found === undefined ? null : readNumber(found, 'value')
}

/** Keeps the file of an older Vieta as it was, beside the new one: whoever regrets the upgrade has a way back. */
async function keepBeforeUpgrade(driver: SqliteDriver, path: string): Promise<void> {
  const version = foundSchema(driver)
  if (version === null || version >= SCHEMA) return
  const kept = path.replace(/\.sqlite$/, `-schema${version}.sqlite`)
  await writeWhole(kept, (to) => copyData({ from: path, to, files: {} }))
}

function openSchema(driver: SqliteDriver, path: string): void {
  driver.exec('CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL)')
  const version = foundSchema(driver)
  if (version !== null && version > SCHEMA) {
    throw new StoreError(
      'newer',
      `${path} has schema ${version}; this Vieta knows ${SCHEMA}. Start a newer Vieta.`,
    )
  }
  if (version === 1) driver.exec('ALTER TABLE log ADD COLUMN author TEXT')
  driver.exec(TABLES)
  if (version === 1) beginHistories(driver)
  if (version !== null && version < SCHEMA)
    driver.prepare("UPDATE meta SET value = ? WHERE key = 'schema'").run(SCHEMA)
  if (version === null) driver.prepare("INSERT INTO meta (key, value) VALUES ('schema', ?)").run(SCHEMA)
}

/** Of what was before there was a history only the newest state is known: each document's begins with it. */
function beginHistories(driver: SqliteDriver): void {
  const documents = rows(driver.prepare('SELECT DISTINCT document FROM snapshot'))
  for (const document of documents.map((row) => readText(row, 'document'))) {
    const snapshots = driver.prepare('SELECT * FROM snapshot WHERE document = ? ORDER BY sequence DESC')
    const newest = rows(snapshots, document).find(isSound)
    const bytes = newest && updateOf(readBytes(newest, 'bytes'))
    if (!newest || !bytes) continue
    driver
      .prepare('INSERT INTO history (document, sequence, bytes, checksum, at) VALUES (?, ?, ?, ?, ?)')
      .run(document, readNumber(newest, 'sequence'), bytes, checksum(bytes), readNumber(newest, 'at'))
  }
}

/** Does all of it, or none. */
export function inTransaction<T>(
  driver: SqliteDriver,
  work: () => T,
  kind: 'IMMEDIATE' | 'DEFERRED' = 'IMMEDIATE',
): T {
  driver.exec(`BEGIN ${kind}`)
  try {
    const result = work()
    driver.exec('COMMIT')
    return result
  } catch (error) {
    try {
      driver.exec('ROLLBACK')
    } catch {
      // A full disk has rolled back already; the first error is the one to tell.
    }
    throw error
  }
}
