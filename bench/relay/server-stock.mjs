// The logic of y-websocket 1.5's own server (bin/utils.js), without persistence: one Y.Doc with Awareness a room, each
// update and each awareness change sent to everyone at once. MIT, Kevin Jahns.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocketServer } from 'ws'
import * as awarenessProtocol from 'y-protocols/awareness'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'

const [SYNC, AWARENESS] = [0, 1]
const PING_MS = 30_000
const docs = new Map()

function send(doc, conn, message) {
  if (conn.readyState !== conn.CONNECTING && conn.readyState !== conn.OPEN) closeConn(doc, conn)
  try {
    conn.send(message, {}, (error) => {
      if (error != null) closeConn(doc, conn)
    })
  } catch {
    closeConn(doc, conn)
  }
}

function closeConn(doc, conn) {
  if (doc.conns.has(conn)) {
    const controlled = doc.conns.get(conn)
    doc.conns.delete(conn)
    awarenessProtocol.removeAwarenessStates(doc.awareness, [...controlled], null)
    if (doc.conns.size === 0) {
      doc.destroy()
      docs.delete(doc.name)
    }
  }
  conn.close()
}

function sharedDoc(name) {
  const known = docs.get(name)
  if (known) return known
  const doc = new Y.Doc({ gc: true })
  doc.name = name
  doc.conns = new Map()
  doc.awareness = new awarenessProtocol.Awareness(doc)
  doc.awareness.setLocalState(null)
  doc.awareness.on('update', ({ added, updated, removed }, conn) => {
    if (conn !== null) {
      const controlled = doc.conns.get(conn)
      if (controlled !== undefined) {
        for (const id of added) controlled.add(id)
        for (const id of removed) controlled.delete(id)
      }
    }
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, AWARENESS)
    encoding.writeVarUint8Array(
      encoder,
      awarenessProtocol.encodeAwarenessUpdate(doc.awareness, [...added, ...updated, ...removed]),
    )
    const message = encoding.toUint8Array(encoder)
    for (const other of doc.conns.keys()) send(doc, other, message)
  })
  doc.on('update', (update) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, SYNC)
    syncProtocol.writeUpdate(encoder, update)
    const message = encoding.toUint8Array(encoder)
    for (const other of doc.conns.keys()) send(doc, other, message)
  })
  docs.set(name, doc)
  return doc
}

function receive(doc, conn, bytes) {
  const encoder = encoding.createEncoder()
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  if (type === SYNC) {
    encoding.writeVarUint(encoder, SYNC)
    syncProtocol.readSyncMessage(decoder, encoder, doc, conn)
    if (encoding.length(encoder) > 1) send(doc, conn, encoding.toUint8Array(encoder))
  } else if (type === AWARENESS) {
    awarenessProtocol.applyAwarenessUpdate(doc.awareness, decoding.readVarUint8Array(decoder), conn)
  }
}

const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
sockets.on('connection', (conn, { url }) => {
  conn.binaryType = 'arraybuffer'
  const doc = sharedDoc(url.slice(1).split('?')[0])
  doc.conns.set(conn, new Set())
  conn.on('error', () => {})
  conn.on('message', (message) => receive(doc, conn, new Uint8Array(message)))
  let isAlive = true
  const ping = setInterval(() => {
    if (!isAlive) {
      closeConn(doc, conn)
      clearInterval(ping)
    } else {
      isAlive = false
      conn.ping()
    }
  }, PING_MS)
  conn.on('close', () => {
    closeConn(doc, conn)
    clearInterval(ping)
  })
  conn.on('pong', () => {
    isAlive = true
  })
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, SYNC)
  syncProtocol.writeSyncStep1(encoder, doc)
  send(doc, conn, encoding.toUint8Array(encoder))
  const states = doc.awareness.getStates()
  if (states.size > 0) {
    const greeting = encoding.createEncoder()
    encoding.writeVarUint(greeting, AWARENESS)
    encoding.writeVarUint8Array(
      greeting,
      awarenessProtocol.encodeAwarenessUpdate(doc.awareness, [...states.keys()]),
    )
    send(doc, conn, encoding.toUint8Array(greeting))
  }
})
sockets.on('listening', () => console.log(`port ${sockets.address().port}`))
