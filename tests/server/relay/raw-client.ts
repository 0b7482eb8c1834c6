// A client that speaks the wire by hand: it can say what no stock client would, and sees every frame.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

export interface AwarenessEntry {
  readonly id: number
  readonly clock: number
  readonly state: unknown
}

export type Received =
  | { readonly kind: 'step1'; readonly content: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly content: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: 'barrier'; readonly token: number }

const SYNC_KINDS = ['step1', 'step2', 'update'] as const

export class RawClient {
  /** Holds whatever the server has sent. */
  readonly doc = new Y.Doc()
  readonly received: Received[] = []
  readonly socket: WebSocket
  readonly closed: Promise<number>
  #watchers: (() => void)[] = []
  #nextToken = 1

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.binaryType = 'arraybuffer'
    socket.on('message', (data) => {
      if (!(data instanceof ArrayBuffer)) throw new Error('the server sends binary messages only')
      this.received.push(this.#read(new Uint8Array(data)))
      this.#wake()
    })
    socket.on('close', () => this.#wake())
    socket.on('error', () => {})
    this.closed = new Promise((resolve) => socket.on('close', (code) => resolve(code)))
  }

  static async connect(url: string): Promise<RawClient> {
    const socket = new WebSocket(url)
    const client = new RawClient(socket)
    await new Promise((resolve, reject) => {
      socket.on('open', resolve)
      socket.on('error', reject)
    })
    return client
  }

  #read(bytes: Uint8Array): Received {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type === 102) return { kind: 'barrier', token: decoding.readVarUint(decoder) }
    if (type === 1) {
      const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
      const entries = Array.from({ length: decoding.readVarUint(inner) }, () => ({
        id: decoding.readVarUint(inner),
        clock: decoding.readVarUint(inner),
        state: JSON.parse(decoding.readVarString(inner)) as unknown,
      }))
      return { kind: 'awareness', entries }
    }
    if (type !== 0) throw new Error(`unexpected message type ${type}`)
    const kind = SYNC_KINDS[decoding.readVarUint(decoder)]
    if (kind === undefined) throw new Error('unexpected sync message')
    const content = decoding.readVarUint8Array(decoder)
    if (kind !== 'step1') Y.applyUpdate(this.doc, content)
    return { kind, content }
  }

  /** Resolves when the condition holds; asked at each frame. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('the socket closed first')
      await new Promise<void>((resolve) => this.#watchers.push(resolve))
    }
  }

  #wake(): void {
    for (const watcher of this.#watchers.splice(0)) watcher()
  }

  send(bytes: Uint8Array | string): void {
    this.socket.send(bytes)
  }

  sendSync(step: number, content: Uint8Array): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
    this.send(encoding.toUint8Array(encoder))
  }

  /** Sends one update that sets `key` in the map `m`. */
  write(key: string, value: unknown): void {
    const doc = new Y.Doc()
    doc.getMap('m').set(key, value)
    this.sendSync(2, Y.encodeStateAsUpdate(doc))
    doc.destroy()
  }

  sendAwareness(entries: readonly { id: number; clock: number; state: unknown; text?: string }[]): void {
    const inner = encoding.createEncoder()
    encoding.writeVarUint(inner, entries.length)
    for (const { id, clock, state, text } of entries) {
      encoding.writeVarUint(inner, id)
      encoding.writeVarUint(inner, clock)
      encoding.writeVarString(inner, text ?? JSON.stringify(state))
    }
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
    this.send(encoding.toUint8Array(encoder))
  }

  /** Asks for the document as the server has it. */
  async sync(): Promise<void> {
    const seen = this.received.length
    this.sendSync(0, Y.encodeStateVector(this.doc))
    await this.until(() => this.received.slice(seen).some(({ kind }) => kind === 'step2'))
  }

  sendBarrier(): number {
    const token = this.#nextToken
    this.#nextToken += 1
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 102)
    encoding.writeVarUint(encoder, token)
    this.send(encoding.toUint8Array(encoder))
    return token
  }

  hasBarrier(token: number): boolean {
    return this.received.some((frame) => frame.kind === 'barrier' && frame.token === token)
  }

  /** Resolves when all sent so far is on the server's disk, which also means all of it was handled. */
  async barrier(): Promise<void> {
    const token = this.sendBarrier()
    await this.until(() => this.hasBarrier(token))
  }

  get map(): Record<string, unknown> {
    return this.doc.getMap('m').toJSON()
  }

  /** Every awareness entry received, oldest first. */
  get awareness(): AwarenessEntry[] {
    return this.received.flatMap((frame) => (frame.kind === 'awareness' ? frame.entries : []))
  }

  async close(): Promise<void> {
    this.socket.close()
    await this.closed
  }
}
