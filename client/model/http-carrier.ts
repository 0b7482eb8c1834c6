// One page's session over plain HTTP: a request that always waits for what the server says, and one at a time that
// takes there what this page says. Carries the sockets of several documents. What failed is asked again; what came
// twice is passed over (docs/protocol.md).
import { ByteStream } from '../../shared/protocol/byte-stream.ts'
import {
  AT_HEADER,
  HTTP_SYNC,
  type Item,
  ItemReader,
  itemParts,
  joined,
  SESSION_HEADER,
} from '../../shared/protocol/http-sync.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import type { CarriedSocket } from './carried-socket.ts'

/** Bytes of one request: some ten seconds of the slowest line worth having. */
const PIECE_BYTES = 128 * 1024

/** Milliseconds from one request with something to say to the next. */
const PACE_MS = 100

/** Milliseconds without a sign of life after which a request is given up. The server answers a poll after 12 s. */
const SILENCE_MS = 18_000
const UP_MS = 15_000
const OPEN_MS = 6_000

/** Milliseconds before a failed request is tried again, each time: then the connection is lost. */
const TRIES_MS = [250, 1_000]

/** Bytes a request may carry that outlives its page. */
const LAST_BYTES = 60_000

/** What the network did, as far as a WebSocket would know. */
const LOST = 1006

/** The server's own word that trying again is of no use; `code` closes the sockets. */
class Over extends Error {
  readonly code: number

  constructor(code: number) {
    super(`Closed with ${code}`)
    this.code = code
  }
}

const CODES: Readonly<Record<string, number>> = {
  'ticket-invalid': CLOSE.unauthorised,
  'person-removed': CLOSE.removed,
  'link-revoked': CLOSE.removed,
  invalid: CLOSE.malformed,
  'too-large': CLOSE.tooLarge,
  'not-found': LOST,
  forbidden: LOST,
}

interface CarrierOptions {
  /** `https://vieta.example.org` */
  readonly origin: string
  readonly ticket: string
  readonly fetch?: typeof fetch
  /** Told once, when it carries nothing any more. `opened` says whether it ever did. */
  readonly onOver?: (carrier: HttpCarrier, opened: boolean) => void
}

export class HttpCarrier {
  readonly #options: CarrierOptions
  readonly #up = new ByteStream()
  readonly #reader = new ItemReader()
  readonly #sockets = new Map<number, CarriedSocket>()
  readonly #ending = new AbortController()
  #newest = 0
  #session: string | null = null
  #received = 0
  #isSending = false
  #isLeaving = false

  constructor(options: CarrierOptions) {
    this.#options = options
    this.#run(() => this.#open())
  }

