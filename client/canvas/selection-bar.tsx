// The small toolbar over the selection: the kind of notes (colour, symbol, meaning), the fill of shapes, the meaning of
// connectors, the ink of strokes; then what can be done with anything.
import { Copy, Ellipsis, LayoutGrid, Lock, LockOpen, Pencil, Trash2 } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import { NOTE_COLOURS } from '../../shared/method/method.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'
import { useRoving } from '../model/roving.ts'
import { selectionFrame, TURN_AWAY } from './arrange/handles.ts'
import { ArrangePanel } from './arrange-panel.tsx'
import type { CanvasState } from './canvas-state.ts'
import { Choices } from './dock/choices.tsx'
import { CommandButton, Icon } from './dock/command-button.tsx'
import { closeFlyout, Flyout } from './dock/flyout.tsx'
import styles from './selection-bar.module.css'
import { CommandList } from './selection-menu.tsx'
import { SourceOf } from './source-of.tsx'

/** Room kept between the bar and the notes, for handles and dots, and between the bar and the edge, CSS pixels. */
const GAP = 28
const EDGE = 8
/** The dock at the foot of the canvas, CSS pixels. */
const DOCK = 76
const ARRANGE = 'selection-arrange'
const MORE = 'selection-more'

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

/** Whether the focus is on the canvas: what is selected elsewhere is told there. */
function isHere(bar: HTMLElement | null): boolean {
  return bar?.closest('section')?.contains(document.activeElement) === true
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
  const said = useTranslations('commands.said')
  const bar = useRef<HTMLDivElement>(null)
  const [named, setNamed] = useState<ColourCode | null>(null)
  const { ids } = state.selection
  const colours = new Set(ids.flatMap((id) => state.scene.note(id)?.note.colour ?? []))
  const [only] = colours
  const common = colours.size === 1 ? (only ?? null) : null
  const [single] = ids
  const areNotes = ids.every((id) => state.scene.note(id))
  const isLocked = ids.every((id) => state.board.isLocked(id))
  const kind = isLocked ? 'other' : kindOf(state)
  useRoving(bar)

  useLayoutEffect(() => {
    const element = bar.current
    // Back to the board, with everything still selected. Not React's: the board's own keys would be first.
    const down = (event: KeyboardEvent) => {
      if (event.code !== 'Escape') return
      event.stopPropagation()
      if (!element?.querySelector(':popover-open')) keepFocus(element)
    }
    element?.addEventListener('keydown', down)
    return () => {
      element?.removeEventListener('keydown', down)
      keepFocus(element)
    }
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
      const turns = selectionFrame(state)?.handles.includes('turn') ? TURN_AWAY : 0
      const y = heightFor({ top: top - turns, bottom, h, room: camera.height })
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
        {!isLocked && ids.length === 1 && single !== undefined && hasWords(state, single) && (
          <CommandButton state={state} id="editText" className={styles['button']}>
            <Icon of={Pencil} />
          </CommandButton>
        )}
        {!isLocked && state.scene.object(single ?? '')?.kind === 'image' && ids.length === 1 && (
          <CommandButton state={state} id="describeImage" className={styles['button']}>
            <Icon of={Pencil} />
          </CommandButton>
        )}
        {!isLocked && (
          <>
            <CommandButton state={state} id="duplicate" className={styles['button']}>
              <Icon of={Copy} />
            </CommandButton>
            <PanelButton opens={ARRANGE} label={t('arrange')}>
              <Icon of={LayoutGrid} />
            </PanelButton>
          </>
        )}
        <CommandButton state={state} id={isLocked ? 'unlock' : 'lock'} className={styles['button']}>
          <Icon of={isLocked ? LockOpen : Lock} />
        </CommandButton>
        {!isLocked && (
          <CommandButton state={state} id="delete" className={styles['button']}>
            <Icon of={Trash2} />
          </CommandButton>
        )}
        <PanelButton opens={MORE} label={t('more')}>
          <Icon of={Ellipsis} />
        </PanelButton>
      </div>
      {kind === 'note' && (
        <p className={styles['words']} aria-live={isHere(bar.current) ? 'polite' : 'off'}>
          {named === null && ids.length > 1 && (
            <strong>{areNotes ? t('count', { n: ids.length }) : said('selected', { n: ids.length })}</strong>
          )}
          {ids.length === 1 && single !== undefined && <SourceOf state={state} item={single} />}
          {explained && <span aria-hidden="true">{explained.meaning[language]}</span>}
        </p>
      )}
      <ArrangePanel state={state} id={ARRANGE} />
      <Flyout id={MORE} label={t('more')} width={272}>
        <CommandList state={state} onChoose={(byKeyboard) => closeFlyout(MORE, byKeyboard)} />
      </Flyout>
    </div>
  )
}

interface PanelButtonProps {
  readonly opens: string
  readonly label: string
  readonly children: ReactNode
}

function PanelButton({ opens, label, children }: PanelButtonProps) {
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={label}
      title={label}
      aria-haspopup="true"
      popoverTarget={opens}
    >
      {children}
    </button>
  )
}

interface Heights {
  readonly top: number
  readonly bottom: number
  /** Of the bar. */
  readonly h: number
  /** Of the canvas. */
  readonly room: number
}

/** Above the selection, else below it, else where there is more room: over its edge. */
function heightFor({ top, bottom, h, room }: Heights): number {
  const above = top - h - GAP
  const below = bottom + GAP
  const lowest = room - h - DOCK
  if (above >= EDGE) return above
  if (below <= lowest) return Math.max(EDGE, below)
  return Math.max(EDGE, above > EDGE - h || bottom > room ? EDGE : lowest)
}
