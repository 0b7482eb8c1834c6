// One note of the outline: its words, what its colour means, whose it is, and everything one can do with it.
import { ArrowRightLeft, Palette, Pencil, Trash2 } from 'lucide-react'
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Note } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { SourceLine } from '../model/source-line.tsx'
import { KindSymbol, shortMeaning } from './kind.tsx'
import { ColourPanel, MovePanel } from './note-actions.tsx'
import { NoteEditor } from './note-editor.tsx'
import styles from './note-item.module.css'
import { NoteText } from './note-text.tsx'
import type { OutlineActions } from './outline-actions.ts'

interface NoteItemProps {
  readonly note: Note
  readonly code: string
  readonly author: string | null
  readonly mine: boolean
  /** The title of its cluster, '' when that has none, null when the note is in no cluster. */
  readonly cluster: string | null
  readonly dots: number
  readonly writing: boolean
  readonly selected: boolean
  readonly editing: boolean
  /** Deleted by somebody while it is edited here. */
  readonly gone: boolean
  readonly canWrite: boolean
  readonly language: Language
  readonly actions: OutlineActions
}

export const NoteItem = memo(function NoteItem(props: NoteItemProps) {
  const { note, code, selected, editing, canWrite, language, actions } = props
  const t = useTranslations('outline.note')
  const [panel, setPanel] = useState<'move' | 'colour' | null>(null)
  const item = useRef<HTMLLIElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  const name = code === '' ? t('uncoded') : t('name', { code })

  useEffect(() => {
    if (!selected || item.current?.contains(document.activeElement)) return
    item.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  // Before the outline looks whether focus was lost: it belongs on the button that opened the editor.
  useLayoutEffect(() => {
    const ended = wasEditing.current && !editing
    wasEditing.current = editing
    if (ended && document.activeElement === document.body) {
      item.current?.querySelector<HTMLElement>('[data-do="edit"]')?.focus()
    }
  }, [editing])

  const toggle = (which: 'move' | 'colour') => (event: { readonly currentTarget: HTMLButtonElement }) => {
    opener.current = event.currentTarget
    setPanel(panel === which ? null : which)
  }
  const closePanel = () => {
    setPanel(null)
    opener.current?.focus()
  }

  return (
    <li
      ref={item}
      className={styles.note}
      data-note={note.id}
      data-selected={selected || undefined}
      tabIndex={-1}
      onFocus={() => actions.select(note.id)}
      onPointerDown={() => actions.select(note.id)}
    >
      <KindSymbol colour={note.colour} />
      <div className={styles.body}>
        {editing ? (
          <NoteEditor
            session={actions.session}
            note={note.id}
            label={t('editing', { code })}
            help={t('editHelp')}
            onDone={() => actions.edit(null)}
          />
        ) : (
          <div className={styles.text}>
            {note.text === '' ? <em>{t('emptyText')}</em> : <NoteText text={note.text} />}
          </div>
        )}
        <Facts {...props} />
        {canWrite && !editing && (
          <div className={styles.actions}>
            <button type="button" data-do="edit" onClick={() => actions.edit(note.id)}>
              <Pencil aria-hidden="true" />
              {t('edit')}
              <span className="visually-hidden"> {name}</span>
            </button>
            <button type="button" data-do="move" aria-expanded={panel === 'move'} onClick={toggle('move')}>
              <ArrowRightLeft aria-hidden="true" />
              {t('move')}
              <span className="visually-hidden"> {name}</span>
            </button>
            <button
              type="button"
              data-do="colour"
              aria-expanded={panel === 'colour'}
              onClick={toggle('colour')}
            >
              <Palette aria-hidden="true" />
              {t('colour')}
              <span className="visually-hidden"> {name}</span>
            </button>
            <button type="button" data-do="delete" onClick={() => actions.remove(note)}>
              <Trash2 aria-hidden="true" />
              {t('delete')}
              <span className="visually-hidden"> {name}</span>
            </button>
          </div>
        )}
        {panel === 'move' && canWrite && (
          <MovePanel
            note={note}
            language={language}
            targets={actions.targets()}
            onClose={closePanel}
            onMove={actions.move}
          />
        )}
        {panel === 'colour' && canWrite && (
          <ColourPanel
            colour={note.colour}
            language={language}
            onClose={closePanel}
            onChoose={(colour) => {
              actions.recolour(note, colour)
              closePanel()
            }}
          />
        )}
      </div>
    </li>
  )
})

function Facts(props: NoteItemProps) {
  const { note, code, author, mine, cluster, dots, writing, language, actions } = props
  const t = useTranslations('outline.note')
  return (
    <p className={styles.facts}>
      {code !== '' && <span className={styles.code}>{code}</span>}
      <span>
        <span className="visually-hidden">{t('kind', { meaning: '' })}</span>
        {shortMeaning(note.colour, language)}
      </span>
      {(author !== null || mine) && (
        <span>
          {author === null ? '' : t('author', { author })}
          {mine ? ` (${t('mine')})` : ''}
        </span>
      )}
      {cluster !== null && <span>{cluster === '' ? t('untitled') : t('cluster', { title: cluster })}</span>}
      {dots > 0 && <span className={styles.dots}>{t('dots', { count: dots })}</span>}
      {note.source && (
        <span>
          <SourceLine
            source={note.source}
            workshop={actions.session.me.workshop}
            codes={actions.session.agenda.codes}
          />
        </span>
      )}
      {note.restored && (
        <span className={styles.restored} title={t('restoredHelp')}>
          {t('restored')}
        </span>
      )}
      {writing && <span className={styles.writing}>{t('writing')}</span>}
    </p>
  )
}
