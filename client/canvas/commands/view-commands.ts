// Commands that move the camera.
import type { Command } from '../../model/command.ts'
import type { CanvasState } from '../canvas-state.ts'

const ctrl = (code: string) => ({ code, ctrl: true })

export const VIEW_COMMANDS: readonly Command<CanvasState>[] = [
  {
    id: 'zoomIn',
    group: 'view',
    keys: [ctrl('Equal'), ctrl('NumpadAdd')],
    run: ({ views }) => views.zoom(1),
  },
  {
    id: 'zoomOut',
    group: 'view',
    keys: [ctrl('Minus'), ctrl('NumpadSubtract')],
    run: ({ views }) => views.zoom(-1),
  },
  {
    id: 'actualSize',
    group: 'view',
    keys: [ctrl('Digit0'), ctrl('Numpad0')],
    run: ({ views }) => views.actualSize(),
  },
  {
    id: 'fitAll',
    group: 'view',
    keys: [{ code: 'KeyF', shift: true }],
    run: ({ views }) => views.fitAll(),
  },
  {
    id: 'fitSelection',
    group: 'view',
    keys: [{ code: 'KeyF' }],
    isEnabled: ({ selected }) => selected.length > 0,
    run: (state) => state.fitSelection(),
  },
  {
    id: 'fitFrame',
    group: 'view',
    keys: [{ code: 'KeyF' }],
    run: (state) => state.fitActive(),
  },
]
