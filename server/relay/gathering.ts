// The connections of one room and what is sent to all of them: updates and presence, batched and encoded once.
import * as Y from 'yjs'
import { Batch } from './batch.ts'
import { BOUNDS } from './bounds.ts'
import type { Connection } from './connection.ts'
import { awarenessFrame, type PresenceEntry, step2Frame, updateFrame } from './frame.ts'
import { Presence } from './presence.ts'
import type { Timers } from './timers.ts'

interface Outgoing {
  readonly update: Uint8Array
  readonly origin: unknown
}

export class Gathering {
  readonly connections = new Set<Connection>()
  readonly #doc: Y.Doc
  readonly #timers: Timers
  readonly #presence = new Presence<Connection>()
  readonly #updates: Batch<Outgoing>
  readonly #moves: Batch<number>
  /** The document as of the last update frame: what every reader that keeps up has. */
  #sentVector: Uint8Array

  constructor(doc: Y.Doc, timers: Timers) {
    this.#doc = doc
    this.#timers = timers
    this.#sentVector = Y.encodeStateVector(doc)
    this.#updates = new Batch(
      timers,
      () => BOUNDS.updatePeriodMs,
      (items) => this.#sendUpdates(items),
    )
    this.#moves = new Batch(
      timers,
      () => BOUNDS.presencePeriodMs * (this.connections.size > BOUNDS.crowd ? 2 : 1),
      (ids) => this.#sendMoves(ids),
    )
  }

  /** Sends an update to everyone but its origin, soon. */
  tell(update: Uint8Array, origin: unknown): void {
    this.#updates.push({ update, origin })
  }

  showEveryone(connection: Connection): void {
    const everyone = this.#presence.everyone()
    if (everyone.length > 0) connection.sendPresence(awarenessFrame(everyone))
  }

  /** Takes the presence a connection sent. */
  takePresence(connection: Connection, entries: readonly PresenceEntry[]): void {
    if (!connection.admission.presence || !this.connections.has(connection)) return
    const { changed, outdated } = this.#presence.take(connection, entries, this.#timers.now())
    for (const id of changed) this.#moves.push(id)
    if (outdated.length > 0) connection.sendPresence(awarenessFrame(this.#presence.entries(outdated)))
  }

  /** @returns whether it was here */
  leave(connection: Connection): boolean {
    if (!this.connections.delete(connection)) return false
    for (const id of this.#presence.leave(connection, this.#timers.now())) this.#moves.push(id)
    return true
  }

  /** One look at every socket, and at the presence that may be forgotten. */
  look(): void {
    this.#presence.forget(this.#timers.now())
    for (const connection of this.connections) {
      connection.look((vector) => step2Frame(Y.encodeStateAsUpdate(this.#doc, vector)))
    }
  }

  stop(): void {
    this.#updates.stop()
    this.#moves.stop()
    this.connections.clear()
  }

  #sendUpdates(items: readonly Outgoing[]): void {
    const [first] = items
    if (first === undefined) return
    const update = items.length === 1 ? first.update : Y.mergeUpdates(items.map((item) => item.update))
    const sole = items.every((item) => item.origin === first.origin) ? first.origin : null
    const frame = updateFrame(update)
    for (const connection of this.connections) {
      if (connection !== sole) connection.sendUpdate(frame, this.#sentVector)
    }
    this.#sentVector = Y.encodeStateVector(this.#doc)
  }

  #sendMoves(ids: readonly number[]): void {
    const moved = new Set(ids)
    const frame = awarenessFrame(this.#presence.entries(moved))
    const sole = this.#presence.soleOwner(moved)
    for (const connection of this.connections) {
      if (connection !== sole) connection.sendPresence(frame)
    }
  }
}
