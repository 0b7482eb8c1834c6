// The question people chose, over the ideas it asks for: as a line of a page. Nothing while none is chosen.
import { useTranslations } from 'use-intl'
import type { Session } from '../model/session.ts'
import { usePinned } from './pinned.ts'
import styles from './votes.module.css'

export function PinnedQuestion({
  session,
  className,
}: {
  readonly session: Session
  readonly className?: string
}) {
  const t = useTranslations('votes')
  const question = usePinned(session)
  if (question === null) return null
  return (
    <p className={className ?? styles.pinned}>
      <span>{t('pinned')}</span> {question}
    </p>
  )
}
