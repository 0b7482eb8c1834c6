// The facilitator's hand on silence: hide what is written in an item, see how much waits, and reveal it.
import { Eye, EyeOff, Inbox, RefreshCw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { roundOf } from '../../shared/agenda/passing.ts'
import { cover, isChecked, isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { part } from '../model/part.tsx'
import { useAgenda, useFaultText, useSignal } from '../model/react.tsx'
import { reveal } from '../model/reveal.ts'
import type { Session } from '../model/session.ts'
import { allWaiting, sumWaiting } from '../model/waiting.ts'
import kit from './kit.module.css'
import styles from './silence-controls.module.css'

const InboxList = part(['inbox'], async () => (await import('./inbox-list.tsx')).InboxList)

interface SilenceControlsProps {
  readonly session: Session
  readonly language: Language
  /** The agenda item. */
  readonly item: string
}

type Revealing =
  | { readonly state: 'rest' | 'under way' }
  | { readonly state: 'failed'; readonly error: unknown }

export function SilenceControls({ session, language, item }: SilenceControlsProps) {
  const t = useTranslations('silence.controls')
  const faultText = useFaultText()
  const { agenda, now } = session
  useAgenda(agenda)
  const isOnline = useSignal(session.connection).state === 'online'
  const [revealing, setRevealing] = useState<Revealing>({ state: 'rest' })
  const frames = agenda.frames.filter((frame) => frame.item === item)
  const silences = silencesOf(agenda)
  const covered = isCovered(silences, { item })
  const checked = isChecked(silences, { item })
  const toCover = useRef<HTMLButtonElement>(null)
  const hasPressed = useRef(false)
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to what stands in its place.
    if (!covered && hasPressed.current && document.activeElement === document.body) toCover.current?.focus()
    hasPressed.current = false
  }, [covered])
  if (!covered) {
    return (
      <div className={styles.controls}>
        <button
          ref={toCover}
          type="button"
          className={kit.quiet}
          title={t('coverHelp')}
          onClick={() => cover(agenda, item, now())}
        >
          <EyeOff aria-hidden="true" />
          {t('cover')}
        </button>
        <button
          type="button"
          className={kit.quiet}
          title={t('checkHelp')}
          onClick={() => cover(agenda, item, now(), true)}
        >
          <Inbox aria-hidden="true" />
          {t('check')}
        </button>
      </div>
    )
  }
  const isBusy = revealing.state === 'under way'
  const round = roundOf(agenda, item)
  const canPass = !checked && round !== null && round.round < round.rounds
  const press = async (passed?: number) => {
    if (isBusy || !isOnline) return
    hasPressed.current = true
    setRevealing({ state: 'under way' })
    try {
      await reveal(session, item, passed)
      setRevealing({ state: 'rest' })
    } catch (error) {
      setRevealing({ state: 'failed', error })
    }
  }
  return (
    <section className={styles.controls} aria-label={checked ? t('checked') : t('title')} data-covered>
      {checked ? (
        <InboxList session={session} language={language} item={item} isOnline={isOnline} />
      ) : (
        <p className={styles.words} title={t('covered')}>
          <EyeOff aria-hidden="true" />
          <span>
            <span className="visually-hidden">{t('covered')}. </span>
            {t('waiting', { count: sumWaiting(allWaiting(agenda), frames) })}
          </span>
        </p>
      )}
      {round !== null && (
        <p className={styles.words} role="status">
          {t('round', { round: String(round.round), rounds: String(round.rounds) })}
        </p>
      )}
      {canPass && (
        <button
          type="button"
          className={kit.button}
          title={t('passHelp')}
          aria-disabled={isBusy || !isOnline}
          onClick={() => void press(round.round - 1)}
        >
          <RefreshCw aria-hidden="true" />
          {isBusy ? t('passing') : t('pass')}
        </button>
      )}
      <button
        type="button"
        className={canPass || checked ? kit.quiet : kit.button}
        title={t(checked ? 'showAllHelp' : 'revealHelp')}
        aria-disabled={isBusy || !isOnline}
        onClick={() => void press()}
      >
        <Eye aria-hidden="true" />
        {isBusy && !canPass ? t('revealing') : t(checked ? 'showAll' : 'reveal')}
      </button>
      <p role="status" className={styles.fault}>
        {!isOnline ? t('offline') : revealing.state === 'failed' ? faultText(revealing.error) : ''}
      </p>
    </section>
  )
}
