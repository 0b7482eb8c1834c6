// A locked board: what participants write waits with them, is called saved by nobody, and comes in when it is opened.
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRelayWorld, type RelayWorld, untilDoc } from './relay-world.ts'

const BOARD = 'w/board'
let world: RelayWorld
beforeEach(async () => {
  world = await createRelayWorld()
})
afterEach(() => world.dispose())

const textOf = (doc: Y.Doc) => doc.getText('t').toString()

test('what a participant writes while the board is locked comes to all once it is opened, and only then', async () => {
  const [writer, other, facilitator] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  const held = world.provider(writer, { suspendable: true })
  world.provider(other, { suspendable: true })
  world.provider(facilitator)
  await expect.poll(() => held.synced).toBe(true)
  world.relay.suspendWrites(BOARD, true)
  writer.getText('t').insert(0, 'rašau toliau')
  facilitator.getMap('m').set('said', 'užrakinta')
  await untilDoc(other, () => other.getMap('m').get('said') === 'užrakinta')
  await untilDoc(writer, () => writer.getMap('m').get('said') === 'užrakinta')
  expect(textOf(other)).toBe('')
  world.relay.suspendWrites(BOARD, false)
  await untilDoc(other, () => textOf(other) === 'rašau toliau')
  expect(world.relay.stats().connections).toBe(3)
})

test('no barrier calls it saved while it waits', async () => {
  const client = await world.connect({ suspendable: true })
  const asked = () => client.received.filter(({ kind }) => kind === 'step1').length
  await client.until(() => asked() === 1)
  world.relay.suspendWrites(BOARD, true)
  await client.barrier()
  client.write('word', 'ą')
  const token = client.sendBarrier()
  // What is asked after it is answered: the barrier before it is not.
  await client.sync()
  expect(client.hasBarrier(token)).toBe(false)
  world.relay.suspendWrites(BOARD, false)
  await client.until(() => asked() === 2)
  client.write('word', 'ą')
  await client.barrier()
  await client.sync()
  expect(client.map).toEqual({ word: 'ą' })
  expect(client.hasBarrier(token)).toBe(false)
})

test('who comes with words of before waits like the others', async () => {
  world.provider(new Y.Doc())
  const room = await world.relay.open(BOARD)
  world.relay.suspendWrites(BOARD, true)
  const late = new Y.Doc()
  late.getText('t').insert(0, 'iš namų')
  const provider = world.provider(late, { suspendable: true })
  await expect.poll(() => provider.synced).toBe(true)
  expect(textOf(room.doc)).toBe('')
  world.relay.suspendWrites(BOARD, false)
  await untilDoc(room.doc, () => textOf(room.doc) === 'iš namų')
  room.release()
})
