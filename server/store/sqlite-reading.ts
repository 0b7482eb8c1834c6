// A data file read as it lies there, row by row, for whoever checks it. Changes nothing: not the schema of an older
// Vieta, not a decayed row. All answers are of one moment, while a server goes on writing. Runs in the worker only.
import { checksum } from './checksum.ts'
import {
  isCorrupt,
  openSqliteDriver,
  readBytes,
  readNumber,
  readText,
  rows,
  type SqliteDriver,
  type SqliteRow,
  type SqliteValue,
  unlessCorrupt,
} from './sqlite-driver.ts'
import type { DataContents, DataRow } from './sqlite-messages.ts'
import { StoreError } from './store.ts'

export interface SqliteReading {
  contents(): DataContents
  rows(document: string): DataRow[]
  close(): void
}

const TABLES = ['snapshot', 'history', 'log'] as const

/** How many faults SQLite is asked for: one is enough to know, a few help to understand. */
const FAULTS_MOST = 20

/** @throws {StoreError} `corrupt` when the file is no database of Vieta */
export async function openSqliteReading(path: string): Promise<SqliteReading> {
  const driver = await openSqliteDriver(path)
  try {
    driver.exec('PRAGMA busy_timeout = 5000')
    driver.exec('PRAGMA query_only = 1')
    driver.exec('BEGIN DEFERRED')
    return readingOver(driver, schemaOf(driver, path))
  } catch (error) {
    driver.close()
    throw error
  }
}

/** @throws {StoreError} `corrupt` when the file is no database of Vieta */
export function schemaOf(driver: SqliteDriver, path: string): number {
  const isVieta = tablesOf(driver).has('meta')
  const [found] = isVieta ? rows(driver.prepare("SELECT value FROM meta WHERE key = 'schema'")) : []
  if (found === undefined) throw new StoreError('corrupt', `${path} holds no data of Vieta`)
  return readNumber(found, 'value')
}

/** What SQLite finds wrong with the file; empty when nothing. */
export function faultsOf(driver: SqliteDriver): string[] {
  try {
    const found = rows(driver.prepare(`PRAGMA integrity_check(${FAULTS_MOST})`))
    return found.map((row) => readText(row, 'integrity_check')).filter((fault) => fault !== 'ok')
  } catch (error) {
    // Some damage ends the looking for it.
    if (isCorrupt(error)) return [error.message]
    throw error
  }
}

export function tablesOf(driver: SqliteDriver): Set<string> {
  const found = rows(driver.prepare("SELECT name FROM sqlite_master WHERE type = 'table'"))
  return new Set(found.map((row) => readText(row, 'name')))
}

function readingOver(driver: SqliteDriver, schema: number): SqliteReading {
  const known = tablesOf(driver)
  const tables = TABLES.filter((table) => known.has(table))
  const query = (sql: string, ...values: SqliteValue[]) => rows(driver.prepare(sql), ...values)

  function dataRow(table: DataRow['table'], row: SqliteRow, isAside: boolean): DataRow {
    const bytes = readBytes(row, 'bytes')
    const isSound = row['checksum'] === checksum(bytes)
    return {
      table,
      sequence: readNumber(row, 'sequence'),
      at: readNumber(row, 'at'),
      bytes,
      isSound,
      isAside,
    }
  }

  return {
    contents() {
      const faults = faultsOf(driver)
      /** What a damaged file still gives; the rest is told as a fault. */
      const some = (sql: string) => {
        try {
          return query(sql)
        } catch (error) {
          if (!isCorrupt(error)) throw error
          faults.push(error.message)
          return []
        }
      }
      const names = [...tables, 'set_aside'].flatMap((table) =>
        some(`SELECT DISTINCT document FROM ${table}`).map((row) => readText(row, 'document')),
      )
      const records = some('SELECT section, key, text FROM record ORDER BY section, key')
      return {
        schema,
        faults,
        documents: [...new Set(names)].sort(),
        records: records.map((row) => ({
          table: readText(row, 'section'),
          key: readText(row, 'key'),
          text: readText(row, 'text'),
        })),
      }
    },
    rows: (document) => [
      ...tables.flatMap((table) => {
        const sql = `SELECT * FROM ${table} WHERE document = ? ORDER BY sequence`
        // What a document is now does not need its past; that the file is damaged is told of the file.
        const found = table === 'history' ? unlessCorrupt(() => query(sql, document)) : query(sql, document)
        return found.map((row) => dataRow(table, row, false))
      }),
      ...query('SELECT * FROM set_aside WHERE document = ? ORDER BY sequence', document).map((row) =>
        dataRow(readText(row, 'source') === 'log' ? 'log' : 'snapshot', row, true),
      ),
    ],
    close: () => driver.close(),
  }
}
