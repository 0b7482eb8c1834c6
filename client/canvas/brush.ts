// What every painting function gets: the context in board units, the look, and how much detail the scale allows.
import type { Box } from '../../shared/base/geometry.ts'
import type { Meaning } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { CellKind } from '../../shared/method/activity.ts'
import type { Measure } from './text-layout.ts'
import type { Palette } from './theme.ts'

/** Phrases that are painted. */
export interface BoardWords {
  readonly restored: string
  /** Said of a note nobody else sees. */
  readonly hidden: string
  readonly kinds: Readonly<Record<CellKind, string>>
  readonly meanings: Readonly<Record<Exclude<Meaning, 'plain'>, string>>
}

/** Pictures as far as they have been fetched. */
export interface ImageSource {
  /** @param side device pixels its longer side covers */
  peek(file: string, side: number): CanvasImageSource | null
  /** Fetches it; whoever shows it hears of its arrival. */
  want(file: string, side: number): void
}

export interface Look {
  readonly palette: Palette
  readonly language: Language
  readonly words: BoardWords
  readonly groups: Readonly<Record<string, string>>
}

/** As much of a 2D context as painting takes: the browser's own, or one that writes lines down (pictures/svg-context.ts). */
export type PaintContext = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'arcTo'
  | 'beginPath'
  | 'closePath'
  | 'drawImage'
  | 'ellipse'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'globalCompositeOperation'
  | 'imageSmoothingQuality'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'measureText'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'restore'
  | 'rotate'
  | 'roundRect'
  | 'save'
  | 'scale'
  | 'setLineDash'
  | 'stroke'
  | 'strokeRect'
  | 'strokeStyle'
  | 'textAlign'
  | 'textBaseline'
  | 'textRendering'
  | 'translate'
>

/** How lines are written down instead of setting pixels: what only pixels can do otherwise. */
export interface Lines {
  /** A path that can be read back; the browser's own cannot. */
  newPath(): Path2D
  /** The soft shadow of a note. */
  shadow(brush: Brush, box: Box): void
}

/** 2: shadows and text; 1: grey lines for text; 0: plain boxes. */
export type Detail = 0 | 1 | 2

export interface Brush {
  readonly context: PaintContext
  readonly look: Look
  /** Device pixels per board unit. */
  readonly scale: number
  /** Device pixels per CSS pixel. */
  readonly ratio: number
  readonly detail: Detail
  /** Only passing by: what can wait for rest is left out. */
  readonly fast: boolean
  /** null where pixels are set. */
  readonly lines: Lines | null
  /** Distance of the baseline from the top of a line of LINE_HEIGHT, at font size 1. */
  readonly noteBaseline: number
  readonly noteMeasure: Measure
  readonly interfaceMeasure: Measure
  readonly images: ImageSource | null
}

/** Text of this many board units is written out from 3.5 device pixels, and hinted from 1.5. */
export function detailAt(size: number, scale: number, fast: boolean): Detail {
  const pixels = size * scale
  return pixels >= (fast ? 6 : 3.5) ? 2 : pixels >= 1.5 ? 1 : 0
}

export function roundedBox(
  context: PaintContext,
  x: number,
  y: number,
  w: number,
  h: number,
  radius: number,
): void {
  context.beginPath()
  context.roundRect(x, y, w, h, radius)
}
