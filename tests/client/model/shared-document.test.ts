// A shared document against a real server and a database that may refuse: what it says is saved is saved.
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { SaveState } from '../../../client/model/save-tracker.ts'
import {
  databaseName,
  openSharedDocument,
  type SharedDocument,
} from '../../../client/model/shared-document.ts'
import { RawClient } from '../../server/raw-client.ts'
import { createWorkshop, startTestServer, type TestServer } from '../../server/server-kit.ts'

const NOWHERE = '127.0.0.1:9'
const opened: SharedDocument[] = []

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  vi.stubGlobal('WebSocket', WebSocket)
  vi.stubGlobal('location', { protocol: 'http:', host: NOWHERE })
})
afterEach(() => {
  for (const document of opened.splice(0)) document.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function open(workshop: string, ticket: string, onDevice = true): SharedDocument {
  const document = openSharedDocument({ workshop, name: 'board', ticket, readOnly: false, onDevice })
  opened.push(document)
  return document
}

/** Resolves when the document says so. */
function until({ saves }: SharedDocument, state: SaveState): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (saves.status.value.state === state) resolve()
    }
    saves.status.subscribe(look)
    look()
  })
}

/** Resolves when the device's copy has been read and the server is being looked for. */
function untilRead({ connection }: SharedDocument): Promise<void> {
  return new Promise((resolve) => {
    connection.subscribe(() => resolve())
    if (connection.value.state !== 'connecting') resolve()
  })
}

/** Resolves when all that was asked of the device's copy before has been done: transactions take turns. */
async function untilIdle(workshop: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(databaseName(workshop, 'board'))
    request.onsuccess = () => resolve(request.result)
  })
  const transaction = database.transaction('updates', 'readwrite')
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
    transaction.objectStore('updates').count()
  })
  database.close()
}

const write = ({ doc }: SharedDocument, words: string) => doc.getMap('m').set(words, true)

describe('without a server', () => {
  test('a change is called saved on this device, and is there after a reload', async () => {
    const before = open('w', 'ticket')
    await untilRead(before)
    write(before, 'lapelis')
    expect(before.saves.status.value.state).toBe('unsaved')
    await until(before, 'device')
    before.close()
    const after = open('w', 'ticket')
    await untilRead(after)
    expect(after.doc.getMap('m').get('lapelis')).toBe(true)
  })

  test('two pages of one browser show and count the same', async () => {
    const one = open('w', 'ticket')
    const other = open('w', 'ticket')
    await untilRead(one)
    await untilRead(other)
    const counted = new Promise<void>((resolve) => {
      other.saves.status.subscribe(({ unsent }) => {
        if (unsent === 1) resolve()
      })
    })
    write(one, 'lapelis')
    await counted
    expect(other.doc.getMap('m').get('lapelis')).toBe(true)
    for (const { saves } of [one, other]) expect(saves.status.value).toEqual({ state: 'device', unsent: 1 })
  })

  test('what is unsent is counted after a reload', async () => {
    const before = open('w', 'ticket')
    await untilRead(before)
    write(before, 'vienas')
    write(before, 'du')
    await until(before, 'device')
    before.close()
    const after = open('w', 'ticket')
    await untilRead(after)
    expect(after.saves.status.value).toEqual({ state: 'device', unsent: 2 })
  })

  test('a change the device had no room for is not called saved', async () => {
    const document = open('w', 'ticket')
    await untilRead(document)
    const { add } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...values) {
      add.apply(this, values)
      // What a browser does when the quota is used up.
      this.transaction.abort()
      return Object.create(null) as IDBRequest<IDBValidKey>
    })
    const said: SaveState[] = []
    document.saves.status.subscribe(({ state }) => said.push(state))
    write(document, 'lapelis')
    vi.mocked(IDBObjectStore.prototype.add).mockRestore()
    await untilIdle('w')
    write(document, 'kitas')
    await untilIdle('w')
    expect(said).not.toContain('device')
    expect(document.saves.status.value).toEqual({ state: 'unsaved', unsent: 2 })
  })
})

describe('with a server', () => {
  async function begin(): Promise<{ server: TestServer; workshop: string; ticket: string }> {
    const server = await startTestServer()
    const { id } = await createWorkshop(server)
    vi.stubGlobal('location', { protocol: 'http:', host: new URL(server.address).host })
    return { server, workshop: id, ticket: server.organiserSecret }
  }

  async function onServer(server: TestServer, workshop: string, ticket: string) {
    const client = await new RawClient(server.address, workshop, 'board', { ticket }).sync()
    return client.doc.getMap('m').toJSON()
  }

  test('what was written before the connection is called saved once the server has it', async () => {
    const { server, workshop, ticket } = await begin()
    const document = open(workshop, ticket)
    write(document, 'lapelis')
    await until(document, 'server')
    expect(await onServer(server, workshop, ticket)).toEqual({ lapelis: true })
  })

  test('a device whose database never opens keeps nobody from the server', async () => {
    const { server, workshop, ticket } = await begin()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const blocked = new IDBFactory()
    // A request nobody ever answers, as when another tab will not let go.
    vi.spyOn(blocked, 'open').mockImplementation(() => Object.create(null) as IDBOpenDBRequest)
    vi.stubGlobal('indexedDB', blocked)
    const document = open(workshop, ticket)
    write(document, 'lapelis')
    vi.advanceTimersByTime(5_000)
    vi.useRealTimers()
    await until(document, 'server')
    expect(await onServer(server, workshop, ticket)).toEqual({ lapelis: true })
  })

  test('what was typed offline before a reload reaches the server with the next connection', async () => {
    const { server, workshop, ticket } = await begin()
    const copy = new Y.Doc()
    copy.getMap('m').set('be ryšio', true)
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(databaseName(workshop, 'board'))
      request.onupgradeneeded = () => {
        request.result.createObjectStore('updates', { autoIncrement: true })
        request.result.createObjectStore('custom')
      }
      request.onsuccess = () => resolve(request.result)
    })
    database.transaction('updates', 'readwrite').objectStore('updates').add(Y.encodeStateAsUpdate(copy))
    database.close()
    const document = open(workshop, ticket)
    await until(document, 'server')
    expect(await onServer(server, workshop, ticket)).toEqual({ 'be ryšio': true })
  })
})
