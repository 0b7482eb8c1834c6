// Who is connected now, each once however many devices, called as they chose; and the colour each one has.
import type { Language } from '../../shared/i18n/language.ts'
import { publicLabel } from '../../shared/people/badge.ts'
import type { PublicPerson } from '../../shared/people/person.ts'
import type { Role } from '../../shared/people/rights.ts'
import { ROLE_NAME } from '../../shared/people/role-words.ts'
import type { Session } from '../model/session.ts'

/** Told apart by people who see colours differently, and dark enough to carry white words. */
const COLOURS = [
  '#1d5c8a',
  '#a3261b',
  '#1f6b3a',
  '#8a3b7d',
  '#7a4b00',
  '#5b4bb0',
  '#00696b',
  '#b3316b',
  '#4f5d00',
  '#8a3f12',
] as const
const STAFF_COLOUR = '#3d3a36'

export interface Connected {
  readonly person: string | null
  readonly role: Role
}

export interface PersonHere {
  readonly key: string
  readonly label: string
  /** D07; empty for staff. */
  readonly code: string
  readonly colour: string
  readonly role: Role
  readonly isMe: boolean
  /** One of their connections, to look along with; null for me. */
  readonly connection: string | null
}

/** The colour of somebody, the same on every screen: people take turns by the order they came in. */
export function personColour(person: PublicPerson | undefined): string {
  if (!person) return STAFF_COLOUR
  const number = Number.parseInt(person.code.replace(/\D/g, ''), 10)
  return COLOURS[(Number.isNaN(number) ? 0 : number - 1 + COLOURS.length) % COLOURS.length] ?? STAFF_COLOUR
}

/** What somebody connected is called. */
export function labelOf(
  { person, role }: Connected,
  people: ReadonlyMap<string, PublicPerson>,
  language: Language,
): string {
  const known = person === null ? undefined : people.get(person)
  return known ? publicLabel(known, language) : ROLE_NAME[role][language]
}

/** Everybody connected, me first, then people in the order they came, then staff. */
export function whoIsHere(session: Session, language: Language): readonly PersonHere[] {
  const { me, presence } = session
  const { people } = session.agenda
  const here = new Map<string, PersonHere>()
  const add = (connected: Connected, key: string, connection: string | null) => {
    const known = connected.person === null ? undefined : people.get(connected.person)
    if (here.has(key)) return
    here.set(key, {
      key,
      label: labelOf(connected, people, language),
      code: known?.code ?? '',
      colour: personColour(known),
      role: connected.role,
      isMe: connection === null,
      connection,
    })
  }
  add({ person: me.person, role: me.role }, me.person ?? 'me', null)
  for (const other of presence?.others() ?? []) add(other, other.person ?? other.key, other.key)
  const rank = ({ isMe, code }: PersonHere) => (isMe ? '' : code === '' ? '~' : code)
  return [...here.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}
