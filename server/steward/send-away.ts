// What the room hears of somebody who is sent away, or let in again.
import type { Agenda } from '../../shared/agenda/agenda.ts'

/** Takes somebody off every list of who is here, or puts them back; their name stays with what they wrote. */
export function sendAway(agenda: Agenda, id: string, isAway: boolean): void {
  const person = agenda.people.get(id)
  if (!person || (person.removed === true) === isAway) return
  const { removed: _before, ...rest } = person
  agenda.setPeople([isAway ? { ...rest, removed: true } : rest])
}
