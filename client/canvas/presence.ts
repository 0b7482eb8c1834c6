// What the canvas asks of presence: who else is here and what they do, and a way to show what I do.
import type { Box, Point } from '../../shared/base/geometry.ts'

export interface CanvasDrag {
  readonly ids: readonly string[]
  /** Board units. */
  readonly by: Point
}

export interface CanvasPerson {
  readonly key: string
  readonly label: string
  readonly colour: string
  /** Board units. */
  readonly cursor: Point | null
  readonly selection: readonly string[]
  readonly drag: CanvasDrag | null
  /** The note the person writes in. */
  readonly editing: string | null
  /** Whether the person asks to see what I see. */
  readonly follows: boolean
  /** What the person looks at, board units; null unless somebody asked. */
  readonly view: Box | null
}

/** The part of my own presence that the canvas knows; absent fields stay as they were. */
export interface ShownPresence {
  readonly cursor?: Point | null
  readonly selection?: readonly string[]
  readonly drag?: CanvasDrag | null
  readonly editing?: string | null
  /** Key of the person whose view I ask to see. */
  readonly following?: string | null
  readonly view?: Box | null
}

export interface CanvasPresence {
  /** The others; never me. */
  people(): readonly CanvasPerson[]
  onChange(listener: () => void): () => void
  /** May be called on every pointer move: the implementation throttles to 20 a second. */
  show(mine: ShownPresence): void
  /** Shows everybody where I point, board units; null when I no longer do. May be called on every move. */
  point(at: Point | null): void
}

/** More ids than this are not sent: one presence message holds 4 KB (LIMITS.presenceBytes). */
const MOST_IDS = 60

/** The first ids that fit into a presence message. */
export function shownIds(ids: readonly string[]): readonly string[] {
  return ids.length <= MOST_IDS ? ids : ids.slice(0, MOST_IDS)
}
