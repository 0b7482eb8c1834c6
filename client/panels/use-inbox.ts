// What waits for a facilitator to read: fetched when the agenda tells another number, and now and then, as pictures and
// words written on are in no number.
import { useCallback, useEffect, useState } from 'react'
import type { InboxEntry } from '../../shared/protocol/http.ts'
import { readInbox } from '../model/inbox.ts'
import type { Session } from '../model/session.ts'
import { allWaiting } from '../model/waiting.ts'

const LOOK_MS = 4_000

export interface Inbox {
  /** null until it was first read. */
  readonly entries: readonly InboxEntry[] | null
  /** Why it could not be read; null when it could. */
  readonly error: unknown
  readonly read: () => Promise<void>
}

export function useInbox(session: Session, item: string, isOnline: boolean): Inbox {
  const [entries, setEntries] = useState<readonly InboxEntry[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const read = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const found = await readInbox(session, item, signal)
        if (signal?.aborted) return
        setEntries(found)
        setError(null)
      } catch (failure) {
        if (!signal?.aborted) setError(failure)
      }
    },
    [session, item],
  )
  const told = JSON.stringify([...allWaiting(session.agenda)])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers say that there is something new
  useEffect(() => {
    if (!isOnline) return
    const stop = new AbortController()
    void read(stop.signal)
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void read(stop.signal)
    }, LOOK_MS)
    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [read, isOnline, told])
  return { entries, error, read }
}
