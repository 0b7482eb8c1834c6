// What lies over the board, in react-konva: the selection and its handles, guides, what a gesture draws, others' outlines.
import type Konva from 'konva/lib/Core.js'
import { useEffect, useRef } from 'react'
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js'
import type { CanvasState } from './canvas-state.ts'
import { paintStretched } from './dragged-connectors.ts'
import { drawOutlines, hasOutlines } from './outlines.ts'
import type { Painter } from './painter.ts'
import { onRatioChange } from './pixel-ratio.ts'

interface BoardOverlayProps {
  readonly state: CanvasState
  readonly painter: Painter
  readonly width: number
  readonly height: number
}

export function BoardOverlay({ state, painter, width, height }: BoardOverlayProps) {
  const overlay = useRef<Konva.Layer>(null)

  useEffect(() => {
    let shown = true
    return state.onOverlay(() => {
      const needed = hasOutlines(state)
      if (needed || shown) overlay.current?.batchDraw()
      // Without a GPU a canvas costs by its size in every frame in which anything moves, empty or not.
      if (needed !== shown && overlay.current) {
        overlay.current.getNativeCanvasElement().style.display = needed ? 'block' : 'none'
      }
      shown = needed
    })
  }, [state])

  useEffect(
    () =>
      onRatioChange(() => {
        overlay.current?.getCanvas().setPixelRatio(window.devicePixelRatio)
        overlay.current?.batchDraw()
      }),
    [],
  )

  return (
    <Stage width={width} height={height} listening={false}>
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
