// Two small groups become one: their people, and as far as wanted their frames. Codes, words and authors of notes stay; what
// was is written down first, so that it comes back whole. Pure but for the two documents it writes.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { cellsOf, type Frame } from '../../shared/agenda/frame.ts'
import { openGroups } from '../../shared/agenda/group-edit.ts'
import {
  lastMerge,
  type Merge,
  type Moved,
  mergesOf,
  type Pair,
  writeMerge,
} from '../../shared/agenda/merges.ts'
import { pollsOf } from '../../shared/agenda/poll.ts'
import { isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import { type Box, boxAt } from '../../shared/base/geometry.ts'
import type { Board } from '../../shared/board/board.ts'
import { isLaid, type Laid, type Note } from '../../shared/board/item.ts'
import { nextSpot } from '../../shared/board/room-in-cell.ts'

/** Why two groups cannot become one now. */
export type MergeFault = 'group' | 'same' | 'covered' | 'vote'

/** An activity both groups have a frame of. */
export interface SharedActivity {
  readonly item: string
  readonly activity: string
  readonly from: Frame
  readonly into: Frame
  /** Notes of both. */
  readonly notes: readonly [from: number, into: number]
}

export interface MergeWish {
  /** Of the merge; the same id twice is once. */
  readonly id: string
  readonly from: string
  readonly into: string
  /** People of the first group who do not go along. */
  readonly left: readonly string[]
  /** Agenda items whose two frames become one; of the others both stay. */
  readonly joined: ReadonlySet<string>
  /** Notes to be shown as one. */
  readonly pairs: readonly Pair[]
}

export function mergeFault(agenda: Agenda, from: string, into: string): MergeFault | null {
  if (from === into) return 'same'
  const open = openGroups(agenda.groups).map(({ id }) => id)
  if (!open.includes(from) || !open.includes(into)) return 'group'
  const silences = silencesOf(agenda)
  const theirs = agenda.frames.filter(({ group }) => group === from || group === into)
  if (theirs.some((frame) => isCovered(silences, frame))) return 'covered'
  const isVoting = pollsOf(agenda).some(
    ({ group, closedAt }) => closedAt === null && (group === from || group === into),
  )
  return isVoting ? 'vote' : null
}

/** Activities both groups have a frame of, in the order of the agenda. */
export function sharedActivities(
  agenda: Agenda,
  board: Board,
  from: string,
  into: string,
): readonly SharedActivity[] {
  const { frames } = agenda
  const order = new Map(agenda.everyItem.map(({ id }, index) => [id, index]))
  const countIn = (frame: Frame) => board.notes.filter(({ place }) => place.frame === frame.id).length
  return frames
    .flatMap((frame) => {
      const other = frames.find(({ item, group }) => item === frame.item && group === into)
      if (frame.group !== from || !other) return []
      const notes = [countIn(frame), countIn(other)] as const
      return [{ item: frame.item, activity: frame.activity, from: frame, into: other, notes }]
    })
    .sort((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0))
}

/** What two texts must have the same to say the same: case, accents and punctuation aside. */
function gist(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Notes of the two frames of an activity that say the same: the other group's stays, the first one's would go under it. */
export function nearDuplicates(
  board: Board,
  { from, into }: SharedActivity,
): readonly (readonly [Note, Note])[] {
  const notesIn = (frame: Frame) => board.notes.filter(({ place }) => place.frame === frame.id)
  const free = notesIn(into)
  return notesIn(from).flatMap((note) => {
    const words = gist(note.text)
    const index = words === '' ? -1 : free.findIndex((other) => gist(other.text) === words)
    const [other] = index < 0 ? [] : free.splice(index, 1)
    return other ? [[other, note] as const] : []
  })
}

/**
 * Makes two groups one. Done already under this id: nothing.
 *
 * @returns why not, or null when it is done
 */
export function mergeGroups(agenda: Agenda, board: Board, wish: MergeWish, now: number): MergeFault | null {
  const { id, from, into, pairs } = wish
  if (mergesOf(agenda).some((merge) => merge.id === id)) return null
  const fault = mergeFault(agenda, from, into)
  if (fault !== null) return fault
  const membersOf = (group: string) => agenda.groups.find((each) => each.id === group)?.members ?? []
  const left = membersOf(from).filter((person) => wish.left.includes(person))
  const going = membersOf(from).filter((person) => !left.includes(person))
  const gone = new Set(pairs.map(({ other }) => other))
  const layouts: { id: string; place: Laid['place']; size: Laid['size'] }[] = []
  const moved: Moved[] = []
  for (const { item, from: source, into: target } of sharedActivities(agenda, board, from, into)) {
    if (!wish.joined.has(item)) continue
    for (const { laid, place, size } of sideBySide(board, source, target, gone)) {
      layouts.push({ id: laid.id, place, size })
      const { frame, cell, at } = laid.place
      moved.push({ note: laid.id, frame: frame ?? source.id, cell, at, size: laid.size })
    }
  }
  agenda.change(() => {
    writeMerge(agenda, {
      id,
      from,
      into,
      at: now,
      undoneAt: null,
      members: { from: membersOf(from), into: membersOf(into) },
      left,
      moved,
      pairs,
    })
    agenda.setGroups(
      agenda.groups.flatMap((group) => {
        if (group.id === from) return [{ ...group, members: [], closed: true }]
        return group.id === into ? [{ ...group, members: [...new Set([...group.members, ...going])] }] : []
      }),
    )
  })
  board.change(() => {
    board.layOut(layouts)
    board.deleteItems([...gone], null, now)
  })
  return null
}

/** Places for all that lies in one frame, in the same cells of another, beside what lies there. */
function sideBySide(board: Board, source: Frame, target: Frame, without: ReadonlySet<string>) {
  const boxOf = ({ place, size }: Laid): Box => boxAt(place.at, size)
  const laid = [...board.items.values()].filter(isLaid).filter(({ id }) => !without.has(id))
  const cells = new Map(cellsOf(target).map((placed) => [placed.cell.id, placed.box]))
  const taken = new Map<string, Box[]>()
  for (const item of laid.filter(({ place }) => place.frame === target.id)) {
    const key = item.place.cell ?? ''
    taken.set(key, [...(taken.get(key) ?? []), boxOf(item)])
  }
  const [dx, dy] = [target.at[0] - source.at[0], target.at[1] - source.at[1]]
  return laid
    .filter(({ place }) => place.frame === source.id)
    .sort((a, b) => a.place.at[1] - b.place.at[1] || a.place.at[0] - b.place.at[0] || (a.id < b.id ? -1 : 1))
    .map((item) => {
      const { cell, at } = item.place
      const box = cell === null ? undefined : cells.get(cell)
      if (box === undefined || item.type !== 'note') {
        const place = { frame: target.id, cell, at: [at[0] + dx, at[1] + dy] as const }
        return { laid: item, place, size: item.size }
      }
      const others = taken.get(cell ?? '') ?? []
      const spot = nextSpot(box, others, item.size)
      taken.set(cell ?? '', [...others, boxAt(spot.at, spot.size)])
      return { laid: item, place: { frame: target.id, cell, at: spot.at }, size: spot.size }
    })
}

/** Takes the last merge back: groups, places of notes and pairs are what they were. What was written since stays. */
export function unmergeGroups(agenda: Agenda, board: Board, now: number): Merge | null {
  const merge = lastMerge(agenda)
  if (merge === null) return null
  const { from, into, members, moved, pairs } = merge
  const before = new Set(members.from)
  agenda.change(() => {
    writeMerge(agenda, { ...merge, undoneAt: now })
    agenda.setGroups(
      agenda.groups.flatMap(({ closed: _, ...group }) => {
        if (group.id === from) return [{ ...group, members: members.from }]
        if (group.id !== into) {
          // Somebody of the first group who was put elsewhere meanwhile is back where they were.
          const rest = group.members.filter((person) => !before.has(person))
          return rest.length === group.members.length ? [] : [{ ...group, members: rest }]
        }
        const came = group.members.filter((person) => !before.has(person) && !members.into.includes(person))
        return [{ ...group, members: [...members.into, ...came] }]
      }),
    )
  })
  board.change(() => {
    board.bringBack(pairs.map(({ other }) => other))
    board.layOut(
      moved
        .filter(({ note }) => board.items.has(note))
        .map(({ note, frame, cell, at, size }) => ({ id: note, place: { frame, cell, at }, size })),
    )
  })
  return merge
}
