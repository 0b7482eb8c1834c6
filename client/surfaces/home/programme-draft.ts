// A programme being filled in: what is typed, what is guessed, and what is wrong before the server is asked.
import { LIMITS } from '../../../shared/base/limits.ts'
import { tidy } from '../../../shared/base/text.ts'
import { guessLocalityCases } from '../../../shared/i18n/locality-cases.ts'
import type { NewProgramme } from '../../../shared/protocol/http.ts'

export interface LocalityDraft {
  /** For the page only. */
  readonly key: number
  readonly name: string
  /** null as long as the guess from the name stands. */
  readonly genitive: string | null
  readonly locative: string | null
  readonly municipality: string
  readonly county: string
}

export interface ProgrammeDraft {
  readonly title: string
  readonly organiser: string
  readonly localities: readonly LocalityDraft[]
}

export type DraftFault = 'title-empty' | 'locality-empty' | 'too-long' | 'twice'

/** What is wrong, by the id of the field: "title", "organiser", "locality-3-name". */
export type DraftFaults = Readonly<Record<string, DraftFault>>

export type ProgrammeReading =
  | { readonly ok: true; readonly programme: NewProgramme }
  | { readonly ok: false; readonly faults: DraftFaults }

/** As many as the server takes in one programme. */
export const MOST_LOCALITIES = 50

export function emptyLocality(key: number): LocalityDraft {
  return { key, name: '', genitive: null, locative: null, municipality: '', county: '' }
}

export const LOCALITY_FIELDS = ['name', 'genitive', 'locative', 'municipality', 'county'] as const
export type LocalityField = (typeof LOCALITY_FIELDS)[number]

export function localityFieldId(key: number, field: LocalityField): string {
  return `locality-${key}-${field}`
}

/** A locality as it would be kept: what was typed, else what is guessed. */
export function localityOf({ name, genitive, locative, municipality, county }: LocalityDraft) {
  const guess = guessLocalityCases(name)
  return {
    name: tidy(name),
    genitive: tidy(genitive ?? guess?.genitive ?? ''),
    locative: tidy(locative ?? guess?.locative ?? ''),
    municipality: tidy(municipality),
    county: tidy(county),
  }
}

/** Turns a draft into a request. Rows left wholly empty do not count; at least one locality has to be there. */
export function readProgrammeDraft(draft: ProgrammeDraft): ProgrammeReading {
  const faults: Record<string, DraftFault> = {}
  const title = tidy(draft.title)
  const organiser = tidy(draft.organiser)
  if (title === '') faults['title'] = 'title-empty'
  else if (title.length > LIMITS.title) faults['title'] = 'too-long'
  if (organiser.length > LIMITS.title) faults['organiser'] = 'too-long'

  const rows = draft.localities.map((row) => ({ key: row.key, locality: localityOf(row) }))
  const filled = rows.filter(({ locality }) => Object.values(locality).some((text) => text !== ''))
  const counted = filled.length > 0 ? filled : rows.slice(0, 1)
  const seen = new Set<string>()
  for (const { key, locality } of counted) {
    const nameId = localityFieldId(key, 'name')
    if (locality.name === '') faults[nameId] = 'locality-empty'
    else if (seen.has(locality.name)) faults[nameId] = 'twice'
    seen.add(locality.name)
    for (const field of LOCALITY_FIELDS) {
      if (locality[field].length > LIMITS.title) faults[localityFieldId(key, field)] = 'too-long'
    }
  }
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  const localities = filled.map(({ locality }) => locality).sort((a, b) => LITHUANIAN.compare(a.name, b.name))
  return { ok: true, programme: { title, organiser, localities } }
}

/** Lists of places are in the order of the Lithuanian alphabet in both languages. */
export const LITHUANIAN = new Intl.Collator('lt')
