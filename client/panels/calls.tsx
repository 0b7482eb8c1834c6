// What a facilitator calls to everybody, on every surface: fetched when somebody calls.
import { lookUpOf } from '../../shared/agenda/room.ts'
import { isLockedFor } from '../model/may-write.ts'
import { part } from '../model/part.tsx'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'

const LookUpCall = part(['room'], async () => (await import('./look-up-call.tsx')).LookUpCall)

const LockedNotice = part(['room'], async () => (await import('./locked-notice.tsx')).LockedNotice)

export function Calls({ session }: { readonly session: Session }) {
  useAgenda(session.agenda)
  return (
    <>
      {isLockedFor(session) && <LockedNotice />}
      {lookUpOf(session.agenda) && <LookUpCall session={session} />}
    </>
  )
}
