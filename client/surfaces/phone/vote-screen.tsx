// The vote on a phone: a whole screen of large buttons, and a line that says there is a vote. Nobody is taken away from a
// sentence: with words in a field the line waits; else the screen opens by itself when a vote does.
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import { part } from '../../model/part.tsx'
import type { Session } from '../../model/session.ts'
import { BallotList } from '../../panels/ballot-list.tsx'
import { VoteResults } from '../../panels/vote-results.tsx'
import styles from '../../panels/votes.module.css'
import { itemOf, useVotes } from '../../panels/voting.ts'
import phone from './phone.module.css'

interface VoteLineProps {
  readonly session: Session
  readonly isShown: boolean
  /** Whether something is being written just now. */
  readonly isTyping: () => boolean
  readonly onGo: () => void
}

/** The line over the page; keeps the ballot going whichever screen is shown. */
export function VoteLine({ session, isShown, isTyping, onGo }: VoteLineProps) {
  const t = useTranslations('votes')
  const { mine, results } = useVotes(session)
  const seen = useRef<string | null>(null)
  const newest = mine.at(-1)?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another vote takes the phone along
  useEffect(() => {
    if (newest !== null && seen.current !== newest && !isShown && !isTyping()) onGo()
    seen.current = newest
  }, [newest])
  const [last] = results
  const current = session.agenda.position?.item ?? null
  const isOfNow = last !== undefined && current !== null && itemOf(session, last.id) === current
  if (isShown || (mine.length === 0 && !isOfNow)) return null
  return (
    <div className={phone.movedOn}>
      <p role="status">{mine.length > 0 ? t('phone.open') : t('phone.results')}</p>
      <button type="button" onClick={onGo}>
        {mine.length > 0 ? t('phone.go') : t('phone.look')}
      </button>
    </div>
  )
}

const WriterLine = part(['sharing'], async () => (await import('../../panels/writer-line.tsx')).WriterLine)

interface VoteScreenProps {
  readonly session: Session
  readonly language: Language
  readonly onBack: () => void
}

export function VoteScreen({ session, language, onBack }: VoteScreenProps) {
  const t = useTranslations('votes')
  const { mine, open, results } = useVotes(session)
  const [last, ...earlier] = results
  const others = open.length - mine.length
  const current = session.agenda.position?.item ?? null
  const shownFor = useRef(current)
  // The workshop went on, and nothing is asked here any more: the phone goes along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the facilitator's move takes the phone along
  useEffect(() => {
    if (shownFor.current !== current && mine.length === 0) onBack()
    shownFor.current = current
  }, [current])
  return (
    <main className={`${phone.main} ${styles.phone}`}>
      {session.agenda.hasNow('sharing') && <WriterLine session={session} />}
      {mine.map((poll) => (
        <section key={poll.id} className={styles.one} aria-labelledby={`vote-${poll.id}`}>
          <p className={styles.kind}>{poll.roundOf === null ? t('secret') : t('round')}</p>
          <h1 id={`vote-${poll.id}`} className={phone.prompt}>
            {poll.question}
          </h1>
          <BallotList session={session} poll={poll} />
        </section>
      ))}
      {mine.length === 0 && (
        <>
          {others > 0 && <p role="status">{t('phone.notMine')}</p>}
          {last ? (
            <section className={styles.one} aria-labelledby="vote-last">
              <p className={styles.kind}>{t('results.title')}</p>
              <h1 id="vote-last" className={phone.prompt}>
                {last.question}
              </h1>
              <VoteResults session={session} vote={last} language={language} />
            </section>
          ) : (
            others === 0 && <p role="status">{t('phone.none')}</p>
          )}
          {earlier.length > 0 && (
            <details className={styles.sectors}>
              <summary>{t('results.earlier')}</summary>
              {earlier.map((vote) => (
                <section key={vote.id} className={styles.one}>
                  <h2 className={phone.listHeading}>{vote.question}</h2>
                  <VoteResults session={session} vote={vote} language={language} />
                </section>
              ))}
            </details>
          )}
          <button type="button" className={styles.back} onClick={onBack}>
            {t('phone.back')}
          </button>
        </>
      )}
    </main>
  )
}
