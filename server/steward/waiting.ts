// What everybody is told of hidden notes: which items are covered, and how many notes wait in each cell. Numbers only, and
// at most once a second: the steps of one who writes are nobody's business.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import type { Frame } from '../../shared/agenda/frame.ts'
import { cover, setWaiting, silencesOf, waitingOf } from '../../shared/agenda/silence.ts'
import { sameValue } from '../../shared/base/same-value.ts'
import type { Board } from '../../shared/board/board.ts'
import { countWaiting } from '../../shared/board/hidden-items.ts'
import { isLaid } from '../../shared/board/item.ts'
import { findActivity } from '../../shared/method/method.ts'
import { coverOf, type HiddenNotes, itemOf } from './hidden-notes.ts'

/**
 * Covers the item the workshop stands at when its activity is a silent one and nobody has seen notes of it yet. Where an
 * activity hides something and asks for no notes it hides its dots, which nobody sees anyway.
 */
export function coverCurrent(agenda: Agenda, board: Board, now: number): void {
  const item = agenda.current
  const activity = item?.activity ? findActivity(item.activity) : undefined
  const isSilent = activity?.hiddenUntilReveal === true && activity.notesPerPerson !== null
  if (!item || !isSilent || silencesOf(agenda).has(item.id)) return
  const { frames } = agenda
  const isSeen = [...board.items.values()].some(
    (each) => isLaid(each) && each.place.frame !== null && itemOf(frames, each.place.frame) === item.id,
  )
  if (!isSeen) cover(agenda, item.id, now)
}

/** Writes how many notes wait where it says something else, and takes away what is said of frames that hide nothing. */
export function tellWaiting(agenda: Agenda, hidden: HiddenNotes): void {
  const { frames } = agenda
  const isHidden = coverOf(silencesOf(agenda), frames)
  const counted = countWaiting(
    hidden.documents.flatMap(({ board }) =>
      [...board.items.values()].filter(({ id }) => board.returned(id) === null),
    ),
  )
  const told = waitingOf(agenda)
  const rows: [string, Record<string, number> | null][] = []
  for (const frame of frames) {
    const cells = isHidden(frame.id) ? knownCells(frame, counted.get(frame.id) ?? {}) : null
    if (!sameValue(cells, told.get(frame.id)?.cells ?? null)) rows.push([frame.id, cells])
  }
  const known = new Set(frames.map(({ id }) => id))
  for (const id of told.keys()) if (!known.has(id)) rows.push([id, null])
  if (rows.length > 0) setWaiting(agenda, rows)
}

/** A cell the activity does not have counts as none: whoever invents cells must not fill the agenda with them. */
function knownCells({ activity }: Frame, cells: Readonly<Record<string, number>>): Record<string, number> {
  const known = new Set(findActivity(activity)?.cells.map(({ id }) => id))
  const counts: Record<string, number> = {}
  for (const [cell, count] of Object.entries(cells)) {
    const name = known.has(cell) ? cell : ''
    counts[name] = (counts[name] ?? 0) + count
  }
  return counts
}
