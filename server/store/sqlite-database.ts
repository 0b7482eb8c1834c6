// The SQLite file: what each request does to it. Synchronous; runs in the worker only.
// Every write of a group is in one transaction, so a group is on disk whole or not at all.
import { checksum } from './checksum.ts'
import { claimFolder } from './folder-claim.ts'
import { HEAVY_BYTES, type HistoryRow, mergeByMinute, type SequencedRow } from './history-rows.ts'
import {
  readBytes,
  readNumber,
  readText,
  rows,
  type SqliteDriver,
  type SqliteRow,
  type SqliteStatement,
  type SqliteValue,
  unlessCorrupt,
} from './sqlite-driver.ts'
import type { RecordWrite, StoreOptions, UnitResult, WriteUnit } from './sqlite-messages.ts'
import { inTransaction, isSound, openTables } from './sqlite-schema.ts'
import type { StoredDocument, StoredHistory } from './store.ts'

const historyRow = (row: SqliteRow): HistoryRow => ({
  at: readNumber(row, 'at'),
  author: row['author'] === null ? null : readText(row, 'author'),
  bytes: readBytes(row, 'bytes'),
})

const sequencedRow = (row: SqliteRow): SequencedRow => ({
  ...historyRow(row),
  sequence: readNumber(row, 'sequence'),
})

/** Rows merged into the history at once. */
const REMEMBERED_AT_ONCE = 1_000

/** Text that starts with the bound prefix. LIKE would fold case and read % and _. */
const startsWith = (column: string) => `substr(${column}, 1, length(?)) = ?`

export interface SqliteDatabase {
  commit(units: readonly WriteUnit[], at: number): UnitResult[]
  load(document: string, at: number): StoredDocument
  readHistory(document: string): StoredHistory
  listDocuments(prefix: string): string[]
  getRecord(table: string, key: string): string | null
  listRecords(table: string, prefix: string): { key: string; text: string }[]
  /** Empties the journal into the file; false when a reader is in the way. */
  forgetDeleted(isThorough: boolean): boolean
  close(): void
}

/** @throws {StoreError} `newer` when a newer Vieta wrote the file, `taken` when another server has claimed it */
export async function openSqliteDatabase(options: StoreOptions): Promise<SqliteDatabase> {
  const claim = options.claim === null ? null : await claimFolder(options.claim)
  try {
    return databaseOver(await openTables(options), () => claim?.close())
  } catch (error) {
    claim?.close()
    throw error
  }
}

