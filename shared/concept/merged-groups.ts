// Where a note came from whose small group went over to another: which group it was, into which it went, and when.
import type { Agenda } from '../agenda/agenda.ts'
import { groupName } from '../agenda/group-name.ts'
import { type Merge, mergesOf } from '../agenda/merges.ts'
import type { Note } from '../board/item.ts'
import type { Language } from '../i18n/language.ts'
import { isoMinute } from './format.ts'
import { word } from './words.ts'

/** What is to be said of a note besides its activity: '' where its group went nowhere. */
export function mergedGroupOf(agenda: Agenda, language: Language): (note: Note) => string {
  const merges = mergesOf(agenda).filter(({ undoneAt }) => undoneAt === null)
  if (merges.length === 0) return () => ''
  const labels = new Map(agenda.groups.map(({ id, label }) => [id, groupName(label, language)]))
  const groupOf = new Map(agenda.frames.map(({ id, group }) => [id, group]))
  const movedBy = new Map<string, Merge>()
  // The first that moved it knows where it was written.
  for (const merge of [...merges].reverse()) for (const { note } of merge.moved) movedBy.set(note, merge)
  return ({ id, place, createdAt }) => {
    const merge =
      movedBy.get(id) ??
      merges.find(({ from, at }) => at > createdAt && from === groupOf.get(place.frame ?? ''))
    if (!merge) return ''
    const [from = merge.from, into = merge.into] = [labels.get(merge.from), labels.get(merge.into)]
    return word('mergedGroup', language, { from, into, at: isoMinute(merge.at) })
  }
}
