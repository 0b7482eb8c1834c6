// Votes for whoever runs the workshop: see how many have voted, close, break a tie, choose. Lies under the moment in the
// facilitator's panel. What is refused is said in words; totals come when a vote is closed.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { chosenOf, type Poll, roundOf, tiedFirst } from '../../shared/agenda/poll.ts'
import type { VoteResult } from '../../shared/agenda/record.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { part } from '../model/part.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { Trigger } from './trigger.tsx'
import { useRefusalText } from './vote-refusals.ts'
import { VoteResults } from './vote-results.tsx'
import styles from './vote-section.module.css'
import { itemOf, useVoteApi, useVotes } from './voting.ts'

const HandsDialog = part(['votes'], async () => (await import('./hands-dialog.tsx')).HandsDialog)

interface VoteSectionProps {
  readonly session: Session
  readonly language: Language
}

export function VoteSection({ session, language }: VoteSectionProps) {
  const { open, results } = useVotes(session)
  const current = session.agenda.position?.item ?? null
  // A round is shown with the vote whose tie it broke.
  const closed = results.find(({ id, roundOf: of }) => !of && itemOf(session, id) === current)
  return (
    <>
      {open.map((poll) => (
        <OpenVote key={poll.id} session={session} poll={poll} language={language} />
      ))}
      {closed && open.length === 0 && (
        <ClosedVote key={closed.id} session={session} vote={closed} language={language} />
      )}
    </>
  )
}

/** Does something once at a time and says what was refused. */
function useAsking() {
  const refusalText = useRefusalText()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const ask = async (work: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    setRefused(null)
    try {
      await work()
    } catch (error) {
      setRefused(refusalText(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, refused, ask }
}

function OpenVote({
  session,
  poll,
  language,
}: {
  readonly session: Session
  readonly poll: Poll
  readonly language: Language
}) {
  const t = useTranslations('votes')
  const api = useVoteApi(session)
  const { busy, refused, ask } = useAsking()
  const [asking, setAsking] = useState(false)
  const missing = Math.max(0, poll.eligible - poll.voted)
  const close = () => {
    setAsking(false)
    void ask(() => api.close(poll.id))
  }
  return (
    <div className={styles.vote}>
      <p className={styles.kind}>{poll.roundOf === null ? t('secret') : t('round')}</p>
      <h3>{poll.question}</h3>
      <p role="status">{t('progress', { voted: String(poll.voted), eligible: String(poll.eligible) })}</p>
      <progress value={poll.voted} max={Math.max(1, poll.eligible)} aria-hidden="true" />
      <p className={styles.quiet}>{t('run.hidden')}</p>
      {asking ? (
        <div className={styles.asking} role="alertdialog" aria-label={t('run.close')}>
          <p>{t('run.closeAsk', { n: missing })}</p>
          <div>
            {/* biome-ignore lint/a11y/noAutofocus: the question was asked by the button that stood here */}
            <button type="button" className={kit.button} autoFocus onClick={() => setAsking(false)}>
              {t('run.wait')}
            </button>
            <button type="button" className={`${kit.button} ${kit.danger}`} onClick={close}>
              {t('run.closeNow')}
            </button>
          </div>
        </div>
      ) : (
        <div className={styles.actions}>
          <button
            type="button"
            className={missing === 0 ? kit.primary : kit.button}
            aria-disabled={busy}
            onClick={() => (missing === 0 ? close() : setAsking(true))}
          >
            {t('run.close')}
          </button>
          <Trigger
            className={kit.quiet ?? ''}
            opens="dialog"
            content={({ onClose }) => (
              <HandsDialog session={session} poll={poll} language={language} onClose={onClose} />
            )}
          >
            {t('run.handsOpen')}
          </Trigger>
        </div>
      )}
      {refused && <p role="alert">{refused}</p>}
    </div>
  )
}

interface ClosedVoteProps {
  readonly session: Session
  readonly vote: VoteResult
  readonly language: Language
}

function ClosedVote({ session, vote, language }: ClosedVoteProps) {
  const t = useTranslations('votes')
  const api = useVoteApi(session)
  const { busy, refused, ask } = useAsking()
  const [said, setSaid] = useState<string | null>(null)
  const { votes } = session.agenda
  const round = roundOf(votes, vote.id)
  const chosen = chosenOf(votes, vote)
  const tied = tiedFirst(round ?? vote)
  const isQuestion = vote.activity === 'def.hmw'
  const heading = useRef<HTMLHeadingElement>(null)
  const isFresh = session.now() - vote.closedAt < 5_000
  // The button that closed the vote is gone: its reader goes on at what came of it.
  useEffect(() => {
    if (isFresh && document.activeElement === document.body) heading.current?.focus()
  }, [isFresh])
  const choose = (note: string | null) =>
    ask(async () => {
      const filled = await api.choose(vote.id, note)
      setSaid(
        note === null || !isQuestion
          ? null
          : t(filled.length > 0 ? 'run.chosenQuestion' : 'run.chosenWithout'),
      )
    })
  const again = () =>
    ask(() =>
      api.open({
        // One round a vote however often it is pressed.
        id: `round-${(round ?? vote).id}`.slice(0, 40),
        item: itemOf(session, vote.id) ?? '',
        question: vote.question,
        candidates: [...tied],
        dotsPerPerson: 1,
        maxDotsPerCandidate: 1,
        group: null,
        roundOf: (round ?? vote).id,
      }),
    )
  return (
    <div className={styles.vote}>
      <p className={styles.kind}>{t('results.closed')}</p>
      <h3 ref={heading} tabIndex={-1}>
        {vote.question}
      </h3>
      {[vote, ...(round ? [round] : [])].map((shown) => (
        <div key={shown.id}>
          {shown !== vote && <p className={styles.kind}>{t('round')}</p>}
          <VoteResults
            session={session}
            vote={shown}
            language={language}
            act={(note, words) =>
              shown !== vote || chosen === note ? null : (
                <button
                  type="button"
                  className={`${kit.quiet} ${styles.choose}`}
                  aria-disabled={busy}
                  aria-label={`${t(isQuestion ? 'run.chooseQuestion' : 'run.choose')}: ${words}`}
                  onClick={() => choose(note)}
                >
                  {t(isQuestion ? 'run.chooseQuestion' : 'run.choose')}
                </button>
              )
            }
          />
        </div>
      ))}
      {said && <p role="status">{said}</p>}
      {refused && <p role="alert">{refused}</p>}
      <div className={styles.actions}>
        {tied.length > 1 && chosen === null && (
          <button type="button" className={kit.primary} aria-disabled={busy} onClick={again}>
            {t('run.tieBreak')}
          </button>
        )}
        {chosen !== null && (
          <button type="button" className={kit.quiet} aria-disabled={busy} onClick={() => choose(null)}>
            {t('run.unchoose')}
          </button>
        )}
      </div>
    </div>
  )
}
