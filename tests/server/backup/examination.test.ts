// What an examination says of a folder to which something happened: what is lost, what is kept, and what only looks bad.
import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { DocumentFinding } from '../../../server/backup/document-finding.ts'
import { type Examination, examine } from '../../../server/backup/examination.ts'
import { checksum } from '../../../server/store/checksum.ts'
import { openSqliteDriver } from '../../../server/store/sqlite-driver.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'

// Each thread that opens a file is started anew, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const MONDAY = Date.UTC(2026, 10, 16, 9)
const IMAGE = new Uint8Array([1, 2, 3])
const FILE = createHash('sha256').update(IMAGE).digest('base64url')

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vieta-examination-'))
  let now = MONDAY
  const store = await openSqliteStore({ folder: root, now: () => now })
  const workshop = {
    id: 'w',
    programme: 'p',
    locality: 'l',
    title: 'T',
    code: 'ABC-DEF',
    startsAt: 1,
    createdAt: 1,
  }
  await store.putRecord('workshop', 'w', workshop)
  await store.putRecord('image', `w/${FILE}`, { width: 1, height: 1, bytes: 3, createdAt: 1 })
  await store.append(`w/image/${FILE}`, [IMAGE])
  for (const name of ['agenda', 'concept', 'version/v/board'])
    await store.append(`w/${name}`, [writer()('x')])
  // Two snapshots with what they cover, and a log of three after them; a minute between each.
  const doc = new Y.Doc()
  const write = writer(doc)
  for (const letter of 'abcde') {
    const sequence = await store.append('w/board', [write(letter)], ['ona'])
    if ('ab'.includes(letter)) await store.compact('w/board', Y.encodeStateAsUpdateV2(doc), sequence)
    now += 60_000
  }
  await store.close()
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** Updates of one text, a letter each. */
function writer(doc = new Y.Doc()) {
  return (letter: string): Uint8Array => {
    const before = Y.encodeStateVector(doc)
    doc.getText('t').insert(doc.getText('t').length, letter)
    return Y.encodeStateAsUpdate(doc, before)
  }
}

let copies = 0

/** Examines a copy to which somebody did something. */
async function examined(sql: string): Promise<Examination> {
  copies += 1
  const file = join(root, `copy-${copies}.sqlite`)
  await copyFile(join(root, 'vieta.sqlite'), file)
  const driver = await openSqliteDriver(file)
  driver.exec(sql)
  driver.close()
  return examine(file)
}

function findingOf(examination: Examination, document: string): DocumentFinding | undefined {
  return examination.workshops[0]?.documents.find((finding) => finding.document === document)
}

const NEWEST = (table: string) => `(SELECT max(sequence) FROM ${table} WHERE document = 'w/board')`
const SPOIL = (table: string, which: string) =>
  `UPDATE ${table} SET bytes = x'c0ffee' WHERE document = 'w/board' AND sequence = ${which}`

test('a folder to which nothing happened is sound', async () => {
  const found = await examined('SELECT 1')
  expect(found).toMatchObject({
    isSound: true,
    faults: [],
    badRecords: [],
    others: [],
    records: 2,
    schema: 2,
  })
  expect(found.workshops).toHaveLength(1)
  expect(found.workshops[0]).toMatchObject({ isSound: true, missing: [] })
  expect(found.workshops[0]?.documents.map(({ document, kind }) => [document, kind])).toEqual([
    ['w/agenda', 'live'],
    ['w/board', 'live'],
    ['w/concept', 'live'],
    [`w/image/${FILE}`, 'image'],
    ['w/version/v/board', 'version'],
  ])
})

test('a decayed change is lost, with its moment; the rest is kept', async () => {
  const found = await examined(SPOIL('log', NEWEST('log')))
  expect(found.isSound).toBe(false)
  expect(findingOf(found, 'w/board')).toMatchObject({
    lost: [MONDAY + 4 * 60_000],
    kept: 6,
    isIncomplete: false,
    isSound: false,
  })
  expect(findingOf(found, 'w/agenda')?.isSound).toBe(true)
})

