// Who would sit with whom: small groups of nearly one size, with as many different sectors in each as there can be. A
// proposal only: it knows no document, and chance is an argument.
import type { SectorCode } from '../method/vocabulary.ts'

export interface Placeable {
  readonly id: string
  readonly sector: SectorCode
}

export interface ProposalWish {
  readonly people: readonly Placeable[]
  /** How many groups, 1 or more. */
  readonly groups: number
  /** People who cannot be parted, as those who share a device. */
  readonly together?: readonly (readonly string[])[]
  /** People who stay where they are, and in which group, from 0. */
  readonly fixed?: ReadonlyMap<string, number>
  /** 0 up to 1, as Math.random. */
  readonly random: () => number
}

/** The most groups a workshop can have: letters name them. */
export const MOST_GROUPS = 20

/** How many groups of about this size so many people make. */
export function groupsForSize(people: number, size: number): number {
  return Math.min(MOST_GROUPS, Math.max(1, Math.round(people / Math.max(1, size))))
}

/**
 * Divides people into groups. Sizes differ by one at most, unless who stays or cannot be parted wants it otherwise; each
 * sector is spread over as many groups as it has people.
 *
 * @returns ids by group, in the order of `people`
 */
export function proposeGroups(wish: ProposalWish): readonly (readonly string[])[] {
  const { people, fixed = new Map<string, number>(), random } = wish
  const count = Math.min(MOST_GROUPS, Math.max(1, Math.floor(wish.groups)))
  const groups: Placeable[][] = Array.from({ length: count }, () => [])
  const units = unitsOf(people, wish.together ?? [])
  const free: (readonly Placeable[])[] = []
  for (const unit of units) {
    const at = unit.map(({ id }) => fixed.get(id)).find((index) => index !== undefined)
    const group = at === undefined ? undefined : groups[at]
    if (group) group.push(...unit)
    else free.push(unit)
  }
  const dealt = inDealingOrder(free, random)
  for (const unit of dealt) bestGroup(groups, unit, random).push(...unit)
  mixMore(groups, new Set(dealt.filter(({ length }) => length === 1).flat()))
  const place = new Map(people.map(({ id }, index) => [id, index]))
  return groups.map((group) =>
    group.map(({ id }) => id).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
  )
}

/** People with those they cannot be parted from; chains become one. */
function unitsOf(
  people: readonly Placeable[],
  together: readonly (readonly string[])[],
): readonly (readonly Placeable[])[] {
  const first = new Map(people.map(({ id }) => [id, id]))
  const rootOf = (id: string): string => {
    const next = first.get(id) ?? id
    return next === id ? id : rootOf(next)
  }
  for (const [head, ...others] of together) {
    if (head === undefined || !first.has(head)) continue
    for (const other of others) if (first.has(other)) first.set(rootOf(other), rootOf(head))
  }
  const units = new Map<string, Placeable[]>()
  for (const person of people) {
    const root = rootOf(person.id)
    units.set(root, [...(units.get(root) ?? []), person])
  }
  return [...units.values()]
}

/** Those who take most room first, then sector by sector, the frequent ones first: dealt so, none comes twice too early. */
function inDealingOrder(
  units: readonly (readonly Placeable[])[],
  random: () => number,
): readonly (readonly Placeable[])[] {
  const often = new Map<SectorCode, number>()
  for (const [head] of units) if (head) often.set(head.sector, (often.get(head.sector) ?? 0) + 1)
  return units
    .map((unit) => {
      const sector = unit[0]?.sector ?? 'other'
      return { unit, sector, often: often.get(sector) ?? 0, lot: random() }
    })
    .sort(
      (a, b) =>
        b.unit.length - a.unit.length ||
        b.often - a.often ||
        (a.sector < b.sector ? -1 : a.sector > b.sector ? 1 : a.lot - b.lot),
    )
    .map(({ unit }) => unit)
}

/** The smallest group; of those the one with fewest of the same sectors, then by lot. */
function bestGroup(groups: Placeable[][], unit: readonly Placeable[], random: () => number): Placeable[] {
  const sectors = new Set(unit.map(({ sector }) => sector))
  const alike = (group: readonly Placeable[]) => group.filter(({ sector }) => sectors.has(sector)).length
  const [best] = groups
    .map((group) => ({ group, size: group.length, alike: alike(group), lot: random() }))
    .sort((a, b) => a.size - b.size || a.alike - b.alike || a.lot - b.lot)
  return best?.group ?? []
}

function sectorsIn(group: readonly Placeable[]): number {
  return new Set(group.map(({ sector }) => sector)).size
}

/** Exchanges two people wherever that makes the groups more mixed: who was there first may have forced a poor deal. */
function mixMore(groups: Placeable[][], movable: ReadonlySet<Placeable>): void {
  for (;;) {
    if (
      !groups.some((one, index) => groups.slice(index + 1).some((other) => exchangeOne(one, other, movable)))
    )
      return
  }
}

/** Sectors in all, then in the poorer group, must grow: so it ends. */
function exchangeOne(one: Placeable[], other: Placeable[], movable: ReadonlySet<Placeable>): boolean {
  const before = [sectorsIn(one) + sectorsIn(other), Math.min(sectorsIn(one), sectorsIn(other))] as const
  for (const [i, mine] of one.entries()) {
    for (const [j, theirs] of other.entries()) {
      if (mine.sector === theirs.sector || !movable.has(mine) || !movable.has(theirs)) continue
      one[i] = theirs
      other[j] = mine
      const sum = sectorsIn(one) + sectorsIn(other)
      const least = Math.min(sectorsIn(one), sectorsIn(other))
      if (sum > before[0] || (sum === before[0] && least > before[1])) return true
      one[i] = mine
      other[j] = theirs
    }
  }
  return false
}
