// Pause, go on, give more time: the facilitator's hand on the soft timer.
import { ChevronDown, Pause, Play, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { part, useFetchedAhead } from '../model/part.tsx'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import styles from './timer-controls.module.css'
import { Trigger } from './trigger.tsx'

const MoreTime = part(['workshop'], async () => (await import('./more-time.tsx')).MoreTime)

const MINUTE = 60_000

export function TimerControls({ session }: { readonly session: Session }) {
  const t = useTranslations('workshop.timer')
  const common = useTranslations('common')
  const { agenda, now } = session
  useAgenda(agenda)
  useFetchedAhead([MoreTime])
  const { state } = agenda.timer
  const add = (minutes: number) => agenda.extend(minutes * MINUTE, now())
  return (
    <div className={styles.controls}>
      {state === 'paused' ? (
        <button
          type="button"
          className={kit.button}
          title={t('resumeHint')}
          aria-keyshortcuts="F8"
          onClick={() => agenda.resume(now())}
        >
          <Play aria-hidden="true" />
          {t('resume')}
        </button>
      ) : (
        <button
          type="button"
          className={kit.button}
          title={t('pauseHint')}
          aria-keyshortcuts="F8"
          disabled={state === 'idle'}
          onClick={() => agenda.pause(now())}
        >
          <Pause aria-hidden="true" />
          {t('pause')}
        </button>
      )}
      <div className={styles.add}>
        <button
          type="button"
          className={kit.button}
          title={t('addHint')}
          aria-label={t('add', { count: '1' })}
          aria-keyshortcuts="F9"
          onClick={() => add(1)}
        >
          <Plus aria-hidden="true" />
          {common('minutesShort', { count: '1' })}
        </button>
        <Trigger
          className={`${kit.button} ${kit.icon}`}
          opens="menu"
          label={t('addMore')}
          content={(floating) => <MoreTime {...floating} onAdd={add} />}
        >
          <ChevronDown aria-hidden="true" />
        </Trigger>
      </div>
    </div>
  )
}
