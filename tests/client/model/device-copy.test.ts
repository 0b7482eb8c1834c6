// The device's copy of a document: what is called kept is there, with its count, for every page of the browser.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { DeviceCopy } from '../../../client/model/device-copy.ts'
import type { Ledger } from '../../../client/model/unsent-ledger.ts'

const NAME = 'vieta/w/board'
const opened: { close(): void }[] = []

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})
afterEach(() => {
  for (const copy of opened.splice(0)) copy.close()
  vi.unstubAllGlobals()
})

function open(writer: string, onLost = () => {}) {
  const doc = new Y.Doc()
  const copy = new DeviceCopy({ name: NAME, doc, writer, onLost })
  opened.push(copy)
  let made = 0
  return {
    doc,
    copy,
    /** Resolves once the change is kept. */
    write(words: string): Promise<void> {
      const before = Y.encodeStateVector(doc)
      doc.getMap('m').set(words, true)
      made += 1
      const ledger: Ledger = new Map([[writer, { made, durable: 0 }]])
      return new Promise((resolve) => copy.append(Y.encodeStateAsUpdate(doc, before), ledger, resolve))
    },
  }
}

const wordsIn = (doc: Y.Doc) => Object.keys(doc.getMap('m').toJSON()).sort()

test('a page opened later has the words of those before it, and their count', async () => {
  const first = open('first')
  await first.write('ežeras')
  await first.write('šilas')
  first.copy.close()
  const second = open('second')
  expect(await second.copy.opened).toEqual(new Map([['first', { made: 2, durable: 0 }]]))
  expect(wordsIn(second.doc)).toEqual(['ežeras', 'šilas'])
})

test('what was written before the copy was open is kept too', async () => {
  const first = open('first')
  const kept = first.write('anksti')
  await first.copy.opened
  await kept
  const second = open('second')
  await second.copy.opened
  expect(wordsIn(second.doc)).toEqual(['anksti'])
})

test('pages open at once read from each other, each word once', async () => {
  const first = open('first')
  const second = open('second')
  await first.copy.opened
  await second.copy.opened
  await first.write('ežeras')
  expect(wordsIn(second.doc)).toEqual([])
  let updates = 0
  second.doc.on('update', () => {
    updates += 1
  })
  expect(await second.copy.read()).toEqual(new Map([['first', { made: 1, durable: 0 }]]))
  await second.copy.read()
  expect(wordsIn(second.doc)).toEqual(['ežeras'])
  expect(updates).toBe(1)
})

test('what one page brought to the server is known to the page that made it', async () => {
  const first = open('first')
  await first.write('ežeras')
  const second = open('second')
  await second.copy.opened
  second.copy.note(new Map([['first', { made: 1, durable: 1 }]]))
  expect(await first.copy.read()).toEqual(new Map([['first', { made: 1, durable: 1 }]]))
})

test('pages that left nothing behind are forgotten', async () => {
  const first = open('first')
  await first.write('ežeras')
  first.copy.note(new Map([['first', { made: 1, durable: 1 }]]))
  await first.copy.read()
  first.copy.close()
  const second = open('second')
  await second.copy.opened
  second.copy.close()
  const third = open('third')
  expect(await third.copy.opened).toEqual(new Map())
  expect(wordsIn(third.doc)).toEqual(['ežeras'])
})

test('many rows are folded into one, with those of other pages, and nothing is missing', async () => {
  const first = open('first')
  const second = open('second')
  await second.write('iš kito lango')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let last = first.write('0')
  for (let at = 1; at < 501; at += 1) last = first.write(String(at))
  await last
  vi.runAllTimers()
  vi.useRealTimers()
  await first.copy.read()
  const rows = await new Promise<number>((resolve) => {
    const request = indexedDB.open(NAME)
    request.onsuccess = () => {
      const count = request.result.transaction('updates').objectStore('updates').count()
      count.onsuccess = () => resolve(count.result)
      opened.push(request.result)
    }
  })
  expect(rows).toBeLessThan(5)
  const third = open('third')
  await third.copy.opened
  expect(wordsIn(third.doc)).toHaveLength(502)
})

test('a page in which the copy is deleted elsewhere says that it is lost', async () => {
  const lost = vi.fn()
  const first = open('first', lost)
  await first.copy.opened
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(NAME).onsuccess = resolve
  })
  expect(lost).toHaveBeenCalledOnce()
})

test('a copy kept by y-indexeddb is read, and what is kept here it reads', async () => {
  const old = new Y.Doc()
  const persistence = new IndexeddbPersistence(NAME, old)
  await persistence.whenSynced
  old.getMap('m').set('iš seno', true)
  await persistence.destroy()
  const now = open('now')
  expect(await now.copy.opened).toEqual(new Map())
  expect(wordsIn(now.doc)).toEqual(['iš seno'])
  await now.write('naujas')
  now.copy.close()
  const again = new Y.Doc()
  const reader = new IndexeddbPersistence(NAME, again)
  await reader.whenSynced
  expect(wordsIn(again)).toEqual(['iš seno', 'naujas'])
  await reader.destroy()
})
