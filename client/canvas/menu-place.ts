// Where the second mouse button opens the menu of the selection. The menu itself is fetched later (selection-menu.tsx).
import type { Point } from '../../shared/base/geometry.ts'
import type { CanvasState } from './canvas-state.ts'
import { slackOf } from './tools/gesture.ts'
import { idsAt } from './tools/press-item.ts'

/** Opens the menu for what lies at a place, which is then selected. */
export function openMenuAt(state: CanvasState, screen: Point, at: Point): void {
  const ids = idsAt(state.scene, at, slackOf(state.camera, false))
  if (ids.length === 0 || !state.editable) return
  if (!ids.every((id) => state.selection.has(id))) state.select(ids)
  state.openMenu(screen)
}
