// A break, or anything in the agenda that is not an activity: its name, the time left, when we go on.
import { useFormatter, useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import { useRemaining } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import type { Standing } from '../../panels/standing.ts'
import { TimerFace } from '../../panels/timer.tsx'
import styles from './break-screen.module.css'
import { JoinCorner } from './join-corner.tsx'

interface BreakScreenProps {
  readonly session: Session
  readonly language: Language
  readonly standing: Standing
}

const MINUTE = 60_000

export function BreakScreen({ session, language, standing }: BreakScreenProps) {
  const t = useTranslations('projector')
  const format = useFormatter()
  const remaining = useRemaining(session)
  const isBreak = standing.item.kind === 'break'
  const { timer } = session.agenda
  const over = remaining !== null && remaining <= 0
  // To the whole minute: a wall that counts seconds twice is restless.
  const until = timer.state === 'running' ? Math.ceil(timer.endsAt / MINUTE) * MINUTE : null
  return (
    <div className={styles.break}>
      <div className={styles.middle}>
        <h1 className={styles.name}>{standing.name[language]}</h1>
        {over ? (
          <p className={styles.over}>{isBreak ? t('breakOver') : t('over')}</p>
        ) : (
          <>
            <p className={styles.time}>
              <TimerFace session={session} />
            </p>
            {timer.state === 'paused' && <p className={styles.until}>{t('paused')}</p>}
            {isBreak && until !== null && (
              <p className={styles.until}>
                {t('breakUntil', { time: format.dateTime(until, { hour: '2-digit', minute: '2-digit' }) })}
              </p>
            )}
          </>
        )}
      </div>
      <div className={styles.corner}>
        <JoinCorner session={session} />
      </div>
    </div>
  )
}
