// A table of the concept as rows of labelled fields: readable on a phone as on a desk. Calculated cells are shown, not
// typed.
import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { fundingCents, fundingShares } from '../../../shared/concept/budget.ts'
import { cellText, fundingGap, isCalculated, numberColumns } from '../../../shared/concept/compose.ts'
import { readNumber, type TableRow } from '../../../shared/concept/field.ts'
import { moneyText } from '../../../shared/concept/format.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import kit from '../../panels/kit.module.css'
import { useField, useWorld } from './concept-world.ts'
import styles from './entries.module.css'
import { EntryActions } from './entry-actions.tsx'
import { SharedText } from './shared-text.tsx'
import { SourceChips } from './source-chips.tsx'

interface TableEditorProps {
  readonly spec: FieldSpec
  readonly rows: readonly TableRow[]
}

export function TableEditor({ spec, rows }: TableEditorProps) {
  const { draft, language, writable, newId } = useWorld()
  const t = useTranslations('concept.table')
  const words = useTranslations('concept')
  const list = useRef<HTMLOListElement>(null)
  const label = spec.label[language]
  const columns = spec.columns ?? []
  const numbers = numberColumns(spec.id)
  const shares = spec.id === 'funding.table' ? fundingShares(rows) : []
  const ids = rows.map(({ id }) => id)
  const add = () => {
    const cells = Object.fromEntries(columns.map(({ id }) => [id, '']))
    draft.addRow(spec.id, { id: newId(), cells, sources: [] })
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(':scope > li:last-child textarea')?.focus(),
    )
  }
  return (
    <>
      <ol ref={list} className={styles.entries}>
        {rows.map((row, index) => {
          const name = t('row', { n: index + 1 })
          return (
            <li key={row.id} className={styles.row}>
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere */}
              <div role="group" aria-label={`${label}, ${name}`} className={styles.cells}>
                {columns.map((column) => {
                  const numeric = numbers.includes(column.id)
                  const typed = row.cells[column.id] ?? ''
                  const wrong = numeric && typed.trim() !== '' && readNumber(typed) === null
                  return (
                    <div key={column.id} className={numeric ? styles.number : styles.cell}>
                      <span className={styles.column} aria-hidden="true">
                        {column.label[language]}
                      </span>
                      {isCalculated(spec.id, column.id, row) ? (
                        <output className={styles.calculated} aria-label={column.label[language]}>
                          {cellText(spec.id, column.id, row, shares[index] ?? 0, language)}
                        </output>
                      ) : (
                        <SharedText
                          path={{ field: spec.id, entry: row.id, part: column.id }}
                          label={t('cell', { column: column.label[language], n: index + 1 })}
                          numeric={numeric}
                          invalid={wrong}
                        />
                      )}
                      {wrong && <span className={styles.hint}>{words('notANumber')}</span>}
                    </div>
                  )
                })}
              </div>
              <div className={styles.foot}>
                <SourceChips codes={row.sources} />
                <EntryActions field={spec.id} name={`${label}, ${name}`} entries={ids} index={index} />
              </div>
            </li>
          )
        })}
      </ol>
      {writable && (
        <button
          type="button"
          className={`${kit.quiet} ${styles.add}`}
          aria-label={t('addTo', { field: label })}
          onClick={add}
        >
          <Plus aria-hidden="true" /> {t('add')}
        </button>
      )}
      {spec.id === 'funding.table' && <FundingSum />}
    </>
  )
}

/** What the sources add up to, and what the budget still lacks. */
function FundingSum() {
  const { draft, language } = useWorld()
  const t = useTranslations('concept.funding')
  useField(draft, 'budget.lines')
  const { content } = draft.field('funding.table')
  if (content.kind !== 'table' || content.rows.length === 0) return null
  const gap = fundingGap(draft)
  const amount = moneyText(Math.abs(gap), language)
  return (
    <p className={styles.sums} role="status">
      {t('total', { amount: moneyText(fundingCents(content.rows), language) })}
      {gap !== 0 && (
        <>
          {' · '}
          <span className={styles.gap}>{t(gap > 0 ? 'missing' : 'surplus', { amount })}</span>
        </>
      )}
    </p>
  )
}
