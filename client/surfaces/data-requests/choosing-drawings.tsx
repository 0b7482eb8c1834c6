// What else of the person lies on the board, to be ticked: texts, shapes and pictures one by one, strokes as one.
import { useFormatter, useTranslations } from 'use-intl'
import { drawingName, type HeldDrawing } from '../../../shared/people/data-request-held.ts'
import { usePhrases } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import styles from './data-requests.module.css'

/** What may go; a connector says and shows nothing of anybody. */
export function erasable(drawings: readonly HeldDrawing[]): readonly HeldDrawing[] {
  return drawings.filter(({ type }) => type !== 'connector')
}

interface ChoosingDrawingsProps {
  readonly drawings: readonly HeldDrawing[]
  readonly chosen: ReadonlySet<string>
  /** Whether all of them go, whatever is ticked. */
  readonly isAll: boolean
  readonly onChoose: (ids: readonly string[], isIn: boolean) => void
}

export function ChoosingDrawings({ drawings, chosen, isAll, onChoose }: ChoosingDrawingsProps) {
  const t = useTranslations('datarequests.choice')
  const { language } = usePhrases()
  const format = useFormatter()
  const strokes = drawings.filter(({ type }) => type === 'stroke').map(({ id }) => id)
  const rows = [
    ...drawings
      .filter(({ type }) => type !== 'stroke')
      .map((drawing) => ({
        ids: [drawing.id],
        name: drawingName(drawing, language),
        at: format.dateTime(drawing.at, { dateStyle: 'short', timeStyle: 'short' }),
      })),
    ...(strokes.length > 0 ? [{ ids: strokes, name: t('strokes', { n: strokes.length }), at: '' }] : []),
  ]
  if (rows.length === 0) return null
  return (
    <fieldset className={styles.texts}>
      <legend className={kit.label}>{t('drawings')}</legend>
      {rows.map(({ ids, name, at }) => (
        <label key={ids[0]}>
          <input
            type="checkbox"
            checked={isAll || ids.every((id) => chosen.has(id))}
            disabled={isAll}
            onChange={({ target }) => onChoose(ids, target.checked)}
          />
          <span>
            {name}
            {at !== '' && <small>{at}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
