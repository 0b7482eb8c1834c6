// Starts the SQLite worker, from the sources as from the bundle.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { WorkerOptions } from './sqlite-messages.ts'

/** Where the worker's file can stand from here: beside the sources, the bundle's entries, or above its chunks. */
const PLACES = ['./sqlite-worker.ts', './sqlite-worker.js', '../sqlite-worker.js']

function workerFile(): URL {
  for (const place of PLACES) {
    const url = new URL(place, import.meta.url)
    if (existsSync(fileURLToPath(url))) return url
  }
  throw new Error(`no sqlite-worker beside ${import.meta.url}`)
}

export function startSqliteWorker(options: WorkerOptions): Worker {
  const file = workerFile()
  if (file.pathname.endsWith('.js')) return new Worker(file, { workerData: options })
  // Node 20 reads no TypeScript and a worker does not inherit the loader of its parent: bring tsx along.
  const require = createRequire(import.meta.url)
  const tsx = require.resolve('tsx/esm/api').replace(/\.cjs$/, '.mjs')
  const code = `import(${JSON.stringify(pathToFileURL(tsx).href)})
    .then((tsx) => { tsx.register(); return import(${JSON.stringify(file.href)}) })`
  return new Worker(code, { eval: true, workerData: options })
}
