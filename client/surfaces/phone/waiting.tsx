// When there is nothing to write: before the start, in a break, while everybody looks at the screen.
import { useTranslations } from 'use-intl'
import type { AgendaItem } from '../../../shared/agenda/plan.ts'
import { clockText } from '../../../shared/agenda/timer.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { Activity } from '../../../shared/method/activity.ts'
import { publicLabel } from '../../../shared/people/badge.ts'
import type { PublicPerson } from '../../../shared/people/person.ts'
import { useRemaining } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import styles from './phone.module.css'

export function Lobby({
  title,
  person,
  language,
}: {
  readonly title: string
  readonly person: PublicPerson | undefined
  readonly language: Language
}) {
  const phone = useTranslations('phone.lobby')
  const t = useTranslations('waiting.lobby')
  return (
    <main className={styles.waiting}>
      <p className={styles.waitingWorkshop}>{title}</p>
      <h1>{phone('title')}</h1>
      <p>{t('text')}</p>
      {person && (
        <p className={styles.shownAs}>
          <span>{t('shown')}</span>
          <strong>{publicLabel(person, language)}</strong>
        </p>
      )}
    </main>
  )
}

export function Rest({
  session,
  language,
  item,
  activity,
}: {
  readonly session: Session
  readonly language: Language
  readonly item: AgendaItem
  readonly activity: Activity | null
}) {
  const phone = useTranslations('phone.rest')
  const t = useTranslations('waiting.rest')
  const left = useRemaining(session)
  const isBreak = item.kind === 'break'
  const note = item.note[language]
  const isPreparing = activity !== null && activity.cells.length > 0
  return (
    <main className={styles.waiting}>
      <h1>{isBreak ? phone('title') : t('elsewhere')}</h1>
      {isBreak && left !== null && (
        <p className={styles.restTime} role="timer" aria-live="off">
          {clockText(left)}
        </p>
      )}
      {note !== '' && <p>{note}</p>}
      <p>{isBreak ? t('text') : isPreparing ? t('preparing') : t('elsewhereText')}</p>
    </main>
  )
}
