// One's own ballot as a list of candidates with a button to add a dot and one to take it back. The same on the phone, in the
// panel beside the board and in the outline; nothing of it needs the canvas.
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type BallotFault, dotsGiven, dotsLeft, type Poll } from '../../shared/agenda/poll.ts'
import type { BallotState } from '../model/ballot.ts'
import { useBoard, useSignal } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import styles from './votes.module.css'
import { candidateShown, useBallot } from './voting.ts'

/** More of a candidate's words than this only makes a button's name long. */
const NAMED = 60

export function BallotList({ session, poll }: { readonly session: Session; readonly poll: Poll }) {
  const t = useTranslations('votes.ballot')
  useBoard(session.board)
  const ballot = useBallot(session, poll)
  const state = useSignal(ballot.state)
  const [refused, setRefused] = useState<BallotFault | 'closed' | null>(null)
  const left = dotsLeft(poll, state.dots)
  const give = (candidate: string, by: 1 | -1) => setRefused(ballot.give(candidate, by))
  return (
    <div className={styles.ballot}>
      <p className={styles.rule}>
        {t('rule', { dots: poll.dotsPerPerson, cap: poll.maxDotsPerCandidate })} {t('movable')}
      </p>
      <div className={styles.standing}>
        <div role="status" aria-atomic="true">
          <p className={styles.left}>{t('left', { n: String(left) })}</p>
          {(refused === 'cap' || refused === 'budget') && (
            <p className={styles.why}>{t(refused, { cap: poll.maxDotsPerCandidate })}</p>
          )}
        </div>
        <Sent state={state} />
      </div>
      <ul className={styles.candidates}>
        {poll.candidates.map(({ id, text: opened }) => {
          const { code, text } = candidateShown(session, id, opened)
          const given = state.dots[id] ?? 0
          const words = text === '' ? t('gone') : text
          const what = [code, words.length > NAMED ? `${words.slice(0, NAMED)}…` : words]
            .filter(Boolean)
            .join(' ')
          return (
            <li key={id} data-given={given > 0 || undefined}>
              <div className={styles.what}>
                {code && <span className={styles.code}>{code}</span>}
                <p>{words}</p>
                <p className={styles.mine}>
                  <span aria-hidden="true">{'●'.repeat(given)}</span>
                  <span className="visually-hidden">{t('given', { n: given })}</span>
                </p>
              </div>
              <div className={styles.giving}>
                <button
                  type="button"
                  aria-label={t('takeFrom', { what })}
                  title={t('take')}
                  aria-disabled={given === 0}
                  onClick={() => give(id, -1)}
                >
                  <Minus aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label={t('addTo', { what })}
                  title={t('add')}
                  data-full={given >= poll.maxDotsPerCandidate || left === 0 || undefined}
                  onClick={() => give(id, 1)}
                >
                  <Plus aria-hidden="true" />
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Whether the dots are where they count. */
function Sent({ state }: { readonly state: BallotState }) {
  const t = useTranslations('votes')
  const { status, refusal } = state
  const text =
    status === 'refused'
      ? refusal
        ? t(`refused.${refusal}`)
        : t('refused.token')
      : status === 'kept' && dotsGiven(state.dots) === 0
        ? t('status.empty')
        : t(`status.${status}`)
  return (
    <p className={styles.sent} data-status={status} role="status">
      {text}
    </p>
  )
}
