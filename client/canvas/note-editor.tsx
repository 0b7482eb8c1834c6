// What is being written on the board: the paper with its text field, and the text's tools in screen size beside it.
// What is edited, on which paper and how long it may be comes from the writing (sheet.ts).
import { Bold, Check, List } from 'lucide-react'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Edited, toggleBold, toggleList } from '../../shared/board/markup-edit.ts'
import { pasteText, pressTextKey, runCommand } from '../model/text-commands.ts'
import type { CanvasState } from './canvas-state.ts'
import styles from './note-editor.module.css'
import type { Painter } from './painter.ts'
import { PasteRest } from './paste-rest.tsx'
import { sheetOf } from './sheet.ts'
import type { Writing } from './writing.ts'
import { WritingField } from './writing-field.ts'

interface NoteEditorProps {
  readonly state: CanvasState
  readonly painter: Painter
  readonly writing: Writing
  /** Makes notes of a pasted text that did not fit into this one. */
  readonly onPasteNotes?: ((text: string) => void) | undefined
}

export function NoteEditor({ state, painter, writing, onPasteNotes }: NoteEditorProps) {
  const t = useTranslations('canvas.editor')
  const root = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const mirror = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const counter = useRef<HTMLSpanElement>(null)
  const [full, setFull] = useState(false)
  const [rest, setRest] = useState('')
  const { limit, soft, label } = sheetOf(writing, painter)
  const count = (text: string) => {
    const used = text.length
    // Straight into the page: a key press is no reason to render.
    if (counter.current) {
      counter.current.textContent =
        used >= soft ? t('left', { used: String(used), limit: String(limit) }) : ''
    }
    setFull(used >= limit)
  }
  const counting = useRef(count)
  counting.current = count

  useLayoutEffect(() => {
    const parts = {
      root: root.current,
      paper: paper.current,
      words: words.current,
      area: area.current,
      mirror: mirror.current,
      tools: tools.current,
    }
    if (!isWhole(parts)) return
    const classes = { sign: styles['sign'] ?? '', bold: styles['bold'] ?? '' }
    const field = new WritingField(parts, state, painter, writing, classes, (text) => counting.current(text))
    return () => field.close()
  }, [state, painter, writing])

  useEffect(() => {
    const sheet = paper.current
    // The wheel over the field moves the board as everywhere else.
    const pass = (event: WheelEvent) => event.preventDefault()
    sheet?.addEventListener('wheel', pass, { passive: false })
    return () => sheet?.removeEventListener('wheel', pass)
  }, [])

  const close = () => {
    state.endWriting()
    root.current?.closest<HTMLElement>('section')?.focus({ preventScroll: true })
  }
  const take = (data: DataTransfer, event: { preventDefault(): void }) => {
    const text = data.getData('text/plain')
    if (text === '' || !area.current) return
    event.preventDefault()
    setRest(pasteText(area.current, text, limit))
  }
  const run = (command: (edited: Edited) => Edited) => () => {
    if (area.current) runCommand(area.current, command)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holds the field and its tools together; they take the input
    <div
      ref={root}
      className={styles['root']}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && state.writing === writing) state.endWriting()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        const control = event.ctrlKey || event.metaKey
        if (event.code === 'Escape' || (control && event.code === 'Enter')) {
          event.preventDefault()
          close()
        } else if (event.target !== area.current || !area.current) return
        else if (pressTextKey(area.current, event)) event.preventDefault()
        else if (control && (event.code === 'KeyZ' || event.code === 'KeyY')) {
          // The field's own undo knows nothing of what others typed in between.
          event.preventDefault()
          if (event.code === 'KeyY' || event.shiftKey) state.commands?.redo()
          else state.commands?.undo()
        }
      }}
    >
      <div ref={paper} className={styles['paper']}>
        <div ref={words} className={styles['words']}>
          <div ref={mirror} className={styles['mirror']} aria-hidden="true" />
          <textarea
            ref={area}
            className={styles['field']}
            aria-label={t(label)}
            maxLength={limit}
            spellCheck
            onPaste={(event) => take(event.clipboardData, event)}
            onDrop={(event) => take(event.dataTransfer, event)}
          />
        </div>
      </div>
      <div ref={tools} className={styles['tools']}>
        <div role="toolbar" aria-label={t('tools')} className={styles['bar']}>
          <Tool label={t('bold')} hint={t('boldHint')} onPress={run(toggleBold)}>
            <Bold size={18} aria-hidden="true" />
          </Tool>
          <Tool label={t('list')} hint={t('listHint')} onPress={run(toggleList)}>
            <List size={18} aria-hidden="true" />
          </Tool>
          <span ref={counter} className={styles['counter']} data-full={full || undefined} />
          <Tool label={t('finish')} hint={t('finishHint')} onPress={close}>
            <Check size={18} aria-hidden="true" />
          </Tool>
        </div>
        {rest !== '' ? (
          <PasteRest
            text={rest}
            onClose={() => {
              setRest('')
              area.current?.focus({ preventScroll: true })
            }}
            onNotes={
              onPasteNotes &&
              ((text) => {
                setRest('')
                onPasteNotes(text)
              })
            }
          />
        ) : (
          full && (
            <p className={styles['notice']} role="status">
              {t(label === 'label' ? 'full' : 'fullHere', { n: limit })}
            </p>
          )
        )}
      </div>
    </div>
  )
}

interface ToolProps {
  readonly label: string
  readonly hint: string
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A button that leaves the caret where it is, and with it the keyboard on a touch screen. */
function Tool({ label, hint, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={hint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

type Whole<T> = { readonly [K in keyof T]: NonNullable<T[K]> }

function isWhole<T extends object>(parts: T): parts is T & Whole<T> {
  return Object.values(parts).every((part) => part !== null)
}
