// What came too early is held back until what it builds on has come, and then reaches everybody, whoever brought that.
import { afterEach, test } from 'vitest'
import * as Y from 'yjs'
import { createRelayWorld, type RelayWorld, untilDoc } from './relay-world.ts'

let world: RelayWorld
afterEach(() => world.dispose())

test('who sends the missing part is sent what was held back for it', async () => {
  world = await createRelayWorld()
  const early = await world.connect()
  const author = await world.connect()
  await author.sync()
  // Both have seen the author's first words, as before a server that was lost with them on their way to its disk.
  const first = new Y.Doc()
  first.getText('t').insert(0, 'ąžuolas')
  const firstUpdate = Y.encodeStateAsUpdate(first)
  const second = new Y.Doc()
  Y.applyUpdate(second, firstUpdate)
  second.getText('t').insert(7, ' ir ežeras')
  early.sendSync(2, Y.encodeStateAsUpdate(second, Y.encodeStateVector(first)))
  await early.barrier()

  author.sendSync(2, firstUpdate)
  await untilDoc(author.doc, () => author.doc.getText('t').toString() === 'ąžuolas ir ežeras')
})
