// Lays out the frames of an agenda item in the agenda document, where participants cannot move them. Frame ids are
// made from the item, so laying out twice lays out once.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { missingFrames } from '../../shared/agenda/frame.ts'
import { openGroups } from '../../shared/agenda/group-edit.ts'
import type { AgendaItem } from '../../shared/agenda/plan.ts'
import { findActivity } from '../../shared/method/method.ts'

/** Lays out the frames an item still lacks; nothing for breaks and activities this version does not know. */
export function layOut(agenda: Agenda, item: AgendaItem | null): void {
  const activity = item?.activity ? findActivity(item.activity) : undefined
  if (!item || !activity) return
  const groups = openGroups(agenda.groups).map(({ id }) => id)
  const frames = missingFrames(
    item.id,
    activity,
    groups,
    agenda.frames,
    agenda.company.map(({ id }) => id),
  )
  if (frames.length > 0) agenda.addFrames(frames)
}

/** The first item that has a frame: laid out when a workshop is made, so that nobody meets an empty board. */
export function firstActivity(items: readonly AgendaItem[]): AgendaItem | null {
  return items.find(({ activity }) => activity !== null && findActivity(activity) !== undefined) ?? null
}
