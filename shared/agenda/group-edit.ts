// Small groups while somebody arranges them: a draft that nobody else sees, the moves it knows, and how it is written. A
// group that has frames is never taken away: it is closed, so that what lies in them keeps its name.
import type { PublicPerson } from '../people/person.ts'
import type { Agenda } from './agenda.ts'
import { arrivalsOf } from './arrival.ts'
import { MOST_GROUPS, type Placeable, proposeGroups } from './group-proposal.ts'
import type { SmallGroup } from './record.ts'

export type Draft = readonly SmallGroup[]

/** Groups that people can be in. */
export function openGroups(groups: readonly SmallGroup[]): readonly SmallGroup[] {
  return groups.filter(({ closed }) => closed !== true)
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function letterAfter(taken: ReadonlySet<string>): string {
  for (const letter of LETTERS) if (!taken.has(letter)) return letter
  for (let n = 1; ; n += 1) if (!taken.has(`A${n}`)) return `A${n}`
}

/** Moves a person into a group, or out of all when null. */
export function withMoved(draft: Draft, person: string, group: string | null): Draft {
  return draft.map((each) => {
    const isIn = each.members.includes(person)
    if (isIn === (each.id === group)) return each
    const others = each.members.filter((member) => member !== person)
    return { ...each, members: isIn ? others : [...others, person] }
  })
}

/** Exchanges two people; who is in no group gives that place in exchange. */
export function withSwapped(draft: Draft, one: string, other: string): Draft {
  const swap = (id: string) => (id === one ? other : id === other ? one : id)
  return draft.map((each) =>
    each.members.includes(one) || each.members.includes(other)
      ? { ...each, members: each.members.map(swap) }
      : each,
  )
}

export function withRenamed(draft: Draft, group: string, label: string): Draft {
  return draft.map((each) => (each.id === group ? { ...each, label } : each))
}

/** Adds an empty group under the next free letter; the draft as it is when there are as many as can be. */
export function withAdded(draft: Draft): Draft {
  if (openGroups(draft).length >= MOST_GROUPS) return draft
  const id = letterAfter(new Set(draft.flatMap((group) => [group.id, group.label])))
  return [...draft, { id, label: id, members: [] }]
}

/** Closes a group; its people are in none then. */
export function withClosed(draft: Draft, group: string): Draft {
  return draft.map((each) => (each.id === group ? { ...each, members: [], closed: true } : each))
}

/** Everybody divided anew into so many groups, those that are there first; who is kept stays where they are. */
export function withProposal(
  draft: Draft,
  count: number,
  people: readonly Placeable[],
  rest: {
    readonly kept: ReadonlySet<string>
    readonly together: readonly (readonly string[])[]
    readonly random: () => number
  },
): Draft {
  let next = draft
  for (const { id } of openGroups(next).slice(count)) next = withClosed(next, id)
  while (openGroups(next).length < count) next = withAdded(next)
  const open = openGroups(next)
  const fixed = new Map(
    open.flatMap(({ members }, index) =>
      members.flatMap((id) => (rest.kept.has(id) ? [[id, index] as const] : [])),
    ),
  )
  const proposal = proposeGroups({ people, groups: open.length, fixed, ...rest })
  const members = new Map(open.map(({ id }, index) => [id, proposal[index] ?? []]))
  return next.map((each) => ({ ...each, members: members.get(each.id) ?? each.members }))
}

/** Puts who is in no group into the smallest, of those as small where fewest are of their sector. */
export function withPlaced(draft: Draft, people: readonly Placeable[]): Draft {
  const sectors = new Map(people.map(({ id, sector }) => [id, sector]))
  let next = draft
  for (const { id, sector } of unplaced(draft, people)) {
    const alike = ({ members }: SmallGroup) => members.filter((other) => sectors.get(other) === sector).length
    const [best] = [...openGroups(next)].sort(
      (a, b) => a.members.length - b.members.length || alike(a) - alike(b) || (a.id < b.id ? -1 : 1),
    )
    if (best) next = withMoved(next, id, best.id)
  }
  return next
}

export function unplaced<P extends { readonly id: string }>(
  draft: Draft,
  people: readonly P[],
): readonly P[] {
  const placed = new Set(openGroups(draft).flatMap(({ members }) => members))
  return people.filter(({ id }) => !placed.has(id))
}

/** The draft with people the groups took in since it was begun: a draft must not put out who just came. */
export function withNewcomers(draft: Draft, live: readonly SmallGroup[], seen: ReadonlySet<string>): Draft {
  const placed = new Set(draft.flatMap(({ members }) => members))
  return draft.map((each) => {
    const now = live.find(({ id }) => id === each.id)
    const came = (now?.members ?? []).filter((id) => !seen.has(id) && !placed.has(id))
    return came.length === 0 || each.closed ? each : { ...each, members: [...each.members, ...came] }
  })
}

/** Pairs that share a device, by how they came. */
export function deviceMates(agenda: Agenda): readonly (readonly string[])[] {
  return [...arrivalsOf(agenda).values()].flatMap(({ id, beside }) => (beside === null ? [] : [[beside, id]]))
}

/** Whether two sets of groups say the same. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  const plain = (draft: Draft) =>
    JSON.stringify(
      [...draft]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, label, members, closed }) => [id, label, [...members].sort(), closed === true]),
    )
  return plain(one) === plain(other)
}

/** Writes the draft, as one change; groups that were closed and never had a frame go. */
export function writeGroups(agenda: Agenda, draft: Draft): void {
  const framed = new Set(agenda.frames.map(({ group }) => group))
  const live = new Map(agenda.groups.map((group) => [group.id, group]))
  const kept = draft.filter(({ id, closed }) => closed !== true || framed.has(id))
  const ids = new Set(kept.map(({ id }) => id))
  agenda.change(() => {
    agenda.setGroups(
      kept.filter((group) => !isSameDraft([group], [live.get(group.id) ?? { ...group, id: '' }])),
    )
    // A group another facilitator made meanwhile is not in this draft and stays, without those who are placed here.
    const placed = new Set(kept.flatMap(({ members }) => members))
    for (const group of live.values()) {
      if (ids.has(group.id)) continue
      if (draft.some(({ id }) => id === group.id)) agenda.setRowsOf('groups', [[group.id, null]])
      else if (group.members.some((id) => placed.has(id)))
        agenda.setGroups([{ ...group, members: group.members.filter((id) => !placed.has(id)) }])
    }
  })
}

/** Sectors of a group, how many different. */
export function sectorCount(
  group: SmallGroup,
  people: ReadonlyMap<string, Pick<PublicPerson, 'sector'>>,
): number {
  return new Set(group.members.flatMap((id) => people.get(id)?.sector ?? [])).size
}
