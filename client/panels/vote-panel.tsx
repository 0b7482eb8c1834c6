// The vote beside the board, or over the outline, for everybody but who runs it: one's ballot while it is open, its
// results when it is closed. What was put away stays so on this page.
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import type { Session } from '../model/session.ts'
import { BallotList } from './ballot-list.tsx'
import kit from './kit.module.css'
import { VoteResults } from './vote-results.tsx'
import styles from './votes.module.css'
import { itemOf, useVotes } from './voting.ts'

interface VotePanelProps {
  readonly session: Session
  readonly language: Language
  /** Whether it floats over a board, or stands in a page. */
  readonly floats: boolean
}

export function VotePanel({ session, language, floats }: VotePanelProps) {
  const t = useTranslations('votes')
  const { mine, open, results } = useVotes(session)
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  const current = session.agenda.position?.item ?? null
  const [last] = results
  const isOfNow = last !== undefined && itemOf(session, last.id) === current && current !== null
  const others = open.filter((poll) => !mine.includes(poll))
  const shown = isOfNow && !away.has(last.id) && mine.length === 0 ? last : null
  if (mine.length === 0 && others.length === 0 && !shown) return null
  return (
    <section className={floats ? styles.floating : styles.standingIn} aria-labelledby="vote-heading">
      <h2 id="vote-heading" className={styles.heading}>
        {mine.length > 0 || others.length > 0 ? t('secret') : t('results.title')}
      </h2>
      {mine.map((poll) => (
        <div key={poll.id} className={styles.one}>
          {poll.roundOf !== null && <p className={styles.round}>{t('round')}</p>}
          <h3 className={styles.question}>{poll.question}</h3>
          <BallotList session={session} poll={poll} />
        </div>
      ))}
      {others.map((poll) => (
        <div key={poll.id} className={styles.one}>
          <h3 className={styles.question}>{poll.question}</h3>
          <p>{t('progress', { voted: String(poll.voted), eligible: String(poll.eligible) })}</p>
        </div>
      ))}
      {shown && (
        <div className={styles.one}>
          {floats && (
            <button
              type="button"
              className={`${kit.quiet} ${kit.icon} ${styles.away}`}
              aria-label={t('results.close')}
              title={t('results.close')}
              onClick={() => setAway(new Set([...away, shown.id]))}
            >
              <X aria-hidden="true" />
            </button>
          )}
          <h3 className={styles.question}>{shown.question}</h3>
          <VoteResults session={session} vote={shown} language={language} />
        </div>
      )}
    </section>
  )
}
