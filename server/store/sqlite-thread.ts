// The way to the SQLite worker and back: a question, an answer, and what is said when the thread is no more.
import type { WorkerAnswer, WorkerCall, WorkerOptions, WorkerRequest } from './sqlite-messages.ts'
import { startSqliteWorker } from './sqlite-worker-thread.ts'
import { StoreError } from './store.ts'

interface Waiting<T> {
  resolve(value: T): void
  reject(error: StoreError): void
}

export interface SqliteThread {
  /** What the worker answered to its opening. */
  readonly opening: unknown
  ask(request: WorkerRequest): Promise<unknown>
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>
}

/**
 * Starts a worker and waits until it is open.
 *
 * @param onLost told when the thread ends unasked; every call rejects with `lost` from then on
 * @throws {StoreError} why it could not be opened
 */
export async function openSqliteThread(
  options: WorkerOptions,
  onLost: (error: StoreError) => void = () => {},
): Promise<SqliteThread> {
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
  const opening = await expectAnswer(nextId)
  isServing = true
  return {
    opening,
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
