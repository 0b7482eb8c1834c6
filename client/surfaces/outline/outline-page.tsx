// The outline as a page of its own: where the workshop stands, then the board as headings, lists and buttons.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { stepsOf } from '../../../shared/agenda/plan.ts'
import { findActivity, stageOf } from '../../../shared/method/method.ts'
import type { DocumentName } from '../../../shared/people/rights.ts'
import type { TicketKind } from '../../model/credentials.ts'
import { part } from '../../model/part.tsx'
import { type SurfaceProps, useAgenda, useSignal } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { Outline } from '../../outline/outline.tsx'
import { TimeLeft } from '../../outline/time-left.tsx'
import { ViewShell } from '../../panels/view-shell.tsx'
import { hasChoice, hasPolls } from '../../panels/vote-signs.ts'
import { WorkshopGate } from '../../panels/workshop-gate.tsx'
import styles from './outline-page.module.css'

const VotePanel = part(['votes'], async () => (await import('../../panels/vote-panel.tsx')).VotePanel)
const PinnedQuestion = part(
  ['votes'],
  async () => (await import('../../panels/pinned-question.tsx')).PinnedQuestion,
)

const Summoned = part(['room'], async () => (await import('../../panels/summoned.tsx')).Summoned)

const DOCUMENTS: readonly DocumentName[] = ['agenda', 'board']
const AS_STAFF: readonly TicketKind[] = ['staff', 'person']
const AS_PERSON: readonly TicketKind[] = ['person', 'staff']

interface OutlinePageProps extends SurfaceProps {
  readonly workshop: string
  readonly staff: boolean
}

export function OutlinePage({ preferences, workshop, staff }: OutlinePageProps) {
  return (
    <WorkshopGate
      workshop={workshop}
      kinds={staff ? AS_STAFF : AS_PERSON}
      documents={DOCUMENTS}
      sharesPresence={true}
      showsImages
    >
      {(session) => <Page key={session.ticket} session={session} preferences={preferences} staff={staff} />}
    </WorkshopGate>
  )
}

function Page({
  session,
  preferences,
  staff,
}: SurfaceProps & { readonly session: Session; readonly staff: boolean }) {
  const t = useTranslations('outline')
  const language = useSignal(preferences.language)
  const [selection, setSelection] = useState<readonly string[]>([])
  useAgenda(session.agenda)
  const title = session.agenda.about?.title ?? session.me.title
  return (
    <ViewShell
      preferences={preferences}
      session={session}
      staff={staff}
      here="outline"
      title={title}
      documentTitle={t('documentTitle', { workshop: title })}
      isHeading={true}
      className={styles.page}
      contentClass={styles.main}
    >
      <Where session={session} language={language} />
      {session.agenda.hasNow('summons') && (
        <Summoned
          session={session}
          language={language}
          here={null}
          onGo={({ id }) =>
            document.querySelector<HTMLElement>(`[data-heading="${CSS.escape(id)}"]`)?.focus()
          }
        />
      )}
      {hasPolls(session.agenda) && <VotePanel session={session} language={language} floats={false} />}
      {hasChoice(session.agenda) && <PinnedQuestion session={session} />}
      <Outline session={session} language={language} selection={selection} onSelectionChange={setSelection} />
    </ViewShell>
  )
}

/** Stage, activity, step and time: what everybody is doing now. */
function Where({ session, language }: { readonly session: Session; readonly language: 'lt' | 'en' }) {
  const t = useTranslations('outline')
  const { current, position } = session.agenda
  if (!current || !position) return <p className={styles.where}>{t('page.notStarted')}</p>
  const activity = current.activity === null ? undefined : findActivity(current.activity)
  const steps = stepsOf(current)
  const text = steps[position.step]?.text[language] ?? current.note[language]
  return (
    <div className={styles.where} data-stage={activity?.stage}>
      <p className={styles.name}>
        {activity
          ? `${stageOf(activity.stage).label[language]} · ${activity.name[language]}`
          : current.note[language]}
        {steps.length > 1 && (
          <span> · {t('page.step', { step: String(position.step + 1), steps: String(steps.length) })}</span>
        )}
      </p>
      {activity && <p className={styles.instruction}>{text}</p>}
      <TimeLeft session={session} />
    </div>
  )
}
