// Takes the camera to where the workshop is. Never under the hands of somebody who writes: they are asked.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Frame } from '../../../shared/agenda/frame.ts'
import type { Summons } from '../../../shared/agenda/room.ts'
import { centreOf } from '../../../shared/base/geometry.ts'
import type { CanvasApi } from '../../canvas/board-canvas.tsx'
import { isTyping } from '../../model/typing.ts'

/**
 * @param frame the frame to be at, or null when the current item has none
 * @param summons where everybody was called last; null for who calls
 * @returns the frame that waits for a "go there", and the two answers
 */
export function useFollowFrame(canvas: CanvasApi | null, frame: string | null, summons: Summons | null) {
  const [waiting, setWaiting] = useState<string | null>(null)
  const last = useRef(frame)
  // Who comes later finds what is worked on, not where everybody was called before.
  const heard = useRef(summons?.at)

  const follow = useCallback(
    (to: string | null) => {
      setWaiting(null)
      if (to === null || !canvas) return
      if (isTyping()) {
        setWaiting(to)
        return
      }
      // One frame later the canvas has heard of the frame too.
      const soon = requestAnimationFrame(() => canvas.fitFrame(to))
      return () => cancelAnimationFrame(soon)
    },
    [canvas],
  )

  useEffect(() => {
    if (last.current === frame) return
    last.current = frame
    return follow(frame)
  }, [follow, frame])

  const calledTo = summons?.frame ?? null
  const calledAt = summons?.at
  useEffect(() => {
    if (heard.current === calledAt) return
    heard.current = calledAt
    return follow(calledTo)
  }, [follow, calledTo, calledAt])

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

/** The frame in the middle of what the canvas shows, else the one nearest to it. */
export function frameLookedAt(canvas: CanvasApi | null, frames: readonly Frame[]): string | null {
  if (!canvas) return null
  const [x, y] = centreOf(canvas.camera.box)
  const distance = ({ at, size }: Frame) =>
    Math.hypot(Math.max(at[0] - x, 0, x - at[0] - size[0]), Math.max(at[1] - y, 0, y - at[1] - size[1]))
  const [nearest] = [...frames].sort((a, b) => distance(a) - distance(b))
  return nearest?.id ?? null
}
