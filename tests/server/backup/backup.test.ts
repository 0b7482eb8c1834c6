// Backups of a real folder: made while it is written to, put back, and refused where they would do harm.
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { BackupError, makeBackup, restoreBackup } from '../../../server/backup/backup.ts'
import { examine } from '../../../server/backup/examination.ts'
import { openSqliteDriver } from '../../../server/store/sqlite-driver.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import { bytes, faultOf } from '../../kit/store-contract.ts'

// Each thread that opens a file is started anew, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const SECRET = 'A'.repeat(43)

let root: string
let folder: string
let file: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vieta-backup-'))
  folder = join(root, 'data')
  file = join(root, 'backup.sqlite')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const open = (of = folder) => openSqliteStore({ folder: of, now: () => 5 })

async function filledFolder(): Promise<void> {
  const store = await open()
  await store.append('w/board', [bytes('a'), bytes('b')])
  await store.putRecord('code', 'ABCDEF', 'w')
  await store.close()
  await writeFile(join(folder, 'organiser-secret'), `${SECRET}\n`)
}

/** Why a backup was refused. */
async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof BackupError)) throw new Error(`expected a BackupError, got ${String(error)}`)
  return error.fault
}

/** Replaces the bytes of a file in its middle. */
async function spoil(path: string): Promise<void> {
  const content = await readFile(path)
  content.fill(0xaa, 5_000, Math.min(content.length, 40_000))
  await writeFile(path, content)
}

test('a backup made during writes holds all that was acknowledged before it, and a moment of what came after', {
  timeout: 60_000,
}, async () => {
  const store = await open()
  const doc = new Y.Doc()
  const text = doc.getText('t')
  let acknowledged = 0
  let sequence = 0
  let isDone = false
  async function write(): Promise<void> {
    while (!isDone) {
      const before = Y.encodeStateVector(doc)
      const number = text.length
      text.insert(number, String.fromCharCode(0x4e00 + (number % 5000)))
      sequence = await store.append('w/board', [Y.encodeStateAsUpdate(doc, before)], ['ona'])
      await store.putRecord('code', 'COUNTR', String(number + 1))
      acknowledged = number + 1
      if (acknowledged % 20 === 0) await store.compact('w/board', Y.encodeStateAsUpdateV2(doc), sequence)
    }
  }
  const writing = write()
  await expect.poll(() => acknowledged, { timeout: 30_000, interval: 5 }).toBeGreaterThan(50)
  const atLeast = acknowledged
  await makeBackup({ folder, file })
  const atMost = acknowledged + 1
  isDone = true
  await writing
  await store.close()

  const { hasSecret } = await restoreBackup(file, join(root, 'new'))
  expect(hasSecret).toBe(false)
  expect(await examine(join(root, 'new', 'vieta.sqlite'))).toMatchObject({ isSound: true })
  const again = await open(join(root, 'new'))
  const { snapshot, updates, setAside } = await again.load('w/board')
  const found = new Y.Doc()
  if (snapshot !== null) Y.applyUpdateV2(found, snapshot)
  for (const update of updates) Y.applyUpdate(found, update)
  const said = found.getText('t').toString()
  expect(setAside).toBe(0)
  expect(said.length).toBeGreaterThanOrEqual(atLeast)
  expect(said.length).toBeLessThanOrEqual(atMost)
  expect(text.toString().startsWith(said)).toBe(true)
  // One moment of both: the record is written after its letter.
  const count = Number(await again.getRecord('code', 'COUNTR'))
  expect([0, 1]).toContain(said.length - count)
  await again.close()
})

