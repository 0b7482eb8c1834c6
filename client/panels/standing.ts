// Where the workshop stands, ready to be shown: the current item with its activity, stage, step and instruction.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { type AgendaItem, stepsOf, type TimedStep } from '../../shared/agenda/plan.ts'
import type { Bilingual } from '../../shared/i18n/language.ts'
import type { Activity } from '../../shared/method/activity.ts'
import { findActivity, stageOf } from '../../shared/method/method.ts'
import type { Stage } from '../../shared/method/vocabulary.ts'

const BREAK: Bilingual = { lt: 'Pertrauka', en: 'Break' }
const OTHER: Bilingual = { lt: 'Organizacinis reikalas', en: 'Practical matters' }

export interface Standing {
  readonly item: AgendaItem
  readonly name: Bilingual
  readonly activity: Activity | null
  readonly stage: Stage | null
  readonly steps: readonly TimedStep[]
  /** Counts from 0. */
  readonly step: number
  /** What to do now; null for a break without a text. */
  readonly instruction: Bilingual | null
}

/** What an item of the agenda is called. */
export function nameOf(item: AgendaItem): Bilingual {
  const activity = item.activity === null ? undefined : findActivity(item.activity)
  if (activity) return activity.name
  if (item.note.lt !== '' || item.note.en !== '') return item.note
  return item.kind === 'break' ? BREAK : OTHER
}

/** The stage an item belongs to; null for breaks and the like. */
export function stageOfItem(item: AgendaItem): Stage | null {
  const activity = item.activity === null ? undefined : findActivity(item.activity)
  return activity ? stageOf(activity.stage) : null
}

/** Where the workshop stands, or null before the start. */
export function standingOf(agenda: Agenda): Standing | null {
  const { current: item, position } = agenda
  if (!item || !position) return null
  const activity = item.activity === null ? null : (findActivity(item.activity) ?? null)
  const steps = stepsOf(item)
  const step = Math.min(position.step, Math.max(0, steps.length - 1))
  return {
    item,
    name: nameOf(item),
    activity,
    stage: stageOfItem(item),
    steps,
    step,
    instruction: activity ? (steps[step]?.text ?? null) : null,
  }
}
