// The connections of one room and what is sent to all of them: updates and presence, batched and encoded once.
import type * as Y from 'yjs'
import { Batch } from './batch.ts'
import { BOUNDS } from './bounds.ts'
import { Connection } from './connection.ts'
import type { FanOutLine } from './fanout.ts'
import { awarenessFrame, type PresenceEntry, step2Frame } from './frame.ts'
import { FullState } from './full-state.ts'
import type { Pace } from './pace.ts'
import { Presence, type PresenceOwner } from './presence.ts'
import { encodeKnown } from './received-update.ts'
import { SharedFrame, UpdateFrame } from './shared-frame.ts'
import type { Timers } from './timers.ts'
import { mergeTold, type ToldUpdate } from './told-update.ts'

interface Outgoing {
  readonly update: ToldUpdate
  readonly origin: unknown
}

/** Another server, as the owner of what it shows. */
interface Elsewhere extends PresenceOwner {
  readonly isElsewhere: true
}

export class Gathering {
  /** Where presence of people here is shown to other servers; null while there are none. */
  line: FanOutLine | null = null
  readonly connections = new Set<Connection>()
  readonly #doc: Y.Doc
  readonly #timers: Timers
  readonly #presence = new Presence<Connection | Elsewhere>()
  /** The other servers people are here through. */
  readonly #elsewhere = new Map<string, Elsewhere>()
  /** Ids whose newest state came from another server: not to be told back. */
  readonly #heard = new Set<number>()
  readonly #fullState: FullState
  readonly #updates: Batch<Outgoing>
  readonly #moves: Batch<number>
  constructor(doc: Y.Doc, timers: Timers, pace: Pace) {
    this.#doc = doc
    this.#timers = timers
    this.#fullState = new FullState(doc)
    this.#updates = new Batch(
      timers,
      () => BOUNDS.updatePeriodMs,
      (items) => this.#sendUpdates(items),
    )
    this.#moves = new Batch(
      timers,
      () => BOUNDS.presencePeriodMs * pace.factor * (this.connections.size > BOUNDS.crowd ? 2 : 1),
      (ids) => this.#sendMoves(ids),
    )
  }

  /** Sends an update to everyone but its origin, soon. */
  tell(update: ToldUpdate, origin: unknown): void {
    this.#fullState.changed(update)
    this.#updates.push({ update, origin })
  }

  /**
   * Sends a connection what it lacks.
   *
   * @param vector the state vector it sent
   * @throws when that cannot be read
   */
  sync(connection: Connection, vector: Uint8Array): void {
    const hasNothing = vector.byteLength === 1 && vector[0] === 0
    const missing = hasNothing ? null : encodeKnown(this.#doc, vector)
    if (connection.fallBehind(vector)) return
    if (missing !== null) connection.send(step2Frame(missing))
    else {
      const { state, later } = this.#fullState.frames(this.#timers.now())
      connection.shareState(state)
      if (later !== null) connection.shareUpdate(later)
    }
  }

  showEveryone(connection: Connection): void {
    const everyone = this.#presence.everyone()
    if (everyone.length > 0) connection.sharePresence(new SharedFrame(awarenessFrame(everyone)))
  }

  /** Takes the presence a connection sent. */
  takePresence(connection: Connection, entries: readonly PresenceEntry[]): void {
    if (!connection.admission.presence || !this.connections.has(connection)) return
    const { changed, outdated } = this.#presence.take(connection, entries, this.#timers.now())
    for (const id of changed) this.#moves.push(id)
    if (outdated.length > 0) {
      connection.sharePresence(new SharedFrame(awarenessFrame(this.#presence.entries(outdated))))
    }
  }

  /** Takes the presence another server showed. */
  hearPresence(node: string, entries: readonly PresenceEntry[]): void {
    const elsewhere = this.#elsewhere.get(node) ?? { person: null, isElsewhere: true }
    this.#elsewhere.set(node, elsewhere)
    const { changed, outdated, contested } = this.#presence.hear(elsewhere, entries, this.#timers.now())
    this.#movedElsewhere(changed)
    if (outdated.length > 0) this.line?.show(awarenessFrame(this.#presence.entries(outdated)))
    for (const { owner, entry } of contested)
      if (owner instanceof Connection) owner.sharePresence(new SharedFrame(awarenessFrame([entry])))
  }

  /** Everybody who was here through another server is gone. */
  hearGone(node: string): void {
    const elsewhere = this.#elsewhere.get(node)
    if (elsewhere === undefined) return
    this.#elsewhere.delete(node)
    this.#movedElsewhere(this.#presence.leave(elsewhere, this.#timers.now()))
  }

  #movedElsewhere(ids: readonly number[]): void {
    for (const id of ids) {
      this.#heard.add(id)
      this.#moves.push(id)
    }
  }

  /** Shows the other servers everybody who is here through this one. */
  announce(): void {
    const here = this.#presence.everyone().filter(({ clientId }) => this.#presence.isHere(clientId))
    if (here.length > 0) this.line?.show(awarenessFrame(here))
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
    this.#fullState.look(this.#timers.now())
    for (const connection of this.connections) {
      connection.look((lag) => step2Frame(encodeKnown(this.#doc, lag.vector(this.#doc))))
    }
  }

  stop(): void {
    this.#updates.stop()
    this.#moves.stop()
    this.#fullState.forget()
    this.connections.clear()
  }

  #sendUpdates(items: readonly Outgoing[]): void {
    const [first] = items
    if (first === undefined) return
    const update = mergeTold(items.map((item) => item.update))
    const sole = items.every((item) => item.origin === first.origin) ? first.origin : null
    const frame = new UpdateFrame(update, items.length)
    for (const connection of this.connections) {
      if (connection !== sole) connection.shareUpdate(frame)
    }
  }

  #sendMoves(ids: readonly number[]): void {
    const moved = new Set(ids)
    const frame = new SharedFrame(awarenessFrame(this.#presence.entries(moved)))
    const sole = this.#presence.soleOwner(moved)
    for (const connection of this.connections) {
      if (connection !== sole) connection.sharePresence(frame)
    }
    if (this.line !== null) this.#tellMoves(this.line, moved)
  }

  /** Shows the other servers what moved here, and not what they told. */
  #tellMoves(line: FanOutLine, moved: ReadonlySet<number>): void {
    const own = [...moved].filter((id) => this.#presence.isHere(id) || !this.#heard.has(id))
    if (own.length > 0) line.show(awarenessFrame(this.#presence.entries(own)))
    for (const id of moved) this.#heard.delete(id)
  }
}
