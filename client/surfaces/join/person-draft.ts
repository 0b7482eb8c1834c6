// What a person fills in before entering, and what is wrong with it before the server is asked.
import { LIMITS } from '../../../shared/base/limits.ts'
import { tidy } from '../../../shared/base/text.ts'
import type { SectorCode } from '../../../shared/method/vocabulary.ts'
import type { ShownAs } from '../../../shared/people/person.ts'
import type { JoinRequest } from '../../../shared/protocol/http.ts'

export interface PersonDraft {
  readonly name: string
  /** Empty until chosen: nobody is put into a sector by default. */
  readonly sector: SectorCode | ''
  readonly organisation: string
  readonly shownAs: ShownAs
}

export const EMPTY_DRAFT: PersonDraft = { name: '', sector: '', organisation: '', shownAs: 'name' }

export interface PersonFaults {
  readonly name?: 'name-empty' | 'name-too-long'
  readonly sector?: 'sector-empty'
  readonly organisation?: 'organisation-too-long'
}

export type DraftReading =
  | { readonly ok: true; readonly request: JoinRequest }
  | { readonly ok: false; readonly faults: PersonFaults }

/** Turns a draft into a request, or says field by field why it cannot be one yet. */
export function readDraft(code: string, draft: PersonDraft): DraftReading {
  const name = tidy(draft.name)
  const organisation = tidy(draft.organisation)
  const { sector, shownAs } = draft
  const wrongName = name === '' ? 'name-empty' : name.length > LIMITS.personName ? 'name-too-long' : undefined
  const longOrganisation = organisation.length > LIMITS.organisation
  if (wrongName || sector === '' || longOrganisation) {
    return {
      ok: false,
      faults: {
        ...(wrongName ? { name: wrongName } : {}),
        ...(sector === '' ? { sector: 'sector-empty' } : {}),
        ...(longOrganisation ? { organisation: 'organisation-too-long' } : {}),
      },
    }
  }
  return { ok: true, request: { code, name, sector, organisation, shownAs } }
}
