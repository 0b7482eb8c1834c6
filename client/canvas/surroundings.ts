// What the surroundings of the canvas give it; any of it may change while the canvas is open.
import type { Frame } from '../../shared/agenda/frame.ts'
import type { Box } from '../../shared/base/geometry.ts'
import type { VanishedReply } from '../../shared/protocol/history.ts'
import type { Said } from '../model/editing.ts'
import type { Images } from '../model/images.ts'
import type { WaitingCounts } from './blank-cards.ts'
import type { CanvasPresence } from './presence.ts'
import type { NoteLabels } from './scene.ts'

export interface CanvasCommands {
  undo(): void
  redo(): void
  /** Ends the current undo step. */
  mark(): void
}

/** The workshop a canvas shows: what is copied from it says so. */
export interface CanvasWorkshop {
  readonly id: string
  readonly title: string
  /** What vanished from the board in the last minutes. Absent where nothing can be brought back. */
  vanished?(minutes: number): Promise<VanishedReply>
  /**
   * What reveals the hidden notes of the item under way; null when none are hidden or it cannot be done now. Absent for
   * those who do not run the workshop.
   */
  revealing?(): (() => Promise<unknown>) | null
  /** Brings pictures over from another workshop: names there to names here. Absent where that cannot be. */
  carryPictures?(files: readonly string[], from: string): Promise<ReadonlyMap<string, string>>
}

export interface CanvasSurroundings extends NoteLabels {
  readonly frames: readonly Frame[]
  readonly activeFrame: string | null
  /** What is shown without chrome, board units; the active frame when absent. */
  readonly shown?: Box | null | undefined
  readonly editable: boolean
  readonly presence: CanvasPresence | null
  readonly commands: CanvasCommands | null
  readonly me: string | null
  readonly chrome: boolean
  /** How many notes of others are hidden here, by frame and cell; none when absent. */
  readonly waiting?: WaitingCounts | undefined
  /** null where no pictures are shown. */
  readonly images?: Images | null
  /** Absent where nothing is copied or pasted. */
  readonly workshop?: CanvasWorkshop | undefined
  now(): number
  newId(): string
  /** Announces to screen readers what happened. */
  tell(said: Said): void
}
