// The durable store of one machine: one SQLite file in the data folder, owned by a worker thread.
// Here stands the group commit: one commit is outstanding, what is written meanwhile is the next one.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {
  RecordWrite,
  UnitResult,
  WorkerAnswer,
  WorkerCall,
  WorkerOptions,
  WorkerRequest,
  WriteUnit,
} from './sqlite-messages.ts'
import { startSqliteWorker } from './sqlite-worker-thread.ts'
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
}

interface Waiting<T> {
  resolve(value: T): void
  reject(error: StoreError): void
}

interface PendingUnit extends Waiting<UnitResult> {
  readonly unit: WriteUnit
}

/**
 * Opens the SQLite store of a data folder.
 *
 * @throws {StoreError} `newer` when a newer Vieta wrote it, `taken` when another server has claimed it, `corrupt` or
 *   `io` when it cannot be opened
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const { folder, now, maxPages = null, claims = false, onLost = () => {} } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'vieta.sqlite')
  await makePrivate(path)
  const claim = claims ? join(folder, 'vieta.lock') : null
  return storeOver(await openThread({ path, claim, maxPages }, onLost), now)
}

/** Names and organisations are in it. SQLite gives the files it keeps beside it the rights of this one. */
async function makePrivate(path: string): Promise<void> {
  try {
    await writeFile(path, '', { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

interface Thread {
  ask(request: WorkerRequest): Promise<unknown>
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>
}

async function openThread(options: WorkerOptions, onLost: (error: StoreError) => void): Promise<Thread> {
  const worker = startSqliteWorker(options)
  const calls = new Map<number, Waiting<unknown>>()
  let nextId = 0
  let failure: StoreError | null = null
  let isServing = false

  function failAll(error: StoreError): void {
    failure ??= error
    for (const call of calls.values()) call.reject(error)
    calls.clear()
  }

  worker.on('message', (answer: WorkerAnswer) => {
    const call = calls.get(answer.id)
    calls.delete(answer.id)
    if (answer.ok) call?.resolve(answer.result)
    else call?.reject(new StoreError(answer.fault, answer.message))
  })
  worker.on('error', (cause) => failAll(new StoreError('lost', `the SQLite worker failed: ${cause}`, cause)))
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      const error = failure ?? new StoreError('lost', 'the SQLite worker has ended')
      failAll(error)
      resolve()
      if (isServing) onLost(error)
    })
  })

  function expectAnswer(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => calls.set(id, { resolve, reject }))
  }

  // Call 0 is the opening: the worker answers it without being asked.
  await expectAnswer(nextId)
  isServing = true
  return {
    ended,
    ask(request) {
      if (failure !== null) return Promise.reject(failure)
      if (request.kind === 'close') isServing = false
      nextId += 1
      const call: WorkerCall = { id: nextId, request }
      const answer = expectAnswer(call.id)
      worker.postMessage(call)
      return answer
    },
  }
}

/** The bytes alone: a view sent to a thread takes its whole buffer along, often a pool of other people's. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
}

function storeOver(thread: Thread, now: () => number): Store {
  let waiting: PendingUnit[] = []
  let committing: Promise<void> | null = null
  let closing: Promise<void> | null = null

  const closedError = () => new StoreError('closed', 'the store is closed')

  function write(unit: WriteUnit): Promise<UnitResult> {
    if (closing !== null) return Promise.reject(closedError())
    return new Promise((resolve, reject) => {
      waiting.push({ unit, resolve, reject })
      committing ??= commitAll()
    })
  }

  async function commitAll(): Promise<void> {
    // One turn's writes belong to one commit.
    await Promise.resolve()
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        const units = group.map((pending) => pending.unit)
        const results = await thread.ask({ kind: 'commit', at: now(), units })
        const list: readonly UnitResult[] = Array.isArray(results) ? results : []
        group.forEach((pending, index) => {
          pending.resolve(list[index] ?? null)
        })
      } catch (error) {
        const known = error instanceof StoreError ? error : new StoreError('io', String(error), error)
        for (const pending of group) pending.reject(known)
      }
    }
    committing = null
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
    await committing
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
    close() {
      closing ??= close()
      return closing
    },
  }
}
