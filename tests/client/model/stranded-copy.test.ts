import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { DeviceCopy } from '../../../client/model/device-copy.ts'
import { hiddenCopy } from '../../../client/model/hidden.ts'
import { rescueOf } from '../../../client/model/rescue-file.ts'
import { databaseName } from '../../../client/model/shared-document.ts'
import { readStranded } from '../../../client/model/stranded-copy.ts'
import type { MeReply } from '../../../shared/protocol/http.ts'

const ME: MeReply = {
  workshop: 'ign',
  title: 'Ignalina',
  code: '7K4MGN',
  role: 'participant',
  person: 'p1',
  now: 0,
  addresses: [],
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  return () => vi.unstubAllGlobals()
})

/** A page that wrote on the board, was closed, and of whose changes the server confirmed some. */
async function writeAndLeave(
  made: number,
  durable: number,
  name = databaseName('ign', 'board'),
): Promise<void> {
  const doc = new Y.Doc()
  const copy = new DeviceCopy({ name, doc, writer: 'w', onLost: () => {} })
  await copy.opened
  doc.getMap('any').set('words', 'Nespėta išsiųsti')
  await new Promise<void>((resolve) => {
    copy.append(Y.encodeStateAsUpdate(doc), new Map([['w', { made, durable }]]), resolve)
  })
  copy.close()
}

test('what was never sent is read from the device, and can be given away', async () => {
  await writeAndLeave(3, 1)
  const found = await readStranded('ign', ME)
  expect(found && rescueOf(found)).toMatchObject({
    workshop: 'ign',
    title: 'Ignalina',
    author: 'p1',
    unsent: 2,
  })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (found && rescueOf(found).documents.board) ?? new Uint8Array())
  expect(doc.getMap('any').get('words')).toBe('Nespėta išsiųsti')
  // Looking takes nothing away.
  expect((await readStranded('ign', null))?.save.value.unsent).toBe(2)
})

test('where the server has everything, or nobody ever was, nothing is offered and nothing is made', async () => {
  expect(await readStranded('ign', ME)).toBeNull()
  expect(await indexedDB.databases()).toEqual([])
  await writeAndLeave(2, 2)
  expect(await readStranded('ign', ME)).toBeNull()
})

test('what was written in silence is given to the one who wrote it only', async () => {
  await writeAndLeave(1, 0, hiddenCopy('ign', 'p1', 'private'))
  await writeAndLeave(1, 0, hiddenCopy('ign', 'p2', 'private'))
  const found = await readStranded('ign', ME)
  expect(found?.save.value.unsent).toBe(1)
  expect(found?.documents.map(({ name }) => name)).toEqual(['private'])
  expect(await readStranded('ign', null)).toBeNull()
})
