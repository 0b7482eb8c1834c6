// The first rows of a table, with a choice over each column of what it means.
import { useTranslations } from 'use-intl'
import { type ColumnRole, type Columns, ROLES } from './columns.ts'
import styles from './importing.module.css'
import type { Table } from './read-table.ts'

/** Rows shown: enough to know the columns by. */
const ROWS = 4

interface ColumnTableProps {
  readonly table: Table
  readonly columns: Columns
  readonly onChange: (columns: Columns) => void
}

/** One column tells the kind, and one the cell; words may come from several. */
function withRole(roles: readonly ColumnRole[], column: number, role: ColumnRole): readonly ColumnRole[] {
  return roles.map((before, index) => {
    if (index === column) return role
    return before === role && (role === 'kind' || role === 'cell') ? 'ignore' : before
  })
}

export function ColumnTable({ table, columns, onChange }: ColumnTableProps) {
  const t = useTranslations('importing.columns')
  const { roles, hasHeader } = columns
  const [first = []] = table.rows
  const shown = table.rows.slice(hasHeader ? 1 : 0, ROWS + (hasHeader ? 1 : 0))
  const nameOf = (column: number) =>
    (hasHeader ? first[column] : '') || t('column', { n: String(column + 1) })
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too */}
      <section className={styles['scroll']} tabIndex={0} aria-label={t('label')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {roles.map((role, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={column} scope="col" data-role={role}>
                  <span className={styles['name']} title={nameOf(column)}>
                    {nameOf(column)}
                  </span>
                  <select
                    aria-label={nameOf(column)}
                    value={role}
                    onChange={(event) => {
                      const next = ROLES.find((each) => each === event.target.value) ?? 'ignore'
                      onChange({ hasHeader, roles: withRole(roles, column, next) })
                    }}
                  >
                    {ROLES.map((each) => (
                      <option key={each} value={each}>
                        {t(`roles.${each}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are as they were given
              <tr key={index}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={column} data-role={roles[column]}>
                    {cell.length > 120 ? `${cell.slice(0, 120)}…` : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={hasHeader}
          onChange={(event) => onChange({ roles, hasHeader: event.target.checked })}
        />
        {t('header')}
      </label>
    </div>
  )
}
