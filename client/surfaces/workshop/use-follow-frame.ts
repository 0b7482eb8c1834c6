// Takes the camera to where the workshop is. Never under the hands of somebody who writes: they are asked.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Frame } from '../../../shared/agenda/frame.ts'
import type { CanvasApi } from '../../canvas/board-canvas.tsx'
import { isTyping } from '../../panels/typing.ts'

/**
 * @param frame the frame to be at, or null when the current item has none
 * @returns the frame that waits for a "go there", and the two answers
 */
export function useFollowFrame(canvas: CanvasApi | null, frame: string | null) {
  const [waiting, setWaiting] = useState<string | null>(null)
  const last = useRef(frame)
  useEffect(() => {
    if (last.current === frame) return
    last.current = frame
    setWaiting(null)
    if (frame === null || !canvas) return
    if (isTyping()) {
      setWaiting(frame)
      return
    }
    // One frame later the canvas has heard of the frame too.
    const soon = requestAnimationFrame(() => canvas.fitFrame(frame))
    return () => cancelAnimationFrame(soon)
  }, [canvas, frame])
  const go = useCallback(() => {
    if (waiting !== null) canvas?.fitFrame(waiting)
    setWaiting(null)
  }, [canvas, waiting])
  const stay = useCallback(() => setWaiting(null), [])
  return { waiting, go, stay }
}

/**
 * For what changes the room the canvas has: whoever saw the whole frame before sees the whole frame after.
 *
 * @returns runs a change of the layout
 */
export function useKeepFrameInView(canvas: CanvasApi | null, frame: Frame | null) {
  return useCallback(
    (change: () => void) => {
      const view = canvas?.camera.box
      const whole =
        frame !== null &&
        view !== undefined &&
        frame.at[0] >= view.x &&
        frame.at[1] >= view.y &&
        frame.at[0] + frame.size[0] <= view.x + view.w &&
        frame.at[1] + frame.size[1] <= view.y + view.h
      change()
      // The canvas learns its new size in the next frame.
      if (whole) requestAnimationFrame(() => requestAnimationFrame(() => canvas?.fitFrame(frame.id)))
    },
    [canvas, frame],
  )
}
