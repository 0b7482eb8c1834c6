// All live documents of this process: takes sockets the gateway admitted, and gives the steward its place as a peer.
import type { RawData } from 'ws'
import type * as Y from 'yjs'
import { LIMITS } from '../../shared/base/limits.ts'
import { CLOSE, type CloseCode } from '../../shared/protocol/wire.ts'
import { type Store, StoreError, type StoreFault } from '../store/store.ts'
import { BOUNDS } from './bounds.ts'
import { type Admission, Connection } from './connection.ts'
import { Counts } from './counts.ts'
import type { FanOut } from './fanout.ts'
import { sendAway } from './farewell.ts'
import { Backlog } from './journal.ts'
import { Pace } from './pace.ts'
import type { PeerSocket } from './peer-socket.ts'
import { type RelayEvent, Room } from './room.ts'
import { systemTimers, type Timers } from './timers.ts'

export interface RelayOptions {
  readonly store: Store
  readonly timers?: Timers
  /** Hears what is worth a log line or a count. */
  readonly report?: (event: RelayEvent) => void
  /** How other servers on this store are heard; null while there are none. */
  readonly fanOut?: FanOut | null
}

/** A live document held by this process. Its writes are logged and sent like anybody's. */
export interface RoomHandle {
  readonly doc: Y.Doc
  /** Resolves once all that is in the document now is on disk; waits as long as the disk refuses. */
  flushed(): Promise<void>
  /** Lets the room go. Calling it again does nothing. */
  release(): void
}

export interface RelayStats {
  readonly rooms: number
  readonly connections: number
  readonly handles: number
  /** Bytes of updates in memory and not on disk yet. */
  readonly waitingBytes: number
}

export interface RelayHealth {
  /** `degraded`: the last append of a room failed and is retried. `full`: writers are refused as well. */
  readonly state: 'ok' | 'degraded' | 'full'
  readonly fault: StoreFault | null
  readonly waitingBytes: number
  /** Rows of live documents that could not be read, since they were opened. */
  readonly setAside: number
}

export interface Relay {
  /**
   * Takes over an open socket. Call it in the same turn the socket opened: earlier messages are not seen.
   *
   * A WebSocket's `maxPayload` should be LIMITS.frameBytes and `perMessageDeflate` off.
   */
  attach(socket: PeerSocket, admission: Admission): void
  /**
   * Opens a document for a peer in this process.
   *
   * @throws {StoreError} when it cannot be loaded, `closed` after shutdown
   */
  open(document: string): Promise<RoomHandle>
  /**
   * Forgets a document with all its past, here and in the store; false, and nothing is done, when somebody is in it beside
   * one peer of this process, or when not all of it is on disk.
   *
   * Names are prefixes to the store: no other document's may start with this one's.
   */
  forget(document: string): Promise<boolean>
  /**
   * Does some work on the stored documents whose names start with `prefix` while none of them is live: sends everybody in
   * them away with `code`, waits until their rooms are gone, and lets nobody in before the work is done.
   *
   * @throws {StoreError} `io` when somebody of this process does not let go of one; nothing is done then
   */
  replace<T>(prefix: string, code: CloseCode, work: () => Promise<T>): Promise<T>
  /**
   * Lets what suspendable connections write to a document wait, unacknowledged, until it is let in again: a locked board.
   * Nothing is lost by it. Forgotten with the room: whoever suspends keeps the document open.
   */
  suspendWrites(document: string, isSuspended: boolean): void
  /** Closes the connections `isMeant` picks, and returns how many that were. */
  closeConnections(isMeant: (admission: Admission) => boolean, code: CloseCode): number
  stats(): RelayStats
  health(): RelayHealth
  /** What was counted since the start. */
  readonly counts: Counts
  /** The longest any room's disk has taken nothing of what waits for it, ms. */
  waitingMs(): number
  /**
   * Refuses newcomers, closes every socket with CLOSE.tryAgain, writes what waits.
   *
   * @param below a random whole number under the given one: then the sockets are closed one after another in random
   *   order, over two seconds when they are many; without it at once
   * @throws {StoreError} when something could not be written
   */
  shutdown(below?: (most: number) => number): Promise<void>
}

