// Whether somebody may write on the board, as time goes on.
import { useEffect, useState } from 'react'
import { can } from '../../shared/people/rights.ts'
import { isLockedFor } from './may-write.ts'
import { useAgenda } from './react.tsx'
import type { Session } from './session.ts'
import { isTyping } from './typing.ts'

/** Whoever writes when the board is locked finishes first: their words wait with them. */
export function useMayWrite(session: Session): boolean {
  useAgenda(session.agenda)
  const isLocked = isLockedFor(session)
  const [isStopped, setStopped] = useState(isLocked)
  useEffect(() => {
    if (!isLocked || !isTyping()) return setStopped(isLocked)
    const look = () =>
      requestAnimationFrame(() => {
        if (!isTyping()) setStopped(true)
      })
    addEventListener('focusout', look)
    return () => removeEventListener('focusout', look)
  }, [isLocked])
  return can(session.me.role, 'board.write') && !isStopped
}
