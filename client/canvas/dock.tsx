// The one small tool dock at the bottom of the board.
import {
  Frame,
  Hand,
  type LucideIcon,
  Maximize,
  MousePointer2,
  Redo2,
  StickyNote,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CanvasState } from './canvas-state.ts'
import styles from './dock.module.css'

interface DockButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly hint: string
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly prominent?: boolean
  readonly onPress: () => void
}

function DockButton({ icon: Icon, label, hint, pressed, disabled, prominent, onPress }: DockButtonProps) {
  return (
    <button
      type="button"
      className={prominent ? `${styles['button']} ${styles['prominent']}` : styles['button']}
      aria-label={label}
      title={hint}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon size={20} strokeWidth={1.9} aria-hidden="true" />
      {prominent && <span className={styles['word']}>{label}</span>}
    </button>
  )
}

export function Dock({ state, hasFrame }: { readonly state: CanvasState; readonly hasFrame: boolean }) {
  const t = useTranslations('canvas.tools')
  const locale = useLocale()
  const percent = useSyncExternalStore(
    (listener) => state.camera.onMove(listener),
    () => Math.round(state.camera.z * 100),
  )
  const zoom = new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100)
  const { editable, commands } = state
  const { tool } = state.toolbox
  return (
    <div className={styles['dock']} role="toolbar" aria-label={t('label')}>
      <DockButton
        icon={MousePointer2}
        label={t('select')}
        hint={t('selectHint')}
        pressed={tool === 'select'}
        onPress={() => state.toolbox.take('select')}
      />
      <DockButton
        icon={Hand}
        label={t('hand')}
        hint={t('handHint')}
        pressed={tool === 'hand'}
        onPress={() => state.toolbox.take('hand')}
      />
      {editable && (
        <>
          <DockButton
            icon={StickyNote}
            label={t('newNote')}
            hint={t('newNoteHint')}
            prominent
            onPress={() => state.createNote()}
          />
          <span className={styles['gap']} />
          <DockButton
            icon={Undo2}
            label={t('undo')}
            hint={t('undoHint')}
            disabled={!commands}
            onPress={() => commands?.undo()}
          />
          <DockButton
            icon={Redo2}
            label={t('redo')}
            hint={t('redoHint')}
            disabled={!commands}
            onPress={() => commands?.redo()}
          />
        </>
      )}
      <span className={styles['gap']} />
      <span className={styles['zoom']}>
        <DockButton
          icon={ZoomOut}
          label={t('zoomOut')}
          hint={t('zoomOutHint')}
          onPress={() => state.views.zoom(-1)}
        />
        <button
          type="button"
          className={`${styles['button']} ${styles['percent']}`}
          title={t('actualSizeHint', { percent: zoom })}
          onClick={() => state.views.actualSize()}
        >
          <span className="visually-hidden">{t('actualSize')}: </span>
          {zoom}
        </button>
        <DockButton
          icon={ZoomIn}
          label={t('zoomIn')}
          hint={t('zoomInHint')}
          onPress={() => state.views.zoom(1)}
        />
      </span>
      {hasFrame && (
        <DockButton
          icon={Frame}
          label={t('fitFrame')}
          hint={t('fitFrameHint')}
          onPress={() => state.fitActive()}
        />
      )}
      <DockButton icon={Maximize} label={t('fit')} hint={t('fitHint')} onPress={() => state.views.fitAll()} />
    </div>
  )
}
