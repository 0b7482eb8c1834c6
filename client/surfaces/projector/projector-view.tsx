// What the wall shows: the lobby, a break, or the step with the frame under discussion; blank when asked.
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import { part } from '../../model/part.tsx'
import type { Preferences } from '../../model/preferences.ts'
import { useAgenda, useSignal } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { slowerSince } from '../../model/transport.ts'
import { standingOf } from '../../panels/standing.ts'
import { TimerAnnouncer, TimerFace } from '../../panels/timer.tsx'
import { BreakScreen } from './break-screen.tsx'
import { Lobby } from './lobby.tsx'
import styles from './projector-view.module.css'
import { StepScreen } from './step-screen.tsx'
import { useIdle, useScreenKeys, useWakeLock } from './use-screen.ts'

const SoundSwitch = part(['projector'], async () => (await import('./sound-switch.tsx')).SoundSwitch)

interface ProjectorViewProps {
  readonly session: Session
  readonly preferences: Preferences
  readonly language: Language
}

export function ProjectorView({ session, preferences, language }: ProjectorViewProps) {
  const t = useTranslations('projector')
  useAgenda(session.agenda)
  useWakeLock()
  const idle = useIdle()
  const blank = useScreenKeys(preferences)
  const common = useTranslations('common')
  const connection = useSignal(session.connection)
  const slower = useSignal(slowerSince)
  const standing = standingOf(session.agenda)
  const title = session.agenda.about?.title ?? session.me.title

  useEffect(() => {
    document.title = t('title', { workshop: title })
  }, [t, title])

  return (
    <main className={styles.screen} data-idle={idle || undefined}>
      {blank ? (
        <div className={styles.blank}>
          <h1 className="visually-hidden">{t('blank')}</h1>
          <TimerFace session={session} />
        </div>
      ) : standing === null ? (
        <Lobby session={session} language={language} />
      ) : standing.activity === null ? (
        <BreakScreen session={session} language={language} standing={standing} />
      ) : (
        <StepScreen session={session} language={language} standing={standing} idle={idle} />
      )}
      {!idle && <p className={styles.keys}>{t('keys')}</p>}
      <TimerAnnouncer session={session} language={language} />
      <SoundSwitch session={session} idle={idle} />
      {!idle && connection.state === 'online' && slower !== null && (
        <p className={`${styles.keys} ${styles.slower}`}>{common('slower')}</p>
      )}
      {connection.state === 'offline' && (
        <p className={styles.offline} role="status">
          {t('offline')}
        </p>
      )}
    </main>
  )
}
