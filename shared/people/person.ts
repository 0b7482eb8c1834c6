// A person in a workshop: what the vault keeps (everything) and what everybody may see (the public part).
import type { SectorCode } from '../method/vocabulary.ts'

/** How a person chose to be shown to the others. */
export type ShownAs = 'name' | 'code' | 'sector'

/** From the most telling to the least. */
export const SHOWN_AS: readonly ShownAs[] = ['name', 'code', 'sector']

/** What the vault keeps of a person. Never sent to the room. */
export interface Person {
  readonly id: string
  /** D01, D02, ... in the order people came. */
  readonly code: string
  readonly name: string
  readonly organisation: string
  readonly sector: SectorCode
  readonly shownAs: ShownAs
  /** Instant, ms since 1970. */
  readonly joinedAt: number
  /** Whether they have no device of their own: somebody else writes for them, and they vote by hand. */
  readonly deviceless?: true
  /** What an imported roster knows beyond this; kept, never interpreted here. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** What the agenda document tells everybody of a person: no organisation, and a name only when chosen. */
export interface PublicPerson {
  readonly id: string
  readonly code: string
  readonly shownAs: ShownAs
  /** The name when chosen to be shown, otherwise null. */
  readonly name: string | null
  readonly sector: SectorCode
  /** Whether somebody else writes for them. */
  readonly deviceless?: boolean | undefined
  /** Whether they were sent away: what they wrote still names them, and nobody waits for them. */
  readonly removed?: boolean | undefined
}

export function publicPart({ id, code, name, sector, shownAs, deviceless }: Person): PublicPerson {
  const shown = { id, code, shownAs, name: shownAs === 'name' ? name : null, sector }
  return deviceless ? { ...shown, deviceless } : shown
}

/** The code of who was erased: a place in the totals, and nobody. */
export const ERASED_CODE = '–'

/** D01, D02, ...; three signs up to 99, more after. */
export function personCode(number: number): string {
  return `D${String(number).padStart(2, '0')}`
}

/** The first letters of the first and last word of a name: "Vardenė Pirmoji" gives "VP". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : ''
  return ((first[0] ?? '') + (last[0] ?? '')).toLocaleUpperCase('lt')
}
