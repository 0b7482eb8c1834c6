// Commands about pictures.
import type { Command } from '../../model/command.ts'
import type { CanvasState } from '../canvas-state.ts'
import { pickFiles } from '../pick-files.ts'

export const PHOTO_COMMANDS: readonly Command<CanvasState>[] = [
  {
    id: 'insertImage',
    group: 'tools',
    keys: [{ code: 'KeyI' }],
    isEnabled: ({ photos }) => photos.canAdd,
    run: (state) => {
      void pickFiles('image/*', true).then((files) => state.photos.add(files, state.views.middle))
    },
  },
  {
    id: 'describeImage',
    group: 'edit',
    isEnabled: (state) => imageIn(state) !== null,
    run: (state) => state.photos.edit(imageIn(state)),
  },
]

/** The one image that is selected. */
function imageIn({ editable, selected, board }: CanvasState): string | null {
  const [only, second] = selected
  if (!editable || only === undefined || second !== undefined || board.isLocked(only)) return null
  return board.items.get(only)?.type === 'image' ? only : null
}
