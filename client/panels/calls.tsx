// What a facilitator calls to everybody, and what somebody who came late is told, on every surface: fetched when there is any.
import { useEffect, useState } from 'react'
import { lookUpOf } from '../../shared/agenda/room.ts'
import { isLockedFor } from '../model/may-write.ts'
import { noticeSlot, part } from '../model/part.tsx'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { isUntoldNewcomer } from './newcomer.ts'

const LookUpCall = part(['room'], async () => (await import('./look-up-call.tsx')).LookUpCall)

const CatchUpCard = part(['arrival', 'method'], async () => (await import('./catch-up.tsx')).CatchUpCard)

const WriterLine = part(['sharing'], async () => (await import('./writer-line.tsx')).WriterLine)

const LockedNotice = part(['room'], async () => (await import('./locked-notice.tsx')).LockedNotice)

export function Calls({ session }: { readonly session: Session }) {
  useAgenda(session.agenda)
  const [isNew, setNew] = useState(false)
  const wasNew = isUntoldNewcomer(session)
  // The card stays until it is read, whatever the device notes meanwhile.
  useEffect(() => {
    if (wasNew) setNew(true)
  }, [wasNew])
  return (
    <>
      {isLockedFor(session) && <LockedNotice />}
      {session.agenda.hasNow('sharing') && noticeSlot() === null && <WriterLine session={session} floats />}
      {isNew && <CatchUpCard session={session} />}
      {lookUpOf(session.agenda) && <LookUpCall session={session} />}
    </>
  )
}
