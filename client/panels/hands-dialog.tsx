// Votes by raised hands, typed in by whoever counted them: people, and dots for each candidate. Counted in when the vote is
// closed, and shown apart.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type HandVotes, NO_HANDS, type Poll } from '../../shared/agenda/poll.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Session } from '../model/session.ts'
import { FloatingDialog } from './floating.tsx'
import kit from './kit.module.css'
import { useRefusalText } from './vote-refusals.ts'
import styles from './vote-section.module.css'
import { candidateShown, useVoteApi } from './voting.ts'

interface HandsDialogProps {
  readonly session: Session
  readonly poll: Poll
  readonly language: Language
  readonly onClose: () => void
}

const numberIn = (text: string) => Math.max(0, Math.min(500, Math.trunc(Number(text)) || 0))

export function HandsDialog({ session, poll, onClose }: HandsDialogProps) {
  const t = useTranslations('votes')
  const common = useTranslations('common')
  const api = useVoteApi(session)
  const refusalText = useRefusalText()
  const [hands, setHands] = useState<HandVotes | null>(null)
  const [said, setSaid] = useState<{ readonly text: string; readonly isBad: boolean } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is opened
  useEffect(() => {
    let left = false
    api.hands(poll.id).then(
      (known) => {
        if (!left) setHands(known)
      },
      (error: unknown) => {
        if (left) return
        setHands(NO_HANDS)
        setSaid({ text: refusalText(error), isBad: true })
      },
    )
    return () => {
      left = true
    }
  }, [api, poll.id])
  const save = async () => {
    if (!hands) return
    try {
      await api.setHands(poll.id, hands)
      setSaid({ text: t('run.saved'), isBad: false })
    } catch (error) {
      setSaid({ text: refusalText(error), isBad: true })
    }
  }
  return (
    <FloatingDialog title={t('run.handsTitle')} onClose={onClose}>
      <p className={kit.help}>{t('run.handsHelp')}</p>
      {hands === null ? (
        <p role="status">{common('loading')}</p>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <label className={styles.number}>
            <span>{t('run.people')}</span>
            <input
              className={kit.input}
              type="number"
              inputMode="numeric"
              min={0}
              max={500}
              value={hands.people}
              onChange={(event) => setHands({ ...hands, people: numberIn(event.target.value) })}
            />
          </label>
          {poll.candidates.map(({ id, text: opened }) => {
            const { code, text } = candidateShown(session, id, opened)
            return (
              <label key={id} className={styles.number}>
                <span>{[code, text].filter(Boolean).join(' ')}</span>
                <input
                  className={kit.input}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={500}
                  value={hands.dots[id] ?? 0}
                  onChange={(event) =>
                    setHands({ ...hands, dots: { ...hands.dots, [id]: numberIn(event.target.value) } })
                  }
                />
              </label>
            )
          })}
          {said && <p role={said.isBad ? 'alert' : 'status'}>{said.text}</p>}
          <button type="submit" className={kit.primary}>
            {t('run.save')}
          </button>
        </form>
      )}
    </FloatingDialog>
  )
}
