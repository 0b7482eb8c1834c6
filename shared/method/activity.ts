// An activity of the method: timed steps, and a frame of cells that hold notes.
import { type Box, boxAt, type Point, type Size } from '../base/geometry.ts'
import type { Bilingual } from '../i18n/language.ts'
import type { ColourCode, ModeId, ScopeId, StageId } from './vocabulary.ts'

export type CellKind = 'notes' | 'text' | 'sketch' | 'photo' | 'table' | 'rating' | 'label'

export interface CellColumn {
  readonly id: string
  readonly label: Bilingual
}

/** A cell of a frame. x, y, w, h are percent of the frame's content area, origin top left. */
export interface Cell {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly kind: CellKind
  readonly prompt: Bilingual
  readonly colour: ColourCode
  /** The author of a note here is not stored at all. */
  readonly anonymous: boolean
  readonly columns?: readonly CellColumn[] | null
  readonly rows?: number | null
}

/** One timed step of an activity. */
export interface ActivityStep {
  readonly minutes: number
  readonly mode: ModeId
  readonly text: Bilingual
}

export type AuthorDisplay = 'named' | 'code' | 'sector' | 'hidden'

export interface Activity {
  readonly id: string
  readonly stage: StageId
  readonly name: Bilingual
  readonly minutes: number
  readonly range: readonly number[]
  readonly scope: ScopeId
  readonly hiddenUntilReveal: boolean
  readonly authorDisplay: AuthorDisplay
  readonly defaultColour: ColourCode
  readonly notesPerPerson: number | null
  readonly dotsPerPerson: number | null
  readonly sensitive: boolean
  readonly variant: string | null
  readonly steps: readonly ActivityStep[]
  readonly cells: readonly Cell[]
}

/** What an activity is for, and where its notes go. */
export interface Guidance {
  readonly purpose: Bilingual
  readonly tip: Bilingual
  readonly feeds: readonly { readonly field: string; readonly rule: string }[]
}

/** Height of the strip above a frame's content area, board units. */
export const FRAME_HEADER = 88

/** The frame size an activity is drawn for: tables and 24-cell grids need the larger one. */
export function frameSizeOf(activity: Activity): Size {
  const large = activity.cells.length >= 18 || activity.cells.some(({ kind }) => kind === 'table')
  return large ? [1920, 1080] : [1600, 900]
}

/**
 * The box of a cell on the board.
 *
 * @param at the frame's top left corner, board units
 * @param size the frame's size with its header, board units
 */
export function cellBox(cell: Cell, at: Point, size: Size): Box {
  const margin = 24
  const width = size[0] - 2 * margin
  const height = size[1] - FRAME_HEADER - 2 * margin
  return boxAt(
    [at[0] + margin + (cell.x / 100) * width, at[1] + FRAME_HEADER + margin + (cell.y / 100) * height],
    [(cell.w / 100) * width, (cell.h / 100) * height],
  )
}

/**
 * Whether what stands in the cell stays off the wall: people wrote it anonymously about what hurts, and a room has not
 * agreed to look at it together.
 */
export function staysOffTheWall(activity: Activity, cell: Cell): boolean {
  return activity.sensitive && cell.anonymous
}

/** Whether people put notes into the cell; labels and ratings take none. */
export function takesNotes(cell: Cell): boolean {
  return cell.kind !== 'label' && cell.kind !== 'rating'
}

/**
 * The activity's step minutes for the time an agenda gives it.
 *
 * Scaled in proportion and rounded to half a minute; silent writing keeps at least 3 minutes (or what it had, when
 * less) and the others give the difference. The sum is the given time, unless the floors alone exceed it.
 */
export function scaledMinutes(activity: Activity, minutes: number): readonly number[] {
  const planned = activity.steps.map((step) => step.minutes)
  const total = planned.reduce((sum, value) => sum + value, 0)
  if (total === 0 || total === minutes) return planned
  const floors = activity.steps.map((step) => (step.mode === 'silent' ? Math.min(3, step.minutes) : 0.5))
  const scaled = planned.map((value, index) =>
    Math.max(floors[index] ?? 0.5, Math.round((value * minutes * 2) / total) / 2),
  )
  return settleSum(scaled, floors, minutes)
}

/** Gives or takes half minutes from the longest steps until the sum is right. */
function settleSum(scaled: readonly number[], floors: readonly number[], target: number): readonly number[] {
  const result = [...scaled]
  const sum = () => result.reduce((total, value) => total + value, 0)
  while (sum() !== target) {
    const difference = target - sum()
    const change = difference > 0 ? 0.5 : -0.5
    if (Math.abs(difference) < 0.5) break
    let longest = -1
    for (let index = 0; index < result.length; index += 1) {
      const value = result[index] ?? 0
      if (change < 0 && value + change < (floors[index] ?? 0)) continue
      if (longest < 0 || value > (result[longest] ?? 0)) longest = index
    }
    if (longest < 0) break
    result[longest] = (result[longest] ?? 0) + change
  }
  return result
}
