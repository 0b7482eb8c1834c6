// A data file read as it lies there, row by row, for whoever checks it. Changes nothing: not the schema of an older
// Vieta, not a decayed row. All answers are of one moment, while a server goes on writing. Runs in the worker only.
import { checksum } from './checksum.ts'
import {
  openSqliteDriver,
  readBytes,
  readNumber,
  readText,
  rows,
  type SqliteDriver,
  type SqliteRow,
  type SqliteValue,
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
  const found = rows(driver.prepare(`PRAGMA integrity_check(${FAULTS_MOST})`))
  return found.map((row) => readText(row, 'integrity_check')).filter((fault) => fault !== 'ok')
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
    contents: () => ({
      schema,
      faults: faultsOf(driver),
      documents: [...tables, 'set_aside']
        .flatMap((table) => query(`SELECT DISTINCT document FROM ${table}`))
        .map((row) => readText(row, 'document'))
        .filter((document, index, all) => all.indexOf(document) === index)
        .sort(),
      records: query('SELECT section, key, text FROM record ORDER BY section, key').map((row) => ({
        table: readText(row, 'section'),
        key: readText(row, 'key'),
        text: readText(row, 'text'),
      })),
    }),
    rows: (document) => [
      ...tables.flatMap((table) =>
        query(`SELECT * FROM ${table} WHERE document = ? ORDER BY sequence`, document).map((row) =>
          dataRow(table, row, false),
        ),
      ),
      ...query('SELECT * FROM set_aside WHERE document = ? ORDER BY sequence', document).map((row) =>
        dataRow(readText(row, 'source') === 'log' ? 'log' : 'snapshot', row, true),
      ),
    ],
    close: () => driver.close(),
  }
}
