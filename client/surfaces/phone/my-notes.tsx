// My notes as a list: each with its code, to be edited in place or deleted, and a deletion can be taken back.
import { EyeOff, Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { addedLaterBy } from '../../../shared/agenda/added-later.ts'
import type { Note } from '../../../shared/board/item.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { part, useFetchedAhead } from '../../model/part.tsx'
import type { Session } from '../../model/session.ts'
import { KindSymbol, shortMeaning } from '../../outline/kind.tsx'
import { neighbourOf } from '../../outline/neighbour.ts'
import { NoteText } from '../../outline/note-text.tsx'
import styles from './my-notes.module.css'

const NoteEditor = part(['outline'], async () => (await import('../../outline/note-editor.tsx')).NoteEditor)

interface MyNotesProps {
  readonly session: Session
  readonly language: Language
  readonly notes: readonly Note[]
  readonly canWrite: boolean
  /** Called with the note after it was deleted here, with null when something else was done. */
  readonly onDeleted: (note: Note | null) => void
}

export function MyNotes({ session, language, notes, canWrite, onDeleted }: MyNotesProps) {
  const t = useTranslations('mine.note')
  const [edited, setEdited] = useState<Note | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const { codes, frames, log } = session.agenda
  const isLater = addedLaterBy(frames, log)
  useFetchedAhead([NoteEditor])
  // A note deleted elsewhere while it is edited here stays open: its words are not taken from under the fingers.
  const shown = edited && !notes.some(({ id }) => id === edited.id) ? [...notes, edited] : notes
  const newestFirst = [...shown].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))

  const edit = (note: Note) => {
    onDeleted(null)
    setEdited(note)
  }
  const remove = (note: Note) => {
    const next = neighbourOf(
      newestFirst.map(({ id }) => id),
      note.id,
    )
    const target =
      next === null
        ? null
        : list.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(next)}"] button`)
    session.undo.mark()
    session.board.deleteItems([note.id], session.author, session.now())
    session.undo.mark()
    onDeleted(note)
    target?.focus()
  }
  const hiddenWords = (returned: ReturnType<Session['board']['returned']>) =>
    returned === null ? t('hidden') : [t('returned'), returned.reason].filter(Boolean).join(': ')
  return (
    <ul ref={list} className={styles.notes}>
      {newestFirst.map((note) => {
        const code = codes.get(note.id) ?? t('uncoded')
        const isGone = edited?.id === note.id && !session.board.note(note.id)
        return (
          <li key={note.id} data-note={note.id}>
            <KindSymbol colour={note.colour} />
            {edited?.id === note.id ? (
              <NoteEditor
                session={session}
                note={note.id}
                label={t('text', { code })}
                help={isGone ? t('gone') : ''}
                onDone={() => setEdited(null)}
              />
            ) : (
              <>
                <div className={styles.text}>
                  <span className="visually-hidden">
                    {t('kind', { meaning: shortMeaning(note.colour, language) })}.{' '}
                  </span>
                  <NoteText text={note.text} />
                  <span className={styles.code}>
                    {' '}
                    {codes.get(note.id) ?? ''}
                    {note.restored ? ` · ${t('restored')}` : ''}
                    {isLater(note) ? ` · ${t('later')}` : ''}
                  </span>
                  {session.board.isOver(note.id) && (
                    <span className={styles.hidden}>
                      <EyeOff aria-hidden="true" />
                      {hiddenWords(session.board.returned(note.id))}
                    </span>
                  )}
                </div>
                {canWrite && (
                  <div className={styles.actions}>
                    <button type="button" aria-label={t('edit', { code })} onClick={() => edit(note)}>
                      <Pencil aria-hidden="true" />
                    </button>
                    <button type="button" aria-label={t('delete', { code })} onClick={() => remove(note)}>
                      <Trash2 aria-hidden="true" />
                    </button>
                  </div>
                )}
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
