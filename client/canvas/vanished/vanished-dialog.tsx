// Brings back what vanished from the part of the board one sees: what it would be is listed first.
import { useEffect, useMemo, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { bringBack } from '../../../shared/board/bring-back.ts'
import { type Vanished, vanishedIn } from '../../../shared/board/vanishing.ts'
import { VANISHED_MINUTES, type VanishedReply } from '../../../shared/protocol/history.ts'
import buttons from '../../model/buttons.module.css'
import { Dialog } from '../../model/finding/dialog.tsx'
import { useItemWords } from '../../model/item-words.ts'
import { useFaultText } from '../../model/react.tsx'
import type { CanvasState } from '../canvas-state.ts'
import styles from './vanished.module.css'

/** What is looked for first, minutes. */
const USUAL = 10

/** More than this nobody reads through; what is beyond it comes back all the same. */
const LISTED = 100

const NOTHING: VanishedReply = { items: [], missing: 0 }

type Answer =
  | { readonly state: 'looking' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'found'; readonly reply: VanishedReply }

function useVanished(state: CanvasState, minutes: number) {
  const [answer, setAnswer] = useState<Answer>({ state: 'looking' })
  const [attempt, setAttempt] = useState(0)
  const { workshop } = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is the wish to try again
  useEffect(() => {
    let left = false
    setAnswer({ state: 'looking' })
    const asked = workshop?.vanished?.(minutes) ?? Promise.resolve(NOTHING)
    asked.then(
      (reply) => {
        if (!left) setAnswer({ state: 'found', reply })
      },
      (error: unknown) => {
        if (!left) setAnswer({ state: 'failed', error })
      },
    )
    return () => {
      left = true
    }
  }, [workshop, minutes, attempt])
  return { answer, again: () => setAttempt((value) => value + 1) }
}

export function VanishedDialog({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('vanished')
  const common = useTranslations('common')
  const faultText = useFaultText()
  const [minutes, setMinutes] = useState<number>(USUAL)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { answer, again } = useVanished(state, minutes)
  const reply = answer.state === 'found' ? answer.reply : NOTHING
  const gone = useMemo(() => vanishedIn(state.board, reply.items, state.views.clear), [state, reply])
  const chosen = gone.filter(({ item }) => !left.has(item.id))
  const close = () => state.panes.show('vanished', false)

  const bring = () => {
    const from = { items: new Map(gone.map(({ item }) => [item.id, item])), unread: new Set<string>() }
    const ids = new Set(chosen.map(({ item }) => item.id))
    const { board, me } = state
    let returned: readonly string[] = []
    state.step(() => {
      returned = bringBack(board, from, ids, { who: me, at: state.now() }).returned
    })
    close()
    state.select(returned)
    state.tell({ what: 'selected', values: { n: returned.length } })
  }

  return (
    <Dialog title={t('title')} close={t('close')} onClose={close}>
      <div className={styles.body}>
        <fieldset className={styles.minutes}>
          <legend>{t('minutes')}</legend>
          {VANISHED_MINUTES.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="vanished-minutes"
                checked={choice === minutes}
                data-first={choice === minutes ? '' : undefined}
                onChange={() => setMinutes(choice)}
              />
              {t('choice', { n: String(choice) })}
            </label>
          ))}
        </fieldset>
        <div className={styles.answer} aria-live="polite">
          {answer.state === 'looking' && <p>{t('looking')}</p>}
          {answer.state === 'failed' && (
            <>
              <p role="alert">{faultText(answer.error)}</p>
              <button type="button" className={buttons.plain} onClick={again}>
                {common('tryAgain')}
              </button>
            </>
          )}
          {answer.state === 'found' && gone.length === 0 && <p>{t('none', { n: String(minutes) })}</p>}
          {reply.missing > 0 && <p className={styles.quiet}>{t('missing')}</p>}
        </div>
        {gone.length > 0 && <Choices gone={gone} left={left} onChange={setLeft} />}
        <div className={styles.buttons}>
          <button type="button" className={buttons.plain} onClick={close}>
            {t('cancel')}
          </button>
          <button type="button" className={buttons.primary} disabled={chosen.length === 0} onClick={bring}>
            {chosen.length === 0 ? t('nothingChosen') : t('bring', { n: chosen.length })}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

interface ChoicesProps {
  readonly gone: readonly Vanished[]
  /** Ids of what is not to come back. */
  readonly left: ReadonlySet<string>
  readonly onChange: (left: ReadonlySet<string>) => void
}

function Choices({ gone, left, onChange }: ChoicesProps) {
  const t = useTranslations('vanished')
  const format = useFormatter()
  const wordsOf = useItemWords()
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {gone.slice(0, LISTED).map(({ item, at }) => {
        const { kind, says } = wordsOf(item)
        return (
          <li key={item.id}>
            <label>
              <input type="checkbox" checked={!left.has(item.id)} onChange={() => toggle(item.id)} />
              <span className={styles.what}>
                <span className={styles.kind}>{kind}</span> {says}
              </span>
              <span className={styles.when}>
                {t('gone', { time: format.dateTime(at, { hour: '2-digit', minute: '2-digit' }) })}
              </span>
            </label>
          </li>
        )
      })}
      {gone.length > LISTED && <li className={styles.quiet}>{t('more', { n: gone.length - LISTED })}</li>}
    </ul>
  )
}
