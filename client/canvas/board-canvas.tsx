// The canvas as one React component: the drawn board, its tools, others' cursors. Its accessible twin is the outline.
import '@fontsource-variable/shantell-sans/wght.css'
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Frame } from '../../shared/agenda/frame.ts'
import type { Box } from '../../shared/base/geometry.ts'
import type { Board } from '../../shared/board/board.ts'
import type { Note } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Said } from '../model/editing.ts'
import type { Images } from '../model/images.ts'
import { part, useFetchedAhead } from '../model/part.tsx'
import { useSaidText } from '../model/said.ts'
import { followHandles } from './arrange/handle-cursor.ts'
import type { WaitingCounts } from './blank-cards.ts'
import styles from './board-canvas.module.css'
import { BoardStage } from './board-stage.tsx'
import { useBoardWords } from './board-words.ts'
import type { Look } from './brush.ts'
import type { Camera } from './camera.ts'
import { CanvasState } from './canvas-state.ts'
import { listenForClipboard } from './clipboard-events.ts'
import { Cursors } from './cursors.ts'
import { Dock } from './dock.tsx'
import { fontsReady, onFontsLoaded } from './fonts.ts'
import { ImportPane } from './import-pane.tsx'
import { Input } from './input.ts'
import { handleKeyDown } from './keyboard.ts'
import { makeSprite } from './make-sprite.ts'
import { openMenuAt } from './menu-place.ts'
import { NoteEditor } from './note-editor.tsx'
import { NoticeBar } from './notice-bar.tsx'
import { OpenPanes } from './open-panes.tsx'
import { Painter } from './painter.ts'
import { followTool } from './pointing/tool-cursor.ts'
import type { CanvasPresence } from './presence.ts'
import type { CanvasCommands, CanvasSurroundings, CanvasWorkshop } from './surroundings.ts'
import { onThemeChange, readPalette } from './theme.ts'

/** With the first selection at the latest: the first screen needs neither. */
const SelectionBar = part(
  ['canvas', 'commands'],
  async () => (await import('./selection-bar.tsx')).SelectionBar,
)
const SelectionMenu = part(
  ['canvas', 'commands'],
  async () => (await import('./selection-menu.tsx')).SelectionMenu,
)

/** What surfaces may ask of the canvas. */
export interface CanvasApi {
  fitAll(): void
  fitFrame(id: string): void
  fitSelection(): void
  zoomIn(): void
  zoomOut(): void
  /** Brings a note into the middle and selects it. */
  focusNote(id: string): void
  createNote(): void
  /** Shows what somebody looks at, by the key of their connection. */
  follow(key: string): void
  readonly camera: Camera
}

export interface BoardCanvasProps {
  readonly board: Board
  readonly frames: readonly Frame[]
  /** Group id to label. */
  readonly groups: Readonly<Record<string, string>>
  readonly activeFrame: string | null
  /** Without chrome: what is shown instead of the active frame, board units. */
  readonly shown?: Box | null | undefined
  readonly language: Language
  readonly editable: boolean
  /** Note id to code (E-014); may lack new notes for a moment. */
  readonly codes: ReadonlyMap<string, string>
  /** The author badge of a note ("VP", "D07"), or null. Should keep its identity between renders. */
  readonly badgeOf: (note: Note) => string | null
  /** Whether a note is shown as a blank card. Should keep its identity between renders. */
  readonly isVeiled?: ((note: Note) => boolean) | undefined
  /** How many notes of others are hidden, by frame and cell. Should keep its identity between renders. */
  readonly waiting?: WaitingCounts | undefined
  readonly presence: CanvasPresence | null
  readonly commands: CanvasCommands | null
  /** Author of new notes. Cells that are anonymous store none. */
  readonly me: string | null
  readonly now: () => number
  readonly newId: () => string
  readonly selection?: readonly string[] | undefined
  readonly onSelectionChange?: ((ids: readonly string[]) => void) | undefined
  readonly onReady?: ((api: CanvasApi) => void) | undefined
  /** false on the projector: no tools, no cursors, no input; the camera follows the active frame. */
  readonly chrome?: boolean | undefined
  /** Pictures of the workshop. Should keep its identity between renders. */
  readonly images?: Images | null | undefined
  /** For copying and pasting; neither happens without. Should keep its identity between renders. */
  readonly workshop?: CanvasWorkshop | undefined
}

function apiOf(state: CanvasState): CanvasApi {
  return {
    fitAll: () => state.views.fitAll(),
    fitFrame: (id) => state.views.fitFrame(id),
    fitSelection: () => state.fitSelection(),
    zoomIn: () => state.views.zoom(1),
    zoomOut: () => state.views.zoom(-1),
    focusNote: (id) => state.focusNote(id),
    createNote: () => state.createNote(),
    follow: (key) => state.following.start(key),
    camera: state.camera,
  }
}

