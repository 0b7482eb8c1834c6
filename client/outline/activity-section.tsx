// An activity of the outline: a heading that opens and closes it, its cells with what lies in them and new-note fields.
import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useId } from 'react'
import { useTranslations } from 'use-intl'
import { displayIn } from '../../shared/agenda/author-display.ts'
import type { AuthorDisplay } from '../../shared/method/activity.ts'
import { takesNotes } from '../../shared/method/activity.ts'
import styles from './activity-section.module.css'
import { ListRows } from './list-rows.tsx'
import { NewNoteForm } from './new-note-form.tsx'
import { titleOf } from './note-actions.tsx'
import { OthersWriting } from './others-writing.tsx'
import type { OutlineView } from './outline-view.ts'
import { type Count, countIn, countOf, type OutlineActivity, type OutlineCell } from './tree.ts'

interface ActivitySectionProps {
  readonly outline: OutlineActivity
  readonly view: OutlineView
  readonly open: boolean
  readonly current: boolean
  /** While searching there are no new-note fields: the list shows what was found. */
  readonly searching: boolean
  readonly onToggle: (key: string) => void
}

/** A heading with how much stands under it. */
export function useHeading(): (name: string, count: Count) => string {
  const t = useTranslations('outline')
  const listing = useTranslations('listing')
  return (name, { notes, others }) =>
    others === 0
      ? t('heading', { name, count: notes })
      : listing('headingMore', { name, count: notes, more: others })
}

export const ActivitySection = memo(function ActivitySection(props: ActivitySectionProps) {
  const { outline, view, open, current, searching, onToggle } = props
  const t = useTranslations('outline')
  const heading = useHeading()
  const id = useId()
  const authorDisplay = displayIn(view.displays, outline.frame)
  const title = titleOf(outline, view)
  const Chevron = open ? ChevronDown : ChevronRight
  const beside = countIn(outline.beside)
  return (
    <section className={styles.activity} data-activity={outline.key} data-stage={outline.activity.stage}>
      <h2 className={styles.heading}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          data-heading={outline.key}
          onClick={() => onToggle(outline.key)}
        >
          <Chevron aria-hidden="true" />
          <span>{heading(title, countOf(outline))}</span>
          {current && <span className={styles.now}>{t('now')}</span>}
        </button>
      </h2>
      <div id={id} hidden={!open} className={styles.cells}>
        {open &&
          outline.cells.map((cell) => (
            <CellSection
              key={cell.key}
              cell={cell}
              display={authorDisplay}
              view={view}
              searching={searching}
            />
          ))}
        {open && beside.notes + beside.others > 0 && (
          <section className={styles.cell} data-cell={outline.key}>
            <h3 className={styles.cellHeading} tabIndex={-1}>
              {heading(t('beside'), beside)}
            </h3>
            <ListRows list={outline.beside} display={authorDisplay} view={view} />
          </section>
        )}
      </div>
    </section>
  )
})

interface CellSectionProps {
  readonly cell: OutlineCell
  readonly display: AuthorDisplay
  readonly view: OutlineView
  readonly searching: boolean
}

const CellSection = memo(function CellSection({ cell, display, view, searching }: CellSectionProps) {
  const heading = useHeading()
  const { placed } = cell
  const { world } = view
  const prompt = placed.cell.prompt[view.language]
  return (
    <section className={styles.cell} data-cell={cell.key}>
      <h3 className={styles.cellHeading} tabIndex={-1}>
        {heading(prompt, countIn(cell))}
      </h3>
      <ListRows list={cell} display={display} view={view} />
      {view.covered.has(placed.frame.id) && takesNotes(placed.cell) && (
        <OthersWriting session={world.session} placed={placed} />
      )}
      {/* Words begun before the board was locked are finished: they wait with their writer. */}
      {(view.canWrite || view.drafts.text(cell.key) !== '') && !searching && takesNotes(placed.cell) && (
        <NewNoteForm
          cell={cell.key}
          prompt={prompt}
          anonymous={placed.cell.anonymous}
          drafts={view.drafts}
          onAdd={(text) => world.add(placed, text)}
          onDiscard={() => world.tell({ what: 'draftDiscarded' })}
        />
      )}
    </section>
  )
})
