// Entry of the thread that owns SQLite: answers one request after another, so a slow fsync stalls no cursor.
import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteDatabase, type SqliteDatabase } from './sqlite-database.ts'
import { sqliteCode } from './sqlite-driver.ts'
import type { WorkerAnswer, WorkerCall, WorkerOptions, WorkerRequest } from './sqlite-messages.ts'
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
    case 'close':
      return database.close()
  }
}

async function serve(options: WorkerOptions): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('sqlite-worker runs as a worker thread')
  const answer = (message: WorkerAnswer) => port.postMessage(message)
  try {
    const database = await openSqliteDatabase(options)
    port.on('message', ({ id, request }: WorkerCall) => {
      try {
        answer({ id, ok: true, result: perform(database, request) })
      } catch (error) {
        answer(failure(id, error))
      }
      if (request.kind === 'close') port.close()
    })
    answer({ id: 0, ok: true, result: null })
  } catch (error) {
    answer(failure(0, error))
    port.close()
  }
}

await serve(workerData)
