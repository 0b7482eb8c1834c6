// The text field for a cluster's sentence, above its notes.
import { useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import { bindTextArea } from '../model/text-binding.ts'
import type { CanvasState } from './canvas-state.ts'
import styles from './cluster-editor.module.css'
import type { Naming } from './naming.ts'

/** Room between the field and the notes, and between the field and the edge, CSS pixels. */
const GAP = 10
const EDGE = 8

export function ClusterEditor({ state, naming }: { readonly state: CanvasState; readonly naming: Naming }) {
  const t = useTranslations('canvas.cluster')
  const sheet = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
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
      for (const stop of stops) stop()
      bound.close()
    }
  }, [state, naming])

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
        onBlur={() => state.naming === naming && state.endNaming()}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.nativeEvent.isComposing) return
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          close()
        }}
      />
    </div>
  )
}
