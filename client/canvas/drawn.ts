// What the scene holds: plain, flat records of what is drawn, each with its box. No Yjs, no DOM, no Konva.
import type { PlacedCell } from '../../shared/agenda/frame.ts'
import type { Box, Point } from '../../shared/base/geometry.ts'
import type { Cluster, Connector, Image, Note, Place, Shape, Stroke, Text } from '../../shared/board/item.ts'
import type { StageId } from '../../shared/method/vocabulary.ts'
import type { TextLayout } from './text-layout.ts'

/** Lower bands lie under higher ones, whatever their order keys say. */
export const BAND = { frame: 0, cluster: 1, object: 2, blanks: 2.2, dragged: 2.5, title: 3 } as const

interface Drawn {
  readonly id: string
  readonly band: number
  readonly order: string
  /** Upright box around all of it, board units: what the index and hit tests start from. */
  box: Box
  /** Position in the z order of the whole board; kept by the scene. */
  rank: number
}

/** What people put on the board and can select. */
interface Selectable extends Drawn {
  /** The box before turning; previews included. */
  readonly rect: Box
  /** Clockwise around the middle, degrees. */
  readonly angle: number
  readonly locked: boolean
}

/** A note, or a second showing of one (then `second` is true and `id` is the placement's). */
export interface DrawnNote extends Selectable {
  readonly kind: 'note'
  readonly note: Note
  readonly second: boolean
  readonly place: Place
  code: string | null
  badge: string | null
  /** Shown as a blank card: its words are not for this screen. */
  veiled: boolean
  /** Nobody else sees it until it is revealed. */
  readonly hidden: boolean
  /** Laid out by the painter when first painted; dropped when the text, the size or the font changes. */
  layout: TextLayout | null
}

export interface DrawnShape extends Selectable {
  readonly kind: 'shape'
  readonly shape: Shape
  /** Its words are being written: the text field shows them. */
  written: boolean
  layout: TextLayout | null
}

export interface DrawnText extends Selectable {
  readonly kind: 'text'
  readonly text: Text
  /** With the preview of a resizing. */
  readonly fontSize: number
  layout: TextLayout | null
}

export interface DrawnConnector extends Selectable {
  readonly kind: 'connector'
  readonly connector: Connector
  /** Where the line visibly begins and ends, at the edges of what it connects. */
  readonly from: Point
  readonly to: Point
  /** Bends the line; null when it is straight. */
  readonly via: Point | null
  /** Whether it begins, and ends, at a thing. */
  readonly attached: readonly [from: boolean, to: boolean]
}

export interface DrawnStroke extends Selectable {
  readonly kind: 'stroke'
  readonly stroke: Stroke
  /** The outline of the ink around the origin, made by the painter when first painted. */
  path: Path2D | null
  /** Shown faint: somebody here is erasing it. */
  faint: boolean
}

export interface DrawnImage extends Selectable {
  readonly kind: 'image'
  readonly image: Image
}

export type DrawnObject = DrawnNote | DrawnShape | DrawnText | DrawnConnector | DrawnStroke | DrawnImage

export interface DrawnFrame extends Drawn {
  readonly kind: 'frame'
  readonly activity: string
  readonly stage: StageId | null
  readonly group: string | null
  readonly cells: readonly PlacedCell[]
  /** What stands in its head besides its name: the question ideas are looked for. */
  readonly pinned: string | null
  active: boolean
}

/** The soft outline around a cluster's notes in one frame. */
export interface DrawnCluster extends Drawn {
  readonly kind: 'cluster'
  readonly cluster: Cluster
  readonly frame: string | null
  readonly parts: readonly Box[]
}

/** A cluster's sentence above its notes in one frame. */
export interface DrawnTitle extends Drawn {
  readonly kind: 'title'
  readonly cluster: Cluster
}

/** Blank cards in a cell, for what others have written there and nobody sees yet. */
export interface DrawnBlanks extends Drawn {
  readonly kind: 'blanks'
  readonly cards: readonly Box[]
  /** How many wait; there may be no room for as many cards. */
  readonly count: number
}

export type DrawnItem = DrawnObject | DrawnFrame | DrawnCluster | DrawnTitle | DrawnBlanks

const NO_OBJECTS: ReadonlySet<DrawnItem['kind']> = new Set(['frame', 'cluster', 'title', 'blanks'])

export function isObject(item: DrawnItem | undefined): item is DrawnObject {
  return item !== undefined && !NO_OBJECTS.has(item.kind)
}

const REACH: Readonly<Record<DrawnItem['kind'], number>> = {
  frame: 14,
  cluster: 4,
  blanks: 4,
  note: 12,
  title: 6,
  shape: 6,
  text: 4,
  connector: 16,
  stroke: 4,
  image: 12,
}

/** The width of a letter as a share of its height, a wide one. */
const LETTER = 0.7

/** How far an item's shadow, edge or words reach outside its box at most, board units. */
export function reachOf(item: DrawnItem): number {
  if (item.kind !== 'text') return REACH[item.kind]
  // Its box is as high as its writer reckoned; somebody else may have written in it meanwhile.
  const { fontSize, rect, text } = item
  const letters = Math.max(1, rect.w / (LETTER * fontSize))
  let lines = 1
  for (const paragraph of text.text.split('\n')) lines += Math.ceil(paragraph.length / letters) || 1
  return Math.max(REACH.text, lines * fontSize * 1.25 - rect.h)
}
