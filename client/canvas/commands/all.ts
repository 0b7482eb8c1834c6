// Every command of the canvas, in the order the palette shows them.

import { ARRANGE_COMMANDS } from '../../model/arrange-commands.ts'
import { CLUSTER_COMMANDS } from '../../model/cluster-commands.ts'
import type { Command, CommandId } from '../../model/command.ts'
import { EDIT_COMMANDS } from '../../model/editing.ts'
import { KIND_COMMANDS } from '../../model/look-commands.ts'
import type { CanvasState } from '../canvas-state.ts'
import { CANVAS_ARRANGE_COMMANDS } from './arrange-commands.ts'
import { CLIPBOARD_COMMANDS } from './clipboard-commands.ts'
import { DRAWING_COMMANDS } from './drawing-commands.ts'
import { INK_COMMANDS } from './ink-commands.ts'
import { PANE_COMMANDS } from './pane-commands.ts'
import { PHOTO_COMMANDS } from './photo-commands.ts'
import { TOOL_COMMANDS } from './tool-commands.ts'
import { VIEW_COMMANDS } from './view-commands.ts'

const SELECT_ALL: Command<CanvasState> = {
  id: 'selectAll',
  group: 'edit',
  keys: [{ code: 'KeyA', ctrl: true }],
  run: (state) => {
    state.select(state.scene.objects.filter(({ locked }) => !locked).map(({ id }) => id))
    state.tell({ what: 'selected', values: { n: state.selected.length } })
  },
}

export const CANVAS_COMMANDS: readonly Command<CanvasState>[] = [
  ...DRAWING_COMMANDS,
  ...TOOL_COMMANDS,
  ...INK_COMMANDS,
  ...EDIT_COMMANDS,
  SELECT_ALL,
  ...CLIPBOARD_COMMANDS,
  ...CLUSTER_COMMANDS,
  ...KIND_COMMANDS,
  ...CANVAS_ARRANGE_COMMANDS,
  ...ARRANGE_COMMANDS,
  ...PHOTO_COMMANDS,
  ...VIEW_COMMANDS,
  ...PANE_COMMANDS,
]

/** A command by its id. */
export function commandNamed(id: CommandId): Command<CanvasState> | undefined {
  return CANVAS_COMMANDS.find((command) => command.id === id)
}
