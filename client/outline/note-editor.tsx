// A text field bound to a note's shared text: others see the words appear, and theirs appear here around the caret.
// A note somebody deletes meanwhile stays open: what is typed into it brings it back.
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Session } from '../model/session.ts'
import { caretAfter } from './caret.ts'
import styles from './note-editor.module.css'

/** Makes a field as tall as its text where the browser does not do so itself. */
export function fitHeight(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + 2}px`
}

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
  const composing = useRef(false)
  const helpId = useId()
  const limitId = useId()
  const text = board.textOf(note)?.toString() ?? ''

  useEffect(() => {
    const element = field.current
    if (!element) return
    undo.mark()
    presence?.show({ editing: note })
    element.value = board.textOf(note)?.toString() ?? ''
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
    fitHeight(element)
    const follow = () => {
      const next = board.textOf(note)?.toString()
      if (next === undefined || next === element.value || composing.current) return
      const start = caretAfter(element.value, next, element.selectionStart)
      const end = caretAfter(element.value, next, element.selectionEnd)
      element.value = next
      element.setSelectionRange(start, end)
      fitHeight(element)
    }
    const unsubscribe = board.onChange(follow)
    return () => {
      unsubscribe()
      presence?.show({ editing: null })
      undo.mark()
    }
  }, [board, undo, presence, note])

  const write = () => {
    const element = field.current
    if (!element || composing.current) return
    board.editText(note, element.value, element.selectionStart)
    fitHeight(element)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const finishes = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    event.stopPropagation()
    if (!finishes) return
    event.preventDefault()
    onDone()
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
        onInput={write}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={() => {
          composing.current = false
          write()
        }}
        onKeyDown={onKeyDown}
      />
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
