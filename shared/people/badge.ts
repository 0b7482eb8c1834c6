// What stands on a note to say who wrote it. Two wishes meet, the activity's and the person's own, and the one that
// says less wins.
import type { Bilingual, Language } from '../i18n/language.ts'
import type { AuthorDisplay } from '../method/activity.ts'
import { sectorOf } from '../method/method.ts'
import type { SectorCode } from '../method/vocabulary.ts'
import { initialsOf, type PublicPerson } from './person.ts'
import { isRole, type Role } from './rights.ts'
import { ROLE_BADGE } from './role-words.ts'

/** Words for a sector that fit on a note's corner. */
const SHORT_SECTOR: Readonly<Record<SectorCode, Bilingual>> = {
  culture: { lt: 'Kultūra', en: 'Culture' },
  municipality: { lt: 'Savivalda', en: 'Local gov.' },
  education: { lt: 'Švietimas', en: 'Education' },
  lag: { lt: 'VVG', en: 'LAG' },
  community: { lt: 'NVO', en: 'NGO' },
  business: { lt: 'Verslas', en: 'Business' },
  artist: { lt: 'Menas', en: 'Arts' },
  other: { lt: 'Kita', en: 'Other' },
}

/** From the most telling to the least. */
const REVEALING: readonly AuthorDisplay[] = ['named', 'code', 'sector', 'hidden']

/** How a person is shown where an activity shows authors so: the wish that says less. Whatever shows an author asks here. */
export function shownOf(
  person: Pick<PublicPerson, 'name' | 'shownAs'>,
  display: AuthorDisplay,
): AuthorDisplay {
  const own = person.shownAs === 'name' ? (person.name === null ? 'code' : 'named') : person.shownAs
  return REVEALING[Math.max(REVEALING.indexOf(display), REVEALING.indexOf(own))] ?? 'hidden'
}

function staffRole(author: string): Role | null {
  const role = author.startsWith('role:') ? author.slice('role:'.length) : null
  return isRole(role) ? role : null
}

/**
 * The badge of a note's author: initials, code or sector, as little as the activity or the person wished. Staff are
 * shown by their role, which names nobody.
 *
 * @param author a person's id, `role:facilitator` and the like for staff, or null when not stored
 * @returns null when nothing is to be shown
 */
export function authorBadge(
  author: string | null,
  people: ReadonlyMap<string, PublicPerson>,
  display: AuthorDisplay,
  language: Language,
): string | null {
  if (author === null || display === 'hidden') return null
  const role = staffRole(author)
  if (role) return ROLE_BADGE[role][language]
  const person = people.get(author)
  if (!person) return null
  switch (shownOf(person, display)) {
    case 'named':
      return initialsOf(person.name ?? '')
    case 'code':
      return person.code
    case 'sector':
      return SHORT_SECTOR[person.sector][language]
    case 'hidden':
      return null
  }
}

/** How a person wished to be called among the others: the name, the code, or the sector in full. */
export function publicLabel(person: PublicPerson, language: Language): string {
  if (person.shownAs === 'sector') return sectorOf(person.sector).label[language]
  return person.shownAs === 'name' ? (person.name ?? person.code) : person.code
}
