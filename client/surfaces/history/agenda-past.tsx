// The plan in a version, beside the plan now.
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import type { AgendaItem } from '../../../shared/agenda/plan.ts'
import { applyChanges, reversed } from '../../../shared/agenda/plan-edit.ts'
import { changesBackTo, isThere, numberIn, planOf } from '../../../shared/agenda/plan-past.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { accessTo } from '../../../shared/people/rights.ts'
import { useAgenda } from '../../model/react.tsx'
import type { DocumentPastProps } from './concept-past.tsx'
import { type Compared, DocumentComparison, DocumentStanding, useVersion } from './document-comparison.tsx'
import { documentOf } from './played-document.ts'

function readPlan(state: Uint8Array) {
  const agenda = new Agenda(documentOf(state))
  const plan = planOf(agenda)
  agenda.close()
  return plan
}

export function AgendaPast({ session, language, past, version }: DocumentPastProps) {
  const t = useTranslations('history.documents')
  const { agenda } = session
  const revision = useAgenda(agenda)
  const { value: then, error } = useVersion(past, version, 'agenda', readPlan)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for the plan as it is now
  const compared = useMemo<Compared | null>(() => {
    if (!then) return null
    const now = planOf(agenda)
    const changes = changesBackTo(then, now)
    const parts = new Map(agenda.about?.parts.map(({ id, name }) => [id, name[language]]))
    const named = ({ activity, note }: AgendaItem) =>
      (activity === null ? undefined : findActivity(activity)?.name[language]) ?? note[language]
    const linesIn = (plan: readonly AgendaItem[], item: AgendaItem | null) => {
      if (!isThere(item)) return []
      const { id, minutes, skipped, activity, note } = item
      const said = activity === null ? '' : note[language]
      const place = t('item', { number: String(numberIn(plan, id)), minutes: String(minutes) })
      return [[place, skipped && t('skipped'), said].filter(Boolean).join(' · ')]
    }
    return {
      differences: changes.flatMap(({ id, before, after }) => {
        const item = isThere(after) ? after : before
        return item === null
          ? []
          : [
              {
                id,
                section: parts.get(item.part) ?? t('agenda.title'),
                name: named(item),
                was: linesIn(then, after),
                now: linesIn(now, before),
              },
            ]
      }),
      bring(ids) {
        const wanted = changes.filter(({ id }) => ids.has(id))
        const brought = applyChanges(agenda, wanted)
        return { brought, undo: () => void applyChanges(agenda, reversed(wanted)) }
      },
    }
  }, [agenda, then, revision, language, t])
  if (!compared || version === null) return <DocumentStanding version={version} error={error} />
  return (
    <DocumentComparison
      key={version.id}
      subject="agenda"
      at={version.at}
      compared={compared}
      mayWrite={accessTo('agenda', session.me.role) === 'write'}
    />
  )
}
