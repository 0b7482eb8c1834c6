// Who is where in one room, as awareness entries: an id, its clock, its JSON text, and the connection it belongs to.
// No Awareness object: it would hold a timer and a document an id. Nothing here is ever stored.
import { LIMITS } from '../../shared/base/limits.ts'
import { BOUNDS } from './bounds.ts'
import type { PresenceEntry } from './frame.ts'

const GONE = 'null'

export interface PresenceOwner {
  /** Who the ticket says this is; null for nobody in particular. */
  readonly person: string | null
}

interface Known<Owner> {
  clock: number
  state: string
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

export class Presence<Owner extends PresenceOwner> {
  readonly #known = new Map<number, Known<Owner>>()

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
        this.#known.set(entry.clientId, { clock: entry.clock, state: entry.state, owner, goneAt: 0 })
        taken.changed.push(entry.clientId)
      } else if (known !== undefined && known.owner === null && entry.state !== GONE) {
        if (entry.clock <= known.clock) taken.outdated.push(entry.clientId)
      }
    }
    return taken
  }

  #renew(known: Known<Owner>, entry: PresenceEntry, now: number): boolean {
    const isGone = entry.state === GONE
    if (entry.clock < known.clock || (entry.clock === known.clock && !isGone)) return false
    if (!isGone && !(known.owner !== null && isAllowed(entry.state, known.owner))) return false
    known.clock = entry.clock
    known.state = entry.state
    if (isGone) {
      known.owner = null
      known.goneAt = now
    }
    return true
  }

  #mayClaim(owner: Owner, known: Known<Owner> | undefined, entry: PresenceEntry): boolean {
    if (entry.state === GONE || (known !== undefined && entry.clock <= known.clock)) return false
    if (known === undefined && this.#known.size >= BOUNDS.presenceMemory) return false
    // The same person on a new connection, the old one not closed yet.
    const isSamePerson =
      known?.owner != null && known.owner.person !== null && known.owner.person === owner.person
    if (known !== undefined && known.owner !== null && !isSamePerson) return false
    return this.#idsOf(owner).length < BOUNDS.presenceIds && isAllowed(entry.state, owner)
  }

  #idsOf(owner: Owner): number[] {
    return [...this.#known].filter(([, known]) => known.owner === owner).map(([id]) => id)
  }

  /** Removes the ids of a connection that closed, and returns them. */
  leave(owner: Owner, now: number): number[] {
    const ids = this.#idsOf(owner)
    for (const id of ids) {
      const known = this.#known.get(id)
      if (known !== undefined)
        this.#known.set(id, { clock: known.clock + 1, state: GONE, owner: null, goneAt: now })
    }
    return ids
  }

  /** Forgets the clocks of ids gone long enough that no echo of them is under way. */
  forget(now: number): void {
    for (const [id, known] of this.#known) {
      if (known.owner === null && now - known.goneAt >= BOUNDS.presenceMemoryMs) this.#known.delete(id)
    }
  }

  isOwner(owner: Owner, id: number): boolean {
    return this.#known.get(id)?.owner === owner
  }

  /** The newest entry of each id. */
  entries(ids: Iterable<number>): PresenceEntry[] {
    return [...new Set(ids)].flatMap((clientId) => {
      const known = this.#known.get(clientId)
      return known === undefined ? [] : [{ clientId, clock: known.clock, state: known.state }]
    })
  }

  /** Everyone who is here. */
  everyone(): PresenceEntry[] {
    return this.entries([...this.#known].filter(([, known]) => known.owner !== null).map(([id]) => id))
  }
}

/** A state is small JSON, an object, and claims to be nobody but the person of the ticket. */
function isAllowed(state: string, owner: PresenceOwner): boolean {
  if (Buffer.byteLength(state) > LIMITS.presenceBytes) return false
  let parsed: unknown
  try {
    parsed = JSON.parse(state)
  } catch {
    return false
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return false
  const user: unknown = Reflect.get(parsed, 'user')
  if (typeof user !== 'object' || user === null) return true
  const person: unknown = Reflect.get(user, 'person')
  return person === undefined || person === owner.person
}
