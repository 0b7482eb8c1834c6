// Commands of the clipboard. Their keys are the browser's own: the events they bring are handled in clipboard-events.ts.
import type { Chord, Command } from '../../model/command.ts'
import type { CanvasState } from '../canvas-state.ts'

const ctrl = (code: string): Chord => ({ code, ctrl: true })

const hasSelection = ({ selected }: CanvasState): boolean => selected.length > 0

export const CLIPBOARD_COMMANDS: readonly Command<CanvasState>[] = [
  {
    id: 'copy',
    group: 'edit',
    keys: [ctrl('KeyC')],
    native: true,
    isEnabled: hasSelection,
    run: ({ pasteboard }) => pasteboard.byButton('copy'),
  },
  {
    id: 'cut',
    group: 'edit',
    keys: [ctrl('KeyX')],
    native: true,
    isEnabled: (state) => state.editable && hasSelection(state),
    run: ({ pasteboard }) => pasteboard.byButton('cut'),
  },
  {
    id: 'paste',
    group: 'edit',
    keys: [ctrl('KeyV')],
    native: true,
    isEnabled: ({ editable }) => editable,
    run: ({ pasteboard }) => {
      pasteboard.pasteByButton().catch(reportError)
    },
  },
  {
    id: 'copyAsText',
    group: 'edit',
    isEnabled: hasSelection,
    run: ({ pasteboard }) => pasteboard.byButton('copyAsText'),
  },
  {
    id: 'importNotes',
    group: 'edit',
    isEnabled: ({ editable }) => editable,
    run: ({ pasteboard }) => pasteboard.open({}),
  },
]
