// The sheets of paper an agenda needs: which activities are worked on in cells, and how many sheets each, by its scope.
import type { Activity } from '../method/activity.ts'
import { takesNotes } from '../method/activity.ts'
import { findActivity } from '../method/method.ts'
import { type AgendaItem, isOnTheWay } from './plan.ts'
import type { SmallGroup } from './record.ts'

/** More sheets of one activity nobody prints at once. */
export const MOST_COPIES = 40

export interface PaperWork {
  /** The agenda item's id. */
  readonly item: string
  readonly activity: Activity
  /** Minutes the agenda gives it. */
  readonly minutes: number
  /** What stands on each sheet beside the name: the labels of the groups, or null for sheets that are anybody's. */
  readonly groups: readonly (string | null)[]
}

/**
 * What of an agenda is worked on in cells, in order, each with a sheet for everybody, a sheet a group, a pair or a person.
 *
 * @param people how many take part
 */
export function paperFor(
  items: readonly AgendaItem[],
  groups: readonly SmallGroup[],
  people: number,
): readonly PaperWork[] {
  return items.filter(isOnTheWay).flatMap((item) => {
    const activity = item.activity === null ? undefined : findActivity(item.activity)
    if (!activity?.cells.some(takesNotes)) return []
    return [{ item: item.id, activity, minutes: item.minutes, groups: sheetsOf(activity, groups, people) }]
  })
}

function sheetsOf(
  { scope }: Activity,
  groups: readonly SmallGroup[],
  people: number,
): readonly (string | null)[] {
  if (scope === 'group' && groups.length > 0) return groups.map(({ label }) => label)
  const count = scope === 'person' ? people : scope === 'pair' ? Math.floor(people / 2) : 1
  return Array.from({ length: Math.min(MOST_COPIES, Math.max(1, count)) }, () => null)
}

/** The sheets as somebody wants them: fewer, or further ones that are anybody's. */
export function withCopies(groups: readonly (string | null)[], copies: number): readonly (string | null)[] {
  return Array.from({ length: copies }, (_, index) => groups[index] ?? null)
}
