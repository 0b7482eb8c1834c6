// One connection to one document: as much of a provider as a person of the soak needs, and the ages of what it brings.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

const [SYNC, AWARENESS, BARRIER] = [0, 1, 102]
/** A barrier covers so many milliseconds of edits, as on a page. */
const BARRIER_EVERY_MS = 250

/** When the newest update of each writer was made: `<client id>` -> { clock, at }. One process, one clock. */
const made = new Map()

function message(...parts) {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}

export class Line {
  doc = new Y.Doc()
  isSynced = false
  #socket = null
  #presenceClock = 0
  #token = 0
  #asked = new Map()
  #barrierTimer = null
  #isMeantToClose = false

  /** @param onLost told of a close we did not ask for, with its code */
  constructor({ url, ticket, measures, onLost }) {
    this.url = url
    this.ticket = ticket
    this.measures = measures
    this.onLost = onLost
    this.doc.on('update', (update, origin) => this.#tell(update, origin))
  }

  get isOpen() {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  /** Connects, and resolves when the document is here. */
  open() {
    this.#isMeantToClose = false
    const socket = new WebSocket(this.url, ['vieta.1', this.ticket], { perMessageDeflate: false })
    socket.binaryType = 'nodebuffer'
    this.#socket = socket
    return new Promise((resolve, reject) => {
      socket.on('open', () => this.#send(message(SYNC, 0, Y.encodeStateVector(this.doc))))
      socket.on('message', (bytes) => {
        this.#take(new Uint8Array(bytes))
        if (this.isSynced) resolve()
      })
      socket.on('error', reject)
      socket.on('close', (code) => {
        this.isSynced = false
        this.#asked.clear()
        if (this.#isMeantToClose) resolve()
        else {
          this.onLost(code)
          reject(new Error(`closed with ${code}`))
        }
      })
    })
  }

  /** @param abruptly as when the network goes */
  close(abruptly = false) {
    this.#isMeantToClose = true
    clearTimeout(this.#barrierTimer)
    this.#barrierTimer = null
    if (abruptly) this.#socket?.terminate()
    else this.#socket?.close()
  }

  /** Whether everything written here is on the server's disk. */
  get isSaved() {
    return this.isSynced && this.#asked.size === 0 && this.#barrierTimer === null
  }

  move(x, y) {
    if (!this.isOpen) return
    this.#presenceClock += 1
    const content = encoding.createEncoder()
    encoding.writeVarUint(content, 1)
    encoding.writeVarUint(content, this.doc.clientID)
    encoding.writeVarUint(content, this.#presenceClock)
    encoding.writeVarString(content, JSON.stringify({ cursor: [x, y], sent: performance.now() }))
    this.#send(message(AWARENESS, encoding.toUint8Array(content)))
    this.measures.counts.cursors += 1
  }

  #send(bytes) {
    if (this.isOpen) this.#socket.send(bytes)
  }

  #tell(update, origin) {
    if (origin === 'wire') return
    // What is written while away has no age that says anything of the server.
    if (!this.isOpen) made.delete(this.doc.clientID)
    else
      made.set(this.doc.clientID, {
        clock: Y.getState(this.doc.store, this.doc.clientID),
        at: performance.now(),
      })
    this.#send(message(SYNC, 2, update))
    this.#scheduleBarrier()
  }

  #scheduleBarrier() {
    this.#barrierTimer ??= setTimeout(() => {
      this.#barrierTimer = null
      this.#token += 1
      this.#asked.set(this.#token, performance.now())
      this.#send(message(BARRIER, this.#token))
    }, BARRIER_EVERY_MS)
  }

  #take(bytes) {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type === BARRIER) {
      const token = decoding.readVarUint(decoder)
      this.measures.barriers.add(performance.now() - (this.#asked.get(token) ?? Number.NaN))
      for (const asked of this.#asked.keys()) if (asked <= token) this.#asked.delete(asked)
    } else if (type === AWARENESS) this.#takeCursors(decoding.readVarUint8Array(decoder))
    else this.#takeSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
  }

  #takeSync(step, content) {
    if (step === 0) {
      this.#send(message(SYNC, 1, Y.encodeStateAsUpdate(this.doc, content)))
      this.#scheduleBarrier()
      return
    }
    if (step === 1) this.isSynced = true
    else {
      for (const [client, clock] of Y.parseUpdateMeta(content).to) {
        const newest = made.get(client)
        if (newest?.clock === clock) this.measures.updates.add(performance.now() - newest.at)
      }
    }
    Y.applyUpdate(this.doc, content, 'wire')
  }

  #takeCursors(content) {
    const decoder = decoding.createDecoder(content)
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const sent = Number(/"sent":([\d.]+)/.exec(decoding.readVarString(decoder))?.[1] ?? Number.NaN)
      // Somebody who joins is shown where everybody was: that is no delivery.
      const age = performance.now() - sent
      if (age < 2_000) this.measures.cursors.add(age)
    }
  }
}
