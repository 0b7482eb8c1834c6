// The minutes in which something changed, one after another: by hand, by keys, or played a minute a second. Says who wrote.
import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import { publicLabel } from '../../../shared/people/badge.ts'
import { isRole } from '../../../shared/people/rights.ts'
import { ROLE_NAME } from '../../../shared/people/role-words.ts'
import type { MinuteReply } from '../../../shared/protocol/history.ts'
import type { Session } from '../../model/session.ts'
import kit from '../../panels/kit.module.css'
import styles from './history.module.css'
import type { Moment } from './past-board.ts'
import { useWhen } from './use-when.ts'

/** A minute takes this long when played, ms. */
const MINUTE_PLAYED_MS = 1_000

interface ReplayBarProps {
  readonly session: Session
  readonly language: Language
  /** At least one, oldest first. */
  readonly minutes: readonly MinuteReply[]
  readonly moment: Moment | null
  readonly onLook: (moment: Moment) => void
}

export function ReplayBar({ session, language, minutes, moment, onLook }: ReplayBarProps) {
  const t = useTranslations('history.replay')
  const when = useWhen()
  const [playing, setPlaying] = useState(false)
  const last = minutes.length - 1
  const found = moment === null ? last : minutes.findLastIndex(({ at }) => at <= moment.at)
  // Where one has gone to: the board follows as fast as it can.
  const [wanted, setWanted] = useState<number | null>(null)
  const index = Math.max(0, Math.min(last, wanted ?? found))
  const minute = minutes[index]

  const go = (next: number) => {
    const to = minutes[Math.max(0, Math.min(last, next))]
    if (!to) return
    setWanted(Math.max(0, Math.min(last, next)))
    onLook({ kind: 'minute', at: to.at })
  }
  useEffect(() => {
    if (moment?.kind === 'version') {
      setWanted(null)
      setPlaying(false)
    }
  }, [moment])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each minute begins the wait for the next one
  useEffect(() => {
    if (!playing) return
    if (index >= last) {
      setPlaying(false)
      return
    }
    const timer = setTimeout(() => go(index + 1), MINUTE_PLAYED_MS)
    return () => clearTimeout(timer)
  }, [playing, index, last])
  const toggle = () => {
    if (!playing && index >= last) go(0)
    setPlaying(!playing)
  }

  return (
    <section className={styles.replay} aria-labelledby="replay-title">
      <h2 id="replay-title" className="visually-hidden">
        {t('title')}
      </h2>
      <div className={styles.slider}>
        <button
          type="button"
          className={`${kit.primary} ${kit.icon}`}
          aria-label={playing ? t('pause') : t('play')}
          title={playing ? t('pause') : t('play')}
          onClick={toggle}
        >
          {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        </button>
        <Step label={t('back')} disabled={index === 0} onPress={() => go(index - 1)}>
          <ChevronLeft aria-hidden="true" />
        </Step>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={index}
          aria-label={t('slider')}
          aria-valuetext={minute ? when(minute.at) : ''}
          onChange={(event) => {
            setPlaying(false)
            go(Number(event.target.value))
          }}
        />
        <Step label={t('forward')} disabled={index === last} onPress={() => go(index + 1)}>
          <ChevronRight aria-hidden="true" />
        </Step>
        <output className={styles.at}>{minute ? when(minute.at) : ''}</output>
      </div>
      <div className={styles.wrote}>
        {minute && moment?.kind !== 'version' && (
          <Wrote session={session} language={language} minute={minute} />
        )}
      </div>
    </section>
  )
}

interface StepProps {
  readonly label: string
  readonly disabled: boolean
  readonly onPress: () => void
  readonly children: React.ReactNode
}

/** Kept in reach of the keyboard at either end: a button that went away would take the focus with it. */
function Step({ label, disabled, onPress, children }: StepProps) {
  return (
    <button
      type="button"
      className={`${kit.quiet} ${kit.icon}`}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onPress()
      }}
    >
      {children}
    </button>
  )
}

interface WroteProps {
  readonly session: Session
  readonly language: Language
  readonly minute: MinuteReply
}

/** Each by the name they chose to be shown by. */
function Wrote({ session, language, minute: { changes, nameless } }: WroteProps) {
  const t = useTranslations('history.replay')
  const nameOf = (author: string | null): string => {
    if (author === null) return t('server')
    const role = author.startsWith('role:') ? author.slice('role:'.length) : null
    if (isRole(role)) return ROLE_NAME[role][language]
    const person = session.agenda.people.get(author)
    return person ? publicLabel(person, language) : t('someone')
  }
  return (
    <>
      <span>{t('wrote')}</span>
      <ul>
        {changes.map(({ author, items }) => (
          <li key={author ?? ''}>
            {nameless ? t('nameless', { n: items }) : t('who', { who: nameOf(author), n: items })}
          </li>
        ))}
      </ul>
    </>
  )
}
