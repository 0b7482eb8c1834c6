// The mouse pointer over the board: what the tool in hand is, and for the eraser and the highlighter how wide.
import type { Unsubscribe } from '../../../shared/base/signal.ts'
import type { Camera } from '../camera.ts'
import { ERASER } from '../tools/erase.ts'
import { type Tool, type Toolbox, writes } from '../tools/toolbox.ts'

/** Browsers show no larger pointers than this, and smaller circles say nothing, CSS pixels across. */
const WIDEST = 120
const NARROWEST = 6

const CURSORS: Readonly<Record<Tool, string>> = {
  select: 'default',
  lasso: 'crosshair',
  // Open or closed as it is pressed: board-canvas.module.css.
  hand: '',
  note: 'copy',
  text: 'text',
  shape: 'crosshair',
  connector: 'crosshair',
  pen: 'crosshair',
  highlighter: 'crosshair',
  eraser: 'crosshair',
  laser: 'crosshair',
}

interface Holder {
  readonly camera: Camera
  readonly toolbox: Toolbox
  readonly editable: boolean
  onChange(listener: () => void): Unsubscribe
}

/** Keeps the pointer of an element that of the tool. Returns a way to stop. */
export function followTool(element: HTMLElement, holder: Holder): Unsubscribe {
  let shown = ''
  const show = () => {
    const cursor = cursorOf(holder)
    if (cursor === shown) return
    shown = cursor
    element.style.cursor = cursor
  }
  const stops = [holder.onChange(show), holder.camera.onMove(show)]
  show()
  return () => {
    for (const stop of stops) stop()
    element.style.cursor = ''
  }
}

/** The CSS value for the tool in hand. */
export function cursorOf({ camera, toolbox, editable }: Omit<Holder, 'onChange'>): string {
  const { tool, options } = toolbox
  if (writes(tool) && !editable) return 'grab'
  if (tool === 'eraser') return circle(2 * ERASER.fine)
  if (tool === 'highlighter') return circle(Math.round(options.highlighterWidth * camera.z))
  if (tool === 'pen') return circle(Math.round(options.penWidth * camera.z))
  return CURSORS[tool]
}

/** A ring that shows on light and on dark. */
function circle(across: number): string {
  if (across < NARROWEST || across > WIDEST) return CURSORS.pen
  const side = across + 4
  const ring = (colour: string, width: number) =>
    `<circle cx='${side / 2}' cy='${side / 2}' r='${across / 2}' fill='none' stroke='${colour}' stroke-width='${width}'/>`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${side}' height='${side}'>${ring('#ffffff', 3)}${ring('#1f1f1f', 1.5)}</svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}") ${Math.round(side / 2)} ${Math.round(side / 2)}, ${CURSORS.pen}`
}
