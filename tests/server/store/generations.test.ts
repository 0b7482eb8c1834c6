// Generations over a store: a name means the generation that counts, and a rewriting is whole or did not happen.
import { expect, test } from 'vitest'
import { withGenerations } from '../../../server/store/generations.ts'
import { createMemoryDisk, createMemoryStore } from '../../../server/store/memory-store.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const texts = (updates: readonly Uint8Array[]) => updates.map((update) => new TextDecoder().decode(update))

/** A workshop of two documents on a disk, and another whose id begins the same. */
async function world() {
  const disk = createMemoryDisk()
  const open = () => withGenerations(createMemoryStore({ disk }))
  const store = await open()
  await store.append('ign/board', [bytes('one'), bytes('two')])
  await store.append('ign/version/v1/board', [bytes('one')])
  await store.append('ign-2/board', [bytes('other')])
  return { disk, open, store }
}

const louder = (name: string, { updates }: { readonly updates: readonly Uint8Array[] }) =>
  name === 'board' ? [bytes(texts(updates).join(' ').toUpperCase())] : []

test('what was rewritten is read under the same names, after a restart too, and nothing of the old is left', async () => {
  const { disk, open, store } = await world()
  expect(store.generations.of('ign')).toBe(0)
  const record = { kind: 'put', table: 'erasure', key: 'ign/e', value: 1 } as const
  const generation = await store.renew('ign', 1_000, louder, async () => [record])
  for (const again of [store, await open()]) {
    expect(again.generations.of('ign')).toBe(generation)
    expect(texts((await again.load('ign/board')).updates)).toEqual(['ONE TWO'])
    expect(await again.listDocuments('ign/')).toEqual(['ign/board'])
    expect(await again.listDocuments('ign-2/')).toEqual(['ign-2/board'])
    expect(await again.getRecord('erasure', 'ign/e')).toBe(1)
    expect((await again.readHistory('ign/board')).rows).toHaveLength(1)
  }
  expect([...disk.documents.keys()].sort()).toEqual(['ign-2/board', `ign~${generation}/board`])
  await store.append('ign/board', [bytes('three')])
  expect(texts((await store.load('ign/board')).updates)).toEqual(['ONE TWO', 'three'])
  // A clock that was put back makes no older generation.
  expect(await store.renew('ign', 5, louder, async () => [])).toBeGreaterThan(generation)
})

test('a rewriting that is interrupted changes nothing, and what it left goes with the next start', async () => {
  const { disk, open, store } = await world()
  const stop = () => Promise.reject(new Error('the power is gone'))
  await expect(store.renew('ign', 1_000, louder, stop)).rejects.toThrow('the power is gone')
  expect(store.generations.isChanging('ign')).toBe(false)
  expect(texts((await store.load('ign/board')).updates)).toEqual(['one', 'two'])
  expect([...disk.documents.keys()]).toContain('ign~1000/board')
  const again = await open()
  expect(again.generations.of('ign')).toBe(0)
  expect([...disk.documents.keys()].sort()).toEqual(['ign-2/board', 'ign/board', 'ign/version/v1/board'])
})

test('who writes into a workshop while it is rewritten writes into what it becomes', async () => {
  const { store } = await world()
  let written: Promise<number> | null = null
  await store.renew('ign', 1_000, louder, async () => {
    written = store.append('ign/image/new', [bytes('picture')])
    // Other workshops wait for nobody.
    await store.append('ign-2/board', [bytes('more')])
    return []
  })
  await written
  expect(texts((await store.load('ign/image/new')).updates)).toEqual(['picture'])
  expect(texts((await store.load('ign-2/board')).updates)).toEqual(['other', 'more'])
})

test('what could not be taken out of the files at once is taken out at the next start', async () => {
  const disk = createMemoryDisk()
  const asked: boolean[] = []
  let isBusy = true
  const open = () => {
    const forgetDeleted = async (isThorough = false) => {
      asked.push(isThorough)
      return !isBusy
    }
    return withGenerations({ ...createMemoryStore({ disk }), forgetDeleted })
  }
  const store = await open()
  await store.append('ign/board', [bytes('one')])
  await store.renew('ign', 1_000, louder, async () => [])
  await open()
  isBusy = false
  await open()
  expect(asked).toEqual([true, true, true])
  await open()
  expect(asked).toHaveLength(3)
})
