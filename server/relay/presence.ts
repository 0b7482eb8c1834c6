// Who is where in one room, as awareness entries: an id, its clock, its JSON text, and the connection it belongs to.
// No Awareness object: it would hold a timer and a document an id. Nothing here is ever stored.
// An echo costs a look at its clock; only a new state of one's own is read.
import { isUtf8 } from 'node:buffer'
import { LIMITS } from '../../shared/base/limits.ts'
import { BOUNDS } from './bounds.ts'
import type { PresenceEntry } from './frame.ts'

/** `null`, the state of who is gone. */
const GONE = Uint8Array.of(0x6e, 0x75, 0x6c, 0x6c)

export interface PresenceOwner {
  /** Who the ticket says this is; null for nobody in particular. */
  readonly person: string | null
  /** Another server, which speaks for everybody who is there through it. */
  readonly isElsewhere?: true
}

interface Known<Owner> {
  clock: number
  /** JSON text in UTF-8, bytes of its own. */
  state: Uint8Array
  /** Null once it is gone; then only the clock is kept, for a while. */
  owner: Owner | null
  goneAt: number
}

export interface Taken {
  /** Ids whose newest state the others should get. */
  readonly changed: number[]
  /** Ids the sender holds an old clock of: it is told the newer one, and comes back above it. */
  readonly outdated: number[]
}

/** What another server showed. */
export interface Heard<Owner> extends Taken {
  /** Ids of people here that are said to be gone: they are told, and come back above that clock. */
  readonly contested: { readonly owner: Owner; readonly entry: PresenceEntry }[]
}

export class Presence<Owner extends PresenceOwner> {
  readonly #known = new Map<number, Known<Owner>>()
  /** The ids of each owner that has any. */
  readonly #ids = new Map<Owner, number[]>()

  get size(): number {
    return this.#known.size
  }

  /** Takes what `owner` sent. Echoes of others' states and states that break a rule are left out, silently. */
  take(owner: Owner, entries: readonly PresenceEntry[], now: number): Taken {
    const taken: Taken = { changed: [], outdated: [] }
    for (const entry of entries) {
      const known = this.#known.get(entry.clientId)
      if (known?.owner === owner) {
        if (this.#renew(known, entry, now)) taken.changed.push(entry.clientId)
      } else if (this.#mayClaim(owner, known, entry)) {
        this.#own(owner, entry, known)
        taken.changed.push(entry.clientId)
      } else if (known !== undefined && known.owner === null && entry.clock <= known.clock) {
        if (!isGone(entry)) taken.outdated.push(entry.clientId)
      }
    }
    return taken
  }

  /** Takes what another server shows of its own people: it was judged there. The newer clock has the id. */
  hear(elsewhere: Owner, entries: readonly PresenceEntry[], now: number): Heard<Owner> {
    const heard: Heard<Owner> = { changed: [], outdated: [], contested: [] }
    for (const entry of entries) {
      const { clientId, clock } = entry
      const known = this.#known.get(clientId)
      if (known?.owner && !known.owner.isElsewhere && isGone(entry)) {
        if (clock >= known.clock) heard.contested.push({ owner: known.owner, entry })
      } else if (isGone(entry)) {
        if (known?.owner == null || clock < known.clock) continue
        known.clock = clock
        this.#remove(clientId, known, now)
        heard.changed.push(clientId)
      } else if (known === undefined ? this.#known.size < BOUNDS.presenceMemory : clock > known.clock) {
        this.#own(elsewhere, entry, known)
        heard.changed.push(clientId)
      } else if (known?.owner === null) heard.outdated.push(clientId)
    }
    return heard
  }

  #own(
    owner: Owner,
    { clientId, clock, bytes, from, to }: PresenceEntry,
    known: Known<Owner> | undefined,
  ): void {
    this.#disown(clientId, known)
    this.#known.set(clientId, { clock, state: bytes.slice(from, to), owner, goneAt: 0 })
    this.#ids.set(owner, [...this.#idsOf(owner), clientId])
  }

