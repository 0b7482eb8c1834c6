// Entry of the thread that owns SQLite: answers one request after another, so a slow fsync stalls no cursor.
import { parentPort, workerData } from 'node:worker_threads'
import { copyData, restoreData } from './sqlite-copy.ts'
import { openSqliteDatabase, type SqliteDatabase } from './sqlite-database.ts'
import { sqliteCode } from './sqlite-driver.ts'
import type { WorkerAnswer, WorkerCall, WorkerOptions, WorkerRequest } from './sqlite-messages.ts'
import { openSqliteReading, type SqliteReading } from './sqlite-reading.ts'
import { SCHEMA } from './sqlite-schema.ts'
import { StoreError, type StoreFault } from './store.ts'

/** SQLite's primary result codes that mean more than "the disk said no". */
const FAULTS: Readonly<Record<number, StoreFault>> = { 11: 'corrupt', 13: 'full', 26: 'corrupt' }

function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreError) return error.fault
  const code = sqliteCode(error)
  return (code === null ? undefined : FAULTS[code]) ?? 'io'
}

function failure(id: number, error: unknown): WorkerAnswer {
  const message = error instanceof Error ? error.message : String(error)
  return { id, ok: false, fault: faultOf(error), message }
}

function perform(database: SqliteDatabase, request: WorkerRequest): unknown {
  switch (request.kind) {
    case 'commit':
      return database.commit(request.units, request.at)
    case 'load':
      return database.load(request.document, request.at)
    case 'readHistory':
      return database.readHistory(request.document)
    case 'listDocuments':
      return database.listDocuments(request.prefix)
    case 'getRecord':
      return database.getRecord(request.table, request.key)
    case 'listRecords':
      return database.listRecords(request.table, request.prefix)
    case 'forgetDeleted':
      return database.forgetDeleted(request.isThorough)
    case 'close':
      return database.close()
    default:
      throw new Error(`${request.kind} is asked of a file that is read`)
  }
}

function read(reading: SqliteReading, request: WorkerRequest): unknown {
  switch (request.kind) {
    case 'contents':
      return reading.contents()
    case 'rows':
      return reading.rows(request.document)
    case 'close':
      return reading.close()
    default:
      throw new Error(`${request.kind} is asked of a store`)
  }
}

interface Opened {
  readonly opening: unknown
  /** null when all is done once it is open. */
  readonly answer: ((request: WorkerRequest) => unknown) | null
}

async function open(options: WorkerOptions): Promise<Opened> {
  if (options.use === 'copy') return { opening: await copyData(options), answer: null }
  if (options.use === 'restore') return { opening: await restoreData(options, SCHEMA), answer: null }
  if (options.use === 'reading') {
    const reading = await openSqliteReading(options.path)
    return { opening: null, answer: (request) => read(reading, request) }
  }
  const database = await openSqliteDatabase(options)
  return { opening: null, answer: (request) => perform(database, request) }
}

async function serve(options: WorkerOptions): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('sqlite-worker runs as a worker thread')
  const answer = (message: WorkerAnswer) => port.postMessage(message)
  try {
    const { opening, answer: perform } = await open(options)
    if (perform === null) {
      answer({ id: 0, ok: true, result: opening })
      return
    }
    port.on('message', ({ id, request }: WorkerCall) => {
      try {
        answer({ id, ok: true, result: perform(request) })
      } catch (error) {
        answer(failure(id, error))
      }
      if (request.kind === 'close') port.close()
    })
    answer({ id: 0, ok: true, result: opening })
  } catch (error) {
    answer(failure(0, error))
    port.close()
  }
}

await serve(workerData)
