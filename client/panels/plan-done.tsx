// What was just changed in a plan, in words, and the way to take it back.
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import kit from './kit.module.css'
import styles from './plan.module.css'
import type { PlanEditing } from './plan-editing.ts'

export function PlanDone({ editing }: { readonly editing: PlanEditing }) {
  const t = useTranslations('planning')
  return (
    <div className={styles.done} data-empty={editing.said === null || undefined}>
      <p role="status">{editing.said}</p>
      {editing.canUndo && (
        <button type="button" className={kit.quiet} onClick={editing.undo}>
          <Undo2 aria-hidden="true" />
          {t('undo')}
        </button>
      )}
    </div>
  )
}
