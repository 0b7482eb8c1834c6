// One simulated person: opens a document, sends updates and cursors, answers and echoes what a stock client would.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { dialectOf } from './dialects.mjs'
import { readStamps, stampText, Writer } from './updates.mjs'
import { Peer } from './wire.mjs'

const EMPTY = new Uint8Array([0, 0])

export class Client {
  /** Told the age of each update and cursor that came from others. */
  onAge = () => {}
  /** Told of each document state: a sync step 2. */
  onState = () => {}
  /** Sends every remote awareness change back, as y-websocket's provider does. */
  echoes = false
  echoed = 0
  /** Updates and states kept to be applied later. */
  kept = null
  #clocks = new Map()
  #clock = 0

  constructor(kind, port, room, id, ticket) {
    this.kind = kind
    this.id = id
    this.writer = new Writer(id)
    this.dialect = dialectOf(kind, room)
    const protocols = ticket ? ['vieta.1', ticket] : undefined
    this.peer = new Peer({ port, path: room.path, protocols })
    this.peer.onMessage = (bytes) => this.#take(bytes)
    this.opened = this.peer.opened.then(() => {
      for (const message of this.dialect.hello) this.peer.send(message)
      return this
    })
    this.opened.catch(() => {})
  }

  /** Asks for the document; resolves with the bytes of the answer's message. */
  async sync() {
    await this.opened
    // A bare broadcast has no documents.
    if (this.kind === 'raw') return 0
    const answered = new Promise((resolve) => {
      this.onState = resolve
    })
    this.peer.send(this.dialect.step1())
    return Promise.race([
      answered,
      this.peer.closed.then((code) => Promise.reject(new Error(`closed with ${code} before the sync`))),
    ])
  }

  write(pad) {
    this.peer.send(this.dialect.update(this.writer.next(pad)))
  }

  /** Shows a cursor somewhere else. */
  move(x, y) {
    this.#clock += 1
    const content = encoding.createEncoder()
    encoding.writeVarUint(content, 1)
    encoding.writeVarUint(content, this.id)
    encoding.writeVarUint(content, this.#clock)
    encoding.writeVarString(
      content,
      `{"user":{"name":"Ona Kazlauskienė ${this.id}","colour":"#1f6f5c"},"cursor":{"x":${x},"y":${y}},"sent":"${stampText()}"}`,
    )
    this.peer.send(this.dialect.awareness(encoding.toUint8Array(content)))
  }

  #take(bytes) {
    const { dialect } = this
    if (this.kind === 'raw' || dialect.isUpdate(bytes)) {
      readStamps(bytes, this.onAge)
      if (this.kept) this.kept.push(dialect.contentOf(bytes, 2).slice())
    } else if (dialect.isStep2(bytes)) {
      if (this.kept) this.kept.push(dialect.contentOf(bytes, 2).slice())
      this.onState(bytes.length)
    } else if (dialect.isStep1(bytes)) this.peer.send(dialect.step2(EMPTY))
    else if (dialect.isAwareness(bytes)) this.#takeCursors(bytes)
  }

  #takeCursors(bytes) {
    const content = this.dialect.contentOf(bytes, 1)
    const decoder = decoding.createDecoder(content)
    const count = decoding.readVarUint(decoder)
    const news = []
    for (let index = 0; index < count; index += 1) {
      const from = decoder.pos
      const id = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      decoder.pos += length
      if (id === this.id || clock <= (this.#clocks.get(id) ?? -1)) continue
      this.#clocks.set(id, clock)
      news.push(content.subarray(from, decoder.pos))
    }
    if (news.length === 0) return
    for (const entry of news) {
      readStamps(Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength), this.onAge)
    }
    if (!this.echoes) return
    this.echoed += 1
    if (news.length === count) this.peer.send(bytes)
    else {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, news.length)
      for (const entry of news) encoding.writeUint8Array(encoder, entry)
      this.peer.send(this.dialect.awareness(encoding.toUint8Array(encoder)))
    }
  }

  /** What all that was kept makes: the values of the map `m`. */
  content() {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const update of this.kept ?? []) Y.applyUpdate(doc, update)
    })
    return { isWhole: doc.store.pendingStructs === null, map: doc.getMap('m').toJSON() }
  }

  close() {
    return this.peer.end()
  }
}
