// Commands of the canvas that arrange the selection and need more than the board: the pointer, the camera, the toolbar.
import type { Command } from '../../model/command.ts'
import { loose } from '../../model/editing.ts'
import type { CanvasState } from '../canvas-state.ts'

/** How far a copy lies from its original, CSS pixels. */
const BESIDE = 24

export const CANVAS_ARRANGE_COMMANDS: readonly Command<CanvasState>[] = [
  {
    id: 'duplicate',
    group: 'edit',
    keys: [{ code: 'KeyD', ctrl: true }],
    isEnabled: (state) => loose(state).length > 0,
    run: (state) => {
      const away = Math.round(BESIDE / Math.min(1, state.camera.z))
      state.duplicate(loose(state), [away, away])
    },
  },
  {
    id: 'toggleSnap',
    group: 'arrange',
    keys: [{ code: 'KeyS', shift: true }],
    isOn: ({ snapping }) => snapping.on,
    run: (state) => {
      state.snapping.toggle()
      state.tell({ what: state.snapping.on ? 'snapOn' : 'snapOff' })
    },
  },
  {
    id: 'selectionMenu',
    group: 'edit',
    keys: [{ code: 'F10', shift: true }, { code: 'ContextMenu' }],
    isEnabled: ({ editable, selected }) => editable && selected.length > 0,
    run: (state) => state.openMenu(null),
  },
]
