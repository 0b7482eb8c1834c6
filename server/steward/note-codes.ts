// Gives notes their codes (E-014): the letter of their stage, the next number nobody had. A code is for good: deleted
// notes keep theirs, so a number never means two notes.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import type { Note } from '../../shared/board/item.ts'
import { findActivity } from '../../shared/method/method.ts'
import { STAGE_LETTER } from '../../shared/method/vocabulary.ts'

const CODE = /^([A-Z])-(\d+)$/

/** Notes written before any stage and outside any frame belong to the opening. */
const NO_STAGE = STAGE_LETTER.open

/** Codes for the notes that have none yet, oldest note first. */
export function missingCodes(agenda: Agenda, notes: readonly Note[]): readonly (readonly [string, string])[] {
  const given = agenda.codes
  const bare = notes.filter(({ id }) => !given.has(id))
  if (bare.length === 0) return []
  const highest = highestNumbers(given.values())
  const letterOfFrame = frameLetters(agenda)
  const here = letterOf(agenda.current?.activity ?? null)
  return [...bare].sort(byAge).map((note) => {
    const letter = letterOfFrame.get(note.place.frame ?? '') ?? here
    const number = (highest.get(letter) ?? 0) + 1
    highest.set(letter, number)
    return [note.id, `${letter}-${String(number).padStart(3, '0')}`] as const
  })
}

function byAge(a: Note, b: Note): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}

function highestNumbers(codes: Iterable<string>): Map<string, number> {
  const highest = new Map<string, number>()
  for (const code of codes) {
    const [, letter, digits] = CODE.exec(code) ?? []
    if (letter === undefined || digits === undefined) continue
    highest.set(letter, Math.max(highest.get(letter) ?? 0, Number(digits)))
  }
  return highest
}

function frameLetters(agenda: Agenda): ReadonlyMap<string, string> {
  return new Map(agenda.frames.map((frame) => [frame.id, letterOf(frame.activity)]))
}

function letterOf(activity: string | null): string {
  const known = activity === null ? undefined : findActivity(activity)
  return known ? STAGE_LETTER[known.stage] : NO_STAGE
}
