// How late the workshop is, ms, looked at again as the time runs; null where that cannot be said.
import { useEffect, useState } from 'react'
import { delayMs } from '../../shared/agenda/progress.ts'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'

const AGAIN = 10_000

export function useDelay(session: Session): number | null {
  const { agenda } = session
  useAgenda(agenda)
  const [, look] = useState(0)
  useEffect(() => {
    const interval = setInterval(() => look((times) => times + 1), AGAIN)
    return () => clearInterval(interval)
  }, [])
  const { everyItem, position, timer, log, about } = agenda
  return delayMs({ parts: about?.parts ?? [], items: everyItem }, { position, timer, log }, session.now())
}