export function BoardCanvas(props: BoardCanvasProps) {
  const { board, language, groups, chrome = true } = props
  const t = useTranslations('canvas')
  const region = useRef<HTMLElement>(null)
  const [state, setState] = useState<CanvasState | null>(null)
  const [painter, setPainter] = useState<Painter | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null)

  const words = useBoardWords()
  const around: CanvasSurroundings = {
    frames: props.frames,
    activeFrame: props.activeFrame,
    shown: props.shown,
    editable: props.editable,
    codes: props.codes,
    badgeOf: props.badgeOf,
    isVeiled: props.isVeiled,
    waiting: props.waiting,
    presence: chrome ? props.presence : null,
    commands: props.commands,
    me: props.me,
    chrome,
    workshop: props.workshop,
    images: props.images ?? null,
    now: props.now,
    newId: props.newId,
    tell: setSaid,
  }
  const latest = useRef({ around, props })
  latest.current = { around, props }

  useEffect(() => {
    const opened = new CanvasState(board, latest.current.around)
    setState(opened)
    const stop = opened.selection.onChange((ids) => latest.current.props.onSelectionChange?.(ids))
    latest.current.props.onReady?.(apiOf(opened))
    return () => {
      stop()
      opened.close()
    }
  }, [board])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every given value is a reason to tell the state
  useEffect(() => {
    state?.surround(latest.current.around)
  }, [
    state,
    props.frames,
    props.activeFrame,
    props.shown,
    props.editable,
    props.codes,
    props.badgeOf,
    props.isVeiled,
    props.waiting,
    props.presence,
    props.commands,
    props.me,
    props.workshop,
    chrome,
  ])

  useEffect(() => {
    if (props.selection) state?.selection.set(props.selection)
  }, [state, props.selection])

  useEffect(() => {
    painter?.setImages(state?.photos ?? null)
  }, [painter, state])

  useEffect(() => {
    let open = true
    const look = (): Look => ({ palette: readPalette(document.documentElement), language, words, groups })
    const repaint = () => {
      if (!painter) return
      painter.setLook(look())
      state?.restyle()
    }
    if (!painter) {
      void fontsReady(document.fonts).then(() => {
        if (open) setPainter(new Painter(makeSprite, look()))
      })
    }
    repaint()
    const stops = [onThemeChange(document.documentElement, repaint), onFontsLoaded(document.fonts, repaint)]
    return () => {
      open = false
      for (const stop of stops) stop()
    }
  }, [painter, state, language, words, groups])

  useLayoutEffect(() => {
    const element = region.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0) setSize({ width, height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useLayoutEffect(() => {
    if (size) state?.resize(size.width, size.height)
  }, [state, size])

  return (
    <section
      ref={region}
      className={styles['canvas']}
      aria-label={t('region')}
      tabIndex={chrome ? 0 : undefined}
    >
      {chrome && <Announcement said={said} />}
      {state && painter && size && (
        <>
          <BoardStage state={state} painter={painter} width={size.width} height={size.height} />
          {chrome && (
            <Chrome
              state={state}
              painter={painter}
              region={region}
              language={language}
              hasFrame={props.activeFrame !== null}
            />
          )}
        </>
      )}
    </section>
  )
}

/** Says what happened to those who cannot see it. */
function Announcement({ said }: { readonly said: Said | null }) {
  const text = useSaidText()
  return (
    <p role="status" className="visually-hidden">
      {said && text(said)}
    </p>
  )
}

interface ChromeProps {
  readonly state: CanvasState
  readonly painter: Painter
  readonly region: React.RefObject<HTMLElement | null>
  readonly language: Language
  readonly hasFrame: boolean
}

/** What a person works with: input, cursors, the note being written, the toolbars. */
function Chrome({ state, painter, region, language, hasFrame }: ChromeProps) {
  const t = useTranslations('canvas')
  const [, changed] = useReducer((count: number) => count + 1, 0)
  useFetchedAhead(state.editable ? [SelectionBar, SelectionMenu] : [])
  const cursors = useRef<HTMLDivElement>(null)
  const surface = useRef<HTMLDivElement>(null)

  useEffect(() => state.onChange(changed), [state])

  // With the tools one sees, not a moment later: a key pressed in between would be lost.
  useLayoutEffect(() => {
    const element = surface.current
    const outer = region.current
    if (!element || !outer) return
    const input = new Input(element, state, outer)
    const stopCursor = followTool(element, state)
    const stopHandles = followHandles(element, state)
    state.onContext = ({ screen, board: at }) => openMenuAt(state, screen, at)
    const down = (event: KeyboardEvent) => handleKeyDown(state, input, event)
    const up = (event: KeyboardEvent) => {
      if (event.code === 'Space') input.spaceDown = false
    }
    const blur = () => {
      input.spaceDown = false
    }
    outer.addEventListener('keydown', down)
    outer.addEventListener('keyup', up)
    outer.addEventListener('blur', blur)
    return () => {
      outer.removeEventListener('keydown', down)
      outer.removeEventListener('keyup', up)
      outer.removeEventListener('blur', blur)
      stopCursor()
      stopHandles()
      state.onContext = () => undefined
      input.close()
    }
  }, [state, region])

  useEffect(() => {
    const outer = region.current
    return outer ? listenForClipboard(outer, state.pasteboard, state.camera) : undefined
  }, [state, region])

  useEffect(() => {
    const root = cursors.current
    if (!root) return
    const classes = {
      cursor: styles['cursor'] ?? '',
      name: styles['name'] ?? '',
      writing: styles['writing'] ?? '',
    }
    const shown = new Cursors(root, state, classes, (name) => t('writing', { name }))
    return () => shown.close()
  }, [state, t])

  const { writing, naming, dragged, marquee, drawing, selection, editable } = state
  return (
    <>
      <div ref={surface} className={styles['surface']} data-tool={state.toolbox.tool} />
      <div ref={cursors} className={styles['cursors']} aria-hidden="true" />
      {writing && (
        <NoteEditor
          key={writing.id}
          state={state}
          painter={painter}
          writing={writing}
          onPasteNotes={(text) => state.openImport(text)}
        />
      )}
      {editable && !writing && !naming && !dragged && !marquee && !drawing && selection.ids.length > 0 && (
        <SelectionBar state={state} language={language} />
      )}
      {editable && state.menu !== null && <SelectionMenu state={state} />}
      <Dock state={state} hasFrame={hasFrame} />
      <OpenPanes state={state} painter={painter} />
      <NoticeBar notices={state.pasteboard.notices} />
      <ImportPane state={state} groups={painter.look.groups} language={language} />
    </>
  )
}
