// What a facilitator calls to everybody, on every surface: fetched when somebody calls.
import { lookUpOf } from '../../shared/agenda/room.ts'
import { part } from '../model/part.tsx'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'

const LookUpCall = part(['room'], async () => (await import('./look-up-call.tsx')).LookUpCall)

export function Calls({ session }: { readonly session: Session }) {
  useAgenda(session.agenda)
  return lookUpOf(session.agenda) && <LookUpCall session={session} />
}
