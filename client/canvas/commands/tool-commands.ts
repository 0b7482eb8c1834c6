// Commands that take a tool or begin something with it.
import type { Command, CommandId } from '../../model/command.ts'
import type { CanvasState } from '../canvas-state.ts'
import { type Tool, writes } from '../tools/toolbox.ts'

function toolCommand(id: CommandId, tool: Tool, code: string): Command<CanvasState> {
  return {
    id,
    group: 'tools',
    keys: [{ code }],
    isEnabled: ({ editable }) => editable || !writes(tool),
    isOn: ({ toolbox }) => toolbox.tool === tool,
    run: ({ toolbox }) => toolbox.take(tool),
  }
}

export const TOOL_COMMANDS: readonly Command<CanvasState>[] = [
  toolCommand('toolSelect', 'select', 'KeyV'),
  toolCommand('toolHand', 'hand', 'KeyH'),
  toolCommand('toolLaser', 'laser', 'KeyK'),
  {
    id: 'newNote',
    group: 'tools',
    keys: [{ code: 'KeyN' }],
    isEnabled: ({ editable }) => editable,
    run: (state) => state.createNote(state.hover?.board),
  },
  {
    id: 'editText',
    group: 'edit',
    keys: [{ code: 'Enter' }, { code: 'NumpadEnter' }],
    isEnabled: ({ editable, selected }) => editable && selected.length === 1,
    run: (state) => {
      const [only] = state.selected
      if (only !== undefined) state.write(only)
    },
  },
]
