// Starts the SQLite worker, from the sources as from the bundle.
import type { Worker } from 'node:worker_threads'
import { placeOf, startThread } from '../worker-thread.ts'
import type { WorkerOptions } from './sqlite-messages.ts'

/** Where the worker's file can stand from here: beside the sources, the bundle's entries, or above its chunks. */
const PLACES = ['./sqlite-worker.ts', './sqlite-worker.js', '../sqlite-worker.js']

export function startSqliteWorker(options: WorkerOptions): Worker {
  return startThread(placeOf(PLACES, import.meta.url), options)
}
