// What every Store promises, run on each implementation over a disk that outlives the store.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Store, StoreError, type StoreFault } from '../../server/store/store.ts'

/** A disk to open stores on, with the accidents that happen to disks. */
export interface StoreWorld {
  /** @param now the clock, ms since 1970; it stands still without */
  open(now?: () => number): Promise<Store>
  /** Flips a byte of the newest update, or snapshot, behind the store's back. No store is open meanwhile. */
  damage(document: string, what: 'update' | 'snapshot'): Promise<void>
  /** Makes the disk refuse further writes. */
  fill(store: Store): Promise<void>
  /** Makes room again. */
  free(store: Store): Promise<void>
  dispose(): Promise<void>
}

export const bytes = (text: string) => new TextEncoder().encode(text)
const words = (updates: readonly Uint8Array[]) => updates.map((update) => new TextDecoder().decode(update))

/** The fault a promise rejects with. */
export async function faultOf(promise: Promise<unknown>): Promise<StoreFault> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof StoreError)) throw new Error(`expected a StoreError, got ${String(error)}`)
  return error.fault
}

export function testStoreContract(name: string, createWorld: () => Promise<StoreWorld>): void {
  describe(`the ${name} store keeps the promise of every store:`, () => {
    let world: StoreWorld
    let store: Store

    beforeEach(async () => {
      world = await createWorld()
      store = await world.open()
    })
    afterEach(async () => {
      await store.close()
      await world.dispose()
    })

    async function reopen(): Promise<void> {
      await store.close()
      store = await world.open()
    }

    test('a document nobody wrote is empty', async () => {
      expect(await store.load('w/board')).toEqual({ snapshot: null, updates: [], setAside: 0, sequence: 0 })
    })

    test('updates come back in call order, each document its own', async () => {
      const writes = Array.from({ length: 200 }, (_, index) =>
        store.append(index % 2 === 0 ? 'even' : 'odd', [bytes(String(index))]),
      )
      await Promise.all(writes)
      const even = Array.from({ length: 100 }, (_, index) => String(index * 2))
      expect(words((await store.load('even')).updates)).toEqual(even)
      expect((await store.load('odd')).updates).toHaveLength(100)
    })

    test('sequence numbers rise, and the load names the newest', async () => {
      const first = await store.append('w/board', [bytes('a'), bytes('b')])
      const second = await store.append('w/board', [bytes('c')])
      expect(second).toBeGreaterThan(first)
      expect((await store.load('w/board')).sequence).toBe(second)
    })

    test('an update that is a view of a larger buffer keeps only its own bytes', async () => {
      await store.append('w/board', [bytes('<<text>>').subarray(2, 6)])
      expect(words((await store.load('w/board')).updates)).toEqual(['text'])
    })

    test('what was accepted before close is there after reopening', async () => {
      const accepted = [
        store.append('w/board', [bytes('ąčę')]),
        store.putRecord('person', 'p1', { name: 'Ona' }),
      ]
      await store.close()
      await Promise.all(accepted)
      store = await world.open()
      expect(words((await store.load('w/board')).updates)).toEqual(['ąčę'])
      expect(await store.getRecord('person', 'p1')).toEqual({ name: 'Ona' })
    })

    test('a closed store refuses every call as closed', async () => {
      await store.close()
      expect(await faultOf(store.append('w/board', [bytes('late')]))).toBe('closed')
      expect(await faultOf(store.load('w/board'))).toBe('closed')
      expect(await faultOf(store.putRecord('t', 'k', 1))).toBe('closed')
    })

    test('compaction puts a snapshot in place of the rows it covers and keeps the later ones', async () => {
      await store.append('w/board', [bytes('a')])
      const through = await store.append('w/board', [bytes('b')])
      await store.append('w/board', [bytes('c')])
      await store.append('w/agenda', [bytes('other')])
      await store.compact('w/board', bytes('AB'), through)
      await reopen()
      const found = await store.load('w/board')
      expect(found.snapshot && words([found.snapshot])).toEqual(['AB'])
      expect(words(found.updates)).toEqual(['c'])
      expect(words((await store.load('w/agenda')).updates)).toEqual(['other'])
    })

    test('after compaction of everything the sequence still rises', async () => {
      const through = await store.append('w/board', [bytes('a')])
      await store.compact('w/board', bytes('A'), through)
      await reopen()
      expect((await store.load('w/board')).sequence).toBe(through)
      expect(await store.append('w/board', [bytes('b')])).toBeGreaterThan(through)
    })

    describe('the history', () => {
      const MINUTE = 60_000

      /** Updates of one text, a letter each, and what a document made of updates says. */
      function writer() {
        const doc = new Y.Doc()
        return (letter: string) => {
          let update: Uint8Array = new Uint8Array()
          doc.once('update', (bytes: Uint8Array) => {
            update = bytes
          })
          doc.getText('t').insert(doc.getText('t').length, letter)
          return update
        }
      }
      const textOf = (updates: readonly Uint8Array[]) => {
        const doc = new Y.Doc()
        for (const update of updates) Y.applyUpdate(doc, update)
        return doc.getText('t').toString()
      }

      test('says who appended what and when', async () => {
        let now = 5 * MINUTE
        await store.close()
        store = await world.open(() => now)
        const write = writer()
        await store.append('w/board', [write('a'), write('b')], ['ona', null])
        now += 1
        await store.append('w/board', [write('c')])
        const { rows, damaged } = await store.readHistory('w/board')
        expect(rows.map(({ at, author }) => [at, author])).toEqual([
          [5 * MINUTE, 'ona'],
          [5 * MINUTE, null],
          [5 * MINUTE + 1, null],
        ])
        expect(damaged).toBe(0)
        expect(textOf(rows.map(({ bytes }) => bytes))).toBe('abc')
        expect(await store.readHistory('w/agenda')).toEqual({ rows: [], damaged: 0 })
      })

      test('keeps what a snapshot covers, one row a minute and author', async () => {
        let now = 5 * MINUTE
        await store.close()
        store = await world.open(() => now)
        const write = writer()
        await store.append('w/board', [write('a'), write('b'), write('c')], ['ona', 'jonas', 'ona'])
        now += MINUTE
        const through = await store.append('w/board', [write('d'), write('e')], ['ona', 'ona'])
        now += MINUTE
        await store.append('w/board', [write('f')], ['ona'])
        await store.compact('w/board', bytes('A'), through)
        await reopen()
        const { rows } = await store.readHistory('w/board')
        expect(rows.map(({ at, author }) => [at / MINUTE, author])).toEqual([
          [5, 'jonas'],
          [5, 'ona'],
          [6, 'ona'],
          [7, 'ona'],
        ])
        expect(textOf(rows.map((row) => row.bytes))).toBe('abcdef')
        expect(textOf(rows.slice(0, 2).map((row) => row.bytes))).toBe('abc')
      })

      test('keeps heavy rows as they are, beside those it merges', async () => {
        const write = writer()
        const heavy = 'ė'.repeat(5_000)
        const updates = ['a', 'b', heavy, 'c', 'd'].map(write)
        const through = await store.append(
          'w/board',
          updates,
          updates.map(() => 'ona'),
        )
        await store.compact('w/board', bytes('A'), through)
        const { rows, damaged } = await store.readHistory('w/board')
        expect(rows.map((row) => row.bytes.byteLength > 10_000)).toEqual([true, false])
        expect(textOf(rows.map((row) => row.bytes))).toBe(`ab${heavy}cd`)
        expect(damaged).toBe(0)
      })

      test('keeps all of a log of thousands', async () => {
        const write = writer()
        const letters = Array.from({ length: 2_500 }, (_, index) => String.fromCharCode(97 + (index % 26)))
        const through = await store.append('w/board', letters.map(write))
        await store.compact('w/board', bytes('A'), through)
        const { rows } = await store.readHistory('w/board')
        expect(rows.length).toBeLessThan(10)
        expect(textOf(rows.map((row) => row.bytes))).toBe(letters.join(''))
      })

      test('keeps rows that are no Yjs updates as they are', async () => {
        const through = await store.append('w/board', [bytes('x'), bytes('y')])
        await store.compact('w/board', bytes('A'), through)
        expect(words((await store.readHistory('w/board')).rows.map((row) => row.bytes))).toEqual(['x', 'y'])
      })

      test('leaves damaged rows out and counts them', async () => {
        await store.append('w/board', [bytes('a'), bytes('b')])
        await store.close()
        await world.damage('w/board', 'update')
        store = await world.open()
        const { rows, damaged } = await store.readHistory('w/board')
        expect(words(rows.map((row) => row.bytes))).toEqual(['a'])
        expect(damaged).toBe(1)
      })

      test('goes with its documents', async () => {
        await store.compact('w/board', bytes('A'), await store.append('w/board', [bytes('a')]))
        await store.deleteDocuments('w/')
        expect((await store.readHistory('w/board')).rows).toEqual([])
      })
    })

    test('a damaged row is set aside and counted, and the others still load', async () => {
      await store.append('w/board', [bytes('a'), bytes('b'), bytes('c')])
      await store.close()
      await world.damage('w/board', 'update')
      store = await world.open()
      const found = await store.load('w/board')
      expect(words(found.updates)).toEqual(['a', 'b'])
      expect(found.setAside).toBe(1)
    })

    test('a row set aside stays counted after a compaction and a reopening', async () => {
      await store.append('w/board', [bytes('a'), bytes('b')])
      await store.close()
      await world.damage('w/board', 'update')
      store = await world.open()
      const { sequence } = await store.load('w/board')
      await store.compact('w/board', bytes('A'), sequence)
      await reopen()
      expect((await store.load('w/board')).setAside).toBe(1)
    })

    test('when the newest snapshot is damaged the one before it is used', async () => {
      await store.compact('w/board', bytes('first'), await store.append('w/board', [bytes('a')]))
      await store.compact('w/board', bytes('second'), await store.append('w/board', [bytes('b')]))
      await store.close()
      await world.damage('w/board', 'snapshot')
      store = await world.open()
      const found = await store.load('w/board')
      expect(found.snapshot && words([found.snapshot])).toEqual(['first'])
      expect(found.setAside).toBe(1)
    })

    test('documents are listed by exact prefix, sorted, compacted ones too', async () => {
      await store.append('w1/board', [bytes('a')])
      await store.compact('w1/agenda', bytes('A'), await store.append('w1/agenda', [bytes('a')]))
      await store.append('W1/board', [bytes('a')])
      await store.append('w_/board', [bytes('a')])
      expect(await store.listDocuments('w1/')).toEqual(['w1/agenda', 'w1/board'])
      expect(await store.listDocuments('w_')).toEqual(['w_/board'])
      expect(await store.listDocuments('')).toHaveLength(4)
    })

    test('deleting by prefix removes logs and snapshots and nothing else', async () => {
      await store.append('w1/board', [bytes('a')])
      await store.compact('w1/agenda', bytes('A'), await store.append('w1/agenda', [bytes('a')]))
      await store.append('w10/board', [bytes('a')])
      await store.deleteDocuments('w1/')
      expect(await store.listDocuments('')).toEqual(['w10/board'])
      expect((await store.load('w1/agenda')).snapshot).toBeNull()
    })

    test('a record is put, replaced, read, listed by prefix and deleted', async () => {
      await store.putRecord('person', 'w1/b', { name: 'Žydrūnė', tags: [1, null, true] })
      await store.putRecord('person', 'w1/a', 'first')
      await store.putRecord('person', 'w1/a', 'second')
      await store.putRecord('person', 'w2/a', 0)
      await store.putRecord('ticket', 'w1/a', 'another table')
      await reopen()
      expect(await store.getRecord('person', 'w1/b')).toEqual({ name: 'Žydrūnė', tags: [1, null, true] })
      expect(await store.listRecords('person', 'w1/')).toEqual([
        { key: 'w1/a', value: 'second' },
        { key: 'w1/b', value: { name: 'Žydrūnė', tags: [1, null, true] } },
      ])
      expect(await store.listRecords('person')).toHaveLength(3)
      await store.deleteRecord('person', 'w1/a')
      expect(await store.getRecord('person', 'w1/a')).toBeUndefined()
      expect(await store.getRecord('ticket', 'w1/a')).toBe('another table')
    })

    test('of many inserts of one key at once exactly one is told it did it', async () => {
      const tries = await Promise.all(
        Array.from({ length: 20 }, (_, index) => store.insertRecord('code', 'ABCDEF', index)),
      )
      expect(tries.filter(Boolean)).toHaveLength(1)
      expect(await store.getRecord('code', 'ABCDEF')).toBe(tries.indexOf(true))
    })

    test('a transaction is applied whole, in order', async () => {
      await store.putRecord('person', 'old', 1)
      const done = await store.transact([
        { kind: 'delete', table: 'person', key: 'old' },
        { kind: 'insert', table: 'person', key: 'old', value: 'again' },
        { kind: 'put', table: 'ticket', key: 't', value: 'new' },
      ])
      expect(done).toBe(true)
      expect(await store.getRecord('person', 'old')).toBe('again')
      expect(await store.getRecord('ticket', 't')).toBe('new')
    })

    test('a transaction whose insert meets an existing key changes nothing', async () => {
      await store.putRecord('code', 'TAKEN', 'first')
      const done = await store.transact([
        { kind: 'put', table: 'ticket', key: 't', value: 'new' },
        { kind: 'insert', table: 'code', key: 'TAKEN', value: 'second' },
      ])
      expect(done).toBe(false)
      expect(await store.getRecord('ticket', 't')).toBeUndefined()
      expect(await store.getRecord('code', 'TAKEN')).toBe('first')
    })

    test('a value JSON cannot say is refused as the bug it is', async () => {
      await expect(store.putRecord('person', 'p', undefined)).rejects.toThrow(TypeError)
    })

    test('on a full disk nothing is called written, and with room again everything works', async () => {
      await store.append('w/board', [bytes('before')])
      await world.fill(store)
      expect(await faultOf(store.append('w/board', [new Uint8Array(20_000)]))).toBe('full')
      expect(await faultOf(store.putRecord('person', 'p', 'x'.repeat(20_000)))).toBe('full')
      expect(words((await store.load('w/board')).updates)).toEqual(['before'])
      await world.free(store)
      await store.append('w/board', [bytes('after')])
      await reopen()
      expect(words((await store.load('w/board')).updates)).toEqual(['before', 'after'])
      expect(await store.getRecord('person', 'p')).toBeUndefined()
    })
  })
}
