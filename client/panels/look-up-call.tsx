// "Everyone look up": a sentence over everything. Takes no focus, closes no field; whoever writes has it as a strip above
// until they have finished, and so has whoever called.
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { endLookUp, lookUpOf } from '../../shared/agenda/room.ts'
import { can } from '../../shared/people/rights.ts'
import { noticeSlot } from '../model/part.tsx'
import type { Session } from '../model/session.ts'
import { isTyping } from '../model/typing.ts'
import styles from './calls.module.css'
import kit from './kit.module.css'

export function LookUpCall({ session }: { readonly session: Session }) {
  const t = useTranslations('room.lookUp')
  const { agenda, me } = session
  const call = lookUpOf(agenda)
  const runs = can(me.role, 'agenda.run')
  const [isWriting, setWriting] = useState(isTyping)
  const at = call?.at
  /** The call somebody has put aside; another one asks for attention anew. */
  const [aside, setAside] = useState<number | null>(null)

  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && at !== undefined) setAside(at)
    }
    // Somebody who was writing looks up once they have finished.
    const onLeave = () => requestAnimationFrame(() => setWriting(isTyping()))
    addEventListener('keydown', onKey)
    addEventListener('focusout', onLeave)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('focusout', onLeave)
    }
  }, [at])

  if (!call) return null
  // The wall is what people look up at: only a sentence of its own takes its place.
  if (me.role === 'projector' && call.sentence === '') return null
  const folded = runs || isWriting || aside === call.at
  const sentence = call.sentence || t('usual')
  const slot = folded ? noticeSlot() : null
  const shown = (
    <div className={folded ? (slot ? styles.notice : styles.strip) : styles.cover}>
      <p className={styles.sentence} role="alert">
        {runs && <span className={styles.shown}>{t('shown')} </span>}
        {sentence}
      </p>
      {runs ? (
        <button type="button" className={kit.primary} onClick={() => endLookUp(agenda)}>
          {t('end')}
        </button>
      ) : (
        !folded &&
        can(me.role, 'board.write') && (
          <button type="button" className={kit.button} onClick={() => setAside(call.at)}>
            {t('goOn')}
          </button>
        )
      )}
    </div>
  )
  return slot ? createPortal(shown, slot) : shown
}
