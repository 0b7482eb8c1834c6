// Notes written into a frame after its stage was over: they are welcome, and said to be later. Pure, from the log.
import type { Bilingual } from '../i18n/language.ts'
import type { Frame } from './frame.ts'
import type { StepLog } from './record.ts'

/** The word that fits on a note's corner; lists say it in full. */
export const LATER_BADGE: Bilingual = { lt: 'vėliau', en: 'later' }

/** As much of a note as it takes. */
interface Dated {
  /** null: nobody keeps when it was written. */
  readonly author: string | null
  readonly createdAt: number
  readonly place: { readonly frame: string | null }
}

/**
 * Says of notes whether they were added after the work in their frame had ended. What was written before it began, or while
 * the workshop was there a second time, was not.
 */
export function addedLaterBy(frames: readonly Frame[], log: readonly StepLog[]): (note: Dated) => boolean {
  const itemOf = new Map(frames.map(({ id, item }) => [id, item]))
  const spans = new Map<string, StepLog[]>()
  for (const entry of log) spans.set(entry.item, [...(spans.get(entry.item) ?? []), entry])
  return ({ author, createdAt, place }) => {
    const item = place.frame === null ? undefined : itemOf.get(place.frame)
    const own = item === undefined ? undefined : spans.get(item)
    if (!own || author === null) return false
    const isDuring = own.some(
      ({ startedAt, endedAt }) => createdAt >= startedAt && (endedAt === null || createdAt <= endedAt),
    )
    return !isDuring && own.some(({ endedAt }) => endedAt !== null && createdAt > endedAt)
  }
}
