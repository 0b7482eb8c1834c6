// The way into votes in the facilitator's panel: a button from the start; what there is about votes comes when there is some.
import { Vote } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { openPollsOf } from '../../shared/agenda/poll.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { can } from '../../shared/people/rights.ts'
import { part } from '../model/part.tsx'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { Trigger } from './trigger.tsx'
import styles from './vote-entry.module.css'
import { hasPolls } from './vote-signs.ts'

const VoteSection = part(['votes'], async () => (await import('./vote-section.tsx')).VoteSection)
const VoteDialog = part(['votes', 'method'], async () => (await import('./vote-dialog.tsx')).VoteDialog)

interface VoteEntryProps {
  readonly session: Session
  readonly language: Language
  /** What is selected on the board. */
  readonly selection: readonly string[]
}

export function VoteEntry({ session, language, selection }: VoteEntryProps) {
  const t = useTranslations('workshop.vote')
  const { agenda, board, me } = session
  useAgenda(agenda)
  if (!can(me.role, 'vote.run') || agenda.position === null) return null
  const chosen = selection.filter((id) => ['note', 'cluster'].includes(board.items.get(id)?.type ?? ''))
  // Of everybody there is one vote at a time; small groups may have theirs beside each other.
  const isForAll = openPollsOf(agenda).some(({ group }) => group === null)
  return (
    <section className={styles.section} aria-label={t('title')} data-voting={hasPolls(agenda) || undefined}>
      {hasPolls(agenda) && <VoteSection session={session} language={language} />}
      {!isForAll && (
        <Trigger
          className={`${kit.button} ${styles.start}`}
          opens="dialog"
          content={({ onClose }) => (
            <VoteDialog session={session} language={language} selection={chosen} onClose={onClose} />
          )}
        >
          <Vote aria-hidden="true" />
          {chosen.length > 1 ? t('startSelected', { n: chosen.length }) : t('start')}
        </Trigger>
      )}
    </section>
  )
}
