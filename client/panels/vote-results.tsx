// What came of a vote: candidates ranked, one's own dots marked, raised hands apart, sectors where nobody is given away.
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { chosenOf, tiedFirst } from '../../shared/agenda/poll.ts'
import type { VoteResult } from '../../shared/agenda/record.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { sectorOf } from '../../shared/method/method.ts'
import { useBoard } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import styles from './votes.module.css'
import { candidateShown, ownDots } from './voting.ts'

interface VoteResultsProps {
  readonly session: Session
  readonly vote: VoteResult
  readonly language: Language
  /** What can be done with a candidate. */
  readonly act?: (note: string, words: string) => ReactNode
}

export function VoteResults({ session, vote, language, act }: VoteResultsProps) {
  const t = useTranslations('votes')
  useBoard(session.board)
  const { dots: mine, missed } = ownDots(session, vote.id)
  const most = Math.max(1, ...vote.results.map(({ dots }) => dots))
  const chosen = chosenOf(session.agenda.votes, vote)
  const tied = tiedFirst(vote)
  const shown = vote.results.map((result) => ({ ...result, ...candidateShown(session, result.note) }))
  return (
    <div className={styles.results}>
      <p className={styles.counts}>
        {t('progress', { voted: String(vote.voted), eligible: String(vote.eligible) })}
        {vote.handVoters ? ` · ${t('hands', { n: String(vote.handVoters) })}` : ''}
      </p>
      {missed && (
        <p className={styles.why} role="status">
          {t('status.missed')}
        </p>
      )}
      {most === 1 && vote.results.every(({ dots }) => dots === 0) && <p>{t('results.none')}</p>}
      {tied.length > 0 && chosen === null && <p className={styles.why}>{t('results.tie')}</p>}
      <ol className={styles.ranking}>
        {shown.map(({ note, rank, dots, hands, code, text }) => {
          const words = text === '' ? t('ballot.gone') : text
          const own = missed ? 0 : (mine[note] ?? 0)
          return (
            <li key={note} data-chosen={chosen === note || undefined}>
              <span className={styles.rank}>
                <span className="visually-hidden">{t('results.place', { n: String(rank) })}. </span>
                <span aria-hidden="true">{rank}</span>
              </span>
              <div className={styles.what}>
                <p>
                  {code && <span className={styles.code}>{code}</span>} {words}
                </p>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ inlineSize: `${(dots / most) * 100}%` }} />
                </span>
                <p className={styles.facts}>
                  {hands ? <span>{t('results.ofHands', { n: String(hands) })}</span> : null}
                  {own > 0 && (
                    <span className={styles.mine}>
                      <span aria-hidden="true">{'●'.repeat(own)} </span>
                      {t('results.mine', { n: String(own) })}
                    </span>
                  )}
                  {chosen === note && (
                    <strong>
                      <Check aria-hidden="true" />
                      {t('results.chosen')}
                    </strong>
                  )}
                </p>
                {act?.(note, words)}
              </div>
              <span className={styles.total}>{t('results.dots', { n: dots })}</span>
            </li>
          )
        })}
      </ol>
      <Sectors session={session} vote={vote} language={language} />
    </div>
  )
}

function Sectors({ session, vote, language }: Omit<VoteResultsProps, 'act'>) {
  const t = useTranslations('votes.results')
  const { sectors = [] } = vote
  if (sectors.length === 0) return null
  const shown = vote.results.filter(({ note }) => sectors.some(({ cells }) => cells[note] !== undefined))
  return (
    <details className={styles.sectors}>
      <summary>{t('sectors')}</summary>
      <p className={styles.quiet}>{t('sectorsNote')}</p>
      {shown.map(({ note }) => {
        const { code, text } = candidateShown(session, note)
        return (
          <div key={note}>
            <p>{[code, text].filter(Boolean).join(' ')}</p>
            <ul>
              {sectors.flatMap(({ sector, cells }) => {
                const n = cells[note]
                return n === undefined
                  ? []
                  : [
                      <li key={sector}>
                        {sectorOf(sector).label[language]}: {t('voters', { n })}
                      </li>,
                    ]
              })}
            </ul>
          </div>
        )
      })}
    </details>
  )
}
