// The whole board in a corner: painted by the board's own painter when it rests, the view as a frame one can drag.
import { X } from 'lucide-react'
import { type PointerEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type Box, centreOf, grown, type Point } from '../../../shared/base/geometry.ts'
import type { CanvasState } from '../canvas-state.ts'
import type { Painter } from '../painter.ts'
import styles from './finding.module.css'

const WIDTH = 220
const HEIGHT = 140
/** Painted anew this long after the last change, ms. */
const REST_MS = 250
/** Free board around everything, board units. */
const AROUND = 200

interface MinimapProps {
  readonly state: CanvasState
  readonly painter: Painter
}

export function Minimap({ state, painter }: MinimapProps) {
  const t = useTranslations('finding.minimap')
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const area = useRef<Box>({ x: 0, y: 0, w: 1, h: 1 })

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      const { x, y, w, h } = state.camera.box
      const k = scaleOf(area.current)
      Object.assign(frame.current?.style ?? {}, {
        transform: `translate(${(x - area.current.x) * k}px, ${(y - area.current.y) * k}px)`,
        width: `${w * k}px`,
        height: `${h * k}px`,
      })
    }
    const paint = () => {
      area.current = shownArea(state)
      paintMap(element, state, painter, area.current)
      follow()
    }
    const soon = () => {
      clearTimeout(waiting)
      waiting = setTimeout(paint, REST_MS)
    }
    paint()
    const stops = [state.scene.onDirty(soon), state.camera.onMove(follow)]
    return () => {
      clearTimeout(waiting)
      for (const stop of stops) stop()
    }
  }, [state, painter])

  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons === 0) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const k = scaleOf(area.current)
    const at: Point = [
      area.current.x + (event.clientX - left) / k,
      area.current.y + (event.clientY - top) / k,
    ]
    state.views.steer()
    state.camera.set(state.camera.centredOn(at))
  }
  return (
    <div
      className={styles['minimap']}
      onPointerDown={(event) => event.stopPropagation()}
      onWheel={(event) => event.stopPropagation()}
    >
      <div
        className={styles['map']}
        style={{ width: WIDTH, height: HEIGHT }}
        role="img"
        aria-label={t('label')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          go(event)
        }}
        onPointerMove={go}
      >
        <canvas ref={canvas} />
        <div ref={frame} className={styles['frame']} aria-hidden="true" />
      </div>
      <button
        type="button"
        aria-label={t('close')}
        title={t('close')}
        onClick={() => state.panes.show('minimap', false)}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  )
}

/** CSS pixels of the map per board unit. */
function scaleOf({ w, h }: Box): number {
  return Math.min(WIDTH / w, HEIGHT / h)
}

/** Everything on the board in the proportions of the map. */
function shownArea(state: CanvasState): Box {
  const all = grown(state.views.everything ?? state.camera.box, AROUND)
  const [cx, cy] = centreOf(all)
  const k = scaleOf(all)
  return { x: cx - WIDTH / k / 2, y: cy - HEIGHT / k / 2, w: WIDTH / k, h: HEIGHT / k }
}

function paintMap(element: HTMLCanvasElement, state: CanvasState, painter: Painter, area: Box): void {
  const ratio = Math.min(2, window.devicePixelRatio)
  element.width = WIDTH * ratio
  element.height = HEIGHT * ratio
  const context = element.getContext('2d')
  if (!context) return
  const scale = scaleOf(area) * ratio
  context.fillStyle = painter.look.palette.ground
  context.fillRect(0, 0, element.width, element.height)
  context.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale)
  painter.paint(context, state.scene.query(area), area, scale, { fast: true, skip: null })
}
