// Hocuspocus as its documentation starts it, in memory.
import { Server } from '@hocuspocus/server'

const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: false })
await server.listen()
console.log(`port ${server.httpServer.address().port}`)
