// Which stages of a workshop have ended, by the log of its agenda. A break belongs to the stage that follows it, so a stage
// ends when people go to lunch after its last activity; the last one ends with the workshop. Going back to a stage and leaving
// it again ends it again.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import type { AgendaItem } from '../../shared/agenda/plan.ts'
import { findActivity } from '../../shared/method/method.ts'
import type { StageId } from '../../shared/method/vocabulary.ts'

export interface StageEnd {
  readonly stage: StageId
  /** ms since 1970, by the clock of whoever moved on. */
  readonly at: number
  /** Names this end and no other, on every server that sees it. */
  readonly key: string
}

/** Every end of a stage the log knows, oldest first. */
export function stageEnds(agenda: Agenda): readonly StageEnd[] {
  const { everyItem, log } = agenda
  const stages = stagesOf(everyItem)
  const visits = log.flatMap(({ item, step, startedAt, endedAt }) => {
    const stage = stages.get(item)
    return stage === undefined ? [] : [{ stage, key: `${item}/${step}/${startedAt}`, startedAt, endedAt }]
  })
  return visits.flatMap(({ stage, key, endedAt }, index) => {
    if (stage === null) return []
    const next = visits[index + 1]
    if (next) return next.stage === stage ? [] : [{ stage, at: next.startedAt, key }]
    // With nothing after it, a step ends when the workshop does.
    return endedAt === null ? [] : [{ stage, at: endedAt, key }]
  })
}

/** The stage of each item; null for breaks after which no activity comes. */
function stagesOf(items: readonly AgendaItem[]): ReadonlyMap<string, StageId | null> {
  const stages = new Map<string, StageId | null>()
  let following: StageId | null = null
  for (const { id, activity } of [...items].reverse()) {
    const known = activity === null ? undefined : findActivity(activity)
    if (known) following = known.stage
    // An activity of a newer version: its stage is not known, and it ends none.
    else if (activity !== null) continue
    stages.set(id, following)
  }
  return stages
}
