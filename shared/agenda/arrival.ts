// People as they come: who came after the beginning, which group takes them in, and that it is done once. Written by the
// steward; the facilitator may move anybody afterwards, and only says of late ones that they were seen.
import { z } from 'zod/mini'
import type { PublicPerson } from '../people/person.ts'
import type { Agenda } from './agenda.ts'
import type { SmallGroup, StepLog } from './record.ts'

/** How a person came; its id is the person's. */
export interface Arrival {
  readonly id: string
  /** Instant, ms since 1970. */
  readonly at: number
  /** Whether the workshop had been going for a while. */
  readonly isLate: boolean
  /** The person whose device they write on, or null. */
  readonly beside: string | null
  /** The group that took them in, null when there was none; not there until the steward has looked. */
  readonly group?: string | null | undefined
}

const arrivalReader = z.object({
  at: z.number(),
  isLate: z.boolean(),
  beside: z.nullable(z.string()),
  group: z.optional(z.nullable(z.string())),
})

/** Who comes within this time of the beginning is not late: people sit down, codes are typed. */
const GRACE_MS = 5 * 60_000

export function arrivalsOf(agenda: Agenda): ReadonlyMap<string, Arrival> {
  return new Map(agenda.rowsOf('arrivals', arrivalReader).map((row) => [row.id, row]))
}

/** Whether who comes now has missed something: another item was begun, or the first one a while ago. */
export function isUnderWay(log: readonly StepLog[], now: number): boolean {
  const [first] = log
  if (!first) return false
  return now - first.startedAt >= GRACE_MS || log.some(({ item }) => item !== first.item)
}

/** As much of somebody who came as is noted. */
interface Newcomer {
  readonly id: string
  readonly beside?: string | undefined
  readonly deviceless?: boolean | undefined
}

/** Notes that people came. Who was noted already stays as noted. */
export function addArrivals(agenda: Agenda, people: readonly Newcomer[], now: number): void {
  const known = arrivalsOf(agenda)
  const fresh = people.filter(({ id }) => !known.has(id))
  if (fresh.length === 0) return
  const isGoing = isUnderWay(agenda.log, now) && !agenda.isFinished
  const rows = fresh.map(({ id, beside = null, deviceless = false }) => {
    // Who writes on another's device, or by another's hand, is brought by somebody who is there.
    const isLate = isGoing && beside === null && !deviceless
    return [id, { at: now, isLate, beside }] as const
  })
  agenda.setRowsOf('arrivals', rows)
  // Surfaces ask for these values before they fetch anything about it.
  if (rows.some(([, { isLate }]) => isLate) && !agenda.hasNow('late')) agenda.setNowOf('late', true)
  const isShared = fresh.some(({ beside, deviceless }) => beside !== undefined || deviceless)
  if (isShared && !agenda.hasNow('sharing')) agenda.setNowOf('sharing', true)
}

/** Puts those who came into groups, once each: where a place was kept for them, beside whom they sit, else the smallest. */
export function takeIn(agenda: Agenda): void {
  const waiting = [...arrivalsOf(agenda).values()]
    .filter(({ group }) => group === undefined)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  if (waiting.length === 0) return
  agenda.change(() => {
    for (const { id, ...arrival } of waiting) {
      const group = groupFor(id, arrival.beside, agenda.groups, agenda.people)
      if (group && !group.members.includes(id))
        agenda.setGroups([{ ...group, members: [...group.members, id] }])
      agenda.setRowsOf('arrivals', [[id, { ...arrival, group: group?.id ?? null }]])
    }
  })
}

/** The group a newcomer belongs in; null when there are none. Of groups as small, the one with fewest of their sector. */
export function groupFor(
  person: string,
  beside: string | null,
  groups: readonly SmallGroup[],
  people: ReadonlyMap<string, PublicPerson>,
): SmallGroup | null {
  const groupOf = (id: string | null) => groups.find(({ members }) => id !== null && members.includes(id))
  const kept = groupOf(person) ?? groupOf(beside)
  if (kept) return kept
  const sector = people.get(person)?.sector
  const alike = ({ members }: SmallGroup) =>
    members.filter((member) => people.get(member)?.sector === sector).length
  const open = groups.filter(({ closed }) => closed !== true)
  const [best] = open.sort(
    (a, b) => a.members.length - b.members.length || alike(a) - alike(b) || (a.id < b.id ? -1 : 1),
  )
  return best ?? null
}

/** Moves a person into a group, or out of all when null. */
export function moveToGroup(agenda: Agenda, person: string, group: string | null): void {
  const changed = agenda.groups.flatMap((each) => {
    const isIn = each.members.includes(person)
    if (isIn === (each.id === group)) return []
    const others = each.members.filter((member) => member !== person)
    return [{ ...each, members: isIn ? others : [...others, person] }]
  })
  if (changed.length > 0) agenda.setGroups(changed)
}

/** Those who came late and have not been seen by a facilitator, in the order they came. */
export function unseenLate(agenda: Agenda): readonly Arrival[] {
  const seenAt = agenda.nowOf('lateSeenAt', z.number()) ?? 0
  return [...arrivalsOf(agenda).values()]
    .filter(({ id, at, isLate }) => {
      const person = agenda.people.get(id)
      return isLate && at > seenAt && person !== undefined && person.removed !== true
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** Says that the late ones until now were seen. */
export function seeLate(agenda: Agenda): void {
  const last = unseenLate(agenda).at(-1)
  if (last) agenda.setNowOf('lateSeenAt', last.at)
}
