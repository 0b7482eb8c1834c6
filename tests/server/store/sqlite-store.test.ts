// The SQLite store keeps the contract on a real folder, and says clearly what it cannot open.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteDriver } from '../../../server/store/sqlite-driver.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import { bytes, faultOf, testStoreContract } from '../../kit/store-contract.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'vieta-store-'))

/** Runs SQL on the file of a folder, as a stranger would. */
async function tamper(folder: string, sql: string): Promise<void> {
  const driver = await openSqliteDriver(join(folder, 'vieta.sqlite'))
  driver.exec(sql)
  driver.close()
}

testStoreContract('SQLite', async () => {
  const folder = await newFolder()
  return {
    open: () => openSqliteStore({ folder, now: () => 1_700_000_000_000, maxPages: 60 }),
    damage: (document, what) => {
      const table = what === 'update' ? 'log' : 'snapshot'
      return tamper(
        folder,
        `UPDATE ${table} SET bytes = x'c0ffee' WHERE sequence =
          (SELECT max(sequence) FROM ${table} WHERE document = '${document}')`,
      )
    },
    async fill(store) {
      const isFull = async (size: number) => {
        const fault = await store.append('filler/log', [new Uint8Array(size)]).then(
          () => null,
          () => 'full',
        )
        return fault !== null
      }
      while (!(await isFull(10_000))) {}
      while (!(await isFull(100))) {}
    },
    free: (store) => store.deleteDocuments('filler/'),
    dispose: () => rm(folder, { recursive: true, force: true }),
  }
})

describe('the SQLite store', () => {
  let folder: string
  beforeEach(async () => {
    folder = await newFolder()
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const open = () => openSqliteStore({ folder: join(folder, 'made/when/missing'), now: () => 5 })

  test('refuses a folder a newer version wrote, in words', async () => {
    await (await open()).close()
    await tamper(join(folder, 'made/when/missing'), "UPDATE meta SET value = 99 WHERE key = 'schema'")
    await expect(open()).rejects.toThrow(/schema 99.*newer Vieta/)
    expect(await faultOf(open())).toBe('newer')
  })

  test('refuses a file that is no database as corrupt', async () => {
    await writeFile(join(folder, 'vieta.sqlite'), 'not a database, '.repeat(500))
    expect(await faultOf(openSqliteStore({ folder, now: () => 5 }))).toBe('corrupt')
  })

  test('a second process on the same folder sees committed writes and can write', async () => {
    const server = await open()
    const commandLine = await open()
    await server.putRecord('person', 'a', 'server')
    expect(await commandLine.getRecord('person', 'a')).toBe('server')
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        (index % 2 === 0 ? server : commandLine).append('w/board', [bytes(String(index))]),
      ),
    )
    expect((await server.load('w/board')).updates).toHaveLength(30)
    await Promise.all([server.close(), commandLine.close()])
  })

  test('reports a record whose text is no JSON as corrupt', async () => {
    const store = await open()
    await store.putRecord('person', 'a', 1)
    await tamper(join(folder, 'made/when/missing'), "UPDATE record SET text = '{'")
    expect(await faultOf(store.getRecord('person', 'a'))).toBe('corrupt')
    await store.close()
  })
})
