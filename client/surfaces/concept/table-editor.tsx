// A table of the concept as rows of labelled fields: readable on a phone as on a desk. Calculated cells are shown, not
// typed; risks stand by their score.
import { Plus } from 'lucide-react'
import { type FocusEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { byRisk, fundingShares } from '../../../shared/concept/budget.ts'
import { takesSources } from '../../../shared/concept/claims.ts'
import type { TableRow } from '../../../shared/concept/field.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import kit from '../../panels/kit.module.css'
import { CellEditor } from './cell-editor.tsx'
import { useWorld } from './concept-world.ts'
import styles from './entries.module.css'
import { EntryActions } from './entry-actions.tsx'
import { SourceChips } from './source-chips.tsx'
import { Sums } from './sums.tsx'

interface TableEditorProps {
  readonly spec: FieldSpec
  readonly rows: readonly TableRow[]
}

export function TableEditor({ spec, rows: kept }: TableEditorProps) {
  const { draft, language, writable, newId } = useWorld()
  const t = useTranslations('concept.table')
  const list = useRef<HTMLOListElement>(null)
  const isSorted = spec.id === 'risks.table'
  const { rows, hold } = useSteadyOrder(kept, isSorted)
  const label = spec.label[language]
  const columns = spec.columns ?? []
  const shares = spec.id === 'funding.table' ? fundingShares(rows) : []
  const ids = rows.map(({ id }) => id)
  const add = () => {
    const cells = Object.fromEntries(columns.map(({ id }) => [id, '']))
    draft.addRow(spec.id, { id: newId(), cells, sources: [] })
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(':scope > li:last-child :is(textarea, select)')?.focus(),
    )
  }
  return (
    <>
      <ol ref={list} className={styles.entries} {...hold}>
        {rows.map((row, index) => {
          const name = t('row', { n: index + 1 })
          return (
            <li key={row.id} className={styles.row}>
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere */}
              <div role="group" aria-label={`${label}, ${name}`} className={styles.cells}>
                {columns.map((column) => (
                  <CellEditor
                    key={column.id}
                    spec={spec}
                    column={column}
                    row={row}
                    number={index + 1}
                    share={shares[index] ?? 0}
                  />
                ))}
              </div>
              <div className={styles.foot}>
                <SourceChips
                  codes={row.sources}
                  name={`${label}, ${name}`}
                  unsupported={
                    takesSources(spec) &&
                    row.sources.length === 0 &&
                    Object.values(row.cells).some((cell) => cell.trim() !== '')
                  }
                  onChange={
                    takesSources(spec) ? (codes) => draft.setEntrySources(spec.id, row.id, codes) : null
                  }
                />
                <EntryActions
                  field={spec.id}
                  name={`${label}, ${name}`}
                  entries={isSorted ? [row.id] : ids}
                  index={isSorted ? 0 : index}
                />
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
      {(spec.id === 'budget.lines' || spec.id === 'funding.table') && <Sums of={spec.id} />}
    </>
  )
}

/** Risks by their score; while somebody is in the table rows stay where they are, so that none moves under a hand. */
function useSteadyOrder(kept: readonly TableRow[], isSorted: boolean) {
  const [held, setHeld] = useState<readonly string[] | null>(null)
  const sorted = isSorted ? byRisk(kept) : kept
  const place = (id: string) => {
    const at = held?.indexOf(id) ?? -1
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  }
  const rows = isSorted && held ? [...sorted].sort((a, b) => place(a.id) - place(b.id)) : sorted
  const hold = isSorted
    ? {
        onFocus: () => setHeld((ids) => ids ?? sorted.map(({ id }) => id)),
        onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
          if (!currentTarget.contains(relatedTarget)) setHeld(null)
        },
      }
    : {}
  return { rows, hold }
}
