// Keys of the canvas, by their place on the keyboard: the Lithuanian layout has letters where others have digits.
// They work only while the canvas has the focus (WCAG 2.1.4), so a letter typed elsewhere stays a letter.
import type { Point } from '../../shared/base/geometry.ts'
import type { CanvasState } from './canvas-state.ts'
import type { Input } from './input.ts'

/** How far an arrow key moves the selection, and with shift, board units. */
const NUDGE = 8
const NUDGE_FAR = 64
/** How far an arrow key moves the board when nothing is selected, CSS pixels. */
const PAN = 80

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

interface Key {
  readonly code: string
  readonly ctrl: boolean
  readonly shift: boolean
}

/** Does what a key means; returns whether it meant anything. */
function press(state: CanvasState, input: Input, { code, ctrl, shift }: Key): boolean {
  const arrow = ARROWS[code]
  if (arrow && !ctrl) {
    const far = shift ? NUDGE_FAR : NUDGE
    if (state.selection.ids.length > 0) state.nudge([arrow[0] * far, arrow[1] * far])
    else {
      state.views.steer()
      state.camera.panBy(arrow[0] * PAN, arrow[1] * PAN)
    }
    return true
  }
  const action = ctrl ? withControl(state, shift)[code] : plain(state, input, shift)[code]
  action?.()
  return action !== undefined
}

function withControl(state: CanvasState, shift: boolean): Readonly<Record<string, () => void>> {
  return {
    KeyZ: () => (shift ? state.commands?.redo() : state.commands?.undo()),
    KeyY: () => state.commands?.redo(),
    KeyA: () => state.selectAll(),
    Equal: () => state.views.zoom(1),
    NumpadAdd: () => state.views.zoom(1),
    Minus: () => state.views.zoom(-1),
    NumpadSubtract: () => state.views.zoom(-1),
    Digit0: () => state.views.actualSize(),
    Numpad0: () => state.views.actualSize(),
  }
}

function plain(state: CanvasState, input: Input, shift: boolean): Readonly<Record<string, () => void>> {
  return {
    KeyN: () => state.createNote(input.hover?.board),
    KeyV: () => state.setTool('select'),
    KeyH: () => state.setTool('hand'),
    KeyF: () => {
      if (shift) state.views.fitAll()
      else if (state.selection.ids.length > 0) state.fitSelection()
      else state.fitActive()
    },
    Enter: () => {
      const [only, second] = state.selection.ids
      if (only !== undefined && second === undefined) state.write(only)
    },
    Delete: () => state.deleteSelected(),
    Backspace: () => state.deleteSelected(),
    Escape: () => {
      if (input.cancel()) return
      if (state.selection.ids.length > 0) state.selection.set([])
      else state.setTool('select')
    },
    Space: () => {
      input.spaceDown = true
    },
  }
}

/** Handles a key pressed inside the canvas, unless it belongs to a field or a button there. */
export function handleKeyDown(state: CanvasState, input: Input, event: KeyboardEvent): void {
  const target = event.target
  if (event.defaultPrevented || event.altKey || event.isComposing) return
  if (target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')) return
  const onButton = target instanceof HTMLElement && target.closest('button') !== null
  if (onButton && ['Space', 'Enter'].includes(event.code)) return
  const key = { code: event.code, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey }
  if (press(state, input, key)) event.preventDefault()
}
