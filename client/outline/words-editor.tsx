// A text field bound to the words of a shape, a text, a picture or a cluster. What somebody deletes while it is written in
// here comes back with the next letter: no words are lost.
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Board } from '../../shared/board/board.ts'
import type { Cluster, Image, Shape, Text } from '../../shared/board/item.ts'
import type { Session } from '../model/session.ts'
import { bindTextArea } from '../model/text-binding.ts'
import { fitHeight } from './fit-height.ts'
import styles from './note-editor.module.css'

export type Worded = Cluster | Image | Shape | Text

/** Puts a thing back on the board with other words. */
function revive(board: Board, item: Worded, words: string): void {
  if (item.type === 'cluster') board.createCluster({ ...item, title: words })
  else if (item.type === 'image') board.createDrawing({ ...item, caption: words })
  else board.createDrawing({ ...item, text: words })
}

const LONGEST: Readonly<Record<Worded['type'], number>> = {
  cluster: LIMITS.title,
  image: LIMITS.caption,
  shape: LIMITS.boardText,
  text: LIMITS.boardText,
}

interface WordsEditorProps {
  readonly session: Session
  readonly item: Worded
  readonly label: string
  readonly help: string
  /** Whether Enter ends it: a sentence has no lines. */
  readonly isSentence?: boolean
  readonly onDone: () => void
}

export function WordsEditor({ session, item, label, help, isSentence = false, onDone }: WordsEditorProps) {
  const t = useTranslations('outline.note')
  const { board, undo } = session
  const field = useRef<HTMLTextAreaElement>(null)
  const known = useRef(item)
  const helpId = useId()
  known.current = item
  const { id, type } = item

  useEffect(() => {
    const element = field.current
    if (!element) return
    undo.mark()
    let last = ''
    const shared = {
      read: () => {
        last = board.textOf(id)?.toString() ?? last
        return last
      },
      write: (next: string, caret: number) => {
        if (board.items.has(id)) board.editText(id, next, caret)
        else if (next.trim() !== '') revive(board, known.current, next)
      },
    }
    const bound = bindTextArea(element, shared, { limit: LONGEST[type], onShown: () => fitHeight(element) })
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
    const unsubscribe = board.onChange(bound.follow)
    return () => {
      unsubscribe()
      bound.close()
      undo.mark()
    }
  }, [board, undo, id, type])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    const ends = event.key === 'Enter' && (isSentence || event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !ends) return
    event.preventDefault()
    onDone()
  }

  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        aria-describedby={helpId}
        defaultValue={board.textOf(id)?.toString() ?? ''}
        maxLength={LONGEST[type]}
        rows={isSentence ? 1 : 2}
        spellCheck
        onKeyDown={onKeyDown}
      />
      <p id={helpId} className={styles.help}>
        {help}
      </p>
      <button type="button" className={styles.done} onClick={onDone}>
        {t('done')}
      </button>
    </div>
  )
}
