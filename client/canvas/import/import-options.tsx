// The choices of an import beside its columns: how rows are found, kind, place, what is repeated and what is too long.
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { cellsOf, type PlacedCell } from '../../../shared/agenda/frame.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { takesNotes } from '../../../shared/method/activity.ts'
import { findActivity, NOTE_COLOURS } from '../../../shared/method/method.ts'
import type { CanvasState } from '../canvas-state.ts'
import styles from './importing.module.css'
import type { Choices, LongTexts } from './plan.ts'
import { type Reading, SEPARATORS, type Separator, type Table } from './read-table.ts'
import type { GivenSource } from './source.ts'
import type { Pieces } from './split-text.ts'

export type Chosen = Pick<Choices, 'long' | 'skipsDuplicates' | 'kind' | 'target' | 'firstOnly'>

const LONG: readonly LongTexts[] = ['split', 'cut', 'skip']
const PIECES: readonly Pieces[] = ['lines', 'paragraphs']
const SEPARATOR_NAMES: Readonly<Record<Separator, 'tab' | 'semicolon' | 'comma' | 'bar'>> = {
  '\t': 'tab',
  ';': 'semicolon',
  ',': 'comma',
  '|': 'bar',
}

interface ImportOptionsProps {
  readonly state: CanvasState
  readonly source: GivenSource
  readonly table: Table
  readonly reading: Reading
  readonly onReading: (reading: Reading) => void
  readonly chosen: Chosen
  readonly onChosen: (chosen: Chosen) => void
  /** Whether a column names the kind, or the cell. */
  readonly named: { readonly kind: boolean; readonly cell: boolean }
  /** Texts too long for a note. */
  readonly long: number
  readonly groups: Readonly<Record<string, string>>
  readonly language: Language
}

function keyOf({ frame, cell }: PlacedCell): string {
  return `${frame.id}\n${cell.id}`
}

export function ImportOptions(props: ImportOptionsProps) {
  const { state, source, table, reading, onReading, chosen, onChosen, named, long, groups, language } = props
  const t = useTranslations('importing')
  const id = useId()
  const frames = state.frames.flatMap((frame) => {
    const activity = findActivity(frame.activity)
    const cells = cellsOf(frame).filter(({ cell }) => takesNotes(cell))
    if (!activity || cells.length === 0) return []
    const group = frame.group === null ? '' : ` · ${groups[frame.group] ?? frame.group}`
    return { frame, cells, name: activity.name[language] + group }
  })
  return (
    <>
      <div className={styles['options']}>
        {source.name !== null && (
          <label className={styles['option']}>
            {t('separator.label')}
            <select
              value={reading.separator ?? ''}
              onChange={({ target: { value } }) => {
                const found = SEPARATORS.find((each) => each === value)
                onReading({ ...reading, separator: found ?? (value === 'none' ? 'none' : null) })
              }}
            >
              <option value="">{t('separator.auto')}</option>
              {SEPARATORS.map((each) => (
                <option key={each} value={each}>
                  {t(`separator.${SEPARATOR_NAMES[each]}`)}
                </option>
              ))}
              <option value="none">{t('separator.none')}</option>
            </select>
          </label>
        )}
        {table.hasParagraphs && (
          <label className={styles['option']}>
            {t('pieces.label')}
            <select
              value={reading.pieces}
              onChange={({ target: { value } }) =>
                onReading({ ...reading, pieces: PIECES.find((each) => each === value) ?? 'lines' })
              }
            >
              {PIECES.map((each) => (
                <option key={each} value={each}>
                  {t(`pieces.${each}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={styles['option']}>
          {t(named.cell ? 'options.targetElse' : 'options.target')}
          <select
            value={chosen.target ? keyOf(chosen.target) : ''}
            onChange={({ target: { value } }) =>
              onChosen({
                ...chosen,
                target: frames.flatMap(({ cells }) => cells).find((each) => keyOf(each) === value) ?? null,
              })
            }
          >
            <option value="">{t('options.free')}</option>
            {frames.map(({ frame, cells, name }) => (
              <optgroup key={frame.id} label={name}>
                {cells.map((placed) => (
                  <option key={placed.cell.id} value={keyOf(placed)}>
                    {placed.cell.prompt[language]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label className={styles['option']}>
          {t(named.kind ? 'options.kindElse' : 'options.kind')}
          <select
            value={chosen.kind ?? ''}
            onChange={({ target: { value } }) =>
              onChosen({ ...chosen, kind: NOTE_COLOURS.find(({ code }) => code === value)?.code ?? null })
            }
          >
            <option value="">{t('options.kindOfCell')}</option>
            {NOTE_COLOURS.map(({ code, symbol, label, meaning }) => (
              <option key={code} value={code}>
                {t('options.kindName', { symbol, colour: label[language], meaning: meaning[language] })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {long > 0 && (
        <fieldset className={styles['long']}>
          <legend>{t('options.long', { n: long, limit: String(LIMITS.noteText) })}</legend>
          {LONG.map((how) => (
            <label key={how} className={styles['check']}>
              <input
                type="radio"
                name={`${id}-long`}
                checked={chosen.long === how}
                onChange={() => onChosen({ ...chosen, long: how })}
              />
              {t(`options.longHow.${how}`)}
            </label>
          ))}
        </fieldset>
      )}
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={chosen.skipsDuplicates}
          onChange={(event) => onChosen({ ...chosen, skipsDuplicates: event.target.checked })}
        />
        {t('options.duplicates')}
      </label>
    </>
  )
}
