// Who left a group that went over to another looks on from then on: reads and comments, writes and votes no more. Taken back
// with the merge.
import { ApiError, api } from './api.ts'
import type { Session } from './session.ts'

/** Who has never had a link here cannot come back by it: nothing to change. */
async function setRole({ ticket, me }: Session, person: string, role: 'observer' | 'participant') {
  try {
    await api.admit(ticket, me.workshop, `people/${person}/role`, { role })
  } catch (error) {
    if (!(error instanceof ApiError && error.fault === 'not-found')) throw error
  }
}

/** Makes people look on. Rejects when the server cannot be asked, or refuses. */
export async function lookOn(session: Session, people: readonly string[]): Promise<void> {
  for (const person of people) await setRole(session, person, 'observer')
}

/** Gives those of the people who look on their part back. Rejects likewise. */
export async function takePart(session: Session, people: readonly string[]): Promise<void> {
  if (people.length === 0) return
  const admission = await api.admission(session.ticket, session.me.workshop)
  const looking = admission.people.filter(({ id, role }) => role === 'observer' && people.includes(id))
  for (const { id } of looking) await setRole(session, id, 'participant')
}
