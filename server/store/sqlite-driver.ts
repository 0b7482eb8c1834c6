// The two SQLite engines behind one small shape: node:sqlite where Node has it, libsql on Node 20.
// Only the worker opens databases; the main thread never does.

export type SqliteValue = string | number | null | Uint8Array
export type SqliteRow = Readonly<Record<string, unknown>>

export interface SqliteStatement {
  run(...values: SqliteValue[]): unknown
  all(...values: SqliteValue[]): unknown[]
}

export interface SqliteDriver {
  exec(sql: string): void
  prepare(sql: string): SqliteStatement
  close(): void
}

type DriverClass = new (path: string) => SqliteDriver

function isDriverClass(value: unknown): value is DriverClass {
  return typeof value === 'function'
}

function member(module: unknown, name: string): unknown {
  return typeof module === 'object' && module !== null ? Reflect.get(module, name) : undefined
}

async function builtinDriver(): Promise<DriverClass | null> {
  // A name in a variable: neither the bundler nor the types of Node 20 know this module.
  const name = 'node:sqlite'
  const restore = hushExperimental()
  try {
    const found = member(await import(name), 'DatabaseSync')
    return isDriverClass(found) ? found : null
  } catch (error) {
    if (member(error, 'code') === 'ERR_UNKNOWN_BUILTIN_MODULE') return null
    throw error
  } finally {
    restore()
  }
}

/** Node 22 calls its SQLite experimental on every start; whoever reads the terminal can do nothing about it. */
function hushExperimental(): () => void {
  const { emitWarning } = process
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (rest[0] !== 'ExperimentalWarning') Reflect.apply(emitWarning, process, [warning, ...rest])
  }
  return () => {
    process.emitWarning = emitWarning
  }
}

/** Opens (or makes) the database file with the engine this Node has. */
export async function openSqliteDriver(path: string): Promise<SqliteDriver> {
  const builtin = await builtinDriver()
  if (builtin !== null) return new builtin(path)
  const found = member(await import('libsql'), 'default')
  if (!isDriverClass(found)) throw new Error('libsql has no default export to open a database with')
  return new found(path)
}

/** SQLite's primary result code of a damaged file. */
const CORRUPT = 11

/** SQLite's primary result code (13 is "full"), or null when the error is not SQLite's. */
export function sqliteCode(error: unknown): number | null {
  // node:sqlite says errcode, libsql rawCode; extended codes keep the primary one in the low byte.
  for (const name of ['errcode', 'rawCode']) {
    const code = member(error, name)
    if (typeof code === 'number') return code & 0xff
  }
  return null
}

/** Whether SQLite says that the file is damaged. */
export function isCorrupt(error: unknown): error is Error {
  return error instanceof Error && sqliteCode(error) === CORRUPT
}

/** The rows of a query, or none where the file is damaged. */
export function unlessCorrupt(query: () => SqliteRow[]): SqliteRow[] {
  try {
    return query()
  } catch (error) {
    if (isCorrupt(error)) return []
    throw error
  }
}

/** @throws {TypeError} when the column is not a number: a bug in the query */
export function readNumber(row: SqliteRow, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new TypeError(`column ${column} is not a number`)
  return value
}

/** @throws {TypeError} when the column is not text: a bug in the query */
export function readText(row: SqliteRow, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`column ${column} is not text`)
  return value
}

/** The bytes of a blob; empty for anything else, so that its checksum fails and the row is set aside. */
export function readBytes(row: SqliteRow, column: string): Uint8Array {
  const value = row[column]
  if (value instanceof Uint8Array) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  return new Uint8Array()
}

/** Rows of a query, typed as far as an engine can say. */
export function rows(statement: SqliteStatement, ...values: SqliteValue[]): SqliteRow[] {
  return statement.all(...values).filter((row): row is SqliteRow => typeof row === 'object' && row !== null)
}
