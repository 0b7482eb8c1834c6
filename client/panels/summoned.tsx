// The facilitator calls everybody to a frame: here it is offered, in words and with a button, and nobody is moved.
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { Frame } from '../../shared/agenda/frame.ts'
import { summonsOf } from '../../shared/agenda/room.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'
import { can } from '../../shared/people/rights.ts'
import { noticeSlot, useWords } from '../model/part.tsx'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import styles from './calls.module.css'
import { frameName } from './frame-name.ts'
import kit from './kit.module.css'
import { answeredAtOpening, offered } from './summons-offer.ts'

interface SummonedProps {
  readonly session: Session
  readonly language: Language
  /** The frame on the page; null when it shows many. */
  readonly here: string | null
  readonly onGo: (frame: Frame) => void
}

export function Summoned({ session, language, here, onGo }: SummonedProps) {
  const t = useTranslations('room.summon')
  const { agenda, me, now } = session
  useAgenda(agenda)
  const summons = summonsOf(agenda)
  const [answered, setAnswered] = useState(() => answeredAtOpening(summons, now()))
  const id = can(me.role, 'agenda.run') ? null : offered(summons, answered, here)
  const frame = agenda.frames.find((known) => known.id === id)
  // A phone has the words of the stage it is in; this frame may be of another.
  const stage = frame && findActivity(frame.activity)?.stage
  const wordless = useWords(stage ? [`method.${stage}`] : [])
  if (!frame || !summons || wordless) return null
  const answer = () => setAnswered(summons.at)
  const slot = noticeSlot()
  const shown = (
    <div className={slot ? styles.notice : styles.strip}>
      <p className={styles.sentence} role="status">
        {t('asked', { frame: frameName(frame, agenda, language) })}
      </p>
      <div className={styles.answers}>
        <button
          type="button"
          className={kit.primary}
          onClick={() => {
            answer()
            onGo(frame)
          }}
        >
          {t('go')}
        </button>
        <button type="button" className={kit.quiet} onClick={answer}>
          {t('stay')}
        </button>
      </div>
    </div>
  )
  return slot ? createPortal(shown, slot) : shown
}
