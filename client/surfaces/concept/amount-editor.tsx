// An amount of money with its explanation.
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { amountFault } from '../../../shared/concept/cell-check.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import entries from './entries.module.css'
import styles from './field-card.module.css'
import { SharedText } from './shared-text.tsx'

interface AmountEditorProps {
  readonly spec: FieldSpec
  /** As typed. */
  readonly amount: string
  readonly describedBy: string
}

export function AmountEditor({ spec, amount, describedBy }: AmountEditorProps) {
  const { language } = useWorld()
  const t = useTranslations('concept.amount')
  const money = useTranslations('money')
  const hint = useId()
  const label = spec.label[language]
  const fault = amountFault(amount)
  return (
    <div className={styles.amount}>
      <div className={styles.part}>
        <span className={kit.help} aria-hidden="true">
          {t('amount')}
        </span>
        <SharedText
          path={{ field: spec.id, entry: 'amount', part: '' }}
          label={`${label}: ${t('amount')}`}
          describedBy={fault === null ? describedBy : `${describedBy} ${hint}`}
          numeric
          invalid={fault !== null}
        />
        {fault !== null && (
          <span id={hint} className={entries.hint}>
            {money(`fault.${fault}`)}
          </span>
        )}
      </div>
      <div className={styles.part}>
        <span className={kit.help} aria-hidden="true">
          {t('note')}
        </span>
        <SharedText path={{ field: spec.id, entry: 'note', part: '' }} label={`${label}: ${t('note')}`} />
      </div>
    </div>
  )
}
