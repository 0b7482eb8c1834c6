// The field for a new note in a cell. Its words are a draft until sent, and a draft is never thrown away unasked.
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import { tidy } from '../../shared/base/text.ts'
import { fitsNote } from '../../shared/board/write-note.ts'
import buttons from '../model/buttons.module.css'
import type { Drafts } from './drafts.ts'
import { fitHeight } from './fit-height.ts'
import styles from './new-note-form.module.css'
import { useDraft } from './use-draft.ts'

interface NewNoteFormProps {
  readonly cell: string
  readonly prompt: string
  readonly anonymous: boolean
  readonly drafts: Drafts
  readonly onAdd: (text: string) => void
  readonly onDiscard: () => void
}

export function NewNoteForm({ cell, prompt, anonymous, drafts, onAdd, onDiscard }: NewNoteFormProps) {
  const t = useTranslations('outline.newNote')
  const text = useDraft(drafts, cell)
  const [asking, setAsking] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const id = useId()
  const { length } = tidy(text)
  const tooLong = length > LIMITS.noteText

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setAsking(false)
    field.current?.focus()
    if (!fitsNote(text)) return
    onAdd(text)
    drafts.set(cell, '')
    if (field.current) field.current.style.height = ''
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      submit()
    } else if (event.key === 'Escape' && text.trim() !== '') {
      event.preventDefault()
      event.stopPropagation()
      setAsking(true)
      requestAnimationFrame(() => keep.current?.focus())
    }
  }
  const goOn = () => {
    setAsking(false)
    field.current?.focus()
  }
  const discard = () => {
    drafts.set(cell, '')
    goOn()
    onDiscard()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.label} htmlFor={id}>
        <span className="visually-hidden">{t('name', { cell: prompt })}</span>
        <span aria-hidden="true">{t('label')}</span>
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.field}
        rows={1}
        value={text}
        data-new-note={cell}
        aria-describedby={`${id}-help`}
        aria-invalid={tooLong}
        enterKeyHint="send"
        onChange={(event) => {
          drafts.set(cell, event.target.value)
          fitHeight(event.target)
        }}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className={buttons.plain}>
        {t('add')}
        <span className="visually-hidden">: {prompt}</span>
      </button>
      <p id={`${id}-help`} className={styles.help}>
        {t('help')}
        {anonymous ? `. ${t('anonymous')}` : ''}
      </p>
      <p className={styles.limit} role="status">
        {tooLong
          ? t('tooLong', { n: LIMITS.noteText })
          : length >= LIMITS.noteTextSoft
            ? t('left', { used: String(length), limit: String(LIMITS.noteText) })
            : ''}
      </p>
      {asking && (
        // biome-ignore lint/a11y/useSemanticElements: a question inside a form, not a set of its fields
        <div
          role="group"
          aria-labelledby={`${id}-ask`}
          className={styles.ask}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            goOn()
          }}
        >
          <p id={`${id}-ask`}>{t('discardTitle')}</p>
          <button
            type="button"
            ref={keep}
            className={buttons.plain}
            aria-describedby={`${id}-ask`}
            onClick={goOn}
          >
            {t('keep')}
          </button>
          <button type="button" className={buttons.plain} onClick={discard}>
            {t('discard')}
          </button>
        </div>
      )}
    </form>
  )
}
