// The agenda of a running workshop as a list that can be changed: where it stands, how late it is, what was just done.
import { Scissors } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { applyChanges, type ItemChange } from '../../shared/agenda/plan-edit.ts'
import { doneItems } from '../../shared/agenda/progress.ts'
import { silencesOf } from '../../shared/agenda/silence.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { part, useFetchedAhead } from '../model/part.tsx'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import styles from './agenda-list.module.css'
import { useDelay } from './delay.ts'
import kit from './kit.module.css'
import { PlanDone } from './plan-done.tsx'
import { usePlanEditing } from './plan-editing.ts'
import { PlanList } from './plan-list.tsx'
import { Trigger } from './trigger.tsx'

const AgendaEntry = part(['planning'], async () => (await import('./agenda-entry.tsx')).AgendaEntry)
const ReplanDialog = part(['planning'], async () => (await import('./replan-dialog.tsx')).ReplanDialog)

const RemovedCovered = part(['silence'], async () => (await import('./removed-covered.tsx')).RemovedCovered)

/** What is proposed to be cut while nothing is late, minutes. */
const USUAL_CUT = 5

interface AgendaListProps {
  readonly session: Session
  readonly language: Language
}

export function AgendaList({ session, language }: AgendaListProps) {
  const t = useTranslations('planning')
  const label = useTranslations('workshop.agenda')('items')
  const { agenda, board } = session
  const version = useAgenda(agenda)
  const read = useCallback(() => agenda.everyItem, [agenda])
  const write = useCallback((changes: readonly ItemChange[]) => applyChanges(agenda, changes), [agenda])
  const notesOf = useCallback(
    (id: string) => {
      const frames = new Set(agenda.frames.filter(({ item }) => item === id).map((frame) => frame.id))
      return board.notes.filter(({ place }) => place.frame !== null && frames.has(place.frame)).length
    },
    [agenda, board],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for everything read from the agenda
  const plan = useMemo(() => {
    const { everyItem, about, log, position } = agenda
    return {
      parts: about?.parts ?? [],
      items: everyItem,
      begun: doneItems(log, position),
      read,
      write,
      notesOf,
    }
  }, [agenda, version, read, write, notesOf])
  const editing = usePlanEditing(plan)
  const delay = useDelay(session)
  const late = delay === null ? 0 : Math.ceil(delay / 60_000)
  useFetchedAhead([AgendaEntry, ReplanDialog])
  return (
    <>
      <div className={styles.tools} data-late={late > 0 || undefined}>
        <Trigger
          className={kit.quiet ?? ''}
          opens="dialog"
          content={({ onClose }) => (
            <ReplanDialog
              session={session}
              editing={editing}
              language={language}
              minutes={late > 0 ? late : USUAL_CUT}
              onClose={onClose}
            />
          )}
        >
          <Scissors aria-hidden="true" />
          {late > 0 ? t('replan.openLate', { count: String(late) }) : t('replan.open')}
        </Trigger>
      </div>
      {silencesOf(agenda).size > 0 && <RemovedCovered session={session} language={language} />}
      <PlanDone editing={editing} />
      <PlanList
        editing={editing}
        language={language}
        label={label}
        current={agenda.position?.item ?? null}
        dated
        entry={(item, state) => (
          <AgendaEntry session={session} editing={editing} language={language} item={item} state={state} />
        )}
      />
    </>
  )
}
