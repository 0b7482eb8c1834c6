// Says whose view one sees, and who sees one's own.
import { useEffect, useReducer } from 'react'
import { useTranslations } from 'use-intl'
import { isTyping } from '../../model/typing.ts'
import type { CanvasState } from '../canvas-state.ts'
import styles from './finding.module.css'

export function LookingAlong({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('finding.following')
  const [, changed] = useReducer((count: number) => count + 1, 0)
  const { presence, following } = state
  useEffect(() => presence?.onChange(changed), [presence])
  // Wherever the focus is: the list it was begun from gave it back to a button of the bar.
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !isTyping()) following.stop()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [following])
  const { person, followers } = following
  if (!person && followers.length === 0) return null
  return (
    <div
      className={styles['along']}
      style={person ? { borderColor: person.colour } : undefined}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <p role="status">{person ? t('mine', { name: person.label }) : t('others', { n: followers.length })}</p>
      {person && (
        <button type="button" onClick={() => following.stop()}>
          {t('stop')}
        </button>
      )}
    </div>
  )
}
