// A document that stumbles while it tidies up after a change goes on: what it holds is stored and told, and so is what follows.
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createMemoryStore } from '../../../server/store/memory-store.ts'
import { createRelayWorld, type RelayWorld } from './relay-world.ts'

let world: RelayWorld
afterEach(() => world.dispose())

test('closes the sender it stumbled over, and loses nothing of anybody', async () => {
  const store = createMemoryStore()
  world = await createRelayWorld({ store })
  const held = await world.relay.open('w/board')
  const [honest, reader, sender] = [await world.connect(), await world.connect(), await world.connect()]
  await reader.sync()
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('m').set('gone', 'soon')
  doc.getMap('m').delete('gone')
  doc.getMap('m').set('kept', 1)
  // As an update does of which Yjs cannot collect what it deleted.
  held.doc.gcFilter = () => {
    held.doc.gcFilter = () => true
    throw new TypeError('stumbled')
  }
  for (const update of updates.slice(0, 2)) sender.sendSync(2, update)
  expect(await sender.closed).toBe(4400)
  honest.write('after', 2)
  await honest.barrier()
  await reader.until(() => reader.map['after'] === 2)
  held.release()
  // And on the disk.
  const stored = new Y.Doc()
  for (const update of (await store.load('w/board')).updates) Y.applyUpdate(stored, update)
  expect(stored.getMap('m').toJSON()).toEqual({ after: 2 })
})
