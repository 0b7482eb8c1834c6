// Keys of the canvas, by their place on the keyboard: the Lithuanian layout has letters where others have digits.
// They work only while the canvas has the focus (WCAG 2.1.4), so a letter typed elsewhere stays a letter.
import type { Point } from '../../shared/base/geometry.ts'
import { type Chord, chordOf, runCommand, sameChord } from '../model/command.ts'
import type { CanvasState } from './canvas-state.ts'
import { CANVAS_COMMANDS } from './commands/all.ts'
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

/** Does what a key means; returns whether it meant anything. */
function press(state: CanvasState, input: Input, chord: Chord): boolean {
  const arrow = ARROWS[chord.code]
  if (arrow && !chord.ctrl && !chord.alt) {
    const far = chord.shift ? NUDGE_FAR : NUDGE
    if (state.selection.ids.length > 0) state.nudge([arrow[0] * far, arrow[1] * far])
    else {
      state.views.steer()
      state.camera.panBy(arrow[0] * PAN, arrow[1] * PAN)
    }
    return true
  }
  if (chord.code === 'Space' && !chord.ctrl && !chord.alt) {
    input.spaceDown = true
    return true
  }
  if (chord.code === 'Escape') {
    if (input.cancel()) return true
    if (state.selection.ids.length > 0) state.selection.set([])
    else state.toolbox.take('select')
    return true
  }
  // One key may mean different things at different moments: the first that makes sense now.
  const meant = CANVAS_COMMANDS.filter(({ keys }) => keys?.some((key) => sameChord(key, chord)))
  if (meant.some(({ native }) => native)) return false
  return meant.some((command) => runCommand(command, state)) || meant.length > 0
}

/** Handles a key pressed inside the canvas, unless it belongs to a field or a button there. */
export function handleKeyDown(state: CanvasState, input: Input, event: KeyboardEvent): void {
  const target = event.target
  if (event.defaultPrevented || event.isComposing) return
  if (target instanceof HTMLElement && target.closest('dialog')) return
  if (target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')) return
  const onButton = target instanceof HTMLElement && target.closest('button') !== null
  if (onButton && ['Space', 'Enter'].includes(event.code)) return
  if (press(state, input, chordOf(event))) event.preventDefault()
}
