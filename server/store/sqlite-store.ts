// The durable store of one machine: one SQLite file in the data folder, owned by a worker thread.
// Here stands the group commit: one commit is outstanding, what is written meanwhile is the next one.

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGroupCommit } from './group-commit.ts'
import type { RecordWrite, UnitResult, WorkerRequest, WriteUnit } from './sqlite-messages.ts'
import { openSqliteThread, type SqliteThread } from './sqlite-thread.ts'
import {
  type RecordChange,
  readRecordValue,
  type Store,
  type StoredDocument,
  type StoredHistory,
  StoreError,
  writeRecordValue,
} from './store.ts'

export interface SqliteStoreOptions {
  /** The data folder; made when missing. The file in it is `vieta.sqlite`. */
  readonly folder: string
  /** Milliseconds since 1970, noted beside each row. */
  readonly now: () => number
  /** Most pages (4 kB each) the file may have; without it the disk decides. */
  readonly maxPages?: number
  /** Whether the folder is claimed for this store alone: a server does, the command line works beside one. */
  readonly claims?: boolean
  /** Told when the worker thread ends unasked. Every call rejects with `lost` from then on. */
  readonly onLost?: (error: StoreError) => void
  /**
   * Told of a copy from before an upgrade that is about to be deleted, because what is deleted for good would be left in
   * it; with the reason when that fails.
   */
  readonly onOlderCopy?: (file: string, error: unknown) => void
}

/**
 * Opens the SQLite store of a data folder.
 *
 * @throws {StoreError} `newer` when a newer Vieta wrote it, `taken` when another server has claimed it, `corrupt` or
 *   `io` when it cannot be opened
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const { folder, now, maxPages = null, claims = false, onLost = () => {}, onOlderCopy } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'vieta.sqlite')
  await makePrivate(path)
  const claim = claims ? join(folder, 'vieta.lock') : null
  const thread = await openSqliteThread({ use: 'store', path, claim, maxPages }, onLost)
  return storeOver(thread, now, () => dropOlderCopies(folder, onOlderCopy))
}

/**
 * Deletes what upgrades kept, and what an upgrade that was interrupted left of it.
 *
 * @returns false when one is there still
 */
async function dropOlderCopies(
  folder: string,
  told: SqliteStoreOptions['onOlderCopy'] = () => {},
): Promise<boolean> {
  let isDone = true
  for (const file of await readdir(folder)) {
    if (!OLDER_COPY.test(file)) continue
    told(file, null)
    try {
      await rm(join(folder, file))
    } catch (error) {
      isDone = false
      told(file, error)
    }
  }
  return isDone
}

/** The data as it was before an upgrade (sqlite-schema.ts). */
const OLDER_COPY = /^vieta-schema\d+\.sqlite/

/** Names and organisations are in it. SQLite gives the files it keeps beside it the rights of this one. */
async function makePrivate(path: string): Promise<void> {
  try {
    await writeFile(path, '', { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** The bytes alone: a view sent to a thread takes its whole buffer along, often a pool of other people's. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
}

function storeOver(thread: SqliteThread, now: () => number, dropOlder: () => Promise<boolean>): Store {
  let closing: Promise<void> | null = null
  const group = createGroupCommit<WriteUnit, UnitResult>(
    async (units) => {
      const results = await thread.ask({ kind: 'commit', at: now(), units })
      return Array.isArray(results) ? results : []
    },
    null,
    (error) => (error instanceof StoreError ? error : new StoreError('io', String(error), error)),
  )

  const closedError = () => new StoreError('closed', 'the store is closed')

  function write(unit: WriteUnit): Promise<UnitResult> {
    return closing === null ? group.write(unit) : Promise.reject(closedError())
  }

  function read(request: WorkerRequest): Promise<unknown> {
    return closing === null ? thread.ask(request) : Promise.reject(closedError())
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
    await thread.ask({ kind: 'close' })
    await thread.ended
  }

  return {
    async append(document, updates, authors = []) {
      const sequence = await write({ kind: 'append', document, updates: updates.map(ownBytes), authors })
      return typeof sequence === 'number' ? sequence : 0
    },
    load: (document) => read({ kind: 'load', document, at: now() }) as Promise<StoredDocument>,
    async compact(document, snapshot, throughSequence) {
      await write({ kind: 'compact', document, snapshot: ownBytes(snapshot), through: throughSequence })
    },
    readHistory: (document) => read({ kind: 'readHistory', document }) as Promise<StoredHistory>,
    listDocuments: (prefix) => read({ kind: 'listDocuments', prefix }) as Promise<string[]>,
    async deleteDocuments(prefix) {
      await write({ kind: 'deleteDocuments', prefix })
    },
    async putRecord(table, key, value) {
      await writeRecords([{ kind: 'put', table, key, value }])
    },
    insertRecord: (table, key, value) => writeRecords([{ kind: 'insert', table, key, value }]),
    async deleteRecord(table, key) {
      await writeRecords([{ kind: 'delete', table, key }])
    },
    transact: writeRecords,
    async getRecord(table, key) {
      const text = (await read({ kind: 'getRecord', table, key })) as string | null
      return text === null ? undefined : readRecordValue(table, key, text)
    },
    async listRecords(table, prefix = '') {
      const found = (await read({ kind: 'listRecords', table, prefix })) as { key: string; text: string }[]
      return found.map(({ key, text }) => ({ key, value: readRecordValue(table, key, text) }))
    },
    async forgetDeleted(isThorough = false) {
      const isDropped = !isThorough || (await dropOlder())
      return (await read({ kind: 'forgetDeleted', isThorough })) === true && isDropped
    },
    close() {
      closing ??= close()
      return closing
    },
  }
}
