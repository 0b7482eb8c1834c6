// A text field bound to a note's shared text: others see the words appear, and theirs appear here around the caret.
// A note somebody deletes meanwhile stays open: what is typed into it brings it back.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Session } from '../model/session.ts'
import { bindTextArea } from '../model/text-binding.ts'
import { pasteText, pressTextKey } from '../model/text-commands.ts'
import { fitHeight } from './fit-height.ts'
import styles from './note-editor.module.css'
import { PasteRest } from './paste-rest.tsx'

interface NoteEditorProps {
  readonly session: Session
  readonly note: string
  readonly label: string
  readonly help: string
  readonly onDone: () => void
}

export function NoteEditor({ session, note, label, help, onDone }: NoteEditorProps) {
  const t = useTranslations('outline')
  const { board, undo, presence } = session
  const field = useRef<HTMLTextAreaElement>(null)
  const helpId = useId()
  const limitId = useId()
  const [rest, setRest] = useState('')
  const text = board.textOf(note)?.toString() ?? ''

  useEffect(() => {
    const element = field.current
    if (!element) return
    undo.mark()
    // Whoever is seen writing a note without an author is taken for its author.
    presence?.show({ editing: board.note(note)?.author === null ? null : note })
    let last = ''
    const shared = {
      // A note that is gone leaves its words in the field.
      read: () => {
        last = board.textOf(note)?.toString() ?? last
        return last
      },
      write: (next: string, caret: number) => board.editText(note, next, caret),
    }
    const bound = bindTextArea(element, shared, { onShown: () => fitHeight(element) })
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
    const unsubscribe = board.onChange(bound.follow)
    return () => {
      unsubscribe()
      bound.close()
      presence?.show({ editing: null })
      undo.mark()
    }
  }, [board, undo, presence, note])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const finishes = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    event.stopPropagation()
    if (finishes) {
      event.preventDefault()
      onDone()
    } else if (field.current && pressTextKey(field.current, event)) event.preventDefault()
  }

  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        aria-describedby={`${helpId} ${limitId}`}
        defaultValue={text}
        maxLength={LIMITS.noteText}
        rows={2}
        spellCheck
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const words = event.clipboardData.getData('text/plain')
          if (words === '' || !field.current) return
          event.preventDefault()
          setRest(pasteText(field.current, words, LIMITS.noteText))
        }}
      />
      {rest !== '' && <PasteRest text={rest} />}
      <p id={helpId} className={styles.help}>
        {board.note(note) ? help : t('note.goneWhileEditing')}
      </p>
      <p id={limitId} className={styles.limit} role="status">
        {text.length >= LIMITS.noteText
          ? t('newNote.tooLong', { n: LIMITS.noteText })
          : text.length >= LIMITS.noteTextSoft
            ? t('newNote.left', { used: String(text.length), limit: String(LIMITS.noteText) })
            : ''}
      </p>
      <button type="button" className={styles.done} onClick={onDone}>
        {t('note.done')}
      </button>
    </div>
  )
}
