// A new vote: the question, what is voted on (each can be taken out), dots, cap, and who votes. Defaults are the activity's.
import { X } from 'lucide-react'
import { nanoid } from 'nanoid'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CANDIDATES_MOST, DOTS_MOST, usualCap } from '../../shared/agenda/poll.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'
import { useBoard } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { FloatingDialog } from './floating.tsx'
import kit from './kit.module.css'
import { candidateSources, firstSource } from './vote-candidates.ts'
import { useRefusalText } from './vote-refusals.ts'
import styles from './vote-section.module.css'
import { candidateShown, useVoteApi } from './voting.ts'

const DOTS_USUAL = 3

const QUESTIONS: Readonly<Record<string, 'hmwQuestion' | 'ideaQuestion'>> = {
  'def.hmw': 'hmwQuestion',
  'ide.vote': 'ideaQuestion',
}

interface VoteDialogProps {
  readonly session: Session
  readonly language: Language
  readonly selection: readonly string[]
  readonly onClose: () => void
}

const within = (text: string, most: number) => Math.max(1, Math.min(most, Math.trunc(Number(text)) || 1))

export function VoteDialog({ session, language, selection, onClose }: VoteDialogProps) {
  const t = useTranslations('votes')
  const { agenda, board } = session
  const api = useVoteApi(session)
  const refusalText = useRefusalText()
  const item = agenda.current
  const activity = item?.activity ? findActivity(item.activity) : undefined
  const version = useBoard(board)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the board holds
  const sources = useMemo(
    () => candidateSources(session, selection, language),
    [session, selection, language, version],
  )
  // The id is made once: a button pressed twice opens one vote.
  const [id] = useState(() => nanoid())
  const [source, setSource] = useState(() => firstSource(sources))
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [question, setQuestion] = useState(() =>
    t(`run.${QUESTIONS[activity?.id ?? ''] ?? 'defaultQuestion'}`),
  )
  const [dots, setDots] = useState(activity?.dotsPerPerson ?? DOTS_USUAL)
  const [cap, setCap] = useState(() => usualCap(dots))
  const [group, setGroup] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const chosen = sources.find((known) => known.id === source) ?? sources[0]
  const candidates = (chosen?.ids ?? []).filter((known) => !out.has(known))
  const missing =
    candidates.length < 2
      ? t('run.few')
      : candidates.length > CANDIDATES_MOST
        ? t('run.many', { most: String(CANDIDATES_MOST) })
        : null

  const open = async () => {
    setRefused(missing)
    if (missing !== null || busy) return
    setBusy(true)
    try {
      await api.open({
        id,
        item: item?.id ?? '',
        question,
        candidates: [...candidates],
        dotsPerPerson: dots,
        maxDotsPerCandidate: Math.min(cap, dots),
        group: group === '' ? null : group,
        roundOf: null,
      })
      onClose()
    } catch (error) {
      setRefused(refusalText(error))
      setBusy(false)
    }
  }

  return (
    <FloatingDialog title={t('run.title')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <label className={kit.field}>
          <span className={kit.label}>{t('run.question')}</span>
          <input
            className={kit.input}
            value={question}
            maxLength={200}
            onChange={(event) => setQuestion(event.target.value)}
          />
        </label>
        <div className={kit.field}>
          <label className={kit.label} htmlFor="vote-source">
            {t('run.source')}
          </label>
          {sources.length === 0 ? (
            <p>{t('run.noCandidates')}</p>
          ) : (
            <select
              id="vote-source"
              className={kit.input}
              value={chosen?.id}
              onChange={(event) => {
                setSource(event.target.value)
                setOut(new Set())
              }}
            >
              {sources.map(({ id: known, prompt, ids }) => (
                <option key={known} value={known}>
                  {prompt ?? t(`run.${known === 'selected' || known === 'clusters' ? known : 'all'}`)} (
                  {ids.length})
                </option>
              ))}
            </select>
          )}
        </div>
        {candidates.length > 0 && (
          <div className={kit.field}>
            <p role="status" className={kit.help}>
              {t('run.candidates', { n: candidates.length })}
            </p>
            <ul className={styles.list}>
              {candidates.map((known) => {
                const { code, text } = candidateShown(session, known)
                const words = [code, text].filter(Boolean).join(' ')
                return (
                  <li key={known}>
                    <p>
                      {code && <span className={styles.code}>{code}</span>} {text}
                    </p>
                    <button
                      type="button"
                      className={`${kit.quiet} ${kit.icon}`}
                      aria-label={t('run.remove', { what: words })}
                      title={t('run.remove', { what: code ?? '' })}
                      onClick={() => setOut(new Set([...out, known]))}
                    >
                      <X aria-hidden="true" />
                    </button>
                  </li>
                )
              })}
            </ul>
          </div>
        )}
        <div className={styles.row}>
          <label className={kit.field}>
            <span className={kit.label}>{t('run.dots')}</span>
            <input
              className={kit.input}
              type="number"
              inputMode="numeric"
              min={1}
              max={DOTS_MOST}
              value={dots}
              onChange={(event) => {
                const next = within(event.target.value, DOTS_MOST)
                setDots(next)
                setCap(usualCap(next))
              }}
            />
          </label>
          <label className={kit.field}>
            <span className={kit.label}>{t('run.cap')}</span>
            <input
              className={kit.input}
              type="number"
              inputMode="numeric"
              min={1}
              max={dots}
              value={cap}
              onChange={(event) => setCap(within(event.target.value, dots))}
            />
          </label>
          {agenda.groups.length > 0 && (
            <label className={kit.field}>
              <span className={kit.label}>{t('run.who')}</span>
              <select className={kit.input} value={group} onChange={(event) => setGroup(event.target.value)}>
                <option value="">{t('run.everybody')}</option>
                {agenda.groups.map(({ id: known, label }) => (
                  <option key={known} value={known}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        {refused && <p role="alert">{refused}</p>}
        <div className={styles.foot}>
          <button type="button" className={kit.button} onClick={onClose}>
            {t('run.cancel')}
          </button>
          <button type="submit" className={kit.primary} aria-disabled={busy}>
            {t('run.open')}
          </button>
        </div>
      </form>
    </FloatingDialog>
  )
}
