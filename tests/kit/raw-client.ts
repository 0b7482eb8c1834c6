// A WebSocket client that speaks the wire by hand: it does what no well-behaved client does, and counts what it gets.
// Whoever opens one ends its socket.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { MESSAGE, SUBPROTOCOL, SYNC_PATH } from '../../shared/protocol/wire.ts'

const SYNC = { step1: 0, step2: 1, update: 2 } as const

export interface RawOptions {
  readonly ticket?: string
  readonly protocols?: readonly string[]
  readonly origin?: string
}

interface Waiting {
  readonly holds: () => boolean
  readonly resolve: () => void
}

export class RawClient {
  readonly doc = new Y.Doc()
  readonly socket: WebSocket
  /** Every message received, as it came. */
  readonly received: Uint8Array[] = []
  readonly tokens = new Set<number>()
  /** Resolves with the close code. */
  readonly closed: Promise<number>
  /** Resolves when the socket is open; rejects with the HTTP refusal. */
  readonly opened: Promise<void>
  /** Answers to our questions what we lack. */
  #answers = 0
  #token = 0
  #presenceClock = 0
  #waiting: Waiting[] = []

  constructor(address: string, workshop: string, document: string, options: RawOptions = {}) {
    const protocols = options.protocols ?? [SUBPROTOCOL, ...(options.ticket ? [options.ticket] : [])]
    this.socket = new WebSocket(
      `${address.replace('http', 'ws')}${SYNC_PATH}/${workshop}/${document}`,
      [...protocols],
      {
        ...(options.origin === undefined ? {} : { origin: options.origin }),
      },
    )
    this.socket.binaryType = 'nodebuffer'
    this.opened = new Promise((resolve, reject) => {
      this.socket.once('open', () => resolve())
      this.socket.once('error', reject)
    })
    this.opened.catch(() => undefined)
    this.closed = new Promise((resolve) => this.socket.once('close', resolve))
    this.socket.on('message', (data: Buffer) => this.#take(new Uint8Array(data)))
  }

  /** Opens, asks for the document, and waits for it. */
  async sync(): Promise<this> {
    await this.opened
    this.sendSync(SYNC.step1, Y.encodeStateVector(this.doc))
    await this.until(() => this.#answers > 0)
    return this
  }

  /** Resolves when the server has answered everything it can answer so far without waiting for its disk. */
  async roundTrip(): Promise<void> {
    const before = this.#answers
    this.sendSync(SYNC.step1, Y.encodeStateVector(this.doc))
    await this.until(() => this.#answers > before)
  }

  /** Changes the document and sends the update, whatever the rights are. */
  write(change: (doc: Y.Doc) => void): void {
    const updates: Uint8Array[] = []
    const note = (update: Uint8Array) => updates.push(update)
    this.doc.on('update', note)
    this.doc.transact(() => change(this.doc))
    this.doc.off('update', note)
    for (const update of updates) this.sendSync(SYNC.update, update)
  }

  /** Sends all of another document, as its owner does who comes back. */
  passOn(doc: Y.Doc): void {
    this.sendSync(SYNC.step2, Y.encodeStateAsUpdate(doc))
  }

  /** Resolves once the server says that all sent before is on disk. */
  async barrier(): Promise<void> {
    const token = this.sendBarrier()
    await this.until(() => this.tokens.has(token))
  }

  sendBarrier(): number {
    this.#token += 1
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.barrier)
    encoding.writeVarUint(encoder, this.#token)
    this.socket.send(encoding.toUint8Array(encoder))
    return this.#token
  }

  /** Shows others a presence: a cursor, a name, whatever the state says. */
  sendPresence(state: unknown): void {
    this.#presenceClock += 1
    const content = encoding.createEncoder()
    encoding.writeVarUint(content, 1)
    encoding.writeVarUint(content, this.doc.clientID)
    encoding.writeVarUint(content, this.#presenceClock)
    encoding.writeVarString(content, JSON.stringify(state))
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(content))
    this.socket.send(encoding.toUint8Array(encoder))
  }

  sendSync(step: number, content: Uint8Array): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
    this.socket.send(encoding.toUint8Array(encoder))
  }

  /** Resolves when the condition holds after some message; rejects when the socket closes first. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve()
    return new Promise((resolve, reject) => {
      this.#waiting.push({ holds, resolve })
      void this.closed.then((code) => reject(new Error(`closed with ${code} while waiting`)))
    })
  }

  #take(bytes: Uint8Array): void {
    this.received.push(bytes)
    const decoder = decoding.createDecoder(bytes)
    const kind = decoding.readVarUint(decoder)
    if (kind === MESSAGE.barrier) this.tokens.add(decoding.readVarUint(decoder))
    if (kind === MESSAGE.sync) {
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step !== SYNC.step1) Y.applyUpdate(this.doc, content, 'wire')
      if (step === SYNC.step2) this.#answers += 1
    }
    const done = this.#waiting.filter(({ holds }) => holds())
    this.#waiting = this.#waiting.filter((waiting) => !done.includes(waiting))
    for (const { resolve } of done) resolve()
  }
}
