// The one small tool dock at the bottom of the board: one row, as long as there is room, the rest under "more".
import {
  Ellipsis,
  Eraser,
  FileInput,
  Frame,
  Hand,
  Highlighter,
  ImagePlus,
  Keyboard,
  Lasso,
  Map as MapIcon,
  Maximize,
  MousePointer2,
  MoveUpRight,
  PenLine,
  Pointer,
  Redo2,
  Search,
  Shapes,
  StickyNote,
  Type,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { useMemo, useRef, useSyncExternalStore } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type Command, runCommand } from '../model/command.ts'
import { useEscape, useRoving } from '../model/roving.ts'
import type { CanvasState } from './canvas-state.ts'
import { commandNamed } from './commands/all.ts'
import { CommandButton, hintOf, Icon } from './dock/command-button.tsx'
import { ConnectorPanel, InkPanel, type MoreEntry, MorePanel, ShapePanel } from './dock/flyouts.tsx'
import styles from './dock.module.css'

const PANELS = {
  shape: 'dock-shape',
  connector: 'dock-connector',
  pen: 'dock-pen',
  highlighter: 'dock-highlighter',
  more: 'dock-more',
} as const

/** What is behind "more": first what the row has no room for, then what is wanted less often. */
const MORE: readonly MoreEntry[] = [
  { id: 'toolHand', icon: Hand, tier: 'd' },
  { id: 'toolConnector', icon: MoveUpRight, tier: 'd' },
  { id: 'toolHighlighter', icon: Highlighter, tier: 'b' },
  { id: 'toolEraser', icon: Eraser, tier: 'b' },
  { id: 'insertImage', icon: ImagePlus, tier: 'b' },
  { id: 'toolLasso', icon: Lasso },
  { id: 'toolLaser', icon: Pointer },
  { id: 'toolNote', icon: StickyNote },
  { id: 'redo', icon: Redo2, tier: 'd' },
  { id: 'zoomIn', icon: ZoomIn, tier: 'c' },
  { id: 'zoomOut', icon: ZoomOut, tier: 'c' },
  { id: 'fitFrame', icon: Frame, tier: 'a' },
  { id: 'fitAll', icon: Maximize, tier: 'a' },
  { id: 'search', icon: Search },
  { id: 'importNotes', icon: FileInput },
  { id: 'toggleMinimap', icon: MapIcon },
  { id: 'shortcuts', icon: Keyboard },
]

export function Dock({ state, hasFrame }: { readonly state: CanvasState; readonly hasFrame: boolean }) {
  const t = useTranslations('canvas.tools')
  const shelf = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  useRoving(bar)
  useEscape(shelf)
  const { editable } = state
  // A tool in hand is not put away by pressing its button again: that opens what it can be set to.
  const take = (command: Command<CanvasState>) => {
    if (!command.isOn?.(state)) runCommand(command, state)
  }
  const entries = MORE.filter(
    ({ id }) => (hasFrame || id !== 'fitFrame') && commandNamed(id)?.isEnabled?.(state) !== false,
  )
  return (
    <div ref={shelf} className={styles['shelf']}>
      <div ref={bar} className={styles['dock']} role="toolbar" aria-label={t('label')}>
        <CommandButton state={state} id="toolSelect" onPress={take}>
          <Icon of={MousePointer2} />
        </CommandButton>
        <CommandButton state={state} id="toolHand" tier={editable ? 'd' : undefined} onPress={take}>
          <Icon of={Hand} />
        </CommandButton>
        {editable && <DrawingTools state={state} onTake={take} />}
        <span className={styles['gap']} data-tier="c" />
        <Zoom state={state} />
        {hasFrame && (
          <CommandButton state={state} id="fitFrame" tier="a">
            <Icon of={Frame} />
          </CommandButton>
        )}
        <CommandButton state={state} id="fitAll" tier="a">
          <Icon of={Maximize} />
        </CommandButton>
        <button
          type="button"
          className={styles['button']}
          aria-label={t('more')}
          title={t('more')}
          popoverTarget={PANELS.more}
        >
          <Icon of={Ellipsis} />
        </button>
      </div>
      {editable && (
        <>
          <ShapePanel state={state} id={PANELS.shape} />
          <ConnectorPanel state={state} id={PANELS.connector} />
          <InkPanel state={state} id={PANELS.pen} label="toolPen" />
          <InkPanel state={state} id={PANELS.highlighter} label="toolHighlighter" />
        </>
      )}
      <MorePanel state={state} id={PANELS.more} entries={entries} />
    </div>
  )
}

