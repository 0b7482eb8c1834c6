// Loaded into a server process before its own code: makes its SQLite as slow as a failing disk, or as full, as long as
// the file VIETA_BAD_DISK says so. What it says is "slow <ms>" or "full"; without it all is well.
// Slow: every commit takes that long, half of it before the bytes are on the disk and half after. Full: SQLite itself
// says so, held to the pages it has.
import { readFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const file = process.env.VIETA_BAD_DISK

/** The database class of this Node, as server/store/sqlite-driver.ts chooses it. */
async function databaseClass() {
  try {
    return (await import('node:sqlite')).DatabaseSync
  } catch {
    return (await import('libsql')).default
  }
}

function said() {
  try {
    return readFileSync(file, 'utf8').trim().split(' ')
  } catch {
    return ['well']
  }
}

function pause(ms) {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

/** A thread made from a string loads nothing beforehand: every thread brings this file along by itself. */
function followIntoThreads() {
  const threads = createRequire(import.meta.url)('node:worker_threads')
  const { Worker } = threads
  const here = JSON.stringify(import.meta.url)
  threads.Worker = class extends Worker {
    constructor(code, options = {}) {
      const rest = options.eval ? code : `import(${JSON.stringify(String(code))})`
      super(`import(${here}).then(() => { ${rest} })`, { ...options, eval: true })
    }
  }
  syncBuiltinESMExports()
}

async function spoilSqlite() {
  const { prototype } = await databaseClass()
  const { exec } = prototype
  let wasFull = false
  prototype.exec = function (sql) {
    const [kind, ms = '0'] = said()
    if (sql.startsWith('BEGIN IMMEDIATE')) {
      const isFull = kind === 'full'
      if (isFull || wasFull) exec.call(this, `PRAGMA max_page_count = ${isFull ? 1 : 1_073_741_823}`)
      wasFull = isFull
    }
    if (sql !== 'COMMIT' || kind !== 'slow') return exec.call(this, sql)
    pause(Number(ms) / 2)
    exec.call(this, sql)
    pause(Number(ms) / 2)
  }
}

if (file && isMainThread) followIntoThreads()
if (file && !isMainThread) await spoilSqlite()
