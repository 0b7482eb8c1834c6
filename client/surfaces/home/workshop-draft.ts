// A workshop being filled in, and what is wrong with it before the server is asked.
import { LIMITS } from '../../../shared/base/limits.ts'
import { tidy } from '../../../shared/base/text.ts'
import type { NewWorkshop } from '../../../shared/protocol/http.ts'
import { instantOf } from './wall-clock.ts'

export interface WorkshopDraft {
  readonly locality: string
  /** null as long as the pattern from the locality's name stands. */
  readonly title: string | null
  readonly template: string
  readonly date: string
  readonly time: string
  readonly brief: string
  readonly venue: string
}

export interface WorkshopFaults {
  readonly locality?: 'locality-empty'
  readonly title?: 'title-empty' | 'too-long'
  readonly date?: 'date-wrong'
  readonly time?: 'time-wrong'
  readonly brief?: 'too-long'
  readonly venue?: 'too-long'
}

export type WorkshopReading =
  | { readonly ok: true; readonly workshop: NewWorkshop }
  | { readonly ok: false; readonly faults: WorkshopFaults }

/** @param title what stands in the title's field, typed or from the pattern */
export function readWorkshopDraft(
  programme: string,
  title: string,
  draft: WorkshopDraft,
  timeZone: string,
): WorkshopReading {
  const { locality, template, date, time } = draft
  const wanted = { title: tidy(title), brief: tidy(draft.brief), venue: tidy(draft.venue) }
  const startsAt = instantOf({ date, time }, timeZone)
  const dateWrong = instantOf({ date, time: '00:00' }, timeZone) === null
  const faults: WorkshopFaults = {
    ...(locality === '' ? { locality: 'locality-empty' } : {}),
    ...(wanted.title === '' ? { title: 'title-empty' } : {}),
    ...(wanted.title.length > LIMITS.title ? { title: 'too-long' } : {}),
    ...(dateWrong ? { date: 'date-wrong' } : {}),
    ...(startsAt === null && !dateWrong ? { time: 'time-wrong' } : {}),
    ...(wanted.brief.length > LIMITS.brief ? { brief: 'too-long' } : {}),
    ...(wanted.venue.length > LIMITS.title ? { venue: 'too-long' } : {}),
  }
  if (startsAt === null || Object.keys(faults).length > 0) return { ok: false, faults }
  return { ok: true, workshop: { programme, locality, template, startsAt, ...wanted } }
}
