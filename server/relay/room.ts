// One live document: sync, append and broadcast. Bytes and access, never notes or roles.
// Everything received is applied before it is logged and sent on, so nothing unreadable gets further than its sender.
import * as Y from 'yjs'
import { LIMITS } from '../../shared/base/limits.ts'
import { CLOSE, type CloseCode } from '../../shared/protocol/wire.ts'
import { type Store, StoreError, type StoreFault } from '../store/store.ts'
import { Archive } from './archive.ts'
import { BOUNDS } from './bounds.ts'
import { Connection } from './connection.ts'
import type { Counts } from './counts.ts'
import type { FanOut, FanOutLine, HeardUpdate } from './fanout.ts'
import { barrierFrame, type Frame, isEmptyUpdate, isPresence, readFrame, step1Frame } from './frame.ts'
import { Gathering } from './gathering.ts'
import { type Backlog, Journal } from './journal.ts'
import type { Pace } from './pace.ts'
import { applyReceived, goOn } from './received-update.ts'
import type { Timers } from './timers.ts'
import { toldUpdate } from './told-update.ts'
import { WrittenBy } from './written-by.ts'

/** What is worth a line in the log or a count in the metrics. Never contents. */
export type RelayEvent =
  | {
      readonly kind: 'appendFailed'
      readonly document: string
      readonly fault: StoreFault
      readonly message: string
    }
  | {
      /** `unreadable`: what another server told. */
      readonly kind: 'loadFailed' | 'compactFailed' | 'unreadable'
      readonly document: string
      readonly message: string
    }
  /** Rows of the log that decayed, or that Yjs could not read. */
  | { readonly kind: 'setAside'; readonly document: string; readonly rows: number }
  | { readonly kind: 'compacted' | 'evicted'; readonly document: string }
  | { readonly kind: 'refused'; readonly document: string; readonly code: CloseCode }

export interface RoomOptions {
  readonly document: string
  readonly store: Store
  readonly timers: Timers
  readonly pace: Pace
  readonly backlog: Backlog
  readonly counts: Counts
  readonly report: (event: RelayEvent) => void
  /** The same room on other servers; null while there are none. */
  readonly fanOut: FanOut | null
  /** Told once, when the room has let go of everything. */
  readonly onClosed: (room: Room) => void
  /** What has to be over before the document is loaded; null when nothing is. */
  readonly after: Promise<void> | null
}

type RoomState = 'opening' | 'open' | 'draining' | 'closed'

interface EarlyFrame {
  readonly connection: Connection
  readonly bytes: Uint8Array
}

/** The origin of what other servers told. */
const ELSEWHERE = Symbol('elsewhere')

export class Room {
  readonly doc = new Y.Doc({ gc: true })
  /** Resolves when the document is loaded; rejects with a StoreError when it cannot be. */
  readonly opened: Promise<void>
  readonly #options: RoomOptions
  readonly #archive: Archive
  readonly #journal: Journal
  readonly #gathering: Gathering
  readonly #line: FanOutLine | null
  /** What other servers told while the log was still loading. */
  #heard: HeardUpdate[] = []
  /** Frames that came while the log was still loading, in order. */
  #early: EarlyFrame[] = []
  #state: RoomState = 'opening'
  #handles = 0
  #setAside = 0
  /** Whether the change under way may bring what the document held back of somebody else's. */
  #isReleasing = false
  #cancelEviction: (() => void) | null = null
  #isSuspended = false