export function createRelay(options: RelayOptions): Relay {
  const { store, timers = systemTimers, report = () => {}, fanOut = null } = options
  const rooms = new Map<string, Room>()
  /** Documents on their way out of the store: who comes meanwhile finds a new one. */
  const forgetting = new Map<string, Promise<void>>()
  /** Beginnings of names whose documents are being replaced: who opens one meanwhile finds the new one. */
  const replacing = new Map<string, Promise<void>>()
  const pace = new Pace(timers)
  const counts = new Counts()
  let isStopping = false
  const backlog = new Backlog(() => {
    for (const room of rooms.values()) room.askAgain()
  })
  const cancelLook = timers.every(BOUNDS.lookMs, () => {
    for (const room of rooms.values()) room.look()
  })

  function replacingOf(document: string): Promise<void> | null {
    for (const [prefix, until] of replacing) if (document.startsWith(prefix)) return until
    return null
  }

  function roomOf(document: string): Room {
    const known = rooms.get(document)
    if (known !== undefined) return known
    const onClosed = (room: Room) => {
      if (rooms.get(document) === room) rooms.delete(document)
    }
    const after = forgetting.get(document) ?? replacingOf(document)
    const made = new Room({ document, store, timers, pace, backlog, counts, report, fanOut, onClosed, after })
    rooms.set(document, made)
    return made
  }

  function sum(of: (room: Room) => number): number {
    return [...rooms.values()].reduce((total, room) => total + of(room), 0)
  }

  return {
    attach(socket, admission) {
      const connection = new Connection(socket, admission, timers, counts)
      // A socket's error is followed by its close; without a listener it would end the process.
      socket.on('error', () => {})
      if (socket.readyState !== socket.OPEN) return
      if (isStopping) {
        connection.close(CLOSE.tryAgain, 'the server is stopping')
        return
      }
      if (replacingOf(admission.document) !== null) {
        connection.close(CLOSE.tryAgain, 'the document is being replaced')
        return
      }
      const room = roomOf(admission.document)
      if (room.connections.size >= LIMITS.roomConnections) {
        connection.close(CLOSE.tryAgain, 'the room is full')
        return
      }
      socket.on('pong', () => connection.heard())
      socket.on('close', () => room.leave(connection))
      socket.on('message', (data: RawData, isBinary: boolean) => {
        const bytes = isBinary ? bytesOf(data) : null
        if (bytes === null) connection.close(CLOSE.malformed, 'text message')
        else room.receive(connection, bytes)
      })
      room.join(connection)
    },

    async open(document) {
      if (isStopping) throw new StoreError('closed', 'the relay is stopping')
      const room = roomOf(document)
      const release = room.hold()
      try {
        await room.opened
      } catch (error) {
        release()
        throw error
      }
      return { doc: room.doc, release, flushed: () => room.flushed() }
    },

    async forget(document) {
      if (isStopping || rooms.get(document)?.abandon() === false) return false
      const forgotten = store.deleteDocuments(document)
      forgetting.set(document, forgotten)
      try {
        await forgotten
        return true
      } finally {
        if (forgetting.get(document) === forgotten) forgetting.delete(document)
      }
    },

    async replace(prefix, code, work) {
      if (isStopping || replacing.has(prefix)) throw new StoreError('io', `${prefix} cannot be replaced now`)
      let done = () => {}
      const until = new Promise<void>((resolve) => {
        done = resolve
      })
      const meant = [...rooms].filter(([document]) => document.startsWith(prefix)).map(([, room]) => room)
      replacing.set(prefix, until)
      try {
        for (const room of meant) for (const connection of room.connections) connection.close(code)
        const last = timers.now() + BOUNDS.vacateMs
        while (!meant.every((room) => room.letGo())) {
          if (timers.now() > last - BOUNDS.vacateMs + BOUNDS.goodbyeMs) {
            for (const room of meant) for (const connection of room.connections) connection.cut()
          }
          if (timers.now() > last) throw new StoreError('io', `somebody still works on ${prefix}`)
          await new Promise<void>((resolve) => void timers.after(BOUNDS.vacateStepMs, resolve))
        }
        return await work()
      } finally {
        replacing.delete(prefix)
        done()
      }
    },

    suspendWrites(document, isSuspended) {
      rooms.get(document)?.suspendWrites(isSuspended)
    },

    closeConnections(isMeant, code) {
      const meant = [...rooms.values()]
        .flatMap((room) => [...room.connections])
        .filter((connection) => isMeant(connection.admission))
      for (const connection of meant) connection.close(code)
      return meant.length
    },

    stats: () => ({
      rooms: rooms.size,
      connections: sum((room) => room.connections.size),
      handles: sum((room) => room.handles),
      waitingBytes: backlog.bytes,
    }),

    health() {
      const fault = [...rooms.values()].find((room) => room.fault !== null)?.fault?.fault ?? null
      const state = backlog.isFull ? 'full' : fault === null ? 'ok' : 'degraded'
      return { state, fault, waitingBytes: backlog.bytes, setAside: sum((room) => room.setAside) }
    },

    counts,
    waitingMs: () => Math.max(0, ...[...rooms.values()].map((room) => room.waitingMs)),

    async shutdown(below) {
      isStopping = true
      if (below !== undefined) {
        await sendAway(
          [...rooms.values()].flatMap((room) => [...room.connections]),
          below,
          timers,
        )
      }
      cancelLook()
      const ends = await Promise.allSettled([...rooms.values()].map((room) => room.shutdown()))
      const failed = ends.find((end) => end.status === 'rejected')
      if (failed !== undefined) throw failed.reason
    },
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  return Array.isArray(data) ? Buffer.concat(data) : data
}
