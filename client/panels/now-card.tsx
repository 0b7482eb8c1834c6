// What the facilitator needs at this moment: the step in both languages, a tip, the time, and the way on.
import { ArrowLeft, ArrowRight, Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { positionAfter, positionBefore } from '../../shared/agenda/plan.ts'
import { isChecked, silencesOf } from '../../shared/agenda/silence.ts'
import type { Bilingual, Language } from '../../shared/i18n/language.ts'
import { MODES } from '../../shared/method/method.ts'
import type { ModeId } from '../../shared/method/vocabulary.ts'
import { part, useFetchedAhead, useWords } from '../model/part.tsx'
import { readStored, store } from '../model/preferences.ts'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { useDelay } from './delay.ts'
import kit from './kit.module.css'
import styles from './now-card.module.css'
import { nameOf, standingOf } from './standing.ts'
import { TimerControls } from './timer-controls.tsx'

const SilenceControls = part(
  ['silence'],
  async () => (await import('./silence-controls.tsx')).SilenceControls,
)
const Script = part(['planning'], async () => (await import('./script.tsx')).Script)

const SCRIPT_KEY = 'vieta.panel.script'

interface NowCardProps {
  readonly session: Session
  readonly language: Language
}

export function NowCard({ session, language }: NowCardProps) {
  const t = useTranslations('workshop')
  const gone = useTranslations('planning')
  const { agenda } = session
  useAgenda(agenda)
  const standing = standingOf(agenda)
  useFetchedAhead([Script])
  // The step is shown in both languages.
  void useWords(standing?.activity ? [`method.${standing.activity.stage}.both`] : [])
  const silence = standing?.activity && (
    <SilenceControls session={session} language={language} item={standing.item.id} />
  )
  // As long as there are notes to read: the way on and the time stay above it, in sight.
  const isInbox = isChecked(silencesOf(agenda), standing ? { item: standing.item.id } : undefined)
  return (
    <section className={styles.card} aria-label={t('now')}>
      {standing === null ? (
        <p>{t('notStartedStaff')}</p>
      ) : (
        <>
          <div className={styles.head}>
            <p className={styles.mode}>
              {standing.activity
                ? MODES[standing.steps[standing.step]?.mode ?? 'plenary'][language]
                : standing.name[language]}
            </p>
            <Delay session={session} />
          </div>
          {standing.item.removed && <p className={styles.gone}>{gone('gone')}</p>}
          {standing.instruction && <Instruction text={standing.instruction} language={language} />}
          {standing.activity && (
            <FoldedScript
              activity={standing.activity.id}
              mode={standing.steps[standing.step]?.mode ?? 'plenary'}
              language={language}
            />
          )}
        </>
      )}
      {!isInbox && silence}
      <Steering session={session} language={language} />
      {standing && <TimerControls session={session} />}
      {isInbox && silence}
    </section>
  )
}

function Instruction({ text, language }: { readonly text: Bilingual; readonly language: Language }) {
  const other = language === 'lt' ? 'en' : 'lt'
  return (
    <div className={styles.instruction}>
      <p>{text[language]}</p>
      <p className={styles.other} lang={other}>
        {text[other]}
      </p>
    </div>
  )
}

interface FoldedScriptProps {
  readonly activity: string
  readonly mode: ModeId
  readonly language: Language
}

/** The script stays as it was left, folded or not, from step to step and from day to day. */
function FoldedScript(script: FoldedScriptProps) {
  const t = useTranslations('planning.script')
  const [open, setOpen] = useState(() => readStored(SCRIPT_KEY) === 'open')
  const toggle = (isOpen: boolean) => {
    setOpen(isOpen)
    store(SCRIPT_KEY, isOpen ? 'open' : 'closed')
  }
  return (
    <details className={styles.tip} open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        <Lightbulb aria-hidden="true" />
        {t('title')}
      </summary>
      {open && <Script {...script} />}
    </details>
  )
}

/** Back and on. Nothing on the board changes by either. */
function Steering({ session, language }: NowCardProps) {
  const t = useTranslations('workshop.agenda')
  const { agenda, now } = session
  const { everyItem, position } = agenda
  const after = positionAfter(everyItem, position)
  const nextItem =
    after && after.item !== position?.item ? everyItem.find(({ id }) => id === after.item) : null
  return (
    <div className={styles.steering}>
      {position !== null && (
        <button
          type="button"
          className={kit.button}
          title={t('backHint')}
          aria-keyshortcuts="Shift+PageUp"
          disabled={positionBefore(everyItem, position) === null}
          onClick={() => agenda.back(now())}
        >
          <ArrowLeft aria-hidden="true" />
          {t('back')}
        </button>
      )}
      {after !== null ? (
        <button
          type="button"
          className={kit.primary}
          title={t('nextHint')}
          aria-keyshortcuts="Shift+PageDown"
          onClick={() => agenda.next(now())}
        >
          <span>
            {position === null
              ? t('start')
              : nextItem
                ? t('nextItem', { item: nameOf(nextItem)[language] })
                : t('next')}
          </span>
          <ArrowRight aria-hidden="true" />
        </button>
      ) : agenda.isFinished ? (
        <p role="status">{t('finished')}</p>
      ) : (
        <button
          type="button"
          className={kit.primary}
          title={t('finishHint')}
          disabled={position === null}
          onClick={() => agenda.finish(now())}
        >
          {t('finish')}
        </button>
      )}
    </div>
  )
}

/** How late the workshop is, in whole minutes. */
function Delay({ session }: { readonly session: Session }) {
  const t = useTranslations('workshop.agenda')
  const delay = useDelay(session)
  if (delay === null) return null
  const minutes = Math.trunc(delay / 60_000)
  return (
    <p className={styles.delay} data-late={minutes > 0 || undefined}>
      {minutes > 0
        ? t('late', { count: String(minutes) })
        : minutes < 0
          ? t('early', { count: String(-minutes) })
          : t('onTime')}
    </p>
  )
}
