// What the money tables add up to, live while people type: the budget, its funding, whose money it is, and the gap.
import { useTranslations } from 'use-intl'
import { budgetCents, fundingCents, gapCents } from '../../../shared/concept/budget.ts'
import { ownShareText } from '../../../shared/concept/compose.ts'
import type { TableRow } from '../../../shared/concept/field.ts'
import { moneyText } from '../../../shared/concept/format.ts'
import { useField, useWorld } from './concept-world.ts'
import styles from './entries.module.css'

function useRows(field: string): readonly TableRow[] {
  const { draft } = useWorld()
  const { content } = useField(draft, field)
  return content.kind === 'table' ? content.rows : []
}

/** Under the cost lines and under the funding sources alike: both must see the gap. */
export function Sums({ of }: { readonly of: 'budget.lines' | 'funding.table' }) {
  const { language } = useWorld()
  const t = useTranslations('concept.funding')
  const lines = useRows('budget.lines')
  const sources = useRows('funding.table')
  const isBudget = of === 'budget.lines'
  if ((isBudget ? lines : sources).length === 0) return null
  const total = isBudget ? budgetCents(lines) : fundingCents(sources)
  const gap = lines.length > 0 && sources.length > 0 ? gapCents(lines, sources) : 0
  const own = isBudget ? null : ownShareText(sources, language)
  return (
    <div className={styles.sums}>
      <p role="status">
        {t('total', { amount: moneyText(total, language) })}
        {gap !== 0 && (
          <>
            {' · '}
            <span className={styles.gap}>
              {t(gap > 0 ? 'missing' : 'surplus', { amount: moneyText(Math.abs(gap), language) })}
            </span>
          </>
        )}
      </p>
      {own !== null && <p>{own}</p>}
    </div>
  )
}
