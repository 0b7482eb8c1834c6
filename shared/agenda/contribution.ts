// Who takes part: how many notes each person and each group wrote in an item of the agenda, and who has been quiet. Numbers only,
// never words. Whose the hidden notes are nobody knows: they count in their frame.
import type { Frame } from './frame.ts'
import type { SmallGroup } from './record.ts'
import type { Waiting } from './silence.ts'

/** As much of a note as is counted. */
export interface CountedNote {
  readonly author: string | null
  readonly createdAt: number
  readonly place: { readonly frame: string | null }
}

/** Nobody writes all the time; after this long a kind word may help, ms. */
const QUIET_AFTER = 3 * 60_000

export interface Contributions {
  /** Everybody who takes part, in the order given. */
  readonly people: readonly {
    readonly id: string
    readonly count: number
    /** Without a note in this step for a while. Never said while notes are hidden: they may well be writing. */
    readonly isQuiet: boolean
  }[]
  /** Groups with frames of their own in this item. */
  readonly groups: readonly { readonly id: string; readonly count: number; readonly waiting: number }[]
  /** Notes that can be seen, those without a known author among them. */
  readonly count: number
  /** Notes still hidden. */
  readonly waiting: number
}

interface Standing {
  readonly item: string
  /** When the step began, ms since 1970; null when that is not known. */
  readonly stepStartedAt: number | null
  readonly isCovered: boolean
  readonly now: number
}

export function contributionsOf(
  notes: Iterable<CountedNote>,
  agenda: {
    readonly frames: readonly Frame[]
    readonly groups: readonly SmallGroup[]
    readonly people: Iterable<string>
    readonly waiting: ReadonlyMap<string, Waiting>
  },
  { item, stepStartedAt, isCovered, now }: Standing,
): Contributions {
  const frames = new Map(
    agenda.frames.filter((frame) => frame.item === item).map((frame) => [frame.id, frame]),
  )
  const byAuthor = new Map<string, { count: number; last: number }>()
  const byGroup = new Map<string, number>()
  let count = 0
  for (const { author, createdAt, place } of notes) {
    const frame = place.frame === null ? undefined : frames.get(place.frame)
    if (!frame) continue
    count += 1
    if (frame.group !== null) byGroup.set(frame.group, (byGroup.get(frame.group) ?? 0) + 1)
    if (author === null) continue
    const own = byAuthor.get(author) ?? { count: 0, last: 0 }
    byAuthor.set(author, { count: own.count + 1, last: Math.max(own.last, createdAt) })
  }
  const waitingIn = (frame: Frame) =>
    Object.values(agenda.waiting.get(frame.id)?.cells ?? {}).reduce((sum, cell) => sum + cell, 0)
  const all = [...frames.values()]
  return {
    people: [...agenda.people].map((id) => {
      const own = byAuthor.get(id)
      const since = Math.max(stepStartedAt ?? now, own?.last ?? 0)
      return { id, count: own?.count ?? 0, isQuiet: !isCovered && now - since >= QUIET_AFTER }
    }),
    groups: agenda.groups.flatMap(({ id }) => {
      const frame = all.find(({ group }) => group === id)
      return frame ? [{ id, count: byGroup.get(id) ?? 0, waiting: waitingIn(frame) }] : []
    }),
    count,
    waiting: all.reduce((sum, frame) => sum + waitingIn(frame), 0),
  }
}
