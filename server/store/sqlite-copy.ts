// A copy of a data file in one file of its own, of one moment, while a server goes on writing; and the way back. What the
// copy holds is read again after it was written. Runs in the worker only.
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { checksum } from './checksum.ts'
import { claimFolder } from './folder-claim.ts'
import {
  openSqliteDriver,
  readBytes,
  readNumber,
  readText,
  rows,
  type SqliteDriver,
} from './sqlite-driver.ts'
import type { CopyOptions, DataCopy, RestoredCopy, RestoreOptions } from './sqlite-messages.ts'
import { faultsOf, schemaOf, tablesOf } from './sqlite-reading.ts'
import { StoreError } from './store.ts'

/** Small files that lay beside the data: only a copy has this table, never a folder a server runs on. */
const FILES = 'CREATE TABLE IF NOT EXISTS backup_file (name TEXT PRIMARY KEY, text TEXT NOT NULL)'

/** Rows looked at in one go: a photograph is a row. */
const ROWS_AT_ONCE = 20

/**
 * Copies a data file, whole, as it was when this began.
 *
 * @throws {StoreError} when it cannot be read, or the copy is not sound; `to` is nobody's then
 */
export async function copyData({ from, to, files }: Omit<CopyOptions, 'use'>): Promise<DataCopy> {
  await withDriver(from, (driver) => {
    schemaOf(driver, from)
    driver.prepare('VACUUM INTO ?').run(to)
  })
  await withDriver(to, (driver) => {
    driver.exec(FILES)
    const insert = driver.prepare('INSERT OR REPLACE INTO backup_file (name, text) VALUES (?, ?)')
    for (const [name, text] of Object.entries(files)) insert.run(name, text)
  })
  return settle(to)
}

/**
 * Copies a copy into a folder, so that a server can work on it.
 *
 * @param newest the newest schema this Vieta knows
 * @throws {StoreError} `corrupt` when the copy is not sound, `newer` when a newer Vieta made it, `taken` when a server
 *   has the folder
 */
export async function restoreData(
  { from, to, claim }: Omit<RestoreOptions, 'use'>,
  newest: number,
): Promise<RestoredCopy> {
  const held = await claimFolder(claim)
  try {
    // Not opened where it lies: opening may write, and a copy may lie where nobody writes.
    await copyFile(from, to)
    const files = await withDriver(to, (driver) => {
      const schema = schemaOf(driver, from)
      if (schema > newest) {
        throw new StoreError('newer', `${from} has schema ${schema}; this Vieta knows ${newest}.`)
      }
      return takeFiles(driver)
    })
    return { copy: await settle(to), files }
  } finally {
    held.close()
  }
}

/** Takes the small files out, so that a secret does not stay where nobody looks for it. */
function takeFiles(driver: SqliteDriver): Record<string, string> {
  if (!tablesOf(driver).has('backup_file')) return {}
  const files = Object.fromEntries(
    rows(driver.prepare('SELECT name, text FROM backup_file')).map((row) => [
      readText(row, 'name'),
      readText(row, 'text'),
    ]),
  )
  driver.exec('PRAGMA secure_delete = 1')
  driver.exec('DROP TABLE backup_file')
  return files
}

/** Reads a finished copy again, and has the disk take it. */
async function settle(path: string): Promise<DataCopy> {
  const counted = await withDriver(path, countSound)
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return { bytes: statSync(path).size, ...counted }
}

function countSound(driver: SqliteDriver): Omit<DataCopy, 'bytes'> {
  const [fault] = faultsOf(driver)
  if (fault !== undefined) throw new StoreError('corrupt', fault)
  const known = tablesOf(driver)
  const documents = new Set<string>()
  let count = 0
  let damaged = 0
  for (const table of ['log', 'snapshot', 'history'].filter((name) => known.has(name))) {
    const some = driver.prepare(
      `SELECT rowid AS place, document, bytes, checksum FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${ROWS_AT_ONCE}`,
    )
    for (let found = rows(some, 0); found.length > 0; ) {
      for (const row of found) {
        documents.add(readText(row, 'document'))
        count += 1
        if (row['checksum'] !== checksum(readBytes(row, 'bytes'))) damaged += 1
      }
      const last = found.at(-1)
      found = last === undefined ? [] : rows(some, readNumber(last, 'place'))
    }
  }
  return { documents: documents.size, rows: count, damaged }
}

async function withDriver<T>(path: string, work: (driver: SqliteDriver) => T): Promise<T> {
  const driver = await openSqliteDriver(path)
  try {
    driver.exec('PRAGMA busy_timeout = 5000')
    return work(driver)
  } finally {
    driver.close()
  }
}
