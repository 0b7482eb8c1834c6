// The shape of a gesture: it holds its own start, may be cancelled at any moment, and cancelling writes nothing.
import type { Box, Point } from '../../../shared/base/geometry.ts'
import type { Board } from '../../../shared/board/board.ts'
import type { Said } from '../../model/editing.ts'
import type { Camera } from '../camera.ts'
import type { ConnectorGrips } from '../connector-grips.ts'
import type { CanvasPresence } from '../presence.ts'
import type { Scene } from '../scene.ts'
import type { Selection } from '../selection.ts'
import type { Measure } from '../text-layout.ts'
import type { Palette } from '../theme.ts'
import type { Toolbox } from './toolbox.ts'

export interface Pointer {
  /** CSS pixels from the viewport's corner. */
  readonly screen: Point
  /** Board units. */
  readonly board: Point
  /** How hard a pen presses, 0 to 1; 0.5 for what cannot tell. */
  readonly pressure: number
  /** Whether shift, alt, and control or command, are held down now. */
  readonly shift?: boolean
  readonly alt?: boolean
  readonly ctrl?: boolean
}

export interface Press extends Pointer {
  readonly shift: boolean
  readonly alt: boolean
  readonly touch: boolean
  readonly pen: boolean
  /** Middle button, or the space bar is down: pan whatever the tool. */
  readonly pan: boolean
  /** The pen is turned round, or its button is held: erase whatever the tool. */
  readonly erase?: boolean
}

export interface Gesture {
  /** The board stays where it is when the pointer comes to its edge; it scrolls when absent. */
  readonly stays?: boolean
  /** @param steps every place the pointer was at since the last call, the last of them `to` */
  move(to: Pointer, steps?: readonly Pointer[]): void
  release(at: Pointer): void
  cancel(): void
  /** The pointer was lost, not lifted: keeps what would be a pity to lose. Cancels when absent. */
  lose?(): void
}

/** Draws over the board, in CSS pixels of the viewport. */
export type Sketch = (context: CanvasRenderingContext2D, camera: Camera, palette: Palette) => void

/** What gestures may touch; the canvas state in the product, a small world in tests. */
export interface GestureWorld {
  readonly board: Board
  readonly camera: Camera
  readonly scene: Scene
  readonly selection: Selection
  readonly toolbox: Toolbox
  readonly grips: ConnectorGrips
  /** Whether what is dragged stands in line with its neighbours. */
  readonly snaps: boolean
  /** Measures the words of notes and texts. */
  readonly measure: Measure
  readonly presence: CanvasPresence | null
  readonly editable: boolean
  /** The author of what is made here; null where none is stored. */
  readonly me: string | null
  now(): number
  newId(): string
  /** Takes objects off the picture to be dragged. */
  lift(ids: readonly string[]): void
  drag(by: Point): void
  /** Puts them back, wherever the scene now has them. */
  drop(): void
  showMarquee(box: Box | null): void
  /** Draws something over the board until told otherwise. */
  sketch(draw: Sketch | null): void
  /** Runs writes as one undo step. */
  step(write: () => void): void
  /** Copies objects at a distance from where they lie, as one write, and selects the copies. */
  duplicate(ids: readonly string[], by: Point): void
  /** Moves objects by a distance, as one write. */
  moveObjects(ids: readonly string[], by: Point): void
  /** Opens the text of an object to be written. */
  write(item: string): void
  /** Begins a new note at a board point. */
  createNote(at: Point): void
  /**
   * Begins a new text.
   *
   * @param at its top left corner
   * @param width board units; null: as wide as its words
   */
  createText(at: Point, width: number | null): void
  /** Says what happened to who cannot see it. */
  tell(said: Said): void
  /** Shows why something could not be done. */
  refuse(said: Said): void
}

/** Pointers wander this far in a click, CSS pixels. */
const CLICK = 4
/** How far beside a line a pointer still means it, CSS pixels: a finger is coarse. */
const SLACK = { fine: 6, coarse: 16 }

export function wandered(from: Pointer, to: Pointer): boolean {
  return Math.hypot(to.screen[0] - from.screen[0], to.screen[1] - from.screen[1]) >= CLICK
}

/** How far beside a line a press still means it, board units. */
export function slackOf(camera: Camera, touch: boolean): number {
  return (touch ? SLACK.coarse : SLACK.fine) / camera.z
}
