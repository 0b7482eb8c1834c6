// An agenda as a template and as a plan that can be changed: the way there and back.
import type { AgendaTemplate } from '../method/agenda-template.ts'
import { type AgendaItem, type AgendaPart, itemsOf } from './plan.ts'
import { listed } from './plan-edit.ts'

export interface TemplatePlan {
  readonly parts: readonly AgendaPart[]
  readonly items: readonly AgendaItem[]
}

/** @param startOf the instant of a clock time ("10:00") on some day, for clock times to be shown */
export function planOf(template: AgendaTemplate, startOf: (clock: string) => number | null): TemplatePlan {
  return {
    parts: template.parts.map(({ id, name, start }) => ({
      id,
      name,
      startsAt: start === null ? null : startOf(start),
    })),
    items: itemsOf(template),
  }
}

/** The parts of a template as a plan says them; what was removed or skipped is not in them. */
export function templateParts(
  { parts, items }: TemplatePlan,
  clockOf: (instant: number) => string,
): readonly Omit<AgendaTemplate['parts'][number], 'totalMinutes'>[] {
  const all = listed(items).filter(({ skipped }) => skipped !== true)
  return parts.map(({ id, name, startsAt }) => ({
    id,
    name,
    start: startsAt === null ? null : clockOf(startsAt),
    items: all
      .filter(({ part }) => part === id)
      .map(({ activity, kind, minutes, note }) => ({ activity, kind, minutes, note })),
  }))
}
