// The vote on the wall: how many have voted while it is open, the ranking once it is closed. The key R shows and hides
// results; while a vote is open it only says so.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { chosenOf, type Poll, roundOf, tiedFirst } from '../../../shared/agenda/poll.ts'
import type { VoteResult } from '../../../shared/agenda/record.ts'
import { useBoard } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { candidateShown, itemOf, useVotes } from '../../panels/voting.ts'
import styles from './vote-screen.module.css'

/** As many as are read from the last row. */
const SHOWN = 8

/** So few candidates stand in larger type. */
const FEW = 5

/** How long a refusal stands on the screen, ms. */
const REFUSED_MS = 4_000

export function VoteScreen({ session }: { readonly session: Session }) {
  const t = useTranslations('votes')
  const { open, results } = useVotes(session)
  const current = session.agenda.position?.item ?? null
  const [last] = results
  const [newest] = open
  const isOfNow = last !== undefined && current !== null && itemOf(session, last.id) === current
  // What somebody put away or asked for counts for the vote it was said of.
  const [asked, setAsked] = useState<{ readonly vote: string; readonly shown: boolean } | null>(null)
  const [refused, setRefused] = useState<'refused' | 'nothing' | null>(null)
  const isShown =
    newest === undefined && last !== undefined && (asked?.vote === last.id ? asked.shown : isOfNow)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      if (event.key.toLowerCase() !== 'r') return
      if (newest !== undefined || last === undefined) setRefused(newest ? 'refused' : 'nothing')
      else setAsked({ vote: last.id, shown: !isShown })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [newest, last, isShown])
  useEffect(() => {
    if (refused === null) return
    const timer = setTimeout(() => setRefused(null), REFUSED_MS)
    return () => clearTimeout(timer)
  }, [refused])

  return (
    <>
      {newest && <Voting session={session} poll={newest} />}
      {isShown && last && <Ranking session={session} vote={last} />}
      {refused && (
        <p className={styles.refused} role="alert">
          {t(`screen.${refused}`)}
        </p>
      )}
    </>
  )
}

/** No candidate is said to be ahead, by nothing: they stand in the order they were asked in. */
function Voting({ session, poll }: { readonly session: Session; readonly poll: Poll }) {
  const t = useTranslations('votes')
  useBoard(session.board)
  return (
    <section className={styles.screen} aria-labelledby="screen-vote">
      <p className={styles.kind}>
        {poll.roundOf === null ? t('secret') : t('round')} · {t('screen.voting')}
      </p>
      <h2 id="screen-vote">{poll.question}</h2>
      <ul
        className={styles.candidates}
        data-many={poll.candidates.length > SHOWN || undefined}
        data-few={poll.candidates.length <= FEW || undefined}
      >
        {poll.candidates.map(({ id, text: opened }) => {
          const { code, text } = candidateShown(session, id, opened)
          return (
            <li key={id}>
              <span className={styles.code}>{code}</span>
              <span>{text}</span>
            </li>
          )
        })}
      </ul>
      <p className={styles.progress} role="status">
        {t('progress', { voted: String(poll.voted), eligible: String(poll.eligible) })}
      </p>
    </section>
  )
}

function Ranking({ session, vote }: { readonly session: Session; readonly vote: VoteResult }) {
  const t = useTranslations('votes')
  useBoard(session.board)
  const { votes } = session.agenda
  const chosen = chosenOf(votes, vote)
  const most = Math.max(1, ...vote.results.map(({ dots }) => dots))
  const isTied = tiedFirst(vote).length > 0 && chosen === null && !roundOf(votes, vote.id)
  return (
    <section className={styles.screen} aria-labelledby="screen-results">
      <p className={styles.kind}>
        {t('results.title')} · {t('progress', { voted: String(vote.voted), eligible: String(vote.eligible) })}
        {vote.handVoters ? ` · ${t('hands', { n: String(vote.handVoters) })}` : ''}
      </p>
      <h2 id="screen-results">{vote.question}</h2>
      <ol className={styles.ranking}>
        {vote.results.slice(0, SHOWN).map(({ note, rank, dots }) => {
          const { code, text } = candidateShown(session, note)
          return (
            <li key={note} data-chosen={chosen === note || undefined}>
              <span className={styles.rank}>{rank}</span>
              <div>
                <p>
                  <span className={styles.code}>{code}</span> {text === '' ? t('ballot.gone') : text}
                  {chosen === note && <strong> · {t('results.chosen')}</strong>}
                </p>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ inlineSize: `${(dots / most) * 100}%` }} />
                </span>
              </div>
              <span className={styles.total}>{t('results.dots', { n: dots })}</span>
            </li>
          )
        })}
      </ol>
      {isTied && <p className={styles.progress}>{t('results.tie')}</p>}
    </section>
  )
}
