// What the scene holds: plain, flat records of what is drawn, each with its box. No Yjs, no DOM, no Konva.
import type { PlacedCell } from '../../shared/agenda/frame.ts'
import type { Box } from '../../shared/base/geometry.ts'
import type { Cluster, Note, Place } from '../../shared/board/item.ts'
import type { StageId } from '../../shared/method/vocabulary.ts'
import type { TextLayout } from './text-layout.ts'

/** Lower bands lie under higher ones, whatever their order keys say. */
export const BAND = { frame: 0, cluster: 1, note: 2, title: 3 } as const

interface Drawn {
  readonly id: string
  readonly band: number
  readonly order: string
  box: Box
  /** Position in the z order of the whole board; kept by the scene. */
  rank: number
}

/** A note, or a second showing of one (then `second` is true and `id` is the placement's). */
export interface DrawnNote extends Drawn {
  readonly kind: 'note'
  readonly note: Note
  readonly second: boolean
  readonly place: Place
  code: string | null
  badge: string | null
  /** Shown as a blank card: its words are not for this screen. */
  veiled: boolean
  /** Laid out by the painter when first painted; dropped when the text, the size or the font changes. */
  layout: TextLayout | null
}

export interface DrawnFrame extends Drawn {
  readonly kind: 'frame'
  readonly activity: string
  readonly stage: StageId | null
  readonly group: string | null
  readonly cells: readonly PlacedCell[]
  active: boolean
}

/** The soft outline around a cluster's notes in one frame. */
export interface DrawnCluster extends Drawn {
  readonly kind: 'cluster'
  readonly parts: readonly Box[]
}

/** A cluster's sentence above its notes in one frame. */
export interface DrawnTitle extends Drawn {
  readonly kind: 'title'
  readonly cluster: Cluster
}

export type DrawnItem = DrawnNote | DrawnFrame | DrawnCluster | DrawnTitle

/** How far an item's shadow or edge reaches outside its box, board units. */
export const REACH: Readonly<Record<DrawnItem['kind'], number>> = {
  frame: 14,
  cluster: 4,
  note: 12,
  title: 6,
}
