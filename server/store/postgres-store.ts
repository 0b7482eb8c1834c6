// The store of several servers: one PostgreSQL database. Same promise, same group commit as the SQLite store: one
// transaction is outstanding, what is written meanwhile is the next. Loaded only where it is configured.

import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createGroupCommit } from './group-commit.ts'
import {
  asStoreError,
  closedError,
  isDeadlock,
  PostgresLine,
  type PostgresSession,
  type Row,
} from './postgres-line.ts'
import { readNews, releaseLeases, takeLeases } from './postgres-news.ts'
import { openSchema } from './postgres-schema.ts'
import {
  appendAll,
  bytesOf,
  type DamagedRow,
  isAppend,
  isSound,
  type PostgresUnit,
  type Progress,
  performAll,
  sequencedRow,
  sequenceOf,
  type WriteContext,
} from './postgres-writes.ts'
import type { SharedStore } from './shared-store.ts'
import type { RecordWrite, UnitResult } from './sqlite-messages.ts'
import {
  type RecordChange,
  readRecordValue,
  type StoredDocument,
  type StoredHistory,
  writeRecordValue,
} from './store.ts'

export interface PostgresStoreOptions {
  /** `postgres://…`; never logged. */
  readonly url: string
  /** Milliseconds since 1970, noted beside each row. */
  readonly now: () => number
  /** Milliseconds a connection or an answer may take before it counts as lost. */
  readonly timeoutMs?: number
}

/** Reads go side by side over so many connections. */
const READERS = 3
const TIMEOUT_MS = 15_000
const DEADLOCK_TRIES = 5
const DEADLOCK_PAUSE_MS = 50

