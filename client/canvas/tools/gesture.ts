// The shape of a gesture: it holds its own start, may be cancelled at any moment, and cancelling writes nothing.
import type { Box, Point } from '../../../shared/base/geometry.ts'
import type { Place } from '../../../shared/board/item.ts'
import type { Camera } from '../camera.ts'
import type { CanvasPresence } from '../presence.ts'
import type { Scene } from '../scene.ts'
import type { Selection } from '../selection.ts'

export type Tool = 'select' | 'hand'

export interface Pointer {
  /** CSS pixels from the viewport's corner. */
  readonly screen: Point
  /** Board units. */
  readonly board: Point
}

export interface Press extends Pointer {
  readonly shift: boolean
  readonly touch: boolean
  /** Middle button, or the space bar is down: pan whatever the tool. */
  readonly pan: boolean
}

export interface Gesture {
  move(to: Pointer): void
  release(at: Pointer): void
  cancel(): void
}

export interface Move {
  readonly id: string
  readonly place: Place
}

/** What gestures may touch; the canvas state in the product, a small world in tests. */
export interface GestureWorld {
  readonly camera: Camera
  readonly scene: Scene
  readonly selection: Selection
  readonly presence: CanvasPresence | null
  readonly tool: Tool
  readonly editable: boolean
  /** Takes notes off the picture to be dragged. */
  lift(ids: readonly string[]): void
  drag(by: Point): void
  /** Puts them back, wherever the scene now has them. */
  drop(): void
  showMarquee(box: Box | null): void
  /** Moves notes by a distance, as one write. */
  moveNotes(ids: readonly string[], by: Point): void
}

/** Pointers wander this far in a click, CSS pixels. */
const CLICK = 4

export function wandered(from: Pointer, to: Pointer): boolean {
  return Math.hypot(to.screen[0] - from.screen[0], to.screen[1] - from.screen[1]) >= CLICK
}
