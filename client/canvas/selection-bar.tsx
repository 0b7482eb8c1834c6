// The small toolbar over the selection: the kind of notes (colour, symbol, meaning), the fill of shapes, the meaning of
// connectors, the ink of strokes; edit, delete.
import { Pencil, Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import { NOTE_COLOURS } from '../../shared/method/method.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'
import { runCommand } from '../model/command.ts'
import type { CanvasState } from './canvas-state.ts'
import { commandNamed } from './commands/all.ts'
import { Choices } from './dock/choices.tsx'
import styles from './selection-bar.module.css'
import { SourceOf } from './source-of.tsx'

/** Room kept between the bar and the notes, and between the bar and the edge, CSS pixels. */
const GAP = 14
const EDGE = 8

type Kind = 'note' | 'shape' | 'connector' | 'stroke' | 'other'

/** What the selected things have in common to be set. */
function kindOf(state: CanvasState): Kind {
  const kinds = new Set(state.selection.ids.map((id) => state.scene.object(id)?.kind))
  if (kinds.has('note')) return 'note'
  const [only, ...more] = kinds
  return more.length === 0 && (only === 'shape' || only === 'connector' || only === 'stroke') ? only : 'other'
}

function hasWords(state: CanvasState, id: string): boolean {
  const kind = state.scene.object(id)?.kind
  return kind === 'note' || kind === 'shape' || kind === 'text'
}

/** Before the bar goes: a focus inside it would be lost to the page, and with it the canvas's keys. */
function keepFocus(bar: HTMLElement | null): void {
  if (bar?.contains(document.activeElement)) bar.closest('section')?.focus({ preventScroll: true })
}

export function SelectionBar({
  state,
  language,
}: {
  readonly state: CanvasState
  readonly language: Language
}) {
  const t = useTranslations('canvas.selection')
  const bar = useRef<HTMLDivElement>(null)
  const [named, setNamed] = useState<ColourCode | null>(null)
  const { ids } = state.selection
  const colours = new Set(ids.flatMap((id) => state.scene.note(id)?.note.colour ?? []))
  const [only] = colours
  const common = colours.size === 1 ? (only ?? null) : null
  const [single] = ids
  const kind = kindOf(state)

  useLayoutEffect(() => {
    const element = bar.current
    return () => keepFocus(element)
  }, [])

  useLayoutEffect(() => {
    const place = () => {
      const element = bar.current
      const box = state.boxOf(state.selection.ids)
      if (!element || !box) return
      const { camera } = state
      const [left, top] = camera.toScreen([box.x, box.y])
      const [right, bottom] = camera.toScreen([box.x + box.w, box.y + box.h])
      const { offsetWidth: w, offsetHeight: h } = element
      const away = right < 0 || bottom < 0 || left > camera.width || top > camera.height
      if (away) keepFocus(element)
      element.style.visibility = away ? 'hidden' : 'visible'
      const x = Math.min(camera.width - w - EDGE, Math.max(EDGE, (left + right) / 2 - w / 2))
      const above = top - h - GAP
      const y = above >= EDGE ? above : Math.min(camera.height - h - 76, Math.max(EDGE, bottom + GAP))
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
    }
    place()
    return state.onOverlay(place)
  })

  const explained = NOTE_COLOURS.find(({ code }) => code === (named ?? (ids.length > 1 ? null : common)))
  return (
    <div
      ref={bar}
      className={styles['bar']}
      role="toolbar"
      aria-label={t('label')}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <div className={styles['row']}>
        {kind === 'note' &&
          NOTE_COLOURS.map(({ code, symbol, label, meaning }) => (
            <button
              key={code}
              type="button"
              className={styles['swatch']}
              style={{ background: `var(--note-${code})` }}
              aria-label={t('kind', { colour: label[language], meaning: meaning[language] })}
              aria-pressed={code === common}
              onPointerEnter={() => setNamed(code)}
              onPointerLeave={() => setNamed(null)}
              onFocus={() => setNamed(code)}
              onBlur={() => setNamed(null)}
              onClick={() => state.recolour(code)}
            >
              {symbol}
            </button>
          ))}
        {kind !== 'note' && kind !== 'other' && <Choices state={state} kind={kind} />}
        {kind !== 'other' && <span className={styles['gap']} />}
        {ids.length === 1 && single !== undefined && hasWords(state, single) && (
          <button
            type="button"
            className={styles['button']}
            aria-label={t('edit')}
            title={t('edit')}
            onClick={() => state.write(single)}
          >
            <Pencil size={18} aria-hidden="true" />
          </button>
        )}
        <button
          type="button"
          className={styles['button']}
          aria-label={t('delete')}
          title={t('delete')}
          onClick={() => runCommand(commandNamed('delete'), state)}
        >
          <Trash2 size={18} aria-hidden="true" />
        </button>
      </div>
      {kind === 'note' && (
        <p className={styles['words']} aria-live="polite">
          {named === null && ids.length > 1 && <strong>{t('count', { n: ids.length })}</strong>}
          {ids.length === 1 && single !== undefined && <SourceOf state={state} item={single} />}
          {explained && <span aria-hidden="true">{explained.meaning[language]}</span>}
        </p>
      )}
    </div>
  )
}
