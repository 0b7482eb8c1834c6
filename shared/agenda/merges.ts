// Small groups that became one: what was before, so that it can be taken back, and which notes say the same and are shown as
// one. What is done to the board is in shared/board/group-merge.ts.
import { z } from 'zod/mini'
import type { Point, Size } from '../base/geometry.ts'
import type { Agenda } from './agenda.ts'

/** Where a note lay before its group went over to another. */
export interface Moved {
  readonly note: string
  readonly frame: string
  readonly cell: string | null
  readonly at: Point
  readonly size: Size
}

/** A group that went over to another; its id is of its own. */
export interface Merge {
  readonly id: string
  readonly from: string
  readonly into: string
  /** Instants, ms since 1970. */
  readonly at: number
  readonly undoneAt: number | null
  /** Who was in either before. */
  readonly members: { readonly from: readonly string[]; readonly into: readonly string[] }
  /** Who left the workshop's groups with it. */
  readonly left: readonly string[]
  readonly moved: readonly Moved[]
  readonly pairs: readonly Pair[]
}

/** Two notes that say the same: the one that is shown, and the one it stands for, with who wrote that. */
export interface Pair {
  readonly shown: string
  readonly other: string
  readonly author: string | null
}

const people = z.array(z.string())
const numbers = z.tuple([z.number(), z.number()])
const mergeReader = z.object({
  from: z.string(),
  into: z.string(),
  at: z.number(),
  undoneAt: z.nullable(z.number()),
  members: z.object({ from: people, into: people }),
  left: people,
  moved: z.array(
    z.object({
      note: z.string(),
      frame: z.string(),
      cell: z.nullable(z.string()),
      at: numbers,
      size: numbers,
    }),
  ),
  pairs: z.array(z.object({ shown: z.string(), other: z.string(), author: z.nullable(z.string()) })),
})

/** All of them, those taken back too, the first done first. */
export function mergesOf(agenda: Agenda): readonly Merge[] {
  return agenda.rowsOf('merges', mergeReader).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

export function writeMerge(agenda: Agenda, { id, ...merge }: Merge): void {
  agenda.setRowsOf('merges', [[id, merge]])
}

/** The merge that can be taken back now: the last that was not. */
export function lastMerge(agenda: Agenda): Merge | null {
  return mergesOf(agenda).findLast(({ undoneAt }) => undoneAt === null) ?? null
}

/** Groups that went over to another, and which. */
export function mergedInto(agenda: Agenda): ReadonlyMap<string, string> {
  return new Map(
    mergesOf(agenda).flatMap(({ from, into, undoneAt }) =>
      undoneAt === null ? [[from, into] as const] : [],
    ),
  )
}

/** For each note that stands for others too, which. */
export function standsFor(agenda: Agenda): ReadonlyMap<string, readonly Pair[]> {
  const all = mergesOf(agenda).flatMap(({ pairs, undoneAt }) => (undoneAt === null ? pairs : []))
  const others = new Map<string, Pair[]>()
  for (const pair of all) others.set(pair.shown, [...(others.get(pair.shown) ?? []), pair])
  return others
}

/** Codes as they are shown: a note that stands for another has both. */
export function shownCodes(agenda: Agenda): ReadonlyMap<string, string> {
  const { codes } = agenda
  const pairs = standsFor(agenda)
  if (pairs.size === 0) return codes
  const both = [...pairs].map(([shown, others]) => {
    const all = [shown, ...others.map(({ other }) => other)]
    return [shown, all.flatMap((note) => codes.get(note) ?? []).join(' + ')] as const
  })
  return new Map([...codes, ...both])
}