  constructor(options: RoomOptions) {
    this.#options = options
    const { document, store, timers, pace, backlog, counts, report } = options
    this.#archive = new Archive(store, document)
    this.#gathering = new Gathering(this.doc, timers, pace)
    this.#journal = new Journal({
      append: (updates, authors) => this.#archive.append(updates, authors),
      timers,
      backlog,
      onFault: ({ fault, message }) => report({ kind: 'appendFailed', document, fault, message }),
      onCommit: (updates, ms) => {
        counts.committedAt = timers.now()
        counts.onCommit(ms)
        this.#archive.wrote(updates)
        if (this.#archive.isLong) void this.#compact()
      },
    })
    this.#line = this.#joinOthers()
    this.opened = this.#open()
    // Whoever waits for the room hears of a failure; a room nobody waits for has reported it.
    this.opened.catch(() => {})
  }

  get connections(): ReadonlySet<Connection> {
    return this.#gathering.connections
  }

  get handles(): number {
    return this.#handles
  }

  get fault(): StoreError | null {
    return this.#journal.fault
  }

  /** Milliseconds the disk has taken nothing of what waits for it. */
  get waitingMs(): number {
    return this.#journal.waitingMs
  }

  get setAside(): number {
    return this.#setAside
  }

  #joinOthers(): FanOutLine | null {
    const gathering = this.#gathering
    const line = this.#options.fanOut?.join(this.#options.document, {
      hear: (updates) => {
        if (this.#state === 'opening') this.#heard.push(...updates)
        else this.#hear(updates)
      },
      hearPresence: (node, bytes) => {
        const frame = readFrame(bytes)
        if (frame?.kind === 'awareness') gathering.hearPresence(node, frame.entries)
      },
      hearGone: (node) => gathering.hearGone(node),
      announce: () => gathering.announce(),
    })
    gathering.line = line ?? null
    return gathering.line
  }

  #hear(updates: readonly HeardUpdate[]): void {
    if (this.#state === 'closed') return
    const unreadable = (error: unknown) =>
      this.#options.report({
        kind: 'unreadable',
        document: this.#options.document,
        message: String(error),
      })
    try {
      this.doc.transact(() => {
        for (const { version, bytes } of updates) {
          try {
            if (version === 2) Y.applyUpdateV2(this.doc, bytes, ELSEWHERE)
            else Y.applyUpdate(this.doc, bytes, ELSEWHERE)
          } catch (error) {
            unreadable(error)
          }
        }
      }, ELSEWHERE)
    } catch (error) {
      unreadable(error)
      goOn(this.doc, ELSEWHERE)
    }
  }

  async #open(): Promise<void> {
    const { document, report } = this.#options
    try {
      await this.#options.after?.catch(() => {})
      await this.#line?.ready
      const { sequence, setAside } = await this.#archive.load(this.doc)
      this.#journal.startAt(sequence)
      this.#setAside = setAside
      if (setAside > 0) report({ kind: 'setAside', document, rows: setAside })
    } catch (error) {
      report({ kind: 'loadFailed', document, message: String(error) })
      this.close()
      throw error
    }
    if (this.#state === 'closed') throw new StoreError('closed', `${document} was closed while it loaded`)
    this.doc.on('update', (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) => {
      this.#gathering.tell(toldUpdate(update, transaction), this.#isReleasing ? null : origin)
      // The server it came from has it in its log, and told everybody.
      if (origin === ELSEWHERE) return
      this.#journal.push(update, authorOf(origin))
      this.#line?.tell(update)
    })
    this.#state = 'open'
    this.#hear(this.#heard)
    this.#heard = []
    for (const connection of this.connections) this.#greet(connection)
    const early = this.#early
    this.#early = []
    for (const { connection, bytes } of early) this.#handle(connection, bytes)
    this.#considerEviction()
  }

  join(connection: Connection): void {
    this.#gathering.connections.add(connection)
    this.#stay()
    if (this.#state !== 'opening') this.#greet(connection)
  }

  leave(connection: Connection): void {
    if (this.#gathering.leave(connection)) this.#considerEviction()
  }

  /** Keeps the room in memory for a peer in this process, until the returned function is called. */
  hold(): () => void {
    this.#handles += 1
    this.#stay()
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      this.#handles -= 1
      this.#considerEviction()
    }
  }

  /** Resolves once all that is in the document now is on disk. */
  flushed(): Promise<void> {
    return new Promise((resolve, reject) => this.#journal.whenDurable(resolve, reject))
  }

  #greet(connection: Connection): void {
    this.#askFor(connection)
    this.#gathering.showEveryone(connection)
  }

  /** Asks a writer for what the server lacks. A stock client uploads only when asked: readers never are. */
  #askFor(connection: Connection): void {
    if (!connection.mayWrite || this.#options.backlog.isFull) return
    connection.send(step1Frame(Y.encodeStateVector(this.doc)))
  }

  /** After a full disk takes writes again: asks every writer for what it could not send. */
  askAgain(): void {
    if (this.#state !== 'open') return
    for (const connection of this.connections) this.#askFor(connection)
  }

  /** While suspended, what suspendable connections write stays with them; afterwards they are asked for it. */
  suspendWrites(isSuspended: boolean): void {
    this.#isSuspended = isSuspended
    if (isSuspended) return
    for (const connection of this.connections) {
      if (!connection.isLeftWaiting) continue
      connection.isLeftWaiting = false
      this.#askFor(connection)
    }
  }

  receive(connection: Connection, bytes: Uint8Array): void {
    if (connection.isClosing || this.#state === 'closed') return
    connection.heard()
    if (connection.maySend(bytes.byteLength)) this.#handle(connection, bytes)
    // A flood of presence is left out: whatever was missed, the next cursor says anew. Of updates nothing may be missed.
    else if (isPresence(bytes)) this.#options.counts.presenceFlooded += 1
    else this.#refuse(connection, CLOSE.tryAgain)
  }

  #handle(connection: Connection, bytes: Uint8Array): void {
    if (connection.isClosing || this.#state === 'closed') return
    const code = this.#state === 'opening' ? this.#keep({ connection, bytes }) : this.#take(connection, bytes)
    if (code !== null) this.#refuse(connection, code)
  }

  #refuse(connection: Connection, code: CloseCode): void {
    this.#options.report({ kind: 'refused', document: this.#options.document, code })
    connection.close(code)
  }

  #keep(frame: EarlyFrame): CloseCode | null {
    this.#early.push(frame)
    const { early } = frame.connection
    early.frames += 1
    early.bytes += frame.bytes.byteLength
    return early.frames > BOUNDS.openingFrames || early.bytes > BOUNDS.openingBytes ? CLOSE.tryAgain : null
  }

  /** @returns the code to close the sender with, or null */
  #take(connection: Connection, bytes: Uint8Array): CloseCode | null {
    if (bytes.byteLength > LIMITS.frameBytes) return CLOSE.tooLarge
    const frame = readFrame(bytes)
    switch (frame?.kind) {
      case undefined:
        return CLOSE.malformed
      case 'step1':
        return this.#answer(connection, frame.vector)
      case 'step2':
      case 'update':
        return this.#apply(connection, frame)
      case 'barrier':
        return this.#barrier(connection, frame.token)
      case 'queryAwareness':
        this.#gathering.showEveryone(connection)
        return null
      case 'awareness':
        this.#gathering.takePresence(connection, frame.entries)
        return null
    }
  }

  #answer(connection: Connection, vector: Uint8Array): CloseCode | null {
    try {
      this.#gathering.sync(connection, vector)
      return null
    } catch {
      // The vector is the only thing here that came from outside.
      return CLOSE.malformed
    }
  }

  #apply(connection: Connection, frame: Frame & { kind: 'step2' | 'update' }): CloseCode | null {
    const { update } = frame
    if (isEmptyUpdate(update)) return null
    if (!connection.mayWrite) return CLOSE.forbidden
    if (this.#isSuspended && connection.admission.suspendable === true) {
      connection.isLeftWaiting = true
      return null
    }
    if (this.#options.backlog.isFull) return CLOSE.storageFull
    // With what was missing comes what was held back, which is not the sender's: it has to hear of it too.
    this.#isReleasing = this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null
    const reception = applyReceived(this.doc, update, connection, LIMITS.frameBytes)
    this.#isReleasing = false
    switch (reception) {
      case 'applied':
        return null
      case 'malformed':
        return CLOSE.malformed
      case 'tooMuch':
        return CLOSE.tryAgain
      case 'early':
        // It raised no event but was received: a barrier answers for it too, so it goes to the log as it is.
        this.#journal.push(update.slice(), connection.admission.author)
        this.#line?.tell(update.slice())
        // Not after a step 2: that was the answer to this very question.
        if (frame.kind === 'update') this.#askFor(connection)
        return null
    }
  }

  #barrier(connection: Connection, token: number): CloseCode | null {
    if (connection.isLeftWaiting) return null
    connection.barriers += 1
    if (connection.barriers > BOUNDS.barriers) return CLOSE.tryAgain
    this.#journal.whenDurable(() => {
      connection.barriers -= 1
      connection.send(barrierFrame(token))
    })
    return null
  }

  look(): void {
    if (this.#state === 'open' || this.#state === 'draining') this.#gathering.look()
  }

  async #compact(): Promise<void> {
    const { document, report } = this.#options
    try {
      if (await this.#archive.compact(this.doc, this.#journal.sequence))
        report({ kind: 'compacted', document })
    } catch (error) {
      report({ kind: 'compactFailed', document, message: String(error) })
    }
  }

  get #isIdle(): boolean {
    return this.connections.size === 0 && this.#handles === 0
  }

  #stay(): void {
    this.#cancelEviction?.()
    this.#cancelEviction = null
  }

  #considerEviction(): void {
    if (!this.#isIdle || this.#state !== 'open') return
    this.#stay()
    this.#cancelEviction = this.#options.timers.after(BOUNDS.evictMs, () => {
      this.#cancelEviction = null
      this.#state = 'draining'
      this.#journal.whenDurable(() => void this.#evict())
    })
  }

  /** Everything is durable: tidies up, and goes unless somebody came meanwhile. */
  async #evict(): Promise<void> {
    if (this.#isIdle) await this.#compact()
    if (this.#state !== 'draining') return
    if (this.#isIdle && this.#journal.isDurable) {
      this.#options.report({ kind: 'evicted', document: this.#options.document })
      this.close()
      return
    }
    this.#state = 'open'
    this.#considerEviction()
  }

  /**
   * Closes every socket with "try again", writes what waits, and lets go.
   *
   * @throws {StoreError} when something could not be written; the room is closed all the same
   */
  async shutdown(): Promise<void> {
    for (const connection of this.connections) connection.close(CLOSE.tryAgain, 'the server is stopping')
    try {
      await this.#journal.flush()
    } finally {
      this.close()
    }
  }

  /** Closes a room that nobody is in but one peer of this process, with all of it on disk; false when it is not so. */
  abandon(): boolean {
    const isLeft = this.connections.size === 0 && this.#handles <= 1
    if (this.#state !== 'open' || !isLeft || !this.#journal.isDurable) return false
    this.close()
    return true
  }

  /** Closes a room that nobody is in, with all of it on disk; false when it is not so. */
  letGo(): boolean {
    if (this.#state === 'closed') return true
    if (this.#state !== 'open' || !this.#isIdle || !this.#journal.isDurable) return false
    this.close()
    return true
  }

  /** Lets go at once, of what is not written too. */
  close(): void {
    if (this.#state === 'closed') return
    this.#state = 'closed'
    this.#stay()
    for (const connection of this.connections) connection.close(CLOSE.tryAgain)
    this.#gathering.stop()
    this.#line?.close()
    this.#early = []
    this.#heard = []
    this.#journal.stop()
    this.doc.destroy()
    this.#options.onClosed(this)
  }
}

/** Who is told to have made an update; null for the server itself. */
function authorOf(origin: unknown): string | null {
  if (origin instanceof Connection) return origin.admission.author
  return origin instanceof WrittenBy ? origin.author : null
}
