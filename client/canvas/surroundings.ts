// What the surroundings of the canvas give it; any of it may change while the canvas is open.
import type { Frame } from '../../shared/agenda/frame.ts'
import type { Said } from '../model/editing.ts'
import type { CanvasPresence } from './presence.ts'
import type { NoteLabels } from './scene.ts'

export interface CanvasCommands {
  undo(): void
  redo(): void
  /** Ends the current undo step. */
  mark(): void
}

export interface CanvasSurroundings extends NoteLabels {
  readonly frames: readonly Frame[]
  readonly activeFrame: string | null
  readonly editable: boolean
  readonly presence: CanvasPresence | null
  readonly commands: CanvasCommands | null
  readonly me: string | null
  readonly chrome: boolean
  now(): number
  newId(): string
  /** Announces to screen readers what happened. */
  tell(said: Said): void
}
