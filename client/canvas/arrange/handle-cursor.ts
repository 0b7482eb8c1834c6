// The mouse pointer over a handle of the selection: an arrow along which it is drawn.
import type { Unsubscribe } from '../../../shared/base/signal.ts'
import type { CanvasState } from '../canvas-state.ts'
import { cursorOf as cursorOfTool } from '../pointing/tool-cursor.ts'
import { cursorOf, handleAt, selectionFrame } from './handles.ts'

/** Follows the mouse over an element. Returns a way to stop. */
export function followHandles(element: HTMLElement, state: CanvasState): Unsubscribe {
  let frame = 0
  let isShown = false
  const look = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const { left, top } = element.getBoundingClientRect()
      const around = state.handles ? selectionFrame(state) : null
      const at = [event.clientX - left, event.clientY - top] as const
      const handle = around && handleAt(around, at, state.camera, false)
      if (around && handle) element.style.cursor = cursorOf(handle, around.angle)
      else if (isShown) element.style.cursor = cursorOfTool(state)
      isShown = handle !== null
    })
  }
  element.addEventListener('pointermove', look)
  return () => {
    cancelAnimationFrame(frame)
    element.removeEventListener('pointermove', look)
  }
}
