// What the canvas sees of the others: the session's presence with a label and a colour for each, as each chose.
import type { Agenda } from '../../../shared/agenda/agenda.ts'
import { showsCursors } from '../../../shared/agenda/room.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { PublicPerson } from '../../../shared/people/person.ts'
import type { CanvasPresence } from '../../canvas/presence.ts'
import type { Presence } from '../../model/presence.ts'
import { labelOf, personColour } from '../../panels/who-is-here.ts'

/** @param people asked on every change, so it should be cheap */
export function canvasPresence(
  presence: Presence,
  people: () => ReadonlyMap<string, PublicPerson>,
  agenda: Agenda,
  language: Language,
  point: CanvasPresence['point'],
): CanvasPresence {
  return {
    people: () => {
      const known = people()
      const others = presence.others()
      const showsCursor = showsCursors(agenda, others.length + 1)
      return others.map((other) => ({
        key: other.key,
        label: labelOf(other, known, language),
        colour: personColour(other.person === null ? undefined : known.get(other.person)),
        cursor: showsCursor ? other.cursor : null,
        selection: other.selection,
        drag: other.drag,
        editing: other.editing,
        follows: other.follows,
        view: other.view,
      }))
    },
    onChange: (listener) => {
      const unsubscribes = [presence.onChange(listener), agenda.onChange(listener)]
      return () => {
        for (const unsubscribe of unsubscribes) unsubscribe()
      }
    },
    show: (mine) => presence.show(mine),
    point,
  }
}