  #renew(known: Known<Owner>, entry: PresenceEntry, now: number): boolean {
    if (entry.clock < known.clock) return false
    if (isGone(entry)) {
      known.clock = entry.clock
      this.#remove(entry.clientId, known, now)
      return true
    }
    if (entry.clock === known.clock || !(known.owner !== null && isAllowed(entry, known.owner))) return false
    known.clock = entry.clock
    known.state = entry.bytes.slice(entry.from, entry.to)
    return true
  }

  #mayClaim(owner: Owner, known: Known<Owner> | undefined, entry: PresenceEntry): boolean {
    if (known !== undefined) {
      // By far the most of what comes: somebody else's, sent back.
      if (entry.clock <= known.clock) return false
      // The same person on a new connection, the old one not closed yet.
      if (known.owner !== null && (owner.person === null || personOf(known) !== owner.person)) return false
    } else if (this.#known.size >= BOUNDS.presenceMemory) return false
    if (isGone(entry)) return false
    return this.#idsOf(owner).length < BOUNDS.presenceIds && isAllowed(entry, owner)
  }

  #idsOf(owner: Owner): readonly number[] {
    return this.#ids.get(owner) ?? []
  }

  #disown(id: number, known: Known<Owner> | undefined): void {
    if (known?.owner == null) return
    const left = this.#idsOf(known.owner).filter((each) => each !== id)
    if (left.length === 0) this.#ids.delete(known.owner)
    else this.#ids.set(known.owner, left)
  }

  #remove(id: number, known: Known<Owner>, now: number): void {
    this.#disown(id, known)
    known.state = GONE
    known.owner = null
    known.goneAt = now
  }

  /** Removes the ids of a connection that closed, and returns them. */
  leave(owner: Owner, now: number): readonly number[] {
    const ids = this.#idsOf(owner)
    for (const id of ids) {
      const known = this.#known.get(id)
      if (known === undefined) continue
      known.clock += 1
      this.#remove(id, known, now)
    }
    return ids
  }

  /** Forgets the clocks of ids gone long enough that no echo of them is under way. */
  forget(now: number): void {
    for (const [id, known] of this.#known) {
      if (known.owner === null && now - known.goneAt >= BOUNDS.presenceMemoryMs) this.#known.delete(id)
    }
  }

  /** Who all of these ids belong to; null when they are several people's, or somebody's who is gone. */
  soleOwner(ids: Iterable<number>): Owner | null {
    let sole: Owner | null = null
    for (const id of ids) {
      const owner = this.#known.get(id)?.owner ?? null
      if (owner === null || (sole !== null && owner !== sole)) return null
      sole = owner
    }
    return sole
  }

  /** The newest entry of each id. */
  entries(ids: Iterable<number>): PresenceEntry[] {
    const entries: PresenceEntry[] = []
    for (const clientId of ids) {
      const known = this.#known.get(clientId)
      if (known !== undefined) entries.push(entryOf(clientId, known))
    }
    return entries
  }

  /** Everyone who is here, through whichever server. */
  everyone(): PresenceEntry[] {
    return this.entries([...this.#ids.values()].flat())
  }

  /** Whether an id belongs to somebody who is here through this server. */
  isHere(id: number): boolean {
    const owner = this.#known.get(id)?.owner
    return owner != null && !owner.isElsewhere
  }
}

function personOf({ owner, state }: { readonly owner: PresenceOwner | null; readonly state: Uint8Array }) {
  if (owner === null || !owner.isElsewhere) return owner?.person ?? null
  const person = personIn(JSON.parse(Buffer.from(state).toString()))
  return typeof person === 'string' ? person : null
}

function entryOf(
  clientId: number,
  { clock, state }: { readonly clock: number; readonly state: Uint8Array },
): PresenceEntry {
  return { clientId, clock, bytes: state, from: 0, to: state.byteLength }
}

function isGone({ bytes, from, to }: PresenceEntry): boolean {
  return to - from === GONE.length && GONE.every((byte, index) => bytes[from + index] === byte)
}

/** A state is small JSON, an object, and claims to be nobody but the person of the ticket. */
function isAllowed({ bytes, from, to }: PresenceEntry, owner: PresenceOwner): boolean {
  if (to - from > LIMITS.presenceBytes) return false
  const state = bytes.subarray(from, to)
  // The clients' readers throw at what is no UTF-8.
  if (!isUtf8(state)) return false
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(state.buffer, state.byteOffset, state.byteLength).toString())
  } catch {
    return false
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return false
  const person = personIn(parsed)
  return person === undefined || person === owner.person
}

/** Who a state claims to be; undefined for nobody. */
function personIn(parsed: unknown): unknown {
  const user: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'user') : null
  return typeof user === 'object' && user !== null ? Reflect.get(user, 'person') : undefined
}
