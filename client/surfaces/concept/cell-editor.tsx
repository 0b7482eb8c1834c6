// One cell of a table of the concept: chosen from a list, a day, a number or words, with what is wrong said beside it.
// What was typed stays, right or wrong.
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { cellFault, isDate } from '../../../shared/concept/cell-check.ts'
import { choicesOf } from '../../../shared/concept/choices.ts'
import { cellText, isCalculated } from '../../../shared/concept/compose.ts'
import type { TableRow } from '../../../shared/concept/field.ts'
import { numberColumns } from '../../../shared/concept/number-columns.ts'
import type { FieldColumn, FieldSpec } from '../../../shared/concept/structure.ts'
import { ChoiceCell } from './choice-cell.tsx'
import { useWorld } from './concept-world.ts'
import { DayPicker } from './day-picker.tsx'
import styles from './entries.module.css'
import { SharedText } from './shared-text.tsx'

interface CellEditorProps {
  readonly spec: FieldSpec
  readonly column: FieldColumn
  readonly row: TableRow
  /** Which row it is, from 1, as its label says. */
  readonly number: number
  /** Of the whole funding, in tenths of a percent. */
  readonly share: number
}

export function CellEditor({ spec, column, row, number, share }: CellEditorProps) {
  const { language, writable } = useWorld()
  const t = useTranslations('money')
  const words = useTranslations('concept.table')
  const hint = useId()
  const typed = row.cells[column.id] ?? ''
  const numeric = numberColumns(spec.id).includes(column.id)
  const label = words('cell', { column: column.label[language], n: number })
  const path = { field: spec.id, entry: row.id, part: column.id }
  const choices = choicesOf(spec.id, column.id)
  const fault = choices ? null : cellFault(spec.id, column.id, typed)
  const unknown = spec.id === 'indicators.table' && column.id === 'baseline' && typed.trim() === ''
  const said = fault !== null ? t(`fault.${fault}`) : unknown ? t('unknownBaseline') : null
  return (
    <div className={numeric ? styles.number : styles.cell}>
      <span className={styles.column} aria-hidden="true">
        {column.label[language]}
      </span>
      {isCalculated(spec.id, column.id, row) ? (
        <output className={styles.calculated} aria-label={column.label[language]}>
          {cellText(spec.id, column.id, row, share, language)}
        </output>
      ) : choices ? (
        <ChoiceCell path={path} choices={choices} typed={typed} label={label} />
      ) : (
        <div className={styles.typed}>
          <SharedText
            path={path}
            label={label}
            numeric={numeric}
            invalid={fault !== null}
            describedBy={said === null ? undefined : hint}
          />
          {isDate(spec.id, column.id) && writable && <DayPicker path={path} typed={typed} label={label} />}
        </div>
      )}
      {said !== null && (
        <span id={hint} className={fault === null ? styles.aside : styles.hint}>
          {said}
        </span>
      )}
    </div>
  )
}
