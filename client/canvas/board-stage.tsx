// The Konva stage of the board: one custom layer, painted without a node for anything on it. What lies over the board comes
// from board-overlay.tsx, once there is something to draw.
import { Stage } from 'konva/lib/Stage.js'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { part, useFetchedAhead } from '../model/part.tsx'
import { usePhrases } from '../model/react.tsx'
import styles from './board-canvas.module.css'
import { BoardLayer } from './board-layer.ts'
import type { CanvasState } from './canvas-state.ts'
import { hasOutlines } from './outlines.ts'
import type { Painter } from './painter.ts'
import { onRatioChange } from './pixel-ratio.ts'

/** Fetched after the board: react-konva brings a renderer of its own, and the first screen needs none of it. */
const BoardOverlay = part([], async () => (await import('./board-overlay.tsx')).BoardOverlay)

interface BoardStageProps {
  readonly state: CanvasState
  readonly painter: Painter
  readonly width: number
  readonly height: number
}

export function BoardStage({ state, painter, width, height }: BoardStageProps) {
  const holder = useRef<HTMLDivElement>(null)
  const stage = useRef<Stage>(null)
  const size = useRef({ width, height })
  size.current = { width, height }

  useLayoutEffect(() => {
    if (!holder.current) return
    const made = new Stage({ container: holder.current, ...size.current, listening: false })
    const { scene, camera } = state
    const layer = new BoardLayer({ scene, camera, painter })
    made.add(layer)
    stage.current = made
    state.attach(layer)
    const stop = onRatioChange(() => layer.sharpen())
    return () => {
      stop()
      state.attach(null)
      stage.current = null
      made.destroy()
    }
  }, [state, painter])

  useLayoutEffect(() => {
    stage.current?.size({ width, height })
  }, [width, height])

  const overlaid = useOverlay(state)

  return (
    <>
      <div ref={holder} />
      {overlaid && (
        <div className={styles['overlay']}>
          <BoardOverlay state={state} painter={painter} width={width} height={height} />
        </div>
      )}
    </>
  )
}

/** Whether there is something to draw over the board and what draws it has come. Asked again until it comes. */
function useOverlay(state: CanvasState): boolean {
  const { words } = usePhrases()
  const [overlaid, setOverlaid] = useState(false)
  useFetchedAhead(state.views.chrome ? [BoardOverlay] : [])
  useEffect(() => {
    if (overlaid) return
    let asked = false
    const look = () => {
      if (asked || !hasOutlines(state)) return
      asked = true
      BoardOverlay.fetch(words).then(
        () => setOverlaid(true),
        () => {
          asked = false
        },
      )
    }
    look()
    return state.onOverlay(look)
  }, [state, words, overlaid])
  return overlaid
}
