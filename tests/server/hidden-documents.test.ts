// The documents of one person: whose they are, who may not read them, and what stands about them on the disk and in the log.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examine } from '../../server/backup/examination.ts'
import { documentName, privateName } from '../../server/steward/documents.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import { RawClient } from './raw-client.ts'
import { createWorkshop, issueTicket, joinAs, startTestServer } from './server-kit.ts'

const KEY = 'k3y-of-one-device-AAAA'

test('one’s own document is the same on every device of a person and nobody else’s', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const [ona, petras] = [await joinAs(server, code, 'Ona'), await joinAs(server, code, 'Petras')]
  const open = (ticket: string) => new RawClient(server.address, id, 'private', { ticket }).sync()
  const phone = await open(ona.ticket)
  phone.write((doc) => doc.getMap('items').set('a', 'slapta'))
  await phone.barrier()
  expect((await open(ona.ticket)).doc.getMap('items').toJSON()).toEqual({ a: 'slapta' })
  for (const ticket of [
    petras.ticket,
    await issueTicket(server, id, 'facilitator'),
    server.organiserSecret,
  ]) {
    const other = await open(ticket)
    expect(other.doc.getMap('items').size).toBe(0)
    other.write((doc) => doc.getMap('items').set('b', 'kita'))
    await other.barrier()
    expect((await open(ticket)).doc.getMap('items').toJSON()).toEqual({ b: 'kita' })
  }
})

test('no address leads into the document of somebody else', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const ona = await joinAs(server, code, 'Ona')
  const paths = [
    `private/${ona.person.id}`,
    `private%2F${ona.person.id}`,
    'private/',
    'anonymous',
    'anonymous/',
    'anonymous/short',
    `anonymous/${KEY}/more`,
    `anonymous/${KEY}%2Fmore`,
    `anonymous/${'x'.repeat(65)}`,
    `board/../private/${ona.person.id}`,
  ]
  for (const path of paths) {
    const client = new RawClient(server.address, id, path, { ticket: server.organiserSecret })
    expect(await client.closed, path).toBe(CLOSE.notFound)
    expect(client.received).toHaveLength(0)
  }
})

test('a device comes back to its anonymous document by its key, another key opens another', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const { ticket } = await joinAs(server, code, 'Ona')
  const open = (key: string) => new RawClient(server.address, id, `anonymous/${key}`, { ticket }).sync()
  const first = await open(KEY)
  first.write((doc) => doc.getMap('items').set('a', 'niekieno'))
  await first.barrier()
  expect((await open(KEY)).doc.getMap('items').size).toBe(1)
  expect((await open(`${KEY}B`)).doc.getMap('items').size).toBe(0)
})

test('nobody is told that somebody is in a hidden document', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const { ticket, person } = await joinAs(server, code, 'Ona')
  for (const path of ['private', `anonymous/${KEY}`]) {
    const [one, other] = [
      await new RawClient(server.address, id, path, { ticket }).sync(),
      await new RawClient(server.address, id, path, { ticket }).sync(),
    ]
    const before = other.received.length
    one.sendPresence({ user: { person: person.id }, editing: 'n1' })
    one.write((doc) => doc.getMap('items').set('a', 1))
    await other.until(() => other.doc.getMap('items').size === 1)
    expect(other.received.slice(before).map(([kind]) => kind)).toEqual([0])
  }
})

test('the disk names no author of an anonymous document and not its key', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const { ticket, person } = await joinAs(server, code, 'Ona')
  const write = async (path: string) => {
    const client = await new RawClient(server.address, id, path, { ticket }).sync()
    client.write((doc) => doc.getMap('items').set('a', 'žodis'))
    await client.barrier()
  }
  await write('private')
  await write(`anonymous/${KEY}`)
  await server.close()
  const { workshops, isSound } = await examine(join(server.folder, 'vieta.sqlite'))
  expect(isSound).toBe(true)
  expect(workshops[0]?.documents.map(({ document }) => document)).toContain(privateName(id, person.id))
  const store = await openSqliteStore({ folder: server.folder, now: Date.now })
  try {
    const names = (await store.listDocuments(`${id}/`)).filter((name) => name !== documentName(id, 'agenda'))
    const hidden = names.filter((name) => /\/(private|anonymous)\//.test(name))
    expect(hidden).toHaveLength(2)
    expect(hidden.some((name) => name.includes(KEY))).toBe(false)
    for (const name of hidden) {
      const authors = (await store.readHistory(name)).rows.map(({ author }) => author)
      expect(new Set(authors)).toEqual(new Set([name.includes('/private/') ? person.id : null]))
    }
  } finally {
    await store.close()
  }
})

test('who is sent away is out of the hidden documents at once, and what they wrote is there when they come back', async () => {
  const server = await startTestServer()
  const { id, code } = await createWorkshop(server)
  const { ticket, person } = await joinAs(server, code, 'Ona')
  const paths = ['private', `anonymous/${KEY}`]
  const clients = await Promise.all(
    paths.map((path) => new RawClient(server.address, id, path, { ticket }).sync()),
  )
  for (const client of clients) {
    client.write((doc) => doc.getMap('items').set('a', 1))
    await client.barrier()
  }
  const say = (what: string) =>
    server.call('POST', `/api/workshops/${id}/people/${person.id}/${what}`, {
      ticket: server.organiserSecret,
    })
  await say('remove')
  for (const client of clients) expect(await client.closed).toBe(CLOSE.removed)
  await say('readmit')
  const back = await new RawClient(server.address, id, 'private', { ticket }).sync()
  expect(back.doc.getMap('items').size).toBe(1)
})
