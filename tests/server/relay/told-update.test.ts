// Many changes as one: what they make together is what they make one by one, whoever made them and in whatever order.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { mergeTold, mergeUpdates, type ToldUpdate, toldUpdate } from '../../../server/relay/told-update.ts'
import { below, type Random, seeded } from './mutations.ts'

/** A document that several people write to, from copies of their own, and everything it tells. */
function heardFrom(random: Random, people: number) {
  const doc = new Y.Doc()
  const told: ToldUpdate[] = []
  doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) =>
    told.push(toldUpdate(update, transaction)),
  )
  const copies = Array.from({ length: people }, (_, index) => {
    const copy = new Y.Doc()
    copy.clientID = 1 + below(random, 2 ** 30) + index
    return copy
  })
  return { doc, told, copies }
}

function change(random: Random, copy: Y.Doc): void {
  const items = copy.getMap<Y.Map<unknown>>('items')
  const text = copy.getText('text')
  const key = `item-${below(random, 5)}`
  const item = items.get(key)
  switch (below(random, 6)) {
    case 0:
      items.set(key, new Y.Map([['words', new Y.Text('tiltas per upę')]]))
      break
    case 1:
      item?.set('place', [below(random, 100), below(random, 100)])
      break
    case 2:
      items.delete(key)
      break
    case 3:
      text.insert(below(random, text.length + 1), 'žodis')
      break
    case 4:
      if (text.length > 2) text.delete(below(random, text.length - 2), 2)
      break
    default: {
      const words = item?.get('words')
      if (words instanceof Y.Text) words.insert(below(random, words.length + 1), 'ėė')
    }
  }
}

/** Brings a copy and the document together, the copy's way first. */
function exchange(copy: Y.Doc, doc: Y.Doc): void {
  const missing = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
  Y.applyUpdate(doc, missing)
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(copy)))
}

const contents = (doc: Y.Doc) => [doc.getMap('items').toJSON(), doc.getText('text').toJSON()]

function readFrom(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.getMap('items')
  doc.getText('text')
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

describe('many changes merged into one', () => {
  test.each(Array.from({ length: 30 }, (_, seed) => seed))('say the same, seed %i', (seed) => {
    const random = seeded(seed)
    const { doc, told, copies } = heardFrom(random, 4)
    for (let round = 0; round < 120; round += 1) {
      const copy = copies[below(random, copies.length)]
      if (copy === undefined) continue
      // Now and then two clients' changes come together.
      if (below(random, 8) === 0) exchange(copies[0] ?? copy, copy)
      change(random, copy)
      if (below(random, 3) > 0) exchange(copy, doc)
    }
    // As frames go out: some changes each, and each reader has all before.
    const reader = readFrom()
    for (let from = 0; from < told.length; ) {
      const count = 1 + below(random, 40)
      Y.applyUpdate(reader, mergeTold(told.slice(from, from + count)))
      expect(reader.store.pendingStructs).toBeNull()
      from += count
    }
    expect(contents(reader)).toEqual(contents(doc))
    expect(Y.encodeStateVector(reader)).toEqual(Y.encodeStateVector(doc))
    const bytes = told.map((update) => update.bytes)
    for (const merged of [mergeTold(told), mergeUpdates(bytes)])
      expect(contents(readFrom(merged))).toEqual(contents(doc))
  })

  test('are laid end to end when each is one person’s', () => {
    const { doc, told, copies } = heardFrom(seeded(1), 3)
    for (let round = 0; round < 30; round += 1) {
      for (const copy of copies) {
        copy.getMap('items').set('mine', round)
        exchange(copy, doc)
      }
    }
    expect(told.every(({ parts }) => parts !== null)).toBe(true)
    expect(contents(readFrom(mergeTold(told)))).toEqual(contents(doc))
  })

  test('say the same when an observer changes the document meanwhile', () => {
    const { doc, told } = heardFrom(seeded(2), 0)
    const items = doc.getMap<number>('items')
    items.observe(() => {
      const steps = items.get('steps') ?? 0
      if (steps < 5) items.set('steps', steps + 1)
    })
    for (let round = 0; round < 5; round += 1) items.set('round', round)
    const reader = readFrom(mergeTold(told))
    expect(reader.store.pendingStructs).toBeNull()
    expect(contents(reader)).toEqual(contents(doc))
  })

  test('say the same when one of them is the whole document', () => {
    const { doc, told } = heardFrom(seeded(3), 0)
    const items = doc.getMap<number>('items')
    for (let round = 0; round < 5; round += 1) items.set('round', round)
    doc.emit('update', [Y.encodeStateAsUpdate(doc), null, doc, new Y.Transaction(doc, null, false)])
    items.set('round', 5)
    for (const batch of [told, told.slice(5)])
      expect(contents(readFrom(mergeTold(batch)))).toEqual(contents(doc))
  })
})
