// How much of others' waits to be revealed, as a value that renders again when a number differs.
import { useMemo, useSyncExternalStore } from 'react'
import type { Session } from '../model/session.ts'
import { followWaiting, type Waiting } from '../model/waiting.ts'

/** How many notes of others wait, by frame and cell; the same object as long as no number differs. */
export function useOthersWaiting(session: Session): Waiting {
  const { agenda, board } = session
  const source = useMemo(() => followWaiting({ agenda, board }), [agenda, board])
  return useSyncExternalStore(source.subscribe, source.read)
}