/**
 * Opens the store of a database, and makes its tables when they are missing.
 *
 * @throws {StoreError} `newer` when a newer Vieta wrote it, `io` when it cannot be reached
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<SharedStore> {
  const { url, now, timeoutMs = TIMEOUT_MS } = options
  const openLine = () => new PostgresLine({ url, timeoutMs })
  const writer = openLine()
  const readers = Array.from({ length: READERS }, openLine)
  const watcher = openLine()
  const lines = [writer, ...readers, watcher]
  const node = randomBytes(9).toString('base64url')
  try {
    const deployment = await openSchema(await writer.session(), randomBytes(9).toString('base64url'))
    return storeOver({ writer, readers, watcher, lines, node, deployment, now })
  } catch (error) {
    await Promise.all(lines.map((line) => line.close()))
    throw asStoreError(error)
  }
}

interface Opened {
  readonly writer: PostgresLine
  readonly readers: readonly PostgresLine[]
  readonly watcher: PostgresLine
  readonly lines: readonly PostgresLine[]
  readonly node: string
  readonly deployment: string
  readonly now: () => number
}

function storeOver({ writer, readers, watcher, lines, node, deployment, now }: Opened): SharedStore {
  let closing: Promise<void> | null = null
  let turn = 0
  /** The connection of the last commit, until it is known to have ended. */
  let last: PostgresSession | null = null
  const group = createGroupCommit(commitOnceMore, null, asStoreError)

  function write(unit: PostgresUnit): Promise<UnitResult> {
    return closing === null ? group.write(unit) : Promise.reject(closedError())
  }

  /** Two servers that wait for each other: PostgreSQL ends one of the two, which has done nothing then. */
  async function commitOnceMore(units: readonly PostgresUnit[]): Promise<UnitResult[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await commit(units)
      } catch (error) {
        if (tries === DEADLOCK_TRIES || !isDeadlock(error)) throw error
        // The other is given time to get through: at once, the two would meet again.
        await pause(tries * DEADLOCK_PAUSE_MS)
      }
    }
  }

  async function commit(units: readonly PostgresUnit[]): Promise<UnitResult[]> {
    const session = await writingSession()
    const context: WriteContext = { session, node, at: now() }
    if (units.every(isAppend)) return appendAll(context, units)
    const progress: Progress = { transaction: null, results: null }
    try {
      return await performAll(context, units, progress)
    } catch (error) {
      // Lost between the commit and its answer: what became of it can be asked.
      const { transaction, results } = progress
      if (session.isLost && transaction && results && (await wasCommitted(transaction))) return results
      throw error
    }
  }

  /** The connection to write on. One that was lost is ended on the other side first, so that nothing of it comes late. */
  async function writingSession(): Promise<PostgresSession> {
    const session = await writer.session()
    if (last !== null && last !== session) {
      const { pid, startedAt } = last.backend
      await session.query(
        'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE pid = $1 AND backend_start::text = $2',
        [pid, startedAt],
      )
    }
    last = session
    return session
  }

  async function wasCommitted(transaction: string): Promise<boolean> {
    try {
      const session = await writingSession()
      const [row] = await session.query('SELECT pg_xact_status($1::xid8) AS status', [transaction])
      return row?.['status'] === 'committed'
    } catch {
      return false
    }
  }

  function read(text: string, values: readonly unknown[]): Promise<Row[]> {
    if (closing !== null) return Promise.reject(closedError())
    turn = (turn + 1) % readers.length
    return (readers[turn] ?? watcher).query(text, values)
  }

  function whileOpen<T>(work: () => Promise<T>): Promise<T> {
    return closing === null ? work() : Promise.reject(closedError())
  }

  async function load(document: string): Promise<StoredDocument> {
    // One statement, so one view of both: another server may be moving rows from the log into a snapshot.
    const found = await read(
      `SELECT 'snapshot' AS source, sequence, bytes, checksum FROM vieta.snapshot WHERE document = $1
        UNION ALL SELECT 'log', sequence, bytes, checksum FROM vieta.log WHERE document = $1
        UNION ALL SELECT 'known', count(*), NULL, NULL FROM vieta.set_aside WHERE document = $1
        ORDER BY sequence`,
      [document],
    )
    const of = (source: string) => found.filter((row) => row['source'] === source)
    const [snapshots, log] = [of('snapshot').reverse(), of('log')]
    const bad = [...snapshots, ...log].filter((row) => !isSound(row))
    if (bad.length > 0) {
      const rows = bad.map(
        (row): DamagedRow => ({
          source: row['source'] === 'log' ? 'log' : 'snapshot',
          sequence: sequenceOf(row),
        }),
      )
      // A disk that takes no writes must not keep the sound rows from being read; the next load tries again.
      await write({ kind: 'setAside', document, rows }).catch(() => undefined)
    }
    const sound = snapshots.find(isSound)
    return {
      snapshot: sound === undefined ? null : bytesOf(sound),
      updates: log.filter(isSound).map(bytesOf),
      setAside: of('known').reduce((sum, row) => sum + sequenceOf(row), 0) + bad.length,
      sequence: [...snapshots, ...log].map(sequenceOf).reduce((most, one) => Math.max(most, one), 0),
    }
  }

  async function readHistory(document: string): Promise<StoredHistory> {
    const found = await read(
      `SELECT 1 AS place, sequence, bytes, checksum, at, author FROM vieta.history WHERE document = $1
        UNION ALL SELECT 2, sequence, bytes, checksum, at, author FROM vieta.log WHERE document = $1
        ORDER BY place, sequence`,
      [document],
    )
    const sound = found.filter(isSound)
    const rows = sound.map(sequencedRow).map(({ at, author, bytes }) => ({ at, author, bytes }))
    return { rows, damaged: found.length - sound.length }
  }

  function asWrite(change: RecordChange): RecordWrite {
    const { table, key } = change
    if (change.kind === 'delete') return { kind: 'delete', table, key }
    return { kind: change.kind, table, key, text: writeRecordValue(table, key, change.value) }
  }

  async function writeRecords(changes: readonly RecordChange[]): Promise<boolean> {
    return (await write({ kind: 'records', writes: changes.map(asWrite) })) === true
  }

  async function close(): Promise<void> {
    await group.settled()
    await Promise.all(lines.map((line) => line.close()))
  }

  return {
    node,
    deployment,
    async append(document, updates, authors = []) {
      if (updates.length === 0) return (await load(document)).sequence
      const copies = updates.map((update) => update.slice())
      const sequence = await write({ kind: 'append', document, updates: copies, authors })
      return typeof sequence === 'number' ? sequence : 0
    },
    load,
    async compact(document, snapshot, throughSequence) {
      await write({ kind: 'compact', document, snapshot: snapshot.slice(), through: throughSequence })
    },
    readHistory,
    async listDocuments(prefix) {
      const rows = await read(
        `SELECT document FROM vieta.log WHERE starts_with(document, $1)
          UNION SELECT document FROM vieta.snapshot WHERE starts_with(document, $1) ORDER BY document`,
        [prefix],
      )
      return rows.map((row) => String(row['document']))
    },
    async deleteDocuments(prefix) {
      await write({ kind: 'deleteDocuments', prefix })
    },
    async putRecord(table, key, value) {
      await writeRecords([{ kind: 'put', table, key, value }])
    },
    insertRecord: async (table, key, value) => writeRecords([{ kind: 'insert', table, key, value }]),
    async deleteRecord(table, key) {
      await writeRecords([{ kind: 'delete', table, key }])
    },
    transact: writeRecords,
    async getRecord(table, key) {
      const [row] = await read('SELECT text FROM vieta.record WHERE section = $1 AND key = $2', [table, key])
      return row === undefined ? undefined : readRecordValue(table, key, String(row['text']))
    },
    async listRecords(table, prefix = '') {
      const rows = await read(
        'SELECT key, text FROM vieta.record WHERE section = $1 AND starts_with(key, $2) ORDER BY key',
        [table, prefix],
      )
      return rows.map((row) => {
        const key = String(row['key'])
        return { key, value: readRecordValue(table, key, String(row['text'])) }
      })
    },
    readNews: (since, documents) => whileOpen(() => readNews(watcher, node, since, documents)),
    takeLeases: (names, forMs) => whileOpen(() => takeLeases(watcher, node, names, forMs)),
    releaseLeases: (names) => whileOpen(() => releaseLeases(watcher, node, names)),
    // PostgreSQL takes dead rows away in its own time; its files are not in the data folder.
    forgetDeleted: async () => true,
    close() {
      closing ??= close()
      return closing
    },
  }
}
