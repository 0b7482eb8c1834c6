// The PostgreSQL store keeps the contract on a real server, also when that server goes and when others write beside it.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openPostgresStore } from '../../../server/store/postgres-store.ts'
import type { SharedStore } from '../../../server/store/shared-store.ts'
import type { StoreError } from '../../../server/store/store.ts'
import { type Postgres, services, startPostgres } from '../../kit/services.ts'
import { bytes, faultOf, testStoreContract } from '../../kit/store-contract.ts'

/** Runs SQL on a database, as a stranger would. */
async function tamper(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** Runs one of PostgreSQL's own programs. */
function run(program: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(join(services.postgres ?? '', program), args, { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
}

/** Yjs updates of one text, a letter each, by one author. */
function writer() {
  const doc = new Y.Doc()
  return (letter: string): Uint8Array => {
    const before = Y.encodeStateVector(doc)
    doc.getText('t').insert(0, letter)
    return Y.encodeStateAsUpdate(doc, before)
  }
}

function lettersOf(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  if (snapshot !== null) Y.applyUpdateV2(doc, snapshot)
  for (const update of updates) Y.applyUpdate(doc, update)
  return [...doc.getText('t').toString()].sort().join('')
}

function snapshotOf(...updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return Y.encodeStateAsUpdateV2(doc)
}

describe.skipIf(services.postgres === null)('on PostgreSQL (skipped where it is not installed)', () => {
  let postgres: Postgres

  beforeAll(async () => {
    postgres = await startPostgres()
  }, 60_000)
  afterAll(() => postgres.end())

  testStoreContract('PostgreSQL', async () => {
    const url = await postgres.createDatabase()
    return {
      open: (now = () => 1_700_000_000_000) => openPostgresStore({ url, now }),
      damage: (document, what) => {
        const table = what === 'update' ? 'log' : 'snapshot'
        return tamper(
          url,
          `UPDATE vieta.${table} SET bytes = '\\xc0ffee' WHERE document = '${document}' AND sequence =
            (SELECT max(sequence) FROM vieta.${table} WHERE document = '${document}')`,
        )
      },
      // What PostgreSQL says when its disk is full, said by a trigger: a full disk of its own would need root.
      fill: () =>
        tamper(
          url,
          `CREATE FUNCTION vieta.refuse() RETURNS trigger AS
            $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql;
          CREATE TRIGGER refuse BEFORE INSERT ON vieta.log FOR EACH ROW EXECUTE FUNCTION vieta.refuse();
          CREATE TRIGGER refuse BEFORE INSERT ON vieta.record FOR EACH ROW EXECUTE FUNCTION vieta.refuse()`,
        ),
      free: () => tamper(url, 'DROP FUNCTION vieta.refuse CASCADE'),
      dispose: () => postgres.dropDatabase(url),
    }
  })

  async function newDatabase(): Promise<string> {
    const url = await postgres.createDatabase()
    onTestFinished(() => postgres.dropDatabase(url))
    return url
  }

  async function open(url: string): Promise<SharedStore> {
    const store = await openPostgresStore({ url, now: () => 5, timeoutMs: 5_000 })
    onTestFinished(() => store.close())
    return store
  }

  /** Stores of several servers on one new database. */
  async function openSeveral(count: number): Promise<SharedStore[]> {
    const url = await newDatabase()
    return Promise.all(Array.from({ length: count }, () => open(url)))
  }

  test('refuses a database a newer version wrote, in words', async () => {
    const url = await newDatabase()
    await (await open(url)).close()
    await tamper(url, "UPDATE vieta.meta SET value = '99' WHERE key = 'schema'")
    await expect(open(url)).rejects.toThrow(/schema 99.*newer Vieta/)
    expect(await faultOf(open(url))).toBe('newer')
  })

  test('a database that is not there is told without the words of its address', async () => {
    const error = await openPostgresStore({
      url: `postgres://vieta:hush@127.0.0.1:${postgres.port}/nowhere`,
      now: () => 0,
    }).catch((reason: StoreError) => reason)
    expect(error).toMatchObject({ fault: 'io' })
    expect(String(error)).not.toContain('hush')
  })

  test('several servers may open a new database at once, and share it', async () => {
    const stores = await openSeveral(4)
    await Promise.all(stores.map((store, index) => store.append('w/board', [bytes(String(index))])))
    const [first] = stores
    expect((await first?.load('w/board'))?.updates).toHaveLength(4)
    expect(new Set(stores.map(({ deployment }) => deployment)).size).toBe(1)
    expect(new Set(stores.map(({ node }) => node)).size).toBe(4)
  })

  test('a server that compacts takes along what another wrote and it never saw', async () => {
    const [one, other] = (await openSeveral(2)) as [SharedStore, SharedStore]
    const [a, b] = [writer(), writer()]
    const [first, second, third] = [a('a'), b('b'), a('c')]
    await one.append('w/board', [first])
    await other.append('w/board', [second])
    await one.compact('w/board', snapshotOf(first, third), await one.append('w/board', [third]))
    const after = await other.load('w/board')
    expect(after.updates).toEqual([])
    expect(lettersOf(after.snapshot, after.updates)).toBe('abc')
  })

  test('a snapshot of one server is not lost in the next one of another', async () => {
    const [one, other] = (await openSeveral(2)) as [SharedStore, SharedStore]
    const [a, b] = [writer()('a'), writer()('b')]
    const later = await one.append('w/board', [a])
    await one.compact('w/board', snapshotOf(a), later)
    await other.compact('w/board', snapshotOf(b), await other.append('w/board', [b]))
    const { snapshot, updates } = await one.load('w/board')
    expect(lettersOf(snapshot, updates)).toBe('ab')
    expect((await one.readHistory('w/board')).rows).toHaveLength(2)
  })

  test('the news are what others wrote, those compacted meanwhile too, and never what one has seen', async () => {
    const [one, other] = (await openSeveral(2)) as [SharedStore, SharedStore]
    const { position } = await one.readNews(null, [])
    const [a, b] = [writer()('a'), writer()('b')]
    await one.append('w/board', [writer()('x')])
    await other.compact('w/board', snapshotOf(a), await other.append('w/board', [a]))
    await other.append('w/board', [b])
    await other.append('w/agenda', [b])
    const news = await one.readNews(position, ['w/board'])
    expect(news.entries.map(({ document, kind }) => [document, kind]).sort()).toEqual([
      ['w/board', 'snapshot'],
      ['w/board', 'update'],
    ])
    expect((await one.readNews(news.position, ['w/board'])).entries).toEqual([])
    // Its snapshot took in what the first wrote, which it may not have seen: news to itself too.
    expect((await other.readNews(position, ['w/board'])).entries.map(({ kind }) => kind)).toEqual([
      'snapshot',
    ])
  })

  test('what a slow transaction commits below a number already read is news all the same', async () => {
    const url = await newDatabase()
    const [one, other] = (await Promise.all([open(url), open(url)])) as [SharedStore, SharedStore]
    const slow = new Client({ connectionString: url })
    await slow.connect()
    await slow.query('BEGIN')
    await slow.query(
      "INSERT INTO vieta.log (document, bytes, checksum, at, node) VALUES ('w/board', '', 0, 0, 'slow')",
    )
    const before = await one.readNews((await one.readNews(null, [])).position, ['w/board'])
    await other.append('w/board', [writer()('a')])
    const between = await one.readNews(before.position, ['w/board'])
    expect(between.entries).toHaveLength(1)
    await slow.query('COMMIT')
    await slow.end()
    const after = await one.readNews(between.position, ['w/board'])
    expect(after.entries.some((entry) => entry.bytes.byteLength === 0)).toBe(true)
  })

  test('what pg_dump copied is there whole after pg_restore, and goes on', async () => {
    const [from, into] = [await newDatabase(), await newDatabase()]
    const store = await open(from)
    const write = writer()
    const first = write('a')
    await store.compact('w/board', snapshotOf(first), await store.append('w/board', [first], ['ona']))
    const sequence = await store.append('w/board', [write('b')])
    await store.putRecord('person', 'p', { name: 'Žydrūnė' })
    const file = join(await mkdtemp(join(tmpdir(), 'vieta-dump-')), 'vieta.dump')
    onTestFinished(() => rm(dirname(file), { recursive: true, force: true }))
    run('pg_dump', '--format=custom', `--file=${file}`, from)
    run('pg_restore', '--clean', '--if-exists', `--dbname=${into}`, file)
    const restored = await open(into)
    expect(await restored.load('w/board')).toEqual(await store.load('w/board'))
    expect(await restored.readHistory('w/board')).toEqual(await store.readHistory('w/board'))
    expect(await restored.getRecord('person', 'p')).toEqual({ name: 'Žydrūnė' })
    expect(await restored.append('w/board', [write('c')])).toBeGreaterThan(sequence)
  })

  test('two servers that would wait for each other for ever both get through', async () => {
    const [one, other] = (await openSeveral(2)) as [SharedStore, SharedStore]
    const keys = Array.from({ length: 40 }, (_, index) => `k${index}`)
    const put = (key: string) => ({ kind: 'put', table: 't', key, value: 1 }) as const
    await Promise.all([one.transact(keys.map(put)), other.transact([...keys].reverse().map(put))])
    expect(await one.listRecords('t')).toHaveLength(40)
  })

  test('a lease is of one server until it ran out or was given back', async () => {
    const [one, other] = (await openSeveral(2)) as [SharedStore, SharedStore]
    expect(await one.takeLeases(['w2', 'w1'], 60_000)).toHaveLength(2)
    expect(await other.takeLeases(['w1', 'w3'], 1)).toEqual(['w3'])
    expect(await one.takeLeases(['w1'], 60_000)).toEqual(['w1'])
    await one.releaseLeases(['w1', 'w3'])
    expect(await other.takeLeases(['w1', 'w2'], 60_000)).toEqual(['w1'])
    await expect.poll(() => one.takeLeases(['w3'], 60_000)).toEqual(['w3'])
  })

  test('a server that is killed refuses writes as io, and is found again when it is back', {
    timeout: 60_000,
  }, async () => {
    const [store] = (await openSeveral(1)) as [SharedStore]
    await store.append('w/board', [bytes('before')])
    await postgres.kill()
    expect(await faultOf(store.append('w/board', [bytes('lost')]))).toBe('io')
    expect(await faultOf(store.load('w/board'))).toBe('io')
    await postgres.restart()
    await store.append('w/board', [bytes('after')])
    await store.putRecord('person', 'p', 1)
    const { updates } = await store.load('w/board')
    expect(updates.map((update) => new TextDecoder().decode(update))).toEqual(['before', 'after'])
  })

  test('a connection ended by an operator in the middle of much work loses nothing that was accepted', {
    timeout: 60_000,
  }, async () => {
    const url = await newDatabase()
    const store = await open(url)
    const accepted: number[] = []
    let left = 300
    /** One of several who write a record after the other, whatever becomes of it. */
    async function work(): Promise<void> {
      while (left > 0) {
        left -= 1
        const key = left
        if (await store.insertRecord('try', `k${key}`, key).catch(() => false)) accepted.push(key)
      }
    }
    const done = Promise.all([work(), work(), work()])
    for (const share of [250, 200, 150, 100, 50]) {
      await expect.poll(() => left, { interval: 5 }).toBeLessThanOrEqual(share)
      await tamper(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vieta' AND datname = current_database()",
      )
    }
    await done
    const found = (await store.listRecords('try')).map(({ value }) => Number(value)).sort((x, y) => x - y)
    expect(found).toEqual(accepted.sort((x, y) => x - y))
  })
})
