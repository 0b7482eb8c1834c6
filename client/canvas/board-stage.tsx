// The Konva stage of the canvas: the board as one custom layer, and one overlay layer above it. Konva nodes live here.
import Konva from 'konva/lib/Core.js'
import { useEffect, useRef } from 'react'
import { type KonvaNodeComponent, Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js'
import { BoardLayer, type BoardLayerConfig } from './board-layer.ts'
import type { CanvasState } from './canvas-state.ts'
import { paintStretched } from './dragged-connectors.ts'
import { drawOutlines, hasOutlines } from './outlines.ts'
import type { Painter } from './painter.ts'

/** react-konva makes `new Konva[name](props)` of a name, so a class put there is an element. */
const Board = 'BoardLayer' as unknown as KonvaNodeComponent<BoardLayer, BoardLayerConfig>

interface BoardStageProps {
  readonly state: CanvasState
  readonly painter: Painter
  readonly width: number
  readonly height: number
}

export function BoardStage({ state, painter, width, height }: BoardStageProps) {
  Object.assign(Konva, { BoardLayer })
  const overlay = useRef<Konva.Layer>(null)

  useEffect(() => {
    let shown = false
    const stop = state.onOverlay(() => {
      const needed = hasOutlines(state)
      if (needed || shown) overlay.current?.batchDraw()
      shown = needed
    })
    return stop
  }, [state])

  useEffect(() => {
    // The ratio changes with the browser's zoom and when the window moves to a projector.
    let stop = () => {}
    const watch = () => {
      const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
      const changed = () => {
        state.layer?.sharpen()
        overlay.current?.getCanvas().setPixelRatio(window.devicePixelRatio)
        overlay.current?.batchDraw()
        stop()
        watch()
      }
      query.addEventListener('change', changed, { once: true })
      stop = () => query.removeEventListener('change', changed)
    }
    watch()
    return () => stop()
  }, [state])

  return (
    <Stage width={width} height={height} listening={false}>
      <Board
        ref={(layer: BoardLayer | null) => state.attach(layer)}
        scene={state.scene}
        camera={state.camera}
        painter={painter}
      />
      <Layer ref={overlay} listening={false}>
        <Shape
          listening={false}
          perfectDrawEnabled={false}
          sceneFunc={(context: Konva.Context) => {
            const { dragged, scene, camera } = state
            if (dragged) paintStretched(context._context, scene, camera, painter, dragged)
            drawOutlines(context, state, painter.look.palette)
          }}
        />
      </Layer>
    </Stage>
  )
}