test('it is one file only its owner reads, with the organiser’s secret; restored, the secret is no longer in the data', async () => {
  await filledFolder()
  await mkdir(join(folder, 'tls'))
  await writeFile(join(folder, 'tls', 'key.pem'), 'a key')
  const copy = await makeBackup({ folder, file })
  expect(copy).toMatchObject({ documents: 1, rows: 2, damaged: 0 })
  expect(await readdir(root)).toEqual(['backup.sqlite', 'data'])
  // Windows has no such modes.
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await readFile(file)).includes(SECRET)).toBe(true)

  const { hasSecret } = await restoreBackup(file, join(root, 'new'))
  expect(hasSecret).toBe(true)
  expect(await readFile(join(root, 'new', 'organiser-secret'), 'utf8')).toBe(`${SECRET}\n`)
  expect(await readFile(join(root, 'new', 'tls', 'key.pem'), 'utf8')).toBe('a key')
  expect((await readFile(join(root, 'new', 'vieta.sqlite'))).includes(SECRET)).toBe(false)
  const store = await open(join(root, 'new'))
  expect((await store.load('w/board')).updates).toHaveLength(2)
  await store.close()
  await makeBackup({ folder: join(root, 'new'), file: join(root, 'again.sqlite') })
})

test('restoring changes no folder that holds something, and takes one that holds backups alone', async () => {
  await filledFolder()
  await makeBackup({ folder, file })
  const before = await readFile(join(folder, 'vieta.sqlite'))
  expect(await refusalOf(restoreBackup(file, folder))).toBe('not-empty')
  expect(await readFile(join(folder, 'vieta.sqlite'))).toEqual(before)
  const kept = join(root, 'kept')
  await mkdir(join(kept, 'backups'), { recursive: true })
  await writeFile(join(kept, 'vieta.lock'), '')
  await restoreBackup(file, kept)
  expect((await readdir(kept)).sort()).toEqual(['backups', 'organiser-secret', 'vieta.lock', 'vieta.sqlite'])
})

test('restoring is refused while a server has the folder', async () => {
  await filledFolder()
  await makeBackup({ folder, file })
  const server = await openSqliteStore({ folder: join(root, 'new'), now: () => 5, claims: true })
  // What it made is out of the way, but it still runs.
  for (const name of ['vieta.sqlite', 'vieta.sqlite-wal', 'vieta.sqlite-shm']) {
    await rm(join(root, 'new', name), { force: true })
  }
  expect(await faultOf(restoreBackup(file, join(root, 'new')))).toBe('taken')
  expect((await readdir(join(root, 'new'))).filter((name) => !name.startsWith('vieta.lock'))).toEqual([])
  await server.close()
})

test('a damaged backup, a newer one and a file that is none are refused, and leave the folder empty', async () => {
  await filledFolder()
  await makeBackup({ folder, file })
  const newer = join(root, 'newer.sqlite')
  await makeBackup({ folder, file: newer })
  const driver = await openSqliteDriver(newer)
  driver.exec("UPDATE meta SET value = 99 WHERE key = 'schema'")
  driver.close()
  const none = join(root, 'none.sqlite')
  await writeFile(none, 'not a backup')
  await spoil(file)
  const target = join(root, 'new')
  const faults: string[] = []
  for (const each of [file, none, newer]) {
    faults.push(await faultOf(restoreBackup(each, target)))
    expect((await readdir(target)).filter((name) => !name.startsWith('vieta.lock'))).toEqual([])
  }
  expect(faults).toEqual(['corrupt', 'corrupt', 'newer'])
})

test('when a backup cannot be made, the one that had its name stays, and nothing half is left', async () => {
  await filledFolder()
  await writeFile(file, 'the one of yesterday')
  const room = (freeBytes: number) => makeBackup({ folder, file, freeBytes: async () => freeBytes })
  expect(await refusalOf(room(50 * 1024 * 1024))).toBe('no-room')
  expect(await refusalOf(makeBackup({ folder: join(root, 'nothing'), file }))).toBe('no-data')
  await spoil(join(folder, 'vieta.sqlite'))
  expect(await faultOf(makeBackup({ folder, file }))).toBe('corrupt')
  expect(await readFile(file, 'utf8')).toBe('the one of yesterday')
  expect(await readdir(root)).toEqual(['backup.sqlite', 'data'])
})

test('a row that had decayed already is copied as it is, and counted', async () => {
  await filledFolder()
  const driver = await openSqliteDriver(join(folder, 'vieta.sqlite'))
  driver.exec("UPDATE log SET bytes = x'c0ffee' WHERE sequence = 1")
  driver.close()
  expect(await makeBackup({ folder, file })).toMatchObject({ rows: 2, damaged: 1 })
})
