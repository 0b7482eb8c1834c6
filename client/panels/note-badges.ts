// What a note shows at its foot besides its code: dots, that it came later, and as much of its author as is agreed.
import { addedLaterBy, LATER_BADGE } from '../../shared/agenda/added-later.ts'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { displayIn, settledDisplays } from '../../shared/agenda/author-display.ts'
import { standsFor } from '../../shared/agenda/merges.ts'
import { allDots } from '../../shared/agenda/poll.ts'
import type { Note } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { authorBadge } from '../../shared/people/badge.ts'

/** The badges of notes as the agenda stands now; null where a note has none. */
export function noteBadges(agenda: Agenda, language: Language): (note: Note) => string | null {
  const { frames, people } = agenda
  const dots = allDots(agenda.votes)
  const pairs = standsFor(agenda)
  const isLater = addedLaterBy(frames, agenda.log)
  const settled = settledDisplays(agenda)
  const displays = new Map(frames.map((frame) => [frame.id, displayIn(settled, frame)]))
  return (note) => {
    const display = (note.place.frame === null ? undefined : displays.get(note.place.frame)) ?? 'code'
    const authors = [note.author, ...(pairs.get(note.id) ?? []).map((pair) => pair.author)]
    const author = [...new Set(authors.map((id) => authorBadge(id, people, display, language)))]
      .filter(Boolean)
      .join(' + ')
    const given = dots.get(note.id) ?? 0
    const said = [given > 0 && `● ${given}`, isLater(note) && LATER_BADGE[language], author]
    return said.filter(Boolean).join(' · ') || null
  }
}
