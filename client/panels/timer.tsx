// The workshop's timer: the figure everybody sees, and the four moments a screen reader says aloud.
import { Pause } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { clockText } from '../../shared/agenda/timer.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { useAgenda, useRemaining } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { momentBetween, pressureOf } from '../model/timer-moment.ts'
import { standingOf } from './standing.ts'
import styles from './timer.module.css'

/** The figure itself; nothing when no timer is set. Sized by the font size of what stands around it. */
export function TimerFace({ session }: { readonly session: Session }) {
  const t = useTranslations('workshop.timer')
  const remaining = useRemaining(session)
  if (remaining === null) return null
  const { timer } = session.agenda
  const paused = timer.state === 'paused'
  return (
    <span
      className={styles.face}
      data-pressure={pressureOf(remaining, timer.state === 'idle' ? 0 : timer.plannedMs)}
      data-paused={paused || undefined}
      role="timer"
      aria-live="off"
      aria-label={paused ? `${t('label')}. ${t('paused')}` : t('label')}
    >
      {paused && <Pause aria-hidden="true" />}
      <span className={styles.figure}>{clockText(remaining)}</span>
    </span>
  )
}

/** A gentle sentence once the time is over; nothing before. */
export function TimeOver({ session }: { readonly session: Session }) {
  const t = useTranslations('workshop.timer')
  const remaining = useRemaining(session)
  if (remaining === null || remaining > 0) return null
  return <p className={styles.over}>{t('over')}</p>
}

/** Says start, two minutes, half a minute and the end, never each second. Visible to screen readers only. */
export function TimerAnnouncer({
  session,
  language,
}: {
  readonly session: Session
  readonly language: Language
}) {
  const t = useTranslations('workshop.timer')
  const remaining = useRemaining(session)
  useAgenda(session.agenda)
  const standing = standingOf(session.agenda)
  const here = standing && `${standing.item.id}/${standing.step}`
  const [said, setSaid] = useState({ text: '', language })
  const before = useRef({ remaining, here })
  useEffect(() => {
    const last = before.current
    before.current = { remaining, here }
    if (here !== last.here) {
      const left = remaining === null ? t('none') : t('left', { time: clockText(remaining) })
      const text = standing ? t('begun', { activity: standing.name[language], time: left }) : ''
      setSaid({ text, language })
      return
    }
    const moment = momentBetween(last.remaining, remaining)
    if (moment) setSaid({ text: t(`moments.${moment}`), language })
  }, [remaining, here, standing, language, t])
  return (
    <p className="visually-hidden" aria-live="polite">
      {said.language === language && said.text}
    </p>
  )
}
