// Whether there is anything about votes to be shown: what shows it is fetched only then.
import type { Agenda } from '../../shared/agenda/agenda.ts'

export function hasPolls({ doc }: Agenda): boolean {
  return doc.getMap('polls').size > 0
}

/** Whether something was chosen after a vote. */
export function hasChoice({ doc }: Agenda): boolean {
  for (const vote of doc.getMap('votes').values()) {
    if (typeof (vote as { readonly chosen?: unknown } | null)?.chosen === 'string') return true
  }
  return false
}