  get #isOver(): boolean {
    return this.#ending.signal.aborted
  }

  /** Opens a document on a socket. */
  carry(socket: CarriedSocket, document: string): void {
    this.#isLeaving = false
    this.#newest += 1
    const channel = this.#newest
    this.#sockets.set(channel, socket)
    socket.send = (frame) => {
      if (socket.readyState === socket.OPEN) this.#say({ kind: 'frame', channel, frame: bytesOf(frame) })
    }
    socket.close = () => {
      if (!this.#sockets.delete(channel)) return
      socket.readyState = CLOSED
      this.#say({ kind: 'close', channel, code: 0, reason: '' })
      if (this.#sockets.size === 0) this.#leave()
    }
    this.#say({ kind: 'open', channel, document })
  }

  #say(item: Item): void {
    this.#up.push(item.channel, itemParts(item))
    this.#send()
  }

  /** Runs a part of the work; what it cannot mend ends the session. */
  #run(work: () => Promise<void>): void {
    work().catch((error: unknown) => this.lose(error instanceof Over ? error.code : LOST))
  }

  async #open(): Promise<void> {
    const { session } = await this.#ask(HTTP_SYNC.open, OPEN_MS, {}, null, readJson)
    if (typeof session !== 'string') throw new Over(LOST)
    this.#session = session
    this.#send()
    while (!this.#isOver) {
      const piece = await this.#insist(() =>
        this.#ask(HTTP_SYNC.down, SILENCE_MS, { [AT_HEADER]: String(this.#received) }, null, readPiece),
      )
      const items = this.#reader.push(piece)
      this.#received += piece.byteLength
      for (const item of items) this.#hear(item)
    }
  }

  #hear(item: Item): void {
    const socket = this.#sockets.get(item.channel)
    if (socket === undefined) return
    try {
      switch (item.kind) {
        case 'open':
          socket.readyState = socket.OPEN
          socket.onopen?.()
          return
        case 'frame':
          socket.onmessage?.({ data: item.frame.buffer })
          return
        case 'close':
          this.#sockets.delete(item.channel)
          shut(socket, item.code, item.reason)
          if (this.#sockets.size === 0) this.#leave()
      }
    } catch (error) {
      // A listener's mistake is not the network's; a WebSocket would report it and go on too.
      reportError(error)
    }
  }

  #send(): void {
    if (this.#session === null || this.#isSending || this.#isOver) return
    this.#isSending = true
    this.#run(async () => {
      // What is said in one turn goes in one request.
      await Promise.resolve()
      while (this.#up.end > this.#up.acknowledged && !this.#isOver) {
        const paced = pause(PACE_MS, this.#ending.signal)
        const { received } = await this.#insist(() => {
          const piece = this.#up.next(PIECE_BYTES)
          const at = { [AT_HEADER]: String(this.#up.acknowledged) }
          return this.#ask(HTTP_SYNC.up, UP_MS, at, piece, readJson)
        })
        const isPossible = typeof received === 'number' && received >= this.#up.acknowledged
        if (!isPossible || !this.#up.acknowledge(received)) throw new Over(LOST)
        await paced
      }
      this.#isSending = false
      if (this.#isLeaving) this.end()
    })
  }

  /** Tries what failed again, until it is clear that the network is gone. */
  async #insist<T>(attempt: () => Promise<T>): Promise<T> {
    for (const wait of TRIES_MS) {
      try {
        return await attempt()
      } catch (error) {
        if (error instanceof Over || this.#isOver) throw error
        await pause(wait, this.#ending.signal)
      }
    }
    return attempt()
  }

  async #ask<T>(
    path: string,
    silenceMs: number,
    headers: Readonly<Record<string, string>>,
    body: Uint8Array<ArrayBuffer> | null,
    read: (response: Response, sign: () => void) => Promise<T>,
  ): Promise<T> {
    const { origin, fetch: send = fetch } = this.#options
    const giveUp = new AbortController()
    const onEnd = () => giveUp.abort()
    let timer = setTimeout(onEnd, silenceMs)
    const sign = () => {
      clearTimeout(timer)
      timer = setTimeout(onEnd, silenceMs)
    }
    this.#ending.signal.addEventListener('abort', onEnd)
    try {
      const response = await send(origin + path, {
        ...this.#request(headers),
        body,
        signal: giveUp.signal,
      })
      if (!response.ok) throw await faultOf(response)
      return await read(response, sign)
    } finally {
      clearTimeout(timer)
      this.#ending.signal.removeEventListener('abort', onEnd)
    }
  }

  #request(headers: Readonly<Record<string, string>>): RequestInit {
    const session = this.#session === null ? {} : { [SESSION_HEADER]: this.#session }
    return {
      method: 'POST',
      cache: 'no-store',
      headers: {
        authorization: `Bearer ${this.#options.ticket}`,
        'content-type': 'application/octet-stream',
        ...session,
        ...headers,
      },
    }
  }

  #leave(): void {
    this.#isLeaving = true
    if (!this.#isSending) this.end()
  }

  /** Says what is left to say and ends, even if the page does at this moment. */
  end(): void {
    if (this.#isOver) return
    if (this.#session !== null) {
      const { fetch: send = fetch, origin } = this.#options
      const body = this.#up.next(LAST_BYTES)
      const request = this.#request({ [AT_HEADER]: String(this.#up.acknowledged) })
      // Whether it arrives nobody is left to care: what it did not bring is not called saved.
      send(origin + HTTP_SYNC.end, { ...request, body, keepalive: true }).catch(() => undefined)
    }
    this.lose(LOST)
  }

  /** Ends at once, and closes every socket with that code. */
  lose(code: number): void {
    if (this.#isOver) return
    this.#ending.abort()
    const sockets = [...this.#sockets.values()]
    this.#sockets.clear()
    this.#options.onOver?.(this, this.#session !== null)
    for (const socket of sockets) shut(socket, code, '')
  }
}

const CLOSED = 3

function shut(socket: CarriedSocket, code: number, reason: string): void {
  socket.readyState = CLOSED
  socket.onclose?.({ code, reason })
}

function bytesOf(frame: Uint8Array | ArrayBuffer): Uint8Array {
  return frame instanceof Uint8Array ? frame : new Uint8Array(frame)
}

async function readJson(
  response: Response,
): Promise<{ readonly session?: unknown; readonly received?: unknown }> {
  return (await response.json()) as { readonly session?: unknown; readonly received?: unknown }
}

/** Reads a piece as slowly as it comes. */
async function readPiece(response: Response, sign: () => void): Promise<Uint8Array> {
  // A page of somebody in between, with the best of statuses.
  if (response.headers.get('content-type') !== 'application/octet-stream') throw new TypeError('Not a piece')
  const reader = response.body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const part = await reader?.read()
    if (part?.value === undefined) return joined(parts, size)
    sign()
    parts.push(part.value)
    size += part.value.byteLength
  }
}

/** What a refusal means: the server's own word ends it, anybody else's is worth another try. */
async function faultOf(response: Response): Promise<Error> {
  const said = (await response.json().catch(() => null)) as { readonly fault?: unknown } | null
  const code = typeof said?.fault === 'string' ? CODES[said.fault] : undefined
  return code === undefined ? new Error(`Answered with ${response.status}`) : new Over(code)
}

/** Waits, unless it ends meanwhile. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
