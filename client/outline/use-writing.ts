// What others are writing in, as a set that changes only when they begin or end: their cursors move all the time.
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Session } from '../model/session.ts'

export function useWriting({ presence }: Session): ReadonlySet<string> {
  const subscribe = useCallback(
    (listener: () => void) => presence?.onChange(listener) ?? (() => undefined),
    [presence],
  )
  const key = useSyncExternalStore(subscribe, () =>
    (presence?.others() ?? [])
      .flatMap(({ editing }) => editing ?? [])
      .sort()
      .join('\n'),
  )
  return useMemo(() => new Set(key.split('\n')), [key])
}
