// What one missed, in three lines. Shown once by itself to who came late; in the menu for everybody, whenever wanted.
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { catchUpOf } from '../../shared/agenda/catch-up.ts'
import { clockText } from '../../shared/agenda/timer.ts'
import { plainText } from '../../shared/board/markup.ts'
import { noticeSlot } from '../model/part.tsx'
import { store } from '../model/preferences.ts'
import { useAgenda, useBoard, usePhrases, useRemaining } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import styles from './catch-up.module.css'
import kit from './kit.module.css'
import { missedKey } from './newcomer.ts'

/** The three lines themselves. */
export function CatchUp({ session }: { readonly session: Session }) {
  const t = useTranslations('arrival.missed')
  const { language } = usePhrases()
  const { agenda, board } = session
  useAgenda(agenda)
  useBoard(board)
  const left = useRemaining(session)
  const notes = board.notes.map(({ text, createdAt, place }) => ({ text: plainText(text), createdAt, place }))
  const { challenge, agreements, step } = catchUpOf(agenda, notes, language)
  return (
    <dl className={styles.lines}>
      {challenge !== '' && <Line label={t('challenge')}>{challenge}</Line>}
      <Line label={t('agreements')}>{agreements === '' ? t('noAgreements') : agreements}</Line>
      <Line label={t('now')}>
        {step === null ? (
          t('resting')
        ) : (
          <>
            {step.activity}
            {step.instruction === '' ? '.' : ` – ${step.instruction}`}{' '}
            {left !== null && left > 0 && <b>{t('left', { time: clockText(left) })}</b>}
          </>
        )}
      </Line>
    </dl>
  )
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt> <dd>{children}</dd>
    </div>
  )
}

/** The card for who came late: takes no focus, covers nothing one writes in, and does not come back. */
export function CatchUpCard({ session }: { readonly session: Session }) {
  const t = useTranslations('arrival.missed')
  const [isRead, setRead] = useState(false)
  const { workshop, person } = session.me
  // Once: a page opened again an hour later says nothing of it.
  useEffect(() => {
    store(missedKey(workshop, person), 'shown')
  }, [workshop, person])
  if (isRead) return null
  const slot = noticeSlot()
  const card = (
    <section className={slot ? styles.notice : styles.card} aria-labelledby="missed-title">
      <h2 id="missed-title">{t('title')}</h2>
      <CatchUp session={session} />
      <button type="button" className={kit.button} onClick={() => setRead(true)}>
        {t('close')}
      </button>
    </section>
  )
  return slot ? createPortal(card, slot) : card
}
