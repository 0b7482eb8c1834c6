// An activity of the outline: a heading that opens and closes it, its cells with their notes and new-note fields.
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Note } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { AuthorDisplay } from '../../shared/method/activity.ts'
import { takesNotes } from '../../shared/method/activity.ts'
import { authorBadge } from '../../shared/people/badge.ts'
import type { PublicPerson } from '../../shared/people/person.ts'
import styles from './activity-section.module.css'
import type { Drafts } from './drafts.ts'
import { KindSymbol } from './kind.tsx'
import { NewNoteForm } from './new-note-form.tsx'
import { titleOf } from './note-actions.tsx'
import { NoteItem } from './note-item.tsx'
import { NoteText } from './note-text.tsx'
import type { OutlineActions } from './outline-actions.ts'
import { countIn, countOf, type OutlineActivity, type OutlineCell } from './tree.ts'

/** What every note of the outline is shown with, read once for each rendering. */
export interface OutlineView {
  readonly language: Language
  readonly canWrite: boolean
  readonly codes: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, PublicPerson>
  /** Note id to the title of its cluster. */
  readonly clusters: ReadonlyMap<string, string>
  readonly dots: ReadonlyMap<string, number>
  /** Notes others are writing in. */
  readonly writing: ReadonlySet<string>
  readonly selection: ReadonlySet<string>
  readonly editing: string | null
  /** The note edited here that somebody deleted meanwhile. */
  readonly gone: string | null
  readonly drafts: Drafts
  readonly actions: OutlineActions
}

interface ActivitySectionProps {
  readonly outline: OutlineActivity
  readonly view: OutlineView
  readonly open: boolean
  readonly current: boolean
  /** While searching there are no new-note fields: the list shows what was found. */
  readonly searching: boolean
  readonly onToggle: (key: string) => void
}

export function ActivitySection(props: ActivitySectionProps) {
  const { outline, view, open, current, searching, onToggle } = props
  const t = useTranslations('outline')
  const id = useId()
  const { language } = view
  const title = titleOf(outline, language, (group) => t('group', { group }))
  const Chevron = open ? ChevronDown : ChevronRight
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
          <span>{t('heading', { name: title, count: countOf(outline) })}</span>
          {current && <span className={styles.now}>{t('now')}</span>}
        </button>
      </h2>
      <div id={id} hidden={!open} className={styles.cells}>
        {open &&
          outline.cells.map((cell) => (
            <CellSection
              key={cell.key}
              cell={cell}
              display={outline.activity.authorDisplay}
              view={view}
              searching={searching}
            />
          ))}
        {open && outline.beside.length > 0 && (
          <section className={styles.cell} data-cell={outline.key}>
            <h3 className={styles.cellHeading} tabIndex={-1}>
              {t('heading', { name: t('beside'), count: outline.beside.length })}
            </h3>
            <NoteList notes={outline.beside} display={outline.activity.authorDisplay} view={view} />
          </section>
        )}
      </div>
    </section>
  )
}

function CellSection({
  cell,
  display,
  view,
  searching,
}: {
  readonly cell: OutlineCell
  readonly display: AuthorDisplay
  readonly view: OutlineView
  readonly searching: boolean
}) {
  const t = useTranslations('outline')
  const { placed } = cell
  const prompt = placed.cell.prompt[view.language]
  return (
    <section className={styles.cell} data-cell={cell.key}>
      <h3 className={styles.cellHeading} tabIndex={-1}>
        {t('heading', { name: prompt, count: countIn(cell) })}
      </h3>
      <NoteList notes={cell.notes} display={display} view={view} />
      {cell.second.length > 0 && (
        <ul className={styles.notes}>
          {cell.second.map(({ placement, note }) => (
            <li key={placement.id} className={styles.second}>
              <KindSymbol colour={note.colour} />
              <div>
                <span className={styles.secondLabel}>
                  {t('note.secondShowing', { code: view.codes.get(note.id) ?? '' })}
                </span>{' '}
                <NoteText text={note.text} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {view.canWrite && !searching && takesNotes(placed.cell) && (
        <NewNoteForm
          cell={cell.key}
          prompt={prompt}
          anonymous={placed.cell.anonymous}
          drafts={view.drafts}
          onAdd={(text) => view.actions.add(placed, text)}
          onDiscard={view.actions.discarded}
        />
      )}
    </section>
  )
}

/** Notes as a list, with who may be named by the activity's rule. */
export function NoteList({
  notes,
  display,
  view,
}: {
  readonly notes: readonly Note[]
  readonly display: AuthorDisplay
  readonly view: OutlineView
}) {
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <NoteItem
          key={note.id}
          note={note}
          code={view.codes.get(note.id) ?? ''}
          author={authorBadge(note.author, view.people, display, view.language)}
          mine={note.author === view.actions.session.author}
          cluster={view.clusters.get(note.id) ?? null}
          dots={view.dots.get(note.id) ?? 0}
          writing={view.writing.has(note.id)}
          selected={view.selection.has(note.id)}
          editing={view.editing === note.id}
          gone={view.gone === note.id}
          canWrite={view.canWrite}
          language={view.language}
          actions={view.actions}
        />
      ))}
    </ul>
  )
}
