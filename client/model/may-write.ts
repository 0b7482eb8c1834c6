// Whether somebody may write on the board now: by their role, and while it is not locked. Asked by what offers it; the
// server holds to it whatever is offered.
import { isBoardLocked } from '../../shared/agenda/room.ts'
import { can } from '../../shared/people/rights.ts'
import type { Session } from './session.ts'

/** Whether the board is locked for this person. */
export function isLockedFor({ agenda, me }: Pick<Session, 'agenda' | 'me'>): boolean {
  return can(me.role, 'board.write') && !can(me.role, 'agenda.run') && isBoardLocked(agenda)
}

export function mayWriteBoard(session: Pick<Session, 'agenda' | 'me'>): boolean {
  return can(session.me.role, 'board.write') && !isLockedFor(session)
}
