// The state of a field or section as a sign and a word: colour is never the only one.
import { Calculator, Circle, CircleCheck, CircleDot, PencilLine } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { FieldStatus } from '../../../shared/concept/field.ts'
import styles from './status-mark.module.css'

const SIGNS = {
  empty: Circle,
  draft: CircleDot,
  edited: PencilLine,
  approved: CircleCheck,
  computed: Calculator,
} as const

interface StatusMarkProps {
  readonly status: FieldStatus | 'computed'
  /** Shows the sign alone; the word stays for screen readers. */
  readonly brief?: boolean
}

export function StatusMark({ status, brief = false }: StatusMarkProps) {
  const t = useTranslations('concept.status')
  const Sign = SIGNS[status]
  return (
    <span className={styles.mark} data-status={status}>
      <Sign aria-hidden="true" />
      <span className={brief ? 'visually-hidden' : undefined}>{t(status)}</span>
    </span>
  )
}
