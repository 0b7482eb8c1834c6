// What copying and pasting need of the canvas around, and what they ask of it.
import type { Point } from '../../shared/base/geometry.ts'
import type { Board } from '../../shared/board/board.ts'
import type { EditWorld, Said } from '../model/editing.ts'
import type { Camera } from './camera.ts'
import type { Scene } from './scene.ts'
import type { CanvasWorkshop } from './surroundings.ts'
import type { Views } from './views.ts'

/** What the pasteboard needs of the canvas. */
export interface PasteboardWorld extends EditWorld {
  readonly board: Board
  readonly scene: Scene
  readonly camera: Camera
  readonly views: Views
  readonly hover: { readonly screen: Point } | null
  readonly activeFrame: string | null
  /** null where nobody said: then nothing is copied with provenance, and nothing pasted. */
  readonly workshop: CanvasWorkshop | null
  readonly codes: ReadonlyMap<string, string>
}

/** What is to be looked at before notes are made of it. */
export interface ImportRequest {
  readonly text: string
  readonly html: string
  readonly file: File | null
  /** Where the notes are wanted, or null: wherever the view is. */
  readonly at: Point | null
}

/** Where a paste goes to. */
export interface PasteTable {
  readonly world: PasteboardWorld
  /** Where the pointer is over the board, or null when it is elsewhere. */
  pointed(): Point | null
  /** Where to paste: at the pointer, else in the middle of the view; a little further each time. */
  target(): Point
  /** Says what everybody should know. */
  notice(said: Said | null): void
  /** Shows what would become notes, first. */
  open(request: Partial<ImportRequest>): void
  /** Gives files to who takes them. @param at board units */
  hand(files: readonly File[], at: Point): void
}
