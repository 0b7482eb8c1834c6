// One socket as a room sees it: what it may do, what it has been sent, and how far behind it is.
import { CLOSE, type CloseCode } from '../../shared/protocol/wire.ts'
import { Allowance } from './allowance.ts'
import { BOUNDS } from './bounds.ts'
import type { Counts } from './counts.ts'
import { awarenessFrame } from './frame.ts'
import { Lag } from './lag.ts'
import type { PeerSocket } from './peer-socket.ts'
import type { SharedFrame, UpdateFrame } from './shared-frame.ts'
import type { Timers } from './timers.ts'

/** What the gateway decided about a socket. The relay asks nothing further. */
export interface Admission {
  /** The document's name in the store, `<workshop>/<document>`. */
  readonly document: string
  readonly access: 'read' | 'write'
  /** Whether it shares and sees presence. A projector does not. */
  readonly presence: boolean
  /** Whether it sees presence though it shares none. */
  readonly watches?: boolean
  /** The person of the ticket; presence may claim to be nobody else. */
  readonly person: string | null
  /** Whether what it writes waits while writes are suspended; what it has sent by then stays with it. */
  readonly suspendable?: boolean
  /** Who is told to have made what it writes: a person's id, or `role:<role>`. */
  readonly author: string | null
  /** What it was let in as. */
  readonly role?: string
  /** Names the connection in `closeConnections`; the ticket's id, for instance. */
  readonly connectionId?: string
}

/** A reader that fell behind: it gets no updates until it has drained, then what it lacks. */
interface Behind {
  readonly lag: Lag
  readonly deadline: number
}

const KEEP_ALIVE = awarenessFrame([])

const REASONS: Readonly<Record<CloseCode, string>> = {
  [CLOSE.malformed]: 'malformed frame',
  [CLOSE.unauthorised]: 'unauthorised',
  [CLOSE.forbidden]: 'forbidden',
  [CLOSE.notFound]: 'not found',
  [CLOSE.renewed]: 'rewritten since',
  [CLOSE.removed]: 'removed',
  [CLOSE.tooLarge]: 'message too large',
  [CLOSE.tryAgain]: 'try again',
  [CLOSE.storageFull]: 'storage does not take writes',
}

export class Connection {
  readonly admission: Admission
  readonly #socket: PeerSocket
  readonly #timers: Timers
  readonly #counts: Counts
  #sentAt: number
  #heardAt: number
  #pingedAt: number
  readonly #allowance: Allowance
  #behind: Behind | null = null
  /** Bytes of a whole document on its way: large as it may be, it does not make a reader slow. */
  #stateBytes = 0
  #isClosing = false
  /** What it sent while its room was loading. */
  readonly early = { frames: 0, bytes: 0 }
  /** Barriers received and not answered yet. */
  barriers = 0
  /** Whether something it sent was left with it: until it was asked again, no barrier says that all is here. */
  isLeftWaiting = false

  constructor(socket: PeerSocket, admission: Admission, timers: Timers, counts: Counts) {
    this.#counts = counts
    this.#socket = socket
    this.admission = admission
    this.#timers = timers
    const now = timers.now()
    this.#sentAt = now
    this.#heardAt = now
    this.#pingedAt = now
    this.#allowance = new Allowance(now)
  }

  get person(): string | null {
    return this.admission.person
  }

  /** Whether it was told to close. What it still sends is not read. */
  get isClosing(): boolean {
    return this.#isClosing
  }

  get mayWrite(): boolean {
    return this.admission.access === 'write'
  }

  heard(): void {
    this.#counts.received += 1
    this.#heardAt = this.#timers.now()
  }

  /** Whether it may send a frame of that size now; it is paid for then. */
  maySend(bytes: number): boolean {
    return this.#allowance.spend(bytes, this.#timers.now())
  }

  send(frame: Uint8Array): void {
    if (this.#isClosing || this.#socket.readyState !== this.#socket.OPEN) return
    this.#sentAt = this.#timers.now()
    this.#counts.delivered += 1
    this.#socket.send(frame)
  }

  /** Sends what many are sent. */
  share({ message, wire }: SharedFrame): void {
    if (this.#isClosing || this.#socket.readyState !== this.#socket.OPEN) return
    this.#sentAt = this.#timers.now()
    this.#counts.delivered += 1
    if (this.#socket.sendFramed === undefined) this.#socket.send(message)
    else this.#socket.sendFramed(wire)
  }

  /** Sends a whole document, and grants the time it takes. */
  shareState(frame: SharedFrame): void {
    this.#stateBytes = frame.wire.byteLength
    this.share(frame)
  }

  /** Sends an update frame, or falls behind. */
  shareUpdate(frame: UpdateFrame): void {
    if (this.#behind === null && !this.fallBehind(null)) {
      this.#counts.told += frame.updates
      this.share(frame)
    } else this.#behind?.lag.miss(frame.starts)
  }

  /** Marks the connection as behind when too much waits in its socket; `has` is the state vector it sent, if any. */
  fallBehind(has: Uint8Array | null): boolean {
    const waiting = this.#socket.bufferedAmount
    if (waiting <= BOUNDS.resyncBytes) this.#stateBytes = 0
    if (waiting <= BOUNDS.resyncBytes + this.#stateBytes) return false
    this.#counts.behind += 1
    const grantedMs = (waiting - BOUNDS.resyncBytes) / BOUNDS.slowLinkBytesPerMs
    this.#behind = { lag: new Lag(has), deadline: this.#timers.now() + BOUNDS.drainMs + grantedMs }
    return true
  }

  /** Sends presence unless the socket has more important things to move. */
  sharePresence(frame: SharedFrame): void {
    if (!this.admission.presence && !this.admission.watches) return
    if (this.#socket.bufferedAmount <= BOUNDS.skipPresenceBytes) this.share(frame)
    else this.#counts.presenceSkipped += 1
  }

  /**
   * One look at the socket: catches up, pings, keeps alive, gives up.
   *
   * @param sync makes the frame with all that somebody lacks
   */
  look(sync: (lag: Lag) => Uint8Array): void {
    const now = this.#timers.now()
    if (now - this.#heardAt >= BOUNDS.silenceMs) {
      this.#socket.terminate()
      return
    }
    if (now - this.#pingedAt >= BOUNDS.pingMs && this.#socket.readyState === this.#socket.OPEN) {
      this.#pingedAt = now
      this.#socket.ping()
    }
    if (this.#behind !== null) this.#catchUp(this.#behind, now, sync)
    if (now - this.#sentAt >= BOUNDS.keepAliveMs) this.send(KEEP_ALIVE)
  }

  #catchUp({ lag, deadline }: Behind, now: number, sync: (lag: Lag) => Uint8Array): void {
    if (this.#socket.bufferedAmount <= BOUNDS.skipPresenceBytes) {
      this.#behind = null
      this.send(sync(lag))
    } else if (now >= deadline) {
      this.close(CLOSE.tryAgain, 'too slow')
    }
  }

  close(code: CloseCode, reason: string = REASONS[code]): void {
    if (this.#isClosing) return
    this.#isClosing = true
    this.#socket.close(code, reason)
  }

  /** Ends it at once: who does not answer a goodbye is away. */
  cut(): void {
    this.#isClosing = true
    this.#socket.terminate()
  }
}
