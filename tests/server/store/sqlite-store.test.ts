// The SQLite store keeps the contract on a real folder, and says clearly what it cannot open.
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSqliteDriver } from '../../../server/store/sqlite-driver.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import type { StoreError } from '../../../server/store/store.ts'
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
    open: (now = () => 1_700_000_000_000) => openSqliteStore({ folder, now, maxPages: 200 }),
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

  test('keeps the folder and all files in it for its own user', async () => {
    const store = await open()
    await store.putRecord('person', 'a', 'Vardenė')
    const made = join(folder, 'made/when/missing')
    const modes = await Promise.all(
      [made, ...(await readdir(made)).map((name) => join(made, name))].map(async (path) => {
        const { mode } = await stat(path)
        return (mode & 0o777).toString(8)
      }),
    )
    // Windows has no such modes: there the folder's own rights hold.
    const own = process.platform === 'win32' ? modes : ['700', '600', '600', '600']
    expect(modes).toEqual(own)
    await store.close()
  })

  test('lets one server in at a time, the command line beside it, and the next server after it', async () => {
    const claiming = () => openSqliteStore({ folder, now: () => 5, claims: true })
    const server = await claiming()
    expect(await faultOf(claiming())).toBe('taken')
    const commandLine = await openSqliteStore({ folder, now: () => 5 })
    await commandLine.putRecord('person', 'a', 'imported')
    expect(await server.getRecord('person', 'a')).toBe('imported')
    await Promise.all([server.close(), commandLine.close()])
    await (await claiming()).close()
  })

  test('whose thread ends unasked says so once, and refuses everything from then on', async () => {
    const posting = vi.spyOn(Worker.prototype, 'postMessage')
    let onLost = (_error: StoreError) => {}
    const lost = new Promise<StoreError>((resolve) => {
      onLost = resolve
    })
    const store = await openSqliteStore({ folder, now: () => 5, onLost: (error) => onLost(error) })
    await store.putRecord('person', 'a', 1)
    const thread = posting.mock.contexts[0]
    posting.mockRestore()
    if (!(thread instanceof Worker)) throw new Error('the store has no thread')
    const pending = faultOf(store.append('w/board', [bytes('not yet')]))
    await thread.terminate()
    expect((await lost).fault).toBe('lost')
    expect(await pending).toBe('lost')
    expect(await faultOf(store.append('w/board', [bytes('too late')]))).toBe('lost')
    expect(await faultOf(store.load('w/board'))).toBe('lost')
  })

  test('loses nothing with a snapshot that decays: the history has what it held', async () => {
    const store = await open()
    await store.compact('w/board', bytes('A'), await store.append('w/board', [bytes('a')]))
    await store.compact('w/board', bytes('AB'), await store.append('w/board', [bytes('b')]))
    await store.append('w/board', [bytes('c')])
    const made = join(folder, 'made/when/missing')
    const said = async () => {
      const { snapshot, updates } = await store.load('w/board')
      return [snapshot, ...updates].map((row) => (row === null ? null : new TextDecoder().decode(row)))
    }
    expect(await said()).toEqual(['AB', 'c'])
    await tamper(made, "UPDATE snapshot SET bytes = x'c0ffee' WHERE sequence = 2")
    expect([await said(), await said()]).toEqual([
      ['A', 'b', 'c'],
      ['A', 'b', 'c'],
    ])
    await tamper(made, "UPDATE snapshot SET bytes = x'c0ffee'")
    expect(await said()).toEqual([null, 'a', 'b', 'c'])
    expect((await store.load('w/board')).sequence).toBe(3)
    await store.close()
  })

  test('that is closed when asked has lost nothing', async () => {
    const onLost = vi.fn()
    const store = await openSqliteStore({ folder, now: () => 5, onLost })
    await store.close()
    expect(onLost).not.toHaveBeenCalled()
  })

  test('reports a record whose text is no JSON as corrupt', async () => {
    const store = await open()
    await store.putRecord('person', 'a', 1)
    await tamper(join(folder, 'made/when/missing'), "UPDATE record SET text = '{'")
    expect(await faultOf(store.getRecord('person', 'a'))).toBe('corrupt')
    await store.close()
  })
})