interface DrawingToolsProps {
  readonly state: CanvasState
  readonly onTake: (command: Command<CanvasState>) => void
}

/** What only those who may write see. */
function DrawingTools({ state, onTake }: DrawingToolsProps) {
  const t = useTranslations('commands.names')
  return (
    <>
      <CommandButton
        state={state}
        id="newNote"
        className={`${styles['button']} ${styles['prominent']}`}
        onPress={() => state.createNote()}
      >
        <Icon of={StickyNote} />
        <span className={styles['word']}>{t('newNote')}</span>
      </CommandButton>
      <CommandButton state={state} id="toolText" onPress={onTake}>
        <Icon of={Type} />
      </CommandButton>
      <CommandButton state={state} id="toolShape" opens={PANELS.shape} onPress={onTake}>
        <Icon of={Shapes} />
      </CommandButton>
      <CommandButton state={state} id="toolConnector" tier="d" opens={PANELS.connector} onPress={onTake}>
        <Icon of={MoveUpRight} />
      </CommandButton>
      <CommandButton state={state} id="toolPen" opens={PANELS.pen} onPress={onTake}>
        <Icon of={PenLine} />
      </CommandButton>
      <CommandButton state={state} id="toolHighlighter" tier="b" opens={PANELS.highlighter} onPress={onTake}>
        <Icon of={Highlighter} />
      </CommandButton>
      <CommandButton state={state} id="toolEraser" tier="b" onPress={onTake}>
        <Icon of={Eraser} />
      </CommandButton>
      <CommandButton state={state} id="insertImage" tier="b">
        <Icon of={ImagePlus} />
      </CommandButton>
      <span className={styles['gap']} />
      <CommandButton state={state} id="undo">
        <Icon of={Undo2} />
      </CommandButton>
      <CommandButton state={state} id="redo" tier="d">
        <Icon of={Redo2} />
      </CommandButton>
    </>
  )
}

function Zoom({ state }: { readonly state: CanvasState }) {
  return (
    <>
      <CommandButton state={state} id="zoomOut" tier="c">
        <Icon of={ZoomOut} />
      </CommandButton>
      <ZoomLevel state={state} />
      <CommandButton state={state} id="zoomIn" tier="c">
        <Icon of={ZoomIn} />
      </CommandButton>
    </>
  )
}

/** Renders in every frame of a zoom, so it stands alone. */
function ZoomLevel({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('canvas.tools')
  const names = useTranslations('commands.names')
  const locale = useLocale()
  const format = useMemo(() => new Intl.NumberFormat(locale, { style: 'percent' }), [locale])
  const percent = useSyncExternalStore(
    (listener) => state.camera.onMove(listener),
    () => Math.round(state.camera.z * 100),
  )
  const zoom = format.format(percent / 100)
  return (
    <button
      type="button"
      className={`${styles['button']} ${styles['percent']}`}
      data-tier="c"
      title={t('actualSizeHint', {
        percent: zoom,
        command: hintOf(names('actualSize'), commandNamed('actualSize')?.keys),
      })}
      onClick={() => state.views.actualSize()}
    >
      <span className="visually-hidden">{names('actualSize')}: </span>
      {zoom}
    </button>
  )
}
