// Which of several servers tends a workshop: one at a time, by a lease in the store. What the steward writes is the
// same whoever writes it, except the numbers it gives out; two who count at once would give one number twice.
import type { Log } from '../log.ts'
import type { SharedStore } from '../store/shared-store.ts'

export interface Post {
  /** Whether this server tends the workshop now. */
  readonly isMine: boolean
  release(): void
}

export interface Duty {
  /** Whether other servers may tend what this one does not. */
  readonly isShared: boolean
  /**
   * Asks for a workshop until released.
   *
   * @param assigned told when it becomes this server's
   */
  post(workshop: string, assigned: () => void): Post
  /** Gives everything back. */
  close(): Promise<void>
}

/** The duty of a server that is alone: everything is its own. */
export const aloneOnDuty: Duty = {
  isShared: false,
  post: () => ({ isMine: true, release: () => {} }),
  close: async () => {},
}

interface Wanted {
  readonly assigned: () => void
  /** By this server's clock; a lease runs out here before it does in the store. */
  mineUntil: number
}

const LEASE_MS = 8_000
const RENEW_MS = 2_000
/** Milliseconds a lease ends earlier here than in the store: what is under way then is still in time. */
const MARGIN_MS = 2_000

/** The duty of servers on one store. */
export function createDuty(store: SharedStore, now: () => number, log: Log): Duty {
  const wanted = new Map<string, Wanted>()
  let asking: Promise<void> | null = null

  async function ask(): Promise<void> {
    const names = [...wanted.keys()]
    if (names.length === 0) return
    // Counted from before the question: the answer may have been long under way.
    const askedAt = now()
    const held = await store.takeLeases(names, LEASE_MS)
    for (const name of held) {
      const post = wanted.get(name)
      if (post === undefined) continue
      const wasMine = post.mineUntil > now()
      post.mineUntil = askedAt + LEASE_MS - MARGIN_MS
      if (!wasMine) post.assigned()
    }
  }

  function askSoon(): void {
    asking ??= ask()
      .catch((err: unknown) => log.warn({ err }, 'The store does not say which server tends a workshop'))
      .finally(() => {
        asking = null
      })
  }

  const timer = setInterval(askSoon, RENEW_MS)
  timer.unref()

  return {
    isShared: true,
    post(workshop, assigned) {
      const post: Wanted = { assigned, mineUntil: 0 }
      wanted.set(workshop, post)
      // After a question under way, which did not know of it yet.
      void (asking ?? Promise.resolve()).then(askSoon)
      return {
        get isMine() {
          return post.mineUntil > now()
        },
        release() {
          if (wanted.get(workshop) !== post) return
          wanted.delete(workshop)
          if (post.mineUntil > now()) store.releaseLeases([workshop]).catch(() => undefined)
        },
      }
    },
    async close() {
      clearInterval(timer)
      await asking
      await store.releaseLeases([...wanted.keys()]).catch(() => undefined)
      wanted.clear()
    },
  }
}
