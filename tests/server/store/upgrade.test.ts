// A folder that an older Vieta wrote, stored as it was: today's opens it and loses nothing, whatever happens meanwhile.
// The fixture is the sample workshop, a photograph, a person, and twelve notes in a log that was not compacted.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { examine } from '../../../server/backup/examination.ts'
import { openDataReading } from '../../../server/store/data-file.ts'
import { openSqliteDriver } from '../../../server/store/sqlite-driver.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { Board } from '../../../shared/board/board.ts'
import { bytes, faultOf } from '../../kit/store-contract.ts'

// Each thread that opens a file is started anew, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const WORKSHOP = 'ign-2026-03-12'
const LIVE = ['agenda', 'board', 'concept'].map((name) => `${WORKSHOP}/${name}`)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vieta-upgrade-'))
  const packed = await readFile(new URL('fixtures/schema-1.sqlite.gz', import.meta.url))
  await writeFile(join(folder, 'vieta.sqlite'), gunzipSync(packed))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (maxPages?: number) =>
  openSqliteStore({ folder, now: () => 5, ...(maxPages === undefined ? {} : { maxPages }) })

interface Rows {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
}

function docOf({ snapshot, updates }: Rows): Y.Doc {
  const doc = new Y.Doc()
  if (snapshot !== null) Y.applyUpdateV2(doc, snapshot)
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** All of a file as plain values, read as it lies there: no upgrade, no store. */
async function contentsOf(file: string) {
  const reading = await openDataReading(file)
  try {
    const { schema, faults, documents, records } = await reading.contents()
    const states = new Map<string, Uint8Array | unknown>()
    for (const document of documents) {
      const rows = await reading.rows(document)
      const snapshots = rows.filter(({ table }) => table === 'snapshot')
      const log = rows.filter(({ table }) => table === 'log').map((row) => row.bytes)
      states.set(
        document,
        LIVE.includes(document)
          ? docOf({ snapshot: snapshots.at(-1)?.bytes ?? null, updates: log }).toJSON()
          : log.map((update) => Buffer.from(update).toString('base64')),
      )
    }
    return { schema, faults, states, records }
  } finally {
    await reading.close()
  }
}

const before = () => contentsOf(join(folder, 'vieta.sqlite'))

async function boardOf(store: Store): Promise<Board> {
  return new Board(docOf(await store.load(`${WORKSHOP}/board`)))
}

test('a folder of schema 1 opens: documents, photographs, people and the uncompacted log are all there', async () => {
  const old = await before()
  expect([old.schema, old.faults, old.states.size, old.records.length]).toEqual([1, [], 4, 36])
  const store = await open()
  const board = await boardOf(store)
  expect(board.notes).toHaveLength(222)
  expect(board.note('senas-12')?.text).toBe('Senas lapelis 12')
  expect(await store.listRecords('person', `${WORKSHOP}/`)).toHaveLength(15)
  await store.close()

  const now = await before()
  expect(now).toEqual({ ...old, schema: 2 })
  expect(await examine(join(folder, 'vieta.sqlite'))).toMatchObject({ isSound: true, schema: 2 })
})

test('its history begins with what it was, and goes on with who and when', async () => {
  const store = await open()
  const now = docOf(await store.load(`${WORKSHOP}/board`))
  const { rows, damaged } = await store.readHistory(`${WORKSHOP}/board`)
  // The snapshot, then the twelve notes.
  expect([rows.length, damaged]).toEqual([13, 0])
  const first = new Board(docOf({ snapshot: null, updates: rows.slice(0, 1).map((row) => row.bytes) }))
  expect(first.notes).toHaveLength(210)
  const all = docOf({ snapshot: null, updates: rows.map((row) => row.bytes) })
  expect(all.toJSON()).toEqual(now.toJSON())
  await store.append(`${WORKSHOP}/board`, [bytes('new')], ['ona'])
  expect((await store.readHistory(`${WORKSHOP}/board`)).rows.at(-1)).toMatchObject({ at: 5, author: 'ona' })
  await store.close()
})

test('the file is kept as it was beside the new one, and the older Vieta could go on with it', async () => {
  const old = await before()
  await (await open()).close()
  expect(await contentsOf(join(folder, 'vieta-schema1.sqlite'))).toEqual(old)
  await rm(join(folder, 'vieta-schema1.sqlite'))
  await (await open()).close()
  // Nothing is kept of what needed no upgrade.
  expect(await readdir(folder)).toEqual(['vieta.sqlite'])
})

test('an upgrade the disk has no room for leaves the old folder as it was; with room it goes through', async () => {
  const old = await before()
  const driver = await openSqliteDriver(join(folder, 'vieta.sqlite'))
  const [size] = driver.prepare('PRAGMA page_count').all() as { page_count: number }[]
  driver.close()
  expect(await faultOf(open((size?.page_count ?? 0) + 3))).toBe('full')
  expect(await before()).toEqual(old)
  await (await open()).close()
  expect(await before()).toEqual({ ...old, schema: 2 })
})

test('an upgrade that fails half way through its rows leaves the old folder as it was', async () => {
  const old = await before()
  const file = join(folder, 'vieta.sqlite')
  // The table is made and the histories begin before this strikes.
  const driver = await openSqliteDriver(file)
  driver.exec(`CREATE TRIGGER strike BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'struck'); END`)
  driver.close()
  expect(await faultOf(open())).toBe('io')
  expect(await before()).toEqual(old)
  const again = await openSqliteDriver(file)
  again.exec('DROP TRIGGER strike')
  again.close()
  await (await open()).close()
  expect(await before()).toEqual({ ...old, schema: 2 })
})

test('a folder of a schema nobody knows yet is refused in words, and not touched', async () => {
  const file = join(folder, 'vieta.sqlite')
  const driver = await openSqliteDriver(file)
  driver.exec("UPDATE meta SET value = 3 WHERE key = 'schema'")
  driver.close()
  const old = await before()
  await expect(open()).rejects.toThrow(/schema 3.*knows 2.*newer Vieta/)
  expect(await before()).toEqual(old)
})
