// The text field for a cluster's sentence, above its notes. Whoever leaves it at one word is asked, once a page and never
// in the way: what is typed is on the board already.
import { type FocusEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import { isOneWord } from '../../shared/board/clustering.ts'
import { bindTextArea } from '../model/text-binding.ts'
import type { CanvasState } from './canvas-state.ts'
import styles from './cluster-editor.module.css'
import type { Naming } from './naming.ts'

/** Room between the field and the notes, and between the field and the edge, CSS pixels. */
const GAP = 10
const EDGE = 8

/** Who writes no further for so long has come to an end, ms. */
const PAUSE = 2500

export function ClusterEditor({ state, naming }: { readonly state: CanvasState; readonly naming: Naming }) {
  const t = useTranslations('canvas.cluster')
  const ask = useTranslations('listing.cluster')
  const [hint, setHint] = useState<'not-yet' | 'shown' | 'declined'>('not-yet')
  const shown = hint === 'shown'
  const sheet = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const placing = useRef(() => {})
  useLayoutEffect(() => {
    const area = field.current
    const paper = sheet.current
    if (!area || !paper) return
    const place = () => {
      const { camera } = state
      const { x, y, w, h } = naming.box
      const [left, top] = camera.toScreen([x, y])
      const bottom = top + h * camera.z
      const { offsetWidth, offsetHeight } = paper
      const above = top - offsetHeight - GAP
      const within = (value: number, most: number) => Math.max(EDGE, Math.min(most - EDGE, value))
      const sx = within(left + (w * camera.z - offsetWidth) / 2, camera.width - offsetWidth)
      const sy = within(above >= EDGE ? above : bottom + GAP, camera.height - offsetHeight)
      paper.style.transform = `translate(${Math.round(sx)}px, ${Math.round(sy)}px)`
    }
    let pause: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(pause)
      const one = isOneWord(area.value)
      if (one) pause = setTimeout(() => setHint((now) => (now === 'not-yet' ? 'shown' : now)), PAUSE)
      else setHint((now) => (now === 'shown' ? 'not-yet' : now))
    }
    area.addEventListener('input', wait)
    placing.current = place
    const bound = bindTextArea(area, naming, { onShown: place })
    place()
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
    const stops = [
      state.onOverlay(place),
      state.board.onChange(() => {
        bound.follow()
        place()
      }),
    ]
    return () => {
      clearTimeout(pause)
      area.removeEventListener('input', wait)
      for (const stop of stops) stop()
      bound.close()
    }
  }, [state, naming])

  // What it says makes the sheet taller.
  useLayoutEffect(() => {
    if (shown) placing.current()
  }, [shown])

  const left = ({ relatedTarget }: FocusEvent) => {
    if (!sheet.current?.contains(relatedTarget) && state.naming === naming) state.endNaming()
  }
  const close = () => {
    sheet.current?.closest<HTMLElement>('section')?.focus({ preventScroll: true })
    state.endNaming()
  }
  return (
    <div ref={sheet} className={styles['sheet']} onPointerDown={(event) => event.stopPropagation()}>
      <textarea
        ref={field}
        rows={2}
        aria-label={t('label')}
        placeholder={t('placeholder')}
        maxLength={LIMITS.title}
        spellCheck
        onBlur={left}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.nativeEvent.isComposing) return
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          const asks = event.key === 'Enter' && hint === 'not-yet' && isOneWord(event.currentTarget.value)
          if (asks) setHint('shown')
          else close()
        }}
      />
      <p className={styles['hint']} role="status">
        {shown && (
          <>
            {ask('oneWord')}{' '}
            <button type="button" onClick={close} onBlur={left}>
              {ask('keepWord')}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
