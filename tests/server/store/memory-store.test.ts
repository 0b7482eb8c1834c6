// The memory store keeps the contract, and fails on demand the way a disk does.
import { describe, expect, test } from 'vitest'
import { createMemoryDisk, createMemoryStore } from '../../../server/store/memory-store.ts'
import { StoreError } from '../../../server/store/store.ts'
import { bytes, faultOf, testStoreContract } from '../../kit/store-contract.ts'

testStoreContract('memory', async () => {
  const disk = createMemoryDisk()
  let isFull = false
  return {
    open: async (now = () => 0) =>
      createMemoryStore({ disk, now, failing: () => (isFull ? new StoreError('full', 'no room') : null) }),
    async damage(document, what) {
      const found = disk.documents.get(document)
      const row = what === 'update' ? found?.log.at(-1) : found?.snapshots[0]
      if (row === undefined) throw new Error(`nothing of ${document} to damage`)
      row.bytes = row.bytes.map((byte) => byte ^ 1)
    },
    async fill() {
      isFull = true
    },
    async free() {
      isFull = false
    },
    async dispose() {},
  }
})

describe('the memory store on demand', () => {
  test('fails a commit with the fault it is given', async () => {
    const store = createMemoryStore({ failing: () => new StoreError('io', 'unplugged') })
    expect(await faultOf(store.append('w/board', [bytes('a')]))).toBe('io')
    expect((await store.load('w/board')).updates).toEqual([])
  })

  test('resolves no write before the held disk lets go', async () => {
    const order: string[] = []
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const store = createMemoryStore({ held: () => gate })
    const written = store.append('w/board', [bytes('a')]).then(() => order.push('written'))
    expect((await store.load('w/board')).updates).toEqual([])
    order.push('released')
    release()
    await written
    expect(order).toEqual(['released', 'written'])
  })
})
