// Where a phone stands in the workshop: waiting, resting, or in one cell of its own group's frame. Pure.
import { cellsOf, type Frame, type PlacedCell } from '../../../shared/agenda/frame.ts'
import type { AgendaItem } from '../../../shared/agenda/plan.ts'
import type { SmallGroup } from '../../../shared/agenda/record.ts'
import type { Point } from '../../../shared/base/geometry.ts'
import { type Activity, takesNotes } from '../../../shared/method/activity.ts'
import { findActivity } from '../../../shared/method/method.ts'
import type { PublicPerson } from '../../../shared/people/person.ts'

export type PhonePlace =
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

/** The frame of an item a person works in: the own sheet, the own group's, else the one for everybody, else the first. */
export function frameFor({ frames, groups }: PlaceSource, item: string, person: string | null): Frame | null {
  const ofItem = frames.filter((frame) => frame.item === item)
  const group = person === null ? undefined : groups.find(({ members }) => members.includes(person))
  return (
    ofItem.find(({ people }) => person !== null && people?.includes(person)) ??
    (group && ofItem.find((frame) => frame.group === group.id)) ??
    ofItem.find((frame) => frame.group === null) ??
    ofItem[0] ??
    null
  )
}

/** @param item the agenda item the phone shows, or null before the workshop has started */
export function placeOf(source: PlaceSource, item: string | null, person: string | null): PhonePlace {
  const current = source.everyItem.find(({ id }) => id === item)
  if (!current) return { state: 'lobby' }
  const activity = (current.activity === null ? undefined : findActivity(current.activity)) ?? null
  const frame = frameFor(source, current.id, person)
  const cells = frame ? cellsOf(frame).filter(({ cell }) => takesNotes(cell)) : []
  if (!activity || !frame || cells.length === 0) return { state: 'rest', item: current, activity }
  return { state: 'write', item: current, activity, frame, cells }
}

/** The cell a person sees first: the own sector's where cells are sectors, else the first. */
export function firstCell(cells: readonly PlacedCell[], person: PublicPerson | undefined): number {
  return Math.max(
    0,
    cells.findIndex(({ cell }) => cell.id === person?.sector),
  )
}

/** How far a finger must go sideways to turn to another cell, px. */
const SWIPE = 56

/** What a stroke of the finger means; up and down is scrolling. @param ms how long it took */
export function swipeOf(from: Point, to: Point, ms: number): 'previous' | 'next' | null {
  const across = to[0] - from[0]
  const down = Math.abs(to[1] - from[1])
  if (Math.abs(across) < SWIPE || down * 2 > Math.abs(across) || ms > 800) return null
  return across > 0 ? 'previous' : 'next'
}
