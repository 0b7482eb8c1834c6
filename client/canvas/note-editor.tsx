// The text field over the note being written: same font, width and line breaks as the painted note.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import { bindTextArea } from '../model/text-binding.ts'
import type { CanvasState } from './canvas-state.ts'
import styles from './note-editor.module.css'
import { layOutNote, NOTE, noteScale, textRoom } from './note-shape.ts'
import type { Painter } from './painter.ts'
import { LINE_HEIGHT } from './text-layout.ts'
import type { Writing } from './writing.ts'

interface NoteEditorProps {
  readonly state: CanvasState
  readonly painter: Painter
  readonly writing: Writing
}

export function NoteEditor({ state, painter, writing }: NoteEditorProps) {
  const t = useTranslations('canvas.editor')
  const paper = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [used, setUsed] = useState(() => writing.read().length)

  useLayoutEffect(() => {
    const area = field.current
    const sheet = paper.current
    if (!area || !sheet) return
    const place = () => {
      const { camera } = state
      const { x, y, w, h } = writing.box
      const [left, top] = camera.toScreen([x, y])
      const k = noteScale([w, h])
      sheet.style.width = `${w / k}px`
      sheet.style.height = `${h / k}px`
      sheet.style.transform = `translate(${left}px, ${top}px) scale(${camera.z * k})`
      sheet.style.background = painter.look.palette.notes[writing.colour]
    }
    const shrink = () => {
      const { w, h } = writing.box
      const [width, height] = textRoom([w, h])
      // A hair wider than the measured room: the browser rounds words' widths up.
      area.style.width = `${width + 1}px`
      area.style.height = `${height}px`
      area.style.fontSize = `${layOutNote(area.value, [w, h], painter.noteMeasure).size}px`
      setUsed(area.value.length)
    }
    const bound = bindTextArea(area, writing, { onShown: shrink })
    place()
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
    const stops = [
      state.onOverlay(place),
      state.board.onChange(() => {
        bound.follow()
        shrink()
        place()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      bound.close()
    }
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
    paper.current?.closest<HTMLElement>('section')?.focus({ preventScroll: true })
  }
  const full = used >= LIMITS.noteText
  return (
    <div ref={paper} className={styles['paper']} onPointerDown={(event) => event.stopPropagation()}>
      <textarea
        ref={field}
        className={styles['field']}
        style={{ left: NOTE.padX, top: NOTE.padTop, lineHeight: LINE_HEIGHT }}
        aria-label={t('label')}
        maxLength={LIMITS.noteText}
        spellCheck
        onBlur={() => state.writing === writing && state.endWriting()}
        onKeyDown={(event) => {
          event.stopPropagation()
          const control = event.ctrlKey || event.metaKey
          if (event.nativeEvent.isComposing) return
          if (event.code === 'Escape' || (control && event.code === 'Enter')) {
            event.preventDefault()
            close()
          } else if (control && (event.code === 'KeyZ' || event.code === 'KeyY')) {
            // The field's own undo knows nothing of what others typed in between.
            event.preventDefault()
            if (event.code === 'KeyY' || event.shiftKey) state.commands?.redo()
            else state.commands?.undo()
          }
        }}
      />
      <div className={styles['foot']}>
        <span aria-hidden="true">{t('finish')}</span>
        {used >= LIMITS.noteTextSoft && (
          <span className={full ? styles['full'] : undefined}>
            {t('left', { used: String(used), limit: String(LIMITS.noteText) })}
          </span>
        )}
      </div>
      {full && (
        <p className={styles['notice']} role="status">
          {t('full', { n: LIMITS.noteText })}
        </p>
      )}
    </div>
  )
}
