// The second half of importing: how the rows are read, what becomes of them, and the notes there would be.
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { cellsOf, cellUnder, frameBox, type PlacedCell } from '../../../shared/agenda/frame.ts'
import { boxAt, holdsPoint, type Point } from '../../../shared/base/geometry.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { takesNotes } from '../../../shared/method/activity.ts'
import type { CanvasState } from '../canvas-state.ts'
import { ColumnTable } from './column-table.tsx'
import { CellFinder, type Columns, guessColumns } from './columns.ts'
import { type Chosen, ImportOptions } from './import-options.tsx'
import styles from './importing.module.css'
import { layInCell } from './make-notes.ts'
import { NotePreview } from './note-preview.tsx'
import { byCell, type Choices, canMake, type PlannedNote, planNotes } from './plan.ts'
import { type Reading, readTable } from './read-table.ts'
import type { GivenSource } from './source.ts'

interface ImportPreviewProps {
  readonly state: CanvasState
  readonly source: GivenSource
  readonly near: Point
  readonly groups: Readonly<Record<string, string>>
  readonly language: Language
  readonly onOther: () => void
  readonly onClose: () => void
  readonly onMake: (notes: readonly PlannedNote[]) => void
}

/** Cells that take notes; those of the current frame, or of the one pointed at, first. */
function likelyCells(state: CanvasState, near: Point): readonly PlacedCell[] {
  const likely = (placed: PlacedCell) =>
    holdsPoint(frameBox(placed.frame), near) ? 2 : placed.frame.id === state.activeFrame ? 1 : 0
  return state.frames
    .flatMap((frame) => cellsOf(frame))
    .filter(({ cell }) => takesNotes(cell))
    .sort((one, other) => likely(other) - likely(one))
}

export function ImportPreview(props: ImportPreviewProps) {
  const { state, source, near, groups, language, onOther, onClose, onMake } = props
  const t = useTranslations('importing')
  const common = useTranslations('common')
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => main.current?.focus(), [])
  const [reading, setReading] = useState<Reading>({ separator: null, pieces: 'lines' })
  const [columns, setColumns] = useState<Columns | null>(null)
  const table = useMemo(() => readTable(source, reading), [source, reading])
  const finder = useMemo(() => new CellFinder(likelyCells(state, near)), [state, near])
  const guessed = useMemo(() => guessColumns(table.rows, finder), [table, finder])
  const [chosen, setChosen] = useState<Chosen>(() => {
    const under = cellUnder(state.frames, boxAt([near[0] - 0.05, near[1] - 0.05], [0.1, 0.1]))
    const fits = under !== null && layInCell(state.scene, under, Math.min(200, table.rows.length)).fits
    return {
      long: 'split',
      skipsDuplicates: false,
      kind: null,
      target: fits ? under : null,
      firstOnly: false,
    }
  })
  const choices: Choices = { ...(columns ?? guessed), ...chosen }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of `choices` are named
  const plan = useMemo(
    () => planNotes(table.rows, choices, finder),
    [table, finder, columns, guessed, chosen],
  )
  const crowded = useMemo(
    () =>
      byCell(plan.notes).flatMap(({ cell, notes }) =>
        cell && !layInCell(state.scene, cell, notes.length).fits ? cell.cell.prompt[language] : [],
      ),
    [plan, state, language],
  )
  const isMade = canMake(plan, choices)
  const width = table.rows[0]?.length ?? 0
  const number = new Intl.NumberFormat(useLocale())
  const limit = number.format(LIMITS.pastedNotes)
  const skipped = [
    ['empty', plan.empty],
    ['duplicates', plan.duplicates],
    ['long', chosen.long === 'skip' ? plan.long : 0],
    ['cells', plan.unknownCells],
    ['kinds', plan.unknownKinds],
  ] as const

  return (
    <>
      <div className={styles['body']}>
        <p className={styles['source']}>
          <strong>
            {source.name === null ? t('source.pasted') : t('source.file', { name: source.name })}
          </strong>
          <span>{t('source.rows', { n: table.rows.length })}</span>
          {width > 1 && <span>{t('source.columns', { n: width })}</span>}
          {source.encoding && <span>{t('source.encoding', { encoding: source.encoding })}</span>}
          <button type="button" className={styles['quiet']} onClick={onOther}>
            {t('source.other')}
          </button>
        </p>
        {width > 1 && <ColumnTable table={table} columns={columns ?? guessed} onChange={setColumns} />}
        <ImportOptions
          state={state}
          source={source}
          table={table}
          reading={reading}
          onReading={(next) => {
            setReading(next)
            setColumns(null)
          }}
          chosen={chosen}
          onChosen={setChosen}
          named={{ kind: choices.roles.includes('kind'), cell: choices.roles.includes('cell') }}
          long={plan.long}
          groups={groups}
          language={language}
        />
        {plan.total > LIMITS.pastedNotes && (
          <div className={styles['fault']} role="alert">
            <p>{t('tooMany', { limit, total: number.format(plan.total) })}</p>
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={chosen.firstOnly}
                onChange={(event) => setChosen({ ...chosen, firstOnly: event.target.checked })}
              />
              {t('firstOnly', { limit })}
            </label>
          </div>
        )}
        <div role="status" className={styles['result']}>
          {isMade && <p>{t('result.notes', { n: plan.notes.length })}</p>}
          {!choices.roles.includes('text') && <p>{t('columns.noText')}</p>}
          {skipped.map(([why, n]) => n > 0 && <p key={why}>{t(`result.${why}`, { n })}</p>)}
          {table.cut && <p>{t('result.rows', { limit: number.format(LIMITS.importRows) })}</p>}
          {crowded.map((cell) => (
            <p key={cell}>{t('result.noRoom', { cell })}</p>
          ))}
        </div>
        <NotePreview notes={plan.notes} target={chosen.target} language={language} />
      </div>
      <footer className={styles['foot']}>
        <button
          ref={main}
          type="button"
          className={styles['primary']}
          aria-disabled={!isMade}
          onClick={() => isMade && onMake(plan.notes)}
        >
          {t('create', { n: plan.notes.length })}
        </button>
        <button type="button" className={styles['button']} onClick={onClose}>
          {common('cancel')}
        </button>
      </footer>
    </>
  )
}
