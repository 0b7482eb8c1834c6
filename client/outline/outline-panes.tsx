// What opens over the outline, each fetched when it is first wanted.
import { part } from '../model/part.tsx'
import type { OutlineView } from './outline-view.ts'
import type { OutlinePane } from './outline-world.ts'

const Palette = part(
  ['commands', 'finding'],
  async () => (await import('./outline-palette.tsx')).OutlinePalette,
)
const Keys = part(
  ['commands', 'finding', 'listing'],
  async () => (await import('./outline-key-sheet.tsx')).OutlineKeySheet,
)
const Move = part(
  ['commands', 'finding', 'outline'],
  async () => (await import('./move-dialog.tsx')).MoveDialog,
)

export function OutlinePanes({
  pane,
  view,
}: {
  readonly pane: OutlinePane | null
  readonly view: OutlineView
}) {
  switch (pane) {
    case 'palette':
      return <Palette world={view.world} />
    case 'shortcuts':
      return <Keys world={view.world} />
    case 'move':
      return <Move view={view} />
    case null:
      return null
  }
}
