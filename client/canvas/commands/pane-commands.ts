// Commands that open a side pane, and those of what is found there.
import type { Command } from '../../model/command.ts'
import type { CanvasState } from '../canvas-state.ts'

export const PANE_COMMANDS: readonly Command<CanvasState>[] = [
  {
    id: 'search',
    group: 'view',
    keys: [{ code: 'KeyF', ctrl: true }],
    run: ({ panes }) => panes.show('search', true),
  },
  {
    id: 'searchNext',
    group: 'view',
    keys: [{ code: 'KeyG', ctrl: true }, { code: 'F3' }],
    isEnabled: ({ search }) => search.hits.length > 0,
    run: (state) => goToHit(state, 1),
  },
  {
    id: 'searchPrevious',
    group: 'view',
    keys: [
      { code: 'KeyG', ctrl: true, shift: true },
      { code: 'F3', shift: true },
    ],
    isEnabled: ({ search }) => search.hits.length > 0,
    run: (state) => goToHit(state, -1),
  },
  {
    id: 'wayHome',
    group: 'view',
    keys: [{ code: 'Home' }],
    run: (state) => state.fitActive(),
  },
  {
    id: 'toggleMinimap',
    group: 'view',
    keys: [{ code: 'KeyM', shift: true }],
    isOn: ({ panes }) => panes.isOpen('minimap'),
    run: ({ panes }) => panes.toggle('minimap'),
  },
  {
    id: 'stopFollowing',
    group: 'view',
    isEnabled: ({ following }) => following.person !== null,
    run: ({ following }) => following.stop(),
  },
  {
    id: 'palette',
    group: 'help',
    keys: [{ code: 'KeyK', ctrl: true }],
    run: ({ panes }) => panes.show('palette', true),
  },
  {
    id: 'shortcuts',
    group: 'help',
    keys: [{ code: 'Slash', shift: true }, { code: 'F1' }],
    run: ({ panes }) => panes.show('shortcuts', true),
  },
]

/** Brings the next or the previous hit into the middle and selects it. */
export function goToHit(state: CanvasState, direction: 1 | -1): void {
  const hit = state.search.step(direction)
  if (hit !== null) state.focusNote(hit)
}
