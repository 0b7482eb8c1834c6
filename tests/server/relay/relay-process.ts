// A relay on a SQLite folder in a process of its own, to be killed. Prints its port once it listens.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { createRelay } from '../../../server/relay/relay.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: relay-process <folder>')

async function serve(folder: string): Promise<void> {
  const relay = createRelay({ store: await openSqliteStore({ folder, now: Date.now }) })
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  sockets.on('connection', (socket) => {
    relay.attach(socket, {
      document: 'w/board',
      access: 'write',
      presence: false,
      person: null,
      author: null,
    })
  })
  await once(sockets, 'listening')
  console.log((sockets.address() as AddressInfo).port)
}

await serve(folder)
