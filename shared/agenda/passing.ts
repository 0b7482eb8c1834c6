// Sheets that go round: who has written on one gives it to the neighbour, who builds on what stands there. What was
// written in a round is seen from its end on; what is written in the next one is hidden again. Pure.
import { takesNotes } from '../method/activity.ts'
import { passedSheets } from '../method/data/passing.ts'
import { findActivity } from '../method/method.ts'
import type { Agenda } from './agenda.ts'
import type { Frame } from './frame.ts'
import { markPassed, silencesOf } from './silence.ts'

export interface Round {
  /** From 1. */
  readonly round: number
  readonly rounds: number
}

/** Sheets go round among as many people as a sheet has rounds, or fewer, as evenly as it comes out. */
function rings(sheets: readonly Frame[], most: number): readonly (readonly Frame[])[] {
  const count = Math.ceil(sheets.length / most)
  return Array.from({ length: count }, (_, ring) =>
    sheets.slice(Math.ceil((ring * sheets.length) / count), Math.ceil(((ring + 1) * sheets.length) / count)),
  )
}

/** The sheets of an item in the order they go round; none when its sheets stay. */
function passedIn(agenda: Agenda, item: string) {
  const sheets = agenda.frames
    .filter((frame) => frame.item === item && frame.people !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const [first] = sheets
  const most = first && passedSheets[first.activity]
  return first && most ? { activity: first.activity, most, rings: rings(sheets, most) } : null
}

/** Which round the sheets of an item are in; null when they do not go round, or nobody has a neighbour. */
export function roundOf(agenda: Agenda, item: string): Round | null {
  const passed = passedIn(agenda, item)
  if (passed === null) return null
  // With five people there are five rounds: the sixth would bring everybody their own.
  const rounds = Math.max(...passed.rings.map(({ length }) => length))
  return rounds < 2
    ? null
    : { round: Math.min((silencesOf(agenda).get(item)?.passed ?? 0) + 1, rounds), rounds }
}

/** Gives every sheet of an item to the next in the ring, who begins at the row of the next round. */
export function passSheets(agenda: Agenda, item: string): void {
  const passed = passedIn(agenda, item)
  if (passed === null) return
  const times = (silencesOf(agenda).get(item)?.passed ?? 0) + 1
  const cells = findActivity(passed.activity)?.cells.filter(takesNotes) ?? []
  const begin = cells[Math.floor(cells.length / passed.most) * times]?.id
  const moved = passed.rings.flatMap((ring) =>
    ring.map((sheet, index): Frame => ({ ...sheet, people: ring.at(index - 1)?.people, begin })),
  )
  agenda.change(() => {
    agenda.addFrames(moved)
    markPassed(agenda, item, times)
  })
}