/** @param letGo called after the file is closed */
function databaseOver(driver: SqliteDriver, letGo: () => void): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  function statement(sql: string): SqliteStatement {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = driver.prepare(sql)
    prepared.set(sql, made)
    return made
  }
  const run = (sql: string, ...values: SqliteValue[]) => statement(sql).run(...values)
  const query = (sql: string, ...values: SqliteValue[]) => rows(statement(sql), ...values)

  function append(unit: WriteUnit & { readonly kind: 'append' }, at: number): number {
    for (const [index, update] of unit.updates.entries()) {
      run(
        'INSERT INTO log (document, bytes, checksum, at, author) VALUES (?, ?, ?, ?, ?)',
        unit.document,
        update,
        checksum(update),
        at,
        unit.authors[index] ?? null,
      )
    }
    const [last] = query('SELECT last_insert_rowid() AS sequence')
    return last === undefined ? 0 : readNumber(last, 'sequence')
  }

  /** Puts the rows of the log that a snapshot now covers into the history, without ever holding them all. */
  function remember(document: string, through: number): void {
    run(
      `INSERT OR REPLACE INTO history (document, sequence, bytes, checksum, at, author)
        SELECT document, sequence, bytes, checksum, at, author FROM log
        WHERE document = ? AND sequence <= ? AND length(bytes) >= ${HEAVY_BYTES}`,
      document,
      through,
    )
    for (let after = 0; ; ) {
      const covered = query(
        `SELECT * FROM log WHERE document = ? AND sequence > ? AND sequence <= ? AND length(bytes) < ${HEAVY_BYTES}
          ORDER BY sequence LIMIT ${REMEMBERED_AT_ONCE}`,
        document,
        after,
        through,
      )
      const last = covered.at(-1)
      if (last === undefined) return
      after = readNumber(last, 'sequence')
      rememberMerged(document, covered.filter(isSound).map(sequencedRow))
    }
  }

  function rememberMerged(document: string, covered: readonly SequencedRow[]): void {
    for (const { sequence, bytes, at, author } of mergeByMinute(covered)) {
      run(
        'INSERT OR REPLACE INTO history (document, sequence, bytes, checksum, at, author) VALUES (?, ?, ?, ?, ?, ?)',
        document,
        sequence,
        bytes,
        checksum(bytes),
        at,
        author,
      )
    }
  }

  function compact(document: string, snapshot: Uint8Array, through: number, at: number): void {
    run(
      'INSERT OR REPLACE INTO snapshot (document, sequence, bytes, checksum, at) VALUES (?, ?, ?, ?, ?)',
      document,
      through,
      snapshot,
      checksum(snapshot),
      at,
    )
    remember(document, through)
    run('DELETE FROM log WHERE document = ? AND sequence <= ?', document, through)
    run(
      `DELETE FROM snapshot WHERE document = ? AND sequence NOT IN
        (SELECT sequence FROM snapshot WHERE document = ? ORDER BY sequence DESC LIMIT 2)`,
      document,
      document,
    )
  }

  function deleteDocuments(prefix: string): void {
    // As of records: a document that is forgotten, because nobody is to know whose it was, is not to be read from the file.
    driver.exec('PRAGMA secure_delete = ON')
    for (const table of ['log', 'snapshot', 'set_aside', 'history']) {
      run(`DELETE FROM ${table} WHERE ${startsWith('document')}`, prefix, prefix)
    }
    driver.exec('PRAGMA secure_delete = FAST')
  }

  function write(change: RecordWrite): boolean {
    const { table, key } = change
    if (change.kind === 'delete') {
      run('DELETE FROM record WHERE section = ? AND key = ?', table, key)
      return true
    }
    if (change.kind === 'insert') {
      if (query('SELECT 1 AS one FROM record WHERE section = ? AND key = ?', table, key).length > 0)
        return false
    }
    run('INSERT OR REPLACE INTO record (section, key, text) VALUES (?, ?, ?)', table, key, change.text)
    return true
  }

  function writeRecords(writes: readonly RecordWrite[]): boolean {
    driver.exec('SAVEPOINT unit')
    // Overwritten with zeros where it stood: a ballot or a name that is gone is not to be read from the file. Logs and
    // snapshots, which are megabytes, are let go of as SQLite does.
    driver.exec('PRAGMA secure_delete = ON')
    const done = writes.every(write)
    driver.exec('PRAGMA secure_delete = FAST')
    if (!done) driver.exec('ROLLBACK TO unit')
    driver.exec('RELEASE unit')
    return done
  }

  function perform(unit: WriteUnit, at: number): UnitResult {
    if (unit.kind === 'append') return append(unit, at)
    if (unit.kind === 'records') return writeRecords(unit.writes)
    if (unit.kind === 'compact') compact(unit.document, unit.snapshot, unit.through, at)
    else deleteDocuments(unit.prefix)
    return null
  }

  function setAside(document: string, source: 'log' | 'snapshot', row: SqliteRow, at: number): void {
    const sequence = readNumber(row, 'sequence')
    run(
      `INSERT INTO set_aside (document, source, sequence, bytes, checksum, at)
        SELECT document, '${source}', sequence, bytes, checksum, ? FROM ${source} WHERE document = ? AND sequence = ?`,
      at,
      document,
      sequence,
    )
    run(`DELETE FROM ${source} WHERE document = ? AND sequence = ?`, document, sequence)
  }

  /** What a document is made of. `beyond` is what a snapshot held that cannot be read any more: the history has it too. */
  function rowsOf(document: string) {
    const snapshots = query('SELECT * FROM snapshot WHERE document = ? ORDER BY sequence DESC', document)
    const log = query('SELECT * FROM log WHERE document = ? ORDER BY sequence', document)
    const sound = snapshots.find(isSound)
    const since = sound === undefined ? 0 : readNumber(sound, 'sequence')
    // A damaged past must not keep the document from being read.
    const past = unlessCorrupt(() =>
      query('SELECT * FROM history WHERE document = ? AND sequence > ? ORDER BY sequence', document, since),
    )
    return { snapshots, log, beyond: past.filter(isSound) }
  }

  function load(document: string, at: number): StoredDocument {
    // One view of all: a server that compacts beside the command line moves rows from the log into a snapshot.
    const { snapshots, log, beyond } = inTransaction(driver, () => rowsOf(document), 'DEFERRED')
    const badSnapshots = snapshots.filter((row) => !isSound(row))
    const badLog = log.filter((row) => !isSound(row))
    const known = query('SELECT count(*) AS count FROM set_aside WHERE document = ?', document)[0]
    const knownBad = known === undefined ? 0 : readNumber(known, 'count')
    if (badSnapshots.length + badLog.length > 0) {
      try {
        inTransaction(driver, () => {
          for (const row of badSnapshots) setAside(document, 'snapshot', row, at)
          for (const row of badLog) setAside(document, 'log', row, at)
        })
      } catch {
        // A disk that takes no writes must not keep the sound rows from being read; the next load tries again.
      }
    }
    const sequences = [...snapshots, ...beyond, ...log].map((row) => readNumber(row, 'sequence'))
    const sound = snapshots.find((row) => !badSnapshots.includes(row))
    return {
      snapshot: sound === undefined ? null : readBytes(sound, 'bytes'),
      updates: [...beyond, ...log.filter((row) => !badLog.includes(row))].map((row) =>
        readBytes(row, 'bytes'),
      ),
      setAside: knownBad + badSnapshots.length + badLog.length,
      sequence: sequences.reduce((most, one) => Math.max(most, one), 0),
    }
  }

  function readHistory(document: string): StoredHistory {
    const found = inTransaction(
      driver,
      () => [
        ...query('SELECT * FROM history WHERE document = ? ORDER BY sequence', document),
        ...query('SELECT * FROM log WHERE document = ? ORDER BY sequence', document),
      ],
      'DEFERRED',
    )
    const sound = found.filter(isSound)
    return { rows: sound.map(historyRow), damaged: found.length - sound.length }
  }

  return {
    commit: (units, at) => inTransaction(driver, () => units.map((unit) => perform(unit, at))),
    load,
    readHistory,
    listDocuments: (prefix) =>
      query(
        `SELECT document FROM (SELECT document FROM log UNION SELECT document FROM snapshot)
          WHERE ${startsWith('document')} ORDER BY document`,
        prefix,
        prefix,
      ).map((row) => readText(row, 'document')),
    getRecord: (table, key) => {
      const [row] = query('SELECT text FROM record WHERE section = ? AND key = ?', table, key)
      return row === undefined ? null : readText(row, 'text')
    },
    listRecords: (table, prefix) =>
      query(
        `SELECT key, text FROM record WHERE section = ? AND ${startsWith('key')} ORDER BY key`,
        table,
        prefix,
        prefix,
      ).map((row) => ({ key: readText(row, 'key'), text: readText(row, 'text') })),
    forgetDeleted: (isThorough) => {
      // Pages that compactions let go of are not overwritten: a file written anew has none.
      if (isThorough) driver.exec('VACUUM')
      // Whoever copies the file holds the journal: everybody's next word must not wait for that.
      driver.exec('PRAGMA busy_timeout = 0')
      const [outcome] = query('PRAGMA wal_checkpoint(TRUNCATE)')
      driver.exec('PRAGMA busy_timeout = 5000')
      return outcome !== undefined && readNumber(outcome, 'busy') === 0
    },
    close: () => {
      driver.close()
      letGo()
    },
  }
}
