// Where somebody who writes without a canvas stands in the workshop: waiting, resting, or in one cell of their own group's
// frame. Pure.
import { type Activity, takesNotes } from '../method/activity.ts'
import { findActivity } from '../method/method.ts'
import type { PublicPerson } from '../people/person.ts'
import { cellsOf, type Frame, type PlacedCell } from './frame.ts'
import type { AgendaItem } from './plan.ts'
import type { SmallGroup } from './record.ts'

export type WritingPlace =
  | { readonly state: 'lobby' }
  /** A break, or something done together: nothing to write. */
  | { readonly state: 'rest'; readonly item: AgendaItem; readonly activity: Activity | null }
  | {
      readonly state: 'write'
      readonly item: AgendaItem
      readonly activity: Activity
      readonly frame: Frame
      readonly cells: readonly PlacedCell[]
    }

export interface PlaceSource {
  /** Removed ones among them: whoever writes in one goes on writing. */
  readonly everyItem: readonly AgendaItem[]
  readonly frames: readonly Frame[]
  readonly groups: readonly SmallGroup[]
}

/**
 * The frame of an item a person works in: the own sheet, the own group's, else the one for everybody, else the first.
 *
 * @param held the one they have not left yet, for as long as it is there
 */
export function frameFor(
  { frames, groups }: PlaceSource,
  item: string,
  person: string | null,
  held: string | null = null,
): Frame | null {
  const ofItem = frames.filter((frame) => frame.item === item)
  const group = person === null ? undefined : groups.find(({ members }) => members.includes(person))
  return (
    ofItem.find(({ id }) => id === held) ??
    ofItem.find(({ people }) => person !== null && people?.includes(person)) ??
    (group && ofItem.find((frame) => frame.group === group.id)) ??
    ofItem.find((frame) => frame.group === null) ??
    ofItem[0] ??
    null
  )
}

/**
 * @param item the agenda item the page shows, or null before the workshop has started
 * @param held the frame it shows until it is left
 */
export function placeOf(
  source: PlaceSource,
  item: string | null,
  person: string | null,
  held: string | null = null,
): WritingPlace {
  const current = source.everyItem.find(({ id }) => id === item)
  if (!current) return { state: 'lobby' }
  const activity = (current.activity === null ? undefined : findActivity(current.activity)) ?? null
  const frame = frameFor(source, current.id, person, held)
  const cells = frame ? cellsOf(frame).filter(({ cell }) => takesNotes(cell)) : []
  if (!activity || !frame || cells.length === 0) return { state: 'rest', item: current, activity }
  return { state: 'write', item: current, activity, frame, cells }
}

/**
 * The cell a person sees first: where the sheet went on when they got it, the own sector's where cells are sectors, else the
 * first.
 */
export function firstCell(
  cells: readonly PlacedCell[],
  person: PublicPerson | undefined,
  begin: string | undefined,
): number {
  return Math.max(
    0,
    cells.findIndex(({ cell }) => cell.id === (begin ?? person?.sector)),
  )
}