test('what a server put aside stays lost', async () => {
  const found = await examined(`
    INSERT INTO set_aside (document, source, sequence, bytes, checksum, at)
      SELECT document, 'log', sequence, x'c0ffee', checksum, at FROM log WHERE sequence = ${NEWEST('log')};
    DELETE FROM log WHERE sequence = ${NEWEST('log')}`)
  expect(findingOf(found, 'w/board')).toMatchObject({ lost: [MONDAY + 4 * 60_000], isSound: false })
})

test('decayed snapshots cost nothing while the past has what they held', async () => {
  for (const which of [NEWEST('snapshot'), 'sequence']) {
    const found = await examined(SPOIL('snapshot', which))
    expect(found.isSound).toBe(true)
    expect(findingOf(found, 'w/board')).toMatchObject({ lost: [], isIncomplete: false })
  }
})

test('decayed snapshots without the past are a loss', async () => {
  const found = await examined(`${SPOIL('snapshot', 'sequence')}; DELETE FROM history`)
  expect(findingOf(found, 'w/board')).toMatchObject({ isIncomplete: true, isSound: false })
  expect(findingOf(found, 'w/board')?.lost).toHaveLength(2)
})

test('a decayed minute of the past costs that minute, not the document', async () => {
  const found = await examined(SPOIL('history', NEWEST('history')))
  expect(found.isSound).toBe(true)
  expect(findingOf(found, 'w/board')).toMatchObject({ lost: [], lostPast: 1, isSound: true })
})

test('a change that is gone without a trace shows in those that build on it', async () => {
  const found = await examined(`DELETE FROM log WHERE sequence = ${NEWEST('log')} - 1`)
  expect(findingOf(found, 'w/board')).toMatchObject({ lost: [], isIncomplete: true, isSound: false })
})

test('an image that is not what its name says is lost; so is one that only its record knows', async () => {
  const other = new Uint8Array([9])
  const spoilt = await examined(
    `UPDATE log SET bytes = x'09', checksum = ${checksum(other)} WHERE document LIKE 'w/image/%'`,
  )
  expect(findingOf(spoilt, `w/image/${FILE}`)).toMatchObject({ kept: 0, isSound: false })
  const gone = await examined(`DELETE FROM log WHERE document LIKE 'w/image/%' OR document = 'w/agenda'`)
  expect(gone.workshops[0]?.missing).toEqual(['w/agenda', `w/image/${FILE}`])
  expect(gone.isSound).toBe(false)
})

test('records that do not say what they should are named', async () => {
  const found = await examined(`
    UPDATE record SET text = '{' WHERE section = 'image';
    INSERT INTO record (section, key, text) VALUES ('person', 'w/x', '{"name":1}'), ('of-tomorrow', 'k', '{}')`)
  expect(found.badRecords).toEqual([`image/w/${FILE}`, 'person/w/x'])
  expect(found.isSound).toBe(false)
})

test('a file damaged in its middle is told as such, with what can still be read', {
  timeout: 40_000,
}, async () => {
  const driver = await openSqliteDriver(join(root, 'vieta.sqlite'))
  const places = driver.prepare(
    "SELECT name, rootpage FROM sqlite_master WHERE name IN ('history', 'log', 'record')",
  )
  const found = new Map<string, Examination>()
  for (const { name, rootpage } of places.all() as { name: string; rootpage: number }[]) {
    const content = await readFile(join(root, 'vieta.sqlite'))
    content.fill(0xaa, (rootpage - 1) * 4096, rootpage * 4096)
    await writeFile(join(root, `${name}.sqlite`), content)
    found.set(name, await examine(join(root, `${name}.sqlite`)))
  }
  driver.close()
  for (const { faults, isSound } of found.values())
    expect([faults.length > 0, isSound]).toEqual([true, false])
  // The records say which workshops there are; without them the documents are those of nobody, and still read.
  const withoutRecords = found.get('record')
  expect(withoutRecords?.workshops).toEqual([])
  expect(withoutRecords?.others.filter(({ isSound }) => isSound)).toHaveLength(5)
  // What a document is now does not need its past; without its log it cannot be read.
  expect(found.get('history')?.workshops[0]?.isSound).toBe(true)
  const withoutLog = found.get('log')?.workshops[0]
  expect(withoutLog?.documents.filter(({ isUnreadable }) => isUnreadable)).not.toEqual([])
})
