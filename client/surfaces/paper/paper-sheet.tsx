// One sheet of paper: an activity's frame with its cells, empty, and what to do in it.
import { useTranslations } from 'use-intl'
import type { AgendaItem } from '../../../shared/agenda/plan.ts'
import { stepsOf } from '../../../shared/agenda/plan.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { Activity, Cell } from '../../../shared/method/activity.ts'
import { stageOf } from '../../../shared/method/method.ts'
import styles from './paper.module.css'

interface PaperSheetProps {
  readonly item: AgendaItem
  readonly activity: Activity
  readonly group: string | null
  /** Which of the sheets of its activity it is, from 1. */
  readonly number: number
  readonly count: number
  /** The workshop's title, for the foot. */
  readonly title: string
  readonly language: Language
}

export function PaperSheet({ item, activity, group, number, count, title, language }: PaperSheetProps) {
  const t = useTranslations('paper')
  const common = useTranslations('common')
  const steps = stepsOf(item).filter(({ text }) => text[language] !== '')
  const anonymous = activity.cells.filter((cell) => cell.anonymous)
  const { scope } = activity
  return (
    <section className={styles.sheet} data-stage={activity.stage} aria-label={activity.name[language]}>
      <header className={styles.header}>
        <p className={styles.stage}>{stageOf(activity.stage).label[language]}</p>
        <h2>{activity.name[language]}</h2>
        {scope === 'board' ? null : (
          <p className={styles.whose}>
            {scope === 'group' ? (group ?? t('group')) : t(scope)}
            {group === null && <span className={styles.blank} />}
          </p>
        )}
      </header>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
          <li key={index}>
            {step.text[language]} <b>{common('minutesShort', { count: String(step.plannedMinutes) })}</b>
          </li>
        ))}
      </ol>
      <div className={styles.cells}>
        {activity.cells.map((cell) => (
          <PaperCell key={cell.id} cell={cell} language={language} />
        ))}
      </div>
      <footer className={styles.footer}>
        <p>
          {anonymous.length < activity.cells.length && t('howTo')}{' '}
          {anonymous.length > 0 &&
            anonymous.map((cell) => t('howToAnonymous', { cell: cell.prompt[language] })).join(' ')}
        </p>
        <p>
          {title}
          {count > 1 && ` · ${t('sheet', { number: String(number), count: String(count) })}`}
        </p>
      </footer>
    </section>
  )
}

function PaperCell({ cell, language }: { readonly cell: Cell; readonly language: Language }) {
  const { x, y, w, h, kind, prompt, columns, rows } = cell
  const isUpright = kind === 'label' && h > 3 * w
  return (
    <div
      className={styles.cell}
      data-kind={kind}
      data-upright={isUpright || undefined}
      style={{ left: `${x}%`, top: `${y}%`, width: `${w}%`, height: `${h}%` }}
    >
      <p className={styles.prompt}>{prompt[language]}</p>
      {kind === 'table' && columns && (
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows ?? 6 }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: empty rows are all the same
              <tr key={row}>
                {columns.map(({ id }) => (
                  <td key={id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
