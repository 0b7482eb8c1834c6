// The two ways back, whatever is looked at: what is chosen, or all of it; what came of it, and taking it back.
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import kit from '../../panels/kit.module.css'
import styles from './history.module.css'

export interface Restoring {
  /** What came of it, in sentences. */
  readonly said: readonly string[]
  readonly takeBack: (() => void) | null
  /** Says what was done; `undo` takes it back. */
  tell(said: readonly string[], undo: () => void): void
}

/** @param onDone called after something was brought back, and after that was taken back */
export function useRestoring(onDone: () => void): Restoring {
  const t = useTranslations('history.done')
  const [state, setState] = useState<{ said: readonly string[]; undo: (() => void) | null }>({
    said: [],
    undo: null,
  })
  const { said, undo } = state
  return {
    said,
    takeBack:
      undo &&
      (() => {
        undo()
        setState({ said: [t('undone')], undo: null })
        onDone()
      }),
    tell(sentences, back) {
      setState({ said: sentences, undo: back })
      onDone()
    },
  }
}

export function Outcome({ restoring: { said, takeBack } }: { readonly restoring: Restoring }) {
  const t = useTranslations('history.done')
  return (
    <>
      <div role="status" className={styles.done}>
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {takeBack && (
        <button type="button" className={kit.button} onClick={takeBack}>
          {t('undo')}
        </button>
      )}
    </>
  )
}

interface WaysProps {
  /** How many are chosen. */
  readonly chosen: number
  readonly bring: string
  /** null for whoever may bring back single things only. */
  readonly restore: string | null
  readonly onBring: () => void
  readonly onRestore: () => void
  readonly children?: ReactNode
}

export function Ways({ chosen, bring, restore, onBring, onRestore, children }: WaysProps) {
  return (
    <div className={styles.ways}>
      <button type="button" className={kit.primary} disabled={chosen === 0} onClick={onBring}>
        {bring}
      </button>
      {restore !== null && (
        <button type="button" className={kit.button} onClick={onRestore}>
          {restore}
        </button>
      )}
      {children}
    </div>
  )
}
