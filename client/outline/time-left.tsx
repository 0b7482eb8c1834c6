// What is left on the timer: to the eye all the time, aloud only at the marks and when asked.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { clockText } from '../../shared/agenda/timer.ts'
import { useRemaining } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { pressureOf } from '../model/timer-moment.ts'
import { timeMoment } from './moments.ts'
import styles from './time-left.module.css'

/** @param brief on the phone: the numbers only, without the button to ask */
export function TimeLeft({
  session,
  brief = false,
}: {
  readonly session: Session
  readonly brief?: boolean
}) {
  const t = useTranslations('time')
  const left = useRemaining(session)
  const before = useRef<number | null>(null)
  const locale = useLocale()
  const [said, say] = useState({ text: '', locale })
  const setSaid = useCallback((text: string) => say({ text, locale }), [locale])
  const { timer } = session.agenda
  const isPaused = timer.state === 'paused'
  const sentence =
    left === null
      ? t('none')
      : left < 0
        ? t('overtime', { time: clockText(-left) })
        : t('left', { time: clockText(left) })
  const latest = useRef(sentence)
  latest.current = sentence

  useEffect(() => {
    const moment = timeMoment(before.current, left)
    before.current = left
    if (moment === 'start' && left !== null) setSaid(t('start', { time: clockText(left) }))
    else if (moment === 'twoMinutes') setSaid(t('twoMinutes'))
    else if (moment === 'halfMinute') setSaid(t('halfMinute'))
    else if (moment === 'end') setSaid(t('over'))
  }, [left, t, setSaid])

  useEffect(() => {
    if (brief) return
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyT' || !event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      setSaid('')
      requestAnimationFrame(() => setSaid(latest.current))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [brief, setSaid])

  const shown = left === null ? '' : clockText(left)
  return (
    <div
      className={styles.time}
      data-pressure={
        left === null ? undefined : pressureOf(left, timer.state === 'idle' ? 0 : timer.plannedMs)
      }
      data-brief={brief || undefined}
    >
      {brief ? (
        <span role="timer" aria-live="off" aria-label={sentence}>
          {shown}
        </span>
      ) : left === null ? null : (
        <button
          type="button"
          title={t('ask')}
          onClick={() => {
            setSaid('')
            requestAnimationFrame(() => setSaid(latest.current))
          }}
        >
          <span className="visually-hidden">{t('ask')}</span>
          <span aria-hidden="true">{shown}</span>
        </button>
      )}
      {isPaused && <span className={styles.paused}>{t('paused')}</span>}
      <span role="status" className="visually-hidden">
        {said.locale === locale && said.text}
      </span>
    </div>
  )
}
