// Takes the camera to where the workshop is. Never under the hands of somebody who writes: they are asked.
import { useCallback, useEffect, useRef, useState } from 'react'
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
