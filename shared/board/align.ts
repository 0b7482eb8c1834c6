// How far things move to stand in line or at equal distances. Pure: boxes in, distances out.
import { type Box, centreOf, type Point, unionOf } from '../base/geometry.ts'

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof ALIGNMENTS)[number]
export type Axis = 'horizontally' | 'vertically'

/** A thing on the board, and whether it stays where it is. */
export interface Standing {
  readonly id: string
  readonly box: Box
  readonly locked: boolean
}

/** How far each thing moves; those that stay are not among them. */
export type Shifts = ReadonlyMap<string, Point>

/** Puts things in line: with the locked ones when there are any, else with the edge or the middle of all of them. */
export function aligned(things: readonly Standing[], how: Alignment): Shifts {
  const locked = things.filter((thing) => thing.locked)
  const line = unionOf((locked.length > 0 ? locked : things).map(({ box }) => box))
  const shifts = new Map<string, Point>()
  if (!line) return shifts
  for (const { id, box, locked: stays } of things) {
    const by = shiftTo(line, box, how)
    if (!stays && (by[0] !== 0 || by[1] !== 0)) shifts.set(id, by)
  }
  return shifts
}

function shiftTo(line: Box, box: Box, how: Alignment): Point {
  switch (how) {
    case 'left':
      return [line.x - box.x, 0]
    case 'centre':
      return [centreOf(line)[0] - centreOf(box)[0], 0]
    case 'right':
      return [line.x + line.w - box.x - box.w, 0]
    case 'top':
      return [0, line.y - box.y]
    case 'middle':
      return [0, centreOf(line)[1] - centreOf(box)[1]]
    case 'bottom':
      return [0, line.y + line.h - box.y - box.h]
  }
}

/** Makes the gaps between things equal; the first and the last stay, and so do locked ones. */
export function distributed(things: readonly Standing[], axis: Axis): Shifts {
  const isAcross = axis === 'horizontally'
  const start = (box: Box) => (isAcross ? box.x : box.y)
  const length = (box: Box) => (isAcross ? box.w : box.h)
  const loose = things
    .filter(({ locked }) => !locked)
    .sort((a, b) => start(a.box) + length(a.box) / 2 - start(b.box) - length(b.box) / 2)
  const shifts = new Map<string, Point>()
  const [first, last] = [loose[0], loose.at(-1)]
  if (!first || !last || loose.length < 3) return shifts
  const lengths = loose.reduce((sum, { box }) => sum + length(box), 0)
  const gap = (start(last.box) + length(last.box) - start(first.box) - lengths) / (loose.length - 1)
  let at = start(first.box)
  for (const { id, box } of loose) {
    const by = Math.round((at - start(box)) * 1000) / 1000
    if (by !== 0 && id !== last.id) shifts.set(id, isAcross ? [by, 0] : [0, by])
    at += length(box) + gap
  }
  return shifts
}
